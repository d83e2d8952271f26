#include "app/render/figures/journeymapgeometry.h"
#include "app/render/figures/journeymappainter.h"
#include "app/render/figures/mapmarks.h"
#include "app/render/figures/networkcells.h"
#include "app/render/figures/networkoverview.h"
#include "tests/render/figurechecks.h"
#include "tests/render/figuresamples.h"

#include <QtTest>

using namespace app;

namespace {

/// The body with its notes, painted with 0, 0 of the world at 0, 0.
class Painted {
public:
    Painted(const NetworkFigure &figure, double zoom, const QList<bool> &isHidden = {})
        : m_device((figure.world.size() * zoom).toSize())
    {
        NetworkLook look;
        look.isHidden = isHidden;
        const FigureTheme theme;
        const NetworkIndex index(figure);
        const NetworkCounts counts = countsOf(figure, look);
        const NetworkBody body{figure, index, {zoom, {}}, theme, look, counts};
        const QRectF exposed(QPointF(0, 0), figure.world.size() * zoom);
        QPainter painter(&m_device);
        paintNetworkBody(painter, body, exposed);
        paintCellNotes(painter, body, cellNotes(body, exposed));
    }
    const RecordingEngine &engine() const { return m_device.engine(); }

private:
    RecordingDevice m_device;
};

} // namespace

class TestJourneyMapFigure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextOfAJourneyMapStaysInItsPlace_data();
    void everyTextOfAJourneyMapStaysInItsPlace();
    void anEmptyCellSaysSoAndOthersDoNot();
    void whatTheFilterHidesIsNotCalledEmpty();
    void aBarSkipsTheColumnsItDoesNotReach();
    void aLineLeavesAndArrivesBesideTheBars();
    void barsOneAboveTheOtherAreJoinedAroundTheSide();
    void kindsOfNodesAndLinesDifferInMoreThanColour();
    void everyMarkIsInsideItsSquareButForItsPoints();
    void fromFarAwayEachCellIsABlockWithItsNumber();
    void whatIsOutOfFocusIsSaidInTheNumber();
    void aPhaseCountsEachInitiativeOnce();
    void aBandWithLittleInItCanStillBeSeen();
    void theNetworkHasTheMapsNodesAndFillsItsRoom();
};

void TestJourneyMapFigure::everyTextOfAJourneyMapStaysInItsPlace_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("initiatives");
    QTest::newRow("a4 landscape") << QSize(720, 460) << 20;
    QTest::newRow("laptop") << QSize(1100, 600) << 60;
    QTest::newRow("projector") << QSize(1920, 1080) << 60;
    QTest::newRow("five hundred") << QSize(1920, 4000) << 500;
    QTest::newRow("tiny") << QSize(300, 200) << 60;
}

void TestJourneyMapFigure::everyTextOfAJourneyMapStaysInItsPlace()
{
    QFETCH(QSize, size);
    QFETCH(int, initiatives);
    const JourneyMapFigure figure = samples::journeyMap(initiatives);
    RecordingDevice device(size);
    QPainter painter(&device);
    paintJourneyMap(painter, QRectF(QPointF(0, 0), QSizeF(size)), figure, {});
    painter.end();
    QVERIFY(device.engine().texts.size() > 10);
    for (const auto &text : device.engine().texts)
        QVERIFY2(isInside(QRectF(QPointF(0, 0), QSizeF(size)), text.rect), qPrintable(text.text));
    QCOMPARE(overlapIn(device.engine().texts), QString());
    QCOMPARE(device.engine().pictures, 0);
}

void TestJourneyMapFigure::anEmptyCellSaysSoAndOthersDoNot()
{
    const NetworkFigure figure = journeyNetwork(samples::journeyMap(60), QSizeF(1600, 900));
    const Painted painted(figure, 1);
    const QList<MapCellCount> counts = countsOf(figure, {}).cells;
    int empty = 0;
    for (int band = 0; band < figure.bands.size(); ++band) {
        for (int column = 0; column < figure.columns.size() - 1; ++column) { // the last is "unknown"
            const bool isEmpty = counts.at(band * figure.columns.size() + column).shown == 0;
            const QStringList texts = textsIn(painted.engine(), figure.cellRect(band, column));
            QCOMPARE(texts.contains(QStringLiteral("empty")), isEmpty);
            empty += isEmpty;
        }
    }
    QVERIFY(counts.at(3 * figure.columns.size() + 3).shown == 0); // nobody in Kunnen for circular business
    QVERIFY(empty >= 1 && empty < 10);
}

