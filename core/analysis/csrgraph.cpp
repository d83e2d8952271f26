#include "core/analysis/network.h"

namespace core {

CsrGraph::CsrGraph(int nodes, std::vector<std::pair<int, int>> edges) : m_offsets(size_t(nodes) + 1, 0)
{
    const size_t given = edges.size();
    for (size_t i = 0; i < given; ++i)
        edges.push_back({edges[i].second, edges[i].first});
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    for (const auto &[from, to] : edges) {
        if (from == to)
            continue;
        m_targets.push_back(to);
        ++m_offsets[size_t(from) + 1];
    }
    for (size_t i = 1; i < m_offsets.size(); ++i)
        m_offsets[i] += m_offsets[i - 1];
}

std::vector<int> componentsOf(const CsrGraph &graph)
{
    std::vector<int> component(size_t(graph.size()), -1);
    int count = 0;
    std::vector<int> todo;
    for (int start = 0; start < graph.size(); ++start) {
        if (component[size_t(start)] >= 0)
            continue;
        component[size_t(start)] = count;
        todo.push_back(start);
        while (!todo.empty()) {
            const int node = todo.back();
            todo.pop_back();
            for (const int *at = graph.begin(node); at != graph.end(node); ++at) {
                if (component[size_t(*at)] < 0) {
                    component[size_t(*at)] = count;
                    todo.push_back(*at);
                }
            }
        }
        ++count;
    }
    return component;
}

} // namespace core
