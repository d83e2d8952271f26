#include "app/desktop/views/network/networkcanvas.h"
#include "app/desktop/views/network/networkminimap.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace app;

namespace {

core::RecordId id(int node)
{
    return {1, static_cast<quint64>(node) + 1};
}

/// A grid of 4 x 3 marks, 100 apart; 0 refers to 1, 2 and 5, 1 to 2, 6 to 7, and 7 and 11 to each other.
NetworkFigure grid()
{
    NetworkFigure figure;
    figure.nodeKinds = {{QStringLiteral("kind"), QStringLiteral("K"), MarkShape::Square, QColor(Qt::blue)}};
    figure.linkKinds = {{QStringLiteral("refers to"), QColor(Qt::black)}};
    figure.world = QRectF(0, 0, 400, 300);
    for (int i = 0; i < 12; ++i) {
        figure.nodes.append({id(i), QStringLiteral("Node %1").arg(i), QStringLiteral("Spoken %1").arg(i), 0});
        figure.marks.append({i, QRectF(40 + 100 * (i % 4), 40 + 100 * (i / 4), 20, 20), {}, {}});
    }
    for (const auto &[from, to] :
         QList<std::pair<int, int>>{{0, 1}, {0, 2}, {0, 5}, {1, 2}, {6, 7}, {7, 11}}) {
        figure.segments.append({static_cast<int>(figure.links.size()), from, to});
        figure.links.append({core::RecordId(2, quint64(figure.links.size()) + 1), 0, from == 7});
    }
    return figure;
}

class Shown {
public:
    explicit Shown(const NetworkFigure &figure = grid())
    {
        canvas.resize(900, 700);
        canvas.setMotion(false);
        canvas.setFigure([figure](const QSizeF &) { return figure; });
        canvas.show();
        isReady = QTest::qWaitForWindowExposed(&canvas);
    }
    void drag(const QList<QPointF> &points, Qt::KeyboardModifiers modifiers)
    {
        QTest::mousePress(canvas.viewport(), Qt::LeftButton, modifiers, points.first().toPoint());
        for (const QPointF &point : points) {
            QMouseEvent move(QEvent::MouseMove, point, canvas.viewport()->mapToGlobal(point), Qt::NoButton,
                             Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(canvas.viewport(), &move);
        }
        QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, modifiers, points.last().toPoint());
    }
    QPointF middle(int mark) const { return canvas.markRect(mark).center(); }

    NetworkCanvas canvas;
    bool isReady = false;
};

} // namespace

class TestNetworkCanvas : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neighbourhoodsAreCountedInSteps();
    void aRouteFollowsTheArrowsWhereItCan();
    void aRouteGoesAroundWhatIsHidden();
    void arrowsGoToTheNearestThatWay();
    void aLassoSelectsWhatItHolds();
    void tabGoesAlongTheRelationsAndThenLeaves();
    void theMouseShowsWhatItPointsAt();
    void zoomingToMarksBringsThemIntoSight();
    void theSmallMapShowsWhatIsInSightAndGoesThere();
    void marksTravelOnlyWhereMotionIsWanted();
    void aTallMapIsAsWideAsItsRoomAndOpensCellByCell();
    void aSurfacePannedIsTheSameAsOnePaintedAfresh();
    void aChangeKeepsTheFormerPictureUntilTheNewOneIsThere();
    void selectingTellsTheScreenReader();
    void aMapOfNothingBreaksNothing();
};

void TestNetworkCanvas::neighbourhoodsAreCountedInSteps()
{
    NetworkFigure figure = grid();
    figure.nodes = figure.nodes.mid(0, 5);
    figure.marks = figure.marks.mid(0, 5);
    figure.segments = {{0, 0, 1}, {0, 2, 1}, {0, 2, 3}}; // 0 → 1 ← 2 → 3, and 4 alone
    const NetworkGraph graph(figure);
    QCOMPARE(graph.within({0}, 0, {}), (QList<bool>{true, false, false, false, false}));
    QCOMPARE(graph.within({0}, 1, {}), (QList<bool>{true, true, false, false, false}));
    QCOMPARE(graph.within({0}, 2, {}), (QList<bool>{true, true, true, false, false}));
    QCOMPARE(graph.within({0}, 3, {}), (QList<bool>{true, true, true, true, false}));
    const QList<bool> withoutOne{false, true, false, false, false};
    QCOMPARE(graph.within({0}, 3, withoutOne), (QList<bool>{true, false, false, false, false}));
}

