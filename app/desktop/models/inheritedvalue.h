#pragma once

#include "core/model/inventory.h"

#include <optional>

namespace app {

/// A value a record takes from another one because it has none of its own.
struct InheritedValue {
    core::FieldValue value; ///< geen or a value, never unknown
    core::RecordId from;    ///< the initiative it comes from
};

/// What stands in for an unknown \a field: of an activity its initiative's value, of an instance its generic
/// service's, one step (method.md, "Effective attribute"). Nothing where the record has its own value or
/// nobody has one. O(log n).
std::optional<InheritedValue> inheritedValue(const core::Inventory &inventory, core::EntityKind kind,
                                             const core::Record &record, int field);

} // namespace app
