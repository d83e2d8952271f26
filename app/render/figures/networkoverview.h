#pragma once

#include "app/render/figures/networkpainter.h"

namespace app {

/// Whether the bars of a map with cells would be hairs at this zoom: then each cell is one block that says
/// how much is in it, without bars, lines and names. Overview first, then detail.
bool isOverview(const NetworkFigure &figure, const NetworkProjection &projection);

/// How a block looks: the darker, the more of what the map's fullest cell has. Offer of which phase or theme
/// is unknown is grey.
QColor overviewFill(const NetworkBody &body, int band, int column);
/// "12", or "3 of 12" where the rest is faded.
QString overviewCount(const NetworkBody &body, int band, int column);
/// The part of a cell that its number may use.
QRectF overviewRoom(const QRectF &cell);

/// One cell that is not empty: a block, with the shares of the kinds or colour groups along its foot.
void paintOverviewCell(QPainter &painter, const NetworkBody &body, int band, int column, const QRectF &cell);

/// A block as a sample in a legend.
void paintOverviewSample(QPainter &painter, const QRectF &rect, FigureText &text);

} // namespace app
