#pragma once

#include "core/analysis/ecosystem.h"
#include "core/analysis/inventorydelta.h"

namespace core {

/// Does the change alter what all numbers rest on: the terms of a vocabulary, their order or parents, the
/// regions the file names, the municipalities of a region? O(what changed); O(records) where a region was
/// named for the last time.
bool altersFrame(const Ecosystem &before, const Inventory &after, const InventoryDelta &delta);

} // namespace core
