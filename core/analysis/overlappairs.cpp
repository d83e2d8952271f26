#include "core/analysis/overlappairs.h"

namespace core {

size_t qHash(const OverlapPair &pair, size_t seed)
{
    const int flags = (pair.isCertain ? 1 : 0) | (pair.isHinge ? 2 : 0) | (pair.isReferred ? 4 : 0)
        | (pair.isOpen ? 8 : 0) | static_cast<int>(pair.pairClass) << 4 | static_cast<int>(pair.verdict) << 8;
    return qHashMulti(seed, pair.a, pair.b, pair.point, pair.lower, pair.upper, pair.compared, flags);
}

int OverlapPairs::outcomeOf(OverlapPair pair)
{
    pair.a = 0;
    pair.b = 0;
    if (m_last >= 0 && m_outcomes.at(m_last) == pair)
        return m_last;
    const auto found = m_numbers.constFind(pair);
    if (found != m_numbers.cend())
        return m_last = *found;
    m_last = static_cast<int>(m_outcomes.size());
    m_outcomes.append(pair);
    m_numbers.insert(pair, m_last);
    return m_last;
}

} // namespace core
