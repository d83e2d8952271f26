#include "core/exchange/csvwriter.h"
#include "core/exchange/importrejects.h"
#include "tests/exchange/importfixture.h"
#include "tests/exchange/sheetfiles.h"

#include <QTest>

using namespace importfixture;

/// What becomes of every row: accepted, merged or rejected with a place and a reason.
class ImportRowsTest : public QObject {
    Q_OBJECT

private:
    const Inventory m_words{words()};

    const VocabularyTerm *theme(const Inventory &inventory, const char *key) const
    {
        return inventory.find<VocabularyTerm>(
            newTerm(QStringLiteral("thema"), QString(), QString::fromUtf8(key)).id);
    }

private Q_SLOTS:
    void aRowIsRejectedWithItsPlaceAndReason_data();
    void aRowIsRejectedWithItsPlaceAndReason();
    void aRejectedRowLeavesNoTrace();
    void theLeftmostWrongColumnIsNamed();
    void blankRowsAndRepeatedHeadingsAreNoRows();
    void rejectedRowsCanBeMendedAndTriedAgain();
    void rejectedRowsKeepTheirCells();
    void aMappingByHandIsFollowed();
    void aMappingForAnEmptyRowIsRefused();
    void sheetsThatAreKeptOutDoNotCount();
    void datesFollowTheChosenOrder();
    void remarksAreCountedNotRepeated();
    void aCancelledPlanIsNoPlan();
    void aSheetOfCommasIsReadAsWell();
    void anImportKeepsItsLimits_data();
    void anImportKeepsItsLimits();
    void aHiddenSheetIsImportedAndSaid_data();
    void aHiddenSheetIsImportedAndSaid();
    void aSecondRowOfHeadingsIsSaid_data();
    void aSecondRowOfHeadingsIsSaid();
};

void ImportRowsTest::aRowIsRejectedWithItsPlaceAndReason_data()
{
    QTest::addColumn<QString>("headings");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *headings, const char *cells, const char *column,
                        const char *reason) {
        QTest::newRow(name) << QString::fromUtf8(headings) << QString::fromUtf8(cells)
                            << QString::fromUtf8(column) << QString::fromUtf8(reason);
    };
    row("no name", "Initiatief¦Regio", "¦Noord", "Initiatief", "missing");
    row("none for a name", "Initiatief¦Regio", "geen¦Noord", "Initiatief", "");
    row("sums under the sheet", "Initiatief¦Activiteit¦Budget", "Totaal:¦12¦25000", "Initiatief", "totals");
    row("no such day", "Initiatief¦Startdatum", "A¦31-02-2026", "Startdatum", "31-02-2026");
    row("no date", "Initiatief¦Einddatum", "A¦ooit", "Einddatum", "ooit");
    row("no amount", "Initiatief¦Budget", "A¦veel", "Budget", "veel");
    row("negative amount", "Initiatief¦Budget", "A¦-5", "Budget", "lower than");
    row("share above a hundred", "Initiatief¦Publiek aandeel", "A¦120%", "Publiek aandeel", "higher than");
    row("no whole number", "Initiatief¦Aantal leden", "A¦2,5", "Aantal leden", "whole number");
    row("neither yes nor no", "Initiatief¦Bouwsteen", "A¦wellicht", "Bouwsteen", "wellicht");
    row("none and a value", "Initiatief¦Thema initiatief", "A¦geen|digitalisering", "Thema initiatief",
        "none");
    row("spreadsheet error", "Initiatief¦Omschrijving", "A¦#REF!", "Omschrijving", "#REF!");
    row("too many cells", "Initiatief¦Regio", "A¦Noord¦¦verdwaald", "C", "more cells");
    row("no reach", "Initiatief¦Bereik", "A¦onbekend aantal 5", "Bereik", "onbekend aantal 5");
    row("no id", "Initiatief¦initiative.id", "A¦12", "initiative.id", "not the id");
    row("question without text", "Vraag¦Thema", "¦digitalisering", "Vraag", "needs a value");
    row("relation from nowhere", "Van¦Naar¦Soort relatie", "Nergens¦B¦vervolg", "Van", "Nergens");
    row("relation to nowhere", "Van¦Naar¦Soort relatie", "¦B¦vervolg", "Van", "needs a value");
    row("participation of nobody", "Initiatief¦Organisatie¦Rol", "Nergens¦KVK¦trekker", "Initiatief",
        "Nergens");
    row("measurement without indicator", "Onderwerp¦Indicator¦Waarde", "Nergens¦¦5", "Onderwerp", "Nergens");
    row("organisation without name", "Organisatie¦Soort organisatie¦KVK-nummer", "¦kvk¦1", "Organisatie",
        "needs a value");
}

