#pragma once

#include "core/analysis/analyse.h"
#include "core/model/vocabularies.h"

#include <memory>

namespace core {

/// How a report is to be made, besides what it is about.
struct ReportMaking {
    bool hidesSmallNumbers = false; ///< counts of questions below 5 are not told, lest a person be recognised
};

/// For reports of cells and pairs alone.
inline constexpr Chapters cellChapters = Chapters(Chapter::Coverage) | Chapter::Overlaps;

inline constexpr qint64 smallestShown = 5;

/// Everything a report is made from, computed once and shared by its sections and figures. Immutable; any
/// thread.
struct ReportBasis : Analysis {
    explicit ReportBasis(const Analysis &analysis)
        : Analysis(analysis),
          vocabularies(analysis.ecosystem.inventory)
    { }

    Vocabularies vocabularies;
    bool hidesSmallNumbers
        = false; ///< cells with fewer questions than smallestShown then have none; ranks stay

    const Inventory &inventory() const { return ecosystem.inventory; }
    /// Errors of the analyses: InvalidInput without a reference date, Cancelled.
    static Result<std::shared_ptr<const ReportBasis>> of(const Inventory &inventory, const Profile &profile,
                                                         const Scope &scope, const JobControl &job,
                                                         ReportMaking making = {},
                                                         Chapters chapters = cellChapters);
};

} // namespace core
