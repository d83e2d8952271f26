#pragma once

#include "app/render/figures/figurelegend.h"
#include "app/render/figures/marksprites.h"
#include "app/render/figures/networklabels.h"

namespace app {

/// What is painted and how it is projected; refers to all of it, so it lives no longer than they do.
struct NetworkBody {
    const NetworkFigure &figure;
    const NetworkIndex &index;
    NetworkProjection projection;
    const FigureTheme &theme;
    const NetworkLook &look;
    const QList<MapCellCount> &counts; ///< cellCounts() of figure and look

    double unit() const { return figure.unit * projection.zoom; }
};

/// Draws the whole map into \a rect: title, sentence, headers, body, names, legend. Vectors only on paper.
void paintNetwork(QPainter &painter, const QRectF &rect, const NetworkFigure &figure,
                  const FigureTheme &theme, const NetworkLook &look = {});

/// Cells, lines and marks within \a exposed, with the names that stand inside bars; in batches, with detail
/// left out that could not be seen. What is painted at a place does not depend on \a exposed, so that a
/// surface can be painted piece by piece. \a sprites: for screens only.
void paintNetworkBody(QPainter &painter, const NetworkBody &body, const QRectF &exposed,
                      MarkSprites *sprites = nullptr);
void paintNetworkLabels(QPainter &painter, const NetworkBody &body, const QList<PlacedLabel> &labels);

/// Some marks and lines above all others: the selection, a route, a walk.
struct NetworkHighlight {
    QList<int> marks;
    QList<int> segments;
    QColor line{0x1c, 0x1c, 0x1c};
    QColor fill{0xff, 0xe9, 0xa8};
};
void paintNetworkHighlight(QPainter &painter, const NetworkBody &body, const QRectF &exposed,
                           const NetworkHighlight &highlight);
/// The selected nodes and every line at them.
NetworkHighlight highlightOf(const NetworkFigure &figure, const QList<bool> &isSelected,
                             const QList<bool> &isHidden);

/// The kinds or colour groups that occur, the kinds of lines, and the empty cell.
Legend networkLegend(const NetworkFigure &figure, const NetworkColouring &colouring = {});

} // namespace app