void ImportRowsTest::aRowIsRejectedWithItsPlaceAndReason()
{
    QFETCH(const QString, headings);
    QFETCH(const QString, row);
    QFETCH(const QString, column);
    QFETCH(const QString, reason);
    const ImportPlan plan = planned(m_words, bookOf({QStringLiteral("Titel"), headings, QString(), row}));
    QCOMPARE(tally(plan), QStringLiteral("0+0+1"));
    QVERIFY(plan.operations.isEmpty());
    const RejectedRow &rejected = plan.rejected.constFirst();
    QCOMPARE(rejected.row, 4);
    QCOMPARE(rejected.column, column);
    QVERIFY2(rejected.reason.contains(reason), qPrintable(rejected.reason));
    QVERIFY(rejected.reason.endsWith(u'.'));
    QStringList cells = row.split(u'¦');
    QCOMPARE(rejected.cells, cells);
}

void ImportRowsTest::aRejectedRowLeavesNoTrace()
{
    const ImportPlan plan = planned(
        m_words,
        bookOf({QStringLiteral(
                    "Initiatief¦Aanbieder¦Regio¦Thema initiatief¦Activiteit¦Budget¦Verwijst door naar"),
                QStringLiteral("A¦KVK¦Noord¦robotica¦een¦veel¦B"), QStringLiteral("A¦RVO¦Zuid¦¦twee¦1¦")}));
    QCOMPARE(tally(plan), QStringLiteral("1+0+1"));
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, plan), QString());
    QCOMPARE(inventory.all<Organisation>().size(), 1);
    QCOMPARE(inventory.all<Relation>().size(), 0);
    QVERIFY(!theme(inventory, "robotica"));
    QCOMPARE(inventory.all<Initiative>().at(0).regions.value(), TermSet{QStringLiteral("zuid")});
    QCOMPARE(inventory.all<VocabularyTerm>().size(), m_words.all<VocabularyTerm>().size() + 1);
}

void ImportRowsTest::theLeftmostWrongColumnIsNamed()
{
    const ImportPlan plan
        = planned(m_words,
                  bookOf({QStringLiteral("Budget¦Initiatief¦Startdatum¦Einddatum"),
                          QStringLiteral("1¦A¦ooit¦nooit"), QStringLiteral("veel¦A¦ooit¦2026")}));
    QCOMPARE(plan.rejected.at(0).column, QStringLiteral("Startdatum"));
    QCOMPARE(plan.rejected.at(1).column, QStringLiteral("Budget"));
}

void ImportRowsTest::blankRowsAndRepeatedHeadingsAreNoRows()
{
    Sheet sheet = sheetOf({QStringLiteral("Initiatief¦Regio"), QStringLiteral("A¦Noord"),
                           QStringLiteral("initiatief¦Regio "), QStringLiteral("B¦Zuid"),
                           QStringLiteral("Initiatief")});
    sheet.rows.append({9, {QStringLiteral("  "), QStringLiteral("\t")}});
    sheet.blankRows = 3;
    const ImportPlan plan = planned(m_words, {{sheet}, {}});
    QCOMPARE(tally(plan), QStringLiteral("3+0+0")); // the last says "Initiatief" alone: a name like any other
    QCOMPARE(plan.sheets.constFirst().headerRows, 1);
    QCOMPARE(plan.sheets.constFirst().blankRows, 4);
}

void ImportRowsTest::rejectedRowsCanBeMendedAndTriedAgain()
{
    const QStringList lines{QStringLiteral("Initiatief¦Omschrijving¦Budget"),
                            QStringLiteral("A¦=1+1; \"x\"¦veel"), QStringLiteral("B¦goed¦100")};
    const ImportPlan plan = planned(m_words, bookOf(lines));
    QByteArray csv = rejectsCsv({plan});
    const auto read = sheetfiles::readBytes(csv, "afgewezen.csv");
    QVERIFY(read);
    QCOMPARE(read->sheets.constFirst().rows.size(), 2);
    QCOMPARE(read->sheets.constFirst().rows.at(0).cells, lines.at(0).split(u'¦') + rejectionHeadings());
    QCOMPARE(read->sheets.constFirst().rows.at(1).cells.at(3), QStringLiteral("2")); // the row it was
    QCOMPARE(read->sheets.constFirst().rows.at(1).cells.at(4), QStringLiteral("Budget"));
    csv.replace("veel", "200");
    const ImportPlan again = planned(m_words, *sheetfiles::readBytes(csv, "afgewezen.csv"));
    QCOMPARE(tally(again), QStringLiteral("1+0+0"));
    QVERIFY(again.sheets.constFirst().unmapped.isEmpty());
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, again), QString());
    QCOMPARE(inventory.all<Initiative>().at(0).summary.value(), QStringLiteral("=1+1; \"x\""));
    QCOMPARE(inventory.all<Initiative>().at(0).budget, Known<qint64>(20000));
}

