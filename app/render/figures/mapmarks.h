#pragma once

#include "app/render/figures/figuretext.h"
#include "app/render/figures/journeymapfigure.h"
#include "app/render/figures/linkroute.h"

namespace app {

/// The outline of a mark inside \a rect.
QPainterPath markPath(MarkShape shape, const QRectF &rect);
/// Shape, fill and letter of a kind, in a square.
void paintMark(QPainter &painter, const QRectF &square, const MapNodeKind &kind, FigureText &text);
/// Grey for what is drawn lighter, still 3 : 1 on white.
inline const QColor weakLine{0x8a, 0x8a, 0x8a};
/// The head of a pin, with an edge in the colour of what it lies on.
void paintPinHead(QPainter &painter, const QPointF &middle, double radius, const QColor &edge);
/// The head of a line that arrives at \a tip; \a back is the unit vector from there back along the line.
void paintHead(QPainter &painter, const QPointF &tip, const QPointF &back, LinkHead head,
               const QColor &colour, double size);
/// The line with its head, or with one at each end.
void paintLink(QPainter &painter, const LinkRoute &route, const MapLinkKind &kind, bool isReciprocal,
               double width, double headSize);

} // namespace app
