#include "tests/exchange/sheetfiles.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace core;
using namespace sheetfiles;

/// Broken sheets end in a workbook or in an error for the user, never in anything else.
class SheetMutationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void brokenCsv_data();
    void brokenCsv();
    void brokenParts_data();
    void brokenParts();
    void brokenZip_data();
    void brokenZip();
    void everyCutIsNoticed_data();
    void everyCutIsNoticed();
};

using Random = std::mt19937;

static qsizetype below(Random &random, qsizetype count)
{
    return count > 0 ? static_cast<qsizetype>(random() % static_cast<unsigned long>(count)) : 0;
}

static void mutateOnce(QByteArray &bytes, Random &random, const QByteArrayList &words)
{
    const qsizetype at = below(random, bytes.size());
    const qsizetype size = below(random, 40);
    switch (random() % 7) {
    case 0: // another byte
        if (!bytes.isEmpty())
            bytes[at] = static_cast<char>(random());
        break;
    case 1:
        bytes.remove(at, size);
        break;
    case 2: // a piece twice, or many times
        bytes.insert(at, bytes.mid(at, size).repeated(1 + below(random, random() % 8 == 0 ? 3'000 : 3)));
        break;
    case 3: // a piece elsewhere
        bytes.insert(below(random, bytes.size()), bytes.mid(at, size));
        break;
    case 4:
        bytes.insert(at, words.at(below(random, words.size())));
        break;
    case 5: // one word for another
        bytes.replace(words.at(below(random, words.size())), words.at(below(random, words.size())));
        break;
    default:
        bytes.truncate(random() % 8 == 0 ? at : bytes.size());
        break;
    }
}

/// A sane outcome: a workbook within its own rules, or an error that has something to say.
static void checkOutcome(const Result<Workbook> &book, const QByteArray &what)
{
    if (!book) {
        QVERIFY2(book.error().code == ErrorCode::InvalidInput, what.constData());
        QVERIFY2(book.error().message.size() > 30, what.constData());
        QVERIFY2(book.error().message.contains(u"x.bin"), what.constData());
        return;
    }
    qsizetype filled = 0;
    for (const Sheet &sheet : book->sheets) {
        int last = 0;
        for (const SheetRow &row : sheet.rows) {
            QVERIFY2(row.number > last, what.constData());
            QVERIFY2(!row.cells.isEmpty() && !row.cells.constLast().isEmpty(), what.constData());
            QVERIFY2(row.cells.size() <= SheetLimits().columns, what.constData());
            last = row.number;
            ++filled;
        }
        QVERIFY2(sheet.blankRows == last - sheet.rows.size(), what.constData());
    }
    QVERIFY2(filled > 0, what.constData());
}

struct Outcomes {
    int books = 0;
    int errors = 0;
};

static void tryOut(const QByteArray &bytes, unsigned seed, Outcomes &outcomes)
{
    const QByteArray what = "seed " + QByteArray::number(seed);
    QElapsedTimer timer;
    timer.start();
    const auto book = readBytes(bytes, "x.bin");
    checkOutcome(book, what);
    ++(book ? outcomes.books : outcomes.errors);
    QVERIFY2(timer.elapsed() < 10'000, what.constData()); // far under 2 s in a release build on its own
}

void SheetMutationsTest::brokenCsv_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray table = bytesOf(fixture("table.csv"));
    QTest::newRow("UTF-8") << table;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe", 2)
            + QByteArray(reinterpret_cast<const char *>(QString::fromUtf8(table).utf16()),
                         QString::fromUtf8(table).size() * 2);
    QTest::newRow("Windows-1252") << QString::fromUtf8(table).toLatin1();
}

void SheetMutationsTest::brokenCsv()
{
    QFETCH(QByteArray, bytes);
    const QByteArrayList words{"\"",   ";",    ",",       "\t",           "|",        "\r",   "\n",
                               "\"\"", "\"\n", "sep=;\n", "\xef\xbb\xbf", "\xff\xfe", "\xc3", "\x80"};
    Outcomes outcomes;
    for (unsigned seed = 0; seed < 400; ++seed) {
        Random random(seed);
        QByteArray broken = bytes;
        for (auto i = 1 + random() % 6; i > 0; --i)
            mutateOnce(broken, random, words);
        tryOut(broken, seed, outcomes);
    }
    QVERIFY(outcomes.books > 20);  // not all broken beyond recognition,
    QVERIFY(outcomes.errors > 20); // nor all read as if nothing were wrong
}

void SheetMutationsTest::brokenParts_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"table.openpyxl.xlsx", "table.libreoffice.xlsx", "merged.openpyxl.xlsx",
                             "table.libreoffice.ods", "merged.libreoffice.ods"})
        QTest::newRow(name) << fixture(name);
}

