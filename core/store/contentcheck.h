#pragma once

#include "core/base/result.h"
#include "core/model/inventory.h"

namespace core {

/// Error InvalidInput naming the record and the field when a required value is missing, a value may not be
/// stored (see blockingProblem()), or a reference leads nowhere. O(fields · log n).
Result<void> checkRecord(const Inventory &inventory, EntityKind kind, const Record &record);

/// checkRecord() of them all. O(n log n).
Result<void> checkContents(const Inventory &inventory);

/// Error InvalidInput when a record still points at one of \a gone. O(records).
Result<void> checkNoReferrers(const Inventory &inventory, const RecordIdSet &gone);

} // namespace core
