#include "app/render/figures/figureexport.h"
#include "app/render/figures/journeylaneslegend.h"
#include "app/render/figures/journeylanespainter.h"
#include "resources/shipped.h"
#include "tests/render/figurechecks.h"
#include "tests/render/journeysamples.h"

#include <QtTest>
#include <QXmlStreamReader>

using namespace journeysamples;

namespace {

QList<RecordingEngine::Text> painted(const QSize &size, const JourneyLanesFigure &figure)
{
    RecordingDevice device(size);
    QPainter painter(&device);
    paintJourneyLanes(painter, QRectF(QPointF(0, 0), QSizeF(size)), figure, {});
    painter.end();
    return device.engine().texts;
}

QStringList wordsOf(const QList<RecordingEngine::Text> &texts)
{
    QStringList words;
    for (const auto &text : texts)
        words.append(text.text);
    return words;
}

JourneyLanesFigure many(int lanes)
{
    JourneyLanesFigure figure = Built(whole()).automatic();
    const JourneyLane lane = digital(figure);
    figure.lanes.clear();
    for (int i = 0; i < lanes; ++i) {
        figure.lanes.append(lane);
        figure.lanes.last().title = QStringLiteral("baan%1").arg(i);
    }
    return figure;
}

} // namespace

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
    void everythingThatIsSaidIsDrawn();
    void nothingIsCutOffOrOnTopOfEachOther_data();
    void nothingIsCutOffOrOnTopOfEachOther();
    void stationsThatFindNoRoomGoOnBelow();
    void lanesThatDidNotChangeStandAsIfMeasuredAgain();
    void aPointLeadsBackToWhatStandsThere();
    void manyLanesGoOverPagesAndNoneIsLost();
    void whatDoesNotFitIsCounted();
    void theLegendHoldsTheSignsThatOccur();
    void aFigureWithoutLanesSaysSo();
    void thePictureIsWellFormedAndTheSameTwice();
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

void TestJourneyLanes::everythingThatIsSaidIsDrawn()
{
    core::Inventory inventory = whole();
    inventory.remove(core::EntityKind::Activity, id(21));
    JourneyLanesFigure figure = Built(inventory).automatic();
    figure.lanes = {digital(figure)};
    const QStringList words = wordsOf(painted(QSize(960, 520), figure));
    QCOMPARE(words.count(QStringLiteral("break")), 2);
    QCOMPARE(words.count(QStringLiteral("no offer")), 2); // on the phase, and in the legend
    QVERIFY(words.contains(QStringLiteral("digitalisering")));
    QVERIFY(words.contains(QStringLiteral("Gemeente")));
    QVERIFY(words.contains(figure.title) && words.contains(figure.scope));
}

void TestJourneyLanes::nothingIsCutOffOrOnTopOfEachOther_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("paper") << QSize(483, 700);
    QTest::newRow("picture") << QSize(960, 1400);
    QTest::newRow("wall") << QSize(1900, 2600);
}

void TestJourneyLanes::nothingIsCutOffOrOnTopOfEachOther()
{
    QFETCH(QSize, size);
    core::Inventory inventory = recorded();
    inventory.put(step(3, 2, "willen", {}));
    for (const JourneyLanesFigure &figure : {Built(inventory).automatic(), Built(inventory).byHand()}) {
        const auto texts = painted(size, figure);
        QVERIFY(texts.size() > 20);
        for (const auto &text : texts) {
            QVERIFY2(!text.text.contains(u'…'), qPrintable(text.text));
            QVERIFY2(isInside(QRectF(QPointF(0, 0), QSizeF(size)), text.rect), qPrintable(text.text));
        }
        QCOMPARE(overlapIn(texts), QString());
    }
}

void TestJourneyLanes::stationsThatFindNoRoomGoOnBelow()
{
    JourneyLanesFigure figure = many(1);
    const JourneyLanesGeometry wide(figure, 1000, 13, {}), narrow(figure, 520, 20, {});
    QCOMPARE(wide.station(0, 3).whole.top(), wide.station(0, 0).whole.top());
    QVERIFY(narrow.station(0, 3).whole.top() > narrow.station(0, 0).whole.bottom());
    QVERIFY(narrow.height() > wide.height());
    for (int at = 0; at < 4; ++at)
        QVERIFY(narrow.laneRect(0).contains(narrow.station(0, at).whole));
    // The first box stands in two phases; where these are in two rows it is cut.
    QCOMPARE(wide.box(0, 0).size(), 1);
    QVERIFY(narrow.isLastOfRow(0, 0));
    QCOMPARE(narrow.box(0, 0).size(), 2);
}

void TestJourneyLanes::lanesThatDidNotChangeStandAsIfMeasuredAgain()
{
    const JourneyLanesFigure former = many(6);
    JourneyLanesFigure figure = former;
    figure.lanes[1].sentence = QStringLiteral("langer ").repeated(80); // those below move down
    figure.lanes.removeAt(4);
    const FigureTheme theme;
    const JourneyLanesGeometry before(former, 1000, 13, theme);
    for (const double width : {1000.0, 700.0}) {
        const JourneyLanesGeometry fresh(figure, width, 13, theme);
        const JourneyLanesGeometry again(figure, width, 13, theme, before, former);
        QCOMPARE(again.height(), fresh.height());
        QCOMPARE(again.laneCount(), 5);
        for (int lane = 0; lane < 5; ++lane) {
            QCOMPARE(again.laneRect(lane), fresh.laneRect(lane));
            QCOMPARE(again.notesRect(lane), fresh.notesRect(lane));
            QCOMPARE(again.headRect(lane), fresh.headRect(lane));
            for (int at = 0; at < 4; ++at) {
                QCOMPARE(again.station(lane, at).boxes, fresh.station(lane, at).boxes);
                QCOMPARE(again.bridge(lane, at), fresh.bridge(lane, at));
            }
            for (int box = 0; box < 3; ++box)
                QCOMPARE(again.box(lane, box), fresh.box(lane, box));
        }
    }
}