void TestJourneyMapFigure::whatTheFilterHidesIsNotCalledEmpty()
{
    const NetworkFigure figure = journeyNetwork(samples::journeyMap(20), QSizeF(1600, 900));
    const QList<bool> isHidden(figure.nodes.size(), true);
    const Painted painted(figure, 1, isHidden);
    NetworkLook look;
    look.isHidden = isHidden;
    const QList<MapCellCount> counts = countsOf(figure, look).cells;
    int hidden = 0, empty = 0;
    for (const auto &text : painted.engine().texts) {
        hidden += text.text.contains(QStringLiteral("hidden")) || text.text.endsWith(u'…');
        empty += text.text == QStringLiteral("empty");
    }
    int cellsHidden = 0, cellsEmpty = 0;
    for (int i = 0; i < counts.size(); ++i) {
        const bool isUnknown = i % figure.columns.size() == figure.columns.size() - 1;
        QCOMPARE(counts.at(i).shown, 0);
        cellsHidden += counts.at(i).hidden > 0 && !isUnknown;
        cellsEmpty += counts.at(i).hidden == 0 && !isUnknown;
    }
    QCOMPARE(hidden, cellsHidden);
    QCOMPARE(empty, cellsEmpty);
}

void TestJourneyMapFigure::aBarSkipsTheColumnsItDoesNotReach()
{
    core::JourneyMapLayout layout;
    layout.columns = 4;
    layout.tracksPerColumn = 2;
    layout.bandRows = {2};
    layout.places = {{core::RecordId(1, 1), 0, 0, 0, 7}};
    const JourneyMapGeometry geometry(layout, QPointF(5, 5), QSizeF(50, 10));
    const QList<QRectF> parts = geometry.segmentsOf(layout.places.first(), {0, 2, 3});
    QCOMPARE(parts.size(), 2);
    QVERIFY(geometry.columnRect(0).contains(parts.at(0)));
    QVERIFY(geometry.columnRect(2).united(geometry.columnRect(3)).contains(parts.at(1)));
    QVERIFY(!parts.at(0).intersects(geometry.columnRect(1))
            && !parts.at(1).intersects(geometry.columnRect(1)));
    const QSizeF slot = JourneyMapGeometry::slotFilling(layout, QSizeF(800, 60));
    QCOMPARE(JourneyMapGeometry(layout, {}, slot).bodyRect().width(), 800.0);
    QVERIFY(JourneyMapGeometry(layout, {}, slot).bodyRect().height() <= 60.0 + 1e-6);
}

void TestJourneyMapFigure::aLineLeavesAndArrivesBesideTheBars()
{
    core::JourneyMapLayout layout;
    layout.columns = 3;
    layout.tracksPerColumn = 1;
    layout.bandRows = {3, 3};
    const core::JourneyMapPlace left{core::RecordId(0, 1), 0, 0, 0, 0},
        right{core::RecordId(0, 2), 1, 2, 2, 2};
    layout.places = {left, right};
    const JourneyMapGeometry geometry(layout, QPointF(10, 10), QSizeF(80, 20));
    const auto forth = geometry.route(left, right), back = geometry.route(right, left);
    const QRectF a = geometry.placeRect(left), b = geometry.placeRect(right);
    QCOMPARE(forth.start, QPointF(a.right(), a.center().y()));
    QCOMPARE(forth.end, QPointF(b.left(), b.center().y()));
    QCOMPARE(forth.endSide, -1);
    QCOMPARE(back.start, QPointF(b.left(), b.center().y()));
    QCOMPARE(back.end, QPointF(a.right(), a.center().y()));
    QCOMPARE(back.endSide, 1);
    QCOMPARE(forth.path.currentPosition(), forth.end);
}

void TestJourneyMapFigure::barsOneAboveTheOtherAreJoinedAroundTheSide()
{
    core::JourneyMapLayout layout;
    layout.columns = 2;
    layout.tracksPerColumn = 1;
    layout.bandRows = {3};
    const core::JourneyMapPlace upper{core::RecordId(0, 1), 0, 0, 0, 0},
        lower{core::RecordId(0, 2), 0, 2, 0, 0};
    layout.places = {upper, lower};
    const JourneyMapGeometry geometry(layout, {}, QSizeF(80, 20));
    const auto route = geometry.route(upper, lower);
    QCOMPARE(route.startSide, route.endSide);
    const QRectF bars = geometry.placeRect(upper).united(geometry.placeRect(lower));
    const double middle = route.path.pointAtPercent(0.5).x();
    QVERIFY(middle < bars.left() || middle > bars.right());
    QVERIFY(geometry.columnRect(0).contains(route.path.pointAtPercent(0.5))); // within its own column
}

