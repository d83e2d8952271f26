<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>app::ActivityPicker</name>
    <message>
        <source>Find an activity</source>
        <translation>Zoek een activiteit</translation>
    </message>
    <message>
        <source>Activities to put on a journey</source>
        <translation>Activiteiten om op een klantreis te zetten</translation>
    </message>
    <message>
        <source>Drag an activity onto a step. Or choose one and press Enter: it is put on the step you stand on.</source>
        <translation>Sleep een activiteit op een stap. Of kies er een en druk op Enter: dan komt ze op de stap waar u staat.</translation>
    </message>
</context>
<context>
    <name>app::CellPanel</name>
    <message>
        <source>What is in the cell</source>
        <translation>Wat er in het vak staat</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Vak</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Redenen</translation>
    </message>
    <message>
        <source>Activities in this cell</source>
        <translation>Activiteiten in dit vak</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verplaatsen…</translation>
    </message>
    <message>
        <source>Give the chosen activity another phase or theme</source>
        <translation>Geef de gekozen activiteit een andere fase of een ander thema</translation>
    </message>
    <message>
        <source>Questions from entrepreneurs</source>
        <translation>Vragen van ondernemers</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markering</translation>
    </message>
    <message>
        <source>Reason (may stay empty)</source>
        <translation>Reden (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Reason of the mark</source>
        <translation>Reden van de markering</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Niet van toepassing</translation>
    </message>
    <message>
        <source>This cell does not count: nothing is needed here</source>
        <translation>Dit vak telt niet mee: hier is niets nodig</translation>
    </message>
    <message>
        <source>Deliberately empty</source>
        <translation>Bewust leeg</translation>
    </message>
    <message>
        <source>This cell counts, but the region chose not to fill it</source>
        <translation>Dit vak telt mee, maar de regio koos ervoor het leeg te laten</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Markering weghalen</translation>
    </message>
    <message>
        <source>? %1 (possible)</source>
        <translation>? %1 (mogelijk)</translation>
    </message>
    <message>
        <source>This mark holds for more cells than this one.</source>
        <translation>Deze markering geldt voor meer vakken dan dit ene.</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation>Fase: %1</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Thema: %1</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verplaatsen naar</translation>
    </message>
    <message>
        <source>Also put in</source>
        <translation>Ook zetten in</translation>
    </message>
    <message>
        <source>%1
of %2</source>
        <translation>%1
van %2</translation>
    </message>
</context>
<context>
    <name>app::CheckListEditor</name>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
</context>
<context>
    <name>app::CheckListPopup</name>
    <message>
        <source>Search or add</source>
        <translation>Zoek of voeg toe</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Zoek in de lijst</translation>
    </message>
    <message>
        <source>List to tick</source>
        <translation>Lijst om aan te vinken</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot; to the word list</source>
        <translation>&quot;%1&quot; aan de woordenlijst toevoegen</translation>
    </message>
</context>
<context>
    <name>app::ChoiceEditor</name>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Show the list (Alt+Down)</source>
        <translation>Toon de lijst (Alt+Omlaag)</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot; to the word list</source>
        <translation>&quot;%1&quot; aan de woordenlijst toevoegen</translation>
    </message>
</context>
<context>
    <name>app::ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Columns to show</source>
        <translation>Kolommen om te tonen</translation>
    </message>
</context>
<context>
    <name>app::DateEditor</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Choose a day (Alt+Down)</source>
        <translation>Kies een dag (Alt+Omlaag)</translation>
    </message>
</context>
<context>
    <name>app::DeleteDialog</name>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 verwijderen?</translation>
    </message>
    <message>
        <source>You can undo this with Ctrl+Z.</source>
        <translation>U kunt dit ongedaan maken met Ctrl+Z.</translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>Wat er meegaat</translation>
    </message>
    <message>
        <source>%1: “%2” becomes empty</source>
        <translation>%1: “%2” wordt leeg</translation>
    </message>
</context>
<context>
    <name>app::ErrorPresenter</name>
    <message>
        <source>That did not work</source>
        <translation>Dat is niet gelukt</translation>
    </message>
</context>
<context>
    <name>app::FieldRow</name>
    <message>
        <source>* must be filled in</source>
        <translation>* moet ingevuld zijn</translation>
    </message>
    <message>
        <source>· personal data: left out of reports and of the public edition</source>
        <translation>· persoonsgegeven: niet in rapporten en niet in de openbare versie</translation>
    </message>
    <message>
        <source>= Enter a value</source>
        <translation>= Waarde invullen</translation>
    </message>
    <message>
        <source>– None (we know there is none)</source>
        <translation>– Geen (we weten dat er geen is)</translation>
    </message>
    <message>
        <source>? Unknown</source>
        <translation>? Onbekend</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>van %1</translation>
    </message>
    <message>
        <source>has a value</source>
        <translation>ingevuld</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>State of %1: %2</source>
        <translation>Stand van %1: %2</translation>
    </message>
    <message>
        <source>%1: %2. Click to change.</source>
        <translation>%1: %2. Klik om te wijzigen.</translation>
    </message>
</context>
<context>
    <name>app::FigureLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
</context>
<context>
    <name>app::FileActions</name>
    <message>
        <source>New file</source>
        <translation>Nieuw bestand</translation>
    </message>
    <message>
        <source>My region</source>
        <translation>Mijn regio</translation>
    </message>
    <message>
        <source>Keep the example region as</source>
        <translation>Voorbeeldregio bewaren als</translation>
    </message>
    <message>
        <source>Example region</source>
        <translation>Voorbeeldregio</translation>
    </message>
    <message>
        <source>Stelselkaart files (*.stelsel)</source>
        <translation>Stelselkaart-bestanden (*.stelsel)</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Open een bestand</translation>
    </message>
    <message>
        <source>Stelselkaart files (*.stelsel);;All files (*)</source>
        <translation>Stelselkaart-bestanden (*.stelsel);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>Importeer een overzicht</translation>
    </message>
    <message>
        <source>Keep the imported data as</source>
        <translation>Geïmporteerde gegevens bewaren als</translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>Kopie opslaan als</translation>
    </message>
    <message>
        <source>%1 copy.stelsel</source>
        <translation>%1 kopie.stelsel</translation>
    </message>
    <message>
        <source>The copy is in %1</source>
        <translation>De kopie staat in %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Sheet, one row per activity (*.csv);;Everything, as JSON (*.json)</source>
        <translation>Rekenblad, één rij per activiteit (*.csv);;Alles, als JSON (*.json)</translation>
    </message>
    <message>
        <source>The export is in %1</source>
        <translation>De export staat in %1</translation>
    </message>
    <message>
        <source>Keep the nine initiatives as</source>
        <translation>De negen initiatieven bewaren als</translation>
    </message>
    <message>
        <source>Save the import template</source>
        <translation>Importsjabloon opslaan</translation>
    </message>
    <message>
        <source>Import template.xlsx</source>
        <translation>Importsjabloon.xlsx</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-bestand (*.xlsx)</translation>
    </message>
    <message>
        <source>The template is in %1</source>
        <translation>Het sjabloon staat in %1</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.ods *.csv *.tsv *.txt);;Export of Stelselkaart (*.json);;All files (*)</source>
        <translation>Bladen (*.xlsx *.ods *.csv *.tsv *.txt);;Export van Stelselkaart (*.json);;Alle bestanden (*)</translation>
    </message>
</context>
<context>
    <name>app::FilterBar</name>
    <message>
        <source>Only outdated</source>
        <translation>Alleen verouderd</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regio</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Target group</source>
        <translation>Doelgroep</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Zoeken…</translation>
    </message>
    <message>
        <source>Search in names and texts</source>
        <translation>Zoek in namen en teksten</translation>
    </message>
    <message>
        <source>Only what nobody has checked for a long time</source>
        <translation>Alleen wat lang niet is nagekeken</translation>
    </message>
    <message>
        <source>How much is shown</source>
        <translation>Hoeveel u ziet</translation>
    </message>
    <message>
        <source>&amp;Reference date</source>
        <translation>&amp;Peildatum</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Peildatum</translation>
    </message>
    <message>
        <source>The day at which everything is judged: what runs, what has ended, what ends soon</source>
        <translation>De dag waarop we alles beoordelen: wat loopt, wat is gestopt, wat loopt af</translation>
    </message>
    <message>
        <source>Move the reference date by months</source>
        <translation>Verschuif de peildatum per maand</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n initiative(s)</source>
        <translation>
            <numerusform>%1 van %n initiatief</numerusform>
            <numerusform>%1 van %n initiatieven</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::FilterChips</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Only outdated</source>
        <translation>Alleen verouderd</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alles wissen</translation>
    </message>
    <message>
        <source>Take away the filter %1</source>
        <translation>Filter %1 weghalen</translation>
    </message>
</context>
<context>
    <name>app::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Helptekst</translation>
    </message>
</context>
<context>
    <name>app::History</name>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>added (%1)</source>
        <translation>toegevoegd (%1)</translation>
    </message>
    <message>
        <source>deleted (%1)</source>
        <translation>verwijderd (%1)</translation>
    </message>
</context>
<context>
    <name>app::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>Wijzigingen, nieuwste eerst</translation>
    </message>
    <message>
        <source>Every change is kept. Undo goes back one change at a time, also after closing the file. Give the present state a name to find it back later.</source>
        <translation>Elke wijziging blijft bewaard. Met Ongedaan maken gaat u steeds één wijziging terug, ook nadat u het bestand hebt gesloten. Geef de stand van nu een naam om die later terug te vinden.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>O&amp;pnieuw</translation>
    </message>
    <message>
        <source>&amp;Name this state…</source>
        <translation>&amp;Naam geven…</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Name this state</source>
        <translation>Deze stand een naam geven</translation>
    </message>
    <message>
        <source>Name, for example “Baseline” or “Steering group of March”</source>
        <translation>Naam, bijvoorbeeld “Nulmeting” of “Stuurgroep maart”</translation>
    </message>
</context>
<context>
    <name>app::HistoryPanel</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>History of this record</source>
        <translation>Geschiedenis van dit gegeven</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Ongedaan maken: %1</translation>
    </message>
    <message>
        <source>Takes back the last change of the file (Ctrl+Z)</source>
        <translation>Draait de laatste wijziging in het bestand terug (Ctrl+Z)</translation>
    </message>
    <message>
        <source>No changes yet: this record was in the file from the start.</source>
        <translation>Nog geen wijzigingen: dit stond vanaf het begin in het bestand.</translation>
    </message>
</context>
<context>
    <name>app::ImportColumnsPage</name>
    <message>
        <source>Column in the sheet</source>
        <translation>Kolom in het overzicht</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Eerste waarde</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wordt</translation>
    </message>
    <message>
        <source>Columns and the fields they become</source>
        <translation>Kolommen en de velden die ze worden</translation>
    </message>
    <message>
        <source>left out: no known headers</source>
        <translation>overgeslagen: geen bekende kolomkoppen</translation>
    </message>
    <message>
        <source>What column %1 becomes</source>
        <translation>Wat kolom %1 wordt</translation>
    </message>
    <message>
        <source>(leave out)</source>
        <translation>(overslaan)</translation>
    </message>
