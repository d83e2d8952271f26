#include "core/analysis/network.h"

#include <atomic>
#include <thread>

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

namespace {

/// One thread's working space for Brandes' accumulation from one source at a time.
class Accumulator {
public:
    explicit Accumulator(const CsrGraph &graph)
        : m_graph(graph),
          m_distance(size_t(graph.size()), -1),
          m_order(size_t(graph.size())),
          m_paths(size_t(graph.size()), 0),
          m_dependency(size_t(graph.size()), 0)
    { }

    void addFrom(int source, std::vector<double> &scores)
    {
        const int reached = search(source);
        for (int i = reached - 1; i > 0; --i) {
            const int node = m_order[size_t(i)];
            const double share = (1 + m_dependency[size_t(node)]) / m_paths[size_t(node)];
            const int nearer = m_distance[size_t(node)] - 1;
            for (const int *at = m_graph.begin(node); at != m_graph.end(node); ++at) {
                if (m_distance[size_t(*at)] == nearer)
                    m_dependency[size_t(*at)] += m_paths[size_t(*at)] * share;
            }
            scores[size_t(node)] += m_dependency[size_t(node)];
        }
        for (int i = 0; i < reached; ++i) {
            m_distance[size_t(m_order[size_t(i)])] = -1;
            m_dependency[size_t(m_order[size_t(i)])] = 0;
        }
    }

private:
    int search(int source)
    {
        int reached = 1;
        m_order[0] = source;
        m_distance[size_t(source)] = 0;
        m_paths[size_t(source)] = 1;
        for (int i = 0; i < reached; ++i) {
            const int node = m_order[size_t(i)];
            const int farther = m_distance[size_t(node)] + 1;
            for (const int *at = m_graph.begin(node); at != m_graph.end(node); ++at) {
                const auto to = size_t(*at);
                if (m_distance[to] < 0) {
                    m_distance[to] = farther;
                    m_paths[to] = 0;
                    m_order[size_t(reached++)] = *at;
                }
                if (m_distance[to] == farther)
                    m_paths[to] += m_paths[size_t(node)];
            }
        }
        return reached;
    }

    const CsrGraph &m_graph;
    std::vector<int> m_distance;
    std::vector<int> m_order;
    std::vector<double> m_paths;
    std::vector<double> m_dependency;
};

} // namespace

Result<std::vector<double>> betweenness(const CsrGraph &graph, const JobControl &job)
{
    // The sources are cut into the same parts on every machine, and the parts are summed in order: the
    // rounding, and so the bytes, do not depend on the number of threads.
    constexpr int parts = 32;
    const int size = graph.size();
    std::vector<std::vector<double>> partial(parts);
    std::atomic<int> next = 0;
    std::atomic<bool> isStopped = false;
    const auto work = [&] {
        Accumulator accumulator(graph);
        for (int part = next++; part < parts && !isStopped; part = next++) {
            std::vector<double> &scores = partial[size_t(part)];
            scores.assign(size_t(size), 0);
            const int end = static_cast<int>(qint64(size) * (part + 1) / parts);
            for (int source = static_cast<int>(qint64(size) * part / parts); source < end && !isStopped;
                 ++source) {
                if (job.isCancelled())
                    isStopped = true;
                else
                    accumulator.addFrom(source, scores);
            }
        }
    };
    const unsigned threads
        = size < 256 ? 1 : std::max(1U, std::min(16U, std::thread::hardware_concurrency()));
    std::vector<std::jthread> helpers;
    for (unsigned i = 1; i < threads; ++i)
        helpers.emplace_back(work);
    work();
    helpers.clear();
    if (isStopped || job.isCancelled())
        return cancelled();

    std::vector<double> scores(size_t(size), 0);
    const double pairs = static_cast<double>(size - 1) * static_cast<double>(size - 2) / 2;
    for (const std::vector<double> &part : partial) {
        for (size_t i = 0; i < part.size(); ++i)
            scores[i] += part[i];
    }
    for (double &score : scores)
        score = size < 3 ? 0 : score / 2 / pairs; // every pair was met from both its ends
    return scores;
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
