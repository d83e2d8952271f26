#pragma once

#include "app/render/figures/journeymapfigure.h"

#include <QPointF>

namespace app {

/// For each node of the figure, whether it is within \a steps relations of one of \a from, whatever their
/// direction; the nodes themselves are. \a isHidden nodes are not passed through; empty: none is. O(nodes +
/// segments).
QList<bool> neighbourhood(const JourneyMapFigure &figure, const QList<int> &from, int steps,
                          const QList<bool> &isHidden);

/// The placement to go to from \a current in a direction (dx, dy: one of -1, 0, 1): the nearest that lies
/// more that way than sideways; \a current itself when there is none. \a centres has one point for each
/// placement; those not in \a candidates are passed over.
int placementInDirection(const QList<QPointF> &centres, const QList<int> &candidates, int current, int dx,
                         int dy);

} // namespace app