</context>
<context>
    <name>app::ImportDialog</name>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Afgewezen rijen</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importeren</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Wat er zou gebeuren</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>Nieuwe woorden</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importeren</translation>
    </message>
    <message>
        <source>Save &amp;rejected rows…</source>
        <translation>&amp;Afgewezen rijen opslaan…</translation>
    </message>
    <message>
        <source>Save &amp;mapping…</source>
        <translation>&amp;Koppeling opslaan…</translation>
    </message>
    <message>
        <source>Keeps which column is which field, for the next sheet of this kind</source>
        <translation>Bewaart welke kolom welk veld is, voor het volgende overzicht van deze soort</translation>
    </message>
    <message>
        <source>Reading the sheet and looking what would happen…</source>
        <translation>Het overzicht lezen en kijken wat er zou gebeuren…</translation>
    </message>
    <message>
        <source>%1 rows: %2 accepted, %3 already there, %4 rejected.</source>
        <translation>%1 rijen: %2 aangenomen, %3 al aanwezig, %4 afgewezen.</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed</source>
        <translation>%1: %2 nieuw, %3 gewijzigd</translation>
    </message>
    <message>
        <source>Everything in this sheet is already in the file.</source>
        <translation>Alles uit dit overzicht staat al in het bestand.</translation>
    </message>
    <message>
        <source>Nothing has changed yet. The import is one change: Ctrl+Z takes it back.</source>
        <translation>Er is nog niets gewijzigd. De import is één wijziging: met Ctrl+Z draait u die terug.</translation>
    </message>
    <message>
        <source>New words (%1)</source>
        <translation>Nieuwe woorden (%1)</translation>
    </message>
    <message>
        <source>Rejected rows (%1)</source>
        <translation>Afgewezen rijen (%1)</translation>
    </message>
    <message>
        <source>Remarks (%1)</source>
        <translation>Opmerkingen (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported. Ctrl+Z takes the import back.</source>
        <translation>
            <numerusform>%n rij geïmporteerd. Ctrl+Z draait de import terug.</numerusform>
            <numerusform>%n rijen geïmporteerd. Ctrl+Z draait de import terug.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Afgewezen rijen opslaan</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save mapping</source>
        <translation>Koppeling opslaan</translation>
    </message>
    <message>
        <source>Mapping (*.json)</source>
        <translation>Koppeling (*.json)</translation>
    </message>
</context>
<context>
    <name>app::ImportSession</name>
    <message>
        <source>Import of %1</source>
        <translation>Import van %1</translation>
    </message>
</context>
<context>
    <name>app::ImportTermsPage</name>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Word in the sheet</source>
        <translation>Woord in het overzicht</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
    </message>
    <message>
        <source>Words that are in no list yet</source>
        <translation>Woorden die nog in geen lijst staan</translation>
    </message>
    <message>
        <source>What to do with the word %1</source>
        <translation>Wat te doen met het woord %1</translation>
    </message>
    <message>
        <source>Add it to the list</source>
        <translation>Aan de lijst toevoegen</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>It means: %1</source>
        <translation>Het betekent: %1</translation>
    </message>
</context>
<context>
    <name>app::InspectorPanel</name>
    <message>
        <source>Nothing is selected. Choose a record to see and change it here.</source>
        <translation>Er is niets gekozen. Kies iets om het hier te zien en te wijzigen.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Velden</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbanden</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Parts of the inspector</source>
        <translation>Delen van het zijpaneel</translation>
    </message>
    <message>
        <source>%1 · %2 % complete</source>
        <translation>%1 · %2 % volledig</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Zijpaneel</translation>
    </message>
</context>
<context>
    <name>app::InventoryView</name>
    <message>
        <source>New: %1</source>
        <translation>Nieuw: %1</translation>
    </message>
    <message>
        <source>Select a row first: the new one is added below it.</source>
        <translation>Kies eerst een rij: de nieuwe komt daaronder.</translation>
    </message>
    <message>
        <source>New: %1 of %2</source>
        <translation>Nieuw: %1 bij %2</translation>
    </message>
    <message>
        <source>Added, but the filter hides it: %1</source>
        <translation>Toegevoegd, maar het filter verbergt het: %1</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>Een veld invullen</translation>
    </message>
    <message>
        <source>Choose the cell where pasting should begin.</source>
        <translation>Kies de cel waar het plakken moet beginnen.</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Soort gegeven</translation>
    </message>
    <message>
        <source>Choose which records the table shows</source>
        <translation>Kies wat de tabel toont</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add a record</source>
        <translation>Voeg een rij toe</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>Add an activity to the selected initiative</source>
        <translation>Voeg een activiteit toe aan het gekozen initiatief</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Delete the selected records</source>
        <translation>Verwijder de gekozen rijen</translation>
    </message>
    <message>
        <source>Set field…</source>
        <translation>Veld invullen…</translation>
    </message>
    <message>
        <source>Set one field of all selected records</source>
        <translation>Vul één veld in bij alle gekozen rijen</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Kolommen…</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Kies de kolommen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Rijen kopiëren</translation>
    </message>
    <message>
        <source>Copy the selected rows for a spreadsheet</source>
        <translation>Kopieer de gekozen rijen voor een rekenblad</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>Cellen plakken</translation>
    </message>
    <message>
        <source>Paste cells from a spreadsheet, from the current cell on</source>
        <translation>Plak cellen uit een rekenblad, vanaf de huidige cel</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Uitklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Inklappen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>There are no %1 yet. Add the first one here, or import a sheet.</source>
        <translation>Er zijn nog geen %1. Voeg hier de eerste toe, of importeer een overzicht.</translation>
    </message>
    <message>
        <source>The filter hides all %1.</source>
        <translation>Het filter verbergt alle %1.</translation>
    </message>
    <message>
        <source>Add (Ctrl+N)</source>
        <translation>Toevoegen (Ctrl+N)</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>Cel wijzigen</translation>
    </message>
    <message>
        <source>Show the parts of all rows</source>
        <translation>Toon de onderdelen van alle rijen</translation>
    </message>
    <message>
        <source>Hide the parts of all rows</source>
        <translation>Verberg de onderdelen van alle rijen</translation>
    </message>
</context>
<context>
    <name>app::JourneyCanvas</name>
    <message>
        <source>Journeys</source>
        <translation>Klantreizen</translation>
    </message>
</context>
<context>
    <name>app::JourneyEdits</name>
    <message>
        <source>New journey</source>
        <translation>Nieuwe klantreis</translation>
    </message>
    <message>
        <source>Add a journey</source>
        <translation>Klantreis toegevoegd</translation>
    </message>
    <message>
        <source>Record journey %1</source>
        <translation>Klantreis %1 vastgelegd</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Nieuwe stap</translation>
    </message>
    <message>
        <source>Add a step to %1</source>
        <translation>Stap toegevoegd aan %1</translation>
    </message>
    <message>
        <source>Move step %1</source>
        <translation>Stap %1 verplaatst</translation>
    </message>
    <message>
        <source>Put %1 on step %2</source>
        <translation>%1 op stap %2 gezet</translation>
    </message>
    <message>
        <source>Take %1 off step %2</source>
        <translation>%1 van stap %2 gehaald</translation>
    </message>
</context>
<context>
    <name>app::JourneyTable</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>nog %n</numerusform>
            <numerusform>nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Klantreis</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stap</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Behoefte</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>Belemmering</translation>
    </message>
    <message>
        <source>Activities and providers</source>
        <translation>Activiteiten en aanbieders</translation>
    </message>
    <message>
        <source>To the next step</source>
        <translation>Naar de volgende stap</translation>
    </message>
</context>
<context>
    <name>app::JourneyView</name>
    <message>
        <source>The journeys as a list</source>
        <translation>De klantreizen als lijst</translation>
    </message>
    <message>
        <source>What the journeys show</source>
        <translation>Wat de klantreizen laten zien</translation>
    </message>
    <message>
        <source>Automatic, by theme</source>
        <translation>Automatisch, per thema</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>Which journeys</source>
        <translation>Welke klantreizen</translation>
    </message>
    <message>
        <source>Journeys that follow from the records, or those that you draw yourselves</source>
        <translation>Klantreizen die uit de gegevens volgen, of die u zelf tekent</translation>
    </message>
    <message>
        <source>Begin with &quot;New journey&quot;. Or choose the automatic journeys and record one of them.</source>
        <translation>Begin met ‘Nieuwe klantreis’. Of kies de automatische klantreizen en leg er een vast.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Lopen</translation>
    </message>
    <message>
        <source>Record this journey</source>
        <translation>Leg deze klantreis vast</translation>
    </message>
    <message>
        <source>Make a recorded journey of it, with a step for each phase</source>
        <translation>Maak hiervan een vastgelegde klantreis, met een stap voor elke fase</translation>
    </message>
    <message>
        <source>New journey</source>
        <translation>Nieuwe klantreis</translation>
    </message>
    <message>
        <source>Begin a journey without steps</source>
        <translation>Begin een klantreis zonder stappen</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Nieuwe stap</translation>
    </message>
    <message>
        <source>Add a step after the one you stand on</source>
        <translation>Voeg een stap toe na die waar u staat</translation>
    </message>
    <message>
        <source>Go through the journey step by step</source>
        <translation>Ga stap voor stap door de klantreis</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>More for the journeys</source>
        <translation>Meer voor de klantreizen</translation>
    </message>
    <message>
        <source>Rename… (F2)</source>
        <translation>Andere naam… (F2)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Weghalen (Del)</translation>
    </message>
    <message>
        <source>Show as a list too</source>
        <translation>Toon ook als lijst</translation>
    </message>
    <message>
        <source>Let a walk go on by itself</source>
        <translation>Lopen gaat vanzelf verder</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Gewone grootte</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Plaatje opslaan…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Begin a journey first, then put activities on it.</source>
        <translation>Begin eerst een klantreis. Zet er daarna activiteiten op.</translation>
    </message>
    <message>
        <source>This activity stands on the step already.</source>
        <translation>Deze activiteit staat al op de stap.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Andere naam</translation>
    </message>
    <message>
        <source>Name of the journey:</source>
        <translation>Naam van de klantreis:</translation>
    </message>
    <message>
        <source>Name of the step:</source>
        <translation>Naam van de stap:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Step earlier (Alt+Left)</source>
        <translation>Stap naar voren (Alt+Links)</translation>
    </message>
    <message>
        <source>Step later (Alt+Right)</source>
        <translation>Stap naar achteren (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Take off: %1</source>
        <translation>Haal eraf: %1</translation>
    </message>
</context>
<context>
    <name>app::Links</name>
    <message>
        <source>Belongs to</source>
        <translation>Hoort bij</translation>
    </message>
</context>
<context>
    <name>app::LinksPanel</name>
    <message>
        <source>Remove link</source>
        <translation>Verband weghalen</translation>
    </message>
    <message>
        <source>+ Organisation</source>
        <translation>+ Organisatie</translation>
    </message>
    <message>
        <source>+ Relation</source>
        <translation>+ Relatie</translation>
    </message>
    <message>
        <source>+ Activity</source>
        <translation>+ Activiteit</translation>
    </message>
    <message>
        <source>What this record is tied to</source>
        <translation>Waarmee dit verbonden is</translation>
    </message>
    <message>
        <source>Enter or a double click goes there</source>
        <translation>Met Enter of een dubbelklik gaat u erheen</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Nieuw: %1</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Where do I begin?</source>
        <translation>Waar begin ik?</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaris</translation>
    </message>
    <message>
        <source>What is there?</source>
        <translation>Wat is er?</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Where is nothing, where is too much?</source>
        <translation>Waar is niets, waar is te veel?</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>Who refers to whom?</source>
        <translation>Wie verwijst naar wie?</translation>
    </message>
    <message>
        <source>%1 – Stelselkaart</source>
        <translation>%1 – Stelselkaart</translation>
    </message>
    <message>
        <source>Stelselkaart</source>
        <translation>Stelselkaart</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Ongedaan maken: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>O&amp;pnieuw: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>O&amp;pnieuw</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nieuw…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Openen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Recent geopend</translation>
    </message>
    <message>
        <source>Open the e&amp;xample region…</source>
        <translation>&amp;Voorbeeldregio openen…</translation>
    </message>
    <message>
        <source>&amp;Import a sheet…</source>
        <translation>Overzicht &amp;importeren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporteren…</translation>
    </message>
    <message>
        <source>Save a &amp;copy as…</source>
        <translation>&amp;Kopie opslaan als…</translation>
    </message>
    <message>
        <source>C&amp;lose file</source>
        <translation>Bestand &amp;sluiten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Zoeken</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Geschiedenis…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Beel&amp;d</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Help on this view</source>
        <translation>&amp;Help bij dit scherm</translation>
    </message>
    <message>
        <source>&amp;About Stelselkaart</source>
        <translation>&amp;Over Stelselkaart</translation>
    </message>
    <message>
        <source>About Stelselkaart</source>
        <translation>Over Stelselkaart</translation>
    </message>
    <message>
        <source>Stelselkaart %1

Maps the services for small firms in a region: white spots, overlap and routes. Free software under the GNU GPL, version 3 or later.</source>
        <translation>Stelselkaart %1

Brengt de diensten voor het mkb in een regio in kaart: witte vlekken, overlap en routes. Vrije software onder de GNU GPL, versie 3 of later.</translation>
    </message>
    <message>
        <source>Open &amp;Bijlage 2 of the Actieagenda…</source>
        <translation>&amp;Bijlage 2 van de Actieagenda openen…</translation>
    </message>
    <message>
        <source>Save an import &amp;template…</source>
        <translation>I&amp;mportsjabloon opslaan…</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Klantreis</translation>
    </message>
    <message>
        <source>Which way can an entrepreneur go?</source>
        <translation>Welke weg kan een ondernemer gaan?</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>What does the steering group get to read?</source>
        <translation>Wat krijgt de stuurgroep te lezen?</translation>
    </message>
    <message>
        <source>Re&amp;port</source>
        <translation>Ra&amp;pport</translation>
    </message>
    <message>
        <source>Open a&amp;gain</source>
        <translation>Bestand opnieu&amp;w openen</translation>
    </message>
</context>
<context>
    <name>app::MatrixCanvas</name>
    <message>
        <source>Matrix of themes and phases</source>
        <translation>Matrix van thema&apos;s en fasen</translation>
    </message>
</context>
<context>
    <name>app::MatrixView</name>
    <message>
        <source>Region of the matrix</source>
        <translation>Regio van de matrix</translation>
    </message>
    <message>
        <source>Show one region, or all together</source>
        <translation>Toon één regio, of alle samen</translation>
    </message>
    <message>
        <source>Show cards</source>
        <translation>Toon kaartjes</translation>
    </message>
    <message>
        <source>Zoom in until the activities show (+)</source>
        <translation>Zoom in tot u de activiteiten ziet (+)</translation>
    </message>
    <message>
        <source>Whole matrix</source>
        <translation>Hele matrix</translation>
    </message>
    <message>
        <source>Show the whole matrix (0)</source>
        <translation>Toon de hele matrix (0)</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Plaatje opslaan…</translation>
    </message>
    <message>
        <source>Save the matrix as SVG or PNG</source>
        <translation>Sla de matrix op als SVG of PNG</translation>
    </message>
    <message>
        <source>All regions together</source>
        <translation>Alle regio&apos;s samen</translation>
    </message>
    <message>
        <source>Open the cell</source>
        <translation>Vak openen</translation>
    </message>
    <message>
        <source>Mark as not applicable</source>
        <translation>Markeren als niet van toepassing</translation>
    </message>
    <message>
        <source>Mark as deliberately empty</source>
        <translation>Markeren als bewust leeg</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Markering weghalen</translation>
    </message>
</context>
<context>
    <name>app::MultiEditPanel</name>
    <message>
        <source>Apply</source>
        <translation>Toepassen</translation>
    </message>
    <message>
        <source>Set this field for all of them:</source>
        <translation>Zet dit veld bij allemaal:</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>to this value:</source>
        <translation>op deze waarde:</translation>
    </message>
    <message>
        <source>to none</source>
        <translation>op geen</translation>
    </message>
    <message>
        <source>to unknown</source>
        <translation>op onbekend</translation>
    </message>
    <message>
        <source>Value, none or unknown</source>
        <translation>Waarde, geen of onbekend</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 gekozen</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of another kind stay as they are.</source>
        <translation>
            <numerusform>%n gegeven van een andere soort blijft zoals het is.</numerusform>
            <numerusform>%n gegevens van een andere soort blijven zoals ze zijn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply to %1</source>
        <translation>Toepassen op %1</translation>
    </message>
    <message>
        <source>new value</source>
        <translation>nieuwe waarde</translation>
    </message>
    <message>
        <source>Now: they differ</source>
        <translation>Nu: verschillend</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Nu: %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Enter a value first, or choose &quot;to unknown&quot;.</source>
        <translation>Vul eerst een waarde in, of kies &quot;op onbekend&quot;.</translation>
    </message>
</context>
<context>
    <name>app::NetworkCanvas</name>
    <message>
        <source>Map of initiatives</source>
        <translation>Kaart van initiatieven</translation>
    </message>
    <message>
        <source>There are no initiatives to show yet. Add them in the inventory, or import a sheet.</source>
        <translation>Er zijn nog geen initiatieven om te tonen. Voeg ze toe in de inventaris, of importeer een overzicht.</translation>
    </message>
</context>
<context>
    <name>app::NetworkMinimap</name>
    <message>
        <source>Small map</source>
        <translation>Kleine kaart</translation>
    </message>
</context>
<context>
    <name>app::NetworkPins</name>
    <message>
        <source>This file can only be read, so nothing can be pinned or let go. %1</source>
        <translation>Dit bestand kunt u alleen lezen. U kunt hier dus niets vastzetten of loslaten. %1</translation>
    </message>
    <message>
        <source>%1 is only named, not recorded. Record it in the inventory to pin it here.</source>
        <translation>%1 is alleen genoemd, niet vastgelegd. Leg het vast in de inventaris, dan kunt u het hier vastzetten.</translation>
    </message>
    <message>
        <source>Pin %1 on the map</source>
        <translation>%1 vastgezet op de kaart</translation>
    </message>
    <message>
        <source>%1 is not pinned on this map.</source>
        <translation>%1 staat op deze kaart niet vast.</translation>
    </message>
    <message>
        <source>Let go of %1 on the map</source>
        <translation>%1 losgelaten op de kaart</translation>
    </message>
    <message>
        <source>Pin here (P)</source>
        <translation>Hier vastzetten (P)</translation>
    </message>
    <message>
        <source>Let go (L)</source>
        <translation>Loslaten (L)</translation>
    </message>
    <message>
        <source>Select what you want to pin first: click it, or draw around it with Shift.</source>
        <translation>Kies eerst wat u wilt vastzetten: klik het aan, of trek er met Shift een lijn omheen.</translation>
    </message>
    <message numerus="yes">
        <source>Pin %n on the map</source>
        <translation>
            <numerusform>%n op de kaart vastgezet</numerusform>
            <numerusform>%n op de kaart vastgezet</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that is selected is pinned on this map.</source>
        <translation>Niets van wat u koos, staat vast op deze kaart.</translation>
    </message>
    <message numerus="yes">
        <source>Let go of %n on the map</source>
        <translation>
            <numerusform>%n op de kaart losgelaten</numerusform>
            <numerusform>%n op de kaart losgelaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pin the %n selected here (Shift+P)</source>
        <translation>
            <numerusform>De %n gekozene hier vastzetten (Shift+P)</numerusform>
            <numerusform>De %n gekozen hier vastzetten (Shift+P)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go of the %n selected (Shift+L)</source>
        <translation>
            <numerusform>De %n gekozene loslaten (Shift+L)</numerusform>
            <numerusform>De %n gekozen loslaten (Shift+L)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::NetworkTable</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation>Staat bij</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Gaat naar</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Komt van</translation>
    </message>
</context>
<context>
    <name>app::NetworkView</name>
    <message>
        <source>Find on the map</source>
        <translation>Zoek op de kaart</translation>
    </message>
    <message>
        <source>Neighbourhood of the selection</source>
        <translation>Omgeving van de keuze</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Hele kaart</translation>
    </message>
    <message>
        <source>1 step from the selection</source>
        <translation>1 stap rond de keuze</translation>
    </message>
    <message>
        <source>2 steps from the selection</source>
        <translation>2 stappen rond de keuze</translation>
    </message>
    <message>
        <source>3 steps from the selection</source>
        <translation>3 stappen rond de keuze</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Wat de kaart toont</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Inzoomen</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Inzoomen (+)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Uitzoomen</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Uitzoomen (-)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Passend</translation>
    </message>
    <message>
        <source>Show the whole map (0)</source>
        <translation>Toon de hele kaart (0)</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Plaatje opslaan…</translation>
    </message>
    <message>
        <source>Back to the whole map</source>
        <translation>Terug naar de hele kaart</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n initiative(s)</source>
        <translation>
            <numerusform>%1 van %n initiatief</numerusform>
            <numerusform>%1 van %n initiatieven</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on the map is called &quot;%1&quot;.</source>
        <translation>Niets op de kaart heet &quot;%1&quot;.</translation>
    </message>
    <message numerus="yes">
        <source>Focus on %n step(s) around it</source>
        <translation>
            <numerusform>Toon %n stap eromheen</numerusform>
            <numerusform>Toon %n stappen eromheen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Toon de hele kaart</translation>
    </message>
    <message>
        <source>The map as a list</source>
        <translation>De kaart als lijst</translation>
    </message>
    <message>
        <source>Which map</source>
        <translation>Welke kaart</translation>
    </message>
    <message>
        <source>By phase and theme</source>
        <translation>Naar fase en thema</translation>
    </message>
    <message>
        <source>By who works with whom</source>
        <translation>Naar wie met wie werkt</translation>
    </message>
    <message>
        <source>By level of government</source>
        <translation>Naar bestuursniveau</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Kleuren naar</translation>
    </message>
    <message>
        <source>Colour by kind</source>
        <translation>Kleur: soort</translation>
    </message>
    <message>
        <source>Colour by: %1</source>
        <translation>Kleur: %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>More for the map</source>
        <translation>Meer voor de kaart</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>Inzoomen op de selectie</translation>
    </message>
    <message>
        <source>Route between the two selected</source>
        <translation>Route tussen de twee gekozen blokjes</translation>
    </message>
    <message>
        <source>Walk a journey</source>
        <translation>Een klantreis lopen</translation>
    </message>
    <message>
        <source>Take route or walk away</source>
        <translation>Route of wandeling weghalen</translation>
    </message>
    <message>
        <source>Show as a list too</source>
        <translation>Ook als lijst tonen</translation>
    </message>
    <message>
        <source>Small map in the corner</source>
        <translation>Kleine kaart in de hoek</translation>
    </message>
    <message>
        <source>Let things move smoothly</source>
        <translation>Vloeiend laten bewegen</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Looking for walks…</source>
        <translation>Klantreizen worden gezocht…</translation>
    </message>
    <message>
        <source>No theme can be walked from the first phase to the last</source>
        <translation>Geen thema is te lopen van de eerste tot de laatste fase</translation>
    </message>
    <message>
        <source>Select two initiatives first: click one, then click the other with Ctrl.</source>
        <translation>Kies eerst twee initiatieven: klik op het ene, en dan met Ctrl op het andere.</translation>
    </message>
    <message>
        <source>No route joins %1 and %2.</source>
        <translation>Er is geen route tussen %1 en %2.</translation>
    </message>
    <message numerus="yes">
        <source>Route of %n step(s): %1</source>
        <translation>
            <numerusform>Route van %n stap: %1</numerusform>
            <numerusform>Route van %n stappen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joined in %n step(s), but not along the direction of the arrows: %1</source>
        <translation>
            <numerusform>Verbonden in %n stap, maar niet in de richting van de pijlen: %1</numerusform>
            <numerusform>Verbonden in %n stappen, maar niet in de richting van de pijlen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>only with &quot;%1&quot;</source>
        <translation>alleen met &quot;%1&quot;</translation>
    </message>
    <message>
        <source>only outdated</source>
        <translation>alleen verouderd</translation>
    </message>
</context>
<context>
    <name>app::NetworkWalk</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Stap %1 van %2: %3</translation>
    </message>
</context>
<context>
    <name>app::NewRecordForm</name>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Add (Enter)</source>
        <translation>Toevoegen (Enter)</translation>
    </message>
    <message>
        <source>Looks like: %1</source>
        <translation>Lijkt op: %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 toevoegen</translation>
    </message>
</context>
<context>
    <name>app::PagePreview</name>
    <message>
        <source>Pages of the report</source>
        <translation>Bladzijden van het rapport</translation>
    </message>
    <message>
        <source>Scroll through the pages</source>
        <translation>Door de bladzijden schuiven</translation>
    </message>
    <message>
        <source>Scroll sideways</source>
        <translation>Opzij schuiven</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Bladzijde %1 van %2</translation>
    </message>
</context>
<context>
    <name>app::PasteFaultsDialog</name>
    <message>
        <source>Nothing was pasted</source>
        <translation>Er is niets geplakt</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) cannot be pasted. Mend them in the spreadsheet and paste again; the table is as it was.</source>
        <translation>
            <numerusform>%n cel kan niet worden geplakt. Pas die aan in het rekenblad en plak opnieuw; de tabel is zoals die was.</numerusform>
            <numerusform>%n cellen kunnen niet worden geplakt. Pas ze aan in het rekenblad en plak opnieuw; de tabel is zoals die was.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cells that cannot be pasted</source>
        <translation>Cellen die niet geplakt kunnen worden</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
</context>
<context>
    <name>app::PastePlan</name>
    <message>
        <source>This column cannot be filled in.</source>
        <translation>Deze kolom is niet in te vullen.</translation>
    </message>
    <message numerus="yes">
        <source>The text has %n row(s) more than the table has below this cell. Add records first, or paste fewer rows.</source>
        <translation>
            <numerusform>De tekst heeft %n rij meer dan de tabel onder deze cel. Voeg eerst rijen toe, of plak minder rijen.</numerusform>
            <numerusform>De tekst heeft %n rijen meer dan de tabel onder deze cel. Voeg eerst rijen toe, of plak minder rijen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This row has more cells than the table has columns from here. Start further to the left.</source>
        <translation>Deze rij heeft meer cellen dan de tabel vanaf hier kolommen heeft. Begin verder naar links.</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cell(s)</source>
        <translation>
            <numerusform>%n cel plakken</numerusform>
            <numerusform>%n cellen plakken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Rail</name>
    <message>
        <source>Views</source>
        <translation>Schermen</translation>
    </message>
</context>
<context>
    <name>app::RecordColumn</name>
    <message>
        <source>Lead / provider</source>
        <translation>Trekker / aanbieder</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Volledig</translation>
    </message>
</context>
<context>
    <name>app::RecordEdits</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>%1 van %2 wijzigen</translation>
    </message>
    <message>
        <source>This also deletes %1.</source>
        <translation>Dit verwijdert ook %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) in other records become empty.</source>
        <translation>
            <numerusform>%n verwijzing in andere gegevens wordt leeg.</numerusform>
            <numerusform>%n verwijzingen in andere gegevens worden leeg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 verwijderen</translation>
    </message>
