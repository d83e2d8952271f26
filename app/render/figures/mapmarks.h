#pragma once

#include "app/render/figures/figuretext.h"
#include "app/render/figures/journeymapgeometry.h"

namespace app {

/// The outline of a mark inside \a rect.
QPainterPath markPath(MarkShape shape, const QRectF &rect);
/// Shape, fill and letter of a kind, in a square.
void paintMark(QPainter &painter, const QRectF &square, const MapNodeKind &kind, FigureText &text);
/// The head of a line that arrives level at \a tip from the \a side (1: from the right, -1: from the left).
void paintHead(QPainter &painter, const QPointF &tip, int side, LinkHead head, const QColor &colour,
               double size);
/// The line with its head, or with one at each end.
void paintLink(QPainter &painter, const JourneyMapGeometry::Route &route, const MapLinkKind &kind,
               bool isReciprocal, double width, double headSize);

} // namespace app
