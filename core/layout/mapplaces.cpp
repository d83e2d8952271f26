#include "core/layout/mapplaces.h"

#include "core/model/entities/mapplace.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace core {

PinnedPlaces pinnedPlacesOf(const Inventory &inventory, QStringView map)
{
    PinnedPlaces places;
    for (const MapPlace &place :
         inventory.all<MapPlace>()) { // by id, so in the order in which they were made
        if (place.map.hasValue() && *place.map == map && place.record.hasValue() && place.x.hasValue()
            && place.y.hasValue() && std::isfinite(*place.x) && std::isfinite(*place.y))
            places.insert(*place.record, QPointF(*place.x, *place.y));
    }
    return places;
}

QPointF freePlaceNear(const QPointF &wanted, const PinnedPlaces &others)
{
    const auto isFree = [&](const QPointF &place) {
        return std::none_of(others.cbegin(), others.cend(), [&](const QPointF &other) {
            const QPointF way = place - other;
            return QPointF::dotProduct(way, way) < 1;
        });
    };
    for (int ring = 0;; ++ring) {
        const int steps = std::max(1, 8 * ring);
        for (int step = 0; step < steps; ++step) {
            const double angle = 2 * std::numbers::pi * step / steps;
            const QPointF place = wanted + 0.5 * ring * QPointF(std::cos(angle), std::sin(angle));
            if (isFree(place))
                return place;
        }
    }
}

} // namespace core
