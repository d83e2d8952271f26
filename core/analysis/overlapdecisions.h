#pragma once

#include "core/analysis/overlap.h"
#include "core/model/entities/finding.h"

#include <QHash>

#include <vector>

namespace core {

/// The verdicts people gave, by the fingerprint of the initiative pair. The inventory must outlive it.
class Verdicts {
public:
    explicit Verdicts(const Inventory &inventory);

    /// Gives the pair the verdict on its initiatives \a a and \a b; without one it is to be discussed.
    void settle(OverlapPair &pair, RecordId a, RecordId b) const;
    /// Is the finding a verdict on overlap?
    static bool isVerdict(const Finding &finding);

private:
    QHash<QString, const Finding *> m_findings;
};

/// Which activities and initiatives a referral links, in either direction.
class Referrals {
public:
    explicit Referrals(const Ecosystem &ecosystem);

    bool link(const Ecosystem &ecosystem, const ActivityView &a, const ActivityView &b) const;

private:
    std::vector<std::pair<RecordId, RecordId>> m_pairs; ///< sorted, the lower id first
};

} // namespace core
