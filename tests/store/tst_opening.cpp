#include "core/store/sqlite.h"
#include "samples.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using samples::author;
using samples::bytesOf;
using samples::created;
using samples::opened;
using samples::rename;
using samples::runSql;
using samples::write;

/// Which files are opened, and what is said of the others.
class OpeningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoDocument_data();
    void refusesWhatIsNoDocument();
    void refusesANewerFormatByName();
    void refusesATruncatedFileAtAnyLength();
    void survivesBytesChangedAnywhere();
    void aChangeCutOffHalfwayIsTakenBack_data();
    void aChangeCutOffHalfwayIsTakenBack();
};

void OpeningTest::refusesWhatIsNoDocument_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray sqlite("SQLite format 3\0", 16);
    QTest::newRow("missing") << QByteArray() << QStringLiteral("none") << ErrorCode::FileNotReadable;
    QTest::newRow("in a missing folder")
        << QByteArray() << QStringLiteral("a/b/c") << ErrorCode::FileNotReadable;
    QTest::newRow("a folder") << QByteArray() << QStringLiteral(".") << ErrorCode::NotADocument;
    QTest::newRow("a device") << QByteArray() << QStringLiteral("/dev/null") << ErrorCode::NotADocument;
    QTest::newRow("a file of the system")
        << QByteArray() << QStringLiteral("/proc/self/status") << ErrorCode::NotADocument;
    QTest::newRow("an empty name") << QByteArray() << QString(QStringLiteral("x")).left(0)
                                   << ErrorCode::NotADocument;
    QTest::newRow("empty") << QByteArray("") << QStringLiteral("x") << ErrorCode::NotADocument;
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n" + QByteArray(5000, 'x'))
                           << QStringLiteral("x") << ErrorCode::NotADocument;
    QTest::newRow("a sheet") << QByteArray("Initiatief;Regio\nA;B\n") << QStringLiteral("x")
                             << ErrorCode::NotADocument;
    QTest::newRow("the first words of SQLite") << sqlite << QStringLiteral("x") << ErrorCode::Corrupt;
    QTest::newRow("zeros behind them")
        << sqlite + QByteArray(5000, '\0') << QStringLiteral("x") << ErrorCode::NotADocument;
    QByteArray ours = sqlite + QByteArray(5000, '\0');
    ours.replace(68, 4, "STLK");
    QTest::newRow("our name on zeros") << ours << QStringLiteral("x") << ErrorCode::Corrupt;
    ours.replace(60, 4, QByteArray("\0\0\0\2", 4));
    QTest::newRow("our name and version on zeros") << ours << QStringLiteral("x") << ErrorCode::Corrupt;
}

void OpeningTest::refusesWhatIsNoDocument()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, path);
    QFETCH(ErrorCode, code);
    QTemporaryDir folder;
    const QString full = QDir(folder.path()).absoluteFilePath(path);
    if (!bytes.isNull())
        write(full, bytes);
    for (const auto mode :
         {Document::OpenMode::ReadWrite, Document::OpenMode::ReadOnly, Document::OpenMode::Exclusive}) {
        const auto document = Document::open(full, mode, author);
        QVERIFY(!document);
        QCOMPARE(document.error().code, code);
        QVERIFY(!document.error().message.isEmpty());
    }
    if (!bytes.isNull())
        QCOMPARE(bytesOf(full), bytes);
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).size() <= 1); // no lock, no journal is left
}

void OpeningTest::refusesANewerFormatByName()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    runSql(path, "PRAGMA user_version = 37");
    const QByteArray before = bytesOf(path);
    const auto document = Document::open(path, Document::OpenMode::ReadWrite, author);
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::TooNew);
    QVERIFY(document.error().message.contains(QStringLiteral("37")));
    QCOMPARE(bytesOf(path), before);
}

void OpeningTest::refusesATruncatedFileAtAnyLength()
{
    QTemporaryDir folder;
    const QString whole = folder.filePath(QStringLiteral("whole.stelsel"));
    QVERIFY(created(whole, samples::country(50)));
    const QByteArray bytes = bytesOf(whole);
    QVERIFY(opened(whole));
    const QString path = folder.filePath(QStringLiteral("cut.stelsel"));
    // every length near the ends of the header and of pages, and an even spread between
    QList<qsizetype> sizes{1, 15, 16, 17, 99, 100, 101, 512, bytes.size() - 1};
    for (qsizetype size = 4096; size < bytes.size(); size += 4096)
        sizes << size - 1 << size << size + 1 << size + 2000;
    for (const qsizetype size : std::as_const(sizes)) {
        if (size >= bytes.size())
            continue;
        write(path, bytes.left(size));
        const auto document = Document::open(path, Document::OpenMode::ReadWrite, author);
        QVERIFY2(!document, qPrintable(QString::number(size)));
        const ErrorCode expected = size < 16 ? ErrorCode::NotADocument : ErrorCode::Corrupt;
        QCOMPARE(document.error().code, expected);
        QCOMPARE(bytesOf(path).size(), size);
    }
}

void OpeningTest::survivesBytesChangedAnywhere()
{
    QTemporaryDir folder(samples::quickFolder());
    const QString whole = folder.filePath(QStringLiteral("whole.stelsel"));
    {
        const auto document = created(whole, samples::country(10));
        QVERIFY(rename(*document, QStringLiteral("A")));
    }
    const QByteArray bytes = bytesOf(whole);
    const QString path = folder.filePath(QStringLiteral("changed.stelsel"));
    std::mt19937 random(5);
    int refused = 0;
    for (int i = 0; i < 300; ++i) {
        QByteArray changed = bytes;
        const int count = 1 + static_cast<int>(random() % 40);
        for (int k = 0; k < count; ++k) {
            const auto place = static_cast<qsizetype>(
                i % 3 == 0 ? random() % 4096 : random() % static_cast<unsigned>(changed.size()));
            changed[place] = static_cast<char>(random());
        }
        write(path, changed);
        const auto document = Document::open(path, Document::OpenMode::ReadWrite, author);
        if (!document) {
            ++refused;
            QVERIFY2(document.error().code != ErrorCode::Internal, qPrintable(document.error().detail));
            continue;
        }
        // what was opened works, or says why not
        if ((*document)->inventory().table(EntityKind::Initiative).size() > 0)
            (void)rename(**document, QStringLiteral("nog"));
        (void)(*document)->undo();
        (void)(*document)->inventoryAt(0);
    }
    QVERIFY(refused > 50);
}

void OpeningTest::aChangeCutOffHalfwayIsTakenBack_data()
{
    QTest::addColumn<Document::OpenMode>("mode");
    QTest::newRow("by who edits") << Document::OpenMode::Exclusive;
    QTest::newRow("by who only reads") << Document::OpenMode::ReadOnly;
}

void OpeningTest::aChangeCutOffHalfwayIsTakenBack()
{
    QFETCH(Document::OpenMode, mode);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const QString print = created(path, samples::country(400))->fingerprint();

    const QString half = folder.filePath(QStringLiteral("half.stelsel"));
    samples::cutOffChange(path, half);
    QVERIFY(bytesOf(half).contains("half"));

    const auto document = opened(half, mode);
    QVERIFY(document);
    QCOMPARE(document->isReadOnly(), mode == Document::OpenMode::ReadOnly);
    QCOMPARE(document->fingerprint(), print);
    QVERIFY(!bytesOf(half).contains("half"));
}

QTEST_GUILESS_MAIN(OpeningTest)
#include "tst_opening.moc"
