#include "core/analysis/network.h"

#include <atomic>
#include <bit>
#include <functional>
#include <numeric>
#include <thread>

namespace core {
namespace {

constexpr int lanes = 64; ///< sources searched at once, one per bit of a word

/// The graph with its nodes renumbered, the best connected first and equals in their old order. Among equals
/// the length of the next row is no surprise to the processor: that makes every walk over the rows two to
/// three times faster.
class RankedGraph {
public:
    explicit RankedGraph(const CsrGraph &graph) : m_nodes(size_t(graph.size())), m_offsets{0}
    {
        std::iota(m_nodes.begin(), m_nodes.end(), 0);
        std::stable_sort(m_nodes.begin(), m_nodes.end(),
                         [&](int a, int b) { return graph.degree(a) > graph.degree(b); });
        std::vector<int> rank(m_nodes.size());
        for (size_t i = 0; i < m_nodes.size(); ++i)
            rank[size_t(m_nodes[i])] = static_cast<int>(i);
        m_targets.reserve(size_t(graph.edgeCount()) * 2);
        for (const int node : m_nodes) {
            for (const int *at = graph.begin(node); at != graph.end(node); ++at)
                m_targets.push_back(rank[size_t(*at)]);
            std::sort(m_targets.begin() + m_offsets.back(), m_targets.end());
            m_offsets.push_back(static_cast<int>(m_targets.size()));
        }
    }

    int size() const { return static_cast<int>(m_nodes.size()); }
    int original(int node) const { return m_nodes[size_t(node)]; }
    /// What \a values hold for the neighbours of a node, taken together.
    template <typename T, typename F>
    T gathered(int node, const std::vector<T> &values, F combine) const
    {
        T sum{};
        const T *of = values.data();
        const int *end = m_targets.data() + m_offsets[size_t(node) + 1];
        for (const int *at = m_targets.data() + m_offsets[size_t(node)]; at != end; ++at)
            sum = combine(sum, of[*at]);
        return sum;
    }
    template <typename F>
    void eachNeighbour(int node, F visit) const
    {
        for (int at = m_offsets[size_t(node)]; at < m_offsets[size_t(node) + 1]; ++at)
            visit(m_targets[size_t(at)]);
    }

private:
    std::vector<int> m_nodes;
    std::vector<int> m_offsets;
    std::vector<int> m_targets;
};

/// Breadth-first searches from up to 64 sources at once (Then et al. 2014, "The more the merrier"): bit s of
/// a node's word tells whether search s has come there. Gives each search's nodes by distance, and by number
/// among those at one distance.
class Searches {
public:
    explicit Searches(const RankedGraph &graph)
        : m_graph(graph),
          m_seen(size_t(graph.size())),
          m_front(size_t(graph.size())),
          m_next(size_t(graph.size())),
          m_order(size_t(graph.size()) * lanes)
    { }

    /// From the nodes \a first to first + count - 1. False when stopped.
    template <typename F>
    bool run(int first, int count, F isStopped)
    {
        std::fill(m_seen.begin(), m_seen.end(), 0);
        std::fill(m_front.begin(), m_front.end(), 0);
        m_tails.fill(0);
        m_ends.clear();
        m_nodes.clear();
        for (int lane = 0; lane < count; ++lane)
            reach(first + lane, quint64(1) << lane);
        while (!m_nodes.empty()) {
            m_ends.push_back(m_tails);
            for (const int node : m_nodes)
                m_front[size_t(node)] = m_next[size_t(node)];
            std::swap(m_nodes, m_before);
            m_nodes.clear();
            // A wide front is met from every node, a narrow one is followed along its own edges.
            if (m_before.size() > m_seen.size() / 16)
                pull();
            else
                push();
            for (const int node : m_before)
                m_front[size_t(node)] = 0;
            if (isStopped())
                return false;
        }
        return true;
    }

    const int *order(int lane) const { return m_order.data() + size_t(lane) * m_seen.size(); }
    /// Nodes of a search within a distance.
    int reached(int lane, int distance) const { return m_ends[size_t(distance)][size_t(lane)]; }
    int distances() const { return static_cast<int>(m_ends.size()); } ///< of the longest search

private:
    void reach(int node, quint64 searches)
    {
        m_seen[size_t(node)] |= searches;
        m_next[size_t(node)] = searches;
        m_nodes.push_back(node);
        for (; searches != 0; searches &= searches - 1) {
            const auto lane = size_t(std::countr_zero(searches));
            m_order[lane * m_seen.size() + size_t(m_tails[lane]++)] = node;
        }
    }

    void meet(int node)
    {
        const quint64 near = m_graph.gathered(node, m_front, std::bit_or<quint64>());
        if (const quint64 found = near & ~m_seen[size_t(node)]; found != 0)
            reach(node, found);
    }

    void pull()
    {
        for (int node = 0; node < m_graph.size(); ++node)
            meet(node);
    }

    void push()
    {
        m_touched.clear();
        for (const int node : m_before)
            m_graph.eachNeighbour(node, [&](int to) { m_touched.push_back(to); });
        std::sort(m_touched.begin(), m_touched.end());
        m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
        for (const int node : m_touched)
            meet(node);
    }

