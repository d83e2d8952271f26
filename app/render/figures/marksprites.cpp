#include "app/render/figures/marksprites.h"

#include "app/render/figures/mapmarks.h"

#include <QPainter>

#include <cmath>

namespace app {

const QImage &MarkSprites::of(const MapNodeKind &look, double side, double ratio, const FigureTheme &theme)
{
    if (side != m_side || ratio != m_ratio) { // NOLINT(clang-diagnostic-float-equal): the very same zoom
        m_images.clear();
        m_side = side;
        m_ratio = ratio;
    }
    QImage &image = m_images[look.letter + look.colour.name() + QChar(static_cast<ushort>(look.shape) + 1)];
    if (!image.isNull())
        return image;
    const double margin = 0.1 * side; // the points of some shapes stand out
    const int pixels = static_cast<int>(std::ceil((side + 2 * margin) * ratio));
    image = QImage(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    FigureText text(painter, theme);
    paintMark(painter, QRectF(margin, margin, side, side), look, text);
    return image;
}

} // namespace app
