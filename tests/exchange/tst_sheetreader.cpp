#include "tests/exchange/sheetfiles.h"

#include <QTest>

using namespace core;
using namespace sheetfiles;

class SheetReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneTableInFourFormsGivesEqualRows_data();
    void oneTableInFourFormsGivesEqualRows();
    void readsAllSheetsAlsoHiddenOnes_data();
    void readsAllSheetsAlsoHiddenOnes();
    void readsTheValuesOfFormulas_data();
    void readsTheValuesOfFormulas();
    void saysWhichFormulasHaveNoValue();
    void fillsMergedCellsDownwards_data();
    void fillsMergedCellsDownwards();
    void countsDaysFrom1904();
    void readsXlsx_data();
    void readsXlsx();
    void readsOtherWaysToWriteXlsx();
    void readsOds_data();
    void readsOds();
    void leavesOutWhatIsNoTableOfAnOds();
    void aTextNamedAsASpreadsheetIsReadAsCsv();
    void aSpreadsheetNamedAsTextIsReadAsSpreadsheet();
};

void SheetReaderTest::oneTableInFourFormsGivesEqualRows_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name :
         {"table.csv", "table.openpyxl.xlsx", "table.libreoffice.xlsx", "table.libreoffice.ods"})
        QTest::newRow(name) << fixture(name);
}

void SheetReaderTest::oneTableInFourFormsGivesEqualRows()
{
    QFETCH(QString, file);
    const QStringList expected{
        u"1: Initiatief¦Omschrijving¦Budget¦Startdatum¦Bereik¦Evaluatie¦Einddatum"_qs,
        u"2: Coöperatie Énergie €¦één; twee, drie | vier¦425000¦2026-06-30¦12¦ja¦2026-06"_qs,
        u"3:   ruimte  binnen¦eerste regel\ntweede regel¦1200000¦2026-06-01¦-3.5¦nee¦2026"_qs,
        u"5: <b>geen</b> & 'citaat' \"dubbel\"¦=HYPERLINK(\"http://x\")¦0.3¦2026-06-30 14:30¦0.000012¦¦geen"_qs,
        u"6: emoji 🚲 en 𝄞¦tab\tbinnen¦123456789012¦09:30¦25%¦12.5%¦eind 2026"_qs,
        u"7: ¦¦¦¦¦¦laatste"_qs};

    const auto book = readWorkbook(file, {}, {});

    QVERIFY2(book, qPrintable(book ? QString() : book.error().message));
    QCOMPARE(linesOf(book->sheets.constFirst()), expected);
    QCOMPARE(book->sheets.constFirst().blankRows, 1);
    QCOMPARE(book->remarks, QStringList());
}

void SheetReaderTest::readsAllSheetsAlsoHiddenOnes_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"table.openpyxl.xlsx", "table.libreoffice.xlsx", "table.libreoffice.ods"})
        QTest::newRow(name) << fixture(name);
}

void SheetReaderTest::readsAllSheetsAlsoHiddenOnes()
{
    QFETCH(QString, file);
    const auto book = readWorkbook(file, {}, {});
    QVERIFY(book);
    QStringList names;
    for (const Sheet &sheet : book->sheets)
        names.append(sheet.name);
    QCOMPARE(names, (QStringList{u"Inventaris"_qs, u"Verborgen & stil"_qs, u"Leeg"_qs}));
    QCOMPARE(linesOf(book->sheets.at(1)), (QStringList{u"1: Vraag"_qs, u"2: Wie helpt?"_qs}));
    QVERIFY(book->sheets.at(2).rows.isEmpty());
    QCOMPARE(book->sheets.at(2).blankRows, 0);
}

void SheetReaderTest::readsTheValuesOfFormulas_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"formulas.libreoffice.xlsx", "formulas.libreoffice.ods"})
        QTest::newRow(name) << fixture(name);
}

void SheetReaderTest::readsTheValuesOfFormulas()
{
    QFETCH(QString, file);
    const auto book = readWorkbook(file, {}, {});
    QVERIFY(book);
    QCOMPARE(linesOf(book->sheets.constFirst()).constLast(), u"2: 21¦42¦#DIV/0!¦ab¦ja"_qs);
    QCOMPARE(book->remarks, QStringList());
}