    const RankedGraph &m_graph;
    std::vector<quint64> m_seen;
    std::vector<quint64> m_front;
    std::vector<quint64> m_next;
    std::vector<int> m_nodes;  ///< of the next front, ascending
    std::vector<int> m_before; ///< of the front
    std::vector<int> m_touched;
    std::vector<int> m_order;
    std::array<int, lanes> m_tails{};
    std::vector<std::array<int, lanes>> m_ends; ///< per distance, per search
};

/// Brandes' accumulation over one search. A node's neighbours are one nearer, as near or one farther. Values
/// are set for a whole distance at once, so that on the way out only nearer neighbours have a number of
/// paths, and on the way back only farther ones have a share: plain sums, nothing to compare.
class Accumulator {
public:
    explicit Accumulator(const RankedGraph &graph)
        : m_graph(graph),
          m_paths(size_t(graph.size())),
          m_share(size_t(graph.size())),
          m_fresh(size_t(graph.size()))
    { }

    void add(const Searches &searches, int lane, std::vector<double> &scores)
    {
        const int *order = searches.order(lane);
        const int last = searches.distances() - 1;
        m_paths[size_t(order[0])] = 1;
        for (int distance = 1; distance <= last; ++distance) {
            const int from = searches.reached(lane, distance - 1);
            const int to = searches.reached(lane, distance);
            for (int i = from; i < to; ++i)
                m_fresh[size_t(i)] = m_graph.gathered(order[i], m_paths, std::plus<double>());
            for (int i = from; i < to; ++i)
                m_paths[size_t(order[i])] = m_fresh[size_t(i)];
        }
        for (int distance = last; distance > 0; --distance) {
            const int from = searches.reached(lane, distance - 1);
            const int to = searches.reached(lane, distance);
            for (int i = from; i < to; ++i) {
                const auto node = size_t(order[i]);
                const double dependency
                    = m_paths[node] * m_graph.gathered(order[i], m_share, std::plus<double>());
                scores[node] += dependency;
                m_fresh[size_t(i)] = (1 + dependency) / m_paths[node];
            }
            for (int i = from; i < to; ++i)
                m_share[size_t(order[i])] = m_fresh[size_t(i)];
        }
        for (int i = 0; i < searches.reached(lane, last); ++i) {
            m_paths[size_t(order[i])] = 0;
            m_share[size_t(order[i])] = 0;
        }
    }

private:
    const RankedGraph &m_graph;
    std::vector<double> m_paths; ///< shortest paths from the source; 0 where it has not come
    std::vector<double> m_share; ///< of what lies behind a node, per path to it
    std::vector<double> m_fresh;
};

/// The dependencies of all sources, in parts that are the same on every machine and summed in order: the
/// rounding, and so the bytes, do not depend on the number of threads.
class Dependencies {
public:
    Dependencies(const RankedGraph &graph, const JobControl &job) : m_graph(graph), m_job(job) { }

    /// By node of the ranked graph; empty when stopped.
    std::vector<double> sum(unsigned threads)
    {
        {
            std::vector<std::jthread> helpers;
            for (unsigned i = 1; i < threads; ++i)
                helpers.emplace_back([this] { work(); });
            work();
        }
        if (isStopped())
            return {};
        std::vector<double> scores(size_t(m_graph.size()), 0);
        for (const std::vector<double> &part : m_partial) {
            for (size_t i = 0; i < part.size(); ++i)
                scores[i] += part[i];
        }
        return scores;
    }

private:
    static constexpr int parts = 32;

    void work()
    {
        Searches searches(m_graph);
        Accumulator accumulator(m_graph);
        const int batches = (m_graph.size() + lanes - 1) / lanes;
        for (int part = m_next++; part < parts && !isStopped(); part = m_next++) {
            std::vector<double> &scores = m_partial[size_t(part)];
            scores.assign(size_t(m_graph.size()), 0);
            for (int batch = batches * part / parts; batch < batches * (part + 1) / parts; ++batch) {
                const int first = batch * lanes;
                const int count = std::min(lanes, m_graph.size() - first);
                if (!searches.run(first, count, [this] { return isStopped(); }))
                    return;
                for (int lane = 0; lane < count && !isStopped(); ++lane)
                    accumulator.add(searches, lane, scores);
            }
        }
    }

    bool isStopped()
    {
        if (!m_isStopped && m_job.isCancelled())
            m_isStopped = true;
        return m_isStopped;
    }

    const RankedGraph &m_graph;
    const JobControl &m_job;
    std::array<std::vector<double>, parts> m_partial;
    std::atomic<int> m_next = 0;
    std::atomic<bool> m_isStopped = false;
};

} // namespace

Result<std::vector<double>> betweenness(const CsrGraph &graph, const JobControl &job, unsigned threads)
{
    constexpr unsigned mostThreads = 8; // each has searches in memory
    if (threads == 0)
        threads = graph.size() < 256 ? 1 : std::clamp(std::thread::hardware_concurrency(), 1U, mostThreads);
    const RankedGraph ranked(graph);
    const std::vector<double> sums = Dependencies(ranked, job).sum(threads);
    if (sums.size() != size_t(graph.size()))
        return cancelled();
    std::vector<double> scores(sums.size(), 0);
    const double pairs = static_cast<double>(graph.size() - 1) * static_cast<double>(graph.size() - 2) / 2;
    for (int node = 0; node < ranked.size() && graph.size() >= 3; ++node) // every pair was met from both ends
        scores[size_t(ranked.original(node))] = sums[size_t(node)] / 2 / pairs;
    return scores;
}

} // namespace core
