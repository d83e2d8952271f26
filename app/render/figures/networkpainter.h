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
    const NetworkCounts &counts; ///< countsOf() figure and look

    double unit() const { return figure.unit * projection.zoom; }
};

/// Draws the whole map into \a rect: title, sentence, headers, body, names, legend. Vectors only on paper.
void paintNetwork(QPainter &painter, const QRectF &rect, const NetworkFigure &figure,
                  const FigureTheme &theme, const NetworkLook &look = {});
/// What paintNetwork() has for the body alone; for figures that take the shape of their room.
QSizeF networkRoom(const QRectF &rect, const NetworkFigure &figure, const FigureTheme &theme,
                   const NetworkLook &look = {});

/// Cells, lines and marks within \a exposed, with the names that stand inside bars; in batches, with detail
/// left out that could not be seen. What is painted at a place does not depend on \a exposed, so that a
/// surface can be painted piece by piece. \a sprites: for screens only.
void paintNetworkBody(QPainter &painter, const NetworkBody &body, const QRectF &exposed,
                      MarkSprites *sprites = nullptr);
/// A head of a pin on the corner of what people have pinned.
void paintNetworkPins(QPainter &painter, const NetworkBody &body, const QRectF &exposed);
/// The names of bars that begin to the left of \a exposed, where they can be read.
void paintNamesAtEdge(QPainter &painter, const NetworkBody &body, const QRectF &exposed);
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

/// What the legend of a map tells of, besides kinds or colour groups.
enum class LegendOf { Overview, Detail, Both };
/// The kinds or colour groups that occur, shapes where they tell the kind, the kinds of lines, pins, and
/// what cells show. An overview has no lines.
Legend networkLegend(const NetworkFigure &figure, const NetworkColouring &colouring = {},
                     LegendOf part = LegendOf::Both);

} // namespace app
