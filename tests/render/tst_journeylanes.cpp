#include "app/render/figures/figureexport.h"
#include "app/render/figures/journeylaneslegend.h"
#include "app/render/figures/journeylanespainter.h"
#include "resources/shipped.h"
#include "tests/render/figurechecks.h"
#include "tests/render/journeysamples.h"

#include <QtTest>
#include <QXmlStreamReader>

using namespace journeysamples;

/// Journeys as lanes: what stands on them, and that it can be read.
class TestJourneyLanes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shipped::init(); }
    void theWalkSpansThePhasesItSpendsInAnActivity();
    void whereNobodyRefersTheLaneSaysSoInWords();
    void anEmptyPhaseIsSaidOnceAndBreaksBothSides();
    void twoActivitiesInOnePhaseFollowEachOther();
    void lanesStandByThemeOrByRegionToo();
    void aLaneIsSpokenStepByStep();
    void recordedStepsStandInTheirOrder();
    void theDoorsOfARecordedJourneyAreThoseOfTheBestChoice();
    void whatARecordedStepLacksIsSaid();
    void whatHasStoppedCarriesNobody();
    void onlyTheWantedJourneysAreShown();
};

void TestJourneyLanes::theWalkSpansThePhasesItSpendsInAnActivity()
{
    const JourneyLane lane = digital(Built(whole()).automatic());
    QVERIFY(lane.isWalk);
    QCOMPARE(lane.stations.size(), 4);
    // ontmoeten-weten: activity 11 covers both (1); weten-willen: 11 -> 21 (1); willen-kunnen: 21 -> 31 (1).
    QCOMPARE(ties(lane), (QList<qint64>{1, 1, 1}));
    // 11 in phases 0 and 1 behind door 1; to 21 another provider: door 2; 31 has the provider of 21.
    QCOMPARE(told(lane),
             (QStringList{QStringLiteral("0-1:1*"), QStringLiteral("2-2:2*"), QStringLiteral("3-3:2")}));
    QCOMPARE(lane.boxes.first().provider, QStringLiteral("Gemeente"));
    QCOMPARE(lane.boxes.last().title, QStringLiteral("Hulp op dinsdag"));
    QCOMPARE(factOf(lane, "transitions"), QStringLiteral("3 of 3"));
    QCOMPARE(factOf(lane, "door"), QStringLiteral("2"));
    QCOMPARE(factOf(lane, "dead end"), QStringLiteral("0"));
    QVERIFY(!lane.sentence.contains(QStringLiteral("Break")));
}

void TestJourneyLanes::whereNobodyRefersTheLaneSaysSoInWords()
{
    core::Inventory inventory = whole();
    inventory.remove(core::EntityKind::Relation, id(2011)); // 11 no longer refers to 21
    const JourneyLane lane = digital(Built(inventory).automatic());
    QVERIFY(!lane.isWalk);
    QCOMPARE(ties(lane), (QList<qint64>{1, 0, 1}));
    QCOMPARE(lane.bridges.at(1).broken, QStringLiteral("Break: nobody refers from Weten to Willen."));
    QVERIFY(lane.sentence.endsWith(lane.bridges.at(1).broken));
    QCOMPARE(factOf(lane, "transitions"), QStringLiteral("2 of 3"));
    QCOMPARE(factOf(lane, "door"), QStringLiteral("–"));
    QCOMPARE(factOf(lane, "dead end"), QStringLiteral("1")); // from 11 nobody comes further
    // One box for each phase stands for the offer: 11 twice.
    QCOMPARE(told(lane),
             (QStringList{QStringLiteral("0-0:0"), QStringLiteral("1-1:0"), QStringLiteral("2-2:0"),
                          QStringLiteral("3-3:0")}));
    for (const LaneBox &box : lane.boxes)
        QVERIFY(!box.title.isEmpty() && !box.provider.isEmpty());
}

void TestJourneyLanes::anEmptyPhaseIsSaidOnceAndBreaksBothSides()
{
    core::Inventory inventory = whole();
    inventory.remove(core::EntityKind::Activity, id(21));
    const JourneyLane lane = digital(Built(inventory).automatic());
    QCOMPARE(ties(lane), (QList<qint64>{1, 0, 0}));
    QCOMPARE(lane.stations.at(2).activities, 0);
    QCOMPARE(lane.sentence.count(QStringLiteral("Break: there is no offer in Willen.")), 1);
    QVERIFY(spokenStation(lane, 2).contains(QStringLiteral("no offer")));
}

