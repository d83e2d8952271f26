#pragma once

#include "core/analysis/ecosystemupdate.h"
#include "core/analysis/overlap.h"

namespace core {

struct UpdatedOverlaps {
    Overlaps overlaps;
    bool hasChanged = false;
    QList<OverlapPair> reopened; ///< pairs of untouched activities that were opened or closed by a verdict
};

/// The overlaps of \a now: those of \a old between activities that read as before, and those of the touched
/// ones against all others. O(pairs + touched · activities). Error Cancelled.
Result<UpdatedOverlaps> updated(const Overlaps &old, const Ecosystem &before, const Ecosystem &now,
                                const EcosystemDelta &delta, const InventoryDelta &records,
                                const JobControl &job);

} // namespace core
