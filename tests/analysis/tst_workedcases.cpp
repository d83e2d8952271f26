#include "core/model/entities/intervention.h"
#include "core/model/entities/measurement.h"
#include "tests/analysis/figurecase.h"

#include <QtTest>

using namespace core;
using namespace test;

namespace {

void measured(InventoryBuilder &b, RecordId subject, const char *indicator, const char *unit,
              std::optional<double> value, const char *from = "2025")
{
    b.add<Measurement>([&](Measurement &m) {
        m.subject = subject;
        m.indicator = word(indicator);
        m.unit = word(unit);
        m.from = date(from);
        if (value)
            m.value = *value;
    });
}

void coverageRows()
{
    // n_c: a/x 1, b/x 1. Unknown theme of the third: c/x and c/y possible. 2 of 6 certain, 4 of 6 at most.
    const Build some = [](InventoryBuilder &b) {
        b.activity(b.initiative("r1", "A"), "a|b", "x");
        b.activity(b.initiative("r1", "B"), "c", nullptr);
    };
    row("coverage lower: cells with certain offer / frame", "coverage.lower", "0.33333333333333331", some);
    row("coverage upper: cells with any offer / frame", "coverage.upper", "0.66666666666666663", some);
    row("n.v.t. leaves numerator and denominator", "coverage.lower", "0.2", [=](InventoryBuilder &b) {
        some(b);
        b.mark("a", "x", nullptr, "nvt"); // 1 of 5
    });
    row("bewust leeg stays in the denominator", "coverage.lower", "0.33333333333333331", [=](auto &b) {
        some(b);
        b.mark("c", "y", nullptr, "bewust-leeg");
    });
    row("no frame, no ratio", "coverage.lower", "null",
        [](InventoryBuilder &b) { b.add<CellMark>([](CellMark &mark) { mark.mark = word("nvt"); }); });
    const Build national = [](InventoryBuilder &b) {
        b.activity(b.initiative(nullptr, "RVO", [](Initiative &i) { i.level = word("landelijk"); }), "a",
                   "x");
        b.activity(b.initiative("r1", "A"), "b", "x");
        b.activity(b.initiative("r1", "B"), "c", nullptr);
    };
    row("coverage without offers that serve all, lower", "coverage.regionalLower", "0.16666666666666666",
        national); // b/x alone: 1 of 6
    row("coverage without offers that serve all, upper", "coverage.regionalUpper", "0.5",
        national); // b/x, c/x, c/y: 3 of 6
}

void demandRows()
{
    const Build asked = [](InventoryBuilder &b) {
        b.activity(b.initiative("r1", "A"), "a|b", "x");
        b.activity(b.initiative("r1", "B"), "c", nullptr);
        b.signal("a", "x", nullptr, 3);
        b.signal("c", "y", nullptr, 2);
        b.signal("a|b", "y"); // unknown count is 1, in each of two cells
        b.signal("a", nullptr, nullptr, 100);
    };
    // D: a/x 3, c/y 2, a/y 1, b/y 1: 7. Certain cells: 3/7. Possible ones too: (3 + 2)/7.
    row("weighted coverage, lower", "coverage.weightedLower", "0.42857142857142855", asked);
    row("weighted coverage, upper", "coverage.weightedUpper", "0.7142857142857143", asked);
    row("no demand, no weighted coverage", "coverage.weightedLower", "null", [](auto &) {});
    row("a signal naming several cells counts in each", "coverage.cells.3.demand", "1", asked);
}

void letterRows()
{
    row("A: no offer in any reading", "coverage.cells.0.kinds", "[\"A\"]", [](auto &) {});
    row("O: only possible offer", "coverage.cells.0.kinds", "[\"O\"]",
        [](auto &b) { b.activity(b.initiative("r1", "A"), "a", nullptr); });
    row("L: nothing certain now may stand at the horizon", "coverage.cells.0.kinds", "[\"L\",\"D\",\"e\"]",
        [](auto &b) {
            const auto id = b.initiative(
                "r1", "A", [](Initiative &i) { i.endsOn = date("2027-06-30"); }); // horizon 2027-07-01
            b.activity(id, "a", "x");
        });
    row("not L: the end day itself counts", "coverage.cells.0.kinds", "[\"D\",\"e\"]", [](auto &b) {
        b.activity(b.initiative("r1", "A", [](Initiative &i) { i.endsOn = date("2027-07-01"); }), "a", "x");
    });
    row("D: two activities of one provider", "coverage.cells.0.kinds", "[\"D\",\"e\"]", [](auto &b) {
        const auto id = b.initiative("r1", "A");
        b.activity(id, "a", "x");
        b.activity(id, "a", "x");
    });
    row("not D: an unknown provider may be a second", "coverage.cells.0.kinds", "[\"G\",\"e\"]", [](auto &b) {
        b.activity(b.initiative("r1", "A"), "a", "x");
        b.activity(b.initiative("r1"), "a", "x");
    });
    row("X: four providers overlap", "coverage.cells.0.kinds", "[\"X\",\"e\"]", [](auto &b) { crowd(b, 4); });
    row("not X: three providers", "coverage.cells.0.kinds", "[\"G\",\"e\"]", [](auto &b) { crowd(b, 3); });
}

void evaluationRows()
{
    const auto evaluated = [](const char *first, const char *second) {
        return [=](InventoryBuilder &b) {
            for (const char *evaluation : {first, second})
                b.activity(b.initiative("r1", evaluation ? evaluation : "onbekend",
                                        [&](Initiative &i) {
                                            if (evaluation)
                                                i.evaluation = word(evaluation);
                                        }),
                           "a", "x");
        };
    };
    row("E: all are known not to be evaluated", "coverage.cells.0.kinds", "[\"G\",\"E\"]",
        [](InventoryBuilder &b) {
            for (const char *provider : {"A", "B"})
                b.activity(b.initiative("r1", provider, [](Initiative &i) { i.evaluation = word("nee"); }),
                           "a", "x");
        });
    row("e: none positive, one unknown", "coverage.cells.0.kinds", "[\"G\",\"e\"]",
        evaluated("nee", nullptr));
    row("neither: one was evaluated", "coverage.cells.0.kinds", "[\"G\"]", evaluated("kwalitatief", nullptr));
    row("N: every certain activity serves all", "coverage.cells.0.kinds", "[\"D\",\"e\",\"N\"]", [](auto &b) {
        b.activity(b.initiative(nullptr, "RVO", [](Initiative &i) { i.level = word("landelijk"); }), "a",
                   "x");
        b.initiative("r1", "A");
    });
}

void markRows()
{
    row("status is the first of n.v.t., A, O, L, D, X, G", "coverage.cells.0.status", "\"n.v.t.\"",
        [](auto &b) { b.mark("a", "x", nullptr, "nvt"); });
    row("bewust leeg keeps its kinds", "coverage.cells.0.kinds", "[\"A\"]",
        [](auto &b) { b.mark("a", "x", nullptr, "bewust-leeg"); });
    row("and has no rank", "coverage.cells.0.rank", "null",
        [](auto &b) { b.mark("a", "x", nullptr, "bewust-leeg"); });
    row("tipping date: the latest last day", "coverage.cells.0.tipsOn", "\"2027-02-28\"", [](auto &b) {
        for (const char *end : {"2026-12-31", "2027-02"})
            b.activity(b.initiative("r1", "A", [&](Initiative &i) { i.endsOn = date(end); }), "a", "x");
    });
    row("no tipping date where one has no end", "coverage.cells.0.tipsOn", "null", [](auto &b) {
        b.activity(b.initiative("r1", "A", [](Initiative &i) { i.endsOn = date("2026-12-31"); }), "a", "x");
        b.activity(b.initiative("r1", "A"), "a", "x");
    });
}

void scoreRows()
{
    // D_c 2 of at most 4: A 1.0 · (1 + 2/4).
    const Build ranked = [](InventoryBuilder &b) {
        b.signal("a", "x", nullptr, 2);
        b.signal("c", "y", nullptr, 4);
    };
    row("score: severity · (1 + D / max D)", "coverage.cells.0.score", "1.5", ranked);
    row("rank: 1.5 comes after c/y with 2.0", "coverage.cells.0.rank", "2", ranked);
    row("rank: ties go by phase, then theme", "coverage.cells.1.rank", "3", ranked);
    row("fragmentatie: two providers", "coverage.cells.0.fragmented", "true", [](auto &b) { crowd(b, 2); });
    // A has 1 + 1/2, B 1/2 of 2: shares 3/4, 1/4; 1/(9/16 + 1/16) = 1.6
    row("effective providers: 1 / sum of squared shares", "coverage.cells.0.effectiveProviders", "1.6",
        [](auto &b) {
            b.activity(b.initiative("r1", "A"), "a", "x");
            const auto shared = b.initiative("r1", "A");
            b.participates(shared, b.organisation("B"), "aanbieder");
            b.activity(shared, "a", "x");
        });
}

void routeRows()
{
    // a -> b by a referral between two providers; b and c in one activity.
    const Build route = [](InventoryBuilder &b) {
        const auto one = b.activity(b.initiative("r1", "A"), "a", "x");
        const auto two = b.activity(b.initiative("r1", "B"), "b|c", "x");
        b.relation(one, two, "verwijst-door");
        b.activity(b.initiative("r1", "C"), "b", "x"); // leads nowhere
    };
    row("bridge: arcs", "journeys.0.bridges.0.arcs", "1", route);
    row("bridge: within", "journeys.0.bridges.1.within", "1", route);
    row("continuity: unbroken / transitions", "journeys.0.continuity", "1", route);
    row("doors: changes of provider + 1", "journeys.0.doors", "2", route);
    row("no wrong door: 2 of 3 reach the last phase", "journeys.0.noWrongDoor", "0.66666666666666663", route);
    row("no walk in the other theme", "journeys.1.walk", "null", route);
    row("and no ratio without activities", "journeys.1.noWrongDoor", "null", route);
}

void hingeRows()
{
    const Build hinge = [](InventoryBuilder &b) {
        const auto national
            = b.initiative(nullptr, "RVO", [](Initiative &i) { i.level = word("landelijk"); });
        const auto other = b.initiative(nullptr, "KVK", [](Initiative &i) { i.level = word("europees"); });
        const auto one = b.initiative("r1", "A", [](Initiative &i) { i.themes = set("x|y"); });
        b.initiative("r1", "B");
        b.relation(one, national, "verwijst-door");
        b.relation(national, one, "ontsluit");
        b.relation(one, other, "werkt-samen-met");
        b.relation(one, other, "overlapt-met"); // does not count
    };
    row("hinge: relations that cross", "hinge.count", "3", hinge);
    row("hinge: distinct pairs", "hinge.pairs", "2", hinge);
    row("hinge: reciprocity 1 of 2", "hinge.reciprocity", "0.5", hinge);
    row("hinge: per theme of the referring record", "hinge.perTheme.1.count", "2", hinge);
    row("hinge without pairs", "hinge.reciprocity", "null", [](auto &) {});
    // r1: A - i1 - B - i2, and i3 with C: two parts; without B i2 comes loose, without i1 nothing does.
    const Build net = [](InventoryBuilder &b) {
        const auto one = b.initiative("r1", "A");
        const auto two = b.initiative("r1", "B");
        b.participates(one, b.organisation("B"), "partner");
        b.participates(two, b.organisation("B"), "financier");
        b.initiative("r1", "C");
        b.initiative();
    };
    row("network: components", "network.components", "3", net);
    row("network: isolates", "network.isolates", "[\"00000000-0000-0001-0000-00000000000c\"]", net);
}

void offerRows()
{
    const Build kinds = [](InventoryBuilder &b) {
        b.initiative("r1", "A", [](Initiative &i) { i.permanence = word("tijdelijk"); });
        b.initiative("r1", "B", [](Initiative &i) { i.permanence = word("structureel"); });
        b.initiative("r1", "C", [](Initiative &i) { i.permanence = Known<QString>::none(); });
        b.initiative("r1", "D");
    };
    row("temporary share of known permanence", "robustness.temporaryShare", "0.33333333333333331", kinds);
    row("unknown permanence is counted apart", "robustness.permanenceUnknown", "1", kinds);
    row("no permanence known", "robustness.temporaryShare", "null", [](auto &b) { b.initiative(); });
}

void growthRows()
{
    const Build dated = [](InventoryBuilder &b) {
        b.initiative("r1", "A", [](Initiative &i) {
            i.startsOn = date("2025");  // first day: 2025-H1
            i.endsOn = date("2026-12"); // last day: 2026-Q4
        });
        b.initiative("r1", "B", [](Initiative &i) {
            i.startsOn = date("2025-03-01");
            i.endsOn = date("2025-06-30"); // ended, so in growth but not in expiry
        });
    };
    row("expiry per quarter of the last day", "robustness.expiry.0.quarter", "\"2026-Q4\"", dated);
    row("growth: started in the half year", "robustness.growth.0.started", "2", dated);
    row("growth: ended in it", "robustness.growth.0.ended", "1", dated);
    row("growth: started minus ended", "robustness.growth.0.net", "1", dated);
    row("stapeling: certain activities per target group and phase", "robustness.stacking.3.activities", "2",
        [](auto &b) { // h × a stands fourth: g/a, g/b, g/c, h/a
            const auto id = b.initiative("r1", "A", [](Initiative &i) { i.targetGroups = set("h"); });
            b.activity(id, "a", "x");
            b.activity(id, "a|b", "y");
        });
}

void uniqueRows()
{
    row("unique contribution: cells only it covers", "robustness.unique.0.cells",
        R"([{"phase":"a","theme":"x"}])", [](auto &b) {
            b.activity(b.initiative("r1", "A"), "a|b", "x");
            b.activity(b.initiative("r1", "B"), "b", "x");
        });
    row("coordination: themes without a coordinator", "robustness.coordination.themesWithout", R"(["y"])",
        [](auto &b) {
            const auto id = b.initiative("r1", nullptr, [](Initiative &i) { i.themes = set("x"); });
            b.participates(id, b.organisation("A"), "coördinator");
        });
}

void reachRows()
{
    const Build reached = [](InventoryBuilder &b) {
        const auto id = b.initiative("r1", "A");
        const auto one = b.activity(id, "a", "x");
        const auto two = b.activity(id, "a", "x");
        b.activity(id, "a", "x");
        measured(b, one, "bereik", "uniek", 10);
        measured(b, two, "bereik", "uniek", 5, "2025-03");
        measured(b, two, "bereik", "contacten", 100);
        measured(b, two, "tevredenheid", "score", 8);
        measured(b, two, "tevredenheid", "score", 7);
    };
    row("reach: per unit and year", "reach.sums.0.sum", "15", reached);
    row("reach: how many records carry a value", "reach.sums.0.records", "2", reached);
    row("reach: and how many do not", "reach.withoutValue", "1", reached);
    row("satisfaction per instrument", "reach.satisfaction.0.mean", "7.5", reached);
    row("evaluated share of what is known", "reach.evaluatedShare", "0.5", [](auto &b) {
        b.initiative("r1", "A", [](Initiative &i) { i.evaluation = word("nee"); });
        b.initiative("r1", "B", [](Initiative &i) { i.evaluation = word("kwantitatief"); });
        b.initiative("r1", "C");
    });
}

void supplyRows()
{
    const Build demand = [](InventoryBuilder &b) {
        b.activity(b.initiative("r1", "A"), "a", "x");
        b.signal("b", "y");
    };
    row("signals without offer", "demand.withoutOffer", R"([{"phase":"b","theme":"y"}])", demand);
    row("offer without signals", "demand.withoutDemand", R"([{"phase":"a","theme":"x"}])", demand);
    row("share of interventions that cite a signal", "demand.citingShare", "0.5", [](auto &b) {
        const auto signal = b.signal("a", "x");
        b.template add<Intervention>([&](Intervention &i) { i.citedSignals = RecordIdSet{signal}; });
        b.template add<Intervention>();
    });
}

} // namespace

/// A hand-worked case for every row of the method's tables, through the JSON that others read.
class TestWorkedCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFigureIsWorkedByHand_data()
    {
        addRowColumns();
        coverageRows();
        demandRows();
        letterRows();
        evaluationRows();
        markRows();
        scoreRows();
        routeRows();
        hingeRows();
        offerRows();
        growthRows();
        uniqueRows();
        reachRows();
        supplyRows();
    }
    void everyFigureIsWorkedByHand() { checkRow(); }
};

QTEST_GUILESS_MAIN(TestWorkedCases)
#include "tst_workedcases.moc"