void SheetReaderTest::saysWhichFormulasHaveNoValue()
{
    const auto book = readWorkbook(fixture("formulas.openpyxl.xlsx"), {}, {});
    QVERIFY(book);
    QCOMPARE(linesOf(book->sheets.constFirst()).constLast(), u"2: 21"_qs);
    QCOMPARE(book->remarks.size(), 1);
    for (const char16_t *part : {u"\"Formules\"", u"cell B2", u"4 other"}) // B2 to F2 are five
        QVERIFY2(book->remarks.constFirst().contains(QString::fromUtf16(part)),
                 qPrintable(book->remarks.constFirst()));

    const auto one = readBytes(
        xlsxOf("<sheetData><row r='7'><c r='C7'><f>A1</f></c><c r='D7'><v>1</v></c></row></sheetData>"),
        "x.xlsx");
    QVERIFY(one);
    QVERIFY(one->remarks.constFirst().contains(u"the formula in cell C7 has no stored value"));

    const auto ods = readBytes(
        odsTable("<table:table-row><table:table-cell table:formula='of:=[.B1]'/><table:table-cell>"
                 "<text:p>x</text:p></table:table-cell></table:table-row>"),
        "x.ods");
    QVERIFY(ods);
    QVERIFY(ods->remarks.constFirst().contains(u"the formula in cell A1 has no stored value"));
}

void SheetReaderTest::fillsMergedCellsDownwards_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"merged.openpyxl.xlsx", "merged.libreoffice.xlsx", "merged.libreoffice.ods"})
        QTest::newRow(name) << fixture(name);
}

void SheetReaderTest::fillsMergedCellsDownwards()
{
    QFETCH(QString, file);
    const auto book = readWorkbook(file, {}, {});
    QVERIFY(book);
    // Row 5 lies within two merged cells but holds nothing itself, so it stays blank; row 7 has its own
    // region.
    QCOMPARE(linesOf(book->sheets.constFirst()),
             (QStringList{u"1: Initiatieven 2026"_qs, u"2: Initiatief¦Regio¦Activiteit"_qs,
                          u"3: Alfa¦Oost¦scan"_qs, u"4: Alfa¦Oost¦training"_qs, u"6: Bèta¦West¦tafel"_qs,
                          u"7: Bèta¦Zuid¦webinar"_qs}));
    QCOMPARE(book->sheets.constFirst().blankRows, 1);
    QCOMPARE(book->remarks.size(), 1);
    QVERIFY(book->remarks.constFirst().contains(u"\"Samengevoegd\": 3 merged"));
}

void SheetReaderTest::countsDaysFrom1904()
{
    const auto book = readWorkbook(fixture("days1904.xlsx"), {}, {});
    QVERIFY(book);
    QCOMPARE(linesOf(book->sheets.constFirst()).constLast(), u"2: 2026-06-30¦1904-01-02"_qs);
}

