#include "core/model/entities/judgement.h"
#include "tests/analysis/figurecase.h"

using namespace core;
using namespace test;

namespace {

/// Two activities of a/x, equal on all nine attributes but for what \a change makes of the second.
Build pair(const std::function<void(InventoryBuilder &, Activity &)> &change)
{
    return [=](InventoryBuilder &b) {
        b.activity(b.initiative("r1", "A"), "a", "x", full);
        b.activity(b.initiative("r1", "B"), "a", "x", [&](Activity &a) {
            full(a);
            change(b, a);
        });
    };
}

void pairRows()
{
    row("equal on all nine", "overlaps.0.point", "1", pair([](auto &, auto &) {}));
    row("sets by Jaccard: 1/2 on one of nine", "overlaps.0.point", "0.94444444444444442",
        pair([](auto &, Activity &a) { a.targetGroups = set("g|h"); })); // 8.5/9
    row("unknown is left out of the point", "overlaps.0.point", "1",
        pair([](auto &, Activity &a) { a.channels = {}; }));
    row("counts 0 in the lower bound", "overlaps.0.lower", "0.88888888888888884",
        pair([](auto &, Activity &a) { a.channels = {}; })); // 8/9
    row("and 1 in the upper", "overlaps.0.upper", "1", pair([](auto &, Activity &a) { a.channels = {}; }));
    row("compared on eight", "overlaps.0.compared", "8", pair([](auto &, Activity &a) { a.channels = {}; }));
    row("of nine", "overlaps.0.of", "9", pair([](auto &, auto &) {}));
    row("geen against a value is 0", "overlaps.0.point", "0.88888888888888884",
        pair([](auto &, Activity &a) { a.channels = set(""); }));
    row("alle scores 1", "overlaps.0.point", "1",
        pair([](auto &, Activity &a) { a.channels = set("alle"); }));
    row("another kind: 8/9 and no duplicate", "overlaps.0.class", "\"overlap\"",
        pair([](auto &, Activity &a) { a.kind = word("training"); }));
    row("same kind, themes, phases and target groups: duplicatie", "overlaps.0.class", "\"duplicatie\"",
        pair([](auto &, Activity &a) { a.delivery = word("digitaal"); }));
    row("from nearDuplicate: vrijwel gelijk", "overlaps.0.class", "\"vrijwel-gelijk\"",
        pair([](auto &, Activity &a) { a.targetGroups = set("g|h"); }));
    row("lower reaches the threshold: certain", "overlaps.0.certain", "true", pair([](auto &, auto &) {}));
    // Three unknown: point 1 on six, lower 6/9 < 0.75, and six is less than minCompared.
    row("missing data makes no overlap", "overlaps", "[]", pair([](auto &, Activity &a) {
            a.channels = {};
            a.sectors = {};
            a.delivery = {};
        }));
    // One less unknown: 7 compared, one of them different: point 6/7, lower 6/9.
    row("possible overlap is listed apart", "overlaps.0.certain", "false", pair([](auto &, Activity &a) {
            a.channels = {};
            a.sectors = {};
            a.delivery = word("digitaal");
        }));
    row("the reasons name known attributes", "overlaps.0.reasons.5", "\"sectors:different\"",
        pair([](auto &, Activity &a) { a.sectors = set("zorg"); }));
    row("no verdict is nog te bespreken", "overlaps.0.verdict", "null", pair([](auto &, auto &) {}));
    row("serves-all against regional: the hinge", "overlaps.0.hinge", "true", [](InventoryBuilder &b) {
        b.activity(b.initiative(nullptr, "RVO", [](Initiative &i) { i.level = word("landelijk"); }), "a", "x",
                   full);
        b.activity(b.initiative("r1", "A"), "a", "x", full);
    });
    row("a generic service and its instance are no pair", "overlaps", "[]", [](InventoryBuilder &b) {
        const auto generic = b.initiative("r1", "A");
        b.activity(generic, "a", "x", full);
        b.activity(b.initiative("r1", "B", [&](Initiative &i) { i.instanceOf = generic; }), "a", "x", full);
    });
}

void judgementRows()
{
    row("judgements are counted", "judgements.criteria.0.deels", "1", [](auto &b) {
        b.template add<Assessment>([](Assessment &a) {
            a.framework = word("succescriteria");
            a.criterion = word("a");
            a.score = word("deels");
        });
    });
    row("principle 2: isolates", "judgements.indicators.isolates", "2", [](auto &b) {
        b.initiative();
        b.initiative();
    });
    row("principle 3: overlap without agreement", "judgements.indicators.overlapWithoutAgreement", "3",
        [](auto &b) { crowd(b, 3); }); // three pairs of three
    row("principle 4: referrals crossing levels", "judgements.indicators.referralsCrossingLevels", "1",
        [](auto &b) {
            const auto one = b.initiative("r1", "A", [](Initiative &i) { i.level = word("lokaal"); });
            const auto two = b.initiative("r1", "B", [](Initiative &i) { i.level = word("regionaal"); });
            b.relation(one, two, "verwijst-door");
        });
}

void stelselRows()
{
    const Build roles = [](InventoryBuilder &b) {
        b.words("bestuursniveau", "landelijk|lokaal").words("kernrol", "uitvoeren");
        b.change<Organisation>(b.organisation("A"), [](Organisation &o) {
            o.level = word("lokaal");
            o.coreRoles = set("uitvoeren");
        });
    };
    row("stelsel: rol zonder invulling", "stelsel.withoutFilling", "1", roles);
    row("minimal set: smallest that keeps the cells", "minimalSet.size", "1", [](auto &b) {
        b.activity(b.initiative("r1", "A"), "a", "x");
        b.activity(b.initiative("r1", "B"), "a|b", "x");
    });
}

void qualityRows()
{
    // Reference date 2026-07-01, twelve months: 2025-06-30 + 12 is the day before.
    row("stale: verified longer than staleMonths ago", "quality.stale",
        R"(["00000000-0000-0001-0000-000000000001"])", [](auto &b) {
            b.template add<Organisation>([](Organisation &o) { o.verifiedOn = date("2025-06-30"); });
            b.template add<Organisation>([](Organisation &o) { o.verifiedOn = date("2025-07-01"); });
        });
    row("rests on stale records: the cell says so", "coverage.cells.0.stale",
        R"(["00000000-0000-0001-0000-000000000004"])", [](auto &b) {
            const auto id = b.initiative("r1", "A", [](Initiative &i) { i.verifiedOn = date("2020"); });
            b.activity(id, "a", "x");
        });
    row("possible duplicates: one website", "quality.sharedHosts.0.host", R"("a.nl")", [](auto &b) {
        b.template add<Organisation>([](Organisation &o) { o.website = word("https://www.a.nl/x"); });
        b.template add<Organisation>([](Organisation &o) { o.website = word("A.nl"); });
    });
}

} // namespace