</context>
<context>
    <name>app::RecordForm</name>
    <message>
        <source>Core (%1)</source>
        <translation>Kern (%1)</translation>
    </message>
    <message>
        <source>Standard (%1)</source>
        <translation>Standaard (%1)</translation>
    </message>
    <message>
        <source>More (%1)</source>
        <translation>Meer (%1)</translation>
    </message>
</context>
<context>
    <name>app::RecordModel</name>
    <message>
        <source>%1
From %2</source>
        <translation>%1
Van %2</translation>
    </message>
    <message>
        <source>%1: unknown</source>
        <translation>%1: onbekend</translation>
    </message>
    <message>
        <source>Share of the core and standard fields that are known</source>
        <translation>Deel van de kern- en standaardvelden dat bekend is</translation>
    </message>
    <message>
        <source>%1
From its parts; the record itself does not say</source>
        <translation>%1
Uit de onderdelen; hier zelf is niets ingevuld</translation>
    </message>
</context>
<context>
    <name>app::RecordTable</name>
    <message>
        <source>Table of records</source>
        <translation>Tabel met gegevens</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
</context>
<context>
    <name>app::ReportExport</name>
    <message>
        <source>PDF, for paper and for reading aloud (*.pdf)</source>
        <translation>PDF, voor papier en om te laten voorlezen (*.pdf)</translation>
    </message>
    <message>
        <source>HTML, for the browser (*.html)</source>
        <translation>HTML, voor de browser (*.html)</translation>
    </message>
    <message>
        <source>ODT, to go on writing in (*.odt)</source>
        <translation>ODT, om in verder te schrijven (*.odt)</translation>
    </message>
    <message>
        <source>XLSX, the tables as a spreadsheet (*.xlsx)</source>
        <translation>XLSX, de tabellen als rekenblad (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the report as</source>
        <translation>Rapport opslaan als</translation>
    </message>
    <message>
        <source>A report has a name that ends in one of these: %1. Please choose another name.</source>
        <translation>De naam van een rapport eindigt op een van deze: %1. Kies een andere naam.</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>Het rapport wordt gemaakt…</translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <translation>Het rapport staat in %1</translation>
    </message>
    <message>
        <source>One report for each region: choose a folder</source>
        <translation>Eén rapport per regio: kies een map</translation>
    </message>
    <message>
        <source>Looking for the regions…</source>
        <translation>De regio’s worden opgezocht…</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>Bestanden vervangen?</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with these names are in the folder already.</source>
        <translation>
            <numerusform>In de map staat al %n bestand met deze naam.</numerusform>
            <numerusform>In de map staan al %n bestanden met deze namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Vervangen</translation>
    </message>
    <message>
        <source>&amp;Keep those, write the others</source>
        <translation>&amp;Laten staan, de andere maken</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 van %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 reports are in %3</source>
        <translation>%1 van %2 rapporten staan in %3</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) could not be made:</source>
        <translation>
            <numerusform>%n rapport kon niet worden gemaakt:</numerusform>
            <numerusform>%n rapporten konden niet worden gemaakt:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ReportPanel</name>
    <message>
        <source>Language of the report</source>
        <translation>Taal van het rapport</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Editie</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Bladzijde</translation>
    </message>
    <message>
        <source>Leave out &amp;numbers below 5</source>
        <translation>&amp;Getallen onder 5 weglaten</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Sections of the report</source>
        <translation>Onderdelen van het rapport</translation>
    </message>
    <message>
        <source>Counts of questions from entrepreneurs below 5 read &quot;fewer than 5&quot;.</source>
        <translation>Bij minder dan 5 vragen van ondernemers staat er &quot;minder dan 5&quot;.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>E&amp;dition</source>
        <translation>E&amp;ditie</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>Blad&amp;zijde</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Rapport</translation>
    </message>
    <message>
        <source>&amp;Sections</source>
        <translation>&amp;Onderdelen</translation>
    </message>
    <message>
        <source>Neither holds personal data; the public one holds no budgets either.</source>
        <translation>Beide bevatten geen persoonsgegevens; de openbare ook geen budgetten.</translation>
    </message>
    <message>
        <source>A4, to print</source>
        <translation>A4, om te printen</translation>
    </message>
    <message>
        <source>Slides, to show in a room</source>
        <translation>Dia’s, voor in een zaal</translation>
    </message>
    <message>
        <source>For a PDF; other formats have no pages of their own.</source>
        <translation>Voor een PDF; andere bestanden hebben geen eigen bladzijden.</translation>
    </message>
    <message>
        <source>About the whole file at %1. Choose a region or theme in the bar above to narrow it.</source>
        <translation>Over het hele bestand op %1. Kies in de balk hierboven een regio of thema om minder te laten zien.</translation>
    </message>
    <message>
        <source>About what the filter shows, at %1.</source>
        <translation>Over wat het filter laat zien, op %1.</translation>
    </message>
    <message>
        <source>Search words and &quot;only outdated&quot; do not count for a report.</source>
        <translation>Zoekwoorden en &quot;alleen verouderd&quot; tellen niet mee voor een rapport.</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Public, no budgets</source>
        <translation>Openbaar, geen budgetten</translation>
    </message>
</context>
<context>
    <name>app::ReportProgress</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation>Voortgang van het rapport</translation>
    </message>
    <message>
        <source>Stop making the report</source>
        <translation>Stoppen met het maken van het rapport</translation>
    </message>
</context>
<context>
    <name>app::ReportTexts</name>
    <message>
        <source>Title of the report</source>
        <translation>Titel van het rapport</translation>
    </message>
    <message>
        <source>Line below the title</source>
        <translation>Regel onder de titel</translation>
    </message>
    <message>
        <source>Heading: %1</source>
        <translation>Kop: %1</translation>
    </message>
    <message>
        <source>Note in: %1</source>
        <translation>Opmerking bij: %1</translation>
    </message>
    <message>
        <source>Introduction of: %1</source>
        <translation>Inleiding van: %1</translation>
    </message>
    <message>
        <source>own text</source>
        <translation>eigen tekst</translation>
    </message>
    <message>
        <source>shipped text</source>
        <translation>tekst van het programma</translation>
    </message>
    <message>
        <source>Give back the shipped text of a report: %1</source>
        <translation>Tekst van het programma teruggezet in een rapport: %1</translation>
    </message>
    <message>
        <source>Change a text of a report: %1</source>
        <translation>Tekst van een rapport gewijzigd: %1</translation>
    </message>
</context>
<context>
    <name>app::ReportTextsPanel</name>
    <message>
        <source>&amp;Back to the shipped text</source>
        <translation>Ter&amp;ug naar de tekst van het programma</translation>
    </message>
    <message>
        <source>Te&amp;xts of the report</source>
        <translation>Te&amp;ksten van het rapport</translation>
    </message>
    <message>
        <source>Texts of the report</source>
        <translation>Teksten van het rapport</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps the text, Escape takes back what you typed.</source>
        <translation>Ctrl+Enter bewaart de tekst, Escape haalt weg wat je typte.</translation>
    </message>
    <message>
        <source>Chosen text</source>
        <translation>Gekozen tekst</translation>
    </message>
</context>
<context>
    <name>app::ReportView</name>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Groter (+)</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Hele breedte</translation>
    </message>
    <message>
        <source>As wide as the view (0)</source>
        <translation>Zo breed als het scherm (0)</translation>
    </message>
    <message>
        <source>One for each re&amp;gion…</source>
        <translation>Eén per reg&amp;io…</translation>
    </message>
    <message>
        <source>Writes a PDF for each region into a folder</source>
        <translation>Maakt voor elke regio een PDF in een map</translation>
    </message>
    <message>
        <source>Sa&amp;ve the report…</source>
        <translation>Rapport op&amp;slaan…</translation>
    </message>
    <message>
        <source>As PDF, HTML, ODT or spreadsheet</source>
        <translation>Als PDF, HTML, ODT of rekenblad</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Bladzijde %1 van %2</translation>
    </message>
    <message>
        <source>The pages are being made…</source>
        <translation>De bladzijden worden gemaakt…</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>Stelselkaart</source>
        <translation>Stelselkaart</translation>
    </message>
    <message>
        <source>See which services there are for small firms, where they are missing, and where they overlap.</source>
        <translation>Zie welke diensten er zijn voor het mkb, waar ze ontbreken en waar ze overlappen.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Import your own sheet</source>
        <translation>Importeer een eigen overzicht</translation>
    </message>
    <message>
        <source>Excel, OpenDocument or CSV; you see first what will happen.</source>
        <translation>Excel, OpenDocument of CSV; u ziet eerst wat er gebeurt.</translation>
    </message>
    <message>
        <source>Look at the example region</source>
        <translation>Bekijk de voorbeeldregio</translation>
    </message>
    <message>
        <source>A made-up region with sixty initiatives, to try everything.</source>
        <translation>Een verzonnen regio met zestig initiatieven, om alles te proberen.</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Nieuw bestand</translation>
    </message>
    <message>
        <source>Empty, with the word lists of the Actieagenda.</source>
        <translation>Leeg, met de woordenlijsten van de Actieagenda.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Open een bestand</translation>
    </message>
    <message>
        <source>A .stelsel file on this computer or a shared drive.</source>
        <translation>Een .stelsel-bestand op deze computer of een gedeelde schijf.</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Laatst geopend</translation>
    </message>
    <message>
        <source>The files you open appear here.</source>
        <translation>Hier komen de bestanden die u opent.</translation>
    </message>
    <message>
        <source>Files opened last</source>
        <translation>Laatst geopende bestanden</translation>
    </message>
    <message>
        <source>%1
%2, changed on %3</source>
        <translation>%1
%2, gewijzigd op %3</translation>
    </message>
