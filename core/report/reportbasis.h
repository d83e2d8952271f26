#pragma once

#include "core/analysis/coverage.h"
#include "core/model/vocabularies.h"

#include <memory>

namespace core {

/// Everything a report is made from, computed once and shared by its sections and figures. Immutable; any
/// thread.
struct ReportBasis {
    Ecosystem ecosystem;
    Overlaps overlaps;
    Coverage coverage;
    Vocabularies vocabularies;

    const Inventory &inventory() const { return ecosystem.inventory; }
    /// Errors of the analyses: InvalidInput without a reference date, Cancelled.
    static Result<std::shared_ptr<const ReportBasis>> of(const Inventory &inventory, const Profile &profile,
                                                         const Scope &scope, const JobControl &job);
};

} // namespace core