void SheetMutationsTest::brokenParts()
{
    QFETCH(QString, file);
    const Parts parts = partsOf(file);
    const QByteArrayList words{"<",
                               ">",
                               "/>",
                               "\"",
                               "&",
                               "&#x0;",
                               "&#xFFFF;",
                               "<![CDATA[",
                               "]]>",
                               "<!--",
                               "-->",
                               "<row>",
                               "</row>",
                               "<c r=\"A1\">",
                               "<v>",
                               "</v>",
                               "<mergeCell ref=\"A1:A9\"/>",
                               "t=\"s\"",
                               "t=\"b\"",
                               "s=\"5\"",
                               "r=\"3\"",
                               "r=\"XFD1048576\"",
                               "1",
                               "-1",
                               "99999999999",
                               "1e308",
                               "NaN",
                               "A1",
                               "ZZZ9999999",
                               "table:number-rows-repeated=\"2147483647\"",
                               "table:number-columns-repeated=\"1000\"",
                               "table:number-rows-spanned=\"-5\"",
                               "office:value-type=\"date\"",
                               "office:value-type=\"float\"",
                               "<text:p>",
                               "</text:p>",
                               "<table:table-row>",
                               "</table:table-cell>",
                               "table:",
                               "text:",
                               "<!DOCTYPE a>",
                               "encoding=\"UTF-16\""};
    Outcomes outcomes;
    for (unsigned seed = 0; seed < 300; ++seed) {
        Random random(seed);
        Parts broken = parts;
        for (auto i = 1 + random() % 5; i > 0; --i) {
            auto &[name, bytes] = broken[below(random, broken.size())];
            if (name == "mimetype" && random() % 8 != 0)
                continue;
            if (random() % 20 == 0)
                mutateOnce(name, random, {"xl/", "content.xml", "sheet1.xml", "/"});
            else
                mutateOnce(bytes, random, words);
        }
        const QByteArray zipped = zipOf(broken);
        if (!zipped.isEmpty())
            tryOut(zipped, seed, outcomes);
    }
    QVERIFY(outcomes.books > 20);
    QVERIFY(outcomes.errors > 20);
}

void SheetMutationsTest::brokenZip_data()
{
    brokenParts_data();
}

void SheetMutationsTest::brokenZip()
{
    QFETCH(QString, file);
    const QByteArray bytes = bytesOf(file);
    const QByteArrayList words{"PK\1\2",
                               "PK\3\4",
                               "PK\5\6",
                               "PK\6\6",
                               QByteArray("\0\0", 2),
                               "\xff\xff\xff\xff",
                               QByteArray("\x08\0", 2)};
    Outcomes outcomes;
    for (unsigned seed = 0; seed < 200; ++seed) {
        Random random(seed);
        QByteArray broken = bytes;
        for (auto i = 1 + random() % 3; i > 0; --i)
            mutateOnce(broken, random, words);
        if (!broken.isEmpty())
            tryOut(broken, seed, outcomes);
    }
    QVERIFY(outcomes.books > 2); // most changes fall into compressed bytes, which a checksum guards
    QVERIFY(outcomes.errors > 100);
}

void SheetMutationsTest::everyCutIsNoticed_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("XLSX") << fixture("merged.openpyxl.xlsx");
    QTest::newRow("ODS") << fixture("merged.libreoffice.ods");
}

void SheetMutationsTest::everyCutIsNoticed()
{
    QFETCH(QString, file);
    const QByteArray bytes = bytesOf(file);
    for (qsizetype size = 4; size < bytes.size();
         size += 61) { // the directory of a zip file stands at its end
        const auto book = readBytes(bytes.left(size), "x.bin");
        QVERIFY2(!book, QByteArray::number(size).constData());
        QCOMPARE(book.error().code, ErrorCode::InvalidInput);
    }
}

QTEST_GUILESS_MAIN(SheetMutationsTest)
#include "tst_sheetmutations.moc"
