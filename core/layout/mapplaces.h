#pragma once

#include "core/layout/stakeholdermap.h"
#include "core/model/inventory.h"

namespace core {

/// The names of the maps on which people can pin what stands there.
inline constexpr char16_t stakeholderMapName[] = u"stakeholder";
inline constexpr char16_t hingeMapName[] = u"hinge";

/// The places that a file has pinned on one map. Of two for the same record, as two merged copies may have,
/// the one made last counts. O(pinned places).
PinnedPlaces pinnedPlacesOf(const Inventory &inventory, QStringView map);

/// A place near \a wanted that is at least a node width away from all \a others: \a wanted itself where that
/// is free. Deterministic. O(others).
QPointF freePlaceNear(const QPointF &wanted, const PinnedPlaces &others);

} // namespace core
