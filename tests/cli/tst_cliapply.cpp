#include "program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

class CliApplyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachLineIsAcknowledgedAfterItsCommit();
    void aBadLineChangesNothingAndTheNextOneStillCounts_data();
    void aBadLineChangesNothingAndTheNextOneStillCounts();
    void deletingTakesTheChildren();
    void everythingAcknowledgedSurvivesAKill();

private:
    static QByteArray insertLine(int number)
    {
        return QStringLiteral(
                   "{\"op\":\"insert\",\"entity\":\"initiative\","
                   "\"id\":\"01900000-0000-7000-8000-%1\",\"fields\":{\"name\":\"Initiatief %2\"}}\n")
            .arg(number, 12, 16, QLatin1Char('0'))
            .arg(number)
            .toUtf8();
    }
    int initiatives() const
    {
        const Outcome outcome
            = run({QStringLiteral("info"), m_file, QStringLiteral("--format"), QStringLiteral("json")});
        if (outcome.exitCode != 0)
            qWarning("info ended with %d: %s", outcome.exitCode, qPrintable(outcome.err));
        return QJsonDocument::fromJson(outcome.out.toUtf8())
            .object()
            .value(QStringLiteral("counts"))
            .toObject()
            .value(QStringLiteral("initiative"))
            .toInt(-1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void CliApplyTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("regio.stelsel"));
    QCOMPARE(run({QStringLiteral("new"), m_file}).exitCode, 0);
}

void CliApplyTest::eachLineIsAcknowledgedAfterItsCommit()
{
    const Outcome outcome
        = run({QStringLiteral("apply"), m_file, QStringLiteral("-")}, insertLine(1) + insertLine(2));
    QCOMPARE(outcome.exitCode, 0);
    const QStringList lines = outcome.out.trimmed().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).startsWith(QStringLiteral("ok 1 ")));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("ok 2 ")));
    QVERIFY(lines.at(0).section(u' ', 2).toInt()
            < lines.at(1).section(u' ', 2).toInt()); // revisions count up
    QCOMPARE(initiatives(), 2);
}

void CliApplyTest::aBadLineChangesNothingAndTheNextOneStillCounts_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no JSON") << QByteArray("insert initiative\n");
    QTest::newRow("unknown operation") << QByteArray("{\"op\":\"drop\",\"entity\":\"initiative\"}\n");
    QTest::newRow("unknown entity") << QByteArray(
        "{\"op\":\"insert\",\"entity\":\"change\",\"fields\":{}}\n");
    QTest::newRow("unknown field") << QByteArray(
        "{\"op\":\"insert\",\"entity\":\"initiative\",\"fields\":{\"name\":\"X\",\"kleur\":\"rood\"}}\n");
    QTest::newRow("wrong type") << QByteArray(
        "{\"op\":\"insert\",\"entity\":\"initiative\",\"fields\":{\"name\":12}}\n");
    QTest::newRow("required value missing")
        << QByteArray("{\"op\":\"insert\",\"entity\":\"initiative\",\"fields\":{\"summary\":\"X\"}}\n");
    QTest::newRow("reference to nothing")
        << QByteArray("{\"op\":\"insert\",\"entity\":\"activity\",\"fields\":{\"name\":\"X\",\"initiative\":"
                      "\"01900000-0000-7000-8000-00000000ffff\"}}\n");
    QTest::newRow("the same id again") << insertLine(1);
}

void CliApplyTest::aBadLineChangesNothingAndTheNextOneStillCounts()
{
    QFETCH(QByteArray, line);
    const Outcome outcome
        = run({QStringLiteral("apply"), m_file, QStringLiteral("-")}, insertLine(1) + line + insertLine(3));
    QCOMPARE(outcome.exitCode, 1);
    const QStringList lines = outcome.out.trimmed().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).startsWith(QStringLiteral("ok 1 ")));
    QVERIFY2(lines.at(1).startsWith(QStringLiteral("error 2 ")), qPrintable(lines.at(1)));
    QVERIFY(lines.at(1).size() > 20); // a sentence
    QVERIFY(lines.at(2).startsWith(QStringLiteral("ok 3 ")));
    QCOMPARE(initiatives(), 2);
}

void CliApplyTest::deletingTakesTheChildren()
{
    const QByteArray activity
        = "{\"op\":\"insert\",\"entity\":\"activity\",\"fields\":{\"name\":\"Scan\",\"initiative\":"
          "\"01900000-0000-7000-8000-000000000001\"}}\n";
    const QByteArray removal
        = "{\"op\":\"delete\",\"entity\":\"initiative\",\"id\":\"01900000-0000-7000-8000-000000000001\"}\n";
    const Outcome outcome
        = run({QStringLiteral("apply"), m_file, QStringLiteral("-")}, insertLine(1) + activity + removal);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(initiatives(), 0);
    const Outcome info
        = run({QStringLiteral("info"), m_file, QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY(info.out.contains(QStringLiteral("\"activity\": 0")));
}

void CliApplyTest::everythingAcknowledgedSurvivesAKill()
{
    QRandomGenerator random(20231001);
    int acknowledged = 0;
    int next = 1;
    const QByteArray asked = qgetenv("STELSELKAART_KILLS"); // more of them, for a night
    const int kills = asked.isEmpty() ? 50 : asked.toInt();
    for (int round = 0; round < kills; ++round) {
        QProcess process;
        process.start(programPath(), {QStringLiteral("apply"), m_file, QStringLiteral("-")});
        QByteArray edits;
        for (int i = 0; i < 200; ++i)
            edits += insertLine(next + i);
        process.write(edits);
        QByteArray out;
        const int wanted = static_cast<int>(random.bounded(1, 40));
        while (out.count('\n') < wanted && process.waitForReadyRead(10000))
            out += process.readAllStandardOutput();
        process.kill(); // SIGKILL, in the middle of a later edit
        process.waitForFinished(10000);
        out += process.readAllStandardOutput();
        QVERIFY2(!out.contains("error"), out.constData());
        acknowledged += static_cast<int>(out.count('\n')); // a line counts once it ends

        const int present = initiatives();
        QVERIFY2(present >= acknowledged,
                 qPrintable(QStringLiteral("%1 acknowledged, %2 present").arg(acknowledged).arg(present)));
        QVERIFY(present <= acknowledged + 1); // one more may be on disk with its "ok" cut off
        acknowledged = present;
        next = present + 1;
    }
    QVERIFY(acknowledged >= kills);
    qInfo("%d kills, %d edits", kills, acknowledged);
    QCOMPARE(run({QStringLiteral("check"), m_file}).exitCode, 0);
}

QTEST_GUILESS_MAIN(CliApplyTest)
#include "tst_cliapply.moc"
