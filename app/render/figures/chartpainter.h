#pragma once

#include "app/render/figures/figurelegend.h"
#include "app/render/figures/pattern.h"
#include "core/report/figuredata.h"

#include <QLocale>

namespace app {

/// How a series is told apart: by letter, by pattern and by colour, each alone.
struct ChartLook {
    QString letter;
    QColor colour;
    Pattern pattern = Pattern::None;
    bool isOutlined = false; ///< white within an edge of its colour
};
QList<ChartLook> chartLooks(const core::ChartData &data);

Legend chartLegend(const core::ChartData &data);

/// The height that a chart of \a width wants, legend included; in the same units.
double chartHeight(const core::ChartData &data, double width, const FigureTheme &theme);

/// Draws bars or columns with their numbers and letters, the axis and the legend into \a rect; title and
/// sentence are left to the text around it. Every number can be read, also where its bar is too small to hold
/// it. A chart without categories is a sentence. Safe on any thread.
void paintChart(QPainter &painter, const QRectF &rect, const core::ChartData &data, const QLocale &locale,
                const FigureTheme &theme);

} // namespace app