void TestJourneyMapFigure::kindsOfNodesAndLinesDifferInMoreThanColour()
{
    QSet<int> shapes, looks;
    for (int kind = 0; kind < 7; ++kind)
        shapes.insert(static_cast<int>(markShape(kind)));
    QCOMPARE(shapes.size(), 7);
    QVERIFY(!shapes.contains(static_cast<int>(MarkShape::Dashed))); // that is for the unknown kind
    for (int kind = 0; kind < 15; ++kind)
        looks.insert(100 * static_cast<int>(linkStroke(kind)) + static_cast<int>(linkHead(kind)));
    QCOMPARE(looks.size(), 15);
}

void TestJourneyMapFigure::everyMarkIsInsideItsSquareButForItsPoints()
{
    const QRectF square(20, 30, 40, 40);
    QSet<QString> outlines;
    for (const MarkShape shape : {MarkShape::Square, MarkShape::Round, MarkShape::Hexagon, MarkShape::Diamond,
                                  MarkShape::Pentagon, MarkShape::Octagon, MarkShape::Triangle}) {
        const QPainterPath path = markPath(shape, square);
        QVERIFY(square.adjusted(-4, -4, 4, 4).contains(path.boundingRect()));
        QVERIFY(path.contains(square.center()));
        outlines.insert(QString::number(path.elementCount()) + QString::number(path.length()));
    }
    QCOMPARE(outlines.size(), 7);
}

void TestJourneyMapFigure::fromFarAwayEachCellIsABlockWithItsNumber()
{
    const NetworkFigure figure = journeyNetwork(samples::journeyMap(60), QSizeF(1600, 900));
    const Painted far(figure, 0.2), near(figure, 1);           // bars of 4 and of 20 units
    QVERIFY(near.engine().texts.size() > figure.marks.size()); // every bar has its name and its letter
    QVERIFY(near.engine().lines.size() > far.engine().lines.size());
    const NetworkCounts counts = countsOf(figure, {});
    const auto columns = static_cast<int>(figure.columns.size());
    for (int cell = 0; cell < counts.cells.size(); ++cell) {
        const QRectF rect = figure.cellRect(cell / columns, cell % columns);
        const QRectF at(rect.topLeft() * 0.2, rect.size() * 0.2);
        const int shown = counts.cells.at(cell).shown;
        const QStringList texts = textsIn(far.engine(), at);
        QCOMPARE(texts.contains(QString::number(shown)), shown > 0);
        QCOMPARE(texts.contains(QStringLiteral("empty")), shown == 0 && cell % columns < columns - 1);
        int shares = 0; // each initiative of the cell is in one share of its foot
        for (const int role : counts.roles.at(cell))
            shares += role;
        QCOMPARE(shares, shown);
    }
    const QRectF pages[] = {QRectF(0, 0, 960, 600), QRectF(0, 0, 9600, 6000)};
    const auto has = [&](LegendOf part, const char *text) {
        const Legend legend = networkLegend(figure, {}, part);
        return std::any_of(legend.entries.cbegin(), legend.entries.cend(), [&](const LegendEntry &entry) {
            return entry.text.contains(QLatin1String(text));
        });
    };
    QVERIFY(has(LegendOf::Overview, "darker is more") && !has(LegendOf::Overview, "verwijst door"));
    QVERIFY(!has(LegendOf::Detail, "darker is more") && has(LegendOf::Detail, "verwijst door"));
    QVERIFY(networkRoom(pages[0], figure, {}).height() > 300);
}

void TestJourneyMapFigure::whatIsOutOfFocusIsSaidInTheNumber()
{
    const NetworkFigure figure = journeyNetwork(samples::journeyMap(60), QSizeF(1600, 900));
    NetworkLook look;
    look.isFaded = QList<bool>(figure.nodes.size(), true);
    const int cell = figure.marks.first().cells.first();
    look.isFaded[figure.marks.first().node] = false;
    const NetworkCounts counts = countsOf(figure, look);
    QCOMPARE(counts.inFocus.at(cell), 1);
    QCOMPARE(counts.cells.at(cell).shown, countsOf(figure, {}).cells.at(cell).shown);
    const NetworkIndex index(figure);
    const FigureTheme theme;
    const NetworkBody body{figure, index, {0.2, {}}, theme, look, counts};
    const auto columns = static_cast<int>(figure.columns.size());
    QCOMPARE(overviewCount(body, cell / columns, cell % columns),
             QStringLiteral("1 of %1").arg(counts.cells.at(cell).shown));
}

