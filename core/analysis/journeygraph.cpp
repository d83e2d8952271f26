#include "core/analysis/journeygraph.h"

#include "core/analysis/methodterms.h"

#include <queue>

#include <map>

namespace core {
namespace {

void tidy(std::vector<int> &list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// The initiatives that occur in every one of the pairs; each is looked at once.
class CommonCarriers {
public:
    void meet(int a, int b)
    {
        if (m_isFirst) {
            m_isFirst = false;
            m_left = a == b ? QList<int>{a} : QList<int>{std::min(a, b), std::max(a, b)};
        } else {
            m_left.removeIf([&](int one) { return one != a && one != b; });
        }
    }
    QList<int> left() const
    {
        QList<int> named = m_left;
        named.removeAll(-1);
        return named;
    }

private:
    bool m_isFirst = true;
    QList<int> m_left;
};

} // namespace

bool makesArc(const LinkView &link)
{
    return link.kind == term::refersTo || link.kind == term::followUp || link.kind == term::connectsTo;
}

JourneyGraph::JourneyGraph(const Ecosystem &ecosystem, int theme, int region, std::vector<int> &memberOf)
    : m_eco(ecosystem),
      m_phaseCount(ecosystem.framePhases.size())
{
    addMembers(theme, region, memberOf);
    addRelations(memberOf);
    addInternal();
    close();
    for (const int activity : m_members)
        memberOf[size_t(activity)] = -1;
    m_costs = costsToTheEnd();
}

const ActivityView &JourneyGraph::view(int member) const
{
    return m_eco.activities[size_t(m_members[size_t(member)])];
}

void JourneyGraph::addMembers(int theme, int region, std::vector<int> &memberOf)
{
    for (size_t i = 0; i < m_eco.activities.size(); ++i) {
        const ActivityView &activity = m_eco.activities[i];
        if (activity.active != Certainty::Certain
            || m_eco.covers(activity, Attribute::Themes, theme) != Certainty::Certain
            || (region >= 0 && m_eco.areas.at(activity.area).serves(region) != Certainty::Certain))
            continue;
        memberOf[i] = static_cast<int>(m_members.size());
        m_members.push_back(static_cast<int>(i));
        for (const int phase : m_eco.framePhases)
            m_covers.push_back(m_eco.covers(activity, Attribute::Phases, phase) == Certainty::Certain ? 1
                                                                                                      : 0);
    }
    m_out.resize(m_members.size());
    m_in.resize(m_members.size());
}

std::vector<int> JourneyGraph::membersAt(const LinkEnd &end, const std::vector<int> &memberOf) const
{
    std::vector<int> found;
    const auto add = [&](int activity) {
        if (memberOf[size_t(activity)] >= 0)
            found.push_back(memberOf[size_t(activity)]);
    };
    if (end.kind == LinkEnd::Kind::Activity) {
        add(end.index);
    } else if (end.kind == LinkEnd::Kind::Initiative) {
        for (const int activity : m_eco.initiatives[size_t(end.index)].activities)
            add(activity);
    }
    return found;
}

void JourneyGraph::addArc(int from, int to)
{
    if (from != to)
        m_out[size_t(from)].push_back(to);
}

void JourneyGraph::addRelations(const std::vector<int> &memberOf)
{
    for (const LinkView &link : m_eco.links) {
        if (!makesArc(link))
            continue;
        const std::vector<int> from = membersAt(link.from, memberOf);
        const std::vector<int> to = from.empty() ? from : membersAt(link.to, memberOf);
        for (const int a : from) {
            for (const int b : to) {
                addArc(a, b);
                if (link.isReciprocal)
                    addArc(b, a);
            }
        }
    }
}

void JourneyGraph::addInternal()
{
    std::map<int, std::vector<int>> families;
    for (size_t i = 0; i < m_members.size(); ++i) {
        if (const int initiative = view(static_cast<int>(i)).initiative; initiative >= 0)
            families[initiative].push_back(static_cast<int>(i));
    }
    for (const auto &[initiative, family] : families) {
        for (size_t phase = 0; phase + 1 < m_phaseCount; ++phase) {
            std::vector<int> next;
            std::copy_if(family.begin(), family.end(), std::back_inserter(next),
                         [&](int member) { return covers(member, phase + 1); });
            for (const int from : next.empty() ? next : family) {
                if (!covers(from, phase))
                    continue;
                for (const int to : next)
                    addArc(from, to);
            }
        }
    }
}

void JourneyGraph::close()
{
    for (size_t from = 0; from < m_out.size(); ++from) {
        tidy(m_out[from]);
        for (const int to : m_out[from])
            m_in[size_t(to)].push_back(static_cast<int>(from));
    }
}

Bridge JourneyGraph::bridge(size_t phase) const
{
    Bridge bridge;
    bridge.from = m_eco.framePhases[phase];
    bridge.to = m_eco.framePhases[phase + 1];
    CommonCarriers carriers;
    for (int member = 0; member < static_cast<int>(m_members.size()); ++member) {
        if (!covers(member, phase))
            continue;
        const int initiative = view(member).initiative;
        if (covers(member, phase + 1)) {
            bridge.within.append(m_members[size_t(member)]);
            carriers.meet(initiative, initiative);
        }
        for (const int to : m_out[size_t(member)]) {
            if (!covers(to, phase + 1))
                continue;
            ++bridge.arcs;
            carriers.meet(initiative, view(to).initiative);
        }
    }
    bridge.carriers = carriers.left();
    return bridge;
}

QList<Bridge> JourneyGraph::bridges() const
{
    QList<Bridge> list;
    for (size_t phase = 0; phase + 1 < m_phaseCount; ++phase)
        list.append(bridge(phase));
    return list;
}

JourneyGraph::Cost JourneyGraph::costOf(int from, int to) const
{
    return 1 + (behindOneDoor(m_eco, view(from), view(to)) ? 0 : oneChange);
}

/// Dijkstra from the last phase backwards; a state's cost is that of the best way from it.
std::vector<JourneyGraph::Cost> JourneyGraph::costsToTheEnd() const
{
    using Entry = std::pair<Cost, size_t>;
    std::vector<Cost> costs(m_members.size() * m_phaseCount, never);
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    const auto reach = [&](size_t at, Cost cost) {
        if (cost < costs[at]) {
            costs[at] = cost;
            queue.push({cost, at});
        }
    };
    for (int member = 0; m_phaseCount > 0 && member < static_cast<int>(m_members.size()); ++member) {
        if (covers(member, m_phaseCount - 1))
            reach(state(member, m_phaseCount - 1), 0);
    }
    while (!queue.empty()) {
        const auto [cost, at] = queue.top();
        queue.pop();
        if (cost > costs[at])
            continue;
        const int member = static_cast<int>(at / m_phaseCount);
        const size_t phase = at % m_phaseCount;
        if (phase > 0 && covers(member, phase - 1))
            reach(state(member, phase - 1), cost);
        for (const int from : m_in[size_t(member)]) {
            for (const size_t before : {phase, phase - 1}) {
                if (before < m_phaseCount && covers(from, before))
                    reach(state(from, before), cost + costOf(from, member));
            }
        }
    }
    return costs;
}

QList<int> JourneyGraph::walk(int *doors) const
{
    const std::vector<Cost> &costs = m_costs;
    Cost best = never;
    for (int member = 0; m_phaseCount > 0 && member < static_cast<int>(m_members.size()); ++member)
        best = std::min(best, costs[state(member, 0)]);
    if (best == never)
        return {};
    *doors = static_cast<int>(best / oneChange) + 1;

    // Members stand by id, so the first that keeps to the best cost gives the smallest sequence.
    int at = 0;
    while (costs[state(at, 0)] != best)
        ++at;
    std::vector<size_t> phases{0};
    QList<int> walked{m_members[size_t(at)]};
    for (Cost left = best;;) {
        for (size_t i = 0; i < phases.size(); ++i) { // on within the activity, at no cost
            const size_t next = phases[i] + 1;
            if (next < m_phaseCount && costs[state(at, next)] == left
                && std::find(phases.begin(), phases.end(), next) == phases.end())
                phases.push_back(next);
        }
        if (left == 0)
            return walked;
        for (const int to : m_out[size_t(at)]) {
            std::vector<size_t> onward;
            const Cost rest = left - costOf(at, to);
            for (const size_t phase : phases) {
                for (const size_t next : {phase, phase + 1}) {
                    if (next < m_phaseCount && costs[state(to, next)] == rest
                        && std::find(onward.begin(), onward.end(), next) == onward.end())
                        onward.push_back(next);
                }
            }
            if (!onward.empty()) {
                at = to;
                left = rest;
                phases = std::move(onward);
                break;
            }
        }
        walked.append(m_members[size_t(at)]);
    }
}

std::vector<char> JourneyGraph::reachingTheEnd() const
{
    const std::vector<Cost> &costs = m_costs;
    std::vector<char> reaching(m_members.size(), 0);
    for (size_t at = 0; at < costs.size(); ++at) {
        if (costs[at] != never)
            reaching[at / m_phaseCount] = 1;
    }
    return reaching;
}

bool JourneyGraph::hasWalkWithout(int initiative) const
{
    std::vector<char> seen(m_members.size() * m_phaseCount, 0);
    std::vector<size_t> todo;
    const auto reach = [&](int member, size_t phase) {
        if (phase >= m_phaseCount || !covers(member, phase) || seen[state(member, phase)]
            || (initiative >= 0 && view(member).initiative == initiative))
            return;
        seen[state(member, phase)] = 1;
        todo.push_back(state(member, phase));
    };
    for (int member = 0; member < static_cast<int>(m_members.size()); ++member)
        reach(member, 0);
    while (!todo.empty()) {
        const int member = static_cast<int>(todo.back() / m_phaseCount);
        const size_t phase = todo.back() % m_phaseCount;
        todo.pop_back();
        if (phase + 1 == m_phaseCount)
            return true;
        reach(member, phase + 1);
        for (const int to : m_out[size_t(member)]) {
            reach(to, phase);
            reach(to, phase + 1);
        }
    }
    return false;
}

} // namespace core