void ImportRowsTest::rejectedRowsKeepTheirCells()
{
    const Workbook book{
        {sheetOf({QStringLiteral("Initiatief¦Budget"), QStringLiteral("A¦veel")}, QStringLiteral("Een")),
         sheetOf({QStringLiteral("Vraag¦Thema¦Aantal"), QStringLiteral("Hoe?¦¦tig")},
                 QStringLiteral("Signalen"))},
        {}};
    const ImportPlan plan = planned(m_words, book);
    QCOMPARE(tally(plan), QStringLiteral("0+0+2"));
    const QString csv = QString::fromUtf8(rejectsCsv({plan}));
    QCOMPARE(csv.count(QStringLiteral("Rij;Kolom;Reden")), 2); // two sheets, each under its own headings
    QVERIFY(csv.contains(QStringLiteral("A;veel;2;Budget;")));
    QVERIFY(csv.contains(QStringLiteral("Hoe?;;tig;2;Aantal;")));
    // Nothing rejected: headings alone.
    const ImportPlan good = planned(m_words, bookOf({QStringLiteral("Initiatief"), QStringLiteral("A")}));
    QVERIFY(QString::fromUtf8(rejectsCsv({good})).endsWith(QStringLiteral("Initiatief;Rij;Kolom;Reden\r\n")));
}

void ImportRowsTest::aMappingByHandIsFollowed()
{
    const Workbook book
        = bookOf({QStringLiteral("Wat¦Wie¦Waarover"), QStringLiteral("Digiloket¦KVK¦digitalisering")});
    ImportMapping mapping;
    mapping.sheets = {SheetMapping{QStringLiteral("een andere naam"),
                                   flatSheet,
                                   1,
                                   {{QStringLiteral("Wat"), QStringLiteral("initiative.name")},
                                    {QStringLiteral("Wie"), QStringLiteral("participation.trekker")},
                                    {QStringLiteral("Waarover"), QStringLiteral("initiative.themes")},
                                    {QStringLiteral("Afwezig"), QStringLiteral("initiative.summary")}},
                                   {}}};
    const auto plan = planImport(m_words, book, mapping, options());
    QVERIFY(plan);
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, *plan), QString());
    const auto &initiative = inventory.all<Initiative>().at(0);
    QCOMPARE(initiative.themes.value(), TermSet{QStringLiteral("digitalisering")});
    QCOMPARE(parties(inventory, initiative), QStringList{QStringLiteral("trekker KVK")});
}

void ImportRowsTest::aMappingForAnEmptyRowIsRefused()
{
    const Workbook book = bookOf({QStringLiteral("Initiatief"), QStringLiteral("A")});
    ImportMapping mapping = recognise(book, Vocabularies(m_words));
    mapping.sheets[0].headerRow = 7;
    const auto plan = planImport(m_words, book, mapping, options());
    QVERIFY(!plan);
    QVERIFY(plan.error().message.contains(u"7"));
}

void ImportRowsTest::sheetsThatAreKeptOutDoNotCount()
{
    const Workbook book{
        {sheetOf({QStringLiteral("Kaft"), QStringLiteral("Versie 3")}, QStringLiteral("Kaft")),
         sheetOf({QStringLiteral("Initiatief¦Regio"), QStringLiteral("A¦Noord")}, QStringLiteral("Aanbod"))},
        {}};
    const ImportPlan plan = planned(m_words, book);
    QCOMPARE(tally(plan), QStringLiteral("1+0+0"));
    QVERIFY(plan.sheets.at(0).kind.isEmpty());
    QCOMPARE(plan.rows.constFirst().sheet, 1);
}