void TestJourneyLanes::twoActivitiesInOnePhaseFollowEachOther()
{
    core::Inventory inventory = whole();
    // Scan is in weten as Café is, so the walk goes 11 (ontmoeten, weten), 21 (willen) all the same: as long
    // as it can stay, it stays. Without weten at Café it goes on from ontmoeten.
    addOffer(inventory, 2, "Scan", 902, {"weten", "willen"});
    QCOMPARE(told(digital(Built(inventory).automatic())),
             (QStringList{QStringLiteral("0-1:1*"), QStringLiteral("2-2:2*"), QStringLiteral("3-3:2")}));
    addOffer(inventory, 1, "Café", 901, {"ontmoeten"});
    QCOMPARE(told(digital(Built(inventory).automatic())),
             (QStringList{QStringLiteral("0-0:1*"), QStringLiteral("1-2:2*"), QStringLiteral("3-3:2")}));
    // Two in the same phase: 11 in ontmoeten to weten, 21 in weten alone, on to 31 in willen and kunnen.
    addOffer(inventory, 1, "Café", 901, {"ontmoeten", "weten"});
    addOffer(inventory, 2, "Scan", 902, {"weten"});
    addOffer(inventory, 3, "Hulp", 902, {"willen", "kunnen"});
    const JourneyLane lane = digital(Built(inventory).automatic());
    QCOMPARE(told(lane),
             (QStringList{QStringLiteral("0-1:1*"), QStringLiteral("1-1:2*"), QStringLiteral("2-3:2")}));
    JourneyLanesFigure figure;
    figure.lanes = {lane};
    const JourneyLanesGeometry geometry(figure, 1000, 13, {});
    QVERIFY(geometry.box(0, 1).first().top() >= geometry.box(0, 0).first().bottom()); // one below the other
    QCOMPARE(geometry.box(0, 2).first().top(), geometry.box(0, 1).first().top());
}

void TestJourneyLanes::lanesStandByThemeOrByRegionToo()
{
    core::Inventory inventory = whole();
    addOffer(inventory, 4, "Ver weg", 901, {"weten"}, "waterland");
    const Built built(inventory);
    QCOMPARE(built.automatic().lanes.size(), 5); // five themes
    const JourneyLanesFigure regional = built.automatic(LanesBy::ThemeAndRegion);
    QCOMPARE(regional.lanes.size(), 10); // in each of two regions
    QCOMPARE(regional.lanes.at(0).regionKey, QStringLiteral("waterland"));
    QCOMPARE(regional.lanes.at(1).regionKey, QStringLiteral("zandhoek"));
    QCOMPARE(regional.lanes.at(0).stations.at(1).activities, 1); // 41
    QVERIFY(regional.lanes.at(1).isWalk && !regional.lanes.at(0).isWalk);
    core::Scope scope;
    scope.regions = terms({"zandhoek"});
    const JourneyLanesFigure one = Built(inventory, scope).automatic(LanesBy::ThemeAndRegion);
    QCOMPARE(one.lanes.size(), 5);
    QVERIFY2(one.scope.startsWith(QStringLiteral("zandhoek")), qPrintable(one.scope));
    QVERIFY(one.scope.endsWith(QStringLiteral("alleen een proef")));
    scope.regions = terms({"waterland", "zandhoek"});
    QVERIFY(Built(inventory, scope).automatic().scope.startsWith(QStringLiteral("waterland, zandhoek")));
    const char *further[] = {"duin", "heide", "polder", "veen"};
    for (quint64 i = 0; i < 4; ++i) { // more than are named: they are counted
        addOffer(inventory, 5 + i, "Elders", 901, {"weten"}, further[i]);
        scope.regions.insert(QString::fromLatin1(further[i]));
    }
    QVERIFY(Built(inventory, scope).automatic().scope.startsWith(QStringLiteral("6 regions")));
}

void TestJourneyLanes::aLaneIsSpokenStepByStep()
{
    const JourneyLane lane = digital(Built(whole()).automatic());
    QCOMPARE(spokenStation(lane, 1), QStringLiteral("Step 2 of 4, Weten, Café op dinsdag, Gemeente, door 1"));
    QVERIFY(spokenLane(lane).contains(lane.sentence));
    core::Inventory inventory = whole();
    inventory.remove(core::EntityKind::Relation, id(2011));
    QVERIFY(spokenStation(digital(Built(inventory).automatic()), 1)
                .endsWith(QStringLiteral("Break: nobody refers from Weten to Willen.")));
}

