#include "app/render/figures/networkfigure.h"

#include <algorithm>

namespace app {

QRectF NetworkFigure::cellRect(int band, int column) const
{
    const NetworkStrip &across = columns.at(column), &down = bands.at(band);
    return {across.from, down.from, across.to - across.from, down.to - down.from};
}

double fittingZoom(const NetworkFigure &figure, const QSizeF &room)
{
    const QSizeF world = figure.world.size();
    if (world.isEmpty() || room.isEmpty())
        return 1;
    return std::min(room.width() / world.width(), room.height() / world.height());
}

double stretchAt(const NetworkFigure &figure, double zoom, double roomWidth)
{
    const double width = figure.world.width() * zoom;
    return figure.columns.isEmpty() || width <= 0 ? 1 : std::max(1.0, roomWidth / width);
}

NetworkCounts countsOf(const NetworkFigure &figure, const NetworkLook &look)
{
    NetworkCounts counts;
    const auto cells = figure.bands.size() * figure.columns.size(), columns = figure.columns.size();
    if (cells == 0)
        return counts;
    counts.cells.resize(cells);
    counts.roles.resize(cells);
    counts.nodesInColumn.resize(columns);
    if (look.isFaded.contains(true))
        counts.inFocus.resize(cells);
    QList<bool> isCounted(figure.nodes.size() * columns, false);
    for (const NetworkMark &mark : figure.marks) {
        const bool isHidden = flagOf(look.isHidden, mark.node);
        const int role = roleOf(figure, look.colouring, mark.node);
        for (const int cell : mark.cells) {
            ++(isHidden ? counts.cells[cell].hidden : counts.cells[cell].shown);
            if (isHidden)
                continue;
            QList<int> &roles = counts.roles[cell];
            if (roles.size() <= role)
                roles.resize(role + 1);
            ++roles[role];
            if (!counts.inFocus.isEmpty() && !flagOf(look.isFaded, mark.node))
                ++counts.inFocus[cell];
            bool &isKnown = isCounted[mark.node * columns + cell % columns];
            counts.nodesInColumn[cell % columns] += isKnown ? 0 : 1;
            isKnown = true;
        }
    }
    return counts;
}

MapNodeKind roleLook(const NetworkFigure &figure, const NetworkColouring &colouring, int role)
{
    if (colouring.isByKind())
        return figure.nodeKinds.value(role);
    const NetworkColourGroup group = colouring.groups.value(role);
    return {group.label, group.letter, MarkShape::Square, group.colour, {}};
}

MapNodeKind lookOf(const NetworkFigure &figure, const NetworkColouring &colouring, int node)
{
    MapNodeKind look = roleLook(figure, colouring, roleOf(figure, colouring, node));
    look.shape = figure.nodeKinds.value(figure.nodes.at(node).kind).shape;
    return look;
}

} // namespace app