</context>
<context>
    <name>app::TermFilterButton</name>
    <message>
        <source>Nothing to choose from yet</source>
        <translation>Nog niets om uit te kiezen</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Filter op %1</translation>
    </message>
    <message>
        <source>no choice made</source>
        <translation>geen keuze gemaakt</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gekozen</numerusform>
            <numerusform>%n gekozen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TypedValues</name>
    <message>
        <source>&quot;%1&quot; is not in the word list. Choose a word from the list (Alt+Down), or add it there.</source>
        <translation>&quot;%1&quot; staat niet in de woordenlijst. Kies een woord uit de lijst (Alt+Omlaag), of voeg het daar toe.</translation>
    </message>
    <message>
        <source>Nothing here is called &quot;%1&quot;. Choose a name from the list.</source>
        <translation>Hier heet niets &quot;%1&quot;. Kies een naam uit de lijst.</translation>
    </message>
    <message numerus="yes">
        <source>%n records are called &quot;%1&quot;. Choose the right one from the list.</source>
        <translation>
            <numerusform>%n gegeven heet &quot;%1&quot;. Kies het juiste uit de lijst.</numerusform>
            <numerusform>%n gegevens heten &quot;%1&quot;. Kies het juiste uit de lijst.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::cli</name>
    <message>
        <source>The history holds nothing of this record. Check its kind and id.</source>
        <translation>De geschiedenis heeft niets over dit gegeven. Controleer de soort en de id.</translation>
    </message>
    <message>
        <source>There is no kind of record &quot;%1&quot;; there are: %2.</source>
        <translation>Er is geen soort gegeven &quot;%1&quot;; deze zijn er: %2.</translation>
    </message>
    <message>
        <source>Nothing was imported: some words are in no list, and there is a file %1 already. Use it with --mapping %1, or remove it to be asked anew.</source>
        <translation>Er is niets geïmporteerd: sommige woorden staan in geen lijst, en er is al een bestand %1. Gebruik dat met --mapping %1, of verwijder het om de vragen opnieuw te krijgen.</translation>
    </message>
    <message>
        <source>The result could not be written to the end. Check whether the disk is full, or write it to another place.</source>
        <translation>Het resultaat kon niet helemaal worden geschreven. Controleer of de schijf vol is, of schrijf het ergens anders.</translation>
    </message>
    <message>
        <source>There are headers, but no rows below them. Check whether this is the right sheet.</source>
        <translation>Er zijn kolomkoppen, maar er staan geen rijen onder. Controleer of dit het goede blad is.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is what this command reads, and would be lost. Give another name to write to.</source>
        <translation>&quot;%1&quot; is het bestand dat deze opdracht leest en zou verloren gaan. Geef een andere naam om naar te schrijven.</translation>
    </message>
    <message>
        <source>There is no chapter &quot;%1&quot;; there are: %2.</source>
        <translation>Er is geen hoofdstuk &quot;%1&quot;; deze zijn er: %2.</translation>
    </message>
    <message>
        <source>Only these parts, with commas between them.</source>
        <translation>Alleen deze delen, met komma&apos;s ertussen.</translation>
    </message>
    <message>
        <source>Computes the figures of the method: coverage, white spots, overlap.</source>
        <translation>Berekent de cijfers van de methode: dekking, witte vlekken, overlap.</translation>
    </message>
    <message>
        <source>This line is longer than 16 MB. Give one record per line.</source>
        <translation>Deze regel is langer dan 16 MB. Zet één gegeven op elke regel.</translation>
    </message>
    <message>
        <source>The file with edits &quot;%1&quot; cannot be read. Check the name and whether you may read it.</source>
        <translation>Het bestand met bewerkingen &quot;%1&quot; is niet te lezen. Controleer de naam en of u het mag lezen.</translation>
    </message>
    <message>
        <source>Does edits, one JSON object a line, each in a transaction of its own; prints &quot;ok&quot; after each that is safe on disk.</source>
        <translation>Voert bewerkingen uit, één JSON-object per regel, elk als een eigen wijziging; schrijft &quot;ok&quot; zodra een wijziging veilig op schijf staat.</translation>
    </message>
    <message>
        <source>%1 records were saved in %2.</source>
        <translation>%1 gegevens zijn gered in %2.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Er is niets verloren gegaan.</translation>
    </message>
    <message>
        <source>The file is damaged. Save what can be read with --repair NEW.stelsel.</source>
        <translation>Het bestand is beschadigd. Red wat leesbaar is met --repair NIEUW.stelsel.</translation>
    </message>
    <message>
        <source>The file is sound: %1 records, %2 changes.</source>
        <translation>Het bestand is in orde. Gegevens: %1, wijzigingen: %2.</translation>
    </message>
    <message>
        <source>Checks a file from top to bottom; --repair saves what can be read.</source>
        <translation>Controleert een bestand van boven tot onder; --repair redt wat leesbaar is.</translation>
    </message>
    <message>
        <source>A new file for what can be read.</source>
        <translation>Een nieuw bestand voor wat leesbaar is.</translation>
    </message>
    <message>
        <source>See stelselkaart-cli --help.</source>
        <translation>Zie stelselkaart-cli --help.</translation>
    </message>
    <message>
        <source>Made %1.</source>
        <translation>Gemaakt: %1.</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Bestand: %1</translation>
    </message>
    <message>
        <source>Method profile: %1</source>
        <translation>Methodeprofiel: %1</translation>
    </message>
    <message>
        <source>Last change: %1, %2: %3</source>
        <translation>Laatste wijziging: %1, %2: %3</translation>
    </message>
    <message>
        <source>Format version: %1</source>
        <translation>Versie van het formaat: %1</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>Vingerafdruk: %1</translation>
    </message>
    <message>
        <source>How the result is written.</source>
        <translation>Hoe het resultaat wordt geschreven.</translation>
    </message>
    <message>
        <source>Makes a new file with the shipped word lists and method profile.</source>
        <translation>Maakt een nieuw bestand met de meegeleverde woordenlijsten en het methodeprofiel.</translation>
    </message>
    <message>
        <source>Fill it with the made-up example region.</source>
        <translation>Vul het met de verzonnen voorbeeldregio.</translation>
    </message>
    <message>
        <source>Tells what a file holds.</source>
        <translation>Vertelt wat er in een bestand staat.</translation>
    </message>
    <message>
        <source>--what does not know &quot;%1&quot;. It can be: %2.</source>
        <translation>--what kent &quot;%1&quot; niet. Het kan zijn: %2.</translation>
    </message>
    <message>
        <source>export needs -o with where to write.</source>
        <translation>Bij export hoort -o met de plaats om te schrijven.</translation>
    </message>
    <message>
        <source>The export is in %1.</source>
        <translation>De export staat in %1.</translation>
    </message>
    <message>
        <source>Where to write.</source>
        <translation>Waar het resultaat komt.</translation>
    </message>
    <message>
        <source>The number of steps must be 1 or more.</source>
        <translation>Het aantal stappen moet 1 of meer zijn.</translation>
    </message>
    <message>
        <source>There is nothing more to undo.</source>
        <translation>Er is niets meer om ongedaan te maken.</translation>
    </message>
    <message>
        <source>There is nothing more to redo.</source>
        <translation>Er is niets meer om opnieuw te doen.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Ongedaan gemaakt: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Opnieuw gedaan: %1</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (ongedaan gemaakt)</translation>
    </message>
    <message>
        <source>The history of one record needs --entity (for example initiative) and --id together.</source>
        <translation>De geschiedenis van één gegeven vraagt om --entity (bijvoorbeeld initiative) en --id samen.</translation>
    </message>
    <message>
        <source>Takes the last change back, or the last N.</source>
        <translation>Draait de laatste wijziging terug, of de laatste N.</translation>
    </message>
    <message>
        <source>Does again what was undone, once or N times.</source>
        <translation>Doet opnieuw wat ongedaan is gemaakt, één keer of N keer.</translation>
    </message>
    <message>
        <source>Lists the changes of a file or of one record, newest first.</source>
        <translation>Toont de wijzigingen van een bestand of van één gegeven, nieuwste eerst.</translation>
    </message>
    <message>
        <source>The kind of record, for example initiative.</source>
        <translation>De soort gegeven, bijvoorbeeld initiative.</translation>
    </message>
    <message>
        <source>The record.</source>
        <translation>Het gegeven.</translation>
    </message>
    <message>
        <source>There is no sheet &quot;%1&quot;. The file has: %2.</source>
        <translation>Er is geen blad &quot;%1&quot;. Het bestand heeft: %2.</translation>
    </message>
    <message>
        <source>Nothing was imported: some words are in no list. Answer the &quot;?&quot; in %1 with a key, &quot;+&quot; to add the word or &quot;-&quot; to leave it out, and import again with --mapping %1.</source>
        <translation>Er is niets geïmporteerd: sommige woorden staan in geen lijst. Vervang de &quot;?&quot; in %1 door een sleutel, door &quot;+&quot; om het woord toe te voegen of door &quot;-&quot; om het over te slaan. Importeer dan opnieuw met --mapping %1.</translation>
    </message>
    <message>
        <source>Nothing was changed: this was a dry run.</source>
        <translation>Er is niets gewijzigd: dit was een proef.</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import van %1</translation>
    </message>
    <message>
        <source>Which column is which field; see the help on importing.</source>
        <translation>Welke kolom welk veld is; zie de help over importeren.</translation>
    </message>
    <message>
        <source>Only the sheet with this name.</source>
        <translation>Alleen het blad met deze naam.</translation>
    </message>
    <message>
        <source>How 3-4-2026 is read: dmy or ymd.</source>
        <translation>Hoe 3-4-2026 wordt gelezen: dmy of ymd.</translation>
    </message>
    <message>
        <source>Shows what would happen and changes nothing.</source>
        <translation>Toont wat er zou gebeuren en wijzigt niets.</translation>
    </message>
    <message>
        <source>Where rejected rows are written, with the reason.</source>
        <translation>Waar afgewezen rijen komen, met de reden.</translation>
    </message>
    <message>
        <source>A word that is in no list: add it, reject its row, or ask in the mapping file.</source>
        <translation>Een woord dat in geen lijst staat: toevoegen (add), de rij afwijzen (reject), of vragen in het koppelbestand (ask-file).</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… en nog %n</numerusform>
            <numerusform>… en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected: %1, row %2: %3</source>
        <translation>Afgewezen: %1, rij %2: %3</translation>
    </message>
    <message>
        <source>Rejected: %1, row %2, column %3: %4</source>
        <translation>Afgewezen: %1, rij %2, kolom %3: %4</translation>
    </message>
    <message>
        <source>New word in the list &quot;%1&quot;: %2</source>
        <translation>Nieuw woord in de lijst &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>Which word of the list &quot;%1&quot; is meant by: %2?</source>
        <translation>Welk woord van de lijst &quot;%1&quot; is bedoeld met: %2?</translation>
    </message>
    <message>
        <source>Word that is not in the list &quot;%1&quot;: %2</source>
        <translation>Woord dat niet in de lijst &quot;%1&quot; staat: %2</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4</source>
        <translation>%1, rij %2, kolom %3: %4</translation>
    </message>
    <message>
        <source>rows %1 = accepted %2 + merged %3 + rejected %4</source>
        <translation>rijen %1 = aangenomen %2 + samengevoegd %3 + afgewezen %4</translation>
    </message>
    <message>
        <source>%1: created %2, updated %3, unchanged %4</source>
        <translation>%1: nieuw %2, gewijzigd %3, ongewijzigd %4</translation>
    </message>
    <message>
        <source>The sheet &quot;%1&quot; was left out: no known headers.</source>
        <translation>Het blad &quot;%1&quot; is overgeslagen: geen bekende kolomkoppen.</translation>
    </message>
    <message>
        <source>Columns of &quot;%1&quot; that were left out: %2</source>
        <translation>Kolommen van &quot;%1&quot; die zijn overgeslagen: %2</translation>
    </message>
    <message>
        <source>Skipped in &quot;%1&quot;: blank rows %2, repeated headers %3</source>
        <translation>Overgeslagen in &quot;%1&quot;: lege rijen %2, herhaalde kopregels %3</translation>
    </message>
    <message>
        <source>Usage: stelselkaart-cli [--lang nl|en] COMMAND …</source>
        <translation>Gebruik: stelselkaart-cli [--lang nl|en] OPDRACHT …</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Opdrachten:</translation>
    </message>
    <message>
        <source>stelselkaart-cli COMMAND --help tells more of one command.
Exit codes: 0 done, 1 the input is wrong, 2 wrong usage, 3 the file cannot be used, 4 something failed inside.</source>
        <translation>stelselkaart-cli OPDRACHT --help vertelt meer over één opdracht.
Uitkomsten: 0 gelukt, 1 de invoer klopt niet, 2 verkeerd gebruik, 3 het bestand is niet te gebruiken, 4 er ging iets mis in het programma.</translation>
    </message>
    <message>
        <source>--%1 can be: %2.</source>
        <translation>--%1 kan zijn: %2.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Toont deze help.</translation>
    </message>
    <message>
        <source>Usage: stelselkaart-cli %1 %2</source>
        <translation>Gebruik: stelselkaart-cli %1 %2</translation>
    </message>
    <message>
        <source>--lang knows nl and en.</source>
        <translation>--lang kent nl en en.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Er is geen opdracht &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>report needs a file, and -o with where to write.</source>
        <translation>Bij report horen een bestand, en -o met de plaats om te schrijven.</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Het rapport staat in %1.</translation>
    </message>
    <message>
        <source>Which report; --list names them.</source>
        <translation>Welk rapport; --list noemt ze.</translation>
    </message>
    <message>
        <source>Names the reports there are.</source>
        <translation>Noemt de rapporten die er zijn.</translation>
    </message>
    <message>
        <source>The reference date; without it the file&apos;s, else today.</source>
        <translation>De peildatum; zonder deze die van het bestand, en anders vandaag.</translation>
    </message>
    <message>
        <source>Only a part, for example region=KEY,theme=KEY. With frame=targetGroup each cell stands once for each target group.</source>
        <translation>Alleen een deel, bijvoorbeeld region=SLEUTEL,theme=SLEUTEL. Met frame=targetGroup staat elk vak er één keer per doelgroep.</translation>
    </message>
    <message>
        <source>A parameter of the method for this time, for example overlapThreshold=0.8. May be given more than once.</source>
        <translation>Een instelling van de methode voor deze keer, bijvoorbeeld overlapThreshold=0.8. Mag vaker worden gegeven.</translation>
    </message>
    <message>
        <source>--set needs a parameter and a value, as in overlapThreshold=0.8; this is &quot;%1&quot;.</source>
        <translation>Bij --set horen een instelling en een waarde, zoals overlapThreshold=0.8; dit is &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write it as 2026-06-30.</source>
        <translation>&quot;%1&quot; is geen datum. Schrijf die als 2026-06-30.</translation>
    </message>
    <message>
        <source>A report cannot be written as &quot;%1&quot;. Give a name that ends in one of these, or --format: %2.</source>
        <translation>Een rapport kan niet als &quot;%1&quot; worden geschreven. Geef een naam die eindigt op een van deze, of --format: %2.</translation>
    </message>
    <message>
        <source>The format, where the name of the output does not tell it.</source>
        <translation>Het formaat, als de naam van de uitvoer het niet zegt.</translation>
    </message>
    <message>
        <source>Writes a report for print, the browser, a text editor or a spreadsheet.</source>
        <translation>Schrijft een rapport voor papier, de browser, een tekstverwerker of een rekenblad.</translation>
    </message>
    <message>
        <source>This file has no version called &quot;%1&quot;. Check the name.</source>
        <translation>Dit bestand heeft geen versie met de naam &quot;%1&quot;. Controleer de naam.</translation>
    </message>
    <message>
        <source>--scenario, --since and --test do not go together. Choose one of them.</source>
        <translation>--scenario, --since en --test gaan niet samen. Kies er één.</translation>
    </message>
    <message>
        <source>What if: every figure before and after these edits, one JSON object a line as for apply; the file is not changed. A file, - for the standard input, or a scenario&apos;s name.</source>
        <translation>Wat als: elk cijfer vóór en na deze bewerkingen, één JSON-object per regel zoals bij apply; het bestand verandert niet. Een bestand, - voor de standaardinvoer, of de naam van een scenario.</translation>
    </message>
    <message>
        <source>Every figure in a named version of the file and now, and what differs.</source>
        <translation>Elk cijfer in een benoemde versie van het bestand en nu, en wat er verschilt.</translation>
    </message>
    <message>
        <source>Whether a planned or existing service fits what exists: the id or name of one initiative, or all.</source>
        <translation>Of een gepland of bestaand aanbod past bij wat er al is: de id of naam van één initiatief, of all.</translation>
    </message>
    <message>
        <source>For whom: no edition holds personal data, the public one no budgets either.</source>
        <translation>Voor wie: geen enkele editie bevat persoonsgegevens, de openbare ook geen budgetten.</translation>
    </message>
    <message>
        <source>Does not tell counts of entrepreneurs&apos; questions below 5.</source>
        <translation>Noemt geen aantallen ondernemersvragen onder de 5.</translation>
    </message>
    <message>
        <source>The language of the report; without it --lang.</source>
        <translation>De taal van het rapport; zonder deze optie --lang.</translation>
    </message>
    <message>
        <source>layout needs -o with where to write.</source>
        <translation>layout heeft -o nodig, met waar het resultaat moet komen.</translation>
    </message>
    <message>
        <source>--seed takes a whole number from 0, --threads one from 1 to 1024.</source>
        <translation>--seed is een heel getal vanaf 0, --threads een getal van 1 tot en met 1024.</translation>
    </message>
    <message>
        <source>%1 nodes, %2 edges, %3 seconds for the layout</source>
        <translation>%1 knopen, %2 lijnen, %3 seconden voor het plaatsen</translation>
    </message>
    <message>
        <source>Gives the nodes of a document or a GraphML file a place, where they are pinned that one, and writes them as lines of node, x, y.</source>
        <translation>Geeft de knopen van een bestand van Stelselkaart of van een GraphML-bestand een plaats, wat vastgezet is die plaats, en schrijft per regel: knoop, x, y.</translation>
    </message>
    <message>
        <source>stakeholder: near is who works together (the standard); journey: phases by themes; hinge: levels of government.</source>
        <translation>stakeholder: wie samenwerkt, staat bij elkaar (de standaard); journey: fasen bij thema’s; hinge: bestuursniveaus.</translation>
    </message>
    <message>
        <source>Another number gives another, equally good map.</source>
        <translation>Een ander getal geeft een andere kaart die even goed is.</translation>
    </message>
    <message>
        <source>How many threads to use. The map does not depend on it.</source>
        <translation>Hoeveel processen tegelijk. De kaart wordt er niet anders van.</translation>
    </message>
    <message>
        <source>Writes the records as JSON (everything) or CSV (a sheet), the network for other programs, or a picture.</source>
        <translation>Schrijft de gegevens als JSON (alles) of CSV (een rekenblad), het netwerk voor andere programma’s, of een plaatje.</translation>
    </message>
    <message>
        <source>Reads CSV, XLSX or ODS sheets, or a JSON export, into a file as one change.</source>
        <translation>Leest CSV-, XLSX- of ODS-bladen of een JSON-export in een bestand, als één wijziging.</translation>
    </message>
    <message>
        <source>--page is a4 or slides.</source>
        <translation>Kies bij --page voor a4 of slides.</translation>
    </message>
    <message>
        <source>--page slides and --claim-pdfua are for a PDF. Give a name that ends in .pdf.</source>
        <translation>--page slides en --claim-pdfua zijn voor een PDF. Geef een naam die op .pdf eindigt.</translation>
    </message>
    <message>
        <source>Of a PDF: a4 to print, slides (16:9, large letters) to show in a room.</source>
        <translation>Bij een PDF: a4 om te printen, slides (16:9, grote letters) om in een zaal te tonen.</translation>
    </message>
    <message>
        <source>Of a PDF: writes that it follows PDF/UA-1. Only for who has it checked with a validator.</source>
        <translation>Bij een PDF: schrijft erin dat hij voldoet aan PDF/UA-1. Alleen voor wie dat met een validator laat controleren.</translation>
    </message>
    <message>
        <source>For the template consistentietoets: the initiative or activity to test, or all; without it what is planned.</source>
        <translation>Voor het rapport consistentietoets: het initiatief of de activiteit om te toetsen, of all voor alle lopende; zonder deze optie alles wat gepland is.</translation>
    </message>
    <message>
        <source>The scenario is larger than 64 MB. Give a smaller one.</source>
        <translation>Het scenario is groter dan 64 MB. Geef een kleiner scenario.</translation>
    </message>
    <message>
        <source>For CSV: flat, one row per activity, or a kind of record such as initiative. For a network (graphml, gexf, dot): the map whose places it gets, stakeholder, journey or hinge. For a picture: matrix, journey, stakeholder, hinge or routes (the journeys as lanes).</source>
        <translation>Voor CSV: flat, een rij per activiteit, of een soort gegeven zoals initiative. Voor een netwerk (graphml, gexf, dot): de kaart waarvan het de plaatsen krijgt, stakeholder, journey of hinge. Voor een plaatje: matrix, journey, stakeholder, hinge of routes (de klantreizen als banen).</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Nothing half was written. Close other programs, or use smaller files.</source>
        <translation>Hiervoor is niet genoeg geheugen. Er is niets half opgeslagen. Sluit andere programma’s, of gebruik kleinere bestanden.</translation>
    </message>
    <message>
        <source>batch needs a folder, and -o with the folder to write to.</source>
        <translation>batch heeft een map nodig, en -o met de map waar de rapporten komen.</translation>
    </message>
    <message>
        <source>--format is one of these: %1.</source>
        <translation>--format is een van deze: %1.</translation>
    </message>
    <message>
        <source>There are no Stelselkaart files (.stelsel) in &quot;%1&quot;. Give the folder that they are in.</source>
        <translation>In &quot;%1&quot; staan geen bestanden van Stelselkaart (.stelsel). Geef de map waar ze in staan.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 van %2: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already. Give another folder, or --replace.</source>
        <translation>&quot;%1&quot; bestaat al. Geef een andere map, of --replace.</translation>
    </message>
    <message>
        <source>%1 of %2 reports are in %3.</source>
        <translation>%1 van %2 rapporten staan in %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) could not be made; see above.</source>
        <translation>
            <numerusform>%n rapport kon niet worden gemaakt; zie hierboven.</numerusform>
            <numerusform>%n rapporten konden niet worden gemaakt; zie hierboven.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; could not be made. Choose another place, or check whether you may write there.</source>
        <translation>De map &quot;%1&quot; kon niet worden gemaakt. Kies een andere plek, of kijk of je daar mag schrijven.</translation>
    </message>
    <message>
        <source>Reports that are in the folder already are replaced; documents never.</source>
        <translation>Rapporten die al in de map staan, worden vervangen; documenten nooit.</translation>
    </message>
    <message>
        <source>The format of the reports.</source>
        <translation>Het soort bestand van de rapporten.</translation>
    </message>
    <message>
        <source>The folder to write to.</source>
        <translation>De map waar de rapporten komen.</translation>
    </message>
    <message>
        <source>Writes one report for each document of a folder.</source>
        <translation>Maakt een rapport van elk document in een map.</translation>
    </message>
    <message>
        <source>One report for each region of the file; -o is a folder, and the format is pdf unless --format says otherwise.</source>
        <translation>Eén rapport per regio van het bestand; -o is een map, en het wordt pdf als --format niets anders zegt.</translation>
    </message>
    <message>
        <source>Only these sections, by their keys, with commas.</source>
        <translation>Alleen deze onderdelen, met hun sleutels, met komma’s ertussen.</translation>
    </message>
    <message>
        <source>All sections but these.</source>
        <translation>Alle onderdelen behalve deze.</translation>
    </message>
    <message>
        <source>Give --sections or --without, not both.</source>
        <translation>Geef --sections of --without, niet allebei.</translation>
    </message>
