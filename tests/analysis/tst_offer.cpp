#include "core/analysis/analyse.h"
#include "core/analysis/analysisjson.h"
#include "core/model/entities/intervention.h"
#include "core/model/entities/measurement.h"
#include "tests/analysis/randominventory.h"

#include <QJsonDocument>
#include <QtTest>

using namespace core;
using namespace test;

namespace {

std::shared_ptr<const Analysis> of(const InventoryBuilder &b)
{
    return *analyse(b.inventory, b.profile, b.scope);
}

Known<qint64> whole(qint64 value)
{
    return Known<qint64>(value);
}

RecordId measured(InventoryBuilder &b, RecordId subject, const char *indicator, const char *unit,
                  const char *from, std::optional<double> value, const char *instrument = nullptr)
{
    return b.add<Measurement>([&](Measurement &m) {
        m.subject = subject;
        m.indicator = word(indicator);
        if (unit)
            m.unit = word(unit);
        if (from)
            m.from = date(from);
        if (value)
            m.value = *value;
        if (instrument)
            m.instrument = word(instrument);
    });
}

} // namespace

class TestOffer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTemporaryShareLeavesTheUnknownApart()
    {
        InventoryBuilder b;
        b.usual();
        const auto with = [&](const char *permanence) {
            b.initiative("r1", nullptr, [&](Initiative &i) {
                if (permanence)
                    i.permanence = word(permanence);
            });
        };
        with("tijdelijk");
        with("tijdelijk");
        with("structureel");
        with(nullptr);
        b.initiative("r1", nullptr, [](Initiative &i) { // not active
            i.endsOn = date("2020");
            i.permanence = word("tijdelijk");
        });
        const Robustness r = of(b)->robustness;
        QCOMPARE(*r.temporaryShare, 2.0 / 3);
        QCOMPARE(r.permanenceKnown, 3);
        QCOMPARE(r.permanenceUnknown, 1);
    }

    void expiryIsCountedPerQuarterOfTheLastDay()
    {
        InventoryBuilder b;
        for (const char *end : {"2026-09-30", "2026-07", "2026-12", "2027"})
            b.initiative("r1", nullptr, [&](Initiative &i) { i.endsOn = date(end); });
        b.initiative("r1", nullptr,
                     [&](Initiative &i) { i.endsOn = date("2026-06-30"); }); // ended: not active
        const QMap<QString, int> expiry = of(b)->robustness.expiry;
        QCOMPARE(
            expiry.keys(),
            QStringList({QStringLiteral("2026-Q3"), QStringLiteral("2026-Q4"), QStringLiteral("2027-Q4")}));
        QCOMPARE(expiry.first(), 2);
    }

    void growthCountsWhatStartedAndEndedUpToTheReferenceDate()
    {
        InventoryBuilder b; // 2026-07-01
        const auto with = [&](const char *start, const char *end, const char *stage) {
            b.initiative("r1", nullptr, [&](Initiative &i) {
                i.startsOn = date(start);
                i.endsOn = date(end);
                i.stage = word(stage);
            });
        };
        with("2024", "2025", "pilot");          // starts 2024-01-01: H1; ends 2025-12-31: H2
        with("2025-07", "2026-07-02", "pilot"); // starts 2025-H2; not ended yet
        with("2026-08-01", "", "pilot");        // not started yet
        with("2024-01-01", "", "idee");         // an idea does not count
        const auto growth = of(b)->robustness.growth;
        QCOMPARE(growth.size(), 2);
        QCOMPARE(growth.value(QStringLiteral("2024-H1")).started, 1);
        QCOMPARE(growth.value(QStringLiteral("2025-H2")).started, 1);
        QCOMPARE(growth.value(QStringLiteral("2025-H2")).ended, 1);
    }

    void theEffectiveNumberOfProvidersIsPerThemeAndForTheWhole()
    {
        InventoryBuilder b;
        b.usual();
        b.activity(b.initiative("r1", "A"), "weten", "digitalisering");
        b.activity(b.initiative("r1", "A"), "willen", "digitalisering");
        b.activity(b.initiative("r1", "B"), "weten", "verduurzaming|digitalisering");
        const Robustness r = of(b)->robustness;
        QCOMPARE(*r.effectiveProviders, 1 / (4.0 / 9 + 1.0 / 9)); // A 2/3, B 1/3: 1.8
        QCOMPARE(r.effectiveProvidersPerTheme.at(0).second, r.effectiveProviders);
        QCOMPARE(*r.effectiveProvidersPerTheme.at(1).second, 1.0);
    }

    void stoppingAnInitiativeLosesExactlyItsUniqueContribution()
    {
        int losses = 0;
        for (quint32 seed = 1; seed <= 25; ++seed) {
            InventoryBuilder b = RandomInventory(seed).make(9, 0.05);
            const auto before = of(b);
            for (int i = 0; i < int(before->ecosystem.initiatives.size()); ++i) {
                const RecordId id = before->ecosystem.initiatives[size_t(i)].id;
                const bool isGeneric
                    = std::any_of(before->ecosystem.initiatives.begin(), before->ecosystem.initiatives.end(),
                                  [&](const InitiativeView &view) { return view.generic == i; });
                if (isGeneric)
                    continue; // its going also takes what its instances inherit
                InventoryBuilder without = b;
                without.change<Initiative>(id, [](Initiative &gone) {
                    gone.stage = word("beëindigd");
                    gone.endsOn = date("2000-01-01");
                });
                const auto after = of(without);
                Robustness::Unique lost;
                for (int c = 0; c < before->coverage.frame.cells.size(); ++c) {
                    const CoverageCell &old = before->coverage.frame.cells.at(c);
                    if (old.isInFrame() && !old.certain.isEmpty()
                        && after->coverage.frame.cells.at(c).certain.isEmpty())
                        lost.cells.append(c);
                }
                const auto old = before->journeys.perRegion(), now = after->journeys.perRegion();
                for (int j = 0; j < old.size(); ++j) {
                    lost.bridges += old.at(j)->unbroken() - now.at(j)->unbroken();
                    lost.walks += old.at(j)->walk.isEmpty() != now.at(j)->walk.isEmpty() ? 1 : 0;
                }
                Robustness::Unique said;
                for (const Robustness::Unique &unique : before->robustness.unique) {
                    if (unique.initiative == i)
                        said = unique;
                }
                QCOMPARE(said.cells, lost.cells);
                QCOMPARE(said.bridges, lost.bridges);
                QCOMPARE(said.walks, lost.walks);
                losses += int(lost.cells.size()) + lost.bridges + lost.walks;
            }
        }
        QVERIFY(losses > 20);
    }

    void stackingCountsCertainActivitiesPerTargetGroupAndPhase()
    {
        InventoryBuilder b;
        b.usual();
        const auto id = b.initiative();
        b.activity(id, "weten", "digitalisering",
                   [](Activity &a) { a.targetGroups = set("peloton|starter"); });
        b.activity(id, "alle", "digitalisering", [](Activity &a) { a.targetGroups = set("peloton"); });
        b.activity(id, "weten", "digitalisering"); // target group unknown
        const auto stacking = of(b)->robustness.stacking;
        QCOMPARE(stacking.size(), 12);          // 3 groups x 4 phases
        QCOMPARE(stacking.at(1).activities, 2); // peloton, weten
        QCOMPARE(stacking.at(0).activities, 1);
        QCOMPARE(stacking.at(9).activities, 1); // starter, weten
    }

    void coordinationNamesWhatHasNoCoordinator()
    {
        InventoryBuilder b;
        b.usual();
        const auto id
            = b.initiative("r1|r2", nullptr, [](Initiative &i) { i.themes = set("verduurzaming"); });
        b.participates(id, b.organisation("A"), "coördinator");
        b.change<Region>(b.region("R2", "m"),
                         [&](Region &region) { region.coordinator = b.organisation("A"); });
        const Robustness r = of(b)->robustness;
        QCOMPARE(r.themesWithoutCoordinator, QList<int>{0});
        QCOMPARE(r.regionsWithoutCoordinator, QList<int>{0});
    }

    void conversionComparesTwoVersions()
    {
        InventoryBuilder before;
        const auto one = before.initiative();
        before.initiative();
        before.initiative("r1", nullptr, [](Initiative &i) { i.stage = word("structureel"); });
        InventoryBuilder after = before;
        after.change<Initiative>(one, [](Initiative &i) { i.stage = word("structureel"); });
        const Conversion c = conversion(before.inventory, after.inventory);
        QCOMPARE(c.pilots, 2);
        QCOMPARE(c.converted, QList<RecordId>{one});
        QCOMPARE(*c.share(), 0.5);
        QVERIFY(!conversion({}, {}).share());
    }

    void reachIsNeverAddedAcrossUnitsOrYears()
    {
        InventoryBuilder b;
        const auto id = b.initiative();
        const auto a = b.activity(id, "weten", "d");
        const auto c = b.activity(id, "weten", "d");
        b.activity(id, "weten", "d"); // nothing measured
        measured(b, a, "bereik", "uniek", "2024-01-01", 10);
        measured(b, c, "bereik", "uniek", "2024", 5);
        measured(b, c, "bereik", "uniek", nullptr, 7);
        measured(b, c, "bereik", "contacten", "2023", 100);
        measured(b, c, "bereik", "procent", "2023", 40); // not summed
        measured(b, c, "gebruik", "uniek", "2023", 4);   // no reach
        measured(b, id, "bereik", "uniek", "2023", {});  // no value
        const Reach r = of(b)->reach;
        QCOMPARE(r.sums.size(), 3);
        QCOMPARE(r.sums[0].sum, 15.0); // uniek 2024
        QCOMPARE(r.sums[0].records, 2);
        QCOMPARE(r.sums[1].sum, 7.0); // uniek, year unknown: last of its unit
        QVERIFY(!r.sums[1].year);
        QCOMPARE(r.sums[2].unit, QStringLiteral("contacten"));
        QCOMPARE(r.otherUnits, 1);
        QCOMPARE(r.withoutValue, 2); // the third activity and the initiative
        const QJsonObject sum
            = toJson(b.ecosystem(), r).value(QLatin1String("sums")).toArray().at(1).toObject();
        QVERIFY(sum.value(QLatin1String("year")).isNull());
        QVERIFY(sum.value(QLatin1String("mayCountTwice")).toBool());
    }

    void evaluationAndSatisfactionKeepTheirBase()
    {
        InventoryBuilder b;
        const auto id
            = b.initiative("r1", nullptr, [](Initiative &i) { i.evaluation = word("kwalitatief"); });
        b.initiative("r1", nullptr, [](Initiative &i) { i.evaluation = word("nee"); });
        b.initiative("r1", nullptr, [](Initiative &i) { i.evaluation = word(""); }); // geen: not evaluated
        b.initiative();
        measured(b, id, "tevredenheid", "score", "2024", 8, "enquete");
        measured(b, id, "tevredenheid", "score", "2025", 6, "enquete");
        measured(b, id, "tevredenheid", "score", "2025", 3, "nps");
        const Reach r = of(b)->reach;
        QCOMPARE(*r.evaluatedShare, 1.0 / 3);
        QCOMPARE(r.evaluationUnknown, 1);
        QCOMPARE(r.satisfaction.size(), 2);
        QCOMPARE(r.satisfaction[0].mean, 7.0);
        QCOMPARE(r.satisfaction[1].mean, 3.0);
    }

    void theRegionsOwnTargetsAreDenominators()
    {
        InventoryBuilder b;
        b.change<Region>(b.region("R1", "m"), [](Region &region) {
            region.targetReach = whole(900);
            region.firmsMicro = whole(1);
            region.firmsSmall = whole(2);
            region.firmsMedium = whole(3);
        });
        const Reach r = of(b)->reach;
        QCOMPARE(r.regions.size(), 1);
        QCOMPARE(*r.regions[0].targetReach, 900);
        QCOMPARE(*r.regions[0].firms, 6);
        QCOMPARE(r.regionTarget, 2500.0);
        QVERIFY(!r.evaluatedShare);
    }

    void supplyAndDemandAreSetSideBySide()
    {
        InventoryBuilder b;
        b.usual();
        b.activity(b.initiative(), "weten", "digitalisering");
        b.activity(b.initiative(), "willen", "digitalisering");
        const auto signal = b.signal("weten|kunnen", "digitalisering");
        b.add<Intervention>([&](Intervention &i) { i.citedSignals = RecordIdSet{signal}; });
        b.add<Intervention>();
        const auto result = of(b);
        QCOMPARE(result->demand.withoutOffer, QList<int>{6});  // kunnen, digitalisering
        QCOMPARE(result->demand.withoutDemand, QList<int>{4}); // willen, digitalisering
        QCOMPARE(*result->demand.citingShare, 0.5);
    }

    void theWholeAnalysisIsOneObjectAndTheSameEachTime()
    {
        const InventoryBuilder b = RandomInventory(3).make(20);
        const auto result = of(b);
        const QJsonObject json = toJson(*result);
        for (const QString &chapter : chapterKeys())
            QVERIFY2(json.contains(chapter), qPrintable(chapter));
        QVERIFY(json.value(QLatin1String("profile")).toObject().contains(QLatin1String("referenceDate")));
        QCOMPARE(QJsonDocument(toJson(*of(b))).toJson(), QJsonDocument(json).toJson());
        const QJsonObject some = toJson(*result, {QStringLiteral("hinge")});
        QVERIFY(some.contains(QLatin1String("hinge")) && !some.contains(QLatin1String("coverage")));
    }

    void anEmptyFileHasAnAnalysis()
    {
        const InventoryBuilder b;
        const auto result = of(b);
        QVERIFY(!result->robustness.temporaryShare);
        QVERIFY(!result->robustness.effectiveProviders);
        QCOMPARE(result->network.components, 0);
        QVERIFY(result->journeys.journeys.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOffer)
#include "tst_offer.moc"