void SheetReaderTest::readsXlsx_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const QByteArray &inside, const QStringList &lines) {
        QTest::newRow(name) << inside << lines;
    };
    const auto cells
        = [](const QByteArray &inside) { return "<sheetData><row r='1'>" + inside + "</row></sheetData>"; };
    row("shared strings, rich and plain", cells("<c t='s'><v>0</v></c><c t='s'><v>1</v></c>"),
        {u"1: gedeeld¦rijke tekst"_qs});
    row("inline strings",
        cells("<c t='inlineStr'><is><t> x </t></is></c><c "
              "t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c>"),
        {u"1:  x ¦ab"_qs});
    row("booleans", cells("<c t='b'><v>1</v></c><c t='b'><v>0</v></c>"), {u"1: ja¦nee"_qs});
    row("errors", cells("<c t='e'><v>#REF!</v></c><c t='e'><f>A1</f><v>#N/A</v></c>"), {u"1: #REF!¦#N/A"_qs});
    row("text of a formula", cells("<c t='str'><f>A1</f><v>x_x000D_y</v></c>"), {u"1: x\ny"_qs});
    row("an empty text of a formula is no unknown", cells("<c t='str'><f>A1</f><v></v></c><c><v>2</v></c>"),
        {u"1: ¦2"_qs});
    row("ISO dates", cells("<c t='d'><v>2026-06-30T00:00:00</v></c>"), {u"1: 2026-06-30"_qs});
    row("numbers",
        cells("<c><v>42</v></c><c><v>42.0</v></c><c><v>007</v></c><c><v>1E3</v></"
              "c><c><v>0.30000000000000004</v></c>"),
        {u"1: 42¦42¦7¦1000¦0.3"_qs});
    row("no number in a number's place", cells("<c><v>twaalf</v></c>"), {u"1: twaalf"_qs});
    row("dates by style",
        cells("<c s='1'><v>46203</v></c><c s='2'><v>46174</v></c><c s='3'><v>0.5</v></c><c "
              "s='9'><v>46203</v></c>"),
        {u"1: 2026-06-30¦2026-06¦50%¦46203"_qs});
    row("without references",
        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row></sheetData>",
        {u"1: 1¦2"_qs, u"3: 3"_qs});
    row("gaps", "<sheetData><row r='5'><c r='C5'><v>1</v></c><c><v>2</v></c></row></sheetData>",
        {u"5: ¦¦1¦2"_qs});
    row("rows and cells in disorder",
        "<sheetData><row r='3'><c r='B3'><v>2</v></c><c r='A3'><v>1</v></c></row><row r='1'><c "
        "r='A1'><v>0</v></c></row></sheetData>",
        {u"1: 0"_qs, u"3: 1¦2"_qs});
    row("a row in two pieces",
        "<sheetData><row r='2'><c r='A2'><v>1</v></c></row><row r='1'><c r='A1'><v>0</v></c></row>"
        "<row r='2'><c r='B2'><v>2</v></c></row></sheetData>",
        {u"1: 0"_qs, u"2: 1¦2"_qs});
    row("formatted blank cells far away", cells("<c r='A1'><v>1</v></c><c r='XFD1' s='1'/>"), {u"1: 1"_qs});
    row("a merge of one row fills nothing",
        cells("<c r='A1'><v>1</v></c><c r='C1'><v>3</v></c>")
            + "<mergeCells><mergeCell ref='A1:B1'/></mergeCells>",
        {u"1: 1¦¦3"_qs});
}

void SheetReaderTest::readsXlsx()
{
    QFETCH(QByteArray, inside);
    QFETCH(QStringList, lines);
    const QByteArray strings
        = "<sst><si><t>gedeeld</t><rPh><t>hint</t></rPh></si><si><r><rPr/><t xml:space='preserve'>rijke "
          "</t></r><r><t>tekst</t></r></si></sst>";
    const QByteArray styles
        = "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='mmm\\-yy'/></numFmts>"
          "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
          "<xf numFmtId='164'/><xf numFmtId='9'/></cellXfs></styleSheet>";

    const auto book
        = readBytes(xlsxOf(inside, {{"xl/sharedStrings.xml", strings}, {"xl/styles.xml", styles}}), "x.xlsx");

    QVERIFY2(book, qPrintable(book ? QString() : book.error().message + book.error().detail));
    QCOMPARE(linesOf(book->sheets.constFirst()), lines);
    QCOMPARE(book->remarks, QStringList());
}