</context>
<context>
    <name>app::desktop</name>
    <message>
        <source>Save picture</source>
        <translation>Plaatje opslaan</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>Schaalbaar plaatje (*.svg)</translation>
    </message>
    <message>
        <source>Picture in pixels (*.png)</source>
        <translation>Plaatje in pixels (*.png)</translation>
    </message>
    <message>
        <source>only activities with &quot;%1&quot;</source>
        <translation>alleen activiteiten met &quot;%1&quot;</translation>
    </message>
    <message>
        <source>only stale activities</source>
        <translation>alleen verouderde activiteiten</translation>
    </message>
    <message>
        <source>filtered on target group or level</source>
        <translation>gefilterd op doelgroep of niveau</translation>
    </message>
    <message>
        <source>Add %1 to %2</source>
        <translation>%1 toevoegen aan %2</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 verplaatsen naar %2</translation>
    </message>
    <message>
        <source>Mark %1 as %2</source>
        <translation>%1 markeren als %2</translation>
    </message>
    <message>
        <source>Remove the mark of %1</source>
        <translation>Markering van %1 weghalen</translation>
    </message>
    <message>
        <source>other values</source>
        <translation>andere waarden</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>meer dan één waarde</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>Pagina (*.pdf)</translation>
    </message>
</context>
<context>
    <name>app::render</name>
    <message>
        <source>not evaluated</source>
        <translation>niet geëvalueerd</translation>
    </message>
    <message>
        <source>perhaps not evaluated</source>
        <translation>misschien niet geëvalueerd</translation>
    </message>
    <message>
        <source>only national offer</source>
        <translation>alleen landelijk aanbod</translation>
    </message>
    <message>
        <source>kind unknown</source>
        <translation>soort onbekend</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message numerus="yes">
        <source>%n relations</source>
        <translation>
            <numerusform>%n relatie</numerusform>
            <numerusform>%n relaties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n initiatives on the map.</source>
        <translation>
            <numerusform>%n initiatief op de kaart.</numerusform>
            <numerusform>%n initiatieven op de kaart.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every phase of every theme has some offer.</source>
        <translation>In elke fase van elk thema is er aanbod.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the %1 cells are empty, the first being %2.</source>
        <translation>
            <numerusform>%n van de %1 vakken is leeg: %2.</numerusform>
            <numerusform>%n van de %1 vakken zijn leeg; het eerste is %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Journey map: who offers what in which phase</source>
        <translation>Klantreiskaart: wie biedt wat in welke fase</translation>
    </message>
    <message>
        <source>Reference date %1</source>
        <translation>Peildatum %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation>
            <numerusform>%n verborgen door het filter</numerusform>
            <numerusform>%n verborgen door het filter</numerusform>
        </translation>
    </message>
    <message>
        <source>deliberately empty</source>
        <translation>bewust leeg</translation>
    </message>
    <message numerus="yes">
        <source>+%n possible</source>
        <translation>
            <numerusform>+%n mogelijk</numerusform>
            <numerusform>+%n mogelijk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n providers</source>
        <translation>
            <numerusform>%n aanbieder</numerusform>
            <numerusform>%n aanbieders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n vraag</numerusform>
            <numerusform>%n vragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prov.</source>
        <translation>
            <numerusform>%n aanb.</numerusform>
            <numerusform>%n aanb.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>nog %n</numerusform>
            <numerusform>nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>white</source>
        <translation>wit</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>loopt af</translation>
    </message>
    <message>
        <source>thin</source>
        <translation>dun</translation>
    </message>
    <message>
        <source>crowded</source>
        <translation>druk</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>gedekt</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>n.v.t.</translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activiteit</numerusform>
            <numerusform>%n activiteiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible</source>
        <translation>
            <numerusform>%n mogelijk</numerusform>
            <numerusform>%n mogelijk</numerusform>
        </translation>
    </message>
    <message>
        <source>The PDF could not be made. Please report this fault.</source>
        <translation>De PDF kon niet worden gemaakt. Wilt u deze fout melden?</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Pagina %1 van %2</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, pagina %2</translation>
    </message>
    <message>
        <source>A picture can be %1 to %2 pixels wide and high. Please choose another size.</source>
        <translation>Een plaatje kan %1 tot %2 pixels breed en hoog zijn. Kies een andere maat.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture this large. Please choose a smaller size.</source>
        <translation>Er is niet genoeg geheugen voor zo&apos;n groot plaatje. Kies een kleinere maat.</translation>
    </message>
    <message>
        <source>white: no offer at all</source>
        <translation>wit: helemaal geen aanbod</translation>
    </message>
    <message>
        <source>unknown: perhaps offer, data is missing</source>
        <translation>onbekend: misschien aanbod, gegevens ontbreken</translation>
    </message>
    <message>
        <source>ending: all offer stops soon</source>
        <translation>loopt af: al het aanbod stopt binnenkort</translation>
    </message>
    <message>
        <source>thin: few activities or providers</source>
        <translation>dun: weinig activiteiten of aanbieders</translation>
    </message>
    <message>
        <source>crowded: much overlap</source>
        <translation>druk: veel overlap</translation>
    </message>
    <message>
        <source>n/a: not applicable, not counted</source>
        <translation>n.v.t.: niet van toepassing, telt niet mee</translation>
    </message>
    <message>
        <source>questions from entrepreneurs</source>
        <translation>vragen van ondernemers</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>empty: no offer in this phase</source>
        <translation>leeg: geen aanbod in deze fase</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>Er is nog niets om te tonen.</translation>
    </message>
    <message>
        <source>all regions together</source>
        <translation>alle regio&apos;s samen</translation>
    </message>
    <message>
        <source>reference date %1</source>
        <translation>peildatum %1</translation>
    </message>
    <message>
        <source>method profile %1</source>
        <translation>methodeprofiel %1</translation>
    </message>
    <message>
        <source>Where is there offer, and where not</source>
        <translation>Waar is aanbod, en waar niet</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>fase</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>thema</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>with offer</source>
        <translation>met aanbod</translation>
    </message>
    <message>
        <source>There are no phases or themes to show.</source>
        <translation>Er zijn geen fasen of thema&apos;s om te tonen.</translation>
    </message>
    <message>
        <source>Skip to the report</source>
        <translation>Naar het rapport</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>A figure of the report could not be drawn. Please try again; if it happens again, report it.</source>
        <translation>Een figuur van het rapport kon niet worden getekend. Probeer het opnieuw. Gebeurt het nog eens? Meld het dan.</translation>
    </message>
    <message>
        <source>number of activities</source>
        <translation>aantal activiteiten</translation>
    </message>
    <message>
        <source>perhaps more: data is missing</source>
        <translation>misschien meer: gegevens ontbreken</translation>
    </message>
    <message>
        <source>The report could not be put together, perhaps because memory ran out. Please close other programs and try again.</source>
        <translation>Het rapport kon niet worden samengesteld, misschien doordat het geheugen vol is. Sluit andere programma’s en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The spreadsheet could not be put together in the folder for temporary files. Check whether the disk is full, and try again.</source>
        <translation>Het rekenblad kon niet worden samengesteld in de map voor tijdelijke bestanden. Controleer of de schijf vol is en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>%1: letter</source>
        <translation>%1: letter</translation>
    </message>
    <message>
        <source>Cells with offer</source>
        <translation>Vakken met aanbod</translation>
    </message>
    <message>
        <source>Pictures are saved as .svg, .pdf or .png. Please give the file a name that ends in one of these.</source>
        <translation>Plaatjes worden bewaard als .svg, .pdf of .png. Geef het bestand een naam die op een van deze eindigt.</translation>
    </message>
    <message>
        <source>organisation, kind unknown</source>
        <translation>organisatie, soort onbekend</translation>
    </message>
    <message>
        <source>only named, not recorded</source>
        <translation>alleen genoemd, niet vastgelegd</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>vastgezet</translation>
    </message>
    <message>
        <source>Network: who works with whom</source>
        <translation>Netwerk: wie werkt met wie</translation>
    </message>
    <message numerus="yes">
        <source>%n initiatives and organisations on the map.</source>
        <translation>
            <numerusform>%n initiatief of organisatie op de kaart.</numerusform>
            <numerusform>%n initiatieven en organisaties op de kaart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines join them.</source>
        <translation>
            <numerusform>%n lijn verbindt ze.</numerusform>
            <numerusform>%n lijnen verbinden ze.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to count yet.</source>
        <translation>Er valt nog niets te tellen.</translation>
    </message>
    <message>
        <source>initiative of any kind</source>
        <translation>initiatief</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisatie</translation>
    </message>
    <message>
        <source>activity on its own</source>
        <translation>losse activiteit</translation>
    </message>
    <message>
        <source>Network: what joins the levels of government</source>
        <translation>Netwerk: wat de bestuursniveaus verbindt</translation>
    </message>
    <message>
        <source>Break: there is no offer in %1.</source>
        <translation>Breuk: er is geen aanbod in %1.</translation>
    </message>
    <message>
        <source>Break: nobody refers from %1 to %2.</source>
        <translation>Breuk: niemand verwijst van %1 naar %2.</translation>
    </message>
    <message>
        <source>of unknown phase</source>
        <translation>fase onbekend</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 journeys can be walked from the first phase to the last; each shows the route with the fewest doors.</source>
        <translation>
            <numerusform>%n van de %1 klantreizen is te lopen van de eerste tot de laatste fase. Getoond is steeds de route langs de minste deuren.</numerusform>
            <numerusform>%n van de %1 klantreizen zijn te lopen van de eerste tot de laatste fase. Getoond is steeds de route langs de minste deuren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which way can an entrepreneur go</source>
        <translation>Welke weg kan een ondernemer gaan</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Stap %1 van %2</translation>
    </message>
    <message>
        <source>phase unknown</source>
        <translation>fase onbekend</translation>
    </message>
    <message>
        <source>need: %1</source>
        <translation>behoefte: %1</translation>
    </message>
    <message>
        <source>barrier: %1</source>
        <translation>belemmering: %1</translation>
    </message>
    <message>
        <source>door %1</source>
        <translation>deur %1</translation>
    </message>
    <message>
        <source>no activity yet</source>
        <translation>nog geen activiteit</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nog niets</translation>
    </message>
    <message>
        <source>no offer</source>
        <translation>geen aanbod</translation>
    </message>
    <message>
        <source>provider unknown</source>
        <translation>aanbieder onbekend</translation>
    </message>
    <message>
        <source>%1 (not active now)</source>
        <translation>%1 (nu niet actief)</translation>
    </message>
    <message>
        <source>break</source>
        <translation>breuk</translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s)</source>
        <translation>
            <numerusform>%n verbinding</numerusform>
            <numerusform>%n verbindingen</numerusform>
        </translation>
    </message>
    <message>
        <source>shape: %1</source>
        <translation>vorm: %1</translation>
    </message>
    <message>
        <source>grey: within one level</source>
        <translation>grijs: binnen één niveau</translation>
    </message>
    <message>
        <source>pinned: stays where it was put</source>
        <translation>vastgezet: blijft op deze plek</translation>
    </message>
    <message>
        <source>number of initiatives: darker is more</source>
        <translation>aantal initiatieven: donkerder is meer</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>‘%1’</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>stap %1</translation>
    </message>
    <message>
        <source>Break: %1 has no activity yet.</source>
        <translation>Breuk: %1 heeft nog geen activiteit.</translation>
    </message>
    <message>
        <source>Break: nothing is active now on %1.</source>
        <translation>Breuk: op %1 is nu niets actief.</translation>
    </message>
    <message>
        <source>This journey has no steps yet.</source>
        <translation>Deze klantreis heeft nog geen stappen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 transitions run on.</source>
        <translation>
            <numerusform>%n van de %1 overgangen loopt door.</numerusform>
            <numerusform>%n van de %1 overgangen lopen door.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded journeys</source>
        <translation>Vastgelegde klantreizen</translation>
    </message>
    <message>
        <source>No journeys have been recorded yet.</source>
        <translation>Er zijn nog geen klantreizen vastgelegd.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 recorded journeys run on from the first step to the last.</source>
        <translation>
            <numerusform>%n van de %1 vastgelegde klantreizen loopt door van de eerste tot de laatste stap.</numerusform>
            <numerusform>%n van de %1 vastgelegde klantreizen lopen door van de eerste tot de laatste stap.</numerusform>
        </translation>
    </message>
    <message>
        <source>last certain offer of this cell ends</source>
        <translation>hier stopt het laatste zekere aanbod van dit vak</translation>
    </message>
    <message numerus="yes">
        <source>%n later cells are not drawn</source>
        <translation>
            <numerusform>%n later vak is niet getekend</numerusform>
            <numerusform>%n latere vakken zijn niet getekend</numerusform>
        </translation>
    </message>
    <message>
        <source>funder not recorded</source>
        <translation>financier niet vastgelegd</translation>
    </message>
    <message>
        <source>paid by %1</source>
        <translation>betaald door %1</translation>
    </message>
    <message>
        <source>quarter %1 of %2</source>
        <translation>%1e kwartaal %2</translation>
    </message>
    <message>
        <source>Need: %1</source>
        <translation>Behoefte: %1</translation>
    </message>
    <message>
        <source>Barrier: %1</source>
        <translation>Belemmering: %1</translation>
    </message>
    <message>
        <source>next door: another provider</source>
        <translation>volgende deur: andere aanbieder</translation>
    </message>
    <message>
        <source>still behind the same door</source>
        <translation>nog achter dezelfde deur</translation>
    </message>
    <message>
        <source>on the route with the fewest doors</source>
        <translation>op de route langs de minste deuren</translation>
    </message>
    <message>
        <source>also possible</source>
        <translation>kan ook</translation>
    </message>
    <message>
        <source>offer, but no route runs through</source>
        <translation>aanbod, maar er loopt geen route door</translation>
    </message>
    <message>
        <source>there is a way on; thicker: more ways</source>
        <translation>loopt door; dikker: meer verbindingen</translation>
    </message>
    <message>
        <source>break: no way on</source>
        <translation>breuk: loopt niet door</translation>
    </message>
    <message>
        <source>phase: nothing yet</source>
        <translation>fase: nog niets</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more journeys do not fit here</source>
        <translation>
            <numerusform>%n klantreis past hier niet meer bij</numerusform>
            <numerusform>%n klantreizen passen hier niet meer bij</numerusform>
        </translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>theme not recorded</source>
        <translation>thema niet vastgelegd</translation>
    </message>
    <message>
        <source>temporary</source>
        <translation>tijdelijk</translation>
    </message>
    <message>
        <source>structural</source>
        <translation>structureel</translation>
    </message>
    <message>
        <source>permanence unknown</source>
        <translation>looptijd onbekend</translation>
    </message>
    <message>
        <source>day not exactly known</source>
        <translation>dag niet precies bekend</translation>
    </message>
    <message>
        <source>begin or end unknown</source>
        <translation>begin of einde onbekend</translation>
    </message>
    <message>
        <source>from the reference date, %1, to %2</source>
        <translation>van de peildatum, %1, tot %2</translation>
    </message>
    <message numerus="yes">
        <source>%n initiatives that end later are not drawn</source>
        <translation>
            <numerusform>%n initiatief dat later afloopt is niet getekend</numerusform>
            <numerusform>%n initiatieven die later aflopen zijn niet getekend</numerusform>
        </translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Initiatief</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation>Begint op</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Eindigt op</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kwartaal</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Vak</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Betaald door</translation>
    </message>
    <message numerus="yes">
        <source>door(s) on the route</source>
        <translation>
            <numerusform>deur op de route</numerusform>
            <numerusform>deuren op de route</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dead end(s)</source>
        <translation>
            <numerusform>loopt dood</numerusform>
            <numerusform>lopen dood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>step(s) without activity</source>
        <translation>
            <numerusform>stap zonder activiteit</numerusform>
            <numerusform>stappen zonder activiteit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An entrepreneur passes %n door(s).</source>
        <translation>
            <numerusform>Een ondernemer komt langs %n deur.</numerusform>
            <numerusform>Een ondernemer komt langs %n deuren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more activities</source>
        <translation>
            <numerusform>nog %n activiteit</numerusform>
            <numerusform>nog %n activiteiten</numerusform>
        </translation>
    </message>
    <message>
        <source>No recorded journey fits the filter.</source>
        <translation>Geen vastgelegde klantreis past bij het filter.</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Aanbieder</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relatie</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>transitions</source>
        <translation>overgangen</translation>
    </message>
    <message>
        <source>began earlier, or goes on</source>
        <translation>begon eerder, of gaat door</translation>
    </message>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n regio</numerusform>
            <numerusform>%n regio’s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::tasks</name>
    <message>
        <source>This map always shows the whole file. Leave the scope out, or choose the journey map.</source>
        <translation>Deze kaart toont altijd het hele bestand. Laat de selectie weg, of kies de kaart journey.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a Stelselkaart file or another database, and would be lost. Give another name to write to.</source>
        <translation>&quot;%1&quot; is een Stelselkaart-bestand of een andere database en zou verloren gaan. Geef een andere naam om naar te schrijven.</translation>
    </message>
    <message>
        <source>There is no report &quot;%1&quot;; there are: %2.</source>
        <translation>Er is geen rapport &quot;%1&quot;; deze zijn er: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder. Give the name of a file to write.</source>
        <translation>&quot;%1&quot; is een map. Geef de naam van een bestand.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written. Choose another place, or check whether the disk is full or the folder may not be changed.</source>
        <translation>&quot;%1&quot; kon niet worden geschreven. Kies een andere plaats, of controleer of de schijf vol is en of u in de map mag schrijven.</translation>
    </message>
    <message>
        <source>Title of the example</source>
        <translation>Titel van het voorbeeld</translation>
    </message>
    <message>
        <source>Example imported</source>
        <translation>Voorbeeld geïmporteerd</translation>
    </message>
    <message>
        <source>There is no initiative with the id or name &quot;%1&quot;. Check it, or test &quot;all&quot;.</source>
        <translation>Er is geen initiatief met de id of naam &quot;%1&quot;. Controleer dit, of toets &quot;all&quot;.</translation>
    </message>
    <message>
        <source>Line %1 of the scenario cannot be done. %2</source>
        <translation>Regel %1 van het scenario kan niet worden uitgevoerd. %2</translation>
    </message>
    <message>
        <source>Line %1 of the scenario cannot be done: a value does not fit its field.</source>
        <translation>Regel %1 van het scenario kan niet worden uitgevoerd: een waarde past niet bij het veld.</translation>
    </message>
    <message>
        <source>The scenario &quot;%1&quot; has no operations yet. Add them, one edit a line.</source>
        <translation>Het scenario &quot;%1&quot; heeft nog geen bewerkingen. Voeg ze toe, één bewerking per regel.</translation>
    </message>
    <message>
        <source>There is no file and no scenario called &quot;%1&quot;. Check the name.</source>
        <translation>Er is geen bestand en geen scenario met de naam &quot;%1&quot;. Controleer de naam.</translation>
    </message>
    <message>
        <source>No initiative in this file says in which region it is, so there is no report for each region. Fill in the regions first.</source>
        <translation>Geen enkel initiatief in dit bestand zegt in welke regio het is. Daarom is er geen rapport per regio. Vul eerst de regio’s in.</translation>
    </message>
    <message>
        <source>The report &quot;%1&quot; has no section &quot;%2&quot;; its sections are: %3.</source>
        <translation>Het rapport &quot;%1&quot; heeft geen onderdeel &quot;%2&quot;; de onderdelen zijn: %3.</translation>
    </message>
    <message>
        <source>All sections of this report are left out. Choose at least one.</source>
        <translation>Alle onderdelen van dit rapport staan uit. Kies er minstens één.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder. Choose a file in it.</source>
        <translation>&quot;%1&quot; is een map. Kies een bestand daarin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file but a pipe or a device, which could go on for ever. Write what comes out of it to a file and choose that.</source>
        <translation>&quot;%1&quot; is geen bestand maar een pijp of een apparaat, en daar komt misschien nooit een eind aan. Schrijf wat eruit komt in een bestand en kies dat.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read. Check the name and whether you may read it.</source>
        <translation>&quot;%1&quot; is niet te lezen. Controleer de naam en of u het mag lezen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than %2 MB, the most that is read. Choose a smaller file.</source>
        <translation>&quot;%1&quot; is groter dan %2 MB, het meeste dat we lezen. Kies een kleiner bestand.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read to its end. Check the disk or the network drive and try again.</source>
        <translation>&quot;%1&quot; kon niet tot het einde worden gelezen. Kijk of de schijf of netwerkschijf werkt en probeer het opnieuw.</translation>
    </message>
