#pragma once

#include "core/analysis/ecosystem.h"

namespace core {

/// Certainly active, with known phases and themes: else an activity overlaps with nothing.
bool mayOverlap(const ActivityView &activity);
/// May two such activities stand in one place? Agrees with CandidateIndex.
bool mayShareAPlace(const Areas &areas, int a, int b);

/// Finds the pairs of activities that can stand in one place, without visiting those that cannot.
///
/// Activities certainly active with known phases and themes, filed under the regions and municipalities of
/// their area; those that serve all or whose place is unknown meet everyone.
class CandidateIndex {
public:
    explicit CandidateIndex(const Ecosystem &ecosystem);

    /// The members, ascending indexes of activities.
    const std::vector<int> &members() const { return m_members; }
    /// Calls visit(b) once for each b > members()[position] that may share its place, in no special order.
    template <typename F>
    void eachAfter(int position, F visit);

private:
    std::vector<int> m_members;
    std::vector<std::vector<int>> m_keysOf;  ///< per position; empty: meets everyone
    std::vector<std::vector<int>> m_byPlace; ///< place -> positions, ascending
    std::vector<int> m_everywhere;           ///< positions, ascending
    std::vector<int> m_seen;                 ///< by position: the last one that met it
};

template <typename F>
void CandidateIndex::eachAfter(int position, F visit)
{
    const auto &keys = m_keysOf[static_cast<size_t>(position)];
    if (keys.empty()) {
        for (size_t other = static_cast<size_t>(position) + 1; other < m_members.size(); ++other)
            visit(m_members[other]);
        return;
    }
    const auto visitFrom = [&](const std::vector<int> &list) {
        for (auto at = std::upper_bound(list.begin(), list.end(), position); at != list.end(); ++at) {
            int &seen = m_seen[static_cast<size_t>(*at)];
            if (seen != position) {
                seen = position;
                visit(m_members[static_cast<size_t>(*at)]);
            }
        }
    };
    for (const int key : keys)
        visitFrom(m_byPlace[static_cast<size_t>(key)]);
    visitFrom(m_everywhere);
}

} // namespace core
