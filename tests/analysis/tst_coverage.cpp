#include "core/analysis/analysisjson.h"
#include "tests/analysis/inventorybuilder.h"

#include <QtTest>

using namespace core;
using namespace test;

namespace {

Coverage of(const InventoryBuilder &b)
{
    auto result = coverage(b.inventory, b.profile, b.scope);
    return result ? *result : Coverage();
}

/// The cell of a frame without regions, or of region 0.
const CoverageCell &cell(const Frame &frame, int phase, int theme, int region = -1)
{
    for (const CoverageCell &one : frame.cells) {
        if (one.phase == phase && one.theme == theme && one.region == region)
            return one;
    }
    qFatal("no such cell");
}

QString letters(const CoverageCell &cell)
{
    QString text;
    for (const CellKind kind : cell.kinds)
        text += cellKindLetter(kind);
    return text;
}

/// Four phases, two themes: 8 cells, no regions.
InventoryBuilder small()
{
    InventoryBuilder b;
    b.usual();
    return b;
}

} // namespace

class TestCoverage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWholeCrossProductIsTheFrame()
    {
        InventoryBuilder b = small();
        const Coverage result = of(b);
        QCOMPARE(result.frame.cells.size(), 8); // 4 phases x 2 themes
        QCOMPARE(*result.frame.covered.lower, 0.0);
        QCOMPARE(*result.frame.covered.upper, 0.0);
        QCOMPARE(result.frame.count(CellKind::White), 8);
        QVERIFY(!result.total);
        QVERIFY(!result.frame.weighted.lower); // no demand: null
    }

    void unknownMakesAnIntervalAndNeverANo()
    {
        InventoryBuilder b = small();
        const auto id = b.initiative(nullptr);
        b.activity(id, "weten", "digitalisering");
        b.activity(id, nullptr, "digitalisering"); // phase unknown: possible in 4 cells
        b.activity(id, "", "verduurzaming");       // phase geen: in no cell
        const Frame frame = of(b).frame;
        QCOMPARE(*frame.covered.lower, 1.0 / 8); // weten
        QCOMPARE(*frame.covered.upper, 4.0 / 8); // all four phases of digitalisering
        QCOMPARE(cell(frame, 1, 0).certain.size(), 1);
        QCOMPARE(cell(frame, 1, 0).possible, 1);
        QCOMPARE(letters(cell(frame, 0, 0)), QStringLiteral("O"));
        QCOMPARE(letters(cell(frame, 0, 1)), QStringLiteral("A"));
    }

    void alleCoversEveryTerm()
    {
        InventoryBuilder b = small();
        b.activity(b.initiative(nullptr), "alle", "alle");
        QCOMPARE(of(b).frame.coveredLower, 8);
    }

    void anUncertainActivityIsOnlyPossible()
    {
        InventoryBuilder b = small();
        b.activity(b.initiative(nullptr, nullptr, [](Initiative &i) { i.stage = {}; }), "weten",
                   "digitalisering");
        QCOMPARE(*of(b).frame.covered.lower, 0.0);
        QCOMPARE(*of(b).frame.covered.upper, 1.0 / 8);
    }

    void aCellThatDoesNotApplyLeavesNumeratorAndDenominator()
    {
        InventoryBuilder b = small();
        const auto id = b.initiative(nullptr);
        b.activity(id, "weten", "digitalisering");
        b.activity(id, "willen", "digitalisering");
        b.mark("weten", "digitalisering", nullptr, "nvt");
        b.mark("ontmoeten", "digitalisering", nullptr, "bewust-leeg");
        const Frame frame = of(b).frame;
        QCOMPARE(frame.size, 7);
        QCOMPARE(*frame.covered.lower, 1.0 / 7);
        const CoverageCell &away = cell(frame, 1, 0);
        QVERIFY(away.kinds.isEmpty());
        QVERIFY(!away.status);
        QVERIFY(!away.score);
        const CoverageCell &empty = cell(frame, 0, 0);
        QCOMPARE(letters(empty), QStringLiteral("A")); // keeps its kinds …
        QVERIFY(!empty.rank && !empty.score);          // … but is not ranked
    }

    void aMarkWithoutADimensionHoldsForEachOfItsValues()
    {
        InventoryBuilder b = small();
        b.add<CellMark>([](CellMark &mark) {
            mark.theme = word("verduurzaming");
            mark.mark = word("nvt");
        });
        QCOMPARE(of(b).frame.size, 4);
    }

    void aMarkForTheOnlyRegionOfAFileHolds()
    {
        InventoryBuilder b = small();
        b.activity(b.initiative("r1"), "weten", "digitalisering");
        b.mark("kunnen", "digitalisering", "r1", "nvt");
        QCOMPARE(of(b).frame.size, 7); // 4 x 2 less the marked one
        b.activity(b.initiative("r2"), "weten", "verduurzaming");
        const Coverage both = of(b);
        QCOMPARE(both.frame.size, 15); // 4 x 2 x 2 less the one of r1
        QVERIFY(both.total);
        QCOMPARE(both.total->size, 8); // r1's mark says nothing of the whole
    }

    void aFileWithTwoRegionsHasThemAsDimensionAndATotalBesides()
    {
        InventoryBuilder b = small();
        b.activity(b.initiative("r1"), "weten", "digitalisering");
        b.activity(b.initiative(nullptr, nullptr, [](Initiative &i) { i.level = word("landelijk"); }),
                   "willen", "digitalisering");
        b.signal("weten", "digitalisering", "r2", 3);
        b.signal("weten", "digitalisering");
        b.mark("kunnen", "digitalisering", "r1", "nvt");
        b.mark("kunnen", "verduurzaming", nullptr, "nvt");
        const Coverage result = of(b);
        const Frame &frame = result.frame;
        QCOMPARE(frame.cells.size(), 16); // 4 x 2 x 2
        QCOMPARE(frame.size, 13);         // less 1 for r1 and 2 for both
        QCOMPARE(cell(frame, 1, 0, 0).certain.size(), 1);
        QCOMPARE(cell(frame, 1, 0, 1).certain.size(), 0);
        QCOMPARE(letters(cell(frame, 2, 0, 1)),
                 QStringLiteral("DeN"));           // the national one, alone, evaluation unknown
        QCOMPARE(*frame.covered.lower, 3.0 / 13);  // weten r1, willen r1 and r2
        QCOMPARE(*frame.regional.lower, 1.0 / 13); // without the national one
        QCOMPARE(cell(frame, 1, 0, 0).demand, 1);  // the signal that names no region
        QCOMPARE(cell(frame, 1, 0, 1).demand, 4);
        QVERIFY(result.total);
        QCOMPARE(result.total->cells.size(), 8);
        QCOMPARE(result.total->size, 7); // the mark of one region is not the whole file's
        QCOMPARE(cell(*result.total, 1, 0).demand, 4);
        QCOMPARE(result.total->coveredLower, 2);
    }

    void anUnknownRegionIsPossibleInEach()
    {
        InventoryBuilder b = small();
        b.initiative("r1|r2");
        b.activity(b.initiative(nullptr), "weten", "digitalisering");
        const Coverage result = of(b);
        QCOMPARE(cell(result.frame, 1, 0, 0).possible, 1);
        QCOMPARE(cell(result.frame, 1, 0, 1).possible, 1);
        QCOMPARE(cell(*result.total, 1, 0).certain.size(), 1);
    }

    void demandWeighsTheCoverage()
    {
        InventoryBuilder b = small();
        b.activity(b.initiative(nullptr), "weten", "digitalisering");
        b.activity(b.initiative(nullptr), nullptr, "verduurzaming");
        b.signal("weten|willen", "digitalisering", nullptr, 3); // 3 in each of two cells
        b.signal("weten", "verduurzaming");                     // count unknown: 1
        const auto noPhase = b.signal(nullptr, "digitalisering", nullptr, 9);
        const auto noTheme = b.signal("weten", "", nullptr, 9);
        const Coverage result = of(b);
        QCOMPARE(*result.frame.weighted.lower, 3.0 / 7); // weten digitalisering, of 3 + 3 + 1
        QCOMPARE(*result.frame.weighted.upper, 4.0 / 7);
        QCOMPARE(result.signalsOutside, QList<RecordId>({noPhase, noTheme}));
    }

    void everyLetterHasItsRule()
    {
        InventoryBuilder b = small();
        b.profile.thinMaxActivities = 1;
        const auto two = [&](const char *phase, const char *theme, std::function<void(Initiative &)> fill) {
            b.activity(b.initiative(nullptr, "A", fill), phase, theme);
            b.activity(b.initiative(nullptr, "B", fill), phase, theme);
        };
        // L: both end before 2027-07-01; tipping date the later of the two
        two("ontmoeten", "digitalisering", [](Initiative &i) {
            i.endsOn = date("2026-12");
            i.evaluation = word("kwalitatief");
        });
        // D by number: one activity
        b.activity(b.initiative(nullptr, "A"), "weten", "digitalisering");
        // G, E: two providers, no end, none evaluated
        two("willen", "digitalisering", [](Initiative &i) { i.evaluation = word("nee"); });
        // D by providers: two activities of one provider
        b.activity(b.initiative(nullptr, "A"), "kunnen", "digitalisering");
        b.activity(b.initiative(nullptr, "A"), "kunnen", "digitalisering");
        // not D: one known provider, but another is unknown
        b.activity(b.initiative(nullptr, "A"), "ontmoeten", "verduurzaming");
        b.activity(b.initiative(nullptr), "ontmoeten", "verduurzaming");
        // N: all serve all; e: evaluation unknown
        two("weten", "verduurzaming", [](Initiative &i) { i.level = word("europees"); });
        const Frame frame = of(b).frame;
        QCOMPARE(letters(cell(frame, 0, 0)), QStringLiteral("L"));
        QCOMPARE(cell(frame, 0, 0).tipsOn, QDate(2026, 12, 31));
        QCOMPARE(letters(cell(frame, 1, 0)), QStringLiteral("De"));
        QCOMPARE(letters(cell(frame, 2, 0)), QStringLiteral("GE"));
        QVERIFY(cell(frame, 2, 0).tipsOn.isNull());
        QCOMPARE(letters(cell(frame, 3, 0)), QStringLiteral("De"));
        QCOMPARE(letters(cell(frame, 0, 1)), QStringLiteral("Ge"));
        QCOMPARE(letters(cell(frame, 1, 1)), QStringLiteral("GeN"));
        QCOMPARE(letters(cell(frame, 2, 1)), QStringLiteral("A"));
    }

    void expiryLooksAtTheHorizonWithClampedMonths()
    {
        InventoryBuilder b = small();
        b.profile.referenceDate = QDate(2026, 8, 31);
        b.profile.horizonMonths = 6; // 31 February does not exist: 28 February 2027
        b.activity(b.initiative(nullptr, "A", [](Initiative &i) { i.endsOn = date("2027-02-28"); }), "weten",
                   "digitalisering");
        b.activity(b.initiative(nullptr, "A", [](Initiative &i) { i.endsOn = date("2027-02-27"); }), "willen",
                   "digitalisering");
        b.activity(b.initiative(nullptr, "A", [](Initiative &i) { i.endsOn = date("2027"); }), "kunnen",
                   "digitalisering");
        const Frame frame = of(b).frame;
        QVERIFY(!cell(frame, 1, 0).has(CellKind::Expiring)); // the end day is included
        QVERIFY(cell(frame, 2, 0).has(CellKind::Expiring));
        QVERIFY(!cell(frame, 3, 0).has(CellKind::Expiring)); // some day of 2027 is still possible
        QCOMPARE(cell(frame, 3, 0).tipsOn, QDate(2027, 12, 31));
    }

    void aCrowdNeedsCertainOpenPairsOfEnoughProviders()
    {
        // Four equal activities of four initiatives and providers: all 9 attributes known and equal, lower
        // = 1.
        const auto four = [](InventoryBuilder &b, const char *level) {
            QList<RecordId> ids;
            for (const char *provider : {"A", "B", "C", "D"}) {
                ids.append(b.initiative(level ? nullptr : "r1", provider, [&](Initiative &i) {
                    if (level)
                        i.level = word(level);
                }));
                b.activity(ids.last(), "weten", "digitalisering", [](Activity &a) {
                    a.kind = word("scan");
                    a.targetGroups = a.sizeClasses = a.sectors = a.channels = set("x");
                    a.delivery = word("fysiek");
                });
            }
            return ids;
        };
        InventoryBuilder b = small();
        const QList<RecordId> ids = four(b, nullptr);
        QVERIFY(cell(of(b).frame, 1, 0).has(CellKind::Crowded));
        b.profile.crowdedMinProviders = 5;
        QVERIFY(!cell(of(b).frame, 1, 0).has(CellKind::Crowded));
        b.profile.crowdedMinProviders = 4;

        const auto verdict = [&](RecordId one, RecordId other, const char *key) {
            b.add<Finding>([&](Finding &finding) {
                finding.rule = word("overlap");
                finding.fingerprint = overlapFingerprint(one, other);
                finding.overlapVerdict = word(key);
            });
        };
        verdict(ids[3], ids[0], "bewust"); // D still has open pairs with B and C
        verdict(ids[3], ids[1], "complementair");
        QVERIFY(cell(of(b).frame, 1, 0).has(CellKind::Crowded));
        verdict(ids[3], ids[2], "ongewenst"); // unwanted stays open
        QVERIFY(cell(of(b).frame, 1, 0).has(CellKind::Crowded));
        const RecordId last = b.inventory.all<Finding>().at(2).id;
        b.change<Finding>(last, [](Finding &finding) { finding.status = word("opgelost"); });
        QVERIFY(!cell(of(b).frame, 1, 0).has(CellKind::Crowded)); // now only A, B and C

        InventoryBuilder wide = small();
        four(wide, "landelijk");
        QVERIFY(!cell(of(wide).frame, 1, 0).has(CellKind::Crowded)); // pairs of serves-all are left out
    }

    void whiteSpotsAreRankedBySeverityAndDemand()
    {
        InventoryBuilder b = small();
        b.activity(b.initiative(nullptr, "A", [](Initiative &i) { i.evaluation = word("nee"); }), "ontmoeten",
                   "digitalisering"); // D (0.5) and E (0.2): the worst is D
        b.activity(b.initiative(nullptr, "A"), nullptr, "verduurzaming");
        b.signal("ontmoeten", "digitalisering", nullptr, 4);
        b.signal("willen", "digitalisering", nullptr, 1);
        const Frame frame = of(b).frame;
        QCOMPARE(*cell(frame, 0, 0).score, 0.5 * (1 + 4.0 / 4)); // 1.0
        QCOMPARE(*cell(frame, 2, 0).score, 1.0 * (1 + 1.0 / 4)); // 1.25: first
        QCOMPARE(*cell(frame, 1, 0).score, 1.0);
        QCOMPARE(*cell(frame, 0, 1).score, 0.6); // O
        QCOMPARE(*cell(frame, 2, 0).rank, 1);
        QCOMPARE(*cell(frame, 0, 0).rank, 2); // ties in phase order, then theme order
        QCOMPARE(*cell(frame, 1, 0).rank, 3);
        QCOMPARE(*cell(frame, 3, 0).rank, 4);
        QCOMPARE(*cell(frame, 0, 1).rank, 5);
    }

    void aCellWithoutSeverityHasNoScore()
    {
        InventoryBuilder b = small();
        for (const char *provider : {"A", "B"})
            b.activity(
                b.initiative(nullptr, provider, [](Initiative &i) { i.evaluation = word("kwantitatief"); }),
                "weten", "digitalisering");
        const Frame frame = of(b).frame;
        QCOMPARE(letters(cell(frame, 1, 0)), QStringLiteral("G"));
        QVERIFY(!cell(frame, 1, 0).score);
        QVERIFY(!cell(frame, 1, 0).rank);
    }

    void effectiveProvidersAreTheInverseOfTheSquaredShares()
    {
        InventoryBuilder b = small();
        const auto shared = b.initiative(nullptr, "A");
        b.participates(shared, b.organisation("B"), "aanbieder");
        b.activity(shared, "weten", "digitalisering");                         // A 1/2, B 1/2
        b.activity(b.initiative(nullptr, "A"), "weten", "digitalisering");     // A 1
        b.activity(b.initiative(nullptr, nullptr), "weten", "digitalisering"); // unknown: left out
        b.activity(b.initiative(nullptr, nullptr), "willen", "digitalisering");
        const Frame frame = of(b).frame;
        // shares A 3/4, B 1/4: 1 / (9/16 + 1/16) = 1.6
        QCOMPARE(*cell(frame, 1, 0).effectiveProviders, 1.6);
        QVERIFY(!cell(frame, 2, 0).effectiveProviders); // empty base
    }

    void theFrameCanHoldTargetGroupsToo()
    {
        InventoryBuilder b = small();
        b.activity(b.initiative(nullptr), "weten", "digitalisering",
                   [](Activity &a) { a.targetGroups = set("koploper"); });
        b.activity(b.initiative(nullptr), "willen", "digitalisering");
        b.scope = *Scope::parse(u"frame=targetGroup", b.inventory);
        const auto result = coverage(b.inventory, b.profile, b.scope);
        QVERIFY(result);
        QCOMPARE(result->frame.cells.size(), 24); // 4 x 2 x 3
        QCOMPARE(result->frame.coveredLower, 1);  // weten, digitalisering, koploper
        QCOMPARE(result->frame.coveredUpper, 4);  // and willen for three unknown groups
    }

    void theJsonHasTheShapeOfTheMethod()
    {
        InventoryBuilder b = small();
        const auto activity = b.activity(b.initiative("r1", "A"), "weten", "digitalisering");
        b.mark("ontmoeten", "digitalisering", nullptr, "nvt");
        const Ecosystem eco = b.ecosystem();
        const QJsonObject json = toJson(eco, *coverage(eco, *overlaps(eco)));
        QCOMPARE(json.value(QLatin1String("dimensions")).toArray(),
                 QJsonArray({QStringLiteral("phase"), QStringLiteral("theme")}));
        QVERIFY(json.value(QLatin1String("total")).isNull());
        QCOMPARE(json.value(QLatin1String("lower")).toDouble(), 1.0 / 7);
        QVERIFY(json.value(QLatin1String("weightedLower")).isNull());
        const QJsonArray cells = json.value(QLatin1String("cells")).toArray();
        QCOMPARE(cells.at(0).toObject().value(QLatin1String("status")).toString(), QStringLiteral("n.v.t."));
        const QJsonObject second = cells.at(2).toObject(); // phase order, then theme order
        QCOMPARE(second.value(QLatin1String("phase")).toString(), QStringLiteral("weten"));
        QCOMPARE(second.value(QLatin1String("theme")).toString(), QStringLiteral("digitalisering"));
        QCOMPARE(second.value(QLatin1String("activities")).toArray(), QJsonArray{activity.toText()});
        QCOMPARE(second.value(QLatin1String("kinds")).toArray(),
                 QJsonArray({QStringLiteral("D"), QStringLiteral("e")}));
        QVERIFY(second.value(QLatin1String("tipsOn")).isNull());
        QVERIFY(!second.contains(QLatin1String("region")));
        QCOMPARE(json.value(QLatin1String("rule")).toObject().value(QLatin1String("name")).toString(),
                 QStringLiteral("coverage"));
    }
};

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
