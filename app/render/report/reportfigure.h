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

/// The figure as one SVG element to stand within a larger document: no width and height, texts without
/// control characters, every id begun with \a prefix, named and described for those who do not see it. UTF-8,
/// well-formed. Error Internal.
core::Result<QByteArray> inlineSvg(const ReportFigure &figure, const QString &prefix, const QString &title,
                                   const QString &description);

/// The same as a file of its own, with its size in points.
core::Result<QByteArray> standaloneSvg(const ReportFigure &figure, const QString &title,
                                       const QString &description);

} // namespace app
