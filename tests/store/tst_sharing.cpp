#include "samples.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>
#include <unistd.h>

using namespace core;
using samples::author;
using samples::bytesOf;
using samples::created;
using samples::opened;
using samples::rename;
using samples::runSql;
using samples::write;

/// Who may edit a file, what the others hear, and what happens when somebody does not ask.
class SharingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

void SharingTest::theSecondOpenerReadsOnlyAndHearsWhoHasIt()
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

void SharingTest::theLockGoesWithTheDocument()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("a.stelsel")});
    const auto again = opened(path);
    QVERIFY(again && !again->isReadOnly() && again->readOnlyReason().isEmpty());
}

void SharingTest::aLockOfAProgramThatDiedIsTakenOver()
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

void SharingTest::aFileInAFolderThatCannotBeWrittenIsReadOnly()
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

void SharingTest::aWriteProtectedFileIsReadOnly()
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

void SharingTest::aFileOnAReadOnlyMountIsReadOnly()
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

void SharingTest::aReaderChangesNothing()
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

void SharingTest::aFileReplacedOnDiskIsNoticedBeforeTheNextWrite_data()
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

void SharingTest::aFileReplacedOnDiskIsNoticedBeforeTheNextWrite()
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

void SharingTest::aFileInUseByAnotherToolIsSaidToBe()
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

void SharingTest::linksLeadToTheFileItself()
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

QTEST_GUILESS_MAIN(SharingTest)
#include "tst_sharing.moc"
