#include "core/store/check.h"
#include "core/store/sqlite.h"
#include "faultydisk.h"
#include "samples.h"
#include "versionone.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using samples::author;
using samples::created;
using samples::firstInitiative;
using samples::opened;
using samples::rename;

/// A program killed at any moment, and a disk that fails at any operation, lose nothing that was
/// acknowledged.
class DurabilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasAcknowledgedSurvivesAKill();
    void anEditAsksTheDiskFourTimes();
    void aFailingDiskLosesNothing_data();
    void aFailingDiskLosesNothing();
    void aDiskThatStaysBrokenLosesNothing();
    void aFailingDiskLeavesNoHalfNewFile();
    void aFailingDiskLeavesTheOldFormat();
    void aFailingDiskLeavesNoHalfCopy();
};

namespace {

QString integrity(const QString &path)
{
    auto opening = Database::open(path, Database::Access::ReadWrite);
    if (!opening)
        return opening.error().detail;
    Database database = std::move(opening).value();
    if (auto done = database.configure(); !done)
        return done.error().detail;
    auto prepared = database.prepare("PRAGMA integrity_check");
    if (!prepared)
        return prepared.error().detail;
    Statement statement = std::move(prepared).value();
    if (const auto row = statement.step(); !row || !*row)
        return QStringLiteral("no answer");
    return statement.text(0);
}

struct Acknowledged {
    quint64 revision = 0;
    QString name;
};

/// The last whole line the writer printed.
Acknowledged lastOf(const QByteArray &output)
{
    const QByteArrayList lines = output.left(output.lastIndexOf('\n')).split('\n');
    const QByteArrayList words = lines.last().split(' ');
    if (words.size() != 2)
        return {};
    return {words.at(0).toULongLong(), QString::fromUtf8(words.at(1))};
}

class FaultyDisk {
public:
    FaultyDisk() { faultydisk::install(); }
    ~FaultyDisk() { faultydisk::remove(); }
    Q_DISABLE_COPY_MOVE(FaultyDisk)
};

} // namespace

void DurabilityTest::whatWasAcknowledgedSurvivesAKill()
{
    const QByteArray wanted = qgetenv("STELSELKAART_KILLS"); // more of them, for a night
    const int kills = wanted.isEmpty() ? 50 : wanted.toInt();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path, samples::country(15)));
    std::mt19937 random(17);
    quint64 last = 0;
    for (int i = 0; i < kills; ++i) {
        QProcess writer;
        writer.start(QStringLiteral(CRASHWRITER), {path});
        QVERIFY(writer.waitForStarted());
        QVERIFY(writer.waitForReadyRead(20000));
        if (i % 2 == 0) // within a run of edits; the others die in opening or in the first one
            QVERIFY(writer.waitForReadyRead(20000));
        QTest::qSleep(static_cast<int>(random() % 25));
        writer.kill();
        QVERIFY(writer.waitForFinished());
        const QByteArray output = writer.readAllStandardOutput();
        QVERIFY(output.startsWith("ready\n"));

        const auto document = opened(path); // takes the dead writer's lock over
        QVERIFY(document);
        QVERIFY(!document->isReadOnly());
        const Acknowledged promised = lastOf(output);
        QVERIFY(document->revision() >= std::max(promised.revision, last));
        QVERIFY(document->revision()
                <= std::max(promised.revision, last) + 1); // the one that was not answered yet
        if (promised.revision > 0 && promised.revision == document->revision())
            QCOMPARE(*firstInitiative(*document).name, promised.name);
        const QString name = *firstInitiative(*document).name;
        if (document->revision() > 0 && document->canUndo()) { // none of the edits is there by half
            for (const Initiative &initiative : document->inventory().all<Initiative>())
                QCOMPARE(*initiative.name, name);
        }
        last = document->revision();
    }
    QVERIFY(last >= static_cast<quint64>(kills) / 2);
    QCOMPARE(integrity(path), QStringLiteral("ok"));
    const auto report = checkFile(path);
    QVERIFY(report && report->isSound());
}

