#include "core/analysis/overlapdecisions.h"

#include "core/analysis/methodterms.h"

namespace core {
namespace {

using IdPair = std::pair<RecordId, RecordId>;

IdPair ordered(RecordId a, RecordId b)
{
    return a < b ? IdPair(a, b) : IdPair(b, a);
}

RecordId idOf(const Ecosystem &ecosystem, const LinkEnd &end)
{
    if (end.kind == LinkEnd::Kind::Activity)
        return ecosystem.activities[static_cast<size_t>(end.index)].id;
    if (end.kind == LinkEnd::Kind::Initiative)
        return ecosystem.initiatives[static_cast<size_t>(end.index)].id;
    return {};
}

} // namespace

Verdicts::Verdicts(const Inventory &inventory)
{
    for (const Finding &finding : inventory.all<Finding>()) {
        if (isVerdict(finding))
            m_findings.insert(*finding.fingerprint, &finding);
    }
}

bool Verdicts::isVerdict(const Finding &finding)
{
    return finding.rule.value() == term::overlapRule && finding.fingerprint.hasValue()
        && finding.overlapVerdict.hasValue();
}

void Verdicts::settle(OverlapPair &pair, RecordId a, RecordId b) const
{
    using Verdict = OverlapPair::Verdict;
    pair.verdict = Verdict::ToBeDiscussed;
    pair.isOpen = true;
    const Finding *finding = m_findings.isEmpty() ? nullptr : m_findings.value(overlapFingerprint(a, b));
    if (!finding)
        return;
    const QString &verdict = *finding->overlapVerdict;
    if (verdict == u"bewust")
        pair.verdict = Verdict::OnPurpose;
    else if (verdict == u"complementair")
        pair.verdict = Verdict::Complementary;
    else if (verdict == term::unwanted)
        pair.verdict = Verdict::Unwanted;
    pair.isOpen = pair.verdict == Verdict::ToBeDiscussed
        || (pair.verdict == Verdict::Unwanted && finding->status.value() != term::resolved);
}

Referrals::Referrals(const Ecosystem &ecosystem)
{
    for (const LinkView &link : ecosystem.links) {
        if (link.kind != term::refersTo)
            continue;
        const RecordId from = idOf(ecosystem, link.from);
        const RecordId to = idOf(ecosystem, link.to);
        if (!from.isNull() && !to.isNull())
            m_pairs.push_back(ordered(from, to));
    }
    std::sort(m_pairs.begin(), m_pairs.end());
}

bool Referrals::link(const Ecosystem &ecosystem, const ActivityView &a, const ActivityView &b) const
{
    if (m_pairs.empty())
        return false;
    const auto initiativeOf = [&](const ActivityView &activity) {
        return activity.initiative < 0 ? RecordId()
                                       : ecosystem.initiatives[static_cast<size_t>(activity.initiative)].id;
    };
    for (const RecordId from : {a.id, initiativeOf(a)}) {
        for (const RecordId to : {b.id, initiativeOf(b)}) {
            if (!from.isNull() && !to.isNull()
                && std::binary_search(m_pairs.begin(), m_pairs.end(), ordered(from, to)))
                return true;
        }
    }
    return false;
}

} // namespace core
