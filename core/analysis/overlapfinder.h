#pragma once

#include "core/analysis/overlapdecisions.h"

namespace core {

/// Judges pairs of activities by the rule of the method. Used by overlaps() and its update; the ecosystem
/// must outlive it.
class OverlapFinder {
public:
    /// \a forMany: tables that cost a little to make and make each pair cheap.
    OverlapFinder(const Ecosystem &ecosystem, bool forMany);

    /// A shared phase and theme, and not one initiative or a service with its instance.
    bool isCandidate(const ActivityView &a, const ActivityView &b) const;
    /// The pair, when it is listed. Precondition: isCandidate(), first < second.
    std::optional<OverlapPair> judge(int first, int second) const;
    /// Sets what people decided on the pair.
    void decide(OverlapPair &pair) const;
    /// Sets whether a referral links the two.
    void addReferral(OverlapPair &pair) const;

    /// One initiative, or a generic service with its own instance.
    static bool areOneFamily(const Ecosystem &ecosystem, const ActivityView &a, const ActivityView &b);
    /// By point (9 decimals) from high to low, then by ids.
    static bool comesBefore(const OverlapPair &x, const OverlapPair &y);

private:
    const InitiativeView &initiativeOf(const ActivityView &activity) const
    {
        return m_eco.initiatives[static_cast<size_t>(activity.initiative)];
    }

    const Ecosystem &m_eco;
    SimilarityMeasure m_measure;
    Verdicts m_verdicts;
    Referrals m_referrals;
};

} // namespace core
