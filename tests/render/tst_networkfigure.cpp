#include "app/render/figures/figureexport.h"
#include "app/render/figures/graphnetwork.h"
#include "app/render/figures/journeynetwork.h"
#include "app/render/figures/networklines.h"
#include "app/render/figures/networkoverview.h"
#include "tests/render/figurechecks.h"
#include "tests/render/figuresamples.h"
#include "tests/render/scatterednetwork.h"

#include <QtTest>

#include <random>

using namespace app;
using samples::below;
using samples::scattered;

class TestNetworkFigure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGridFindsWhatLookingAtAllFinds_data();
    void theGridFindsWhatLookingAtAllFinds();
    void aPointFindsTheNearestMarkWithinReach();
    void aLassoTakesTheMarksWhoseMiddleItHolds();
    void noLineThatShowsIsPassedOver();
    void namesNeverTouch_data();
    void namesNeverTouch();
    void theSelectedIsNamedFirst();
    void whatIsHiddenOrFadedHasNoName();
    void namesStayClearOfNotes();
    void aPiecePaintsAsTheWhole();
    void highlightsTakeTheLinesAtTheirNodes();
    void aBarThatBeginsOutOfSightHasItsNameInSight();
    void aNameCoversAsFewMarksAsItCan();
    void marksOfAGraphStandWhereTheLayoutSays();
};

void TestNetworkFigure::theGridFindsWhatLookingAtAllFinds_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("some") << 300;
    QTest::newRow("a crowd") << 5000;
}

void TestNetworkFigure::theGridFindsWhatLookingAtAllFinds()
{
    QFETCH(int, count);
    const NetworkFigure figure = scattered(count, 11);
    const NetworkIndex index(figure);
    std::mt19937 random(5);
    for (int turn = 0; turn < 200; ++turn) {
        const QRectF area(below(random, 2400) - 200, below(random, 2400) - 200, below(random, 500),
                          below(random, 500));
        QList<int> expected;
        for (int mark = 0; mark < count; ++mark) {
            const QRectF rect = figure.marks.at(mark).rect;
            if (rect.left() <= area.right() && rect.right() >= area.left() && rect.top() <= area.bottom()
                && rect.bottom() >= area.top())
                expected.append(mark);
        }
        QCOMPARE(index.marksIn(area), expected);
    }
}

void TestNetworkFigure::aPointFindsTheNearestMarkWithinReach()
{
    NetworkFigure figure = scattered(2, 1);
    figure.marks[0].rect = QRectF(100, 100, 20, 20);
    figure.marks[1].rect = QRectF(130, 100, 20, 20);
    const NetworkIndex index(figure);
    QCOMPARE(index.markAt(QPointF(110, 110), 0, {}), 0);
    QCOMPARE(index.markAt(QPointF(124, 110), 8, {}), 0); // 4 from the first, 6 from the second
    QCOMPARE(index.markAt(QPointF(127, 110), 8, {}), 1); // 7 and 3
    QCOMPARE(index.markAt(QPointF(127, 110), 8, {false, true}), 0);
    QCOMPARE(index.markAt(QPointF(127, 110), 2, {}), -1);
    QCOMPARE(index.markAt(QPointF(-5000, 0), 2, {}), -1);
}

void TestNetworkFigure::aLassoTakesTheMarksWhoseMiddleItHolds()
{
    NetworkFigure figure = scattered(3, 1);
    figure.marks[0].rect = QRectF(100, 100, 20, 20); // middle 110, 110
    figure.marks[1].rect = QRectF(180, 100, 20, 20); // middle 190, 110
    figure.marks[2].rect = QRectF(110, 150, 20, 20); // middle 120, 160
    const NetworkIndex index(figure);
    const QPolygonF triangle{QPointF(90, 90), QPointF(200, 90), QPointF(90, 200)}; // x + y < 290
    QCOMPARE(index.marksInside(triangle, {}), (QList<int>{0, 2})); // 190 + 110 = 300 lies outside
    QCOMPARE(index.marksInside(triangle, {true, false, false}), QList<int>{2});
}

