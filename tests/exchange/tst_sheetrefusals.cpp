#include "tests/exchange/sheetfiles.h"

#include <QTest>

#include <algorithm>

using namespace core;
using namespace sheetfiles;

/// Reading that does not end in a workbook: no table, no access, or "stop".
class SheetRefusalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void refusesPlacesThatCannotBeRead();
    void tellsProgressOfASpreadsheet();
    void stopsInASpreadsheet();
};

void SheetRefusalsTest::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &bytes, const char *says) {
        QTest::newRow(name) << bytes << QString::fromLatin1(says);
    };
    const QByteArray compound = QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) + QByteArray(504, '\0');
    const auto wide = [](const char *text) {
        const QString name = QString::fromLatin1(text);
        return QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
    };
    const QByteArray xlsx = bytesOf(fixture("table.openpyxl.xlsx"));
    const QByteArray manifest = "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></"
                                "manifest:file-entry></manifest:manifest>";
    row("nothing", "", "is empty");
    row("PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "is a PDF");
    row("old Excel", bytesOf(fixture("table.xls")), "save it as .xlsx or .ods");
    row("older Excel", QByteArray("\x09\x04\x06\x00\x00\x00\x10\x00", 8), "old Excel form");
    row("XLSX with a password", compound + wide("EncryptedPackage"), "protected with a password");
    row("another compound file", compound + wide("WordDocument"), "no spreadsheet");
    row("ODS with a password", odsOf("", {}, {{"META-INF/manifest.xml", manifest}}),
        "protected with a password");
    row("PNG", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "no spreadsheet");
    row("binary",
        QByteArray::fromHex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f").repeated(9),
        "no spreadsheet");
    row("SQLite", QByteArray("SQLite format 3\0\x10\0\x01\x01", 20), "no spreadsheet");
    row("web page", "<!DOCTYPE html><html><table><tr><td>x</td></tr></table></html>", "web page or XML");
    row("XML spreadsheet", "<?xml version=\"1.0\"?><Workbook/>", "web page or XML");
    row("RTF", "{\\rtf1\\ansi}", "document or presentation");
    row("ODT", zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}}),
        "document or presentation");
    row("DOCX", zipOf({{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}}),
        "document or presentation");
    row("XLSB", zipOf({{"[Content_Types].xml", "<x/>"}, {"xl/workbook.bin", "x"}}), "cannot be read");
    row("zip of files", zipOf({{"a.csv", "a;b"}}), "compressed folder");
    row("gzip", QByteArray("\x1f\x8b\x08\0\0\0\0\0", 8), "compressed folder");
    row("half a zip file", xlsx.left(xlsx.size() / 2), "damaged or incomplete");
    row("zip in name only", "PK\3\4 and then text", "damaged or incomplete");
    row("XLSX without a workbook", zipOf({{"[Content_Types].xml", "<x/>"}}), "damaged or incomplete");
    row("XLSX without its sheet", zipOf(xlsxParts("").mid(0, 4)), "damaged or incomplete");
    row("XLSX without cells", xlsxOf("<sheetData/>"), "is empty");
    row("bad XML", xlsxOf("<sheetData><row></sheetData>"), "damaged or incomplete");
    row("bad reference", xlsxOf("<sheetData><row r='1'><c r='A2'><v>1</v></c></row></sheetData>"),
        "damaged or incomplete");
    row("bad row number", xlsxOf("<sheetData><row r='0'/></sheetData>"), "damaged or incomplete");
    row("bad shared string", xlsxOf("<sheetData><row><c t='s'><v>7</v></c></row></sheetData>"),
        "damaged or incomplete");
    row("ODS without tables", odsOf(""), "is empty");
    row("ODS without content", zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}),
        "damaged or incomplete");
    row("document type", odsOf("", "<!DOCTYPE a [<!ENTITY b 'c'>]>"), "document type");
    row("UTF-16 inside", zipOf({{"content.xml", QByteArray("\xff\xfe<\0a\0/\0>\0", 10)}}), "unusual way");
}

void SheetRefusalsTest::refusesWhatIsNoTable()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto book = readBytes(bytes, "lijst.xlsx");
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::InvalidInput);
    QVERIFY2(book.error().message.contains(says), qPrintable(book.error().message));
    QVERIFY(book.error().message.contains(u"\"lijst.xlsx\""));
}

void SheetRefusalsTest::refusesPlacesThatCannotBeRead()
{
    QTemporaryDir folder;
    const auto missing = readWorkbook(folder.filePath(u"weg.csv"_qs), {}, {});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FileNotReadable);
    QVERIFY(missing.error().message.contains(u"weg.csv") && missing.error().message.contains(u"not there"));

    const auto isFolder = readWorkbook(folder.path(), {}, {});
    QVERIFY(!isFolder);
    QCOMPARE(isFolder.error().code, ErrorCode::FileNotReadable);
    QVERIFY(isFolder.error().message.contains(u"a folder"));

    QVERIFY(!readWorkbook({}, {}, {}));
    const QString device = u"/dev/zero"_qs; // endless
    if (QFile::exists(device)) {
        const auto endless = readWorkbook(device, {}, {});
        QVERIFY(!endless);
        QCOMPARE(endless.error().code, ErrorCode::FileNotReadable);
    }

    const QString closed = folder.filePath(u"dicht.csv"_qs);
    QVERIFY(QFile::copy(fixture("table.csv"), closed));
    QFile::setPermissions(closed, {});
    if (!QFile(closed).open(QIODevice::ReadOnly)) { // a superuser may read everything
        const auto forbidden = readWorkbook(closed, {}, {});
        QVERIFY(!forbidden);
        QCOMPARE(forbidden.error().code, ErrorCode::FileNotReadable);
        QVERIFY(forbidden.error().message.contains(u"cannot be read"));
    }
    QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner);
}

static QByteArray manyRows(int count)
{
    QByteArray rows;
    for (int i = 1; i <= count; ++i)
        rows += "<row r='" + QByteArray::number(i) + "'><c><v>" + QByteArray::number(i) + "</v></c></row>";
    return "<sheetData>" + rows + "</sheetData>";
}

void SheetRefusalsTest::tellsProgressOfASpreadsheet()
{
    QList<int> told;
    const JobControl job{.reportProgress = [&told](int percent) { told.append(percent); }};
    QVERIFY(readBytes(xlsxOf(manyRows(20'000)), "x.xlsx", {}, job));
    QVERIFY(told.size() > 5); // 64 kB of some 700 kB at a time
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QVERIFY(told.constFirst() > 0 && told.constLast() == 99);
}

void SheetRefusalsTest::stopsInASpreadsheet()
{
    const QByteArray bytes = xlsxOf(manyRows(5'000));
    int all = 0;
    const JobControl counting{.isCancelled = [&all] { return ++all < 0; }};
    QVERIFY(readBytes(bytes, "x.xlsx", {}, counting));
    QVERIFY(all > 5'000);
    for (const int limit : {0, 1, 5, 100, all - 1}) {
        int asked = 0;
        const JobControl stopLater{.isCancelled = [&] { return asked++ >= limit; }};
        const auto book = readBytes(bytes, "x.xlsx", {}, stopLater);
        QVERIFY(!book);
        QCOMPARE(book.error().code, ErrorCode::Cancelled);
        QVERIFY(book.error().message.isEmpty());
        QCOMPARE(asked, limit + 1); // the first "stop" is heard
    }
}

QTEST_GUILESS_MAIN(SheetRefusalsTest)
#include "tst_sheetrefusals.moc"
