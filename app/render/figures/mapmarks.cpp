#include "app/render/figures/mapmarks.h"

#include "app/render/figures/palette.h"

#include <QPainter>

#include <cmath>

namespace app {
namespace {

QPainterPath polygon(const QRectF &rect, std::initializer_list<std::pair<double, double>> points)
{
    QPolygonF corners;
    for (const auto &[x, y] : points)
        corners.append(QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()));
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

} // namespace

QPainterPath markPath(MarkShape shape, const QRectF &rect)
{
    QPainterPath path;
    switch (shape) {
    case MarkShape::Round:
        path.addEllipse(rect);
        return path;
    case MarkShape::Hexagon:
        return polygon(rect, {{0.25, 0.02}, {0.75, 0.02}, {1, 0.5}, {0.75, 0.98}, {0.25, 0.98}, {0, 0.5}});
    case MarkShape::Diamond:
        return polygon(rect, {{0.5, -0.08}, {1.08, 0.5}, {0.5, 1.08}, {-0.08, 0.5}});
    case MarkShape::Pentagon:
        return polygon(rect, {{0.5, -0.05}, {1.02, 0.38}, {0.84, 1}, {0.16, 1}, {-0.02, 0.38}});
    case MarkShape::Octagon:
        return polygon(rect,
                       {{0.3, 0}, {0.7, 0}, {1, 0.3}, {1, 0.7}, {0.7, 1}, {0.3, 1}, {0, 0.7}, {0, 0.3}});
    case MarkShape::Triangle:
        return polygon(rect, {{-0.05, 0}, {1.05, 0}, {0.5, 1.1}});
    case MarkShape::Square:
    case MarkShape::Dashed:
        break;
    }
    path.addRect(rect);
    return path;
}

void paintMark(QPainter &painter, const QRectF &square, const MapNodeKind &kind, FigureText &text)
{
    const double side = square.height();
    const bool isDashed = kind.shape == MarkShape::Dashed;
    const QColor fill = isDashed ? QColor(Qt::white) : kind.colour;
    const QColor ink = readableOn(fill);
    painter.save();
    painter.setBrush(fill);
    painter.setPen(QPen(QColor(0x1c, 0x1c, 0x1c), side / 18, isDashed ? Qt::DashLine : Qt::SolidLine));
    const double inset = 0.08 * side;
    painter.drawPath(markPath(kind.shape, square.adjusted(inset, inset, -inset, -inset)));
    painter.restore();
    const double lift = kind.shape == MarkShape::Triangle ? -0.1 * side : 0;
    text.draw(square.translated(0, lift), Qt::AlignCenter, kind.letter, {0.62 * side, true, ink});
}

void paintPinHead(QPainter &painter, const QPointF &middle, double radius, const QColor &edge)
{
    painter.setPen(QPen(edge, 0.25 * radius));
    painter.setBrush(QColor(0x1c, 0x1c, 0x1c));
    painter.drawEllipse(middle, radius, radius);
}

void paintHead(QPainter &painter, const QPointF &tip, const QPointF &back, LinkHead head,
               const QColor &colour, double size)
{
    painter.save();
    const double width = size / 5;
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(head == LinkHead::Filled || head == LinkHead::Circle ? QBrush(colour)
                                                                          : QBrush(Qt::white));
    const QPointF end = tip + back * size, middle = tip + back * (size / 2);
    const QPointF up = QPointF(-back.y(), back.x()) * (size / 2);
    switch (head) {
    case LinkHead::Filled:
        painter.drawPolygon(QPolygonF{tip, end + up, end - up});
        break;
    case LinkHead::Open:
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF{end + up, tip, end - up});
        break;
    case LinkHead::Diamond:
        painter.drawPolygon(QPolygonF{tip, middle + up, end, middle - up});
        break;
    case LinkHead::Circle:
        painter.drawEllipse(middle, size / 2.4, size / 2.4);
        break;
    case LinkHead::Bar:
        for (const double at : {width, 3 * width})
            painter.drawLine(tip + back * at + up, tip + back * at - up);
        break;
    }
    painter.restore();
}

void paintLink(QPainter &painter, const LinkRoute &route, const MapLinkKind &kind, bool isReciprocal,
               double width, double headSize)
{
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(kind.colour, width, kind.stroke));
    painter.drawPath(route.path);
    painter.restore();
    if (headSize <= 0)
        return;
    paintHead(painter, route.end, route.endBack, kind.head, kind.colour, headSize);
    if (isReciprocal)
        paintHead(painter, route.start, route.startBack, kind.head, kind.colour, headSize);
}

} // namespace app
