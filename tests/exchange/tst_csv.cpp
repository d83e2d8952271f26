#include "core/exchange/csvdelimiter.h"
#include "core/exchange/csvencoding.h"
#include "core/exchange/csvscanner.h"
#include "core/exchange/csvwriter.h"
#include "tests/exchange/sheetfiles.h"

#include <QStringEncoder>
#include <QTest>

#include <random>

using namespace core;
using namespace sheetfiles;

class CsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRows_data();
    void readsRows();
    void findsTheDelimiter_data();
    void findsTheDelimiter();
    void aGivenDelimiterWins();
    void decodes_data();
    void decodes();
    void everyByteOfWindows1252HasItsCharacter();
    void saysWhichEncodingWasGuessed();
    void refuses_data();
    void refuses();
    void numbersRowsAsASpreadsheetDoes();
    void countsBlankRows();
    void namesTheSheetAfterTheFile();
    void equalTextsShareTheirMemory();
    void stopsWhenAsked();
    void tellsProgressInAscendingPercents();
    void writes_data();
    void writes();
    void whatWasWrittenIsReadBack();
    void formulasAreDisarmed_data();
    void formulasAreDisarmed();
};

void CsvTest::readsRows_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const QByteArray &csv, const QStringList &lines) {
        QTest::newRow(name) << csv << lines;
    };
    row("LF", "a;b\n1;2\n", {u"1: a¦b"_qs, u"2: 1¦2"_qs});
    row("CRLF", "a;b\r\n1;2\r\n", {u"1: a¦b"_qs, u"2: 1¦2"_qs});
    row("CR alone", "a;b\r1;2\r", {u"1: a¦b"_qs, u"2: 1¦2"_qs});
    row("no line end at the end", "a;b\n1;2", {u"1: a¦b"_qs, u"2: 1¦2"_qs});
    row("one cell", "a", {u"1: a"_qs});
    row("one column", "naam\nBakker, Jan\nSmit, Els\n",
        {u"1: naam"_qs, u"2: Bakker, Jan"_qs, u"3: Smit, Els"_qs});
    row("delimiter in quotes", "a;b\n\"1;2\";3\n", {u"1: a¦b"_qs, u"2: 1;2¦3"_qs});
    row("doubled quotes", "a;b\n\"zei \"\"ja\"\"\";3\n", {u"1: a¦b"_qs, u"2: zei \"ja\"¦3"_qs});
    row("only quotes", "a;b\n\"\"\"\";\"\"\n", {u"1: a¦b"_qs, u"2: \""_qs});
    row("line breaks in quotes", "a;b\n\"x\r\ny\rz\";3\n", {u"1: a¦b"_qs, u"2: x\ny\nz¦3"_qs});
    row("quote inside a cell", "a;b\n5\" pijp;de \"kas\"\n", {u"1: a¦b"_qs, u"2: 5\" pijp¦de \"kas\""_qs});
    row("text behind the quotes", "a;b\n\"Groen\" en meer;3\n", {u"1: a¦b"_qs, u"2: Groen en meer¦3"_qs});
    row("space behind the quotes", "a;b\n\"x\ny\"  ;3\n", {u"1: a¦b"_qs, u"2: x\ny¦3"_qs});
    row("empty cells at the end are left out", "a;b;c\n1;;\n", {u"1: a¦b¦c"_qs, u"2: 1"_qs});
    row("white space alone is empty", "a;b;c\n1; ;\xc2\xa0\n", {u"1: a¦b¦c"_qs, u"2: 1"_qs});
    row("white space around text stays", "a;b\n  1 ;2\n", {u"1: a¦b"_qs, u"2:   1 ¦2"_qs});
    row("sep= line is no row", "sep=|\r\na;b|c\r\n", {u"1: a;b¦c"_qs});
    row("SEP= with tab", "SEP=\t\na;b\tc\n", {u"1: a;b¦c"_qs});
    row("a heading that only begins like sep=", "sep=;x\n1;2\n", {u"1: sep=¦x"_qs, u"2: 1¦2"_qs});
    row("byte order mark", "\xef\xbb\xbfnaam;b\n1;2\n", {u"1: naam¦b"_qs, u"2: 1¦2"_qs});
    row("byte order mark before sep=", "\xef\xbb\xbfsep=,\nx,b\n", {u"1: x¦b"_qs});
    row("end-of-file mark", "a;b\n1;2\n\x1a", {u"1: a¦b"_qs, u"2: 1¦2"_qs});
    row("control characters stay", "a;b\nx\x01y plus enough text;2\n",
        {u"1: a¦b"_qs, u"2: x\x01y plus enough text¦2"_qs});
    row("longer and shorter rows", "a;b\n1\n1;2;3\n", {u"1: a¦b"_qs, u"2: 1"_qs, u"3: 1¦2¦3"_qs});
}

