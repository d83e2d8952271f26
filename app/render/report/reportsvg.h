#pragma once

#include "app/render/report/reportfigure.h"

namespace app {

/// The figure as one SVG element to stand within a larger document: no width and height, texts without
/// control characters, every id begun with \a prefix, named and described for those who do not see it. UTF-8,
/// well-formed. Error Internal.
core::Result<QByteArray> inlineSvg(const ReportFigure &figure, const QString &prefix, const QString &title,
                                   const QString &description);

/// The same as a file of its own, with its size in points.
core::Result<QByteArray> standaloneSvg(const ReportFigure &figure, const QString &title,
                                       const QString &description);

} // namespace app
