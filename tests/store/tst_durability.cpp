#include "core/store/check.h"
#include "faultydisk.h"
#include "samples.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using samples::created;
using samples::firstInitiative;
using samples::integrity;
using samples::opened;
using samples::rename;

/// A program killed at any moment, and a disk that fails at any operation, lose nothing that was
/// acknowledged.
class DurabilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasAcknowledgedSurvivesAKill();
    void anEditAsksTheDiskFourTimes();
    void aDiskThatStaysBrokenLosesNothing();
};

namespace {

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
    qInfo("%d kills, %llu edits", kills, static_cast<unsigned long long>(last));
    QCOMPARE(integrity(path), QStringLiteral("ok"));
    const auto report = checkFile(path);
    QVERIFY(report && report->isSound());
}

void DurabilityTest::anEditAsksTheDiskFourTimes()
{
    QTemporaryDir folder;
    FaultyDisk disk;
    const auto document = created(folder.filePath(QStringLiteral("a.stelsel")));
    QVERIFY(document);
    QVERIFY(rename(*document, QStringLiteral("A")));
    disk.failAt(0);
    QVERIFY(rename(*document, QStringLiteral("B")));
    // the journal, its header, the file, and the journal when it is empty again
    QCOMPARE(disk.operations().count("sync"), 4);
    QCOMPARE(disk.operations().count("truncate"), 1);
    QCOMPARE(disk.operations().count("delete"), 0); // the folder would have to be synchronised for that
    disk.failAt(0);
    QVERIFY(document->undo());
    QCOMPARE(disk.operations().count("sync"), 4);
    disk.failAt(0);
    QVERIFY(document->edit(QStringLiteral("Niets"), [](Edit &) { return Result<void>(); }));
    QCOMPARE(disk.operations(), QByteArrayList());
}

void DurabilityTest::aDiskThatStaysBrokenLosesNothing()
{
    QTemporaryDir folder(samples::quickFolder());
    FaultyDisk disk;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    for (int number = 1; number < 200; ++number) {
        QFile::remove(path);
        auto document = created(path);
        QVERIFY(document);
        QVERIFY(rename(*document, QStringLiteral("A")));
        disk.failAt(number, true);
        const auto done = rename(*document, QStringLiteral("B"));
        const bool hasFailed = disk.operations().size() >= number;
        const auto again = rename(*document, QStringLiteral("C"));
        QVERIFY(!hasFailed || !again);
        disk.failAt(0);
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

QTEST_GUILESS_MAIN(DurabilityTest)
#include "tst_durability.moc"
