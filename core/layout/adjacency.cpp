#include "core/layout/adjacency.h"

#include <algorithm>

namespace core {
namespace {

std::size_t index(int value)
{
    return static_cast<std::size_t>(value);
}

/// Everything that can be reached from \a start, marked with its place in the list.
std::vector<int> reachedFrom(const Adjacency &graph, int start, std::vector<int> &placeOf)
{
    std::vector<int> reached{start};
    placeOf[index(start)] = 0;
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const int next : graph.neighbours(reached[i])) {
            if (placeOf[index(next)] < 0) {
                placeOf[index(next)] = 0;
                reached.push_back(next);
            }
        }
    }
    std::sort(reached.begin(), reached.end());
    for (std::size_t i = 0; i < reached.size(); ++i)
        placeOf[index(reached[i])] = static_cast<int>(i);
    return reached;
}

} // namespace

Adjacency::Adjacency(int nodes, std::vector<std::pair<int, int>> edges) : m_starts(index(nodes) + 1, 0)
{
    const std::size_t given = edges.size();
    edges.reserve(2 * given);
    for (std::size_t i = 0; i < given; ++i)
        edges.emplace_back(edges[i].second, edges[i].first);
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    m_targets.reserve(edges.size());
    for (const auto &[from, to] : edges) {
        if (from == to)
            continue;
        m_targets.push_back(to);
        ++m_starts[index(from) + 1];
    }
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
}

std::vector<Component> connectedComponents(const Adjacency &graph)
{
    std::vector<Component> components;
    std::vector<int> placeOf(index(graph.size()), -1);
    for (int start = 0; start < graph.size(); ++start) {
        if (placeOf[index(start)] >= 0)
            continue;
        Component component;
        component.nodes = reachedFrom(graph, start, placeOf);
        std::vector<std::pair<int, int>> edges;
        for (const int node : component.nodes) {
            for (const int next : graph.neighbours(node)) {
                if (node < next)
                    edges.emplace_back(placeOf[index(node)], placeOf[index(next)]);
            }
        }
        component.graph = Adjacency(static_cast<int>(component.nodes.size()), std::move(edges));
        components.push_back(std::move(component));
    }
    std::stable_sort(components.begin(), components.end(),
                     [](const Component &a, const Component &b) { return a.nodes.size() > b.nodes.size(); });
    return components;
}

} // namespace core
