#include "core/analysis/analysisjson.h"
#include "core/analysis/consistency.h"
#include "core/analysis/scenario.h"
#include "core/model/catalogue.h"
#include "core/model/entities/judgement.h"
#include "tests/analysis/randominventory.h"

#include <QtTest>

using namespace core;
using namespace test;

namespace {

Consistency tested(const InventoryBuilder &b, RecordId id)
{
    return *testConsistency(b.inventory, b.profile, b.scope, id);
}

Operation update(EntityKind kind, RecordId id, const char *field, const FieldValue &value)
{
    return {Operation::Kind::Update, kind, id, {{entityInfo(kind).indexOf(QString::fromUtf8(field)), value}}};
}

MinimalSet minimal(const InventoryBuilder &b)
{
    const Ecosystem eco = b.ecosystem();
    return *minimalSet(eco, *coverage(eco, *overlaps(eco)));
}

} // namespace

class TestChoices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlanEqualToWhatExistsIsNearlyTheSame()
    {
        InventoryBuilder b;
        b.usual();
        const auto old = b.initiative("r1", "A");
        b.activity(old, "weten", "digitalisering", known);
        const auto plan = b.initiative("r1", "B", [](Initiative &i) { i.stage = word("idee"); });
        b.activity(plan, "weten", "digitalisering", known);
        const Consistency result = tested(b, plan);
        QCOMPARE(result.nearest.size(), 1);
        QCOMPARE(*result.nearest[0].similarity.point, 1.0);
        QCOMPARE(result.instead, QList<int>{b.ecosystem().initiativeIndex(old)});
        QVERIFY(result.outcomes.contains(Consistency::Outcome::Overlaps));
        QVERIFY(result.outcomes.contains(Consistency::Outcome::NearlyTheSame));
        QVERIFY(!result.outcomes.contains(Consistency::Outcome::FillsWhiteSpot));
    }

    void aPlanInAnEmptyCellFillsAWhiteSpot()
    {
        InventoryBuilder b;
        b.usual();
        b.activity(b.initiative("r1", "A"), "weten", "digitalisering", known);
        const auto plan = b.initiative("r1", "B", [](Initiative &i) {
            i.stage = word("idee");
            i.startsOn = date("2028-01-01"); // tested as if it ran
        });
        b.activity(plan, "willen", "digitalisering", known);
        const Consistency result = tested(b, plan);
        QCOMPARE(result.cells.size(), 1);
        QCOMPARE(result.cells[0].phase, 2); // willen
        QCOMPARE(result.cells[0].theme, 0);
        QCOMPARE(result.cells[0].kinds, QList<CellKind>{CellKind::White});
        QVERIFY(result.outcomes.contains(Consistency::Outcome::FillsWhiteSpot));
        QVERIFY(!result.outcomes.contains(Consistency::Outcome::Connects));
        QVERIFY(result.warnings.contains(Consistency::Warning::NoEvidenceOfNeed));
    }

    void aPlanThatLinksTwoPhasesMendsTheBridge()
    {
        InventoryBuilder b;
        b.usual();
        b.activity(b.initiative("r1", "A"), "weten", "digitalisering");
        const auto plan = b.initiative("r1", "B");
        b.activity(plan, "weten|willen", "digitalisering");
        b.signal("willen", "digitalisering");
        const Consistency result = tested(b, plan);
        QCOMPARE(result.bridges.size(), 1);
        QCOMPARE(result.bridges[0].from, 1);
        QCOMPARE(result.outcomes.first(), Consistency::Outcome::Connects);
        QVERIFY(!result.warnings.contains(Consistency::Warning::NoEvidenceOfNeed));
    }

    void warningsAreGiven()
    {
        InventoryBuilder b;
        b.usual();
        b.initiative("r1", "A", [](Initiative &i) { i.kind = word("portaal"); });
        const auto plan = b.initiative("r1", "ROM", [](Initiative &i) { i.kind = word("portaal"); });
        b.change<Organisation>(b.organisation("ROM"), [](Organisation &o) { o.kind = word("rom"); });
        b.activity(plan, "weten", "digitalisering", known); // target group peloton
        b.add<ConsistencyTest>([&](ConsistencyTest &test) {
            test.initiative = plan;
            test.policyStage = word("vastgesteld");
        });
        using Warning = Consistency::Warning;
        QCOMPARE(tested(b, plan).warnings,
                 (QList<Warning>{Warning::RegionalDeveloperForAll, Warning::OneMorePortal,
                                 Warning::NoEvidenceOfNeed, Warning::TestedTooLate}));
        QVERIFY(!testConsistency(b.inventory, b.profile, b.scope, RecordId(9, 9)));
    }

    void stoppingIsShownInEveryFigure()
    {
        InventoryBuilder b;
        b.usual();
        const auto one = b.initiative("r1", "A", [](Initiative &i) { i.budget = qint64(1234500); });
        b.activity(one, "weten", "digitalisering", known);
        b.activity(one, "willen", "digitalisering");
        const auto two = b.initiative("r1", "B");
        b.activity(two, "weten", "digitalisering", known);
        const auto stop = [&](bool withReason) {
            QList<Operation> operations{
                update(EntityKind::Initiative, one, "stage", QStringLiteral("beëindigd")),
                update(EntityKind::Initiative, one, "ends_on", PartialDate(2026, 1, 1))};
            if (withReason)
                operations.append(
                    update(EntityKind::Initiative, one, "verdict_reason", QStringLiteral("te duur")));
            return *tryScenario(b.inventory, operations, b.profile, b.scope);
        };
        const ScenarioDifference d = stop(false);
        QCOMPARE(*d.coverageBefore.lower, 2.0 / 8);
        QCOMPARE(*d.coverageAfter.lower, 1.0 / 8);
        QCOMPARE(d.turnedWhite.size(), 1);
        QCOMPARE(d.turnedWhite[0].phase, QStringLiteral("willen"));
        QCOMPARE(d.broken.size(), 1); // weten to willen, inside the initiative
        QCOMPARE(d.overlapRemoved.size(), 1);
        QCOMPARE(d.stopped, QList<RecordId>{one});
        QCOMPARE(d.stoppedSilently, QList<RecordId>{one}); // an end date, but no successor or reason
        QCOMPARE(d.budget.known, 12345.0);
        QCOMPARE(d.fte.unknown, 1);
        QVERIFY(stop(true).stoppedSilently.isEmpty());
    }

    void deletingTakesWhatTheRecordOwns()
    {
        InventoryBuilder b;
        b.usual();
        const auto one = b.initiative("r1", "A");
        b.activity(one, "weten", "digitalisering");
        const auto changed
            = applied(b.inventory, {{Operation::Kind::Delete, EntityKind::Initiative, one, {}}});
        QVERIFY(changed);
        QCOMPARE(changed->all<Activity>().size(), 0);
        QCOMPARE(b.inventory.all<Activity>().size(), 1); // the original is untouched
        const auto again = applied(*changed, {{Operation::Kind::Delete, EntityKind::Initiative, one, {}}});
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::InvalidInput);
    }

    void nothingChangedIsNoDifference()
    {
        const InventoryBuilder b = RandomInventory(4).make(15);
        const ScenarioDifference d = *tryScenario(b.inventory, {}, b.profile, b.scope);
        QVERIFY(d.turnedWhite.isEmpty() && d.filled.isEmpty() && d.broken.isEmpty() && d.mended.isEmpty());
        QVERIFY(d.overlapRemoved.isEmpty() && d.overlapAdded.isEmpty() && d.stopped.isEmpty());
    }

    void theMinimalSetIsSmallestAndStillCovers()
    {
        InventoryBuilder b;
        b.words("fase", "ontmoeten|weten|willen|kunnen").words("thema", "d");
        const auto wide = b.initiative(); // takes three cells: the greedy choice
        const auto left = b.initiative();
        const auto right = b.initiative();
        b.activity(wide, "weten|willen", "d");
        b.activity(left, "ontmoeten|weten", "d");
        b.activity(right, "willen|kunnen", "d");
        const MinimalSet found = minimal(b);
        QCOMPARE(found.coveredCells, 4);
        QCOMPARE(found.initiatives, (QList<int>{1, 2})); // wide would need both others besides
        QVERIFY(found.isProven);
        QCOMPARE(found.lowerBound, 2);
        InventoryBuilder empty;
        QVERIFY(minimal(empty).initiatives.isEmpty());
        QVERIFY(minimal(empty).isProven);
    }

    void theMinimalSetEqualsTryingEverySet()
    {
        for (quint32 seed = 1; seed <= 40; ++seed) {
            const InventoryBuilder b = RandomInventory(seed).make(9, 0.05);
            const Ecosystem eco = b.ecosystem();
            const Coverage covered = *coverage(eco, *overlaps(eco));
            const MinimalSet found = *minimalSet(eco, covered);
            int smallest = 100;
            for (unsigned chosen = 0; chosen < 1U << eco.initiatives.size(); ++chosen) {
                const bool covers = std::all_of(
                    covered.frame.cells.cbegin(), covered.frame.cells.cend(), [&](const CoverageCell &cell) {
                        return !cell.isInFrame() || cell.certain.isEmpty()
                            || std::any_of(cell.certain.cbegin(), cell.certain.cend(), [&](int activity) {
                                   return (chosen >> eco.activities[size_t(activity)].initiative & 1U) != 0;
                               });
                    });
                if (covers)
                    smallest = std::min(smallest, std::popcount(chosen));
            }
            QVERIFY(found.isProven);
            QCOMPARE(int(found.initiatives.size()), smallest);
        }
    }

    void judgementsAreCountedAndNeverAveraged()
    {
        InventoryBuilder b;
        b.usual();
        b.words("toetskader", "succescriteria|ontwerpprincipes").words("criterium", "a|b");
        const auto judge = [&](const char *framework, const char *criterion, const char *score) {
            b.add<Assessment>([&](Assessment &a) {
                a.framework = word(framework);
                a.criterion = word(criterion);
                if (score)
                    a.score = word(score);
            });
        };
        judge("ontwerpprincipes", "a", "nee");
        judge("succescriteria", "b", "ja");
        judge("succescriteria", "b", "deels");
        judge("succescriteria", "b", nullptr);
        judge("succescriteria", "a", "onbekend");
        const auto one = b.initiative("r1", nullptr, [](Initiative &i) { i.level = word("lokaal"); });
        const auto two = b.initiative("r1", nullptr, [](Initiative &i) { i.level = word("provinciaal"); });
        b.relation(one, two, "verwijst-door");
        b.relation(two, one, "vervolg"); // no referral
        b.initiative();
        const auto result = *analyse(b.inventory, b.profile, b.scope);
        const Judgements &j = result->judgements;
        QCOMPARE(j.criteria.size(), 3);
        QCOMPARE(j.criteria[0].framework, QStringLiteral("succescriteria"));
        QCOMPARE(j.criteria[0].criterion, QStringLiteral("a"));
        QCOMPARE(j.criteria[1].yes, 1);
        QCOMPARE(j.criteria[1].partly, 1);
        QCOMPARE(j.criteria[1].unknown, 1);
        QCOMPARE(j.criteria[2].no, 1);
        QCOMPARE(j.isolates, 1);
        QCOMPARE(j.referralsCrossingLevels, 1);
        const QJsonObject json = toJson(result->network, result->overlaps, result->ecosystem, j);
        QCOMPARE(json.value(QLatin1String("criteria")).toArray().size(), 3);
        QCOMPARE(j.criteria[1].assessments.size(), 3);
        QCOMPARE(j.crossing.size(), 1);
    }

    void theStelselMatrixShowsRolesNobodyFills()
    {
        InventoryBuilder b;
        b.words("bestuursniveau", "landelijk|regionaal").words("kernrol", "coördineren|uitvoeren");
        b.change<Organisation>(b.organisation("A"), [](Organisation &o) {
            o.level = word("landelijk");
            o.coreRoles = set("uitvoeren");
        });
        b.change<Organisation>(b.organisation("B"), [](Organisation &o) {
            o.level = word("regionaal");
            o.coreRoles = set("alle");
        });
        b.organisation("C");
        const StelselMatrix matrix = stelselMatrix(b.ecosystem());
        QCOMPARE(matrix.cells.size(), 4);
        QVERIFY(matrix.cells[0].organisations.isEmpty()); // landelijk, coördineren
        QCOMPARE(matrix.cells[1].organisations.size(), 1);
        QCOMPARE(matrix.withoutFilling(), 1);
        QCOMPARE(matrix.unplaced.size(), 1);
        QCOMPARE(toJson(matrix).value(QLatin1String("withoutFilling")).toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TestChoices)
#include "tst_choices.moc"
