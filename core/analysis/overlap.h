#pragma once

#include "core/analysis/similarity.h"

#include <QList>

namespace core {

inline constexpr Rule overlapRule{"overlap", "1.0"};

/// Two activities of different initiatives that do much the same (method.md, 2). a < b.
struct OverlapPair {
    enum class Class : unsigned char { Overlap, NearDuplicate, Duplication };
    enum class Verdict : unsigned char { ToBeDiscussed, OnPurpose, Complementary, Unwanted };

    int a = 0; ///< indexes in the ecosystem's activities
    int b = 0;
    double point = 0;
    double lower = 0;
    double upper = 0;
    int compared = 0;
    bool isCertain = false;  ///< else it is what missing data may hide
    bool isHinge = false;    ///< one initiative serves all, the other does not
    bool isReferred = false; ///< a referral links the two
    Class pairClass = Class::Overlap;
    Verdict verdict = Verdict::ToBeDiscussed;
    bool isOpen = true; ///< to be discussed, or unwanted and not yet resolved
};

/// How the two sides of a pair agree on one attribute.
struct OverlapReason {
    enum class Relation : unsigned char { Same, Partly, Different, Unknown };

    Attribute attribute = Attribute::Phases;
    Relation relation = Relation::Unknown;
    double score = -1; ///< -1: unknown on a side
};

/// All pairs, exactly: by point (9 decimals) from high to low, then by ids.
struct Overlaps {
    QList<OverlapPair> pairs;
    qsizetype candidates = 0; ///< pairs that were compared in full or ruled out by a bound

    QList<int> certain() const;  ///< indexes in pairs
    QList<int> possible() const; ///< what missing data hides
    /// The certain pairs between a serves-all and a regional initiative, by the national one (index in the
    /// ecosystem's initiatives, ascending).
    QList<std::pair<int, QList<int>>> byNationalInitiative(const Ecosystem &ecosystem) const;
};

/// O(candidate pairs); polls \a job at least every 50 ms. Error Cancelled.
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