void TestNetworkFigure::noLineThatShowsIsPassedOver()
{
    const NetworkFigure figure = journeyNetwork(samples::journeyMap(60), QSizeF(1600, 900));
    const NetworkIndex index(figure);
    const FigureTheme theme;
    const NetworkLook look;
    const NetworkCounts counts = countsOf(figure, {});
    const NetworkBody body{figure, index, {1, {}}, theme, look, counts};
    for (int segment = 0; segment < figure.segments.size(); ++segment) {
        const QPainterPath path = routeOf(body, segment).path;
        for (double share = 0; share <= 1; share += 0.05) {
            const QRectF here = QRectF(path.pointAtPercent(share), QSizeF(0, 0)).adjusted(-1, -1, 1, 1);
            QVERIFY(index.mayMeet(segment, here));
        }
    }
}

void TestNetworkFigure::namesNeverTouch_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("zoom");
    for (const int count : {30, 400, 3000}) {
        for (const double zoom : {0.2, 0.45, 1.0})
            QTest::addRow("%d at %.2f", count, zoom) << count << zoom;
    }
}

void TestNetworkFigure::namesNeverTouch()
{
    QFETCH(int, count);
    QFETCH(double, zoom);
    const QRectF exposed(0, 0, 900, 700);
    for (const bool areBars : {false, true}) {
        const NetworkFigure figure = areBars
            ? journeyNetwork(samples::journeyMap(std::min(count, 400)), QSizeF(1600, 900))
            : scattered(count, 3);
        const NetworkIndex index(figure);
        LabelWidths widths;
        const NetworkLook look;
        const NetworkProjection projection{zoom, {}};
        const auto labels = placeLabels(figure, index, projection, exposed, look, widths, {}, 250);
        QVERIFY(!labels.isEmpty() || hasLabelsInside(figure, projection, look)
                || isOverview(figure, projection));
        QVERIFY(labels.size() <= 250);
        QSet<int> nodes;
        for (qsizetype i = 0; i < labels.size(); ++i) {
            QVERIFY(exposed.contains(labels.at(i).rect));
            QVERIFY(labels.at(i).rect.height() >= look.labelSize); // never smaller than can be read
            QVERIFY(!nodes.contains(figure.marks.at(labels.at(i).mark).node));
            nodes.insert(figure.marks.at(labels.at(i).mark).node);
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(!labels.at(i).rect.intersects(labels.at(j).rect));
        }
        const auto again = placeLabels(figure, index, projection, exposed, look, widths, {}, 250);
        QCOMPARE(again.size(), labels.size());
    }
}

void TestNetworkFigure::theSelectedIsNamedFirst()
{
    NetworkFigure figure = scattered(50, 2);
    for (int i = 0; i < 50; ++i)
        figure.marks[i].rect = QRectF(100, 100, 20, 20); // all in one place: room for few
    const NetworkIndex index(figure);
    NetworkLook look;
    look.isSelected = QList<bool>(50, false);
    look.isSelected[37] = true;
    LabelWidths widths;
    const auto labels = placeLabels(figure, index, {1, {}}, QRectF(0, 0, 400, 300), look, widths, {}, 5);
    QVERIFY(!labels.isEmpty());
    QCOMPARE(labels.first().mark, 37);
}

void TestNetworkFigure::whatIsHiddenOrFadedHasNoName()
{
    const NetworkFigure figure = scattered(20, 4);
    const NetworkIndex index(figure);
    LabelWidths widths;
    NetworkLook look;
    look.isHidden = QList<bool>(20, true);
    look.isHidden[4] = false;
    look.isFaded = QList<bool>(20, false);
    const QRectF all(0, 0, 2000, 2000);
    QCOMPARE(placeLabels(figure, index, {0.9, {}}, all, look, widths, {}, 99).size(), 1);
    look.isFaded[4] = true;
    QVERIFY(placeLabels(figure, index, {0.9, {}}, all, look, widths, {}, 99).isEmpty());
}