void TestJourneyLanes::aPointLeadsBackToWhatStandsThere()
{
    const JourneyLanesFigure figure = many(3);
    const JourneyLanesGeometry geometry(figure, 1000, 13, {});
    QCOMPARE(geometry.spotAt(geometry.box(1, 2).first().center()), (LaneSpot{1, 3, 2}));
    QCOMPARE(geometry.spotAt(geometry.station(2, 0).dot.center()), (LaneSpot{2, 0, -1}));
    QCOMPARE(geometry.spotAt(geometry.headRect(0).center()), (LaneSpot{0, -1, -1}));
    QCOMPARE(geometry.spotAt({500, -5}), LaneSpot());
    QCOMPARE(geometry.firstLaneBelow(geometry.laneRect(1).top() + 1), 1);
    QCOMPARE(geometry.firstLaneBelow(1e6), 3);
    const QRectF second = geometry.station(0, 1).whole;
    QCOMPARE(geometry.gapAt(0, second.center() - QPointF(3, 0)), 1);
    QCOMPARE(geometry.gapAt(0, second.center() + QPointF(3, 0)), 2);
    QCOMPARE(geometry.gapAt(0, geometry.station(0, 3).whole.bottomRight() - QPointF(2, 2)), 4);
}

void TestJourneyLanes::manyLanesGoOverPagesAndNoneIsLost()
{
    const JourneyLanesFigure figure = many(23);
    const QSizeF page(483, 700);
    const auto pages = journeyLanesPages(figure, page, {});
    QVERIFY(pages.size() > 3);
    QStringList titles;
    for (const JourneyLanesFigure &part : pages) {
        QVERIFY(journeyLanesHeight(part, page.width(), {}) <= page.height() + 0.01);
        for (const JourneyLane &lane : part.lanes)
            titles.append(lane.title);
    }
    QCOMPARE(titles.size(), 23);
    QCOMPARE(titles.constLast(), QStringLiteral("baan22"));
    QCOMPARE(journeyLanesPages(many(0), page, {}).size(), 1);
    QCOMPARE(journeyLanesPages(figure, QSizeF(483, 20), {}).size(), 23); // one on each, however small
}

void TestJourneyLanes::whatDoesNotFitIsCounted()
{
    const QStringList words = wordsOf(painted(QSize(960, 600), many(23)));
    const auto lanes = std::count_if(words.cbegin(), words.cend(), [](const QString &word) {
        return word.startsWith(QStringLiteral("baan"));
    });
    QVERIFY(lanes > 1 && lanes < 23);
    const QString note = QStringLiteral("%1 more journeys do not fit here").arg(23 - lanes);
    QVERIFY2(words.join(u'|').contains(note), qPrintable(note));
}

void TestJourneyLanes::theLegendHoldsTheSignsThatOccur()
{
    const auto texts = [](const JourneyLanesFigure &figure) {
        QStringList meanings;
        for (const LegendEntry &entry : journeyLanesLegend(figure).entries)
            meanings.append(entry.text);
        return meanings.join(u'|');
    };
    JourneyLanesFigure figure = many(1);
    QVERIFY(!texts(figure).contains(QStringLiteral("break")));
    QVERIFY(texts(figure).contains(QStringLiteral("another provider")));
    core::Inventory inventory = whole();
    inventory.remove(core::EntityKind::Activity, id(21));
    figure.lanes = {digital(Built(inventory).automatic())};
    QVERIFY(texts(figure).contains(QStringLiteral("break")));
    QVERIFY(!texts(figure).contains(QStringLiteral("another provider"))); // no walk, no doors
}

void TestJourneyLanes::aFigureWithoutLanesSaysSo()
{
    const JourneyLanesFigure figure = Built(whole()).byHand();
    QVERIFY(wordsOf(painted(QSize(600, 300), figure)).contains(figure.nothing));
    core::Inventory alone = recorded();
    for (const quint64 number : {1, 2, 3})
        alone.remove(core::EntityKind::JourneyStep, id(5000 + number));
    const JourneyLanesFigure bare = Built(alone).byHand();
    QCOMPARE(bare.lanes.first().stations.size(), 0);
    QVERIFY(
        wordsOf(painted(QSize(600, 300), bare)).contains(QStringLiteral("This journey has no steps yet.")));
}

void TestJourneyLanes::thePictureIsWellFormedAndTheSameTwice()
{
    const JourneyLanesFigure figure = Built(recorded()).byHand();
    const auto painting
        = [&](QPainter &painter, const QRectF &rect) { paintJourneyLanes(painter, rect, figure, {}); };
    const QByteArray svg = figureSvg(painting, QSizeF(960, 500), figure.title, figure.sentence);
    QCOMPARE(svg, figureSvg(painting, QSizeF(960, 500), figure.title, figure.sentence));
    QXmlStreamReader reader(svg);
    QStringList texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            texts.append(reader.text().toString().trimmed());
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(texts.contains(QStringLiteral("Kamer van Koophandel")));
    QVERIFY(texts.contains(QStringLiteral("Ik wil digitaliseren")));
    QVERIFY(!svg.contains("<image"));
}

QTEST_MAIN(TestJourneyLanes)
#include "tst_journeylanes.moc"
