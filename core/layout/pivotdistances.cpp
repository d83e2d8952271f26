#include "core/layout/pivotdistances.h"

#include "core/layout/parallelchunks.h"

#include <bit>

namespace core {
namespace {

constexpr int wordBits = 64;

/// Searches from up to 64 pivots at once; bit j of a word belongs to the j-th of them.
class WordSearch {
public:
    explicit WordSearch(const Adjacency &graph)
        : m_graph(graph),
          m_seen(static_cast<std::size_t>(graph.size())),
          m_now(m_seen.size()),
          m_next(m_seen.size())
    { }

    void run(PivotDistances &distances, int firstPivot)
    {
        std::fill(m_seen.begin(), m_seen.end(), 0);
        m_frontier.clear();
        const int count = std::min(wordBits, distances.pivotCount() - firstPivot);
        for (int j = 0; j < count; ++j) {
            const int node = distances.pivots()[static_cast<std::size_t>(firstPivot + j)];
            m_seen[static_cast<std::size_t>(node)] |= quint64(1) << j;
            m_now[static_cast<std::size_t>(node)] |= quint64(1) << j;
            m_frontier.push_back(node);
        }
        for (int steps = 1; !m_frontier.empty(); ++steps)
            advance(distances, firstPivot, static_cast<quint16>(std::min(steps, PivotDistances::far - 1)));
    }

private:
    void advance(PivotDistances &distances, int firstPivot, quint16 steps)
    {
        m_touched.clear();
        for (const int node : m_frontier) {
            const quint64 bits = m_now[static_cast<std::size_t>(node)];
            for (const int neighbour : m_graph.neighbours(node)) {
                quint64 &next = m_next[static_cast<std::size_t>(neighbour)];
                if (next == 0)
                    m_touched.push_back(neighbour);
                next |= bits;
            }
        }
        for (const int node : m_frontier)
            m_now[static_cast<std::size_t>(node)] = 0;
        m_frontier.clear();
        for (const int node : m_touched) {
            const auto at = static_cast<std::size_t>(node);
            const quint64 found = m_next[at] & ~m_seen[at];
            m_next[at] = 0;
            if (found == 0)
                continue;
            m_seen[at] |= found;
            m_now[at] = found;
            m_frontier.push_back(node);
            quint16 *row = distances.row(node) + firstPivot;
            for (quint64 bits = found; bits != 0; bits &= bits - 1)
                row[std::countr_zero(bits)] = steps;
        }
    }

    const Adjacency &m_graph;
    std::vector<quint64> m_seen, m_now, m_next;
    std::vector<int> m_frontier, m_touched;
};

} // namespace

PivotDistances::PivotDistances(int nodes, std::vector<int> pivots)
    : m_nodes(nodes),
      m_rowSize(static_cast<int>((pivots.size() + lanes - 1) / lanes * lanes)),
      m_pivots(std::move(pivots)),
      m_steps(static_cast<std::size_t>(nodes) * static_cast<std::size_t>(m_rowSize), far)
{ }

Result<PivotDistances> pivotDistances(const Adjacency &graph, std::vector<int> pivots, int threads,
                                      const JobControl &job)
{
    PivotDistances distances(graph.size(), std::move(pivots));
    const int words = (distances.pivotCount() + wordBits - 1) / wordBits;
    const bool isDone = forEachChunk(words, threads, job, [&](int word) {
        WordSearch search(graph);
        search.run(distances, word * wordBits);
    });
    if (!isDone)
        return Error{ErrorCode::Cancelled, {}, {}};
    return distances;
}

} // namespace core
