#include "app/render/figures/networkfigure.h"

namespace app {

QRectF NetworkFigure::cellRect(int band, int column) const
{
    const NetworkStrip &across = columns.at(column), &down = bands.at(band);
    return {across.from, down.from, across.to - across.from, down.to - down.from};
}

QList<MapCellCount> cellCounts(const NetworkFigure &figure, const QList<bool> &isHidden)
{
    QList<MapCellCount> counts(figure.bands.size() * figure.columns.size());
    for (const NetworkMark &mark : figure.marks) {
        const bool hidden = flagOf(isHidden, mark.node);
        for (const int cell : mark.cells)
            ++(hidden ? counts[cell].hidden : counts[cell].shown);
    }
    return counts;
}

MapNodeKind lookOf(const NetworkFigure &figure, const NetworkColouring &colouring, int node)
{
    MapNodeKind look = figure.nodeKinds.value(figure.nodes.at(node).kind);
    if (colouring.isByKind())
        return look;
    const NetworkColourGroup group = colouring.groups.value(colouring.groupOfNode.value(node));
    look.letter = group.letter;
    look.colour = group.colour;
    return look;
}

} // namespace app
