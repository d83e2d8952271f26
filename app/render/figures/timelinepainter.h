#pragma once

#include "app/render/figures/figurelegend.h"
#include "core/report/figuredata.h"

#include <QLocale>

namespace app {

Legend timelineLegend(const core::TimelineData &data, const QLocale &locale);

/// The height that a timeline of \a width wants, legend included; in the same units.
double timelineHeight(const core::TimelineData &data, double width, const FigureTheme &theme);

/// Draws a bar per initiative along the years, by theme. A day that is only known as a month or year makes
/// that end of the bar light; an unknown beginning or end is open, with "?"; what is structural goes on with
/// an arrow. The letter says the permanence. Reference date and horizon are drawn. Safe on any thread.
void paintTimeline(QPainter &painter, const QRectF &rect, const core::TimelineData &data,
                   const QLocale &locale, const FigureTheme &theme);

} // namespace app