</context>
<context>
    <name>core::analysis</name>
    <message>
        <source>There is no such initiative in this file. Please choose another one to test.</source>
        <translation>Dat initiatief staat niet in dit bestand. Kies een ander initiatief om te toetsen.</translation>
    </message>
    <message>
        <source>The analysis needs a reference date: the day at which the services are judged. Please choose one.</source>
        <translation>De analyse heeft een peildatum nodig: de dag waarop we de diensten beoordelen. Kies een datum.</translation>
    </message>
    <message>
        <source>Step %1 of this scenario cannot be done: the record it changes is not there, or a value does not fit its field. Please change or remove that step.</source>
        <translation>Stap %1 van dit scenario kan niet worden uitgevoerd: wat de stap wijzigt, is er niet, of een waarde past niet bij het veld. Wijzig of verwijder die stap.</translation>
    </message>
    <message>
        <source>A scope cannot filter on &quot;%1&quot;. Please write it as one of: %2, followed by = and a key, with commas between the parts.</source>
        <translation>Op &quot;%1&quot; kan niet worden gefilterd. Kies uit: %2, gevolgd door = en een sleutel, met komma&apos;s tussen de delen.</translation>
    </message>
    <message>
        <source>The frame can have one dimension more. Please write it as frame=targetGroup, or leave it out.</source>
        <translation>Het raamwerk kan één dimensie extra hebben. Schrijf frame=targetGroup, of laat dit weg.</translation>
    </message>
    <message>
        <source>This file has no %1 &quot;%2&quot;. Please choose one of: %3.</source>
        <translation>Dit bestand heeft geen %1 &quot;%2&quot;. Kies uit: %3.</translation>
    </message>
