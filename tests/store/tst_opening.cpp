#include "core/store/sqlite.h"
#include "samples.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>
#include <unistd.h>

using namespace core;
using samples::author;
using samples::created;
using samples::firstInitiative;
using samples::opened;
using samples::rename;

/// Which files are opened, for whom, and what the others hear.
class OpeningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoDocument_data();
    void refusesWhatIsNoDocument();
    void refusesANewerFormatByName();
    void refusesATruncatedFileAtAnyLength();
    void survivesBytesChangedAnywhere();
    void theSecondOpenerReadsOnlyAndHearsWhoHasIt();
    void theLockGoesWithTheDocument();
    void aLockOfAProgramThatDiedIsTakenOver();
    void aFileInAFolderThatCannotBeWrittenIsReadOnly();
    void aWriteProtectedFileIsReadOnly();
    void aFileOnAReadOnlyMountIsReadOnly();
    void aReaderChangesNothing();
    void aFileReplacedOnDiskIsNoticedBeforeTheNextWrite_data();
    void aFileReplacedOnDiskIsNoticedBeforeTheNextWrite();
    void aFileInUseByAnotherToolIsSaidToBe();
    void linksLeadToTheFileItself();
};

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Another SQLite tool, without any of our care.
void runSql(const QString &path, const char *sql)
{
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(path).constData(), &database), SQLITE_OK);
    char *message = nullptr;
    sqlite3_exec(database, sql, nullptr, nullptr, &message);
    QVERIFY2(!message, message);
    sqlite3_close(database);
}

/// As somebody who is not allowed everything, as long as this lives.
class OrdinaryUser {
public:
    OrdinaryUser() { m_isOrdinary = ::geteuid() != 0 || ::seteuid(65534) == 0; }
    ~OrdinaryUser()
    {
        if (::getuid() == 0 && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)
    bool isOrdinary() const { return m_isOrdinary; }

private:
    bool m_isOrdinary = false;
};

constexpr auto everybody = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::ExeOther;

} // namespace

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

void OpeningTest::theSecondOpenerReadsOnlyAndHearsWhoHasIt()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const auto first = created(path);
    QVERIFY(first);
    const auto second = opened(path, Document::OpenMode::ReadWrite);
    QVERIFY(second);
    QVERIFY(second->isReadOnly());
    QVERIFY(!second->readOnlyReason().isEmpty());
    QVERIFY(second->inventory().equals(first->inventory()));
    QVERIFY(!second->canUndo());

    const auto refused = rename(*second, QStringLiteral("B"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(refused.error().message, second->readOnlyReason());
    QVERIFY(!second->undo());
    QVERIFY(!second->nameVersion(QStringLiteral("x")));
    const auto third = Document::open(path, Document::OpenMode::Exclusive, author);
    QVERIFY(!third);
    QCOMPARE(third.error().code, ErrorCode::Locked);

    QVERIFY(rename(*first, QStringLiteral("A"))); // readers do not stop the writer
    QVERIFY(first->undo());
}

void OpeningTest::theLockGoesWithTheDocument()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("a.stelsel")});
    const auto again = opened(path);
    QVERIFY(again && !again->isReadOnly() && again->readOnlyReason().isEmpty());
}

void OpeningTest::aLockOfAProgramThatDiedIsTakenOver()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    // a process that is certainly gone, on this computer; and one on another, of which nobody can tell
    QProcess gone;
    gone.start(QStringLiteral("true"), QStringList());
    QVERIFY(gone.waitForStarted());
    const qint64 pid = gone.processId();
    QVERIFY(gone.waitForFinished());
    write(path + QStringLiteral(".lock"),
          QByteArray::number(pid) + "\ntrue\n" + QSysInfo::machineHostName().toUtf8() + "\n");
    QVERIFY(!opened(path, Document::OpenMode::ReadWrite)->isReadOnly());

    write(path + QStringLiteral(".lock"), QByteArray::number(pid) + "\ntrue\nlaptop-12\n");
    const auto locked = opened(path, Document::OpenMode::ReadWrite);
    QVERIFY(locked->isReadOnly());
    QVERIFY(locked->readOnlyReason().contains(QStringLiteral("laptop-12")));
}

void OpeningTest::aFileInAFolderThatCannotBeWrittenIsReadOnly()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    QFile::setPermissions(path, everybody | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther);
    QFile::setPermissions(folder.path(), everybody);
    {
        const OrdinaryUser user;
        if (!user.isOrdinary())
            QSKIP("nobody to be");
        const auto document = opened(path, Document::OpenMode::ReadWrite);
        QVERIFY(document);
        QVERIFY(document->isReadOnly());
        QVERIFY(!document->readOnlyReason().isEmpty());
        const auto exclusive = Document::open(path, Document::OpenMode::Exclusive, author);
        QVERIFY(!exclusive);
        QCOMPARE(exclusive.error().code, ErrorCode::FileNotWritable);
        const auto made
            = Document::create(folder.filePath(QStringLiteral("b.stelsel")), samples::country(1), author);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::FileNotWritable);
        const auto copied = document->saveCopy(folder.filePath(QStringLiteral("c.stelsel")));
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, ErrorCode::FileNotWritable);
    }
    QFile::setPermissions(folder.path(), everybody | QFile::WriteOwner);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("a.stelsel")});
}

