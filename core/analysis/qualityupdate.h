#pragma once

#include "core/analysis/ecosystemupdate.h"
#include "core/analysis/quality.h"

namespace core {

/// The quality of \a now: counts and lists change by the records that changed, and only their names are
/// compared again, with all others. O(records), without reading their fields. Error Cancelled.
Result<DataQuality> updated(const DataQuality &old, const Ecosystem &before, const Ecosystem &now,
                            const EcosystemDelta &delta, const InventoryDelta &records,
                            const JobControl &job);

} // namespace core
