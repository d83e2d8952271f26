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

    /// Counts of questions and of entrepreneurs reached below 5 are not told, lest a person be recognised,
    /// nor are those they could be worked out from: the demand of a cell of which all questions but one are
    /// told one by one, and the least of its regions where a cell's total and all others are told. Promised
    /// for these sums within one report; shares and ranks stay as they are.
    bool hidesSmallNumbers = false;
    Tests tests = Tests::None;
    QList<RecordId> chosen{}; ///< initiatives, for Tests::Chosen
};

/// For reports of cells and pairs alone.
inline constexpr Chapters cellChapters = Chapters(Chapter::Coverage) | Chapter::Overlaps;

inline constexpr qint64 smallestShown = 5;
/// The demand of a cell that is not small and yet not told.
inline constexpr qint64 withheldDemand = -1;

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
        = false;        ///< small demand then is 0 or withheldDemand, small sums of reach are gone
    int hiddenSums = 0; ///< of reach

    const Inventory &inventory() const { return ecosystem.inventory; }
    /// Errors of the analyses: InvalidInput without a reference date or for a service that is not there,
    /// Cancelled.
    static Result<std::shared_ptr<const ReportBasis>> of(const Inventory &inventory, const Profile &profile,
                                                         const Scope &scope, const JobControl &job,
                                                         ReportMaking making = {},
                                                         Chapters chapters = cellChapters);
};

} // namespace core
