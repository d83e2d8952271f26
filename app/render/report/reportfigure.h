#pragma once

#include "app/render/figures/figureexport.h"
#include "core/model/display.h"
#include "core/report/reportcontent.h"

namespace app {

/// A figure of a report, ready to be painted at its size on the page.
struct ReportFigure {
    QSizeF size; ///< points
    FigurePainting paint;
};

/// Title and sentence are left to the text around it; the legend is within. \a display must be of the
/// figure's inventory, in the language of the report.
ReportFigure reportFigure(const core::FigureBlock &block, const core::Display &display);

} // namespace app
