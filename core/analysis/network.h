#pragma once

#include "core/analysis/ecosystem.h"

#include <QList>

#include <optional>

namespace core {

inline constexpr Rule networkRule{"network", "1.0"};
inline constexpr Rule hingeRule{"hinge", "1.0"};

/// A simple undirected graph in compressed rows: neighbours(v) ascending, no loops, no doubles.
class CsrGraph {
public:
    CsrGraph() = default;
    /// Edges in any order and direction; loops and doubles are dropped. O(edges log edges).
    CsrGraph(int nodes, std::vector<std::pair<int, int>> edges);

    int size() const { return static_cast<int>(m_offsets.size()) - 1; }
    int degree(int node) const { return m_offsets[size_t(node) + 1] - m_offsets[size_t(node)]; }
    const int *begin(int node) const { return m_targets.data() + m_offsets[size_t(node)]; }
    const int *end(int node) const { return m_targets.data() + m_offsets[size_t(node) + 1]; }
    qsizetype edgeCount() const { return static_cast<qsizetype>(m_targets.size() / 2); }
    bool operator==(const CsrGraph &) const = default;

private:
    std::vector<int> m_offsets{0};
    std::vector<int> m_targets;
};

/// Betweenness (Brandes 2001), exact, divided by (n-1)(n-2)/2; 0 below three nodes. On \a threads, or 0: a
/// thread per core up to eight; with the same bytes whatever their number. O(nodes · edges), and about 300
/// bytes of working space for a node on each thread; polls \a job for every node. Error Cancelled.
Result<std::vector<double>> betweenness(const CsrGraph &graph, const JobControl &job = {},
                                        unsigned threads = 0);

/// A node whose going breaks its component.
struct ArticulationPoint {
    int node = 0;
    int initiatives = 0; ///< that come loose: those outside the remaining piece with most initiatives
};

/// By node. \a isInitiative by node. O(nodes + edges).
std::vector<ArticulationPoint> articulationPoints(const CsrGraph &graph,
                                                  const std::vector<char> &isInitiative);
/// The number of the component per node, from 0 in the order of their smallest node. O(nodes + edges).
std::vector<int> componentsOf(const CsrGraph &graph);

/// Active initiatives and the organisations taking part, by id.
struct Network {
    std::vector<RecordId> nodes; ///< ascending
    std::vector<char> isInitiative;
    CsrGraph graph;
    int components = 0;
    QList<int> isolates;
    std::vector<ArticulationPoint> articulationPoints;
    std::vector<double> betweenness; ///< by node; empty where it was not asked for
};

/// The network without its betweenness. O(n log n). Error Cancelled.
Result<Network> networkStructure(const Ecosystem &ecosystem, const JobControl &job = {});
Result<Network> network(const Ecosystem &ecosystem, const JobControl &job = {});

/// Relations between what serves all and what is regional. Initiatives are indexes in the ecosystem.
struct Hinge {
    struct ThemeCount {
        int theme = 0;
        int count = 0;
    };

    QList<RecordId> relations; ///< that cross
    int pairs = 0;             ///< distinct
    std::optional<double> reciprocity;
    QList<int> nationalWithoutRegional;
    QList<int> regionalWithoutNational;
    QList<ThemeCount> perTheme; ///< each frame theme in order
};

Result<Hinge> hinge(const Ecosystem &ecosystem, const JobControl &job = {});

/// Counts as active where the method speaks of active initiatives: unknown is not none, so possible ones are
/// in.
inline bool isActive(const InitiativeView &initiative)
{
    return initiative.active != Certainty::No;
}
/// The initiative an end stands for; -1 for an organisation or nothing.
int initiativeAt(const Ecosystem &ecosystem, const LinkEnd &end);

} // namespace core
