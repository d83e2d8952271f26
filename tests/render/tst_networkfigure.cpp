#include "app/render/figures/figureexport.h"
#include "app/render/figures/graphnetwork.h"
#include "app/render/figures/journeynetwork.h"
#include "app/render/figures/networklines.h"
#include "app/render/figures/networkoverview.h"
#include "tests/render/figurechecks.h"
#include "tests/render/figuresamples.h"

#include <QtTest>

#include <random>

using namespace app;

namespace {

int below(std::mt19937 &random, int limit)
{
    return static_cast<int>(random() % static_cast<unsigned>(limit));
}

/// \a count square marks anywhere in a square world, each joined to the next.
NetworkFigure scattered(int count, quint32 seed)
{
    std::mt19937 random(seed);
    NetworkFigure figure;
    figure.nodeKinds = {{QStringLiteral("kind"), QStringLiteral("K"), MarkShape::Square, QColor(Qt::blue)}};
    figure.linkKinds = {{QStringLiteral("refers to"), QColor(Qt::black)}};
    figure.world = QRectF(0, 0, 2000, 2000);
    for (int i = 0; i < count; ++i) {
        figure.nodes.append({core::RecordId(1, quint64(i) + 1),
                             QStringLiteral("Node number %1").arg(i * 7919 % 100003),
                             {},
                             0});
        figure.marks.append({i, QRectF(below(random, 1980), below(random, 1980), 20, 20), {}, {}});
        if (i > 0) {
            figure.segments.append({int(figure.links.size()), i - 1, below(random, i)});
            figure.links.append({core::RecordId(2, quint64(i)), 0, i % 2 == 0});
        }
    }
    return figure;
}

} // namespace

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
    void aColouringBringsItsLettersAndItsLegend();
    void shapesAreExplainedOnceWhereColourTellsAField();
    void greyLinesAreExplainedOnce();
    void aMapStandsInTheMiddleOfItsPage();
    void aLongLegendStandsBesideASquareMap();
    void whatIsPinnedShowsOnPaperAndInTheLegend();
    void aBarThatBeginsOutOfSightHasItsNameInSight();
    void aNameCoversAsFewMarksAsItCan();
    void pictureFilesHaveLegendAndScope();
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

void TestNetworkFigure::aColouringBringsItsLettersAndItsLegend()
{
    const NetworkFigure figure = scattered(3, 1);
    NetworkColouring colouring;
    colouring.title = QStringLiteral("level");
    colouring.groups = {{QStringLiteral("national"), QStringLiteral("N"), QColor(Qt::red)},
                        {QStringLiteral("regional"), QStringLiteral("R"), QColor(Qt::green)},
                        {QStringLiteral("local"), QStringLiteral("L"), QColor(Qt::gray)}};
    colouring.groupOfNode = {0, 1, 0};
    QCOMPARE(lookOf(figure, colouring, 1).letter, QStringLiteral("R"));
    QCOMPARE(lookOf(figure, colouring, 1).shape, MarkShape::Square); // still that of its kind
    QCOMPARE(lookOf(figure, {}, 1).letter, QStringLiteral("K"));
    QStringList texts;
    for (const LegendEntry &entry : networkLegend(figure, colouring).entries)
        texts.append(entry.text);
    // The groups that occur and the line; no local, and no shape where all have the same.
    QCOMPARE(texts,
             (QStringList{QStringLiteral("level: national"), QStringLiteral("regional"),
                          QStringLiteral("refers to")}));
}

void TestNetworkFigure::shapesAreExplainedOnceWhereColourTellsAField()
{
    NetworkFigure figure = scattered(5, 1);
    figure.links.clear();
    figure.segments.clear();
    const QString organisation = QStringLiteral("organisation");
    figure.nodeKinds = {{QStringLiteral("programme"), {}, MarkShape::Square, Qt::blue, {}},
                        {QStringLiteral("municipality"), {}, MarkShape::Round, Qt::red, organisation},
                        {QStringLiteral("bank"), {}, MarkShape::Round, Qt::red, organisation},
                        {QStringLiteral("province"), {}, MarkShape::Round, Qt::red, organisation},
                        {QStringLiteral("only named"), {}, MarkShape::Dashed, Qt::gray, {}}};
    for (int node = 0; node < 5; ++node)
        figure.nodes[node].kind = node;
    NetworkColouring colouring;
    colouring.title = QStringLiteral("level");
    colouring.groups = {{QStringLiteral("national"), QStringLiteral("N"), QColor(Qt::red)}};
    colouring.groupOfNode = {0, 0, 0, 0, 0};
    const auto textsOf = [&](const NetworkColouring &colours) {
        QStringList texts;
        for (const LegendEntry &entry : networkLegend(figure, colours).entries)
            texts.append(entry.text);
        return texts;
    };
    QCOMPARE(textsOf(colouring),
             (QStringList{QStringLiteral("level: national"), QStringLiteral("shape: programme"), organisation,
                          QStringLiteral("only named")}));
    QCOMPARE(textsOf({}).size(), 5); // by kind: each has its own entry
    figure.nodes[2].kind = figure.nodes[3].kind = 1;
    QVERIFY(textsOf(colouring).contains(QStringLiteral("municipality"))); // the only kind of its shape
}