</context>
<context>
    <name>core::exchange</name>
    <message>
        <source>This looks like a row of totals. If it is an initiative, give it another name and try again.</source>
        <translation>Dit lijkt een rij met totalen. Is het toch een initiatief, geef het dan een andere naam en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This line is a list. Write each edit as an object, {…}, on a line of its own.</source>
        <translation>Deze regel is een lijst. Schrijf elke bewerking als object, {…}, op een eigen regel.</translation>
    </message>
    <message>
        <source>In the file &quot;%1&quot;, the quotation mark (&quot;) that begins a cell on line %2 is not closed where that cell ends. Add the missing mark, or remove this one.</source>
        <translation>In het bestand &quot;%1&quot; begint op regel %2 een cel met een aanhalingsteken (&quot;), maar aan het eind van die cel ontbreekt het. Zet het erbij, of haal het eerste weg.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; holds a character on line %2 that no text has (NUL). The file is probably no table, or it is damaged: get it again.</source>
        <translation>In het bestand &quot;%1&quot; staat op regel %2 een teken dat niet in tekst hoort (NUL). Waarschijnlijk is het bestand geen tabel, of is het beschadigd: haal het opnieuw op.</translation>
    </message>
    <message>
        <source>The file is not in UTF-8; it was read as Windows-1252. Check letters such as é and the sign €.</source>
        <translation>Het bestand is niet in UTF-8; het is gelezen als Windows-1252. Controleer letters zoals é en het teken €.</translation>
    </message>
    <message>
        <source>The file mixes UTF-8 with Windows-1252; each character was read in the way that fits it. Check letters such as é and the sign €.</source>
        <translation>Het bestand gebruikt UTF-8 en Windows-1252 door elkaar; elk teken is gelezen zoals het past. Controleer letters zoals é en het teken €.</translation>
    </message>
    <message>
        <source>&quot;op&quot; is &quot;%1&quot;; use insert, update or delete.</source>
        <translation>&quot;op&quot; is &quot;%1&quot;; gebruik insert, update of delete.</translation>
    </message>
    <message>
        <source>&quot;id&quot; is missing or not an id. Ids look like 0190a1b2-0000-7000-8000-000000000001.</source>
        <translation>&quot;id&quot; ontbreekt of is geen id. Een id ziet er zo uit: 0190a1b2-0000-7000-8000-000000000001.</translation>
    </message>
    <message>
        <source>&quot;fields&quot; must be an object.</source>
        <translation>&quot;fields&quot; moet een object zijn.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no field &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; heeft geen veld &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>A record with the id %1 exists already.</source>
        <translation>Er is al een gegeven met de id %1.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot;: %2</source>
        <translation>Het veld &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; names a record that does not exist or is of another kind.</source>
        <translation>Het veld &quot;%1&quot; noemt iets wat niet bestaat of van een andere soort is.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not part of an edit; use op, entity, id, fields and label.</source>
        <translation>&quot;%1&quot; hoort niet in een bewerking; gebruik op, entity, id, fields en label.</translation>
    </message>
    <message>
        <source>This line is too long to be an edit.</source>
        <translation>Deze regel is te lang voor een bewerking.</translation>
    </message>
    <message>
        <source>This line is not a JSON object: %1.</source>
        <translation>Deze regel is geen JSON-object: %1.</translation>
    </message>
    <message>
        <source>There is no kind of record called &quot;%1&quot;.</source>
        <translation>Er is geen soort gegeven met de naam &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>A deletion has no &quot;fields&quot;.</source>
        <translation>Een verwijdering heeft geen &quot;fields&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read as %2.</source>
        <translation>&quot;%1&quot; is gelezen als %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names several values where one fits; &quot;%2&quot; is kept.</source>
        <translation>&quot;%1&quot; noemt meer waarden waar er één past; &quot;%2&quot; is bewaard.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says none and also names a value. Keep one of the two.</source>
        <translation>&quot;%1&quot; zegt geen en noemt ook een waarde. Laat een van de twee staan.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no. Write ja or nee.</source>
        <translation>&quot;%1&quot; is geen ja en geen nee. Schrijf ja of nee.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date we can read. Write it as 30-6-2026, juni 2026 or 2026.</source>
        <translation>&quot;%1&quot; kunnen we niet als datum lezen. Schrijf 30-6-2026, juni 2026 of 2026.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number we can read. Write it as 1900 or 12,5.</source>
        <translation>&quot;%1&quot; kunnen we niet als getal lezen. Schrijf 1900 of 12,5.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large to keep.</source>
        <translation>&quot;%1&quot; is te groot om te bewaren.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a percentage; an amount in euros is needed here.</source>
        <translation>&quot;%1&quot; is een percentage; hier hoort een bedrag in euro&apos;s.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has decimals; a whole number is needed here.</source>
        <translation>&quot;%1&quot; heeft cijfers achter de komma; hier hoort een heel getal.</translation>
    </message>
    <message>
        <source>This text is too long to keep. Shorten it to a million characters.</source>
        <translation>Deze tekst is te lang om te bewaren. Maak hem korter dan een miljoen tekens.</translation>
    </message>
    <message>
        <source>The spreadsheet shows the error %1 here. Mend its formula or clear the cell.</source>
        <translation>Het rekenblad toont hier de fout %1. Herstel de formule of maak de cel leeg.</translation>
    </message>
    <message>
        <source>This is not the id of a record. Clear the cell to add a new record.</source>
        <translation>Dit is geen id van een gegeven. Maak de cel leeg om iets nieuws toe te voegen.</translation>
    </message>
    <message>
        <source>&quot;None&quot; cannot be recorded here; that somebody takes part stays unknown.</source>
        <translation>&quot;Geen&quot; kan hier niet worden vastgelegd; of er iemand meedoet, blijft onbekend.</translation>
    </message>
    <message>
        <source>This cell holds too many names. Divide them over more rows.</source>
        <translation>In deze cel staan te veel namen. Verdeel ze over meer rijen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the word list &quot;%2&quot;. Choose another word, or add it to the list.</source>
        <translation>&quot;%1&quot; staat niet in de woordenlijst &quot;%2&quot;. Kies een ander woord, of voeg het toe aan de lijst.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is left out, as the mapping says.</source>
        <translation>&quot;%1&quot; is overgeslagen, zoals de koppeling zegt.</translation>
    </message>
    <message>
        <source>Row %1 says &quot;%2&quot; of the same record. The first is kept, and a finding says so.</source>
        <translation>Rij %1 zegt &quot;%2&quot; over hetzelfde gegeven. Het eerste is bewaard; een bevinding meldt dit.</translation>
    </message>
    <message>
        <source>The name of the initiative is missing. Fill it in and try again.</source>
        <translation>De naam van het initiatief ontbreekt. Vul die in en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This id is that of another kind of record.</source>
        <translation>Deze id is van een andere soort gegeven.</translation>
    </message>
    <message>
        <source>In the mapping of sheet &quot;%1&quot;, column &quot;%2&quot; goes to &quot;%3&quot;, which does not exist. Use a target such as activity.phases.</source>
        <translation>In de koppeling van blad &quot;%1&quot; gaat kolom &quot;%2&quot; naar &quot;%3&quot;, en dat bestaat niet. Gebruik een doel zoals activity.phases.</translation>
    </message>
    <message>
        <source>In the mapping, sheet &quot;%1&quot; holds &quot;%2&quot;, which is no kind of record. Use flat, organisation, signal and the like.</source>
        <translation>In de koppeling bevat blad &quot;%1&quot; &quot;%2&quot;, en dat is geen soort gegeven. Gebruik bijvoorbeeld flat, organisation of signal.</translation>
    </message>
    <message>
        <source>This is not a mapping for an import. A mapping is a JSON object with a list &quot;sheets&quot;.</source>
        <translation>Dit is geen koppeling voor een import. Een koppeling is een JSON-object met een lijst &quot;sheets&quot;.</translation>
    </message>
    <message>
        <source>No sheet has headings that we know. Give the first row headings such as Initiatief, Regio, Activiteit, Fase and Thema, or choose the columns by hand.</source>
        <translation>Geen enkel blad heeft kolomkoppen die we kennen. Geef de eerste rij koppen zoals Initiatief, Regio, Activiteit, Fase en Thema, of kies de kolommen zelf.</translation>
    </message>
    <message>
        <source>The mapping looks for headings in row %1 of sheet &quot;%2&quot;, but that row is empty. Choose another row.</source>
        <translation>De koppeling zoekt de kolomkoppen in rij %1 van blad &quot;%2&quot;, maar die rij is leeg. Kies een andere rij.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not recorded, or more than once. Import it first, or write its name in full.</source>
        <translation>&quot;%1&quot; is niet vastgelegd, of meer dan één keer. Importeer het eerst, of schrijf de naam voluit.</translation>
    </message>
    <message>
        <source>It is not said where this relation leads to.</source>
        <translation>Er staat niet waar deze relatie heen gaat.</translation>
    </message>
    <message>
        <source>This row says nothing we can record.</source>
        <translation>In deze rij staat niets dat we kunnen vastleggen.</translation>
    </message>
    <message>
        <source>The name of the step is missing.</source>
        <translation>De naam van de stap ontbreekt.</translation>
    </message>
    <message>
        <source>Not recorded, or more than once: %1. It is left out.</source>
        <translation>Niet vastgelegd, of meer dan één keer: %1. Dit is overgeslagen.</translation>
    </message>
    <message>
        <source>Several initiatives are called &quot;%1&quot; and none or more than one is in the same region; the referral keeps the name only.</source>
        <translation>Meer initiatieven heten &quot;%1&quot;, en geen of meer dan één is in dezelfde regio; de doorverwijzing bewaart alleen de naam.</translation>
    </message>
    <message>
        <source>No initiative is called &quot;%1&quot;; the field stays unknown.</source>
        <translation>Geen initiatief heet &quot;%1&quot;; het veld blijft onbekend.</translation>
    </message>
    <message>
        <source>This row has more cells than there are headings. Give the extra column a heading, or remove a separator too many.</source>
        <translation>Deze rij heeft meer cellen dan er kolomkoppen zijn. Geef de extra kolom een kop, of haal een scheidingsteken weg.</translation>
    </message>
    <message>
        <source>The mapping turns &quot;%1&quot; into &quot;%2&quot;, but the word list &quot;%3&quot; has no such term. Use a key of the list, + to add the word or - to leave it out.</source>
        <translation>De koppeling maakt van &quot;%1&quot; &quot;%2&quot;, maar die term staat niet in de woordenlijst &quot;%3&quot;. Gebruik een sleutel uit de lijst, + om het woord toe te voegen of - om het over te slaan.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; needs %2.</source>
        <translation>Het veld &quot;%1&quot; vraagt om %2.</translation>
    </message>
    <message>
        <source>a text between quotes, or null</source>
        <translation>een tekst tussen aanhalingstekens, of null</translation>
    </message>
    <message>
        <source>a number, or null</source>
        <translation>een getal, of null</translation>
    </message>
    <message>
        <source>a smaller number</source>
        <translation>een kleiner getal</translation>
    </message>
    <message>
        <source>an amount in euros with two decimals at most</source>
        <translation>een bedrag in euro&apos;s met hoogstens twee cijfers achter de komma</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>een heel getal</translation>
    </message>
    <message>
        <source>a list of texts such as [&quot;a&quot;, &quot;b&quot;], or null</source>
        <translation>een lijst met teksten zoals [&quot;a&quot;, &quot;b&quot;], of null</translation>
    </message>
    <message>
        <source>a list of record ids</source>
        <translation>een lijst met id&apos;s van gegevens</translation>
    </message>
    <message>
        <source>a shorter text</source>
        <translation>een kortere tekst</translation>
    </message>
    <message>
        <source>true, false or null</source>
        <translation>true, false of null</translation>
    </message>
    <message>
        <source>a date such as &quot;2026-06-30&quot;, &quot;2026-06&quot; or &quot;2026&quot;, or null</source>
        <translation>een datum zoals &quot;2026-06-30&quot;, &quot;2026-06&quot; of &quot;2026&quot;, of null</translation>
    </message>
    <message>
        <source>the id of a record, or null</source>
        <translation>de id van een gegeven, of null</translation>
    </message>
    <message>
        <source>The export could not be written. Check whether the disk is full and whether you may write in this folder.</source>
        <translation>De export kon niet worden geschreven. Controleer of de schijf vol is en of u in deze map mag schrijven.</translation>
    </message>
    <message>
        <source>This is not a JSON export of Stelselkaart, or it is damaged. Export the file again from the program.</source>
        <translation>Dit is geen JSON-export van Stelselkaart, of die is beschadigd. Exporteer het bestand opnieuw vanuit het programma.</translation>
    </message>
    <message>
        <source>This export has format version %1, which a newer Stelselkaart wrote. Please update the program.</source>
        <translation>Deze export heeft formaatversie %1 en komt uit een nieuwere Stelselkaart. Installeer de nieuwe versie van het programma.</translation>
    </message>
    <message>
        <source>The export holds records called &quot;%1&quot;, which this version does not know.</source>
        <translation>In de export staan gegevens van de soort &quot;%1&quot;, en die kent deze versie niet.</translation>
    </message>
    <message>
        <source>Record %1 of &quot;%2&quot;: %3</source>
        <translation>Gegeven %1 van &quot;%2&quot;: %3</translation>
    </message>
    <message>
        <source>this is not a JSON object (%1).</source>
        <translation>dit is geen JSON-object (%1).</translation>
    </message>
    <message>
        <source>its id is missing, not an id, or used before.</source>
        <translation>de id ontbreekt, is geen id, of is al eerder gebruikt.</translation>
    </message>
    <message>
        <source>there is no field &quot;%1&quot;.</source>
        <translation>er is geen veld &quot;%1&quot;.</translation>
    </message>
    <message numerus="yes">
        <source>Sheet &quot;%1&quot;: %n merged cell(s) span several rows. The text was filled in on each of those rows.</source>
        <translation>
            <numerusform>Blad &quot;%1&quot;: %n samengevoegde cel loopt over meer rijen. De tekst is op elk van die rijen ingevuld.</numerusform>
            <numerusform>Blad &quot;%1&quot;: %n samengevoegde cellen lopen over meer rijen. De tekst is op elk van die rijen ingevuld.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet &quot;%1&quot;: the formula in cell %2 has no stored value, so the cell counts as empty. Open the file in a spreadsheet program and save it to store the value.</source>
        <translation>Blad &quot;%1&quot;: bij de formule in cel %2 is geen waarde bewaard; de cel telt daarom als leeg. Open het bestand in een rekenprogramma en sla het op om de waarde te bewaren.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is in the old Excel form (.xls). Open it in a spreadsheet program and save it as .xlsx or .ods.</source>
        <translation>Het bestand &quot;%1&quot; is in de oude vorm van Excel (.xls). Open het in een rekenprogramma en sla het op als .xlsx of .ods.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is no spreadsheet. Choose a CSV, XLSX or ODS file.</source>
        <translation>Het bestand &quot;%1&quot; is geen rekenblad. Kies een CSV-, XLSX- of ODS-bestand.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is a document or presentation. Copy its table to a spreadsheet and choose that.</source>
        <translation>Het bestand &quot;%1&quot; is een document of presentatie. Kopieer de tabel naar een rekenblad en kies dat.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is a PDF. Ask for the spreadsheet it was made from, or copy its table to a spreadsheet and choose that.</source>
        <translation>Het bestand &quot;%1&quot; is een PDF. Vraag om het rekenblad waaruit die is gemaakt, of kopieer de tabel naar een rekenblad en kies dat.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; holds a web page or XML. Open it in a spreadsheet program and save it as .xlsx or .ods.</source>
        <translation>In het bestand &quot;%1&quot; staat een webpagina of XML. Open het in een rekenprogramma en sla het op als .xlsx of .ods.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is a compressed folder. Unpack it and choose the spreadsheet that was in it.</source>
        <translation>Het bestand &quot;%1&quot; is een ingepakte map. Pak die uit en kies het rekenblad dat erin zat.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is a spreadsheet of a form that cannot be read. Open it in the program it was made with and save it as .xlsx or .ods.</source>
        <translation>Het bestand &quot;%1&quot; is een rekenblad in een vorm die we niet kunnen lezen. Open het in het programma waarmee het is gemaakt en sla het op als .xlsx of .ods.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not there. Check its name and its folder.</source>
        <translation>Het bestand &quot;%1&quot; is er niet. Controleer de naam en de map.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file but a folder. Choose a CSV, XLSX or ODS file.</source>
        <translation>&quot;%1&quot; is geen bestand maar een map. Kies een CSV-, XLSX- of ODS-bestand.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read. Check whether you may open it and whether its drive is still connected.</source>
        <translation>Het bestand &quot;%1&quot; is niet te lezen. Controleer of u het mag openen en of de schijf nog is aangesloten.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is empty. Choose the file that holds the table.</source>
        <translation>Het bestand &quot;%1&quot; is leeg. Kies het bestand waar de tabel in staat.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is damaged or incomplete. Get the file again, or open it in a spreadsheet program and save it once more.</source>
        <translation>Het bestand &quot;%1&quot; is beschadigd of niet compleet. Haal het opnieuw op, of open het in een rekenprogramma en sla het nog eens op.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is protected with a password. Open it in a spreadsheet program and save it without a password.</source>
        <translation>Het bestand &quot;%1&quot; is beveiligd met een wachtwoord. Open het in een rekenprogramma en sla het op zonder wachtwoord.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; defines its own words inside (a document type), which no spreadsheet program does. It is not read, because that can be an attack. Open it in a spreadsheet program and save it once more.</source>
        <translation>In het bestand &quot;%1&quot; staan eigen definities (een documenttype); geen rekenprogramma maakt die. Het is niet gelezen, want dit kan een aanval zijn. Open het in een rekenprogramma en sla het nog eens op.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; was written in an unusual way. Open it in a spreadsheet program and save it once more.</source>
        <translation>Het bestand &quot;%1&quot; is op een ongewone manier geschreven. Open het in een rekenprogramma en sla het nog eens op.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; has %2 MB; at most %3 MB can be read. Split the table over several files.</source>
        <translation>Het bestand &quot;%1&quot; is %2 MB; we kunnen hoogstens %3 MB lezen. Verdeel de tabel over meer bestanden.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; becomes far larger when it is unpacked than a table needs; at most %2 MB can be read. Remove rows, pictures or empty formatted cells, or split the table over several files.</source>
        <translation>Het bestand &quot;%1&quot; wordt bij het uitpakken veel groter dan een tabel nodig heeft; we kunnen hoogstens %2 MB lezen. Verwijder rijen, plaatjes of lege cellen met opmaak, of verdeel de tabel over meer bestanden.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; consists of too many parts; at most %2 can be read. Copy the table to a new spreadsheet and choose that.</source>
        <translation>Het bestand &quot;%1&quot; bestaat uit te veel delen; we kunnen er hoogstens %2 lezen. Kopieer de tabel naar een nieuw rekenblad en kies dat.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; has too many sheets; at most %2 can be read. Remove the sheets that are not needed.</source>
        <translation>Het bestand &quot;%1&quot; heeft te veel bladen; we kunnen er hoogstens %2 lezen. Verwijder de bladen die niet nodig zijn.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; has too many filled rows; at most %2 can be read. Split the table over several files.</source>
        <translation>Het bestand &quot;%1&quot; heeft te veel gevulde rijen; we kunnen er hoogstens %2 lezen. Verdeel de tabel over meer bestanden.</translation>
    </message>
    <message>
        <source>In the file &quot;%1&quot;, sheet &quot;%2&quot;, row %3 goes on beyond column %4, the last that can be read. Remove what stands there.</source>
        <translation>In het bestand &quot;%1&quot;, blad &quot;%2&quot;, loopt rij %3 door na kolom %4, de laatste die we kunnen lezen. Verwijder wat daar staat.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; has too many cells; at most %2 can be read. Remove columns that are not needed, or split the table over several files.</source>
        <translation>Het bestand &quot;%1&quot; heeft te veel cellen; we kunnen er hoogstens %2 lezen. Verwijder kolommen die niet nodig zijn, of verdeel de tabel over meer bestanden.</translation>
    </message>
    <message>
        <source>In the file &quot;%1&quot;, sheet &quot;%2&quot;, the text in cell %3 is too long; at most %4 characters can be read. Shorten that text.</source>
        <translation>In het bestand &quot;%1&quot;, blad &quot;%2&quot;, is de tekst in cel %3 te lang; we kunnen hoogstens %4 tekens lezen. Maak die tekst korter.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; holds more text than can be read: over %2 MB. Split the table over several files.</source>
        <translation>Het bestand &quot;%1&quot; bevat meer tekst dan we kunnen lezen: meer dan %2 MB. Verdeel de tabel over meer bestanden.</translation>
    </message>
    <message>
        <source>In the file &quot;%1&quot;, sheet &quot;%2&quot; has too many merged cells; at most %3 can be read. Unmerge cells and save the file.</source>
        <translation>In het bestand &quot;%1&quot; heeft blad &quot;%2&quot; te veel samengevoegde cellen; we kunnen er hoogstens %3 lezen. Splits de cellen en sla het bestand op.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is built up more intricately than any table needs. Copy the table to a new spreadsheet and choose that.</source>
        <translation>Het bestand &quot;%1&quot; is ingewikkelder opgebouwd dan een tabel nodig heeft. Kopieer de tabel naar een nieuw rekenblad en kies dat.</translation>
    </message>
    <message>
        <source>The name of the file &quot;%1&quot; promises a spreadsheet, but it holds text. It was read as CSV.</source>
        <translation>De naam van het bestand &quot;%1&quot; belooft een rekenblad, maar er staat tekst in. Het is gelezen als CSV.</translation>
    </message>
    <message numerus="yes">
        <source>This cell holds more than %n values. Divide them over more rows.</source>
        <translation>
            <numerusform>In deze cel staat meer dan %n waarde. Verdeel ze over meer rijen.</numerusform>
            <numerusform>In deze cel staan meer dan %n waarden. Verdeel ze over meer rijen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sheet &quot;%1&quot;: the formulas in cell %2 and %n other cell(s) have no stored value, so those cells count as empty. Open the file in a spreadsheet program and save it to store the values.</source>
        <translation>
            <numerusform>Blad &quot;%1&quot;: bij de formules in cel %2 en %n andere cel is geen waarde bewaard; die cellen tellen daarom als leeg. Open het bestand in een rekenprogramma en sla het op om de waarden te bewaren.</numerusform>
            <numerusform>Blad &quot;%1&quot;: bij de formules in cel %2 en %n andere cellen is geen waarde bewaard; die cellen tellen daarom als leeg. Open het bestand in een rekenprogramma en sla het op om de waarden te bewaren.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot; with the id %2.</source>
        <translation>Er is geen &quot;%1&quot; met de id %2.</translation>
    </message>
    <message>
        <source>this GraphML file has a document type, which could make it grow without end. Please save it without one.</source>
        <translation>dit GraphML-bestand heeft een documenttype. Daardoor kan het eindeloos groeien. Sla het zonder documenttype op.</translation>
    </message>
    <message>
        <source>this is no GraphML file. Please choose another one.</source>
        <translation>dit is geen GraphML-bestand. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Regel %1: %2</translation>
    </message>
    <message>
        <source>the file is not well-formed XML. Please export it again.</source>
        <translation>het bestand is geen goede XML. Exporteer het opnieuw.</translation>
    </message>
    <message>
        <source>a node has no id. Please export the file again.</source>
        <translation>een knoop heeft geen id. Exporteer het bestand opnieuw.</translation>
    </message>
    <message>
        <source>the node &quot;%1&quot; is given twice. Please export the file again.</source>
        <translation>de knoop &quot;%1&quot; staat er twee keer in. Exporteer het bestand opnieuw.</translation>
    </message>
    <message>
        <source>the file has too many nodes. Please choose a smaller part of it.</source>
        <translation>het bestand heeft te veel knopen. Kies een kleiner deel.</translation>
    </message>
    <message>
        <source>the file has too many edges. Please choose a smaller part of it.</source>
        <translation>het bestand heeft te veel lijnen. Kies een kleiner deel.</translation>
    </message>
    <message>
        <source>Line %1: the edge leads to &quot;%2&quot;, and there is no such node. Please export the file again.</source>
        <translation>Regel %1: de lijn gaat naar &quot;%2&quot;, maar die knoop is er niet. Exporteer het bestand opnieuw.</translation>
    </message>
    <message>
        <source>Record %1 (%2) points in &quot;%3&quot; at a record that is not in this export and not in your file. Export the whole file again, and import that.</source>
        <translation>Record %1 (%2) wijst bij &quot;%3&quot; naar een record dat niet in deze export staat en niet in uw bestand. Exporteer het hele bestand opnieuw en importeer dat.</translation>
    </message>
    <message>
        <source>Record %1 (%2) has the id of another kind of record in your file, so nothing was changed. Import the export into a new file.</source>
        <translation>Record %1 (%2) heeft het nummer van een ander soort record in uw bestand; er is niets veranderd. Importeer de export in een nieuw bestand.</translation>
    </message>
    <message>
        <source>Title, reference date and method settings of your file stay as they are; those of the export were left out.</source>
        <translation>Titel, peildatum en methode-instellingen van uw bestand blijven zoals ze zijn; die van de export zijn weggelaten.</translation>
    </message>
    <message>
        <source>The file is built in a more complicated way than a graph needs. Please export it again, from another program if need be.</source>
        <translation>Het bestand is ingewikkelder opgebouwd dan een netwerk nodig heeft. Exporteer het nog eens, zo nodig uit een ander programma.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB. Please choose a smaller part of it.</source>
        <translation>Het bestand is groter dan %1 MB. Kies een kleiner deel ervan.</translation>
    </message>
    <message>
        <source>There are more rows to import than can be taken at once; at most %1. Divide them over several files and import these one after the other.</source>
        <translation>Er zijn te veel rijen om in één keer te importeren; we nemen er hoogstens %1. Verdeel ze over meer bestanden en importeer die na elkaar.</translation>
    </message>
    <message>
        <source>More than %1 different words are in no word list, the last in &quot;%2&quot;. Perhaps a column with free text goes to a field with a word list: give that column another field, or leave it out.</source>
        <translation>Meer dan %1 verschillende woorden staan in geen woordenlijst, de laatste in &quot;%2&quot;. Misschien gaat een kolom met gewone tekst naar een veld met een woordenlijst: geef die kolom een ander veld, of laat hem weg.</translation>
    </message>
    <message>
        <source>This sheet is hidden in the file, and its rows are imported. Leave the sheet out if that is not meant.</source>
        <translation>Dit blad is verborgen in het bestand, en de rijen worden wel geïmporteerd. Laat het blad weg als dat niet de bedoeling is.</translation>
    </message>
    <message>
        <source>Row %1, right above the headings, was not read. If it holds headings, too, put both in one row.</source>
        <translation>Rij %1, vlak boven de kolomkoppen, is niet gelezen. Staan daar ook koppen, zet ze dan samen in één rij.</translation>
    </message>
    <message>
        <source>Row %1 looks like a second row of headings, but it was read as data. If it holds headings, put both in one row, or choose that row for the headings.</source>
        <translation>Rij %1 lijkt op een tweede rij met kolomkoppen, maar is als gegevens gelezen. Staan daar koppen, zet ze dan samen in één rij, of kies die rij voor de koppen.</translation>
    </message>
    <message>
        <source>This export holds more than %1 records, the most that can be read at once. Divide it over several files.</source>
        <translation>In deze export staan meer dan %1 gegevens, het meeste dat we in één keer kunnen lezen. Verdeel hem over meer bestanden.</translation>
    </message>
    <message>
        <source>This JSON file is larger than %1 MB. Divide it over several files.</source>
        <translation>Dit JSON-bestand is groter dan %1 MB. Verdeel het over meer bestanden.</translation>
    </message>
