#pragma once

#include "core/analysis/overlapdecisions.h"

namespace core {

/// Judges pairs of activities by the rule of the method. Used by overlaps() and its update; the ecosystem
/// must outlive it.
class OverlapFinder {
public:
    /// \a forMany: tables that cost a little to make and make each pair cheap.
    OverlapFinder(const Ecosystem &ecosystem, bool forMany);

    /// A shared phase and theme, known on both sides.
    bool shareACell(const ActivityView &a, const ActivityView &b) const;
    /// The pair, when it is listed. Precondition: shareACell(), not one family, first < second.
    std::optional<OverlapPair> judge(int first, int second) const;
    /// What of it follows from the values and areas of the two alone.
    std::optional<OverlapPair> compare(const ActivityView &a, const ActivityView &b) const;
    /// Sets what follows from who the two are: hinge, referral, decision.
    void identify(OverlapPair &pair) const;
    /// Sets what people decided on the pair.
    void decide(OverlapPair &pair) const;
    /// Sets whether a referral links the two.
    void addReferral(OverlapPair &pair) const;

    /// One initiative, or a generic service with its own instance.
    static bool areOneFamily(const Ecosystem &ecosystem, const ActivityView &a, const ActivityView &b);
    /// The point to 9 decimals, by which pairs are listed from high to low.
    static double rankOf(const OverlapPair &pair);
    /// By rank from high to low, then by ids.
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
