#pragma once

#include "core/analysis/analyse.h"
#include "core/analysis/consistency.h"
#include "core/model/vocabularies.h"

#include <memory>

namespace core {

/// How a report is to be made, besides what it is about.
struct ReportMaking {
    /// Which services are put to the consistentietoets: none, the planned ones (an idea, or one that is still
    /// to begin), the active ones, or those chosen.
    enum class Tests : unsigned char { None, Planned, Existing, Chosen };

    bool hidesSmallNumbers = false; ///< counts of questions below 5 are not told, lest a person be recognised
    Tests tests = Tests::None;
    QList<RecordId> chosen{}; ///< initiatives, for Tests::Chosen
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
    QList<Consistency> tests; ///< of the services that were tested, in the order asked for
    bool hidesSmallNumbers
        = false; ///< cells with fewer questions than smallestShown then have none; ranks stay

    const Inventory &inventory() const { return ecosystem.inventory; }
    /// Errors of the analyses: InvalidInput without a reference date or for a service that is not there,
    /// Cancelled.
    static Result<std::shared_ptr<const ReportBasis>> of(const Inventory &inventory, const Profile &profile,
                                                         const Scope &scope, const JobControl &job,
                                                         ReportMaking making = {},
                                                         Chapters chapters = cellChapters);
};

} // namespace core