void TestJourneyLanes::recordedStepsStandInTheirOrder()
{
    const JourneyLanesFigure figure = Built(recorded()).byHand();
    QVERIFY(figure.isRecorded);
    QCOMPARE(figure.lanes.size(), 1);
    const JourneyLane &lane = figure.lanes.first();
    QCOMPARE(lane.title, QStringLiteral("Ik wil digitaliseren"));
    QStringList names;
    for (const LaneStation &station : lane.stations)
        names.append(station.name);
    QCOMPARE(names,
             (QStringList{QStringLiteral("stap 2"), QStringLiteral("stap 3"), QStringLiteral("stap 1")}));
    // 1 to 2: 11 refers to 21, and 21 stands on both: 2. 2 to 3: 21 refers to 31: 1.
    QCOMPARE(ties(lane), (QList<qint64>{2, 1}));
    QCOMPARE(factOf(lane, "transitions"), QStringLiteral("2 of 2"));
}

void TestJourneyLanes::theDoorsOfARecordedJourneyAreThoseOfTheBestChoice()
{
    const JourneyLane lane = Built(recorded()).byHand().lanes.first();
    // Step 1 offers 11 (901) and 21 (902). By 21, 21 and 31 all is behind one door; 11 is also possible.
    QCOMPARE(told(lane),
             (QStringList{QStringLiteral("0-0:0"), QStringLiteral("0-0:1*"), QStringLiteral("1-1:1"),
                          QStringLiteral("2-2:1")}));
    QCOMPARE(factOf(lane, "door"), QStringLiteral("1"));
}

void TestJourneyLanes::whatARecordedStepLacksIsSaid()
{
    core::Inventory inventory = recorded();
    inventory.put(step(3, 2, nullptr, {}));
    const JourneyLanesFigure figure = Built(inventory).byHand();
    const JourneyLane &lane = figure.lanes.first();
    QCOMPARE(ties(lane), (QList<qint64>{0, 0}));
    QCOMPARE(lane.bridges.first().broken, QStringLiteral("Break: “stap 3” has no activity yet."));
    QCOMPARE(factOf(lane, "door"), QStringLiteral("–"));
    QCOMPARE(factOf(lane, "without activity"), QStringLiteral("1"));
    QVERIFY(spokenStation(lane, 1).contains(QStringLiteral("phase unknown")));
    QVERIFY(spokenStation(lane, 1).contains(QStringLiteral("no activity yet")));
    const QString words = wordsOf(painted(QSize(900, 500), figure)).join(u'|');
    QVERIFY(words.contains(QStringLiteral("phase: nothing yet")));
    QVERIFY(words.contains(QStringLiteral("Barrier: nothing yet")));
    QVERIFY(words.contains(QStringLiteral("Uitleg in gewone")));
}

void TestJourneyLanes::whatHasStoppedCarriesNobody()
{
    core::Inventory inventory = recorded();
    core::Initiative ended = *inventory.find<core::Initiative>(id(2));
    ended.stage = QStringLiteral("beëindigd");
    inventory.put(ended);
    const JourneyLane lane = Built(inventory).byHand().lanes.first();
    QCOMPARE(ties(lane), (QList<qint64>{0, 0})); // all ties ran over 21
    QVERIFY(lane.boxes.at(1).isStopped);
    QVERIFY(providerText(lane.boxes.at(1)).contains(QStringLiteral("not active")));
    QCOMPARE(lane.bridges.first().broken, QStringLiteral("Break: nothing is active now on “stap 3”."));
}

void TestJourneyLanes::onlyTheWantedJourneysAreShown()
{
    const Built built(recorded());
    QCOMPARE(built.byHand(core::RecordIdSet{id(5000)}).lanes.size(), 1);
    const JourneyLanesFigure none = built.byHand(core::RecordIdSet{});
    QVERIFY(none.isEmpty());
    QVERIFY(none.nothing.contains(QStringLiteral("filter")));
    QVERIFY(Built(whole()).byHand().nothing.contains(QStringLiteral("recorded yet")));
}

QTEST_MAIN(TestJourneyLanes)
#include "tst_journeylanes.moc"
