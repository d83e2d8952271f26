#pragma once

#include "core/analysis/journey.h"

namespace core {

/// The activities of one theme and region, the arcs between them, and what can be walked along them.
class JourneyGraph {
public:
    /// \a region -1: everywhere. \a memberOf is scratch space, one place per activity, left as it was (-1).
    JourneyGraph(const Ecosystem &ecosystem, int theme, int region, std::vector<int> &memberOf);

    QList<Bridge> bridges() const;
    /// Members (ascending activities) from which the last phase is reachable.
    std::vector<char> reachingTheEnd() const;
    QList<int> walk(int *doors) const;
    /// Is there a walk that leaves out this initiative (-1: none left out)?
    bool hasWalkWithout(int initiative) const;
    const std::vector<int> &members() const { return m_members; }

private:
    using Cost = qint64; ///< provider changes · oneChange + steps
    static constexpr Cost oneChange = qint64(1) << 32;
    static constexpr Cost never = std::numeric_limits<qint64>::max();

    const ActivityView &view(int member) const;
    bool covers(int member, size_t phase) const
    {
        return m_covers[size_t(member) * m_phaseCount + phase] != 0;
    }
    size_t state(int member, size_t phase) const { return size_t(member) * m_phaseCount + phase; }
    void addMembers(int theme, int region, std::vector<int> &memberOf);
    void addRelations(const std::vector<int> &memberOf);
    void addInternal();
    void addArc(int from, int to);
    void close();
    std::vector<int> membersAt(const LinkEnd &end, const std::vector<int> &memberOf) const;
    Cost costOf(int from, int to) const;
    std::vector<Cost> costsToTheEnd() const;
    Bridge bridge(size_t phase) const;

    const Ecosystem &m_eco;
    size_t m_phaseCount;
    std::vector<int> m_members;
    std::vector<char> m_covers; ///< by member and phase
    std::vector<std::vector<int>> m_out;
    std::vector<std::vector<int>> m_in;
    std::vector<Cost> m_costs; ///< by state: of the best way to the last phase
};

/// One row of the journeys; \a memberOf as in JourneyGraph. O(activities + relations).
ThemeJourney journeyOf(const Ecosystem &ecosystem, int theme, int region, std::vector<int> &memberOf);
/// Does an arc of the journey follow from relations of this kind?
bool makesArc(const LinkView &link);

} // namespace core