void SheetReaderTest::readsOtherWaysToWriteXlsx()
{
    Parts parts = xlsxParts("<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>");
    const QStringList lines{u"1: 1"_qs};

    Parts prefixed = parts; // as the Open XML SDK writes
    for (auto &[name, bytes] : prefixed) {
        if (name.endsWith("sheet1.xml") || name.endsWith("workbook.xml")) {
            for (const char *tag :
                 {"worksheet", "sheetData", "row", "c", "v", "workbook", "sheets", "sheet"}) {
                for (const char *end : {" ", ">", "/"}) {
                    bytes.replace('<' + QByteArray(tag) + end, "<x:" + QByteArray(tag) + end);
                    bytes.replace("</" + QByteArray(tag) + end, "</x:" + QByteArray(tag) + end);
                }
            }
        }
    }
    QVERIFY(prefixed.constLast().second.contains("<x:v>"));
    const auto other = readBytes(zipOf(prefixed), "x.xlsx");
    QVERIFY2(other, qPrintable(other ? QString() : other.error().detail));
    QCOMPARE(linesOf(other->sheets.constFirst()), lines);

    Parts strict = parts;
    for (auto &[name, bytes] : strict)
        bytes.replace("schemas.openxmlformats.org/officeDocument/2006", "purl.oclc.org/ooxml/officeDocument");
    QVERIFY(readBytes(zipOf(strict), "x.xlsx"));

    Parts otherCase = parts;
    for (auto &[name, bytes] : otherCase)
        name.replace("worksheets", "Worksheets");
    QVERIFY(readBytes(zipOf(otherCase), "x.xlsx"));

    Parts withoutRootRels = parts;
    withoutRootRels.removeAt(1);
    QVERIFY(readBytes(zipOf(withoutRootRels), "x.xlsx"));
}

void SheetReaderTest::readsOds_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const QByteArray &inside, const QStringList &lines) {
        QTest::newRow(name) << inside << lines;
    };
    const auto text = [](const QByteArray &inside, const QByteArray &attributes = {}) {
        return "<table:table-cell " + attributes + "><text:p>" + inside + "</text:p></table:table-cell>";
    };
    const auto value
        = [](const QByteArray &attributes) { return "<table:table-cell office:" + attributes + "/>"; };
    const auto rows = [](const QByteArray &inside, const QByteArray &attributes = {}) {
        return "<table:table-row " + attributes + ">" + inside + "</table:table-row>";
    };
    row("white space collapses", rows(text("  a\n  b <text:s text:c='2'/>c<text:tab/>d<text:line-break/>e")),
        {u"1: a b   c\td\ne"_qs});
    row("paragraphs",
        rows("<table:table-cell><text:p>a</text:p><text:p/><text:p>b</text:p></table:table-cell>"),
        {u"1: a\n\nb"_qs});
    row("spans and links", rows(text("a<text:span>b</text:span><text:a>c</text:a>")), {u"1: abc"_qs});
    row("notes, pictures and hints are no text",
        rows("<table:table-cell><office:annotation><text:p>noot</text:p></"
             "office:annotation><text:p>a<text:note><text:p>n</text:p></text:note>"
             "<text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>r</text:ruby-text></text:ruby></"
             "text:p>"
             "<draw:frame><svg:title>plaatje</svg:title></draw:frame></table:table-cell>"),
        {u"1: ab"_qs});
    row("values",
        rows(value("value-type='float' office:value='0.5'")
             + value("value-type='percentage' office:value='0.25'")
             + value("value-type='currency' office:value='12.50'")
             + value("value-type='boolean' office:boolean-value='true'")
             + value("value-type='boolean' office:boolean-value='false'")
             + value("value-type='date' office:date-value='2026-06-30'")
             + value("value-type='time' office:time-value='PT9H30M'")
             + value("value-type='string' office:string-value='x'")),
        {u"1: 0.5¦25%¦12.5¦ja¦nee¦2026-06-30¦09:30¦x"_qs});
    row("the value, not how it is shown",
        rows(text("1.200,50", "office:value-type='float' office:value='1200.5'")), {u"1: 1200.5"_qs});
    row("an error",
        rows(text("#REF!", "office:value-type='string' office:string-value='' calcext:value-type='error'")),
        {u"1: #REF!"_qs});
    row("repeated cells",
        rows(text("a", "table:number-columns-repeated='3'")
             + "<table:table-cell table:number-columns-repeated='2'/>" + text("b")),
        {u"1: a¦a¦a¦¦¦b"_qs});
    row("repeated rows",
        rows(text("a"), "table:number-rows-repeated='2'") + rows("", "table:number-rows-repeated='1000000'")
            + rows(text("b")),
        {u"1: a"_qs, u"2: a"_qs, u"1000003: b"_qs});
    row("rows in groups",
        "<table:table-header-rows>" + rows(text("a")) + "</table:table-header-rows><table:table-row-group>"
            + rows(text("b")) + "</table:table-row-group>",
        {u"1: a"_qs, u"2: b"_qs});
    row("a covered cell keeps what it holds",
        rows(text("a", "table:number-rows-spanned='2'") + text("b"))
            + rows("<table:covered-table-cell><text:p>c</text:p></table:covered-table-cell>" + text("d")),
        {u"1: a¦b"_qs, u"2: c¦d"_qs});
    row("tables in cells and shapes are left out",
        "<table:shapes><table:table><table:table-row>" + text("x")
            + "</table:table-row></table:table></table:shapes>"
            + rows("<table:table-cell><table:table><table:table-row>" + text("y")
                   + "</table:table-row></table:table><text:p>a</text:p></table:table-cell>"),
        {u"1: a"_qs});
}