void OpeningTest::aWriteProtectedFileIsReadOnly()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    QFile::setPermissions(folder.path(),
                          everybody | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther);
    const OrdinaryUser user;
    if (!user.isOrdinary())
        QSKIP("nobody to be");
    const auto document = opened(path, Document::OpenMode::ReadWrite);
    QVERIFY(document);
    QVERIFY(document->isReadOnly());
    QVERIFY(!rename(*document, QStringLiteral("A")));
    QVERIFY(document->saveCopy(folder.filePath(QStringLiteral("b.stelsel")))); // the way out that is offered
    QVERIFY(!QFile::exists(path + QStringLiteral(".lock")));
}

void OpeningTest::aFileOnAReadOnlyMountIsReadOnly()
{
    QTemporaryDir folder;
    const QString inside = folder.filePath(QStringLiteral("mount"));
    QVERIFY(QDir().mkdir(inside));
    const QString path = inside + QStringLiteral("/a.stelsel");
    QVERIFY(created(path));
    const QStringList arguments{QStringLiteral("--bind"), inside, inside};
    if (::geteuid() != 0 || QProcess::execute(QStringLiteral("mount"), arguments) != 0)
        QSKIP("cannot mount here");
    const auto unmount = qScopeGuard([&] { QProcess::execute(QStringLiteral("umount"), {inside}); });
    QCOMPARE(QProcess::execute(QStringLiteral("mount"),
                               {QStringLiteral("-o"), QStringLiteral("remount,ro,bind"), inside}),
             0);
    const auto document = opened(path, Document::OpenMode::ReadWrite);
    QVERIFY(document);
    QVERIFY(document->isReadOnly());
    QVERIFY(!rename(*document, QStringLiteral("A")));
}

void OpeningTest::aReaderChangesNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    const QByteArray before = bytesOf(path);
    {
        const auto reader = opened(path, Document::OpenMode::ReadOnly);
        QVERIFY(reader && reader->isReadOnly());
        QVERIFY(!QFile::exists(path + QStringLiteral(".lock")));
    }
    QCOMPARE(bytesOf(path), before);
}

void OpeningTest::aFileReplacedOnDiskIsNoticedBeforeTheNextWrite_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("deleted") << 0;
    QTest::newRow("renamed") << 1;
    QTest::newRow("replaced by rename") << 2;
    QTest::newRow("overwritten in place") << 3;
    QTest::newRow("a record changed by another tool") << 4;
    QTest::newRow("the log changed by another tool") << 5;
    QTest::newRow("overwritten by a copy with as many edits") << 6;
}

void OpeningTest::aFileReplacedOnDiskIsNoticedBeforeTheNextWrite()
{
    QFETCH(int, what);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const QString other = folder.filePath(QStringLiteral("b.stelsel"));
    const auto document = created(path);
    QVERIFY(document->saveCopy(other));
    QVERIFY(rename(*document, QStringLiteral("A")));
    if (what == 6)
        QVERIFY(rename(*opened(other), QStringLiteral("X")));
    switch (what) {
    case 0:
        QVERIFY(QFile::remove(path));
        break;
    case 1:
        QVERIFY(QFile::rename(path, folder.filePath(QStringLiteral("c.stelsel"))));
        break;
    case 2:
        QVERIFY(QFile::remove(path) && QFile::rename(other, path));
        break;
    case 4:
        runSql(path, "UPDATE organisation SET name = 'buiten'");
        break;
    case 5:
        runSql(path, "UPDATE log_state SET head = 0");
        break;
    default:
        QTest::qSleep(20); // file systems tell times apart by some milliseconds
        write(path, bytesOf(other));
        break;
    }
    const QByteArray before = bytesOf(path);
    const QString print = document->fingerprint();

    for (const auto &done : {rename(*document, QStringLiteral("B")), document->undo()}) {
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
        QVERIFY(!done.error().message.isEmpty());
    }
    QVERIFY(!document->nameVersion(QStringLiteral("v")));
    QCOMPARE(bytesOf(path), before);
    QCOMPARE(document->fingerprint(), print); // what is in memory can still be looked at
}

void OpeningTest::aFileInUseByAnotherToolIsSaidToBe()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const auto document = created(path);
    sqlite3 *tool = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(path).constData(), &tool), SQLITE_OK);
    QCOMPARE(sqlite3_exec(tool, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    const auto busy = rename(*document, QStringLiteral("A"));
    QVERIFY(!busy);
    QCOMPARE(busy.error().code, ErrorCode::Locked);
    QCOMPARE(sqlite3_exec(tool, "ROLLBACK", nullptr, nullptr, nullptr), SQLITE_OK);
    // a tool that reads stops the commit only as long as it reads
    QCOMPARE(sqlite3_exec(tool, "BEGIN; SELECT count(*) FROM lesson", nullptr, nullptr, nullptr), SQLITE_OK);
    const auto reading = rename(*document, QStringLiteral("A"));
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::Locked);
    QCOMPARE(document->revision(), 0u);
    sqlite3_close(tool);
    QVERIFY(rename(*document, QStringLiteral("A")));
    QCOMPARE(document->revision(), 1u);
}

void OpeningTest::linksLeadToTheFileItself()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const QString link = folder.filePath(QStringLiteral("link.stelsel"));
    QVERIFY(created(path));
    QVERIFY(QFile::link(path, link));
    const auto first = opened(link);
    QVERIFY(first);
    QCOMPARE(first->path(), QFileInfo(path).canonicalFilePath());
    QVERIFY(opened(path, Document::OpenMode::ReadWrite)->isReadOnly());
}

QTEST_GUILESS_MAIN(OpeningTest)
#include "tst_opening.moc"
