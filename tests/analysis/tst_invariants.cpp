#include "core/analysis/analyse.h"
#include "tests/analysis/figurecase.h"
#include "tests/analysis/randominventory.h"

using namespace core;
using namespace test;

namespace {

using AnalysisPtr = std::shared_ptr<const Analysis>;

AnalysisPtr analysed(const InventoryBuilder &b)
{
    return *analyse(b.inventory, b.profile, b.scope);
}

QList<const Frame *> framesOf(const Analysis &analysis)
{
    QList<const Frame *> frames{&analysis.coverage.frame};
    if (analysis.coverage.total)
        frames.append(&*analysis.coverage.total);
    return frames;
}

bool isOrdered(const QList<int> &list)
{
    return std::is_sorted(list.cbegin(), list.cend())
        && std::adjacent_find(list.cbegin(), list.cend()) == list.cend();
}

/// Every string that looks like an id, anywhere in the JSON.
void collectIds(const QJsonValue &value, QSet<QString> &ids)
{
    if (const QString text = value.toString(); RecordId::fromText(text))
        ids.insert(text);
    for (const QJsonValue one : value.toArray())
        collectIds(one, ids);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        collectIds(it.value(), ids);
}

void checkKinds(const CoverageCell &cell)
{
    const bool hasCertain = !cell.certain.isEmpty();
    QCOMPARE(cell.status.has_value(), cell.isInFrame());
    QCOMPARE(cell.kinds.isEmpty(), !cell.isInFrame());
    if (!cell.isInFrame())
        return;
    QCOMPARE(*cell.status, cell.kinds.first());
    QVERIFY(std::is_sorted(cell.kinds.cbegin(), cell.kinds.cend()));
    QCOMPARE(cell.has(CellKind::White), !hasCertain && cell.possible == 0);
    QCOMPARE(cell.has(CellKind::Unknown), !hasCertain && cell.possible > 0);
    for (const CellKind kind :
         {CellKind::Expiring, CellKind::Thin, CellKind::Crowded, CellKind::NationalOnly})
        QVERIFY(hasCertain || !cell.has(kind));
    QVERIFY(!cell.has(CellKind::Unevaluated) || !cell.has(CellKind::PossiblyUnevaluated));
    QCOMPARE(cell.has(CellKind::NationalOnly), hasCertain && cell.regionalCertain == 0);
    const bool isCovered = hasCertain && !cell.has(CellKind::Expiring) && !cell.has(CellKind::Thin)
        && !cell.has(CellKind::Crowded);
    QCOMPARE(cell.has(CellKind::Covered), isCovered);
}

void checkShares(const Frame &frame)
{
    for (const Bounds &bounds : {frame.covered, frame.weighted, frame.regional}) {
        QCOMPARE(bounds.lower.has_value(), bounds.upper.has_value());
        if (bounds.lower)
            QVERIFY(0 <= *bounds.lower && *bounds.lower <= *bounds.upper && *bounds.upper <= 1);
    }
    // Leaving offers out can only lose cells.
    QVERIFY(*frame.regional.lower <= *frame.covered.lower);
    QVERIFY(*frame.regional.upper <= *frame.covered.upper);
}

} // namespace