void SheetReaderTest::readsOds()
{
    QFETCH(QByteArray, inside);
    QFETCH(QStringList, lines);
    const auto book = readBytes(odsTable(inside), "x.ods");
    QVERIFY2(book, qPrintable(book ? QString() : book.error().message + book.error().detail));
    QCOMPARE(book->sheets.size(), 1);
    QCOMPARE(linesOf(book->sheets.constFirst()), lines);
    QCOMPARE(book->remarks, QStringList());
}

void SheetReaderTest::leavesOutWhatIsNoTableOfAnOds()
{
    const QByteArray cell
        = "<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>";
    const auto table = [&cell](const QByteArray &attributes) {
        return "<table:table " + attributes + ">" + cell + "</table:table>";
    };
    const QByteArray styles
        = "<office:automatic-styles><number:date-style "
          "style:name='N1'><number:month/><number:year/></number:date-style>"
          "<style:style style:name='ce1' style:data-style-name='N1'/></office:automatic-styles>";
    const QByteArray month = "<table:table table:name='Maand'><table:table-column "
                             "table:default-cell-style-name='ce1'/><table:table-row>"
                             "<table:table-cell office:value-type='date' office:date-value='2026-06-01'/>"
                             "<table:table-cell office:value-type='date' "
                             "office:date-value='2026-06-01'/></table:table-row></table:table>";
    const auto book = readBytes(
        odsOf("<table:tracked-changes>" + table("table:name='Oud'") + "</table:tracked-changes>"
                  + table("table:name='Blad'") + month
                  + table("table:name=\"'file:///elders.ods'#$Blad1\" table:style-name='ta_extref'"),
              styles),
        "x.ods");
    QVERIFY2(book, qPrintable(book ? QString() : book.error().detail));
    QCOMPARE(book->sheets.size(), 2);
    QCOMPARE(book->sheets.at(0).name, u"Blad"_qs);
    QCOMPARE(linesOf(book->sheets.at(1)),
             QStringList{u"1: 2026-06¦2026-06-01"_qs}); // by the column's style; column B has none
}

void SheetReaderTest::aTextNamedAsASpreadsheetIsReadAsCsv()
{
    const auto book = readBytes("naam;plaats\nA;B\n", "export.xlsx");
    QVERIFY(book);
    QCOMPARE(linesOf(book->sheets.constFirst()), (QStringList{u"1: naam¦plaats"_qs, u"2: A¦B"_qs}));
    QCOMPARE(book->remarks.size(), 1);
    QVERIFY(book->remarks.constFirst().contains(u"read as CSV"));
}

void SheetReaderTest::aSpreadsheetNamedAsTextIsReadAsSpreadsheet()
{
    const auto book = readBytes(bytesOf(fixture("table.libreoffice.ods")), "lijst.csv");
    QVERIFY(book);
    QCOMPARE(book->sheets.size(), 3);
}

QTEST_GUILESS_MAIN(SheetReaderTest)
#include "tst_sheetreader.moc"
