#pragma once

#include "core/analysis/overlappairs.h"
#include "core/analysis/similarity.h"

#include <QList>

namespace core {

inline constexpr Rule overlapRule{"overlap", "1.0"};

/// How the two sides of a pair agree on one attribute.
struct OverlapReason {
    enum class Relation : unsigned char { Same, Partly, Different, Unknown };

    Attribute attribute = Attribute::Phases;
    Relation relation = Relation::Unknown;
    double score = -1; ///< -1: unknown on a side
};

/// All pairs, exactly: by point (9 decimals) from high to low, then by ids.
struct Overlaps {
    OverlapPairs pairs;
    qsizetype candidates = 0; ///< pairs that were compared in full or ruled out by a bound

    QList<int> certain() const;  ///< indexes in pairs
    QList<int> possible() const; ///< what missing data hides
    /// The certain pairs between a serves-all and a regional initiative, by the national one (index in the
    /// ecosystem's initiatives, ascending).
    QList<std::pair<int, QList<int>>> byNationalInitiative(const Ecosystem &ecosystem) const;
};

/// O(candidate pairs), one look each where both activities are like others; polls \a job at least every 50
/// ms. Error Cancelled.
Result<Overlaps> overlaps(const Ecosystem &ecosystem, const JobControl &job = {});
Result<Overlaps> overlaps(const Inventory &inventory, const Profile &profile, const Scope &scope,
                          const JobControl &job = {});

/// The nine attributes in order.
QList<OverlapReason> reasonsOf(const Similarity &similarity);
QList<OverlapReason> reasonsOf(const OverlapPair &pair, const SimilarityMeasure &measure,
                               const Ecosystem &ecosystem);

/// Duplicatie (GAO-15-49SP): same kind, and equal known sets of themes, phases and target groups.
bool isDuplication(const Ecosystem &ecosystem, const ActivityView &a, const ActivityView &b);

/// Under which the verdict of two initiatives is kept; the order of the two does not matter.
QString overlapFingerprint(RecordId a, RecordId b);

} // namespace core