void TestNetworkFigure::namesStayClearOfNotes()
{
    const NetworkFigure figure = scattered(400, 9);
    const NetworkIndex index(figure);
    LabelWidths widths;
    const QList<QRectF> taken{QRectF(0, 0, 500, 700)};
    const auto labels
        = placeLabels(figure, index, {0.45, {}}, QRectF(0, 0, 900, 700), {}, widths, taken, 250);
    QVERIFY(!labels.isEmpty());
    for (const PlacedLabel &label : labels)
        QVERIFY(!label.rect.intersects(taken.first()));
}

void TestNetworkFigure::aPiecePaintsAsTheWhole()
{
    const NetworkFigure figure = journeyNetwork(samples::journeyMap(60), QSizeF(1600, 900));
    const NetworkIndex index(figure);
    const FigureTheme theme;
    const NetworkLook look;
    const NetworkCounts counts = countsOf(figure, {});
    for (const double zoom : {0.2, 0.5, 1.0}) {
        const NetworkBody body{figure, index, {zoom, {}}, theme, look, counts};
        const QSize size(800, 400);
        QImage whole(size, QImage::Format_RGB32), pieces(size, QImage::Format_RGB32);
        whole.fill(Qt::white);
        pieces.fill(Qt::white);
        QPainter painter(&whole);
        paintNetworkBody(painter, body, QRectF(whole.rect()));
        painter.end();
        QPainter piecewise(&pieces);
        for (int top = 0; top < size.height(); top += 64) {
            const QRect slice(0, top, size.width(), 64);
            piecewise.setClipRect(slice);
            paintNetworkBody(piecewise, body, QRectF(slice));
        }
        piecewise.end();
        int different = 0;
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                different += std::abs(qGray(whole.pixel(x, y)) - qGray(pieces.pixel(x, y))) > 40;
        }
        // Clipped lines may round otherwise here and there; a seam would be a whole row of 800.
        QVERIFY2(different < 800 / 2, qPrintable(QStringLiteral("%1 at %2").arg(different).arg(zoom)));
    }
}

void TestNetworkFigure::highlightsTakeTheLinesAtTheirNodes()
{
    NetworkFigure figure = scattered(4, 1);
    figure.segments = {{0, 0, 1}, {1, 1, 2}, {2, 2, 3}};
    QList<bool> isSelected{false, true, false, false};
    NetworkHighlight highlight = highlightOf(figure, isSelected, {});
    QCOMPARE(highlight.marks, QList<int>{1});
    QCOMPARE(highlight.segments, (QList<int>{0, 1}));
    highlight = highlightOf(figure, isSelected, {true, false, false, false});
    QCOMPARE(highlight.segments, QList<int>{1}); // the line to what is hidden is hidden
    QVERIFY(highlightOf(figure, {}, {}).marks.isEmpty());
}

void TestNetworkFigure::aBarThatBeginsOutOfSightHasItsNameInSight()
{
    NetworkFigure figure = scattered(2, 1);
    figure.nodes[0].label = QStringLiteral("Bedrijvenloket");
    figure.nodes[1].label = QStringLiteral("Elders");
    figure.world = QRectF(0, 0, 3000, 100);
    figure.marks[0].rect = QRectF(0, 10, 2800, 20);
    figure.marks[1].rect = QRectF(1200, 50, 400, 20); // begins in sight
    const NetworkIndex index(figure);
    const NetworkLook look;
    const NetworkCounts counts = countsOf(figure, look);
    const FigureTheme theme;
    const NetworkBody body{figure, index, {1, {}}, theme, look, counts};
    RecordingDevice device(QSize(3000, 100));
    QPainter painter(&device);
    const QRectF exposed(1000, 0, 800, 100);
    paintNamesAtEdge(painter, body, exposed);
    painter.end();
    QCOMPARE(device.engine().texts.size(), 1);
    QCOMPARE(device.engine().texts.first().text, QStringLiteral("Bedrijvenloket"));
    QVERIFY(exposed.contains(device.engine().texts.first().rect));
    RecordingDevice far(QSize(3000, 100));
    QPainter again(&far);
    paintNamesAtEdge(again, {figure, index, {0.4, {}}, theme, look, counts}, exposed);
    again.end();
    QVERIFY(far.engine().texts.isEmpty()); // names float there
}