void DurabilityTest::anEditAsksTheDiskFourTimes()
{
    QTemporaryDir folder;
    const FaultyDisk disk;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(document);
    QVERIFY(rename(*document, QStringLiteral("A")));
    faultydisk::failAt(0);
    QVERIFY(rename(*document, QStringLiteral("B")));
    // the journal, its header, the file; the fourth is the folder, within the deletion of the journal
    QCOMPARE(faultydisk::operations().count("sync"), 3);
    QCOMPARE(faultydisk::operations().count("delete"), 1);
    faultydisk::failAt(0);
    QVERIFY(document->undo());
    QCOMPARE(faultydisk::operations().count("sync"), 3);
    faultydisk::failAt(0);
    QVERIFY(document->edit(QStringLiteral("Niets"), [](Edit &) { return Result<void>(); }));
    QCOMPARE(faultydisk::operations(), QByteArrayList());
}

void DurabilityTest::aFailingDiskLosesNothing_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("an edit") << 0;
    QTest::newRow("an edit of all records") << 1;
    QTest::newRow("undo") << 2;
    QTest::newRow("redo") << 3;
    QTest::newRow("a version") << 4;
}

void DurabilityTest::aFailingDiskLosesNothing()
{
    QFETCH(int, what);
    QTemporaryDir folder(samples::quickFolder());
    const FaultyDisk disk;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    auto document = created(path, samples::country(200));
    QVERIFY(document);
    const auto act = [&](int number) -> Result<void> {
        switch (what) {
        case 0:
            return rename(*document, QString::number(number));
        case 1:
            return document->edit(QStringLiteral("Alles"), [&](Edit &edit) -> Result<void> {
                for (const Initiative &initiative : document->inventory().all<Initiative>()) {
                    const auto set
                        = edit.setField(EntityKind::Initiative, initiative.id, 0,
                                        QStringLiteral("%1 %2").arg(number).arg(QString(500, u'x')));
                    if (!set)
                        return set;
                }
                return {};
            });
        case 2:
            return document->undo();
        case 3:
            return document->redo();
        default: {
            const auto named = document->nameVersion(QString::number(number));
            return named ? Result<void>() : Result<void>(named.error());
        }
        }
    };
    int failures = 0;
    for (int number = 1; number < 1000; ++number) {
        QVERIFY(rename(*document, QStringLiteral("eerst %1").arg(number)));
        if (what == 3)
            QVERIFY(document->undo());
        const QString before = document->fingerprint();
        const quint64 revision = document->revision();
        const qsizetype versions = document->versions().size();
        faultydisk::failAt(number);
        const auto done = act(number);
        const bool hasFailed = faultydisk::operations().size() >= number;
        faultydisk::failAt(0);
        if (!hasFailed) {
            QVERIFY(done);
            break; // every operation had its turn
        }
        ++failures;
        if (done) { // all was on the disk when the last step failed
            QVERIFY(document->revision() == revision + 1 || document->versions().size() == versions + 1);
        } else {
            QVERIFY(done.error().code == ErrorCode::FileNotWritable
                    || done.error().code == ErrorCode::Corrupt);
            QVERIFY(!done.error().message.isEmpty());
            QCOMPARE(document->fingerprint(), before);
            QCOMPARE(document->revision(), revision);
        }
        // memory is what the file is, and the next edit works
        const auto reader = opened(path, Document::OpenMode::ReadOnly);
        QVERIFY(reader);
        QVERIFY(reader->inventory().equals(document->inventory()));
        QCOMPARE(reader->revision(), document->revision());
        QCOMPARE(reader->versions().size(), document->versions().size());
        const auto next = rename(*document, QStringLiteral("daarna %1").arg(number));
        QVERIFY2(next, next ? "" : qPrintable(next.error().detail));
    }
    QVERIFY(failures > 5);
    document.reset();
    QCOMPARE(integrity(path), QStringLiteral("ok"));
    QVERIFY(checkFile(path)->isSound());
}

