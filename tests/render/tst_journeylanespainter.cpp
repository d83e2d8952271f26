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

/// Journeys as lanes: that what stands on them can be read.
class TestJourneyLanesPainter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { shipped::init(); }
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

void TestJourneyLanesPainter::everythingThatIsSaidIsDrawn()
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

void TestJourneyLanesPainter::nothingIsCutOffOrOnTopOfEachOther_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("paper") << QSize(483, 700);
    QTest::newRow("picture") << QSize(960, 1400);
    QTest::newRow("wall") << QSize(1900, 2600);
}

void TestJourneyLanesPainter::nothingIsCutOffOrOnTopOfEachOther()
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

void TestJourneyLanesPainter::stationsThatFindNoRoomGoOnBelow()
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

void TestJourneyLanesPainter::lanesThatDidNotChangeStandAsIfMeasuredAgain()
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

void TestJourneyLanesPainter::aPointLeadsBackToWhatStandsThere()
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

void TestJourneyLanesPainter::manyLanesGoOverPagesAndNoneIsLost()
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

void TestJourneyLanesPainter::whatDoesNotFitIsCounted()
{
    const QStringList words = wordsOf(painted(QSize(960, 600), many(23)));
    const auto lanes = std::count_if(words.cbegin(), words.cend(), [](const QString &word) {
        return word.startsWith(QStringLiteral("baan"));
    });
    QVERIFY(lanes > 1 && lanes < 23);
    const QString note = QStringLiteral("%1 more journeys do not fit here").arg(23 - lanes);
    QVERIFY2(words.join(u'|').contains(note), qPrintable(note));
}

void TestJourneyLanesPainter::theLegendHoldsTheSignsThatOccur()
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

void TestJourneyLanesPainter::aFigureWithoutLanesSaysSo()
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

void TestJourneyLanesPainter::thePictureIsWellFormedAndTheSameTwice()
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

QTEST_MAIN(TestJourneyLanesPainter)
#include "tst_journeylanespainter.moc"
