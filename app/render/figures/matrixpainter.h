#pragma once

#include "app/render/figures/figuretext.h"
#include "app/render/figures/matrixgeometry.h"

namespace app {

/// Draws the whole matrix into \a rect: title, sentence, headers, cells, totals, legend. The same on screen,
/// paper, SVG and PNG; vectors only; every text stays inside its cell. The painter's unit is free (points,
/// pixels): all sizes follow from \a rect.
void paintMatrix(QPainter &painter, const QRectF &rect, const MatrixFigure &figure, const FigureTheme &theme);
/// The same over a geometry made before, perhaps with cards; cells outside \a exposed are passed over.
void paintMatrix(QPainter &painter, const MatrixGeometry &geometry, const MatrixFigure &figure,
                 const FigureTheme &theme, const QRectF &exposed);

/// The pieces that the legend shows as well.
void paintStatusMark(QPainter &painter, const QRectF &rect, MatrixStatus status, FigureText &text);
void paintLetterBadge(QPainter &painter, const QRectF &rect, const QString &letter, FigureText &text);
void paintDemandBar(QPainter &painter, const QRectF &rect, double share);

} // namespace app