void CsvTest::readsRows()
{
    QFETCH(QByteArray, csv);
    QFETCH(QStringList, lines);

    const auto book = readBytes(csv, "x.csv");

    QVERIFY2(book, qPrintable(book ? QString() : book.error().message));
    QCOMPARE(book->sheets.size(), 1);
    QCOMPARE(linesOf(book->sheets.constFirst()), lines);
    QCOMPARE(book->remarks, QStringList());
}

void CsvTest::findsTheDelimiter_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("semicolon, others in cells")
        << QByteArray("Naam;Fase;Thema\nA, B en C;weten|willen;x, y\nD, E;kunnen;z\n") << ';';
    QTest::newRow("comma, others in cells")
        << QByteArray("Naam,Fase,Thema\nA;B,weten|willen,x\nD;E;F,kunnen,z|y\n") << ',';
    QTest::newRow("tab") << QByteArray("Naam\tFase\nA, B; C\tweten|willen\n") << '\t';
    QTest::newRow("bar") << QByteArray("Naam|Fase\nA, B|weten, willen\nC|x\n") << '|';
    QTest::newRow("comma in the heading")
        << QByteArray("Naam;Plaats, gemeente;Fase\nA;B;C\nD;E, F;G\n") << ';';
    QTest::newRow("quoted heading") << QByteArray("\"Naam, plaats, straat\";\"Fase\"\nA;B\nC;D\n") << ';';
    QTest::newRow("two columns, commas in each row")
        << QByteArray("Naam;Thema\nA;a, b, c\nB;a, b, c\nC;a, b, c\n") << ';';
    QTest::newRow("a title above the table")
        << QByteArray("Inventaris, versie 2\nNaam;Fase;Thema\nA;B;C\nD;E;F\nG;H;I\n") << ';';
    QTest::newRow("rows of other lengths") << QByteArray("A;B;C;D\n1;2;3\n1;2;3;4\n1;2;3;4\n1,5;2\n") << ';';
    QTest::newRow("decimal commas") << QByteArray("Naam;Bedrag;Uren\nA;1,5;2,5\nB;2,5;3,5\n") << ';';
    QTest::newRow("nothing separates") << QByteArray("Naam\nA\nB\n") << ';';
    QTest::newRow("line breaks in quotes")
        << QByteArray("Naam,Tekst\nA,\"een; twee\ndrie; vier\"\nB,x\n") << ',';
    QTest::newRow("blank rows count for nothing") << QByteArray("\n\n;;\nA,B\n1,2\n") << ',';
}

void CsvTest::findsTheDelimiter()
{
    QFETCH(QByteArray, csv);
    QFETCH(char, delimiter);
    QCOMPARE(detectDelimiter(csv), delimiter);
}

void CsvTest::aGivenDelimiterWins()
{
    const auto book = readBytes("sep=;\na;b,c\n", "x.csv", ReadOptions{.limits = {}, .delimiter = ','});
    QVERIFY(book);
    QCOMPARE(linesOf(book->sheets.constFirst()), QStringList{u"1: a;b¦c"_qs});
}