void TestNetworkFigure::greyLinesAreExplainedOnce()
{
    NetworkFigure figure = scattered(4, 1);
    const MapLinkKind strong{QStringLiteral("refers to"), QColor(Qt::blue)};
    MapLinkKind weak = strong, alone = strong;
    weak.isWeak = alone.isWeak = true;
    alone.label = QStringLiteral("owns");
    figure.linkKinds = {weak, strong, alone};
    figure.links = {
        {core::RecordId(2, 1), 0, false}, {core::RecordId(2, 2), 1, false}, {core::RecordId(2, 3), 2, false}};
    QStringList texts;
    for (const LegendEntry &entry : networkLegend(figure).entries)
        texts.append(entry.text);
    QCOMPARE(texts,
             (QStringList{QStringLiteral("kind"), QStringLiteral("refers to"), QStringLiteral("owns"),
                          QStringLiteral("grey: within one level")}));
}

/// The box around all that is not white, in a body without title and legend.
static QRect inkOf(const NetworkFigure &figure, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    FigureTheme theme;
    theme.withTitle = theme.withLegend = false;
    paintNetwork(painter, QRectF(image.rect()), figure, theme);
    painter.end();
    QRect ink;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 250)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

void TestNetworkFigure::aMapStandsInTheMiddleOfItsPage()
{
    NetworkFigure figure = scattered(2, 1);
    figure.nodes[0].label.clear(); // names stand to the right of their marks
    figure.nodes[1].label.clear();
    figure.links.clear();
    figure.segments.clear();
    figure.world = QRectF(0, 0, 200, 200);
    figure.marks[0].rect = QRectF(0, 0, 20, 20);
    figure.marks[1].rect = QRectF(180, 180, 20, 20);
    const QRect wide = inkOf(figure, QSize(900, 300)), high = inkOf(figure, QSize(300, 900));
    QVERIFY(std::abs(wide.center().x() - 450) <= 12 && std::abs(wide.center().y() - 150) <= 12);
    QVERIFY(std::abs(high.center().x() - 150) <= 12 && std::abs(high.center().y() - 450) <= 12);
    QVERIFY(wide.height() > 290 && high.width() > 290); // and fills it
}

void TestNetworkFigure::aLongLegendStandsBesideASquareMap()
{
    NetworkFigure figure = scattered(40, 1);
    figure.nodeKinds.clear();
    for (int kind = 0; kind < 40; ++kind) {
        figure.nodeKinds.append(
            {QStringLiteral("a kind with number %1").arg(kind), {}, MarkShape::Square, QColor(Qt::blue), {}});
        figure.nodes[kind].kind = kind;
    }
    const QRectF page(0, 0, 960, 600);
    const QSizeF room = networkRoom(page, figure, {});
    QVERIFY(room.width() < 0.85 * page.width() && room.height() > 0.9 * page.height());
    figure.world.setWidth(4 * figure.world.height()); // as wide as the page: the legend below
    QCOMPARE(networkRoom(page, figure, {}).width(), page.width());
}

void TestNetworkFigure::whatIsPinnedShowsOnPaperAndInTheLegend()
{
    NetworkFigure figure = scattered(3, 1);
    const auto svg = [&] {
        return figureSvg(
            [&](QPainter &painter, const QRectF &rect) { paintNetwork(painter, rect, figure, {}); },
            QSizeF(960, 600), {}, {});
    };
    const QByteArray without = svg();
    QVERIFY(!without.contains("pinned: stays"));
    figure.isPinned = {false, true, true};
    const QByteArray with = svg();
    QVERIFY(with.contains("pinned: stays"));
    QVERIFY(with.count("<ellipse") + with.count("<circle") + with.count("<path")
            >= without.count("<ellipse") + without.count("<circle") + without.count("<path") + 3);
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

void TestNetworkFigure::pictureFilesHaveLegendAndScope()
{
    NetworkFigure figure = journeyNetwork(samples::journeyMap(60), QSizeF(900, 500));
    figure.scope = QStringLiteral("Zandhoek, 30 June 2026");
    const auto painting
        = [&](QPainter &painter, const QRectF &rect) { paintNetwork(painter, rect, figure, {}); };
    const QByteArray svg = figureSvg(painting, QSizeF(960, 600), figure.title, figure.sentence);
    for (const char *text : {"Zandhoek, 30 June 2026", "programma", "verwijst door", "empty: no offer"})
        QVERIFY2(svg.contains(text), text);
    QVERIFY(svg.count("<path") > 60);
    const QByteArray pdf = figurePdf(painting, QSizeF(960, 600), figure.title);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(!pdf.contains("/Subtype /Image"));
    QVERIFY(figureFile(QStringLiteral("map.PDF"), painting, figure.title, figure.sentence)->size() > 5000);
    const auto png = figurePng(painting, QSize(960, 600), figure.title);
    QVERIFY(png);
    const QImage image = QImage::fromData(*png);
    QCOMPARE(image.size(), QSize(960, 600));
    int inked = 0; // of the legend and the scope, in the lowest twentieth
    for (int y = 570; y < 600; ++y) {
        for (int x = 0; x < 960; ++x)
            inked += qGray(image.pixel(x, y)) < 128;
    }
    QVERIFY(inked > 100);
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
