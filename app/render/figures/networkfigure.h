#pragma once

#include "app/render/figures/journeymapfigure.h"

#include <QPointF>
#include <QRectF>

namespace app {

/// One mark of a node, in the units of NetworkFigure::world. On a journey map a node has a mark, there a bar,
/// in each theme it reaches; on other maps it has one.
struct NetworkMark {
    int node = 0;
    QRectF rect;         ///< a bar when wider than twice its height, else a square around the mark
    QList<QRectF> parts; ///< where a bar skips columns: the pieces that are drawn; empty: the whole rect
    QList<int> cells;    ///< band * columns + column; empty where the map has no cells

    bool isBar() const { return rect.width() > 2 * rect.height(); }
};

/// A column (along x) or a band (along y) of the map, from edge to edge.
struct NetworkStrip {
    QString label;
    double from = 0;
    double to = 0;
    bool isUnknown = false; ///< never called empty
};

/// A network with its marks placed, whatever placed them: what the painter draws and the view walks through.
/// World units have no meaning but their ratio; a usual mark is \a unit high.
struct NetworkFigure {
    QString title;
    QString sentence;
    QString scope;
    QList<MapNodeKind> nodeKinds;
    QList<MapLinkKind> linkKinds;
    QList<MapNode> nodes;
    QList<MapLink> links;
    QList<bool> isPinned; ///< per node, or empty: stands where people put it
    QList<NetworkMark> marks;
    QList<core::LinkSegment> segments; ///< link, and marks from and to
    QList<NetworkStrip> columns;       ///< may be empty
    QList<NetworkStrip> bands;         ///< may be empty
    QRectF world;                      ///< holds every mark, column and band
    double unit = 20;

    bool isEmpty() const { return marks.isEmpty(); }
    bool hasCells() const { return !columns.isEmpty() && !bands.isEmpty(); }
    const MapNode &nodeAt(int mark) const { return nodes.at(marks.at(mark).node); }
    QRectF cellRect(int band, int column) const;
    /// Offer of which phase or theme is unknown: such a cell is never called empty.
    bool isUnknownCell(int band, int column) const
    {
        return bands.at(band).isUnknown || columns.at(column).isUnknown;
    }
};

/// One value of the field that nodes are coloured by.
struct NetworkColourGroup {
    QString label;
    QString letter; ///< differs from group to group: colour is never alone
    QColor colour;
};

/// Colours by a field instead of by kind; the shapes stay those of the kinds.
struct NetworkColouring {
    QString title; ///< the field; empty: by kind
    QList<NetworkColourGroup> groups;
    QList<int> groupOfNode; ///< one for each node; empty: by kind

    bool isByKind() const { return groupOfNode.isEmpty(); }
};

/// What a reader asks of the map for one painting.
struct NetworkLook {
    QList<bool> isHidden;   ///< per node, or empty: left out with their lines
    QList<bool> isFaded;    ///< per node, or empty: outside the neighbourhood in focus
    QList<bool> isSelected; ///< per node, or empty
    NetworkColouring colouring;
    bool withLines = true;
    double labelSize = 11; ///< height of a label that floats beside its mark, in the painter's units
};

/// What the cells of a map hold, for one look.
struct NetworkCounts {
    QList<MapCellCount> cells; ///< band by band
    QList<int> inFocus;        ///< per cell, those shown and not faded; empty: nothing is faded
    QList<QList<int>> roles;   ///< per cell, those shown by kind, or by colour group; empty: an empty cell
    QList<int> nodesInColumn;  ///< shown, each once, however many bands it reaches
};
/// Empty where the map has no cells. O(marks).
NetworkCounts countsOf(const NetworkFigure &figure, const NetworkLook &look);

inline bool flagOf(const QList<bool> &flags, int node)
{
    return node < flags.size() && flags.at(node);
}

/// The kind or colour group of that number; a group has no shape of its own.
MapNodeKind roleLook(const NetworkFigure &figure, const NetworkColouring &colouring, int role);

/// How a mark looks: the shape of its kind, colour and letter of what the map is coloured by.
MapNodeKind lookOf(const NetworkFigure &figure, const NetworkColouring &colouring, int node);

/// What decides a node's colour: its kind, or its colour group.
inline int roleOf(const NetworkFigure &figure, const NetworkColouring &colouring, int node)
{
    return colouring.isByKind() ? figure.nodes.at(node).kind : colouring.groupOfNode.value(node);
}

/// From the world of a figure to where it is painted.
struct NetworkProjection {
    double zoom = 1; ///< along y; along x times stretch
    QPointF offset;
    double stretch = 1;

    QPointF scaled(const QPointF &point) const { return {point.x() * zoom * stretch, point.y() * zoom}; }
    QPointF map(const QPointF &point) const { return scaled(point) + offset; }
    QRectF map(const QRectF &rect) const { return {map(rect.topLeft()), map(rect.bottomRight())}; }
    QPointF back(const QPointF &point) const
    {
        return {(point.x() - offset.x()) / (zoom * stretch), (point.y() - offset.y()) / zoom};
    }
    QRectF back(const QRectF &rect) const { return {back(rect.topLeft()), back(rect.bottomRight())}; }
};

/// The zoom at which the whole figure is in a room.
double fittingZoom(const NetworkFigure &figure, const QSizeF &room);
/// A map with columns is as wide as its room at every zoom at which it would be narrower: bars get longer,
/// and rows alone go out of sight. 1 for other maps.
double stretchAt(const NetworkFigure &figure, double zoom, double roomWidth);

} // namespace app