void CsvTest::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<CsvEncoding>("encoding");
    const QString text = u"Énergie;€ ’zo’ – 🚲\n"_qs;
    const auto utf16 = [&](QStringConverter::Encoding encoding) {
        return QByteArray(QStringEncoder(encoding).encode(text));
    };
    QTest::newRow("UTF-8") << text.toUtf8() << text << CsvEncoding::Utf8;
    QTest::newRow("UTF-8, marked") << "\xef\xbb\xbf" + text.toUtf8() << text << CsvEncoding::Utf8;
    QTest::newRow("UTF-16 LE, marked")
        << "\xff\xfe" + utf16(QStringConverter::Utf16LE) << text << CsvEncoding::Utf16;
    QTest::newRow("UTF-16 BE, marked")
        << "\xfe\xff" + utf16(QStringConverter::Utf16BE) << text << CsvEncoding::Utf16;
    QTest::newRow("UTF-16 LE") << utf16(QStringConverter::Utf16LE) << text << CsvEncoding::Utf16;
    QTest::newRow("UTF-16 BE") << utf16(QStringConverter::Utf16BE) << text << CsvEncoding::Utf16;
    QTest::newRow("Windows-1252") << QByteArray("\xc9nergie;\x80 \x92zo\x92 \x96 \x93o\x94")
                                  << u"Énergie;€ ’zo’ – “o”"_qs << CsvEncoding::Windows1252;
    QTest::newRow("UTF-8 with one stray byte") << QByteArray("Co\xc3\xb6peratie;caf\xe9;\xe2\x82\xac")
                                               << u"Coöperatie;café;€"_qs << CsvEncoding::Mixed;
    QTest::newRow("marked, but with a stray byte")
        << QByteArray("\xef\xbb\xbf\x80") << u"€"_qs << CsvEncoding::Mixed;
    QTest::newRow("a cut-off character")
        << QByteArray("\xc3\xb6\xc3\xb6\xc3\xb6\xe2\x82") << u"öööâ‚"_qs << CsvEncoding::Mixed;
    QTest::newRow("overlong and surrogate forms are not UTF-8")
        << QByteArray("\xc0\xaf\xed\xa0\x80") << u"À¯í\u00a0€"_qs << CsvEncoding::Windows1252;
    QTest::newRow("nothing") << QByteArray() << QString() << CsvEncoding::Utf8;
}

void CsvTest::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(CsvEncoding, encoding);

    const DecodedCsv decoded = decodeCsv(bytes);

    QCOMPARE(QString::fromUtf8(decoded.utf8), text);
    QCOMPARE(decoded.encoding, encoding);
}

void CsvTest::everyByteOfWindows1252HasItsCharacter()
{
    // The table of the standard, written down a second time; ? stands for the five that are not defined.
    const QString upper = u"€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ"_qs;
    QCOMPARE(upper.size(), 32);
    for (int i = 0; i < 128; ++i) {
        const auto byte = static_cast<char>(0x80 + i);
        const QChar expected = i >= 32 || upper.at(i) == u'?' ? QChar(0x80 + i) : upper.at(i);
        const QString text = QString::fromUtf8(decodeCsv(QByteArray("x") + byte + "x").utf8);
        QCOMPARE(text, u'x' + QString(expected) + u'x');
    }
}

void CsvTest::saysWhichEncodingWasGuessed()
{
    const auto western = readBytes("naam;plaats\ncaf\xe9;Den Haag\n", "x.csv");
    QVERIFY(western);
    QCOMPARE(linesOf(western->sheets.constFirst()).constLast(), u"2: café¦Den Haag"_qs);
    QCOMPARE(western->remarks.size(), 1);
    QVERIFY(western->remarks.constFirst().contains(u"Windows-1252"));

    const auto mixed = readBytes("na\xc3\xa4m;plaats\nc\xc3\xb6"
                                 "f\xe9;Den Haag\n",
                                 "x.csv");
    QVERIFY(mixed);
    QCOMPARE(linesOf(mixed->sheets.constFirst()).constLast(), u"2: cöfé¦Den Haag"_qs);
    QVERIFY(mixed->remarks.constFirst().contains(u"mixes"));
}

