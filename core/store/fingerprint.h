#pragma once

#include "core/model/inventory.h"

#include <QString>

namespace core {

/// SHA-256 over all records in the order of the catalogue and of ids, in lower-case hexadecimal: equal for
/// equal contents, whatever way led there. Fields that are unknown add nothing, so that a new field of a
/// later format changes no fingerprint. O(records).
QString fingerprintOf(const Inventory &inventory);

} // namespace core
