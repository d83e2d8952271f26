#include "tests/exchange/sheetfiles.h"

#include <QElapsedTimer>
#include <QTest>

#include <functional>

using namespace core;
using namespace sheetfiles;

/// Each limit, tried with the file that just stays at it and the one that goes beyond; and files made to
/// hurt.
class SheetLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachLimitHolds_data();
    void eachLimitHolds();
    void theShippedLimitsHold_data();
    void theShippedLimitsHold();
    void hostileFilesEndSoon_data();
    void hostileFilesEndSoon();
    void aHugeFileIsNotEvenOpened();
    void aNationalInventoryIsFarBelowTheLimits();
};

using Change = std::function<void(SheetLimits &)>;
Q_DECLARE_METATYPE(Change)

static QByteArray csvOf(int rows, int columns)
{
    QByteArrayList cells;
    for (int i = 0; i < columns; ++i)
        cells.append("x");
    return (cells.join(';') + '\n').repeated(rows);
}

static QByteArray xlsxRow(const QByteArray &cells, int number = 1)
{
    return "<row r='" + QByteArray::number(number) + "'>" + cells + "</row>";
}

/// Different texts of 11 bytes each, one a row.
static QByteArray differentTexts(int count)
{
    QByteArray csv;
    for (int i = 0; i < count; ++i)
        csv += "tekst" + QByteArray::number(100'000 + i) + '\n';
    return csv;
}

static QByteArray mergesOf(int count)
{
    QByteArray merges;
    for (int i = 0; i < count; ++i)
        merges += "<mergeCell ref='A" + QByteArray::number(3 * i + 1) + ":A" + QByteArray::number(3 * i + 2)
            + "'/>";
    return "<sheetData>" + xlsxRow("<c><v>1</v></c>") + "</sheetData><mergeCells>" + merges + "</mergeCells>";
}

static QByteArray sheetsOf(int count)
{
    QByteArray tables;
    for (int i = 0; i < count; ++i)
        tables += "<table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></"
                  "table:table-row></table:table>";
    return odsOf(tables);
}

static QByteArray zipOfEntries(int count)
{
    Parts parts = xlsxParts("<sheetData>" + xlsxRow("<c><v>1</v></c>") + "</sheetData>"); // 5 entries
    while (parts.size() < count)
        parts.append({"more" + QByteArray::number(parts.size()), "x"});
    return zipOf(parts);
}

void SheetLimitsTest::eachLimitHolds_data()
{
    QTest::addColumn<QByteArray>("within");
    QTest::addColumn<QByteArray>("beyond");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &within, const QByteArray &beyond,
                        const Change &change, const char *says) {
        QTest::newRow(name) << within << beyond << change << QString::fromLatin1(says);
    };
    const auto oneCell = [](const QByteArray &text) {
        return xlsxOf("<sheetData>" + xlsxRow("<c t='inlineStr'><is><t>" + text + "</t></is></c>")
                      + "</sheetData>");
    };
    const auto odsRows = [](const QByteArray &rows, const QByteArray &columns) {
        return odsTable("<table:table-row table:number-rows-repeated='" + rows
                        + "'><table:table-cell table:number-columns-repeated='" + columns
                        + "'><text:p>x</text:p></table:table-cell></table:table-row>");
    };

    row(
        "file size", csvOf(50, 10), csvOf(50, 10) + 'x', [](SheetLimits &l) { l.fileBytes = 1000; },
        "at most 0 MB"); // 50 * 20 bytes
    row(
        "rows, CSV", csvOf(100, 2), csvOf(101, 2), [](SheetLimits &l) { l.rows = 100; },
        "too many filled rows; at most 100");
    row(
        "rows, repeated", odsRows("100", "1"), odsRows("101", "1"), [](SheetLimits &l) { l.rows = 100; },
        "too many filled rows");
    row(
        "columns, CSV", csvOf(3, 20), csvOf(3, 21), [](SheetLimits &l) { l.columns = 20; },
        "row 1 goes on beyond column 20");
    row(
        "columns, XLSX", xlsxOf("<sheetData>" + xlsxRow("<c r='T7'><v>1</v></c>", 7) + "</sheetData>"),
        xlsxOf("<sheetData>" + xlsxRow("<c r='U7'><v>1</v></c>", 7) + "</sheetData>"),
        [](SheetLimits &l) { l.columns = 20; }, "\"Blad\", row 7 goes on");
    row(
        "columns, repeated", odsRows("1", "20"), odsRows("1", "21"), [](SheetLimits &l) { l.columns = 20; },
        "beyond column 20");
    row(
        "cells, CSV", csvOf(10, 5), csvOf(11, 5), [](SheetLimits &l) { l.cells = 50; },
        "too many cells; at most 50");
    row(
        "cells, repeated", odsRows("10", "5"), odsRows("11", "5"), [](SheetLimits &l) { l.cells = 50; },
        "too many cells");
    row(
        "cells, shared strings",
        xlsxOf("<sheetData>" + xlsxRow("<c><v>1</v></c>") + "</sheetData>",
               {{"xl/sharedStrings.xml", "<sst>" + QByteArray("<si/>").repeated(50) + "</sst>"}}),
        xlsxOf("<sheetData>" + xlsxRow("<c><v>1</v></c>") + "</sheetData>",
               {{"xl/sharedStrings.xml", "<sst>" + QByteArray("<si/>").repeated(51) + "</sst>"}}),
        [](SheetLimits &l) { l.cells = 50; }, "too many cells");
    row(
        "characters of a cell, CSV", "a;b\n1;" + QByteArray(30, 'x'), "a;b\n1;" + QByteArray(31, 'x'),
        [](SheetLimits &l) { l.cellCharacters = 30; }, "cell B2 is too long; at most 30 characters");
    row(
        "characters, not bytes", oneCell(QByteArray("€").repeated(30)), oneCell(QByteArray("€").repeated(31)),
        [](SheetLimits &l) { l.cellCharacters = 30; }, "cell A1 is too long");
    row(
        "characters of a cell, ODS",
        odsTable("<table:table-row><table:table-cell><text:p>a<text:s "
                 "text:c='29'/></text:p></table:table-cell></table:table-row>"),
        odsTable("<table:table-row><table:table-cell><text:p>a<text:s "
                 "text:c='30'/></text:p></table:table-cell></table:table-row>"),
        [](SheetLimits &l) { l.cellCharacters = 30; }, "cell A1 is too long");
    row(
        "text", differentTexts(10), differentTexts(11), [](SheetLimits &l) { l.textBytes = 110; },
        "more text than can be read");
    row(
        "sheets", sheetsOf(4), sheetsOf(5), [](SheetLimits &l) { l.sheets = 4; },
        "too many sheets; at most 4");
    row(
        "merged cells", xlsxOf(mergesOf(6)), xlsxOf(mergesOf(7)), [](SheetLimits &l) { l.mergedRanges = 6; },
        "too many merged cells; at most 6");
    row(
        "parts of a zip file", zipOfEntries(20), zipOfEntries(21), [](SheetLimits &l) { l.zipEntries = 20; },
        "too many parts; at most 20");
    // All parts but [Content_Types].xml are unpacked; measured, not reckoned: the sheet alone differs.
    row(
        "unpacked size", oneCell("x"), oneCell(QByteArray(8'000, 'x')),
        [](SheetLimits &l) { l.unpackedBytes = 8'000; }, "becomes far larger");
    row(
        "unpacking ratio", oneCell("x"), oneCell(QByteArray(100'000, 'x')),
        [](SheetLimits &l) {
            l.freelyUnpackedBytes = 8'000;
            l.unpackingRatio = 10;
        },
        "becomes far larger");
    row(
        "depth", xlsxOf("<sheetData>" + xlsxRow("<c><v>1</v></c>") + "</sheetData>"),
        xlsxOf("<sheetData>" + xlsxRow("<c><v>1</v></c>") + "</sheetData><a><a><a><a><a/></a></a></a></a>"),
        [](SheetLimits &l) { l.xmlDepth = 5; },
        "more intricately"); // worksheet, sheetData, row, c, v are 5; worksheet and five a are 6
}

void SheetLimitsTest::eachLimitHolds()
{
    QFETCH(QByteArray, within);
    QFETCH(QByteArray, beyond);
    QFETCH(Change, change);
    QFETCH(QString, says);
    ReadOptions options;
    change(options.limits);

    const auto fine = readBytes(within, "lijst.csv", options);
    QVERIFY2(fine, qPrintable(fine ? QString() : fine.error().message));
    const auto refused = readBytes(beyond, "lijst.csv", options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QVERIFY2(refused.error().message.contains(says), qPrintable(refused.error().message));
    QVERIFY(refused.error().message.contains(u"\"lijst.csv\""));
    QVERIFY(readBytes(beyond, "lijst.csv")); // with the shipped limits it is a table like any other
}

void SheetLimitsTest::theShippedLimitsHold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QByteArray rows = csvOf(1'000'001, 1);
    QTest::newRow("1 000 000 rows") << rows.chopped(2) << QString();
    QTest::newRow("one row more") << rows << u"too many filled rows"_qs;
    QTest::newRow("1 024 columns") << csvOf(2, 1'024) << QString();
    QTest::newRow("one column more") << csvOf(2, 1'025) << u"beyond column 1,024"_qs;
    QTest::newRow("5 000 000 cells") << csvOf(5'000, 1'000) << QString();
    QTest::newRow("one row of cells more") << csvOf(5'001, 1'000) << u"too many cells"_qs;
    QTest::newRow("a cell of 1 MiB") << "a;b\n1;" + QByteArray(1024 * 1024, 'x') << QString();
    QTest::newRow("one character more")
        << "a;b\n1;" + QByteArray(1024 * 1024 + 1, 'x') << u"cell B2 is too long"_qs;
}

void SheetLimitsTest::theShippedLimitsHold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const auto book = readBytes(bytes, "x.csv");
    QCOMPARE(static_cast<bool>(book), says.isEmpty());
    if (!book)
        QVERIFY2(book.error().message.contains(says), qPrintable(book.error().message));
}

void SheetLimitsTest::hostileFilesEndSoon_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &bytes, const char *says) {
        QTest::newRow(name) << bytes << QString::fromLatin1(says);
    };
    const QByteArray laughs = "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
    const QByteArray cell
        = "<table:table-cell table:number-columns-repeated='1024'><text:p>x</text:p></table:table-cell>";
    QByteArray manyAttributes = "<c";
    for (int i = 0; i < 400'000; ++i)
        manyAttributes += " a" + QByteArray::number(i) + "=''";
    QByteArray sameSheets;
    for (int i = 0; i < 900; ++i)
        sameSheets += "<sheet name='x' r:id='rId1'/>";
    Parts sheetNinehundredTimes = xlsxParts(
        "<sheetData>" + QByteArray("<row><c><v>1</v></c></row>").repeated(50'000) + "</sheetData>");
    sheetNinehundredTimes[3].second.replace("</sheets>", sameSheets + "</sheets>");
    QByteArray overlapping = "<sheetData>" + QByteArray("<row><c><v>1</v></c></row>").repeated(50'000)
        + "</sheetData><mergeCells>";
    overlapping += QByteArray("<mergeCell ref='A1:A1048576'/>").repeated(90'000) + "</mergeCells>";
    QByteArray wideMerge = "<sheetData><row><c r='ALL1'><v>1</v></c></row>"
        + QByteArray("<row><c><v>1</v></c></row>").repeated(50'000);
    wideMerge += "</sheetData><mergeCells><mergeCell ref='ALL1:ALL1048576'/></mergeCells>";

    row("60 MB of zeros", zipOf({{"content.xml", QByteArray(60'000'000, '\0')}}), "unusual way");
    row("60 MB of rows",
        xlsxOf("<sheetData>" + QByteArray("<row r='1'/>").repeated(6'000'000) + "</sheetData>"),
        "becomes far larger");
    row("60 MB of space", xlsxOf(QByteArray(60'000'000, ' ')), "becomes far larger");
    row("a billion laughs", odsOf("&b;", laughs), "document type");
    row("a million deep", xlsxOf(QByteArray("<a>").repeated(1'000'000)), "more intricately");
    row("400 000 attributes", xlsxOf(manyAttributes + "/>"), "damaged");
    row("rows and columns repeated",
        odsTable("<table:table-row table:number-rows-repeated='2147483647'>" + cell + "</table:table-row>"),
        "too many");
    row("columns repeated",
        odsTable("<table:table-row>" + QByteArray(cell).replace("1024", "2147483647") + "</table:table-row>"),
        "beyond column");
    row("blank columns and rows repeated",
        odsTable(QByteArray("<table:table-row table:number-rows-repeated='2147483647'><table:table-cell "
                            "table:number-columns-repeated='2147483647'><text:p> "
                            "</text:p></table:table-cell></table:table-row>")
                     .repeated(1000)),
        "is empty");
    row("spaces repeated",
        odsTable("<table:table-row><table:table-cell><text:p>x"
                 + QByteArray("<text:s text:c='2147483647'/>").repeated(1000)
                 + "</text:p></table:table-cell></table:table-row>"),
        "too long");
    row("one sheet 900 times", zipOf(sheetNinehundredTimes), "");
    row("merged cells over each other", xlsxOf(overlapping), "too many cells");
    row("a merged cell far to the right", xlsxOf(wideMerge), "too many cells");
    row("delimiters alone", QByteArray(60'000'000, ';'), "is empty");
    row("a quote before 60 MB", '"' + QByteArray("x;y\n").repeated(15'000'000), "line 1 ");
    row("60 MB without a line end", QByteArray(60'000'000, 'x'), "too long");
    row("60 MB of quotes", QByteArray(60'000'000, '"'), "");
    row("a directory that promises millions",
        QByteArray("PK\3\4") + QByteArray("PK\5\6\0\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff\0\0\0\0\0\0", 22),
        "too many parts");
}

void SheetLimitsTest::hostileFilesEndSoon()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    QElapsedTimer timer;
    timer.start();

    const auto book = readBytes(bytes, "x.xlsx");

    // 2 s is promised for a release build on its own; this bound is for any build on a busy machine.
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed()) + u" ms"_qs));
    QVERIFY(!book);
    QVERIFY2(book.error().message.contains(says), qPrintable(book.error().message));
}

void SheetLimitsTest::aHugeFileIsNotEvenOpened()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"groot.csv"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(SheetLimits().fileBytes + 1)); // a hole: takes no room on the disk
    file.close();
    QElapsedTimer timer;
    timer.start();
    const auto book = readWorkbook(file.fileName(), {}, {});
    QVERIFY(!book);
    QVERIFY2(book.error().message.contains(u"at most 256 MB"), qPrintable(book.error().message));
    QVERIFY(timer.elapsed() < 1000);
}

void SheetLimitsTest::aNationalInventoryIsFarBelowTheLimits()
{
    const SheetLimits limits;
    // 32 275 rows of 35 columns: 14 538 777 bytes of CSV, 118 540 879 bytes of XML from an ODS file of 3 074
    // 045.
    QVERIFY(32'275 * 10 < limits.rows);
    QVERIFY(32'275 * 35 * 4 < limits.cells);
    QVERIFY(14'538'777 * 10 < limits.fileBytes);
    QVERIFY(118'540'879 * 4LL < limits.unpackedBytes);
    QVERIFY(118'540'879 / 3'074'045 * 4 < limits.unpackingRatio);
}

QTEST_GUILESS_MAIN(SheetLimitsTest)
#include "tst_sheetlimits.moc"
