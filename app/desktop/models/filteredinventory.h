#pragma once

#include "app/desktop/filter.h"
#include "core/model/inventory.h"
#include "core/model/profile.h"
#include "core/model/vocabularies.h"

namespace app {

/// The inventory without the activities that the filter's text and staleness hide; the other parts of the
/// filter are the analysis's scope (core::Scope). Initiatives stay, as they carry what activities inherit.
/// O(records).
core::Inventory filteredInventory(core::Inventory inventory, const core::Vocabularies &vocabularies,
                                  const core::Profile &profile, const Filter &filter);

/// What the figure must say of the filter: "only activities with 'ai'"; empty where nothing is filtered.
QString filterWords(const Filter &filter);

} // namespace app