void CsvTest::refuses_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("says");
    QTest::newRow("a quote that is never closed")
        << QByteArray("a;b\n1;2\r\n\"3;4\n5;6\n") << u"on line 3 "_qs;
    QTest::newRow("counted with line breaks in cells")
        << QByteArray("a;b\n\"x\n\n\";2\n1;\"open\n") << u"on line 5 "_qs;
    QTest::newRow("counted with a sep= line") << QByteArray("sep=;\na;b\n\"1;2\n") << u"on line 3 "_qs;
    QTest::newRow("counted with CR alone") << QByteArray("a;b\r1;2\r\"3;4\r") << u"on line 3 "_qs;
    QTest::newRow("a quote that closes rows later")
        << QByteArray("a;b\n\"1;2\n3;4\n5;\"zes\";7\n") << u"on line 2 "_qs;
    QTest::newRow("NUL") << QByteArray("a;b\n1;\0002\n", 8) << u"(NUL)"_qs;
    QTest::newRow("NUL in UTF-16") << QByteArray("\xff\xfe"
                                                 "a\0;\0\0\0",
                                                 8)
                                   << u"on line 1 "_qs;
    QTest::newRow("blank lines alone") << QByteArray("\n \r\n;;;\n") << u"is empty"_qs;
    QTest::newRow("a mark alone") << QByteArray("\xef\xbb\xbf") << u"is empty"_qs;
}

void CsvTest::refuses()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, says);

    const auto book = readBytes(csv, "lijst.csv");

    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::InvalidInput);
    QVERIFY2(book.error().message.contains(says), qPrintable(book.error().message));
    QVERIFY(book.error().message.contains(u"\"lijst.csv\""));
}

void CsvTest::numbersRowsAsASpreadsheetDoes()
{
    const auto book
        = readBytes("a;b\n\"x\ny\";2\n\n3;4\n", "x.csv"); // lines 1, 2–3, 4, 5 are rows 1, 2, 3, 4
    QVERIFY(book);
    QCOMPARE(linesOf(book->sheets.constFirst()), (QStringList{u"1: a¦b"_qs, u"2: x\ny¦2"_qs, u"4: 3¦4"_qs}));
}

void CsvTest::countsBlankRows()
{
    // Rows 2, 3 and 5 are blank before the last filled one, row 6; the two behind it count for nothing.
    const auto book = readBytes("a;b\n;\n\n1;2\n ; \n3;4\n;\n;\n", "x.csv");
    QVERIFY(book);
    QCOMPARE(book->sheets.constFirst().blankRows, 3);
    QCOMPARE(book->sheets.constFirst().rows.size(), 3);
}

void CsvTest::namesTheSheetAfterTheFile()
{
    const auto book = readBytes("a;b\n", "regio.oost 2026.csv");
    QVERIFY(book);
    QCOMPARE(book->sheets.constFirst().name, u"regio.oost 2026"_qs);
}

void CsvTest::equalTextsShareTheirMemory()
{
    const auto book = readBytes("naam;thema\nA;digitalisering\nB;digitalisering\n", "x.csv");
    QVERIFY(book);
    const QList<SheetRow> &rows = book->sheets.constFirst().rows;
    QCOMPARE(rows.at(1).cells.at(1).constData(), rows.at(2).cells.at(1).constData());
}

void CsvTest::stopsWhenAsked()
{
    int asked = 0;
    const JobControl stopLater{.isCancelled = [&asked] { return ++asked > 5; }};
    const auto book = readBytes(QByteArray("a;b\n").repeated(1000), "x.csv", {}, stopLater);
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::Cancelled);
    QVERIFY(asked < 10);
}

void CsvTest::tellsProgressInAscendingPercents()
{
    QList<int> told;
    const JobControl job{.reportProgress = [&told](int percent) { told.append(percent); }};
    QVERIFY(readBytes(QByteArray("a;b\n").repeated(1000), "x.csv", {}, job));
    QCOMPARE(told.size(), 99); // 1 to 99
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(told.constLast(), 99);
}