void TestNetworkCanvas::aRouteFollowsTheArrowsWhereItCan()
{
    const NetworkGraph graph(grid());
    const auto there = graph.route(0, 2, {});
    QVERIFY(there && there->followsDirection);
    QCOMPARE(there->nodes, (QList<int>{0, 2}));
    QCOMPARE(there->segments, QList<int>{1});
    const auto back = graph.route(2, 5, {}); // 2 ← 0 → 5
    QVERIFY(back && !back->followsDirection);
    QCOMPARE(back->nodes, (QList<int>{2, 0, 5}));
    const auto mutual = graph.route(11, 7, {}); // reciprocal: either way
    QVERIFY(mutual && mutual->followsDirection);
    QVERIFY(!graph.route(11, 6, {})->followsDirection);
    QVERIFY(!graph.route(0, 11, {})); // not joined
    QVERIFY(!graph.route(3, 3, {}));
}

void TestNetworkCanvas::aRouteGoesAroundWhatIsHidden()
{
    NetworkFigure figure = grid();
    figure.segments = {{0, 0, 1}, {0, 1, 3}, {0, 0, 4}, {0, 4, 5}, {0, 5, 3}};
    const NetworkGraph graph(figure);
    QCOMPARE(graph.route(0, 3, {})->nodes, (QList<int>{0, 1, 3}));
    QList<bool> isHidden(12, false);
    isHidden[1] = true;
    QCOMPARE(graph.route(0, 3, isHidden)->nodes, (QList<int>{0, 4, 5, 3}));
    isHidden[3] = true;
    QVERIFY(!graph.route(0, 3, isHidden));
}

void TestNetworkCanvas::arrowsGoToTheNearestThatWay()
{
    Shown shown;
    QVERIFY(shown.isReady);
    shown.canvas.setCurrent(5);
    const std::pair<Qt::Key, int> ways[]
        = {{Qt::Key_Right, 6}, {Qt::Key_Down, 10}, {Qt::Key_Left, 9}, {Qt::Key_Up, 5},
           {Qt::Key_Up, 1},    {Qt::Key_Up, 1},    {Qt::Key_End, 11}, {Qt::Key_Home, 0}};
    for (const auto &[key, expected] : ways) {
        QTest::keyClick(&shown.canvas, key);
        QCOMPARE(shown.canvas.current(), expected);
    }
}

void TestNetworkCanvas::aLassoSelectsWhatItHolds()
{
    Shown shown;
    QSignalSpy picked(&shown.canvas, &NetworkCanvas::nodesPicked);
    const QPointF a = shown.middle(0) - QPointF(40, 40), b = shown.middle(5) + QPointF(40, 40);
    shown.drag({a, QPointF(b.x(), a.y()), b, QPointF(a.x(), b.y())}, Qt::ShiftModifier);
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.first().first().value<QList<core::RecordId>>(),
             (QList<core::RecordId>{id(0), id(1), id(4), id(5)}));
    shown.canvas.setSelected({id(11)});
    shown.drag({a, a + QPointF(90, 0), a + QPointF(90, 90), a + QPointF(0, 90)},
               Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(picked.last().first().value<QList<core::RecordId>>(), (QList<core::RecordId>{id(0), id(11)}));
}

void TestNetworkCanvas::tabGoesAlongTheRelationsAndThenLeaves()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *canvas = new NetworkCanvas;
    auto *after = new QLineEdit;
    column->addWidget(canvas);
    column->addWidget(after);
    canvas->setFigure([figure = grid()](const QSizeF &) { return figure; });
    window.resize(900, 700);
    window.show();
    window.activateWindow();
    canvas->setFocus();
    canvas->setCurrent(0);
    QTest::keyClick(canvas, Qt::Key_Return);
    const int expected[] = {1, 2, 5}; // what 0 refers to
    for (const int mark : expected) {
        QTest::keyClick(canvas, Qt::Key_Tab);
        QCOMPARE(canvas->current(), mark);
    }
    QTest::keyClick(canvas, Qt::Key_Backtab);
    QCOMPARE(canvas->current(), 2);
    QTest::keyClick(canvas, Qt::Key_Tab);
    QTest::keyClick(canvas, Qt::Key_Tab); // after the last: no trap
    QCOMPARE(window.focusWidget(), after);
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_Tab); // nothing was chosen: Tab is only Tab
    QCOMPARE(window.focusWidget(), after);
}

void TestNetworkCanvas::theMouseShowsWhatItPointsAt()
{
    Shown shown;
    QTest::mouseMove(shown.canvas.viewport(), shown.middle(6).toPoint());
    QCOMPARE(shown.canvas.hovered(), 6);
    shown.canvas.viewport()->grab();
    QTest::mouseMove(shown.canvas.viewport(), ((shown.middle(0) + shown.middle(5)) / 2).toPoint());
    QCOMPARE(shown.canvas.hovered(), -1);
    QList<bool> isHidden(12, false);
    isHidden[6] = true;
    shown.canvas.setHidden(isHidden);
    QTest::mouseMove(shown.canvas.viewport(), shown.middle(6).toPoint());
    QCOMPARE(shown.canvas.hovered(), -1);
}

