#include "app/render/figures/journeymapfigure.h"

#include <array>

namespace app {

QList<MapCellCount> cellCounts(const JourneyMapFigure &figure, const QList<bool> &isHidden)
{
    QList<MapCellCount> counts(figure.bands.size() * figure.columns.size());
    for (int i = 0; i < figure.placements.size(); ++i) {
        const MapPlacement &placement = figure.placements.at(i);
        const bool hidden = !isHidden.isEmpty() && isHidden.at(placement.node);
        for (const int column : placement.columns) {
            MapCellCount &cell = counts[figure.layout.places.at(i).band * figure.columns.size() + column];
            ++(hidden ? cell.hidden : cell.shown);
        }
    }
    return counts;
}

MarkShape markShape(int kind)
{
    static constexpr std::array shapes{MarkShape::Square,  MarkShape::Round,    MarkShape::Hexagon,
                                       MarkShape::Diamond, MarkShape::Pentagon, MarkShape::Octagon,
                                       MarkShape::Triangle};
    return shapes[static_cast<std::size_t>(kind) % shapes.size()];
}

Qt::PenStyle linkStroke(int kind)
{
    static constexpr std::array strokes{Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    return strokes[static_cast<std::size_t>(kind) % strokes.size()];
}

LinkHead linkHead(int kind)
{
    static constexpr std::array heads{LinkHead::Filled, LinkHead::Open, LinkHead::Diamond, LinkHead::Circle,
                                      LinkHead::Bar};
    return heads[static_cast<std::size_t>(kind) % heads.size()];
}

} // namespace app
