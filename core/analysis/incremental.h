#pragma once

#include "core/analysis/analyse.h"

namespace core {

/// The analysis of \a inventory, made from that of an earlier state: only what depends on the records that
/// changed is computed again. Equal to analyse(), bit for bit, whatever \a previous is; where that helps
/// nothing (another profile or scope, other words or regions, many records at once) it is analyse().
///
/// Inventories are compared by the records they share, so it does not matter how the one became the other:
/// an edit, an import, undo. \a previous may lack chapters and may be null. Any thread. Errors as analyse().
Result<std::shared_ptr<const Analysis>> analyseAgain(const std::shared_ptr<const Analysis> &previous,
                                                     const Inventory &inventory, const Profile &profile,
                                                     const Scope &scope, const JobControl &job = {},
                                                     Chapters chapters = allChapters);

} // namespace core
