#pragma once

#include "app/render/figures/journeynetwork.h"
#include "app/render/figures/networkpainter.h"

namespace app {

/// Draws the whole journey map into \a rect, as paintNetwork() does, with bars as long as the page is wide.
void paintJourneyMap(QPainter &painter, const QRectF &rect, const JourneyMapFigure &figure,
                     const FigureTheme &theme, const NetworkLook &look = {});

} // namespace app
