#include "app/desktop/inspector/editors/editoricons.h"

#include <QPainter>
#include <QPalette>

namespace app {
namespace {

constexpr int side = 16;

template <typename Draw>
QIcon drawn(const QPalette &palette, Draw draw)
{
    QPixmap pixmap(2 * side, 2 * side);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setPen(QPen(palette.color(QPalette::Text), 1.2));
    draw(painter);
    painter.end();
    return QIcon(pixmap);
}

} // namespace

QIcon listIcon(const QPalette &palette)
{
    return drawn(palette, [](QPainter &painter) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawPolyline(QPolygonF({QPointF(4, 6.5), QPointF(8, 10.5), QPointF(12, 6.5)}));
    });
}

QIcon calendarIcon(const QPalette &palette)
{
    return drawn(palette, [](QPainter &painter) {
        painter.drawRect(QRectF(2.5, 3.5, 11, 10));
        painter.drawLine(QPointF(2.5, 6.5), QPointF(13.5, 6.5));
        for (const double x : {5.5, 10.5})
            painter.drawLine(QPointF(x, 1.5), QPointF(x, 4.5));
    });
}

} // namespace app
