#include "app/render/figures/journeynetwork.h"

#include "app/render/figures/journeymapgeometry.h"

namespace app {

NetworkFigure journeyNetwork(const JourneyMapFigure &figure, const QSizeF &room)
{
    NetworkFigure network;
    network.title = figure.title;
    network.sentence = figure.sentence;
    network.scope = figure.scope;
    network.nodeKinds = figure.nodeKinds;
    network.linkKinds = figure.linkKinds;
    network.nodes = figure.nodes;
    network.links = figure.links;
    network.segments = figure.segments;
    if (figure.columns.isEmpty() || figure.bands.isEmpty() || room.isEmpty())
        return network;
    const QSizeF filling = JourneyMapGeometry::slotFilling(figure.layout, room);
    const JourneyMapGeometry geometry(figure.layout, {}, filling * (network.unit / filling.height()));
    const auto columns = static_cast<int>(figure.columns.size()),
               bands = static_cast<int>(figure.bands.size());
    for (int column = 0; column < columns; ++column) {
        const QRectF rect = geometry.columnRect(column);
        network.columns.append({figure.columns.at(column), rect.left(), rect.right(),
                                figure.hasUnknownColumn && column == columns - 1});
    }
    for (int band = 0; band < bands; ++band) {
        const QRectF rect = geometry.bandRect(band);
        network.bands.append(
            {figure.bands.at(band), rect.top(), rect.bottom(), figure.hasUnknownBand && band == bands - 1});
    }
    network.world = geometry.bodyRect();
    network.marks.reserve(figure.placements.size());
    for (int i = 0; i < figure.placements.size(); ++i) {
        const core::JourneyMapPlace &place = figure.layout.places.at(i);
        const MapPlacement &placement = figure.placements.at(i);
        NetworkMark mark{placement.node, geometry.placeRect(place), {}, {}};
        if (const QList<QRectF> parts = geometry.segmentsOf(place, placement.columns); parts.size() > 1)
            mark.parts = parts;
        for (const int column : placement.columns)
            mark.cells.append(place.band * columns + column);
        network.marks.append(mark);
    }
    return network;
}

} // namespace app
