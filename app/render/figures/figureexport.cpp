#include "app/render/figures/figureexport.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace app {
namespace {

constexpr int smallestSide = 16;
constexpr int largestSide = 16384;

QString translated(const char *text)
{
    return QCoreApplication::translate("app::render", text);
}

} // namespace

QByteArray figureSvg(const FigurePainting &painting, const QSizeF &size, const QString &title,
                     const QString &description)
{
    QByteArray svg;
    QBuffer buffer(&svg);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(72);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    generator.setTitle(title.toHtmlEscaped()); // QSvgGenerator writes both as they are
    generator.setDescription(description.toHtmlEscaped());
    QPainter painter(&generator);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), size), Qt::white);
    painting(painter, QRectF(QPointF(0, 0), size).marginsRemoved({8, 8, 8, 8}));
    painter.end();
    return svg;
}

QByteArray figurePdf(const FigurePainting &painting, const QSizeF &size, const QString &title)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(size, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Stelselkaart"));
    QPainter painter(&writer);
    painter.scale(writer.resolution() / 72.0, writer.resolution() / 72.0);
    painter.setRenderHint(QPainter::Antialiasing);
    painting(painter, QRectF(QPointF(0, 0), size).marginsRemoved({8, 8, 8, 8}));
    painter.end();
    return pdf;
}

core::Result<QByteArray> figurePng(const FigurePainting &painting, const QSize &pixels, const QString &title)
{
    const auto isFit = [](int side) { return side >= smallestSide && side <= largestSide; };
    if (!isFit(pixels.width()) || !isFit(pixels.height()))
        return core::Error{
            core::ErrorCode::InvalidInput,
            translated(QT_TRANSLATE_NOOP("app::render",
                                         "A picture can be %1 to %2 pixels wide and high. Please choose "
                                         "another size."))
                .arg(smallestSide)
                .arg(largestSide),
            {}};
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return core::Error{core::ErrorCode::Internal,
                           translated(QT_TRANSLATE_NOOP("app::render",
                                                        "There is not enough memory for a picture this "
                                                        "large. Please choose a smaller size.")),
                           {}};
    image.fill(Qt::white);
    image.setText(QStringLiteral("Title"), title);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double margin = 0.012 * pixels.width();
    painting(painter, QRectF(QPointF(0, 0), QSizeF(pixels)).marginsRemoved({margin, margin, margin, margin}));
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

core::Result<QByteArray> figureFile(const QString &path, const FigurePainting &painting, const QString &title,
                                    const QString &description, const QSizeF &points)
{
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return figureSvg(painting, points, title, description);
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return figurePdf(painting, points, title);
    if (path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        return figurePng(painting, (2 * points).toSize(), title);
    return core::Error{
        core::ErrorCode::InvalidInput,
        translated(QT_TRANSLATE_NOOP("app::render",
                                     "Pictures are saved as .svg, .pdf or .png. Please give the "
                                     "file a name that ends in one of these.")),
        path};
}

} // namespace app
