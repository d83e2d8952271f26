#pragma once

#include "core/analysis/coverage.h"
#include "core/analysis/ecosystemupdate.h"
#include "core/analysis/overlapupdate.h"

namespace core {

/// The coverage of \a now, made from that of \a before: the cells that a touched activity covered or covers,
/// those of a pair whose verdict changed, and those with another mark are judged again; shares and ranks are
/// made anew. Error Cancelled.
Result<Coverage> updated(const Coverage &old, const Ecosystem &before, const Ecosystem &now,
                         const UpdatedOverlaps &overlaps, const EcosystemDelta &delta,
                         const InventoryDelta &records, const JobControl &job);

} // namespace core
