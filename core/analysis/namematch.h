#pragma once

#include "core/base/jobcontrol.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace core {

struct NamePair {
    int a = 0; ///< a < b, positions in the list
    int b = 0;
    double similarity = 0;
};

/// All pairs of names with a trigram Jaccard of at least \a threshold, exactly, ascending by (a, b). Names
/// without letters or digits are passed over. Nothing when the job was stopped. Uses prefix filtering
/// (Chaudhuri, Ganti, Kaushik 2006): two alike sets must share one of their few rarest trigrams.
std::optional<QList<NamePair>> similarNames(const QStringList &names, double threshold,
                                            const JobControl &job = {});

} // namespace core
