#pragma once

#include "app/render/figures/figurelegend.h"
#include "app/render/figures/journeymapgeometry.h"

namespace app {

/// What a screen adds to the map for one painting; paper has nothing of it.
struct JourneyMapLook {
    QList<bool> isHidden;   ///< per node, or empty: left out with their lines
    QList<bool> isFaded;    ///< per node, or empty: outside the neighbourhood in focus
    QList<bool> isSelected; ///< per node, or empty
    bool withLines = true;
};

/// Draws the whole map into \a rect: title, sentence, headers, body, legend. Vectors only; no text leaves its
/// place.
void paintJourneyMap(QPainter &painter, const QRectF &rect, const JourneyMapFigure &figure,
                     const FigureTheme &theme, const JourneyMapLook &look = {});

/// The body alone, with what lies outside \a exposed passed over and detail left out where it could not be
/// seen.
void paintJourneyMapBody(QPainter &painter, const JourneyMapGeometry &geometry,
                         const JourneyMapFigure &figure, const FigureTheme &theme, const JourneyMapLook &look,
                         const QRectF &exposed);
/// Column headers into a strip, each over its column; likewise band headers, each beside its band.
void paintColumnHeaders(QPainter &painter, const QRectF &strip, const JourneyMapGeometry &geometry,
                        const JourneyMapFigure &figure, const FigureTheme &theme,
                        const QList<MapCellCount> &counts, double em);
void paintBandHeaders(QPainter &painter, const QRectF &strip, const JourneyMapGeometry &geometry,
                      const JourneyMapFigure &figure, const FigureTheme &theme, double em);

/// Only the kinds that occur.
Legend journeyMapLegend(const JourneyMapFigure &figure);

} // namespace app
