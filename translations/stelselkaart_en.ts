<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>app::FilterBar</name>
    <message numerus="yes">
        <source>%1 of %n initiative(s)</source>
        <translation>
            <numerusform>%1 of %n initiative</numerusform>
            <numerusform>%1 of %n initiatives</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ImportDialog</name>
    <message numerus="yes">
        <source>%n row(s) imported. Ctrl+Z takes the import back.</source>
        <translation>
            <numerusform>%n row imported. Ctrl+Z takes the import back.</numerusform>
            <numerusform>%n rows imported. Ctrl+Z takes the import back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::JourneyTable</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MultiEditPanel</name>
    <message numerus="yes">
        <source>%n record(s) of another kind stay as they are.</source>
        <translation>
            <numerusform>%n record of another kind stays as it is.</numerusform>
            <numerusform>%n records of another kind stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::NetworkPins</name>
    <message numerus="yes">
        <source>Pin %n on the map</source>
        <translation>
            <numerusform>Pin %n on the map</numerusform>
            <numerusform>Pin %n on the map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go of %n on the map</source>
        <translation>
            <numerusform>Let go of %n on the map</numerusform>
            <numerusform>Let go of %n on the map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pin the %n selected here (Shift+P)</source>
        <translation>
            <numerusform>Pin the %n selected here (Shift+P)</numerusform>
            <numerusform>Pin the %n selected here (Shift+P)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go of the %n selected (Shift+L)</source>
        <translation>
            <numerusform>Let go of the %n selected (Shift+L)</numerusform>
            <numerusform>Let go of the %n selected (Shift+L)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::NetworkView</name>
    <message numerus="yes">
        <source>%1 of %n initiative(s)</source>
        <translation>
            <numerusform>%1 of %n initiative</numerusform>
            <numerusform>%1 of %n initiatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Focus on %n step(s) around it</source>
        <translation>
            <numerusform>Focus on %n step around it</numerusform>
            <numerusform>Focus on %n steps around it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Route of %n step(s): %1</source>
        <translation>
            <numerusform>Route of %n step: %1</numerusform>
            <numerusform>Route of %n steps: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joined in %n step(s), but not along the direction of the arrows: %1</source>
        <translation>
            <numerusform>Joined in %n step, but not along the direction of the arrows: %1</numerusform>
            <numerusform>Joined in %n steps, but not along the direction of the arrows: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PasteFaultsDialog</name>
    <message numerus="yes">
        <source>%n cell(s) cannot be pasted. Mend them in the spreadsheet and paste again; the table is as it was.</source>
        <translation>
            <numerusform>%n cell cannot be pasted. Mend it in the spreadsheet and paste again; the table is as it was.</numerusform>
            <numerusform>%n cells cannot be pasted. Mend them in the spreadsheet and paste again; the table is as it was.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PastePlan</name>
    <message numerus="yes">
        <source>The text has %n row(s) more than the table has below this cell. Add records first, or paste fewer rows.</source>
        <translation>
            <numerusform>The text has %n row more than the table has below this cell. Add records first, or paste fewer rows.</numerusform>
            <numerusform>The text has %n rows more than the table has below this cell. Add records first, or paste fewer rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cell(s)</source>
        <translation>
            <numerusform>Paste %n cell</numerusform>
            <numerusform>Paste %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::RecordEdits</name>
    <message numerus="yes">
        <source>%n reference(s) in other records become empty.</source>
        <translation>
            <numerusform>%n reference in other records becomes empty.</numerusform>
            <numerusform>%n references in other records become empty.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ReportExport</name>
    <message numerus="yes">
        <source>%n file(s) with these names are in the folder already.</source>
        <translation>
            <numerusform>There is %n file with this name in the folder already.</numerusform>
            <numerusform>There are %n files with these names in the folder already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) could not be made:</source>
        <translation>
            <numerusform>%n report could not be made:</numerusform>
            <numerusform>%n reports could not be made:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TermFilterButton</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TypedValues</name>
    <message numerus="yes">
        <source>%n records are called &quot;%1&quot;. Choose the right one from the list.</source>
        <translation>
            <numerusform>%n record is called &quot;%1&quot;. Choose the right one from the list.</numerusform>
            <numerusform>%n records are called &quot;%1&quot;. Choose the right one from the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::cli</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) could not be made; see above.</source>
        <translation>
            <numerusform>%n report could not be made; see above.</numerusform>
            <numerusform>%n reports could not be made; see above.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::render</name>
    <message numerus="yes">
        <source>%n relations</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n initiatives on the map.</source>
        <translation>
            <numerusform>%n initiative on the map.</numerusform>
            <numerusform>%n initiatives on the map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the %1 cells are empty, the first being %2.</source>
        <translation>
            <numerusform>%n of the %1 cells is empty: %2.</numerusform>
            <numerusform>%n of the %1 cells are empty, the first being %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation>
            <numerusform>%n hidden by the filter</numerusform>
            <numerusform>%n hidden by the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n possible</source>
        <translation>
            <numerusform>+%n possible</numerusform>
            <numerusform>+%n possible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n providers</source>
        <translation>
            <numerusform>%n provider</numerusform>
            <numerusform>%n providers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prov.</source>
        <translation>
            <numerusform>%n prov.</numerusform>
            <numerusform>%n prov.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible</source>
        <translation>
            <numerusform>%n possible</numerusform>
            <numerusform>%n possible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n initiatives and organisations on the map.</source>
        <translation>
            <numerusform>%n initiative or organisation on the map.</numerusform>
            <numerusform>%n initiatives and organisations on the map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines join them.</source>
        <translation>
            <numerusform>%n line joins them.</numerusform>
            <numerusform>%n lines join them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later cells are not drawn</source>
        <translation>
            <numerusform>%n later cell is not drawn</numerusform>
            <numerusform>%n later cells are not drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n initiatives that end later are not drawn</source>
        <translation>
            <numerusform>%n initiative that ends later is not drawn</numerusform>
            <numerusform>%n initiatives that end later are not drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>door(s) on the route</source>
        <translation>
            <numerusform>door on the route</numerusform>
            <numerusform>doors on the route</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dead end(s)</source>
        <translation>
            <numerusform>dead end</numerusform>
            <numerusform>dead ends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 journeys can be walked from the first phase to the last; each shows the route with the fewest doors.</source>
        <translation>
            <numerusform>%n of %1 journeys can be walked from the first phase to the last; each shows the route with the fewest doors.</numerusform>
            <numerusform>%n of %1 journeys can be walked from the first phase to the last; each shows the route with the fewest doors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s)</source>
        <translation>
            <numerusform>%n tie</numerusform>
            <numerusform>%n ties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more journeys do not fit here</source>
        <translation>
            <numerusform>%n more journey does not fit here</numerusform>
            <numerusform>%n more journeys do not fit here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>step(s) without activity</source>
        <translation>
            <numerusform>step without activity</numerusform>
            <numerusform>steps without activity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 transitions run on.</source>
        <translation>
            <numerusform>%n of %1 transitions runs on.</numerusform>
            <numerusform>%n of %1 transitions run on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An entrepreneur passes %n door(s).</source>
        <translation>
            <numerusform>An entrepreneur passes %n door.</numerusform>
            <numerusform>An entrepreneur passes %n doors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 recorded journeys run on from the first step to the last.</source>
        <translation>
            <numerusform>%n of %1 recorded journeys runs on from the first step to the last.</numerusform>
            <numerusform>%n of %1 recorded journeys run on from the first step to the last.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more activities</source>
        <translation>
            <numerusform>%n more activity</numerusform>
            <numerusform>%n more activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::exchange</name>
    <message numerus="yes">
        <source>Sheet &quot;%1&quot;: %n merged cell(s) span several rows. The text was filled in on each of those rows.</source>
        <translation>
            <numerusform>Sheet &quot;%1&quot;: %n merged cell spans several rows. The text was filled in on each of those rows.</numerusform>
            <numerusform>Sheet &quot;%1&quot;: %n merged cells span several rows. The text was filled in on each of those rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This cell holds more than %n values. Divide them over more rows.</source>
        <translation>
            <numerusform>This cell holds more than %n value. Divide them over more rows.</numerusform>
            <numerusform>This cell holds more than %n values. Divide them over more rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sheet &quot;%1&quot;: the formulas in cell %2 and %n other cell(s) have no stored value, so those cells count as empty. Open the file in a spreadsheet program and save it to store the values.</source>
        <translation>
            <numerusform>Sheet &quot;%1&quot;: the formulas in cell %2 and %n other cell have no stored value, so those cells count as empty. Open the file in a spreadsheet program and save it to store the values.</numerusform>
            <numerusform>Sheet &quot;%1&quot;: the formulas in cell %2 and %n other cells have no stored value, so those cells count as empty. Open the file in a spreadsheet program and save it to store the values.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::store</name>
    <message numerus="yes">
        <source>&quot;%1&quot; is not in the word list &quot;%2&quot;, but used %n time(s). Add it to the list, or choose another word.</source>
        <translation>
            <numerusform>&quot;%1&quot; is not in the word list &quot;%2&quot;, but used %n time. Add it to the list, or choose another word.</numerusform>
            <numerusform>&quot;%1&quot; is not in the word list &quot;%2&quot;, but used %n times. Add it to the list, or choose another word.</numerusform>
        </translation>
    </message>
</context>
</TS>
