#include "samples.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

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
    void aReaderChangesNothing();
    void aFileReplacedOnDiskIsNoticedBeforeTheNextWrite_data();
    void aFileReplacedOnDiskIsNoticedBeforeTheNextWrite();
    void closingLeavesAloneWhatCameInItsPlace();
    void aClockThatJumpsChangesNothing();
    void aFileInUseByAnotherToolIsSaidToBe();
    void linksLeadToTheFileItself();
};

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
    QTest::newRow("cut to nothing") << 7;
    QTest::newRow("cut in the middle") << 8;
    QTest::newRow("cut off its last page") << 9;
    QTest::newRow("overwritten with zeros") << 10;
    QTest::newRow("overwritten by a picture") << 11;
}

namespace {

/// What another program does to the file at \a path; \a other is a copy of it.
void meddle(int what, const QString &path, const QString &other)
{
    bool isDone = true;
    switch (what) {
    case 0:
        isDone = QFile::remove(path);
        break;
    case 1:
        isDone = QFile::rename(path, path + QStringLiteral(".weg"));
        break;
    case 2:
        isDone = QFile::remove(path) && QFile::rename(other, path);
        break;
    case 4:
        runSql(path, "UPDATE organisation SET name = 'buiten'");
        break;
    case 5:
        runSql(path, "UPDATE log_state SET head = 0");
        break;
    case 7:
    case 8:
    case 9: {
        QTest::qSleep(20);
        const qint64 size = QFileInfo(path).size();
        isDone = QFile::resize(path, what == 7 ? 0 : what == 8 ? size / 2 : size - 4096);
        break;
    }
    case 10:
    case 11:
        QTest::qSleep(20);
        write(path, QByteArray(static_cast<qsizetype>(QFileInfo(path).size()), what == 10 ? '\0' : 'P'));
        break;
    default:
        QTest::qSleep(20); // file systems tell times apart by some milliseconds
        write(path, bytesOf(other));
        break;
    }
    if (!isDone)
        qFatal("cannot meddle");
}

} // namespace

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
    meddle(what, path, other);
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

    // and saved: whole where the file itself still is there, else without history, and it is said
    const QString copy = folder.filePath(QStringLiteral("kopie.stelsel"));
    const auto saved = document->saveCopy(copy);
    const bool isThere = what <= 2;
    QCOMPARE(bool(saved), isThere);
    if (!saved)
        QVERIFY2(saved.error().message.contains(QStringLiteral("kopie.stelsel")),
                 qPrintable(saved.error().message));
    QCOMPARE(opened(copy)->fingerprint(), print);
    QCOMPARE(opened(copy)->history().size(), isThere ? 1 : 0);
    QVERIFY(bool(document->saveCopy(copy)) == isThere); // a good copy is not replaced by less
    QCOMPARE(opened(copy)->history().size(), isThere ? 1 : 0);
}

/// Another program works in a file of the same name by now, and was cut off in the middle.
void SharingTest::closingLeavesAloneWhatCameInItsPlace()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const QString moved = folder.filePath(QStringLiteral("elders.stelsel"));
    const QString other = folder.filePath(QStringLiteral("ander.stelsel"));
    const QString journal = path + QStringLiteral("-journal");
    auto document = created(path, samples::country(300));
    QVERIFY(rename(*document, QStringLiteral("A")));
    QVERIFY(document->saveCopy(other));
    QVERIFY(QFile::rename(path, moved));
    QVERIFY(QFile::remove(journal));
    samples::cutOffChange(other, path);
    const QByteArray before = bytesOf(moved);
    const QByteArray left = bytesOf(journal);
    QVERIFY(!left.isEmpty());
    document.reset();
    QCOMPARE(bytesOf(moved), before);
    QCOMPARE(bytesOf(journal), left);
    QCOMPARE(*samples::firstInitiative(*opened(path)).name, QStringLiteral("A"));
}

/// A computer that slept for a year, or whose clock was set back, still has its lock and its file.
void SharingTest::aClockThatJumpsChangesNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    auto document = created(path);
    QVERIFY(document->nameVersion(QStringLiteral("eerst")));
    for (const int years : {-1, 1}) {
        QFile lock(path + QStringLiteral(".lock"));
        QVERIFY(lock.open(QIODevice::ReadWrite));
        const QDateTime then = QDateTime::currentDateTime().addYears(years);
        QVERIFY(lock.setFileTime(then, QFileDevice::FileModificationTime));
        QVERIFY(opened(path, Document::OpenMode::ReadWrite)->isReadOnly());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(then, QFileDevice::FileModificationTime));
        file.close();
        QVERIFY(rename(*document, QString::number(years)));
    }
    document.reset();
    // the log was written when the clock was ahead
    runSql(path,
           "UPDATE change SET at = '2099-01-01T00:00:00.000Z'; UPDATE version SET at = "
           "'2099-01-01T00:00:00.000Z'");
    document = opened(path);
    QVERIFY(document && document->undo() && document->redo());
    QVERIFY(rename(*document, QStringLiteral("nu")));
    QVERIFY(document->nameVersion(QStringLiteral("nu")));
    QCOMPARE(document->history().first().number, 3);
    QCOMPARE(document->versions().size(), 2);
    const auto reader = opened(path, Document::OpenMode::ReadOnly);
    QCOMPARE(reader->versions().first().name, document->versions().first().name);
    QVERIFY(reader->inventoryAt(document->versions().first().change));
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