void ImportRowsTest::datesFollowTheChosenOrder()
{
    const Workbook book = bookOf({QStringLiteral("Initiatief¦Startdatum"), QStringLiteral("A¦03-04-05")});
    const auto start = [&](DateOrder order) {
        ImportOptions with = options();
        with.dateOrder = order;
        Inventory inventory = m_words;
        if (!applied(inventory, planned(m_words, book, with)).isEmpty())
            return QString();
        return inventory.all<Initiative>().at(0).startsOn.value().toIso();
    };
    QCOMPARE(start(DateOrder::DayFirst), QStringLiteral("2005-04-03"));
    QCOMPARE(start(DateOrder::YearFirst), QStringLiteral("2003-04-05"));
}

void ImportRowsTest::remarksAreCountedNotRepeated()
{
    const ImportPlan plan = planned(m_words,
                                    bookOf({QStringLiteral("Initiatief¦Einddatum"),
                                            QStringLiteral("A¦eind 2026"), QStringLiteral("B¦eind 2026"),
                                            QStringLiteral("C¦medio 2026"), QStringLiteral("D¦eind 2026")}));
    QCOMPARE(plan.remarks.size(), 2);
    QCOMPARE(plan.remarks.at(0).rows, 3);
    QCOMPARE(plan.remarks.at(0).row, 2);
    QCOMPARE(plan.remarks.at(0).column, QStringLiteral("Einddatum"));
    QCOMPARE(plan.remarks.at(1).rows, 1);
}

void ImportRowsTest::aCancelledPlanIsNoPlan()
{
    QStringList lines{QStringLiteral("Initiatief¦Regio")};
    for (int i = 0; i < 2000; ++i)
        lines.append(QStringLiteral("Initiatief %1¦Noord").arg(i));
    const Workbook book = bookOf(lines);
    int asked = 0;
    int last = 0;
    JobControl job;
    job.isCancelled = [&] { return ++asked > 3; };
    job.reportProgress = [&](int percent) {
        QVERIFY(percent >= last && percent <= 100);
        last = percent;
    };
    const auto plan = planImport(m_words, book, recognise(book, Vocabularies(m_words)), options(), job);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::Cancelled);
    QVERIFY(last > 0 && last < 100); // it was under way, and stopped
}

void ImportRowsTest::aSheetOfCommasIsReadAsWell()
{
    const QByteArray csv = "Initiative,Region,Activity,Phase,Theme,Reach\n"
                           "Digiloket,Noord,Scan,\"knowing, wanting\",\"digitalisation\",\"1,250\"\n";
    const ImportPlan plan = planned(m_words, *sheetfiles::readBytes(csv, "english.csv"));
    QCOMPARE(tally(plan), QStringLiteral("1+0+0"));
    Inventory inventory = m_words;
    QCOMPARE(applied(inventory, plan), QString());
    QCOMPARE(inventory.all<Activity>().at(0).phases.value(),
             (TermSet{QStringLiteral("weten"), QStringLiteral("willen")}));
    QCOMPARE(inventory.all<Activity>().at(0).themes.value(), TermSet{QStringLiteral("digitalisering")});
    QCOMPARE(inventory.all<Measurement>().at(0).value, Known<double>(1250));
}

void ImportRowsTest::anImportKeepsItsLimits_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<qsizetype>("rows");
    QTest::addColumn<qsizetype>("unknownTerms");
    QTest::addColumn<QString>("says"); // empty: it is within them
    const QStringList lines{QStringLiteral("Titel"), QStringLiteral("Initiatief¦Thema"),
                            QStringLiteral("A¦een"), QStringLiteral("B¦twee"), QStringLiteral("C¦drie")};
    QTest::newRow("rows, at the limit") << lines << qsizetype{3} << qsizetype{9} << QString();
    QTest::newRow("rows, beyond it") << lines << qsizetype{2} << qsizetype{9} << QStringLiteral("at most 2.");
    QTest::newRow("words, at the limit") << lines << qsizetype{9} << qsizetype{3} << QString();
    QTest::newRow("words, beyond it") << lines << qsizetype{9} << qsizetype{2} << QStringLiteral("thema");
}