void TestNetworkCanvas::zoomingToMarksBringsThemIntoSight()
{
    NetworkFigure figure = grid();
    figure.world = QRectF(0, 0, 20000, 15000); // twelve marks in a corner of a large map
    Shown shown(figure);
    const double fit = shown.canvas.zoom();
    shown.canvas.zoomTo({5, 6});
    QVERIFY(shown.canvas.zoom() > 10 * fit);
    for (const int mark : {5, 6})
        QVERIFY(shown.canvas.bodyRect().contains(shown.canvas.markRect(mark)));
    shown.canvas.zoomTo({});
    QVERIFY(shown.canvas.bodyRect().contains(shown.canvas.markRect(5)));
}

void TestNetworkCanvas::theSmallMapShowsWhatIsInSightAndGoesThere()
{
    NetworkFigure figure = grid();
    figure.world = QRectF(0, 0, 4000, 3000);
    Shown shown(figure);
    NetworkMinimap map(&shown.canvas);
    shown.canvas.fit();
    QVERIFY(!map.isVisible()); // all is in sight
    shown.canvas.setZoom(4 * shown.canvas.fitZoom(), QPointF(0, 0));
    QVERIFY(map.isVisible());
    // A quarter of the length; the body has not quite the shape of the map, so one side is less than that.
    QVERIFY(map.frame().width() <= 0.3 * map.width());
    const QPointF before = map.frame().center();
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(map.width() - 20, map.height() - 20));
    QVERIFY(map.frame().center().x() > before.x() + 20);
    QVERIFY(!map.grab().isNull());
    map.setWanted(false);
    QVERIFY(!map.isVisible());
}

void TestNetworkCanvas::marksTravelOnlyWhereMotionIsWanted()
{
    Shown shown;
    NetworkFigure turned = grid();
    std::reverse(turned.marks.begin(), turned.marks.end());
    const auto shape = [turned](const QSizeF &) { return turned; };
    shown.canvas.setFigure(shape, true);
    for (int frame = 0; frame < 40 && !shown.canvas.isSharp(); ++frame)
        shown.canvas.viewport()->grab();
    QVERIFY(shown.canvas.isSharp()); // marks that travel are no sharp picture
    const QImage still = shown.canvas.viewport()->grab().toImage();
    QTest::qWait(700);
    while (!shown.canvas.isSharp())
        shown.canvas.viewport()->grab();
    QCOMPARE(shown.canvas.viewport()->grab().toImage(), still); // stood there at once
    shown.canvas.setMotion(true);
    if (!shown.canvas.wantsMotion())
        QSKIP("The platform asks for no motion.");
    shown.canvas.setFigure([](const QSizeF &) { return grid(); }, true);
    const QImage first = shown.canvas.viewport()->grab().toImage();
    QTest::qWait(900);
    QVERIFY(shown.canvas.viewport()->grab().toImage() != first);
}

void TestNetworkCanvas::aTallMapIsAsWideAsItsRoomAndOpensCellByCell()
{
    NetworkFigure figure = grid();
    figure.nodes.clear();
    figure.marks.clear();
    figure.links.clear();
    figure.segments.clear();
    figure.world = QRectF(0, 0, 500, 40000);
    figure.columns = {{QStringLiteral("weten"), 0, 250}, {QStringLiteral("kunnen"), 250, 500}};
    figure.bands = {{QStringLiteral("digitaal"), 0, 30000}, {QStringLiteral("duurzaam"), 30000, 40000}};
    for (int row = 0; row < 2000; ++row) {
        const int column = row % 2, band = row < 1500 ? 0 : 1;
        figure.nodes.append({id(row), QStringLiteral("Node %1").arg(row), {}, 0});
        figure.marks.append({row, QRectF(10 + 250 * column, 20 * row, 230, 18), {}, {2 * band + column}});
    }
    Shown shown(figure);
    QVERIFY(shown.isReady);
    NetworkCanvas &canvas = shown.canvas;
    QSignalSpy picked(&canvas, &NetworkCanvas::nodesPicked);
    const auto isWide = [&] {
        const QRectF first = canvas.markRect(0), second = canvas.markRect(1);
        // 10 + 230 of 500, and 260 + 230: from one fiftieth to forty-nine fiftieths of the room
        const QRectF body = canvas.bodyRect();
        return std::abs(first.left() - body.left() - body.width() / 50) < 1
            && std::abs(second.right() - body.left() - body.width() * 49 / 50) < 1;
    };
    QVERIFY(canvas.isFitted() && isWide());
    QVERIFY(canvas.markRect(1999).bottom() <= canvas.bodyRect().bottom() + 1); // all of it in sight
    const QPoint inFour(qRound(canvas.markRect(1999).center().x()), qRound(canvas.bodyRect().bottom()) - 40);
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, inFour);
    QVERIFY(picked.constLast().constFirst().value<QList<core::RecordId>>().isEmpty()); // a block is no node
    QTest::mouseDClick(canvas.viewport(), Qt::LeftButton, {}, inFour);
    QCOMPARE(canvas.zoom() * figure.unit, 16.0);
    QVERIFY(isWide());
    QCOMPARE(canvas.horizontalScrollBar()->maximum(), 0);
    QVERIFY(canvas.bodyRect().intersects(canvas.markRect(1501))); // the first row of the fourth cell
    QVERIFY(!canvas.bodyRect().intersects(canvas.markRect(1)));
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, canvas.markRect(1501).center().toPoint());
    QCOMPARE(picked.constLast().constFirst().value<QList<core::RecordId>>(), QList<core::RecordId>{id(1501)});
}