/// As in tst_workedcases.cpp: overlap, judgements, minimal set and data quality.
class TestWorkedChoices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFigureIsWorkedByHand_data()
    {
        addRowColumns();
        pairRows();
        judgementRows();
        stelselRows();
        qualityRows();
    }
    void everyFigureIsWorkedByHand() { checkRow(); }

    void everyChapterCarriesItsRuleAndParameters()
    {
        const QJsonObject result = resultOf(frame([](InventoryBuilder &b) { crowd(b, 2); }));
        const QJsonObject rules = result.value(QLatin1String("rules")).toObject();
        QCOMPARE(rules.keys().size(), chapterKeys().size());
        for (const QString &chapter : chapterKeys()) {
            const QJsonObject rule = rules.value(chapter).toObject();
            QVERIFY2(!rule.value(QLatin1String("name")).toString().isEmpty(), qPrintable(chapter));
            QVERIFY2(!rule.value(QLatin1String("version")).toString().isEmpty(), qPrintable(chapter));
            QVERIFY2(rule.contains(QLatin1String("records")), qPrintable(chapter));
            QVERIFY2(rule.contains(QLatin1String("parameters")), qPrintable(chapter));
        }
        const QJsonValue used = at(rules, QStringLiteral("overlaps.parameters"));
        QCOMPARE(used.toObject().value(QLatin1String("overlapThreshold")).toDouble(), 0.75);
        QCOMPARE(used.toObject().value(QLatin1String("minCompared")).toInt(), 7);
        // The records lead back: every certain activity of the cell, by id.
        QCOMPARE(at(result, QStringLiteral("coverage.cells.0.activities")).toArray().size(), 2);
        QCOMPARE(at(result, QStringLiteral("coverage.cells.0.providerIds")).toArray().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestWorkedChoices)
#include "tst_workedchoices.moc"