void ImportRowsTest::anImportKeepsItsLimits()
{
    QFETCH(const QStringList, lines);
    QFETCH(const qsizetype, rows);
    QFETCH(const qsizetype, unknownTerms);
    QFETCH(const QString, says);
    ImportOptions limited = options();
    limited.limits = {rows, unknownTerms};
    const Workbook book = bookOf(lines);
    const auto plan = planImport(m_words, book, recognise(book, Vocabularies(m_words)), limited);
    QCOMPARE(static_cast<bool>(plan), says.isEmpty());
    if (plan)
        return;
    QCOMPARE(plan.error().code, ErrorCode::InvalidInput);
    QVERIFY2(plan.error().message.contains(says), qPrintable(plan.error().message));
}

void ImportRowsTest::aHiddenSheetIsImportedAndSaid_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("isHidden");
    const QByteArray rows = "<sheetData><row><c t='inlineStr'><is><t>Initiatief</t></is></c></row>"
                            "<row><c t='inlineStr'><is><t>Loket</t></is></c></row></sheetData>";
    for (const char *state : {"", "hidden", "veryHidden", "visible"}) {
        sheetfiles::Parts parts = sheetfiles::xlsxParts(rows);
        for (auto &[name, bytes] : parts)
            bytes.replace("<sheet name", "<sheet state='" + QByteArray(state) + "' name");
        QTest::addRow("XLSX, state %s", state)
            << sheetfiles::zipOf(parts) << QByteArray(state).toLower().endsWith("hidden");
    }
    const QByteArray table
        = "<table:table table:name='Blad' table:style-name='ta1'>"
          "<table:table-row><table:table-cell><text:p>Initiatief</text:p></table:table-cell>"
          "</table:table-row><table:table-row><table:table-cell><text:p>Loket</text:p>"
          "</table:table-cell></table:table-row></table:table>";
    for (const char *display : {"false", "true"}) {
        const QByteArray styles = "<office:automatic-styles><style:style style:name='ta1' "
                                  "style:family='table'><style:table-properties table:display='"
            + QByteArray(display) + "'/></style:style></office:automatic-styles>";
        QTest::addRow("ODS, display %s", display)
            << sheetfiles::odsOf(table, styles) << (QByteArray(display) == "false");
    }
}

void ImportRowsTest::aHiddenSheetIsImportedAndSaid()
{
    QFETCH(const QByteArray, file);
    QFETCH(const bool, isHidden);
    const auto book = sheetfiles::readBytes(file, "x.bin");
    QVERIFY(book);
    QCOMPARE(book->sheets.constFirst().isHidden, isHidden);
    const ImportPlan plan = planned(m_words, *book);
    QCOMPARE(plan.count(ImportRow::Outcome::Accepted), 1);
    QCOMPARE(plan.remarks.size(), isHidden ? 1 : 0);
    if (isHidden) {
        QVERIFY(plan.remarks.constFirst().sentence.contains(QLatin1String("hidden")));
        QCOMPARE(plan.remarks.constFirst().rows, 1);
    }
}

void ImportRowsTest::aSecondRowOfHeadingsIsSaid_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("says");
    const QString headings = QStringLiteral("Initiatief¦Fase¦Thema");
    const QString data = QStringLiteral("Loket¦weten¦digitalisering");
    QTest::newRow("one row") << QStringList{headings, data} << QString();
    QTest::newRow("a title above") << QStringList{QStringLiteral("Inventarisatie"), headings, data}
                                   << QString();
    QTest::newRow("groups above") << QStringList{QStringLiteral("Algemeen¦Inhoud"), headings, data}
                                  << QStringLiteral("Row 1,");
    QTest::newRow("groups and a blank row")
        << QStringList{QStringLiteral("Algemeen¦Inhoud"), {}, headings, data} << QString();
    QTest::newRow("English below") << QStringList{headings, QStringLiteral("Initiative¦Phase¦Theme"), data}
                                   << QStringLiteral("Row 2 ");
    QTest::newRow("the same again") << QStringList{headings, headings, data} << QString();
    QTest::newRow("no rows") << QStringList{headings} << QString();
}

void ImportRowsTest::aSecondRowOfHeadingsIsSaid()
{
    QFETCH(const QStringList, lines);
    QFETCH(const QString, says);
    QStringList said;
    for (const ImportRemark &remark : planned(m_words, bookOf(lines)).remarks) {
        if (remark.sentence.contains(QLatin1String("headings")))
            said.append(remark.sentence);
    }
    QCOMPARE(said.size(), says.isEmpty() ? 0 : 1);
    QVERIFY2(says.isEmpty() || said.constFirst().startsWith(says), qPrintable(said.join(u' ')));
}

QTEST_GUILESS_MAIN(ImportRowsTest)
#include "tst_importrows.moc"
