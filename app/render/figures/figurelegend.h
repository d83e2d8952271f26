#pragma once

#include "app/render/figures/figuretext.h"
#include "app/render/figures/matrixfigure.h"

#include <functional>

namespace app {

/// One entry of a legend: a sample that is drawn into the rectangle it gets, and what it means.
struct LegendEntry {
    std::function<void(QPainter &, const QRectF &, FigureText &)> drawSample;
    QString text;
    double sampleWidth = 2.2; ///< em
};

/// A legend flows over as many lines as it needs; its last line is the scope (region, reference date).
struct Legend {
    QList<LegendEntry> entries;
    QString scope;
};

Legend matrixLegend(const MatrixFigure &figure);

/// The width at which no entry is cut, in the units of \a em.
double leastLegendWidth(const Legend &legend, double em, const FigureTheme &theme);
/// In the units of \a em, for a legend as wide as \a width.
double legendHeight(const Legend &legend, double width, double em, const FigureTheme &theme);
void paintLegend(QPainter &painter, const QRectF &rect, const Legend &legend, double em,
                 const FigureTheme &theme);

} // namespace app
