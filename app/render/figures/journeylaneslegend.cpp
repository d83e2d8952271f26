#include "app/render/figures/journeylaneslegend.h"

#include "app/render/figures/pattern.h"
#include "app/render/wording.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

const QColor doorBlue(0x00, 0x4f, 0x8a);    // 8.4 : 1 on white
const QColor bridgeGreen(0x00, 0x73, 0x4f); // 5.9 : 1 on white
const QColor breakRed(0xb0, 0x1e, 0x1e);    // 7.1 : 1 on white
const QColor besideGrey(0x6a, 0x6a, 0x6a);

LegendEntry entry(const char *meaning, double width,
                  const std::function<void(QPainter &, const QRectF &, FigureText &)> &sample)
{
    return {sample, wording(meaning), width};
}

bool hasBox(const JourneyLanesFigure &figure, const std::function<bool(const LaneBox &)> &is)
{
    return std::any_of(figure.lanes.cbegin(), figure.lanes.cend(), [&](const JourneyLane &lane) {
        return std::any_of(lane.boxes.cbegin(), lane.boxes.cend(), is);
    });
}

bool hasBridge(const JourneyLanesFigure &figure, bool isBroken)
{
    return std::any_of(figure.lanes.cbegin(), figure.lanes.cend(), [&](const JourneyLane &lane) {
        return std::any_of(lane.bridges.cbegin(), lane.bridges.cend(),
                           [&](const LaneBridge &bridge) { return bridge.isBroken() == isBroken; });
    });
}

bool hasEmpty(const JourneyLanesFigure &figure)
{
    return std::any_of(figure.lanes.cbegin(), figure.lanes.cend(), [](const JourneyLane &lane) {
        return std::any_of(lane.stations.cbegin(), lane.stations.cend(),
                           [](const LaneStation &station) { return station.activities == 0; });
    });
}

void addDoors(Legend &legend, const JourneyLanesFigure &figure)
{
    const auto door = [](bool isNew) {
        return [isNew](QPainter &painter, const QRectF &rect, FigureText &text) {
            paintDoor(painter, QRectF(rect.left(), rect.top(), 0.85 * rect.height(), rect.height()), 2, isNew,
                      text);
        };
    };
    if (hasBox(figure, [](const LaneBox &box) { return box.isNewDoor; }))
        legend.entries.append(
            entry(QT_TRANSLATE_NOOP("app::render", "next door: another provider"), 1.2, door(true)));
    if (hasBox(figure, [](const LaneBox &box) { return box.door > 0 && !box.isNewDoor; }))
        legend.entries.append(
            entry(QT_TRANSLATE_NOOP("app::render", "still behind the same door"), 1.2, door(false)));
}

void addBoxes(Legend &legend, const JourneyLanesFigure &figure)
{
    const auto box = [](bool isOnTheWay) {
        return [isOnTheWay](QPainter &painter, const QRectF &rect, FigureText &) {
            paintLaneBox(painter, rect, isOnTheWay, rect.height() / 1.2);
        };
    };
    if (hasBox(figure, [](const LaneBox &one) { return one.door > 0; }))
        legend.entries.append(
            entry(QT_TRANSLATE_NOOP("app::render", "on the route with the fewest doors"), 2.2, box(true)));
    if (hasBox(figure, [](const LaneBox &one) { return one.door == 0; }))
        legend.entries.append(
            entry(figure.isRecorded ? QT_TRANSLATE_NOOP("app::render", "also possible")
                                    : QT_TRANSLATE_NOOP("app::render", "offer, but no route runs through"),
                  2.2, box(false)));
}

} // namespace