void TestNetworkFigure::aNameCoversAsFewMarksAsItCan()
{
    NetworkFigure figure = scattered(6, 1);
    figure.links.clear();
    figure.segments.clear();
    for (int i = 0; i < 6; ++i) {
        figure.nodes[i].label = i == 0 ? QStringLiteral("A name as long as this") : QString();
        figure.marks[i].rect = QRectF(300 + 30 * i, 300, 20, 20); // the others stand to its right
    }
    const NetworkIndex index(figure);
    LabelWidths widths;
    NetworkLook look;
    look.isFaded = {false, true, true, true, true, true};
    const auto labels = placeLabels(figure, index, {1, {}}, QRectF(0, 0, 800, 600), look, widths, {}, 9);
    QCOMPARE(labels.size(), 1);
    QVERIFY(labels.first().rect.right() < 300); // to the left there is nothing
}

void TestNetworkFigure::marksOfAGraphStandWhereTheLayoutSays()
{
    core::RecordGraph graph;
    graph.nodes
        = {{core::RecordId(0, 1),
            {},
            core::GraphNode::Type::Initiative,
            QStringLiteral("Scan"),
            {},
            {},
            {},
            {},
            {}},
           {core::RecordId(0, 2),
            {},
            core::GraphNode::Type::Organisation,
            QStringLiteral("Hub"),
            {},
            {},
            {},
            {},
            {}},
           {core::RecordId(0, 3), {}, core::GraphNode::Type::Named, QStringLiteral("?"), {}, {}, {}, {}, {}}};
    graph.edges = {{core::RecordId(1, 1), 0, 1, core::GraphEdge::Type::Participation, {}, false},
                   {core::RecordId(1, 2), 1, 1, core::GraphEdge::Type::Relation, {}, true},
                   {core::RecordId(1, 3), 0, 2, core::GraphEdge::Type::Relation, {}, true}};
    const core::Inventory inventory;
    const core::Vocabularies vocabularies(inventory);
    const core::Display display(inventory, vocabularies);
    const NetworkFigure figure
        = graphNetwork(graph, {{QPointF(0, 0), QPointF(2, 0), QPointF(0, 3)}, {}, {}}, display, vocabularies);
    QCOMPARE(figure.marks.size(), 3);
    QCOMPARE(figure.segments.size(), 2); // the loop is no line
    QVERIFY(figure.links.at(0).isReciprocal && !figure.links.at(1).isReciprocal);
    const auto shape = [&](int node) { return figure.nodeKinds.at(figure.nodes.at(node).kind).shape; };
    QCOMPARE(shape(0), MarkShape::Square);
    QCOMPARE(shape(1), MarkShape::Round);
    QCOMPARE(shape(2), MarkShape::Dashed);
    const auto middle = [&](int mark) { return figure.marks.at(mark).rect.center(); };
    const double step = (middle(1) - middle(0)).x() / 2;
    QVERIFY(step > figure.unit); // marks one node width apart do not touch
    QCOMPARE(middle(2), middle(0) + QPointF(0, 3 * step));
    for (const NetworkMark &mark : figure.marks)
        QVERIFY(figure.world.contains(mark.rect));
    QVERIFY(figure.nodes.at(0).spoken.contains(QStringLiteral("2 relations")));
}

QTEST_MAIN(TestNetworkFigure)
#include "tst_networkfigure.moc"
