#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace core {

/// The smallest rectangle around the points; empty without any.
QRectF boundsOf(const QList<QPointF> &points);

/// Moves each part as a whole so that no two come nearer than a node's width and a gap: in rows, in the order
/// given (large ones first gives short rows), as a landscape whose middle is (0, 0). O(points).
void packParts(std::vector<std::vector<QPointF>> &parts);

} // namespace core
