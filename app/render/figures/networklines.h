#pragma once

#include "app/render/figures/linkroute.h"
#include "app/render/figures/networkpainter.h"

namespace app {

/// The way of a line in the painter's units.
LinkRoute routeOf(const NetworkBody &body, int segment);
/// All lines within \a exposed: hairs from far away, else with the stroke and head of their kind.
void paintNetworkLines(QPainter &painter, const NetworkBody &body, const QRectF &exposed);
/// \a colour, as it looks at \a share over \a paper; opaque, which paints much faster than see-through.
QColor blended(const QColor &colour, const QColor &paper, double share);

} // namespace app
