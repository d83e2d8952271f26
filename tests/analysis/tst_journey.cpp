#include "core/analysis/analysisjson.h"
#include "tests/analysis/randominventory.h"

#include <QtTest>

#include <functional>

using namespace core;
using namespace test;

namespace {

ThemeJourney of(const InventoryBuilder &b, int index = 0)
{
    const auto result = journeys(b.inventory, b.profile, b.scope);
    return result->journeys.at(index);
}

/// Every walk without repeated states, straight from the method's text; the best by changes, steps, ids.
struct BestWalk {
    const Ecosystem &eco;
    const QList<int> &set;
    std::function<bool(int, int)> isArc;
    std::vector<int> best;
    std::pair<int, int> cost{1000, 1000};

    bool covers(int activity, size_t phase) const
    {
        return eco.covers(eco.activities[size_t(activity)], Attribute::Phases, eco.framePhases[phase])
            == Certainty::Certain;
    }
    void go(std::vector<int> walked, size_t phase, int changes, std::vector<std::pair<int, size_t>> seen)
    {
        const int at = walked.back();
        const std::pair now(changes, int(walked.size()) - 1);
        if (now > cost || std::find(seen.begin(), seen.end(), std::pair(at, phase)) != seen.end())
            return;
        seen.push_back({at, phase});
        if (phase + 1 == eco.framePhases.size()) {
            if (now < cost || walked < best) {
                cost = now;
                best = walked;
            }
            return;
        }
        if (covers(at, phase + 1))
            go(walked, phase + 1, changes, seen);
        for (const int to : set) {
            if (!isArc(at, to))
                continue;
            const int change
                = behindOneDoor(eco, eco.activities[size_t(at)], eco.activities[size_t(to)]) ? 0 : 1;
            std::vector<int> onward = walked;
            onward.push_back(to);
            for (const size_t next : {phase, phase + 1}) {
                if (covers(to, next))
                    go(onward, next, changes + change, seen);
            }
        }
    }
};

} // namespace

class TestJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBridgeIsAnArcOrAnActivityThatCoversBoth()
    {
        InventoryBuilder b;
        b.usual();
        const auto one = b.initiative("r1", "A");
        const auto two = b.initiative("r1", "B");
        b.activity(one, "ontmoeten", "digitalisering");
        b.activity(two, "weten|willen", "digitalisering");
        b.relation(one, two, "verwijst-door");
        b.relation(one, two, "vervolg");         // parallel: once
        b.relation(one, one, "vervolg");         // to itself: never
        b.relation(two, one, "werkt-samen-met"); // no route
        const ThemeJourney journey = of(b);
        QCOMPARE(journey.bridges.size(), 3);
        QCOMPARE(journey.bridges[0].arcs, 1);
        QCOMPARE(journey.bridges[1].within.size(), 1);
        QVERIFY(journey.bridges[2].isBroken());
        QCOMPARE(*journey.continuity, 2.0 / 3);
        QVERIFY(journey.walk.isEmpty());
        QVERIFY(!journey.doors);
        QCOMPARE(*journey.noWrongDoor, 0.0); // nothing reaches kunnen
        QCOMPARE(journey.deadEnds.size(), 2);
        QCOMPARE(journey.bridges[0].carriers, (QList<int>{0, 1})); // either gone, and it breaks
        QCOMPARE(journey.bridges[1].carriers, QList<int>{1});
    }

    void aReciprocalRelationRunsBothWays()
    {
        InventoryBuilder b;
        b.usual();
        const auto one = b.initiative("r1", "A");
        const auto two = b.initiative("r1", "B");
        b.activity(one, "weten", "digitalisering");
        b.activity(two, "ontmoeten", "digitalisering");
        const auto id = b.relation(one, two, "sluit-aan-op");
        QCOMPARE(of(b).bridges[0].arcs, 0);
        b.change<Relation>(id, [](Relation &relation) { relation.reciprocal = true; });
        QCOMPARE(of(b).bridges[0].arcs, 1);
    }

    void insideOneInitiativeTheNextPhaseFollows()
    {
        InventoryBuilder b;
        b.usual();
        const auto one = b.initiative("r1", "A");
        for (const char *phase : {"ontmoeten", "weten", "willen", "kunnen"})
            b.activity(one, phase, "digitalisering");
        const ThemeJourney journey = of(b);
        QCOMPARE(*journey.continuity, 1.0);
        QCOMPARE(journey.walk, (QList<int>{0, 1, 2, 3}));
        QCOMPARE(*journey.doors, 1); // one initiative, one door
        QCOMPARE(*journey.noWrongDoor, 1.0);
        QCOMPARE(journey.walkCarriers, QList<int>{0});
    }

    void theWalkHasTheFewestDoorsThenSteps()
    {
        InventoryBuilder b;
        b.words("fase", "weten|kunnen").words("thema", "d");
        const auto start = b.initiative("r1", "A");
        const auto other = b.initiative("r1", "B");
        const auto same = b.initiative("r1", "A");
        const auto last = b.initiative("r1", "A");
        b.activity(start, "weten", "d");  // 0
        b.activity(other, "kunnen", "d"); // 1: one step, another provider
        b.activity(same, "weten", "d");   // 2
        b.activity(last, "kunnen", "d");  // 3: two steps by 2, one provider
        b.relation(start, other, "verwijst-door");
        b.relation(start, same, "verwijst-door");
        b.relation(same, last, "verwijst-door");
        const ThemeJourney journey = of(b);
        QCOMPARE(journey.walk, (QList<int>{2, 3})); // no change, one step; 0 2 3 would be two
        QCOMPARE(*journey.doors, 1);
        QCOMPARE(*journey.noWrongDoor, 1.0);
        QVERIFY(journey.walkCarriers.isEmpty()); // 0 to 1 is a walk too
    }

    void anUnknownProviderSharesNone()
    {
        InventoryBuilder b;
        b.words("fase", "weten|kunnen").words("thema", "d");
        const auto one = b.initiative("r1");
        const auto two = b.initiative("r1");
        b.activity(one, "weten", "d");
        b.activity(two, "kunnen", "d");
        b.relation(one, two, "verwijst-door");
        QCOMPARE(*of(b).doors, 2);
    }

    void tiesGoToTheSmallestIds()
    {
        InventoryBuilder b;
        b.words("fase", "weten|willen|kunnen").words("thema", "d");
        const auto one = b.initiative("r1", "A");
        b.activity(one, "weten", "d");        // 0
        b.activity(one, "willen", "d");       // 1
        b.activity(one, "willen|weten", "d"); // 2
        b.activity(one, "kunnen", "d");       // 3
        const ThemeJourney journey = of(b);
        QCOMPARE(journey.walk, (QList<int>{2, 3})); // fewer steps than 0 1 3
        b.inventory.remove(EntityKind::Activity, b.inventory.all<Activity>().at(2).id);
        QCOMPARE(of(b).walk, (QList<int>{0, 1, 2}));
    }

    void unknownPhasesAreListedApart()
    {
        InventoryBuilder b;
        b.usual();
        const auto one = b.initiative("r1");
        b.activity(one, nullptr, "digitalisering");
        b.activity(one, "kunnen", "digitalisering");
        b.activity(one, "weten", "digitalisering");
        b.activity(one, "", "digitalisering"); // geen: known, and leads nowhere
        const ThemeJourney journey = of(b);
        QCOMPARE(journey.unknownPhase, QList<int>{0});
        QCOMPARE(journey.deadEnds, (QList<int>{2, 3}));
        QCOMPARE(*journey.noWrongDoor, 1.0 / 3);
    }

    void eachRegionHasItsOwnJourneyAndTheFileATotal()
    {
        InventoryBuilder b;
        b.words("fase", "weten|kunnen").words("thema", "d|e");
        const auto one = b.initiative("r1", "A");
        const auto two = b.initiative("r2", "B");
        b.activity(one, "weten", "d");
        b.activity(two, "kunnen", "d");
        b.relation(one, two, "verwijst-door");
        const Journeys result = *journeys(b.inventory, b.profile, b.scope);
        QCOMPARE(result.journeys.size(), 6); // 2 themes x (2 regions + total)
        QCOMPARE(result.journeys[0].region, 0);
        QVERIFY(result.journeys[0].bridges[0].isBroken());
        QCOMPARE(result.journeys[2].region, -1);
        QVERIFY(!result.journeys[2].bridges[0].isBroken());
        QCOMPARE(result.perRegion().size(), 4);
    }

    void onePhaseHasNoContinuityButAWalk()
    {
        InventoryBuilder b;
        b.words("fase", "weten").words("thema", "d");
        b.activity(b.initiative(), "weten", "d");
        const ThemeJourney journey = of(b);
        QVERIFY(!journey.continuity);
        QCOMPARE(journey.walk, QList<int>{0});
        QCOMPARE(*journey.doors, 1);
    }

    void anEmptySetHasNoRatio()
    {
        InventoryBuilder b;
        b.usual();
        const ThemeJourney journey = of(b);
        QVERIFY(!journey.noWrongDoor);
        QVERIFY(journey.walk.isEmpty());
        QCOMPARE(*journey.continuity, 0.0); // three transitions, all broken
    }

    void theWalkIsTheBestOfAllWalks()
    {
        int walks = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            InventoryBuilder b = RandomInventory(seed).make(9, 0.05);
            b.scope.themes = TermSet{QStringLiteral("digitalisering")};
            const Ecosystem eco = b.ecosystem();
            const Journeys result = *journeys(eco);
            const ThemeJourney &journey = result.journeys.last();
            QList<int> set;
            for (int i = 0; i < int(eco.activities.size()); ++i) {
                if (eco.activities[size_t(i)].active == Certainty::Certain
                    && eco.covers(eco.activities[size_t(i)], Attribute::Themes, journey.theme)
                        == Certainty::Certain)
                    set.append(i);
            }
            BestWalk best{eco, set, {}, {}};
            best.isArc = [&](int a, int c) {
                if (a == c)
                    return false;
                const ActivityView &x = eco.activities[size_t(a)], &y = eco.activities[size_t(c)];
                for (const Relation &r : eco.inventory.all<Relation>()) {
                    const RecordId from = eco.initiatives[size_t(x.initiative)].id,
                                   to = eco.initiatives[size_t(y.initiative)].id;
                    if (*r.kind != u"werkt-samen-met"
                        && ((*r.from == from && *r.to == to)
                            || (*r.reciprocal && *r.from == to && *r.to == from)))
                        return true;
                }
                for (size_t p = 0; p + 1 < eco.framePhases.size(); ++p) {
                    if (x.initiative == y.initiative && best.covers(a, p) && best.covers(c, p + 1))
                        return true;
                }
                return false;
            };
            for (const int start : std::as_const(set)) {
                if (best.covers(start, 0))
                    best.go({start}, 0, 0, {});
            }
            QCOMPARE(std::vector<int>(journey.walk.begin(), journey.walk.end()), best.best);
            if (!best.best.empty()) {
                QCOMPARE(*journey.doors, best.cost.first + 1);
                ++walks;
            }
        }
        QVERIFY(walks > 10);
    }

    void theJsonHasTheShapeOfTheMethod()
    {
        InventoryBuilder b;
        b.words("fase", "weten|kunnen").words("thema", "d");
        const auto id = b.activity(b.initiative(), "weten|kunnen", "d");
        const Ecosystem eco = b.ecosystem();
        const QJsonObject json = toJson(eco, *journeys(eco)).at(0).toObject();
        QVERIFY(json.value(QLatin1String("region")).isNull());
        QCOMPARE(json.value(QLatin1String("walk")).toArray(), QJsonArray{id.toText()});
        const QJsonObject bridge = json.value(QLatin1String("bridges")).toArray().at(0).toObject();
        QCOMPARE(bridge.value(QLatin1String("from")).toString(), QStringLiteral("weten"));
        QCOMPARE(bridge.value(QLatin1String("within")).toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TestJourney)
#include "tst_journey.moc"