void DurabilityTest::aDiskThatStaysBrokenLosesNothing()
{
    QTemporaryDir folder(samples::quickFolder());
    const FaultyDisk disk;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    for (int number = 1; number < 200; ++number) {
        QFile::remove(path);
        auto document = created(path);
        QVERIFY(document);
        QVERIFY(rename(*document, QStringLiteral("A")));
        faultydisk::failAt(number, true);
        const auto done = rename(*document, QStringLiteral("B"));
        const bool hasFailed = faultydisk::operations().size() >= number;
        const auto again = rename(*document, QStringLiteral("C"));
        QVERIFY(!hasFailed || !again);
        faultydisk::failAt(0);
        // once the disk is back, memory and file agree again
        const QString name = *firstInitiative(*document).name;
        QVERIFY(name == QStringLiteral("A") || done || !hasFailed);
        const auto later = rename(*document, QStringLiteral("D"));
        QVERIFY2(later, later ? "" : qPrintable(later.error().detail));
        const QString print = document->fingerprint();
        document.reset();
        QCOMPARE(opened(path)->fingerprint(), print);
        QCOMPARE(integrity(path), QStringLiteral("ok"));
        if (!hasFailed)
            return;
    }
    QFAIL("an edit takes fewer operations than that");
}

void DurabilityTest::aFailingDiskLeavesNoHalfNewFile()
{
    QTemporaryDir folder(samples::quickFolder());
    const FaultyDisk disk;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    for (int number = 1; number < 3000; number += 3) {
        faultydisk::failAt(number);
        const auto document = Document::create(path, samples::country(2), author);
        const bool hasFailed = faultydisk::operations().size() >= number;
        faultydisk::failAt(0);
        if (!hasFailed) {
            QVERIFY(document);
            QVERIFY(number > 10);
            return;
        }
        if (document) { // the failure was in clearing up
            QVERIFY((*document)->inventory().equals(samples::country(2)));
            QVERIFY(QFile::remove(path));
        } else {
            QCOMPARE(document.error().code, ErrorCode::FileNotWritable);
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
        }
    }
    QFAIL("a new file takes fewer operations than that");
}

void DurabilityTest::aFailingDiskLeavesTheOldFormat()
{
    QTemporaryDir folder(samples::quickFolder());
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const QString original = folder.filePath(QStringLiteral("oud.stelsel"));
    QVERIFY(makeVersionOne(original));
    const QString expected = opened(original, Document::OpenMode::ReadOnly)->fingerprint();
    const FaultyDisk disk;
    for (int number = 1; number < 3000; ++number) {
        QFile::remove(path);
        QFile::remove(path + QStringLiteral(".bak"));
        QVERIFY(QFile::copy(original, path));
        faultydisk::failAt(number);
        {
            const auto document = Document::open(path, Document::OpenMode::Exclusive, author);
            QVERIFY(document || document.error().code == ErrorCode::FileNotWritable);
        }
        const bool hasFailed = faultydisk::operations().size() >= number;
        faultydisk::failAt(0);
        const auto document = opened(path); // whatever happened: the next try has it all
        QVERIFY(document);
        QCOMPARE(document->fingerprint(), expected);
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.tmp*")}, QDir::Files), QStringList());
        if (!hasFailed)
            return;
    }
    QFAIL("a migration takes fewer operations than that");
}

void DurabilityTest::aFailingDiskLeavesNoHalfCopy()
{
    QTemporaryDir folder(samples::quickFolder());
    const FaultyDisk disk;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    const QString copy = folder.filePath(QStringLiteral("kopie.stelsel"));
    QVERIFY(document->saveCopy(copy));
    const QString first = opened(copy)->fingerprint();
    QVERIFY(rename(*document, QStringLiteral("A")));
    for (int number = 1; number < 3000; number += 5) {
        faultydisk::failAt(number);
        const auto done = document->saveCopy(copy);
        const bool hasFailed = faultydisk::operations().size() >= number;
        faultydisk::failAt(0);
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.tmp*")}, QDir::Files), QStringList());
        if (done) {
            QCOMPARE(opened(copy)->fingerprint(), document->fingerprint());
            QVERIFY(number > 10);
            return;
        }
        QVERIFY(hasFailed);
        QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
        QCOMPARE(opened(copy)->fingerprint(), first);
    }
    QFAIL("a copy takes fewer operations than that");
}

QTEST_GUILESS_MAIN(DurabilityTest)
#include "tst_durability.moc"
