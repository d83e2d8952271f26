#include "program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString planId = QStringLiteral("01900000-0000-7000-8000-000000000001");

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// One edit as apply and --scenario read it.
QByteArray edit(const char *op, const char *entity, const QString &id, const QJsonObject &fields = {})
{
    QJsonObject line{{QStringLiteral("op"), QLatin1String(op)},
                     {QStringLiteral("entity"), QLatin1String(entity)}};
    if (!id.isEmpty())
        line.insert(QStringLiteral("id"), id);
    if (!fields.isEmpty())
        line.insert(QStringLiteral("fields"), fields);
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

/// A plan that nobody offers yet.
QByteArray planLines()
{
    const QJsonArray phases{QStringLiteral("ontmoeten"), QStringLiteral("weten"), QStringLiteral("willen"),
                            QStringLiteral("kunnen")};
    return edit("insert", "initiative", planId,
                {{QStringLiteral("name"), QStringLiteral("Plan")},
                 {QStringLiteral("kind"), QStringLiteral("dienst")},
                 {QStringLiteral("stage"), QStringLiteral("idee")},
                 {QStringLiteral("themes"), QJsonArray{QStringLiteral("financiering")}}})
        + edit("insert", "activity", {},
               {{QStringLiteral("initiative"), planId},
                {QStringLiteral("name"), QStringLiteral("Proef")},
                {QStringLiteral("kind"), QStringLiteral("scan")},
                {QStringLiteral("phases"), phases}});
}

} // namespace

/// analyse --scenario and analyse --test.
class CliChoicesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aScenarioGivesEveryFigureBeforeAndAfter();
    void aScenarioLeavesTheFileAsItIs();
    void theSameScenarioGivesTheSameBytes();
    void aScenarioIsSaidInSentences();
    void aScenarioOfTheFileIsFoundByName();
    void aStepThatCannotBeDoneIsNamed_data();
    void aStepThatCannotBeDoneIsNamed();
    void aPlanIsTestedByIdAndByName();
    void everyExistingServiceIsTestedInABatch();
    void whatIsNotThereIsSaidSo();

private:
    Outcome analyse(const QStringList &options, const QByteArray &input = {}) const
    {
        return run(QStringList{QStringLiteral("analyse"), m_file, QStringLiteral("--date"),
                               QStringLiteral("2026-06-30")}
                       + options,
                   input);
    }
    Outcome analyseJson(const QStringList &options, const QByteArray &input = {}) const
    {
        return analyse(QStringList{QStringLiteral("--format"), QStringLiteral("json")} + options, input);
    }
    QByteArray stopLine() const
    {
        return edit("update", "initiative", m_first,
                    {{QStringLiteral("stage"), QStringLiteral("beëindigd")},
                     {QStringLiteral("ends_on"), QStringLiteral("2026-01-01")}});
    }

    QTemporaryDir m_folder;
    QString m_file;
    QString m_first; ///< an initiative that alone covers something
};

void CliChoicesTest::initTestCase()
{
    m_file = m_folder.filePath(QStringLiteral("regio.stelsel"));
    QCOMPARE(run({QStringLiteral("new"), m_file, QStringLiteral("--example")}).exitCode, 0);
    QCOMPARE(run({QStringLiteral("apply"), m_file, QStringLiteral("-")}, planLines()).exitCode, 0);
    const QJsonArray unique
        = objectOf(analyseJson({QStringLiteral("--chapters"), QStringLiteral("robustness")}).out)
              .value(QLatin1String("robustness"))
              .toObject()
              .value(QLatin1String("unique"))
              .toArray();
    QVERIFY(!unique.isEmpty());
    m_first = unique.first().toObject().value(QLatin1String("initiative")).toString();
}

void CliChoicesTest::aScenarioGivesEveryFigureBeforeAndAfter()
{
    const Outcome outcome = analyseJson({QStringLiteral("--scenario"), QStringLiteral("-")}, stopLine());
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject result = objectOf(outcome.out);
    const QJsonObject before = result.value(QLatin1String("before")).toObject();
    QCOMPARE(before, objectOf(analyseJson({}).out));
    QCOMPARE(result.value(QLatin1String("after")).toObject().keys(), before.keys());
    const QJsonObject difference = result.value(QLatin1String("difference")).toObject();
    QCOMPARE(difference.value(QLatin1String("stopped")).toArray(), QJsonArray{m_first});
    QCOMPARE(difference.value(QLatin1String("stoppedSilently")).toArray(), QJsonArray{m_first});
    // F6: what is lost is what the file said it alone contributes.
    const QJsonObject unique = before.value(QLatin1String("robustness"))
                                   .toObject()
                                   .value(QLatin1String("unique"))
                                   .toArray()
                                   .first()
                                   .toObject();
    QCOMPARE(difference.value(QLatin1String("turnedWhite")).toArray().size(),
             unique.value(QLatin1String("cells")).toArray().size());
    QCOMPARE(difference.value(QLatin1String("broken")).toArray().size(),
             unique.value(QLatin1String("bridges")).toInt());
    QCOMPARE(difference.value(QLatin1String("walksLost")).toArray().size(),
             unique.value(QLatin1String("walks")).toInt());
}

void CliChoicesTest::aScenarioLeavesTheFileAsItIs()
{
    const QString before = run({QStringLiteral("info"), m_file}).out;
    QCOMPARE(analyseJson({QStringLiteral("--scenario"), QStringLiteral("-")}, stopLine()).exitCode, 0);
    QCOMPARE(run({QStringLiteral("info"), m_file}).out, before);
}