Legend journeyLanesLegend(const JourneyLanesFigure &figure)
{
    Legend legend;
    legend.scope = figure.scope;
    const auto bridge = [](qint64 ties) {
        return [ties](QPainter &painter, const QRectF &rect, FigureText &) {
            paintBridgeLine(painter, rect, {ties, {}}, rect.height() / 1.2);
        };
    };
    if (hasBridge(figure, false))
        legend.entries.append(
            entry(QT_TRANSLATE_NOOP("app::render", "there is a way on; thicker: more ways"), 2.6, bridge(4)));
    if (hasBridge(figure, true))
        legend.entries.append(entry(QT_TRANSLATE_NOOP("app::render", "break: no way on"), 2.6, bridge(0)));
    addDoors(legend, figure);
    addBoxes(legend, figure);
    if (hasEmpty(figure))
        legend.entries.append(entry(figure.isRecorded ? QT_TRANSLATE_NOOP("app::render", "no activity yet")
                                                      : QT_TRANSLATE_NOOP("app::render", "no offer"),
                                    2.2, [](QPainter &painter, const QRectF &rect, FigureText &) {
                                        paintEmptyPlace(painter, rect, rect.height() / 1.2);
                                    }));
    return legend;
}

void paintDoor(QPainter &painter, const QRectF &rect, int number, bool isNew, FigureText &text)
{
    const double unit = rect.height();
    painter.save();
    painter.setPen(QPen(doorBlue, 0.07 * unit));
    painter.setBrush(isNew ? doorBlue : QColor(0xff, 0xff, 0xff));
    const double inset = 0.035 * unit;
    const QRectF frame = rect.adjusted(inset, inset, -inset, -inset);
    QPainterPath door; // with a round top
    door.moveTo(frame.bottomLeft());
    door.lineTo(frame.left(), frame.top() + 0.3 * unit);
    door.quadTo(frame.topLeft(), QPointF(frame.center().x(), frame.top()));
    door.quadTo(frame.topRight(), QPointF(frame.right(), frame.top() + 0.3 * unit));
    door.lineTo(frame.bottomRight());
    door.closeSubpath();
    painter.drawPath(door);
    painter.restore();
    text.draw(rect.adjusted(0, 0.08 * unit, 0, 0), Qt::AlignCenter, QString::number(number),
              {0.66 * unit, true, isNew ? QColor(0xff, 0xff, 0xff) : doorBlue});
}

void paintBridgeLine(QPainter &painter, const QRectF &rect, const LaneBridge &bridge, double em)
{
    const double y = rect.center().y();
    painter.save();
    if (!bridge.isBroken()) {
        const double width = (0.16 + 0.12 * std::min(4.0, std::log2(1.0 + static_cast<double>(bridge.ties))))
            * em; // one tie is a line, many are a road
        painter.setPen(QPen(bridgeGreen, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        painter.restore();
        return;
    }
    const double stub = 0.28 * rect.width(), middle = rect.center().x(), arm = 0.32 * em;
    painter.setPen(QPen(breakRed, 0.16 * em, Qt::CustomDashLine, Qt::FlatCap));
    QPen dashed = painter.pen();
    dashed.setDashPattern({2.0, 1.4});
    painter.setPen(dashed);
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.left() + stub, y));
    painter.drawLine(QPointF(rect.right() - stub, y), QPointF(rect.right(), y));
    painter.setPen(QPen(breakRed, 0.2 * em, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(middle - arm, y - arm), QPointF(middle + arm, y + arm));
    painter.drawLine(QPointF(middle - arm, y + arm), QPointF(middle + arm, y - arm));
    painter.restore();
}

void paintEmptyPlace(QPainter &painter, const QRectF &rect, double em)
{
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xff, 0xff, 0xff));
    painter.drawRect(rect);
    drawPattern(painter, rect, Pattern::Diagonal, QColor(0xd8, 0xb4, 0xb4), 0.5 * em, 0.06 * em);
    QPen outline(breakRed, 0.1 * em);
    outline.setDashPattern({4.0, 3.0});
    painter.setPen(outline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
    painter.restore();
}

void paintLaneBox(QPainter &painter, const QRectF &rect, bool isOnTheWay, double em)
{
    painter.save();
    QPen outline(isOnTheWay ? doorBlue : besideGrey, (isOnTheWay ? 0.11 : 0.07) * em);
    if (!isOnTheWay)
        outline.setDashPattern({4.0, 3.0});
    painter.setPen(outline);
    painter.setBrush(isOnTheWay ? QColor(0xea, 0xf3, 0xfb) : QColor(0xff, 0xff, 0xff));
    painter.drawRoundedRect(rect, 0.3 * em, 0.3 * em);
    painter.restore();
}

} // namespace app
