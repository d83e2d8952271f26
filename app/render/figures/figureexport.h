#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;
class QRectF;

namespace app {

/// Something that fills a rectangle: paintMatrix or paintJourneyMap with its figure.
using FigurePainting = std::function<void(QPainter &, const QRectF &)>;

/// The figure as SVG, \a size in points, with title and description for those who do not see it. Vectors
/// only.
QByteArray figureSvg(const FigurePainting &painting, const QSizeF &size, const QString &title,
                     const QString &description);

/// The figure as a PDF of one page, \a size in points, vectors only.
QByteArray figurePdf(const FigurePainting &painting, const QSizeF &size, const QString &title);

/// The figure as PNG of \a pixels on white. Error InvalidInput for a size outside 16 to 16 384 pixels.
core::Result<QByteArray> figurePng(const FigurePainting &painting, const QSize &pixels, const QString &title);

/// The bytes of the file that \a path names by its end: .svg, .pdf (\a points) or .png (twice as many
/// pixels). Errors: InvalidInput for another ending, and figurePng()'s.
core::Result<QByteArray> figureFile(const QString &path, const FigurePainting &painting, const QString &title,
                                    const QString &description, const QSizeF &points = QSizeF(960, 600));

} // namespace app