void CliChoicesTest::theSameScenarioGivesTheSameBytes()
{
    // A new record without an id: its id comes from its line.
    const QJsonObject name{{QStringLiteral("name"), QStringLiteral("Nieuw")}};
    const QByteArray line
        = edit("insert", "initiative", {}, name) + "\n" + edit("insert", "organisation", {}, name);
    const QString file = writeFile(m_folder.filePath(QStringLiteral("wat-als.jsonl")), line);
    const Outcome once = analyseJson({QStringLiteral("--scenario"), file});
    QCOMPARE(once.exitCode, 0);
    QCOMPARE(analyseJson({QStringLiteral("--scenario"), file}).out, once.out);
}

void CliChoicesTest::aScenarioIsSaidInSentences()
{
    const Outcome english = analyse({QStringLiteral("--scenario"), QStringLiteral("-")}, stopLine());
    QCOMPARE(english.exitCode, 0);
    QVERIFY(english.out.contains(QLatin1String("1 initiative stops.")));
    const Outcome dutch = analyse(
        {QStringLiteral("--lang"), QStringLiteral("nl"), QStringLiteral("--scenario"), QStringLiteral("-")},
        stopLine());
    QVERIFY(dutch.out.contains(QStringLiteral("1 initiatief stopt.")));
}

void CliChoicesTest::aScenarioOfTheFileIsFoundByName()
{
    const QJsonObject fields{{QStringLiteral("name"), QStringLiteral("Stoppen")},
                             {QStringLiteral("operations"), QString::fromUtf8(stopLine())}};
    QCOMPARE(
        run({QStringLiteral("apply"), m_file, QStringLiteral("-")}, edit("insert", "scenario", {}, fields))
            .exitCode,
        0);
    const Outcome outcome = analyse({QStringLiteral("--scenario"), QStringLiteral("Stoppen")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.out.contains(QLatin1String("1 initiative stops.")));
}

void CliChoicesTest::aStepThatCannotBeDoneIsNamed_data()
{
    QTest::addColumn<QByteArray>("line");
    const QString nobody = QStringLiteral("01900000-0000-7000-8000-00000000ffff");
    QTest::newRow("no JSON") << QByteArray("stop alles\n");
    QTest::newRow("bad op") << edit("stop", "initiative", planId);
    QTest::newRow("bad entity") << edit("update", "kaart", planId);
    QTest::newRow("unknown id") << edit("delete", "initiative", nobody);
    QTest::newRow("unknown field") << edit("update", "initiative", planId,
                                           {{QStringLiteral("kleur"), QStringLiteral("rood")}});
    QTest::newRow("a value of another kind")
        << edit("update", "initiative", planId, {{QStringLiteral("themes"), 7}});
    QTest::newRow("a reference to nothing")
        << edit("insert", "activity", {},
                {{QStringLiteral("initiative"), nobody}, {QStringLiteral("name"), QStringLiteral("x")}});
}

void CliChoicesTest::aStepThatCannotBeDoneIsNamed()
{
    QFETCH(QByteArray, line);
    const Outcome outcome
        = analyseJson({QStringLiteral("--scenario"), QStringLiteral("-")}, stopLine() + line);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains(QLatin1String("Line 2 of the scenario")), qPrintable(outcome.err));
}

void CliChoicesTest::aPlanIsTestedByIdAndByName()
{
    const Outcome byId = analyseJson({QStringLiteral("--test"), planId});
    QCOMPARE(byId.exitCode, 0);
    QCOMPARE(analyseJson({QStringLiteral("--test"), QStringLiteral("Plan")}).out, byId.out);
    const QJsonArray tests = objectOf(byId.out).value(QLatin1String("consistency")).toArray();
    QCOMPARE(tests.size(), 1);
    const QJsonObject test = tests.first().toObject();
    QCOMPARE(test.value(QLatin1String("initiative")).toString(), planId);
    QVERIFY(test.value(QLatin1String("nearest")).toArray().size() <= 5);
    QVERIFY(!test.value(QLatin1String("nearest")).toArray().isEmpty());
    const Outcome said = analyse({QStringLiteral("--test"), QStringLiteral("Plan")});
    QVERIFY(said.out.contains(QLatin1String("Plan ")));
    QVERIFY(said.out.contains(QLatin1String("for people to judge")));
}

void CliChoicesTest::everyExistingServiceIsTestedInABatch()
{
    const Outcome outcome = analyseJson({QStringLiteral("--test"), QStringLiteral("all")});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonArray tests = objectOf(outcome.out).value(QLatin1String("consistency")).toArray();
    QVERIFY(tests.size() > 5);
    for (const QJsonValue test : tests)
        QVERIFY(test.toObject().value(QLatin1String("initiative")).toString()
                != planId); // it does not exist yet
}

void CliChoicesTest::whatIsNotThereIsSaidSo()
{
    const Outcome scenario = analyse({QStringLiteral("--scenario"), QStringLiteral("bestaat-niet")});
    QCOMPARE(scenario.exitCode, 1);
    QVERIFY(scenario.err.contains(QLatin1String("bestaat-niet")));
    const Outcome test = analyse({QStringLiteral("--test"), QStringLiteral("bestaat-niet")});
    QCOMPARE(test.exitCode, 1);
    QVERIFY(test.err.contains(QLatin1String("bestaat-niet")));
    const Outcome version = analyse({QStringLiteral("--since"), QStringLiteral("bestaat-niet")});
    QCOMPARE(version.exitCode, 1);
    QVERIFY(version.err.contains(QLatin1String("bestaat-niet")));
    QCOMPARE(analyse({QStringLiteral("--test"), QStringLiteral("all"), QStringLiteral("--scenario"),
                      QStringLiteral("-")})
                 .exitCode,
             2);
}

QTEST_GUILESS_MAIN(CliChoicesTest)
#include "tst_clichoices.moc"
