#include "core/analysis/analysisjson.h"
#include "tests/analysis/inventorybuilder.h"

#include <QtTest>

using namespace core;
using namespace test;

namespace {

Overlaps of(const InventoryBuilder &b)
{
    auto found = overlaps(b.inventory, b.profile, b.scope);
    return found ? *found : Overlaps();
}

Similarity compared(std::function<void(Activity &)> one, std::function<void(Activity &)> other)
{
    InventoryBuilder b;
    b.usual();
    b.activity(b.initiative(nullptr), nullptr, nullptr, one);
    b.activity(b.initiative(nullptr), nullptr, nullptr, other);
    const Ecosystem eco = b.ecosystem();
    return SimilarityMeasure(eco).compare(eco.activities[0], eco.activities[1]);
}

} // namespace

class TestOverlap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWorkedCheckOfTheMethodComesOut()
    {
        const Similarity s = compared(
            [](Activity &a) {
                a.phases = set("weten");
                a.themes = set("digitalisering");
                a.kind = word("scan");
                a.targetGroups = set("micro|klein");
            },
            [](Activity &a) {
                a.phases = set("weten|willen");
                a.themes = set("digitalisering");
                a.kind = word("scan");
                a.targetGroups = set("klein");
            });
        // 1/2 + 1 + 1 + 1/2 = 3 on 4 attributes; 5 of 9 unknown
        QCOMPARE(*s.point, 3.0 / 4);
        QCOMPARE(*s.lower, 3.0 / 9);
        QCOMPARE(*s.upper, 8.0 / 9);
        QCOMPARE(s.compared, 4);
    }

    void geenAgainstGeenIsOneAndAgainstAValueZero()
    {
        const Similarity s = compared(
            [](Activity &a) {
                a.sectors = set("");
                a.channels = set("");
                a.targetGroups = set("alle");
                a.sizeClasses = set("alle");
                a.delivery = Known<QString>::none();
            },
            [](Activity &a) {
                a.sectors = set("");
                a.channels = set("loket");
                a.targetGroups = set("");
                a.sizeClasses = set("klein");
                a.delivery = Known<QString>::none();
            });
        const auto score = [&](Attribute attribute) { return s.scores[static_cast<size_t>(attribute)]; };
        QCOMPARE(score(Attribute::Sectors), 1.0);
        QCOMPARE(score(Attribute::Channels), 0.0);
        QCOMPARE(score(Attribute::TargetGroups), 0.0); // alle against geen
        QCOMPARE(score(Attribute::SizeClasses), 1.0);  // alle against any value
        QCOMPARE(score(Attribute::Delivery), 1.0);
        QCOMPARE(score(Attribute::Phases), -1.0);
        QCOMPARE(*s.point, 3.0 / 5);
    }

    void aWeightCountsAndAnEmptyBaseIsNull()
    {
        InventoryBuilder b;
        b.profile.weights[QStringLiteral("phases")] = 3;
        b.activity(b.initiative(nullptr), "weten", "x");
        b.activity(b.initiative(nullptr), "weten", "y");
        Ecosystem eco = b.ecosystem();
        Similarity s = SimilarityMeasure(eco).compare(eco.activities[0], eco.activities[1]);
        QCOMPARE(*s.point, 3.0 / 4);  // (3·1 + 1·0) / (3 + 1)
        QCOMPARE(*s.lower, 3.0 / 11); // of 3 + 8
        QCOMPARE(*s.upper, 10.0 / 11);
        for (double &weight : b.profile.weights)
            weight = 0;
        eco = b.ecosystem();
        s = SimilarityMeasure(eco).compare(eco.activities[0], eco.activities[1]);
        QVERIFY(!s.point && !s.lower && !s.upper);
        QCOMPARE(of(b).pairs.size(), 0);
    }

    void areasCompareOnMunicipalitiesElseOnRegions_data()
    {
        QTest::addColumn<QString>("left"); // municipalities / regions / level
        QTest::addColumn<QString>("right");
        QTest::addColumn<double>("score");
        QTest::newRow("municipalities") << "a|b|c/r1/"
                                        << "c|d/r1/" << 0.5; // 1 shared of the smaller 2
        QTest::newRow("regions") << "/r1|r2/"
                                 << "/r2|r3/" << 0.5;
        QTest::newRow("one side only") << "a/r1/"
                                       << "/r1|r2/" << 1.0; // regions: 1 of min(1, 2)
        QTest::newRow("apart") << "/r1/"
                               << "/r2/" << 0.0;
        QTest::newRow("unknown") << "//"
                                 << "/r2/" << -1.0;
        QTest::newRow("serves all, known area") << "//landelijk"
                                                << "/r2/" << 1.0;
        QTest::newRow("serves all both") << "//landelijk"
                                         << "/alle/" << 1.0;
        QTest::newRow("serves all, unknown area") << "//landelijk"
                                                  << "//" << -1.0;
        QTest::newRow("municipality against region") << "a//"
                                                     << "/r1/" << -1.0; // no region record names a
    }
    void areasCompareOnMunicipalitiesElseOnRegions()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        InventoryBuilder b;
        for (const QString &text : {left, right}) {
            const QStringList parts = text.split(u'/');
            const auto id = b.add<Initiative>([&](Initiative &i) {
                i.stage = word("pilot");
                if (!parts[0].isEmpty())
                    i.municipalities = set(parts[0].toUtf8().constData());
                if (!parts[1].isEmpty())
                    i.regions = set(parts[1].toUtf8().constData());
                if (!parts[2].isEmpty())
                    i.level = word(parts[2].toUtf8().constData());
            });
            b.activity(id, "weten", "d");
        }
        const Ecosystem eco = b.ecosystem();
        QTEST(eco.areas.similarity(eco.activities[0].area, eco.activities[1].area), "score");
        QTEST(eco.areas.similarity(eco.activities[1].area, eco.activities[0].area), "score");
    }

    void onlyCandidatesAreCompared_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("pairs");
        QTest::newRow("two initiatives") << 0 << 1;
        QTest::newRow("one initiative") << 1 << 0;
        QTest::newRow("no shared phase") << 2 << 0;
        QTest::newRow("phase unknown") << 3 << 0;
        QTest::newRow("phase geen on both") << 4 << 0;
        QTest::newRow("other region") << 5 << 0;
        QTest::newRow("region unknown") << 6 << 1;
        QTest::newRow("not certainly active") << 7 << 0;
        QTest::newRow("generic service and its instance") << 8 << 0;
        QTest::newRow("phase alle") << 9 << 1;
        QTest::newRow("theme elsewhere") << 10 << 0;
    }
    void onlyCandidatesAreCompared()
    {
        QFETCH(int, which);
        InventoryBuilder b;
        b.usual();
        b.profile.overlapThreshold = 0.1; // so that every candidate is listed
        b.profile.minCompared = 0;
        const auto one = b.initiative("r1");
        const auto other = which == 1 ? one
                                      : b.initiative(which == 5       ? "r2"
                                                         : which == 6 ? nullptr
                                                                      : "r1",
                                                     nullptr, [&](Initiative &i) {
                                                         if (which == 7)
                                                             i.stage = {};
                                                         if (which == 8)
                                                             i.instanceOf = one;
                                                     });
        b.activity(one, which == 4 ? "" : "weten", "digitalisering", known);
        const char *phase = which == 2 ? "willen"
            : which == 3               ? nullptr
            : which == 4               ? ""
            : which == 9               ? "alle"
                                       : "weten";
        b.activity(other, phase, which == 10 ? "verduurzaming" : "digitalisering", known);
        QTEST(int(of(b).pairs.size()), "pairs");
    }

    void missingDataMakesNoOverlap()
    {
        InventoryBuilder b;
        b.usual();
        b.activity(b.initiative("r1"), "weten", "digitalisering");
        b.activity(b.initiative("r1"), "weten", "digitalisering");
        // phases, themes and area known and equal: point 1, lower 3/9, compared 3 < 7: not listed at all
        QCOMPARE(of(b).pairs.size(), 0);
        b.profile.minCompared = 3;
        const Overlaps found = of(b);
        QCOMPARE(found.pairs.size(), 1);
        QVERIFY(!found.pairs[0].isCertain);
        QCOMPARE(found.possible(), QList<int>{0});
        QCOMPARE(found.pairs[0].lower, 3.0 / 9);
        QCOMPARE(found.pairs[0].upper, 1.0);
    }

    void thresholdsHoldWithinTheTolerance()
    {
        InventoryBuilder b;
        b.usual();
        b.profile.overlapThreshold = 7.0 / 9;
        b.activity(b.initiative("r1"), "weten", "digitalisering", known);
        b.activity(b.initiative("r1"), "weten", "digitalisering", [](Activity &a) {
            known(a);
            a.channels = set("website");
            a.delivery = word("digitaal");
        });
        QCOMPARE(of(b).certain().size(), 1); // 7 of 9 equal
        b.profile.overlapThreshold = 7.0 / 9 + 1e-8;
        QCOMPARE(of(b).pairs.size(), 0);
    }

    void aPairHasItsClass()
    {
        InventoryBuilder b;
        b.usual();
        b.activity(b.initiative("r1"), "weten", "alle", known);
        b.activity(b.initiative("r1"), "weten", "digitalisering|verduurzaming", known);
        b.activity(b.initiative("r1"), "weten", "alle", [](Activity &a) {
            known(a);
            a.targetGroups = set("alle");
        });
        b.activity(b.initiative("r1"), "weten", "digitalisering", [](Activity &a) {
            known(a);
            a.channels = set("website");
        });
        const Overlaps found = of(b);
        const auto classOf = [&](int x, int y) {
            for (const OverlapPair &pair : found.pairs) {
                if (pair.a == x && pair.b == y)
                    return overlapClassKey(pair.pairClass);
            }
            return QString();
        };
        QCOMPARE(classOf(0, 1), QStringLiteral("duplicatie"));     // alle equals the full set of two themes
        QCOMPARE(classOf(0, 2), QStringLiteral("vrijwel-gelijk")); // peloton is not alle; point 1
        QCOMPARE(classOf(0, 3), QStringLiteral("overlap"));        // 8/9 < 0.9
        QCOMPARE(classOf(1, 3), QStringLiteral("overlap"));        // 7.5/9
    }

    void nationalAgainstRegionalIsListedApart()
    {
        InventoryBuilder b;
        b.usual();
        const auto national
            = b.initiative(nullptr, nullptr, [](Initiative &i) { i.level = word("landelijk"); });
        b.activity(national, "weten", "digitalisering", known);
        b.activity(b.initiative("r1"), "weten", "digitalisering", known);
        b.activity(b.initiative("r2"), "weten", "digitalisering", known);
        const Ecosystem eco = b.ecosystem();
        const Overlaps found = *overlaps(eco);
        QCOMPARE(found.pairs.size(), 2); // r1 and r2 do not meet
        QVERIFY(found.pairs[0].isHinge && found.pairs[1].isHinge);
        const auto groups = found.byNationalInitiative(eco);
        QCOMPARE(groups.size(), 1);
        QCOMPARE(groups[0].first, eco.initiativeIndex(national));
        QCOMPARE(groups[0].second, (QList<int>{0, 1}));
    }

    void aReferralLinksInEitherDirectionAndAtEitherEnd()
    {
        InventoryBuilder b;
        b.usual();
        const auto one = b.initiative("r1");
        const auto two = b.initiative("r1");
        const auto three = b.initiative("r1");
        b.activity(one, "weten", "digitalisering", known);
        const auto second = b.activity(two, "weten", "digitalisering", known);
        b.activity(three, "weten", "digitalisering", known);
        b.relation(second, one, "verwijst-door");
        b.relation(two, three, "werkt-samen-met"); // no referral
        const Overlaps found = of(b);
        QCOMPARE(found.pairs.size(), 3);
        QVERIFY(found.pairs[0].isReferred);  // 0, 1
        QVERIFY(!found.pairs[1].isReferred); // 0, 2
        QVERIFY(!found.pairs[2].isReferred); // 1, 2
    }

    void pairsStandByPointAndThenById()
    {
        InventoryBuilder b;
        b.usual();
        const auto other = [](Activity &a) {
            known(a);
            a.channels = set("website");
        };
        b.activity(b.initiative("r1"), "weten", "digitalisering", other);
        b.activity(b.initiative("r1"), "weten", "digitalisering", known);
        b.activity(b.initiative("r1"), "weten", "digitalisering", known);
        const Overlaps found = of(b);
        QList<std::pair<int, int>> order;
        for (const OverlapPair &pair : found.pairs)
            order.append({pair.a, pair.b});
        QCOMPARE(order, (QList<std::pair<int, int>>{{1, 2}, {0, 1}, {0, 2}}));
    }

    void theJsonHasTheShapeOfTheMethod()
    {
        InventoryBuilder b;
        b.usual();
        const auto one = b.initiative("r1");
        const auto two = b.initiative("r1");
        const auto a = b.activity(one, "weten", "digitalisering", known);
        const auto c = b.activity(two, "weten", "digitalisering", known);
        const Ecosystem eco = b.ecosystem();
        QJsonObject pair = toJson(eco, *overlaps(eco)).at(0).toObject();
        QCOMPARE(pair.value(QLatin1String("a")).toString(), a.toText());
        QCOMPARE(pair.value(QLatin1String("b")).toString(), c.toText());
        QCOMPARE(pair.value(QLatin1String("of")).toInt(), 9);
        QCOMPARE(pair.value(QLatin1String("class")).toString(), QStringLiteral("duplicatie"));
        QVERIFY(pair.value(QLatin1String("verdict")).isNull());
        QCOMPARE(pair.value(QLatin1String("reasons")).toArray().at(1).toString(),
                 QStringLiteral("themes:same"));
        b.add<Finding>([&](Finding &finding) {
            finding.rule = word("overlap");
            finding.fingerprint = overlapFingerprint(two, one);
            finding.overlapVerdict = word("bewust");
        });
        const Ecosystem judged = b.ecosystem();
        pair = toJson(judged, *overlaps(judged)).at(0).toObject();
        QCOMPARE(pair.value(QLatin1String("verdict")).toString(), QStringLiteral("bewust"));
    }
};

QTEST_GUILESS_MAIN(TestOverlap)
#include "tst_overlap.moc"
