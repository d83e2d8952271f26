#include "core/analysis/overlapfinder.h"

#include <cmath>

namespace core {
namespace {

constexpr double tolerance = 1e-9;

} // namespace

OverlapFinder::OverlapFinder(const Ecosystem &ecosystem, bool forMany)
    : m_eco(ecosystem),
      m_measure(ecosystem, forMany),
      m_verdicts(ecosystem.inventory),
      m_referrals(ecosystem)
{ }

bool OverlapFinder::shareACell(const ActivityView &a, const ActivityView &b) const
{
    return m_measure.share(Attribute::Phases, a, b) && m_measure.share(Attribute::Themes, a, b);
}

std::optional<OverlapPair> OverlapFinder::judge(int first, int second) const
{
    auto pair = compare(m_eco.activities[static_cast<size_t>(first)],
                        m_eco.activities[static_cast<size_t>(second)]);
    if (pair) {
        pair->a = first;
        pair->b = second;
        identify(*pair);
    }
    return pair;
}

std::optional<OverlapPair> OverlapFinder::compare(const ActivityView &a, const ActivityView &b) const
{
    const Profile &profile = m_eco.profile;
    if (m_measure.isBelow(a, b, profile.overlapThreshold) || !m_eco.areas.mayMeet(a.area, b.area))
        return std::nullopt;
    const Similarity similarity = m_measure.compare(a, b);
    const auto reaches = [](const std::optional<double> &value, double threshold) {
        return value && *value >= threshold - tolerance;
    };
    const bool isCertain = reaches(similarity.lower, profile.overlapThreshold);
    const bool isPossible
        = reaches(similarity.point, profile.overlapThreshold) && similarity.compared >= profile.minCompared;
    if (!isCertain && !isPossible)
        return std::nullopt;

    OverlapPair pair;
    pair.point = similarity.point.value_or(0);
    pair.lower = *similarity.lower;
    pair.upper = *similarity.upper;
    pair.compared = similarity.compared;
    pair.isCertain = isCertain;
    if (isDuplication(m_eco, a, b))
        pair.pairClass = OverlapPair::Class::Duplication;
    else if (pair.point >= profile.nearDuplicate - tolerance)
        pair.pairClass = OverlapPair::Class::NearDuplicate;
    return pair;
}

void OverlapFinder::identify(OverlapPair &pair) const
{
    pair.isHinge = m_eco.isNational(m_eco.activities[static_cast<size_t>(pair.a)])
        != m_eco.isNational(m_eco.activities[static_cast<size_t>(pair.b)]);
    addReferral(pair);
    decide(pair);
}

void OverlapFinder::decide(OverlapPair &pair) const
{
    const ActivityView &a = m_eco.activities[static_cast<size_t>(pair.a)];
    const ActivityView &b = m_eco.activities[static_cast<size_t>(pair.b)];
    if (a.initiative >= 0 && b.initiative >= 0)
        m_verdicts.settle(pair, initiativeOf(a).id, initiativeOf(b).id);
}

void OverlapFinder::addReferral(OverlapPair &pair) const
{
    pair.isReferred = m_referrals.link(m_eco, m_eco.activities[static_cast<size_t>(pair.a)],
                                       m_eco.activities[static_cast<size_t>(pair.b)]);
}

bool OverlapFinder::areOneFamily(const Ecosystem &ecosystem, const ActivityView &a, const ActivityView &b)
{
    if (a.initiative < 0 || b.initiative < 0)
        return false;
    const auto genericOf = [&](const ActivityView &activity) {
        return ecosystem.initiatives[static_cast<size_t>(activity.initiative)].generic;
    };
    return a.initiative == b.initiative || genericOf(a) == b.initiative || genericOf(b) == a.initiative;
}

double OverlapFinder::rankOf(const OverlapPair &pair)
{
    return std::round(pair.point * 1e9);
}

bool OverlapFinder::comesBefore(const OverlapPair &x, const OverlapPair &y)
{
    const double left = rankOf(x);
    const double right = rankOf(y);
    return left != right ? left > right : std::pair(x.a, x.b) < std::pair(y.a, y.b);
}

} // namespace core