/// What must hold between figures, whatever the file: tried on files full of unknowns, geen and alle.
class TestInvariants : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_found.clear(); }

    void theLettersOfACellFollowFromItsNumbers()
    {
        eachFile([](const Analysis &analysis) {
            for (const Frame *frame : framesOf(analysis)) {
                for (const CoverageCell &cell : frame->cells) {
                    QVERIFY(isOrdered(cell.certain) && isOrdered(cell.uncertain)
                            && isOrdered(cell.providers));
                    QCOMPARE(cell.uncertain.size(), cell.possible);
                    checkKinds(cell);
                }
                checkShares(*frame);
            }
        });
    }

    void theListsOfACellAreWhatCoversIt()
    {
        eachFile([](const Analysis &analysis) {
            const Ecosystem &eco = analysis.ecosystem;
            for (const Frame *frame : framesOf(analysis)) {
                for (const CoverageCell &cell : frame->cells) {
                    QCOMPARE(possibleActivities(eco, cell), cell.uncertain);
                    for (const int activity : cell.certain)
                        QCOMPARE(covers(eco, eco.activities[size_t(activity)], cell), Certainty::Certain);
                }
            }
        });
    }

    void ranksCountFromOneByScore()
    {
        eachFile([](const Analysis &analysis) {
            for (const Frame *frame : framesOf(analysis)) {
                QMap<int, double> scores;
                for (const CoverageCell &cell : frame->cells) {
                    QCOMPARE(cell.rank.has_value(), cell.score.has_value());
                    if (cell.rank)
                        scores.insert(*cell.rank, *cell.score);
                    if (cell.mark != CoverageCell::Mark::None)
                        QVERIFY(!cell.rank);
                }
                int next = 0;
                double last = std::numeric_limits<double>::max();
                for (auto it = scores.cbegin(); it != scores.cend(); ++it) {
                    QCOMPARE(it.key(), ++next); // no rank twice, none left out
                    QVERIFY(it.value() <= last + 1e-9);
                    last = it.value();
                }
            }
        });
    }

    void pairsAreOfTwoInitiativesThatCertainlyRun()
    {
        eachFile([this](const Analysis &analysis) {
            const Ecosystem &eco = analysis.ecosystem;
            double last = 1;
            for (const OverlapPair &pair : analysis.overlaps.pairs) {
                const ActivityView &a = eco.activities[size_t(pair.a)];
                const ActivityView &b = eco.activities[size_t(pair.b)];
                QVERIFY(a.id < b.id);
                QVERIFY(a.initiative != b.initiative);
                QVERIFY(a.active == Certainty::Certain && b.active == Certainty::Certain);
                QVERIFY(pair.lower <= pair.point + 1e-12 && pair.point <= pair.upper + 1e-12);
                QVERIFY(pair.point <= last + 1e-9);
                QCOMPARE(pair.isCertain, pair.lower >= eco.profile.overlapThreshold - 1e-9);
                QVERIFY(pair.isCertain || pair.compared >= eco.profile.minCompared);
                QCOMPARE(pair.isHinge, eco.isNational(a) != eco.isNational(b));
                last = pair.point;
                m_found.insert(QStringLiteral("pair"));
            }
        });
        QVERIFY(!m_found.isEmpty());
    }

    void aWalkVisitsEveryPhaseAndItsDoorsAreCounted()
    {
        eachFile([this](const Analysis &analysis) {
            const Ecosystem &eco = analysis.ecosystem;
            for (const ThemeJourney &journey : analysis.journeys.journeys) {
                QCOMPARE(journey.doors.has_value(), !journey.walk.isEmpty());
                QCOMPARE(journey.members.size(), journey.activities);
                QVERIFY(isOrdered(journey.deadEnds) && isOrdered(journey.unknownPhase));
                if (journey.walk.isEmpty())
                    continue;
                // A walk cannot jump: where it exists, no bridge is broken.
                QCOMPARE(journey.unbroken(), int(journey.bridges.size()));
                int changes = 0;
                for (qsizetype i = 1; i < journey.walk.size(); ++i)
                    changes += behindOneDoor(eco, eco.activities[size_t(journey.walk.at(i - 1))],
                                             eco.activities[size_t(journey.walk.at(i))])
                        ? 0
                        : 1;
                QCOMPARE(*journey.doors, changes + 1);
                for (const int phase : eco.framePhases)
                    QVERIFY(std::any_of(journey.walk.cbegin(), journey.walk.cend(), [&](int activity) {
                        return eco.covers(eco.activities[size_t(activity)], Attribute::Phases, phase)
                            == Certainty::Certain;
                    }));
                m_found.insert(QStringLiteral("walk"));
            }
        });
        QVERIFY(!m_found.isEmpty());
    }

    void theTotalsOfTheOtherChaptersAddUp()
    {
        eachFile([](const Analysis &analysis) {
            const Robustness &robustness = analysis.robustness;
            QCOMPARE(robustness.permanenceKnown + robustness.permanenceUnknown, robustness.activeInitiatives);
            for (const Robustness::Unique &unique : robustness.unique)
                QVERIFY(!unique.cells.isEmpty() || unique.bridges > 0 || unique.walks > 0);
            if (robustness.effectiveProviders)
                QVERIFY(*robustness.effectiveProviders >= 1 - 1e-12);
            const Hinge &hinge = analysis.hinge;
            QVERIFY(hinge.pairs <= hinge.relations.size());
            QCOMPARE(hinge.reciprocity.has_value(), hinge.pairs > 0);
            const Reach &reach = analysis.reach;
            QCOMPARE(reach.evaluationKnown + reach.evaluationUnknown, robustness.activeInitiatives);
            QCOMPARE(reach.silent.size(), reach.withoutValue);
            const MinimalSet &set = analysis.minimalSet;
            QVERIFY(set.lowerBound <= set.initiatives.size());
            QCOMPARE(set.isProven, set.lowerBound == set.initiatives.size());
            for (const int cell : set.cells)
                QVERIFY(std::any_of(analysis.coverage.frame.cells.at(cell).certain.cbegin(),
                                    analysis.coverage.frame.cells.at(cell).certain.cend(), [&](int activity) {
                                        return set.initiatives.contains(
                                            analysis.ecosystem.activities[size_t(activity)].initiative);
                                    }));
        });
    }

    void everyIdInTheJsonIsARecordOfTheFile()
    {
        for (quint32 seed = 40; seed < 46; ++seed) {
            const InventoryBuilder b = RandomInventory(seed).make(12);
            QSet<QString> ids;
            collectIds(resultOf(b), ids);
            QVERIFY(ids.size() > 20);
            for (const QString &id : std::as_const(ids))
                QVERIFY2(b.inventory.kindOf(*RecordId::fromText(id)), qPrintable(id));
        }
    }

    void moreUnknownIsNeverMoreCertainOverlap()
    {
        for (quint32 seed = 60; seed < 75; ++seed) {
            InventoryBuilder b = RandomInventory(seed).make(14, 0.1);
            b.profile.overlapThreshold = 0.5;
            const auto certain
                = [](const InventoryBuilder &of) { return analysed(of)->overlaps.certain().size(); };
            const qsizetype before = certain(b);
            const RecordId id = b.inventory.all<Activity>().at(0).id;
            b.change<Activity>(id, [](Activity &a) {
                a.channels = {};
                a.delivery = {};
            });
            QVERIFY(certain(b) <= before);
        }
    }

private:
    /// Files with little and with much unknown, of one and of three regions.
    static void eachFile(const std::function<void(const Analysis &)> &check)
    {
        for (quint32 seed = 1; seed <= 15; ++seed) {
            InventoryBuilder b = RandomInventory(seed).make(10 + int(seed), 0.05 * (seed % 8));
            b.profile.overlapThreshold = seed % 3 == 0 ? 0.5 : 0.75;
            b.profile.crowdedMinProviders = seed % 2 == 0 ? 2 : 4;
            check(*analysed(b));
            if (QTest::currentTestFailed())
                return;
        }
    }

    QSet<QString> m_found; ///< what was met, so that a test cannot pass on nothing
};

QTEST_GUILESS_MAIN(TestInvariants)
#include "tst_invariants.moc"
