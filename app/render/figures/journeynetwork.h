#pragma once

#include "app/render/figures/networkfigure.h"

namespace app {

/// The journey map as a network figure whose world has the shape of \a room, so that it fills it whole: wide
/// rooms make long bars, up to what a name needs; stretchAt() does the rest. Marks and segments are in the
/// order of the figure's placements and segments.
NetworkFigure journeyNetwork(const JourneyMapFigure &figure, const QSizeF &room);

} // namespace app