void TestNetworkCanvas::aSurfacePannedIsTheSameAsOnePaintedAfresh()
{
    const auto painting = [](QPainter &painter, const QRectF &exposed) {
        for (int x = int(exposed.left()) / 7 * 7; x < exposed.right(); x += 7) {
            for (int y = int(exposed.top()) / 5 * 5; y < exposed.bottom(); y += 5)
                painter.fillRect(x, y, 4, 3, QColor((x * 31 + y * 17) & 255, (x + y) & 255, x & 255));
        }
    };
    NetworkSurface panned;
    NetworkSurface::Frame frame;
    frame.target = QRect(0, 0, 300, 200);
    frame.scroll = QPoint(500, 500);
    const auto drawn = [&](NetworkSurface &surface) {
        QImage image(300, 200, QImage::Format_RGB32);
        bool isWhole = false;
        while (!isWhole) {
            QPainter painter(&image);
            isWhole = surface.draw(painter, frame, painting, 1000);
        }
        return image;
    };
    drawn(panned);
    for (const QPoint &step : {QPoint(13, 0), QPoint(-40, 7), QPoint(0, -60), QPoint(250, 150),
                               QPoint(-900, 3), QPoint(0, 0), QPoint(1, 1)}) {
        frame.scroll += step;
        NetworkSurface fresh;
        QCOMPARE(drawn(panned), drawn(fresh));
    }
}

void TestNetworkCanvas::aChangeKeepsTheFormerPictureUntilTheNewOneIsThere()
{
    QColor colour(Qt::red);
    const auto painting = [&](QPainter &painter, const QRectF &exposed) {
        painter.fillRect(exposed, colour);
        QTest::qSleep(2); // slow: a frame has time for a few pieces only
    };
    NetworkSurface surface;
    NetworkSurface::Frame frame;
    frame.target = QRect(0, 0, 100, 4000);
    QImage image(100, 4000, QImage::Format_RGB32);
    const auto draw = [&] {
        QPainter painter(&image);
        return surface.draw(painter, frame, painting, 3);
    };
    while (!draw()) { }
    colour = Qt::blue;
    surface.invalidate();
    QVERIFY(!draw());
    QCOMPARE(image.pixelColor(50, 10), QColor(Qt::blue));
    QCOMPARE(image.pixelColor(50, 3990), QColor(Qt::red)); // not white
    int frames = 1;
    while (!draw())
        ++frames;
    QVERIFY(frames > 2);
    QCOMPARE(image.pixelColor(50, 3990), QColor(Qt::blue));
}

void TestNetworkCanvas::selectingTellsTheScreenReader()
{
    Shown shown;
    installCanvasAccessibility();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&shown.canvas);
    QVERIFY(list);
    QCOMPARE(list->childCount(), 12);
    QCOMPARE(list->child(3)->text(QAccessible::Name), QStringLiteral("Spoken 3"));
    shown.canvas.setSelected({id(3)});
    QVERIFY(list->child(3)->state().selected);
    const QRect there = list->child(3)->rect();
    QVERIFY(there.contains(shown.canvas.viewport()->mapToGlobal(shown.middle(3).toPoint())));
}

void TestNetworkCanvas::aMapOfNothingBreaksNothing()
{
    Shown shown(NetworkFigure{});
    QVERIFY(!shown.canvas.viewport()->grab().isNull());
    shown.canvas.setZoom(3, QPointF(10, 10));
    shown.canvas.zoomTo({});
    shown.canvas.fit();
    QTest::keyClick(&shown.canvas, Qt::Key_Right);
    QCOMPARE(shown.canvas.current(), -1);
    QTest::mouseMove(shown.canvas.viewport(), QPoint(100, 100));
    QCOMPARE(shown.canvas.hovered(), -1);
    shown.canvas.setFigure({});
    QVERIFY(!shown.canvas.viewport()->grab().isNull());
}

QTEST_MAIN(TestNetworkCanvas)
#include "tst_networkcanvas.moc"
