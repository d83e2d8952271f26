#pragma once

#include <span>
#include <utility>
#include <vector>

namespace core {

/// A simple undirected graph for layouts, in compressed rows: neighbours rise, no loops, no doubles. Nodes
/// are 0 … size - 1.
class Adjacency {
public:
    Adjacency() = default;
    /// \a edges in any order and direction, each end 0 … nodes - 1. O(edges log edges).
    Adjacency(int nodes, std::vector<std::pair<int, int>> edges);

    int size() const { return static_cast<int>(m_starts.size()) - 1; }
    std::span<const int> neighbours(int node) const
    {
        const auto at = static_cast<std::size_t>(node);
        return std::span(m_targets).subspan(m_starts[at], m_starts[at + 1] - m_starts[at]);
    }

private:
    std::vector<std::size_t> m_starts{0};
    std::vector<int> m_targets;
};

/// One connected part of a graph, with its own numbers.
struct Component {
    std::vector<int> nodes; ///< of the whole graph, rising; the part's node i is nodes[i]
    Adjacency graph;
};

/// The parts, the largest first, then by their smallest node. O(nodes + edges · log edges).
std::vector<Component> connectedComponents(const Adjacency &graph);

} // namespace core