void TestJourneyMapFigure::aPhaseCountsEachInitiativeOnce()
{
    NetworkFigure figure;
    figure.columns = {{QStringLiteral("weten"), 0, 100}, {QStringLiteral("kunnen"), 100, 200}};
    figure.bands = {{QStringLiteral("digitaal"), 0, 50}, {QStringLiteral("duurzaam"), 50, 100}};
    figure.nodeKinds = {{QStringLiteral("dienst"), {}, MarkShape::Square, Qt::blue, {}}};
    figure.nodes.resize(2);
    // The first stands in both themes, in weten twice and in kunnen once; the second only in duurzaam,
    // kunnen.
    figure.marks = {{0, QRectF(0, 0, 90, 10), {}, {0, 1}},
                    {0, QRectF(0, 50, 40, 10), {}, {2}},
                    {1, QRectF(110, 50, 40, 10), {}, {3}}};
    NetworkCounts counts = countsOf(figure, {});
    QCOMPARE(counts.nodesInColumn, (QList<int>{1, 2}));
    QCOMPARE(counts.cells.at(2).shown, 1);
    NetworkLook look;
    look.isHidden = {true, false};
    counts = countsOf(figure, look);
    QCOMPARE(counts.nodesInColumn, (QList<int>{0, 1}));
    QCOMPARE(counts.cells.at(0).hidden, 1);
    QVERIFY(counts.roles.at(0).isEmpty());
}

void TestJourneyMapFigure::aBandWithLittleInItCanStillBeSeen()
{
    core::JourneyMapLayout layout;
    layout.columns = 4;
    layout.tracksPerColumn = 2;
    layout.bandRows = {500, 1, 300};
    const JourneyMapGeometry geometry(layout, {}, QSizeF(50, 1));
    // 801 rows: a twenty-second part is 36.4, and 0.6 of margins.
    QCOMPARE(geometry.bandRect(1).height(), 801.0 / 22 + 0.6);
    QCOMPARE(geometry.bandRect(0).height(), 500.6);
    QCOMPARE(geometry.bandRect(2).top(), geometry.bandRect(1).bottom());
    QCOMPARE(geometry.bodyRect().bottom(), geometry.bandRect(2).bottom());
    layout.bandRows = QList<int>(100, 1); // many low bands stay as high as their rows
    QCOMPARE(JourneyMapGeometry(layout, {}, QSizeF(50, 1)).bandRect(7).height(), 1.6);
}

void TestJourneyMapFigure::theNetworkHasTheMapsNodesAndFillsItsRoom()
{
    const JourneyMapFigure map = samples::journeyMap(60);
    for (const QSizeF &room : {QSizeF(1600, 900), QSizeF(700, 900)}) {
        const NetworkFigure figure = journeyNetwork(map, room);
        QCOMPARE(figure.marks.size(), map.placements.size());
        QCOMPARE(figure.segments, map.segments);
        QCOMPARE(figure.columns.constLast().isUnknown, true);
        QCOMPARE(figure.bands.constLast().isUnknown, false);
        NetworkProjection projection{fittingZoom(figure, room), {}};
        projection.stretch = stretchAt(figure, projection.zoom, room.width());
        QCOMPARE(projection.map(figure.world).width(), room.width());
        QVERIFY(projection.map(figure.world).height() <= room.height() + 1e-6);
        QCOMPARE(stretchAt(figure, 4 * projection.zoom, room.width()) > 1,
                 4 * projection.zoom * figure.world.width() < room.width());
        const QRectF bar = figure.marks.first().rect, back = projection.back(projection.map(bar));
        QVERIFY(std::abs(back.left() - bar.left()) < 1e-6 && std::abs(back.right() - bar.right()) < 1e-6);
        for (const NetworkMark &mark : figure.marks) {
            QVERIFY(mark.isBar());
            QVERIFY(figure.world.contains(mark.rect));
        }
    }
    QVERIFY(journeyNetwork({}, QSizeF(100, 100)).isEmpty());
}

QTEST_MAIN(TestJourneyMapFigure)
#include "tst_journeymapfigure.moc"
