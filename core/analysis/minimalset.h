#pragma once

#include "core/analysis/coverage.h"

namespace core {

inline constexpr Rule minimalSetRule{"minimalSet", "1.1"};

/// A smallest set of initiatives that keeps every covered cell covered (F20). The start of a conversation,
/// never advice: it knows nothing of quality, reach or need.
struct MinimalSet {
    QList<int> initiatives; ///< indexes in the ecosystem, ascending
    QList<int> cells;       ///< positions in the coverage's frame: those kept
    int coveredCells = 0;   ///< cells in the frame with certain offer of a recorded initiative
    int lowerBound = 0;     ///< no smaller set can do
    bool isProven = false;  ///< the set is as small as can be
};

/// Exact by reduction and branch and bound; after a fixed amount of work the best set found, not proven. The
/// same file gives the same set. Error Cancelled.
Result<MinimalSet> minimalSet(const Ecosystem &ecosystem, const Coverage &coverage,
                              const JobControl &job = {});

} // namespace core
