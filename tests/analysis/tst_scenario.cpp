#include "core/analysis/choicesentences.h"
#include "core/model/catalogue.h"
#include "core/model/entities/judgement.h"
#include "core/model/entities/measurement.h"
#include "tests/analysis/figurecase.h"
#include "tests/analysis/randominventory.h"

#include <QtTest>

using namespace core;
using namespace test;

namespace {

Operation update(RecordId id, const char *field, const FieldValue &value)
{
    const EntityKind kind = EntityKind::Initiative;
    return {Operation::Kind::Update, kind, id, {{entityInfo(kind).indexOf(QString::fromUtf8(field)), value}}};
}

QList<Operation> stopping(RecordId id)
{
    return {update(id, "stage", QStringLiteral("beëindigd")), update(id, "ends_on", PartialDate(2000, 1, 1))};
}

WhatIf tried(const InventoryBuilder &b, const QList<Operation> &operations)
{
    return *whatIf(b.inventory, *applied(b.inventory, operations), b.profile, b.scope);
}

QStringList plain(QStringList sentences)
{
    for (QString &sentence : sentences)
        sentence.replace(QChar(QChar::Nbsp), u' ');
    return sentences;
}

} // namespace

/// What would change, and what a service would add: the choices that people weigh.
class TestScenario : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stoppingInAScenarioLosesExactlyTheUniqueContribution()
    {
        qsizetype losses = 0;
        for (quint32 seed = 1; seed <= 12; ++seed) {
            const InventoryBuilder b = RandomInventory(seed).make(9, 0.05);
            const auto before = *analyse(b.inventory, b.profile, b.scope);
            for (int i = 0; i < int(before->ecosystem.initiatives.size()); ++i) {
                const auto &views = before->ecosystem.initiatives;
                const bool isGeneric
                    = std::any_of(views.begin(), views.end(),
                                  [&](const InitiativeView &view) { return view.generic == i; });
                if (isGeneric)
                    continue; // its going also takes what its instances inherit
                const ScenarioDifference lost = tried(b, stopping(views[size_t(i)].id)).difference;
                Robustness::Unique said;
                for (const Robustness::Unique &unique : before->robustness.unique) {
                    if (unique.initiative == i)
                        said = unique;
                }
                QCOMPARE(lost.turnedWhite.size(), said.cells.size());
                QCOMPARE(lost.broken.size(), said.bridges);
                QCOMPARE(lost.walksLost.size(), said.walks);
                QVERIFY(lost.filled.isEmpty() && lost.mended.isEmpty() && lost.walksGained.isEmpty());
                losses += lost.turnedWhite.size() + lost.broken.size() + lost.walksLost.size();
            }
        }
        QVERIFY(losses > 10);
    }

    void everyFigureStandsBeforeAndAfter()
    {
        InventoryBuilder b;
        b.usual();
        const auto one = b.initiative("r1", "A");
        b.activity(one, "weten", "digitalisering", full);
        b.activity(b.initiative("r1", "B"), "weten", "digitalisering", full);
        const WhatIf both = tried(b, stopping(one));
        const QJsonObject json = toJson(both);
        for (const QString &chapter : chapterKeys()) {
            QVERIFY2(at(json, QStringLiteral("before.") + chapter).isObject()
                         || at(json, QStringLiteral("before.") + chapter).isArray(),
                     qPrintable(chapter));
            QVERIFY2(!at(json, QStringLiteral("after.") + chapter).isUndefined(), qPrintable(chapter));
        }
        QCOMPARE(at(json, QStringLiteral("before.coverage.cells.2.certain")).toInt(), 2);
        QCOMPARE(at(json, QStringLiteral("after.coverage.cells.2.certain")).toInt(), 1);
        QCOMPARE(toJson(both, {QStringLiteral("hinge")})
                     .value(QLatin1String("after"))
                     .toObject()
                     .contains(QLatin1String("coverage")),
                 false);
    }

    void theDifferenceNamesWhatChanged()
    {
        InventoryBuilder b;
        b.usual();
        const auto one = b.initiative("r1", "A", [](Initiative &i) {
            i.budget = qint64(100000); // cents
            i.level = word("lokaal");
        });
        const auto scan = b.activity(one, "weten", "digitalisering", full);
        b.activity(one, "willen", "digitalisering");
        const auto two = b.initiative("r1", "B", [](Initiative &i) { i.level = word("provinciaal"); });
        b.activity(two, "weten", "digitalisering", full);
        b.relation(one, two, "verwijst-door");
        b.add<Measurement>([&](Measurement &m) {
            m.subject = scan;
            m.indicator = word("bereik");
            m.unit = word("uniek");
            m.from = date("2025");
            m.value = 40.0;
        });
        const ScenarioDifference d = tried(b, stopping(one)).difference;
        // Two activities, then one of B: weten goes from two offers to one, willen to none.
        QCOMPARE(d.turnedWhite.size(), 1);
        QCOMPARE(d.statusChanged.size(), 2);
        QCOMPARE(d.statusChanged[1].before, QStringLiteral("D"));
        QCOMPARE(d.statusChanged[1].after, QStringLiteral("A"));
        QCOMPARE(d.stoppedActivities.size(), 2);
        QCOMPARE(d.reach.size(), 1);
        QCOMPARE(d.reach[0].sum, 40.0);
        QCOMPARE(d.reachUnknown, 1); // the activity in willen was never measured
        QCOMPARE(*d.budget.bounds().lower, 1000.0);
        QCOMPARE(*d.budget.bounds().upper, 1000.0);
        QVERIFY(!d.fte.bounds().upper); // unknown, so without an upper bound
        // Principles: 2 isolates, 3 overlap without agreement, 4 referrals crossing levels.
        QCOMPARE(d.indicators.size(), 3);
        QCOMPARE(std::pair(d.indicators[0].before, d.indicators[0].after), std::pair(0, 0));
        QCOMPARE(std::pair(d.indicators[1].before, d.indicators[1].after), std::pair(1, 0));
        QCOMPARE(std::pair(d.indicators[2].before, d.indicators[2].after), std::pair(1, 0));
        const QJsonObject json = toJson(d);
        QVERIFY(at(json, QStringLiteral("fte.upper")).isNull());
        QCOMPARE(at(json, QStringLiteral("fte.withoutValue")).toInt(), 1);
        QCOMPARE(at(json, QStringLiteral("turnedWhite.0.phase")).toString(), QStringLiteral("willen"));
        QCOMPARE(at(json, QStringLiteral("principles.2.principle")).toInt(), 4);
        QCOMPARE(at(json, QStringLiteral("rule.name")).toString(), QStringLiteral("scenario"));
    }

    void combiningAndStartingAreNamedToo()
    {
        InventoryBuilder b;
        b.usual();
        const auto one = b.initiative("r1", "A");
        b.activity(one, "weten", "digitalisering");
        const auto idea = b.initiative("r1", "B", [](Initiative &i) { i.stage = word("idee"); });
        b.activity(idea, "willen", "digitalisering");
        const ScenarioDifference d = tried(b, {update(idea, "stage", QStringLiteral("pilot"))}).difference;
        QCOMPARE(d.started, QList<RecordId>{idea});
        QCOMPARE(d.filled.size(), 1);
        QVERIFY(d.stopped.isEmpty() && !d.isEmpty());
        QVERIFY(tried(b, {}).difference.isEmpty());
    }

    void theSentencesHaveTheNumbersOfTheDifference()
    {
        ScenarioDifference d;
        d.coverageBefore = {0.25, 0.5};
        d.coverageAfter = {0.5, 0.5};
        d.stopped = {RecordId(1, 1)};
        d.stoppedSilently = d.stopped;
        d.budget = {1234.5, 1};
        d.fte = {2, 0};
        d.broken.resize(2);
        d.reach = {{QStringLiteral("uniek"), 2025, 40, 1, {}}};
        d.indicators = {{2, 0, 1}, {3, 4, 3}, {4, 1, 1}};
        QCOMPARE(
            plain(scenarioSentences(d, Language::Dutch)),
            (QStringList{
                QStringLiteral("Het deel van de vakken met aanbod was 25 % tot 50 % en wordt 50 %."),
                QStringLiteral("1 initiatief stopt."),
                QStringLiteral("2 overgangen tussen fasen breken."),
                QStringLiteral("Het gaat om minstens 1.234,5 euro; van 1 initiatief is het bedrag onbekend."),
                QStringLiteral("Het gaat om 2 fte."),
                QStringLiteral("Bereik van wat stopt, 2025: 40 unieke ondernemers bereikt, uit 1 gegeven "
                               "(dubbeltellingen mogelijk)."),
                QStringLiteral("Initiatieven die los staan: van 0 naar 1."),
                QStringLiteral("Paren met overlap zonder afspraak: van 4 naar 3."),
                QStringLiteral("Doorverwijzingen naar een ander bestuursniveau: van 1 naar 1."),
                QStringLiteral("Niets verdwijnt zonder einddatum en zonder opvolger of reden. Dat ontbreekt "
                               "bij 1 initiatief."),
            }));
        const QStringList english = scenarioSentences({}, Language::English);
        QCOMPARE(english.first(), QStringLiteral("This scenario changes nothing here."));
    }

    void aTestSaysWhyInWordsAndInKeys()
    {
        InventoryBuilder b;
        b.usual();
        const auto old = b.initiative("r1", "A", [](Initiative &i) { i.name = word("Digiloket"); });
        b.activity(old, "weten", "digitalisering", [](Activity &a) {
            full(a);
            a.name = word("Scan");
        });
        const auto plan = b.initiative("r1", "B", [](Initiative &i) {
            i.name = word("Plan");
            i.stage = word("idee");
        });
        b.activity(plan, "weten|willen", "digitalisering", full);
        const Ecosystem eco = b.ecosystem();
        const Consistency test = *testConsistency(b.inventory, b.profile, b.scope, plan);
        // phases 1/2, the other eight 1: 8.5/9 = 0.944
        QCOMPARE(*test.nearest[0].similarity.point, 8.5 / 9);
        const QJsonObject json = toJson(eco, test);
        QCOMPARE(at(json, QStringLiteral("outcomes")).toArray(),
                 QJsonArray({QStringLiteral("sluit-aan"), QStringLiteral("overlapt"),
                             QStringLiteral("vrijwel-gelijk"), QStringLiteral("vult-witte-vlek")}));
        QCOMPARE(at(json, QStringLiteral("nearest.0.reasons.0")).toString(), QStringLiteral("phases:partly"));
        QCOMPARE(at(json, QStringLiteral("bridges.0.from")).toString(), QStringLiteral("weten"));
        QCOMPARE(at(json, QStringLiteral("warnings.0")).toString(),
                 QStringLiteral("geen-bewijs-van-behoefte"));
        QCOMPARE(at(json, QStringLiteral("instead.0")).toString(), old.toText());
        const QStringList said = consistencySentences(eco, test, Language::Dutch);
        QCOMPARE(said.at(3), QStringLiteral("Plan vult 1 witte vlek."));
        QVERIFY(said.at(4).startsWith(QLatin1String("Het lijkt op Scan (Digiloket): zelfde thema")));
        QVERIFY(
            said.contains(QStringLiteral("In plaats daarvan kan misschien worden uitgebreid: Digiloket.")));
        QVERIFY(said.last().contains(QLatin1String("oordelen mensen")));
        QCOMPARE(consistencySentences(eco, test, Language::English).size(), said.size());
    }

    void aCopyOfASparseRecordIsNearlyTheSame()
    {
        // Known on five attributes, one of them the region: less than minCompared, yet the very same thing.
        const auto tested = [](const char *kind) {
            InventoryBuilder b;
            b.usual();
            const auto fill = [](const char *of) {
                return [of](Activity &a) {
                    a.kind = word(of);
                    a.targetGroups = set("peloton");
                };
            };
            b.activity(b.initiative("r1", "A"), "weten", "digitalisering", fill("scan"));
            const auto plan = b.initiative("r1", "B", [](Initiative &i) { i.stage = word("idee"); });
            b.activity(plan, "weten", "digitalisering", fill(kind));
            return testConsistency(b.inventory, b.profile, b.scope, plan)->outcomes;
        };
        QVERIFY(tested("scan").contains(Consistency::Outcome::NearlyTheSame));
        QVERIFY(!tested("training").contains(Consistency::Outcome::Overlaps)); // 4/5, on five attributes only
    }

    void aBatchGivesWhatEachTestGives()
    {
        const InventoryBuilder b = RandomInventory(3).make(8);
        const Ecosystem eco = b.ecosystem();
        const QList<int> services = existingServices(eco);
        const auto batch = *testConsistency(eco, *overlaps(eco), services);
        QCOMPARE(batch.size(), services.size());
        for (const Consistency &one : batch) {
            const RecordId id = eco.initiatives[size_t(one.initiative)].id;
            QCOMPARE(toJson(eco, one), toJson(eco, *testConsistency(b.inventory, b.profile, b.scope, id)));
        }
        JobControl stopped;
        stopped.isCancelled = [] { return true; };
        QCOMPARE(testConsistency(eco, {}, services, stopped).error().code, ErrorCode::Cancelled);
    }

    void aGenericServiceUnderTestKeepsItsInstances()
    {
        InventoryBuilder b;
        b.usual();
        const auto generic = b.initiative("r1", "A");
        b.activity(generic, "weten", "digitalisering");
        const auto instance = b.add<Initiative>([&](Initiative &i) { i.instanceOf = generic; });
        b.activity(instance, "willen", "digitalisering");
        // Only its own activity is taken away: willen keeps the instance's offer, which inherits the stage.
        const Consistency test = *testConsistency(b.inventory, b.profile, b.scope, generic);
        QCOMPARE(test.cells.size(), 1);
        QCOMPARE(test.cells[0].phase, 1); // weten
    }
};

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
