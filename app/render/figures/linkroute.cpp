#include "app/render/figures/linkroute.h"

#include <algorithm>
#include <cmath>

namespace app {

LinkRoute routeBetweenBars(const QRectF &from, const QRectF &to, double unit)
{
    LinkRoute route;
    if (to.left() >= from.right()) {
        route.startSide = 1;
        route.endSide = -1;
    } else if (to.right() <= from.left()) {
        route.startSide = -1;
        route.endSide = 1;
    } else { // one above the other: around the side where their ends are nearest to each other
        const bool right = std::abs(from.right() - to.right()) <= std::abs(from.left() - to.left());
        route.startSide = route.endSide = right ? 1 : -1;
    }
    route.start = QPointF(route.startSide > 0 ? from.right() : from.left(), from.center().y());
    route.end = QPointF(route.endSide > 0 ? to.right() : to.left(), to.center().y());
    route.startBack = QPointF(route.startSide, 0);
    route.endBack = QPointF(route.endSide, 0);
    const double distance = std::abs(route.end.x() - route.start.x());
    const bool around = route.startSide == route.endSide;
    const double bend = around ? 0.9 * unit : std::max(0.45 * distance, 0.8 * unit);
    double startX = route.start.x() + route.startSide * bend;
    double endX = route.end.x() + route.endSide * bend;
    if (around)
        startX = endX = route.startSide > 0 ? std::max(startX, endX) : std::min(startX, endX);
    route.path.moveTo(route.start);
    route.path.cubicTo(QPointF(startX, route.start.y()), QPointF(endX, route.end.y()), route.end);
    return route;
}

LinkRoute routeBetweenMarks(const QRectF &from, const QRectF &to)
{
    LinkRoute route;
    const QPointF way = to.center() - from.center();
    const double length = std::hypot(way.x(), way.y());
    const QPointF ahead = length > 0 ? way / length : QPointF(1, 0);
    const bool hasRoom = length > (from.height() + to.height()) / 2;
    route.start = from.center() + (hasRoom ? ahead * (from.height() / 2) : QPointF());
    route.end = to.center() - (hasRoom ? ahead * (to.height() / 2) : QPointF());
    route.startSide = ahead.x() >= 0 ? 1 : -1;
    route.endSide = -route.startSide;
    route.startBack = ahead;
    route.endBack = -ahead;
    route.path.moveTo(route.start);
    route.path.lineTo(route.end);
    return route;
}

} // namespace app