</context>
<context>
    <name>core::layout</name>
    <message>
        <source>The map could not be drawn. Please report this.</source>
        <translation>De kaart kon niet worden getekend. Meld dit alstublieft.</translation>
    </message>
</context>
<context>
    <name>core::model</name>
    <message>
        <source>The method has no parameter &quot;%1&quot;; it has: %2.</source>
        <translation>De methode heeft geen instelling &quot;%1&quot;; deze zijn er: %2.</translation>
    </message>
    <message>
        <source>%1 takes a number from 0 to %2, with a point as in 0.8; this is &quot;%3&quot;.</source>
        <translation>Bij %1 hoort een getal van 0 tot en met %2, met een punt zoals in 0.8; dit is &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>%1 takes a whole number from %2 to %3; this is &quot;%4&quot;.</source>
        <translation>Bij %1 hoort een heel getal van %2 tot en met %3; dit is &quot;%4&quot;.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no value for the parameter %1 of the method. See the method profile for what it may be.</source>
        <translation>&quot;%2&quot; past niet bij de instelling %1 van de methode. In het methodeprofiel staat wat wel kan.</translation>
    </message>
    <message>
        <source>The method profile shipped with the program is damaged. Please install the program again.</source>
        <translation>Het meegeleverde methodeprofiel is beschadigd. Installeer het programma opnieuw.</translation>
    </message>
    <message>
        <source>This number cannot be lower than %1.</source>
        <translation>Dit getal kan niet lager zijn dan %1.</translation>
    </message>
    <message>
        <source>This number cannot be higher than %1.</source>
        <translation>Dit getal kan niet hoger zijn dan %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the word list. Choose another word or add it to the list.</source>
        <translation>&quot;%1&quot; staat niet in de woordenlijst. Kies een ander woord of voeg het toe aan de lijst.</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>Het einde ligt voor het begin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a value.</source>
        <translation>&quot;%1&quot; moet ingevuld zijn.</translation>
    </message>
    <message>
        <source>This text is too long to keep. Shorten it to a million characters.</source>
        <translation>Deze tekst is te lang om te bewaren. Maak hem korter dan een miljoen tekens.</translation>
    </message>
    <message>
        <source>This does not look like a web address.</source>
        <translation>Dit lijkt geen webadres.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>Dit lijkt geen e-mailadres.</translation>
    </message>
    <message>
        <source>Choose where this relation leads to, or give its name.</source>
        <translation>Kies waar deze relatie heen gaat, of geef de naam.</translation>
    </message>
    <message>
        <source>A word list shipped with the program is damaged. Please install the program again.</source>
        <translation>Een meegeleverde woordenlijst is beschadigd. Installeer het programma opnieuw.</translation>
    </message>
</context>
<context>
    <name>core::report</name>
    <message>
        <source>The report template shipped with the program is damaged. Please install the program again.</source>
        <translation>Het meegeleverde rapportsjabloon is beschadigd. Installeer het programma opnieuw.</translation>
    </message>
    <message>
        <source>The initiative to be tested is not in the file any more. Choose another one.</source>
        <translation>Het initiatief dat getoetst zou worden, staat niet meer in het bestand. Kies een ander.</translation>
    </message>
</context>
<context>
    <name>core::store</name>
    <message>
        <source>The file has an older format (%1). It is brought up to date when it is opened for editing.</source>
        <translation>Het bestand heeft een ouder formaat (%1). Het wordt bijgewerkt zodra u het opent om te bewerken.</translation>
    </message>
    <message>
        <source>A part of the file is damaged on the disk.</source>
        <translation>Een deel van het bestand is op de schijf beschadigd.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: &quot;%2&quot; points at something that is not in the file.</source>
        <translation>&quot;%1&quot;: &quot;%2&quot; verwijst naar iets wat niet in het bestand staat.</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is not in the word list &quot;%2&quot;, but used %n time(s). Add it to the list, or choose another word.</source>
        <translation>
            <numerusform>&quot;%1&quot; staat niet in de woordenlijst &quot;%2&quot;, maar is %n keer gebruikt. Voeg het toe aan de lijst, of kies een ander woord.</numerusform>
            <numerusform>&quot;%1&quot; staat niet in de woordenlijst &quot;%2&quot;, maar is %n keer gebruikt. Voeg het toe aan de lijst, of kies een ander woord.</numerusform>
        </translation>
    </message>
    <message>
        <source>The history of the file is damaged.</source>
        <translation>De geschiedenis van het bestand is beschadigd.</translation>
    </message>
    <message>
        <source>The history does not lead to the records as they are: the file was changed outside the program.</source>
        <translation>De geschiedenis past niet bij de gegevens: het bestand is buiten het programma gewijzigd.</translation>
    </message>
    <message>
        <source>Entry %1 of the history (&quot;%2&quot;) does not fit the records.</source>
        <translation>Regel %1 van de geschiedenis (&quot;%2&quot;) past niet bij de gegevens.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be stored. &quot;%2&quot;: </source>
        <translation>&quot;%1&quot; kan niet worden bewaard. &quot;%2&quot;: </translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be stored: &quot;%2&quot; points at something that is not in this file. Choose another value.</source>
        <translation>&quot;%1&quot; kan niet worden bewaard: &quot;%2&quot; verwijst naar iets wat niet in dit bestand staat. Kies een andere waarde.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; still points at something that would be deleted (&quot;%2&quot;). Change or delete that first.</source>
        <translation>&quot;%1&quot; verwijst nog naar iets wat zou verdwijnen (&quot;%2&quot;). Wijzig of verwijder dat eerst.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be copied to look at it. Check that it can be read and that the disk has room.</source>
        <translation>&quot;%1&quot; kon niet worden gekopieerd om het te bekijken. Controleer of het leesbaar is en of er ruimte is op de schijf.</translation>
    </message>
    <message>
        <source>Part of the table &quot;%1&quot; cannot be read.</source>
        <translation>Een deel van de tabel &quot;%1&quot; is niet te lezen.</translation>
    </message>
    <message>
        <source>%1 %2 cannot be read.</source>
        <translation>%1 %2 is niet te lezen.</translation>
    </message>
    <message>
        <source>%1 %2 is without &quot;%3&quot;, and cannot be kept.</source>
        <translation>Bij %1 %2 ontbreekt &quot;%3&quot;; het kan niet worden bewaard.</translation>
    </message>
    <message>
        <source>%1 %2: &quot;%3&quot; cannot be read or points at nothing.</source>
        <translation>%1 %2: &quot;%3&quot; is niet te lezen of verwijst naar niets.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Er is niets om ongedaan te maken.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Er is niets om opnieuw te doen.</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;. Choose another one, or make it first.</source>
        <translation>Er is geen map &quot;%1&quot;. Kies een andere map, of maak die eerst.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the open file itself. Choose another name for the copy.</source>
        <translation>&quot;%1&quot; is het geopende bestand zelf. Kies een andere naam voor de kopie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder. Give the copy a name.</source>
        <translation>&quot;%1&quot; is een map. Geef de kopie een naam.</translation>
    </message>
    <message>
        <source>Give the version a name.</source>
        <translation>Geef de versie een naam.</translation>
    </message>
    <message>
        <source>There is a version &quot;%1&quot; already. Choose another name.</source>
        <translation>Er is al een versie &quot;%1&quot;. Kies een andere naam.</translation>
    </message>
    <message>
        <source>The history of this file has no entry %1. Choose one from the list.</source>
        <translation>De geschiedenis van dit bestand heeft geen regel %1. Kies er een uit de lijst.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed, moved or replaced by another program, so nothing was changed here. Open the file again to go on with what it holds now.</source>
        <translation>Een ander programma heeft &quot;%1&quot; gewijzigd, verplaatst of vervangen; daarom is hier niets gewijzigd. Open het bestand opnieuw om verder te gaan met wat er nu in staat.</translation>
    </message>
    <message>
        <source>Another change is still being made. Try again when it is done.</source>
        <translation>Er loopt nog een andere wijziging. Probeer het opnieuw als die klaar is.</translation>
    </message>
    <message>
        <source>The record is not in this file any more, so nothing was changed. Choose another one.</source>
        <translation>Dit gegeven staat niet meer in het bestand; er is niets gewijzigd. Kies een ander.</translation>
    </message>
    <message>
        <source>This file already holds a record with the same id, so nothing was changed. Change that record, or give the new one another id.</source>
        <translation>In dit bestand staat al een gegeven met dezelfde id; er is niets gewijzigd. Wijzig dat gegeven, of geef het nieuwe een andere id.</translation>
    </message>
    <message>
        <source>The value does not fit the field &quot;%1&quot;, so nothing was changed. Give a value of the right kind.</source>
        <translation>De waarde past niet bij het veld &quot;%1&quot;; er is niets gewijzigd. Geef een waarde van de juiste soort.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Stelselkaart document. Choose a file that ends in .stelsel; a sheet can be imported into a document.</source>
        <translation>&quot;%1&quot; is geen Stelselkaart-bestand. Kies een bestand dat eindigt op .stelsel; een overzicht kunt u in een bestand importeren.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is damaged. Open a copy of it, or save what can be read with: stelselkaart-cli check &quot;%1&quot; --repair NEW.stelsel</source>
        <translation>Het bestand &quot;%1&quot; is beschadigd. Open een kopie, of red wat leesbaar is met: stelselkaart-cli check &quot;%1&quot; --repair NIEUW.stelsel</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;. Check the name and the folder.</source>
        <translation>Er is geen bestand &quot;%1&quot;. Controleer de naam en de map.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder. Choose a file in it that ends in .stelsel.</source>
        <translation>&quot;%1&quot; is een map. Kies een bestand daarin dat eindigt op .stelsel.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is empty. Choose another file, or put back a copy of this one.</source>
        <translation>Het bestand &quot;%1&quot; is leeg. Kies een ander bestand, of zet een kopie van dit bestand terug.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was made by a newer version of Stelselkaart (format %2; this one reads up to %3). Install the newer version to open it.</source>
        <translation>&quot;%1&quot; is gemaakt met een nieuwere versie van Stelselkaart (formaat %2; deze versie leest tot en met %3). Installeer de nieuwere versie om het te openen.</translation>
    </message>
    <message>
        <source>This file is already open in this program. Continue there, or close it there first.</source>
        <translation>Dit bestand is al open in dit programma. Ga daar verder, of sluit het daar eerst.</translation>
    </message>
    <message>
        <source>Open by %1 in another window or command on this computer. Close it there to edit it here.</source>
        <translation>%1 heeft dit bestand al open op deze computer, in een ander venster of een andere opdracht. Sluit het daar om het hier te bewerken.</translation>
    </message>
    <message>
        <source>Open by %1 on %2. Ask them to close it, or wait. If that computer is off, remove the file &quot;%3&quot;.</source>
        <translation>Geopend door %1 op %2. Vraag om het te sluiten, of wacht even. Staat die computer uit? Verwijder dan het bestand &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be written. To edit the file, save a copy in another folder.</source>
        <translation>In de map &quot;%1&quot; kan niet worden geschreven. Sla een kopie op in een andere map om het bestand te bewerken.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written. Choose another folder, or check the permissions of this one and the room on the disk.</source>
        <translation>&quot;%1&quot; kan niet worden geschreven. Kies een andere map, of controleer of u hier mag schrijven en of er ruimte is op de schijf.</translation>
    </message>
    <message>
        <source>There is a file &quot;%1&quot; already. Choose another name.</source>
        <translation>Er is al een bestand &quot;%1&quot;. Kies een andere naam.</translation>
    </message>
    <message>
        <source>The file was opened for reading only.</source>
        <translation>Het bestand is alleen geopend om te lezen.</translation>
    </message>
    <message>
        <source>The file is write-protected. To edit it, change its permissions or save a copy.</source>
        <translation>Het bestand is beveiligd tegen schrijven. Wijzig de rechten of sla een kopie op om het te bewerken.</translation>
    </message>
    <message>
        <source>The history and the named versions could not be kept.</source>
        <translation>De geschiedenis en de versies met een naam konden niet worden bewaard.</translation>
    </message>
    <message>
        <source>This step cannot be undone or redone, because its records were changed outside the program. Check the file with: stelselkaart-cli check FILE</source>
        <translation>Deze stap kan niet ongedaan of opnieuw worden gemaakt, want de gegevens zijn buiten het programma gewijzigd. Controleer het bestand met: stelselkaart-cli check BESTAND</translation>
    </message>
    <message>
        <source>The last change to this file was cut off halfway. Open it once from a folder that can be written, so that it can be put right.</source>
        <translation>De laatste wijziging van dit bestand is halverwege afgebroken. Open het één keer vanuit een map waarin u mag schrijven; dan wordt het hersteld.</translation>
    </message>
    <message>
        <source>Another program is using the file right now. Close the file there, or try again in a moment.</source>
        <translation>Een ander programma gebruikt het bestand nu. Sluit het daar, of probeer het zo meteen opnieuw.</translation>
    </message>
    <message>
        <source>The file is damaged. Open a copy or the .bak file, or save what can be read with: stelselkaart-cli check FILE --repair NEW</source>
        <translation>Het bestand is beschadigd. Open een kopie of het .bak-bestand, of red wat leesbaar is met: stelselkaart-cli check BESTAND --repair NIEUW</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was changed. Make room on the disk and try again.</source>
        <translation>De schijf is vol; er is niets gewijzigd. Maak ruimte op de schijf en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The file cannot be written, so nothing was changed. Check its permissions, or save a copy in another folder.</source>
        <translation>Het bestand kan niet worden geschreven; er is niets gewijzigd. Controleer de rechten, of sla een kopie op in een andere map.</translation>
    </message>
    <message>
        <source>The disk or the network drive did not respond, so nothing was changed. Check the connection and try again.</source>
        <translation>De schijf of netwerkschijf reageerde niet; er is niets gewijzigd. Controleer de verbinding en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that it still exists and that you may read its folder.</source>
        <translation>Het bestand kan niet worden geopend. Controleer of het nog bestaat en of u de map mag lezen.</translation>
    </message>
    <message>
        <source>The change breaks a rule of the file, so nothing was changed. Check the values and try again.</source>
        <translation>De wijziging past niet bij een regel van het bestand; er is niets gewijzigd. Controleer de waarden en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The change is too large for one step, so nothing was changed. Make it in smaller parts.</source>
        <translation>De wijziging is te groot voor één stap; er is niets gewijzigd. Doe het in kleinere delen.</translation>
    </message>
    <message>
        <source>Something went wrong in the program, and nothing was changed. Try again; if it happens again, report it with the log.</source>
        <translation>Er ging iets mis in het programma; er is niets gewijzigd. Probeer het opnieuw. Gebeurt het nog eens? Meld het dan met het logboek.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not there any more, so nothing was changed: it was moved or deleted, or its drive is not connected. Put it back or connect the drive, or save a copy in another folder.</source>
        <translation>&quot;%1&quot; is er niet meer, dus er is niets veranderd: het bestand is verplaatst of verwijderd, of de schijf is niet verbonden. Zet het terug of verbind de schijf, of bewaar een kopie in een andere map.</translation>
    </message>
    <message>
        <source>No file can be made in the folder of this file, which each change needs, so nothing was changed. Check the permissions of the folder, or save a copy in another one.</source>
        <translation>In de map van dit bestand kan geen bestand worden gemaakt. Dat is bij elke wijziging nodig, dus er is niets veranderd. Kijk of u in de map mag schrijven, of bewaar een kopie in een andere map.</translation>
    </message>
    <message>
        <source>The computer is out of memory, so nothing was changed. Close other programs and try again.</source>
        <translation>Het geheugen van de computer is vol, dus er is niets veranderd. Sluit andere programma&apos;s en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The disk cannot read a part of the file any more. Save what can be read on another disk.</source>
        <translation>De schijf kan een deel van het bestand niet meer lezen. Bewaar op een andere schijf wat nog te lezen is.</translation>
    </message>
    <message>
        <source>The disk or the network drive did not give a part of the file. Try again; if it stays so, save what can be read with: stelselkaart-cli check FILE --repair NEW</source>
        <translation>De schijf of netwerkschijf gaf een deel van het bestand niet. Probeer het opnieuw; blijft het zo, bewaar dan wat te lezen is met: stelselkaart-cli check BESTAND --repair NIEUW</translation>
    </message>
    <message>
        <source>The open file was changed by another program, so that only its records can be saved, and not in the place of &quot;%1&quot;. Give the copy a new name.</source>
        <translation>Het open bestand is door een ander programma veranderd. Daarom kunnen alleen de gegevens worden bewaard, en niet in plaats van &quot;%1&quot;. Geef de kopie een nieuwe naam.</translation>
    </message>
    <message>
        <source>The open file was changed by another program. The records as they are shown here were saved in &quot;%1&quot;, without their history.</source>
        <translation>Het open bestand is door een ander programma veranderd. De gegevens zoals u ze hier ziet, zijn bewaard in &quot;%1&quot;, zonder hun geschiedenis.</translation>
    </message>
    <message>
        <source>No file can be made in the folder &quot;%1&quot;, which editing needs. Check whether the disk is full and the drive is connected, and open the file again.</source>
        <translation>In de map &quot;%1&quot; kan geen bestand worden gemaakt. Dat is nodig om te wijzigen. Kijk of de schijf vol is en of de schijf verbonden is, en open het bestand opnieuw.</translation>
    </message>
</context>
</TS>
