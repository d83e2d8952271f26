#include "app/render/figures/journeymappainter.h"
#include "app/render/figures/mapmarks.h"
#include "tests/render/figurechecks.h"
#include "tests/render/figuresamples.h"

#include <QtTest>

using namespace app;

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
    void fromFarAwayLinesAreHairs();
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
    const JourneyMapFigure figure = samples::journeyMap(60);
    const JourneyMapGeometry geometry(figure.layout, QPointF(0, 0), QSizeF(120, 20));
    const QRectF body = geometry.bodyRect();
    RecordingDevice device(body.size().toSize());
    QPainter painter(&device);
    JourneyMapLook look;
    look.withLines = false;
    paintJourneyMapBody(painter, geometry, figure, {}, look, body);
    painter.end();
    const QList<MapCellCount> counts = cellCounts(figure, {});
    int empty = 0;
    for (int band = 0; band < figure.bands.size(); ++band) {
        for (int column = 0; column < figure.columns.size() - 1; ++column) { // the last is "unknown"
            const bool isEmpty = counts.at(band * figure.columns.size() + column).shown == 0;
            const QStringList texts = textsIn(device.engine(), geometry.cellRect(band, column));
            QCOMPARE(texts.contains(QStringLiteral("empty")), isEmpty);
            empty += isEmpty;
        }
    }
    QVERIFY(counts.at(3 * figure.columns.size() + 3).shown == 0); // nobody in Kunnen for circular business
    QVERIFY(empty >= 1 && empty < 10);
}

void TestJourneyMapFigure::whatTheFilterHidesIsNotCalledEmpty()
{
    const JourneyMapFigure figure = samples::journeyMap(20);
    const JourneyMapGeometry geometry(figure.layout, QPointF(0, 0), QSizeF(160, 20));
    JourneyMapLook look;
    look.isHidden = QList<bool>(figure.nodes.size(), true);
    RecordingDevice device(geometry.bodyRect().size().toSize());
    QPainter painter(&device);
    paintJourneyMapBody(painter, geometry, figure, {}, look, geometry.bodyRect());
    painter.end();
    const QList<MapCellCount> counts = cellCounts(figure, look.isHidden);
    int hidden = 0, empty = 0;
    for (const auto &text : device.engine().texts) {
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

void TestJourneyMapFigure::fromFarAwayLinesAreHairs()
{
    const JourneyMapFigure figure = samples::journeyMap(60);
    const auto textsAt = [&](double unit) {
        const JourneyMapGeometry geometry(figure.layout, {}, QSizeF(6 * unit, unit));
        RecordingDevice device(geometry.bodyRect().size().toSize());
        QPainter painter(&device);
        paintJourneyMapBody(painter, geometry, figure, {}, {}, geometry.bodyRect());
        painter.end();
        return std::pair(device.engine().texts.size(), device.engine().lines.size());
    };
    const auto [farTexts, farLines] = textsAt(3);
    const auto [nearTexts, nearLines] = textsAt(20);
    QVERIFY(farTexts < 12); // at most the word "empty"
    QVERIFY(nearTexts > figure.placements.size());
    QVERIFY(farLines >= figure.segments.size());
    Q_UNUSED(nearLines)
}

QTEST_MAIN(TestJourneyMapFigure)
#include "tst_journeymapfigure.moc"
