#pragma once

#include "core/model/inventory.h"

#include <QByteArray>

namespace core {

/// The records of one kind as CSV: a column "id" and one for each key of the catalogue, cells as recordCell()
/// writes them, in the order of the ids. Importing it gives the same records. Personal data is in it.
/// O(fields).
QByteArray recordsCsv(const Inventory &inventory, EntityKind kind);

} // namespace core
