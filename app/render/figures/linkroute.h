#pragma once

#include <QPainterPath>
#include <QRectF>

namespace app {

/// The way of a line from mark to mark.
struct LinkRoute {
    QPainterPath path;
    QPointF start, end;
    int startSide = 1;       ///< 1: leaves to the right, -1: to the left
    int endSide = -1;        ///< the side of the target at which it arrives
    QPointF startBack{1, 0}; ///< unit vectors from the tip of a head back along the line
    QPointF endBack{-1, 0};
};

/// Between two bars: begins and ends level, in the gaps beside them; around the side where one stands above
/// the other. \a unit is the height of a slot.
LinkRoute routeBetweenBars(const QRectF &from, const QRectF &to, double unit);
/// Between two round or square marks: straight, from edge to edge.
LinkRoute routeBetweenMarks(const QRectF &from, const QRectF &to);

} // namespace app