void CsvTest::writes_data()
{
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<QByteArray>("csv");
    const auto row = [](const char *name, const QList<QStringList> &rows, const QByteArray &csv) {
        QTest::newRow(name) << rows << csv;
    };
    row("plain", {{u"a"_qs, u"é€"_qs}, {u"1"_qs, {}}}, "a;é€\r\n1;\r\n");
    row("delimiter", {{u"a;b"_qs, u"a,b"_qs}}, "\"a;b\";a,b\r\n");
    row("quotes", {{u"zei \"ja\""_qs}}, "\"zei \"\"ja\"\"\"\r\n");
    row("line breaks and tabs", {{u"x\ny"_qs, u"x\ty"_qs}}, "\"x\ny\";\"x\ty\"\r\n");
    row("white space at the ends", {{u" x"_qs, u"y "_qs}}, "\" x\";\"y \"\r\n");
    row("nothing", {}, "");
    row("an empty row", {{}}, "\r\n");
}

void CsvTest::writes()
{
    QFETCH(QList<QStringList>, rows);
    QFETCH(QByteArray, csv);
    QCOMPARE(writeCsv(rows, {.byteOrderMark = false}), csv);
    QCOMPARE(writeCsv(rows), "\xef\xbb\xbf" + csv);
}

void CsvTest::whatWasWrittenIsReadBack()
{
    const QStringList pieces{u"a"_qs, u";"_qs, u","_qs, u"\""_qs, u"\n"_qs, u"é"_qs,  u"🚲"_qs,
                             u" "_qs, u"|"_qs, u"="_qs, u"-"_qs,  u"'"_qs,  u"\t"_qs, u"12"_qs};
    std::mt19937 random(7);
    const auto below = [&random](size_t n) { return static_cast<qsizetype>(random() % n); };
    for (int round = 0; round < 300; ++round) {
        QList<QStringList> rows{{u"Eerste"_qs, u"Tweede"_qs, u"Derde"_qs}};
        for (qsizetype r = below(6); r >= 0; --r) {
            QStringList cells;
            for (int c = 0; c < 3; ++c) {
                QString cell;
                for (qsizetype p = below(5); p > 0; --p)
                    cell += pieces.at(below(static_cast<size_t>(pieces.size())));
                cells.append(cell.trimmed().isEmpty() ? QString() : cell);
            }
            cells.append(u"x"_qs); // so that no cell at the end is empty
            rows.append(cells);
        }
        for (const char delimiter : {';', ',', '\t'}) {
            const CsvWriteOptions exact{.delimiter = delimiter, .formulaSafe = false};
            const auto book
                = readBytes(writeCsv(rows, exact), "x.csv", {.limits = {}, .delimiter = delimiter});
            QVERIFY2(book, qPrintable(book ? QString() : book.error().message));
            QList<QStringList> back;
            for (const SheetRow &row : book->sheets.constFirst().rows)
                back.append(row.cells);
            QCOMPARE(back, rows);
        }
    }
}

void CsvTest::formulasAreDisarmed_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("disarmed");
    for (const char *cell : {"=1+1", "=HYPERLINK(\"x\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx",
                             "\rx", "\nx", "--", "+", "-1-1", "=", "-1,5,5", "+31 6 12"})
        QTest::newRow(cell) << QString::fromLatin1(cell) << true;
    for (const char *cell : {"", "-", "-12", "+31612345678", "-12,5", "1.5", "a=b", "geen", "'x", "-3.25"})
        QTest::newRow(cell) << QString::fromLatin1(cell) << false;
}

void CsvTest::formulasAreDisarmed()
{
    QFETCH(QString, cell);
    QFETCH(bool, disarmed);
    QCOMPARE(looksLikeFormula(cell), disarmed);

    const QByteArray safe = writeCsv({{cell}}, {.byteOrderMark = false});
    QCOMPARE(safe.startsWith('\'') || safe.startsWith("\"'"), disarmed || cell.startsWith(u'\''));
    const QByteArray exact = writeCsv({{cell}}, {.byteOrderMark = false, .formulaSafe = false});
    QCOMPARE(exact.startsWith('\'') || exact.startsWith("\"'"), cell.startsWith(u'\''));
}

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
