#pragma once

#include "app/render/figures/journeylanesgeometry.h"

#include <QPainter>

namespace app {

/// Draws the lanes over the width of \a rect, as large as its height allows. Where they do not all find room
/// in letters that can be read, the last line says how many are left out; journeyLanesPages() spreads them.
void paintJourneyLanes(QPainter &painter, const QRectF &rect, const JourneyLanesFigure &figure,
                       const FigureTheme &theme);

/// Draws what meets \a exposed, in the geometry's coordinates. The geometry must be of this figure and theme.
void paintJourneyLanes(QPainter &painter, const JourneyLanesGeometry &geometry,
                       const JourneyLanesFigure &figure, const FigureTheme &theme, const QRectF &exposed);

/// The height that the whole figure needs at \a width with letters of journeyLanesEm(width).
double journeyLanesHeight(const JourneyLanesFigure &figure, double width, const FigureTheme &theme);

/// The figure in parts that each fit a page, with title and legend on every one; a lane is never cut. At
/// least one part; a lane that is higher than a page is alone on it and drawn smaller.
QList<JourneyLanesFigure> journeyLanesPages(const JourneyLanesFigure &figure, const QSizeF &page,
                                            const FigureTheme &theme);

} // namespace app
