#pragma once

#include "core/base/jobcontrol.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace core {

/// The sets of three successive characters of a normalised name, padded by two spaces before and one behind;
/// ascending, each character in 16 bits. Empty for a name without letters or digits.
using Trigrams = std::vector<quint64>;
Trigrams trigramsOf(const QString &name);
/// |A and B| / |A or B|; 0 for two empty sets.
double jaccard(const Trigrams &a, const Trigrams &b);

struct NamePair {
    int a = 0; ///< a < b, positions in the list
    int b = 0;
    double similarity = 0;
};

/// All pairs of names with a trigram Jaccard of at least \a threshold, exactly, ascending by (a, b). Empty
/// sets are passed over. Nothing when the job was stopped. Uses prefix filtering (Chaudhuri, Ganti, Kaushik
/// 2006): two alike sets must share one of their few rarest trigrams.
std::optional<QList<NamePair>> similarNames(const QList<const Trigrams *> &names, double threshold,
                                            const JobControl &job = {});
/// Is the similarity at least \a threshold, but for rounding?
bool isAlike(double similarity, double threshold);

} // namespace core
