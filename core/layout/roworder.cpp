#include "core/layout/roworder.h"

#include "core/layout/adjacency.h"

#include <algorithm>
#include <map>

namespace core {
namespace {

constexpr int sweeps = 24;
constexpr double ownRowWeight = 0.25; // neighbours beside each other have no line that could cross

std::size_t index(int value)
{
    return static_cast<std::size_t>(value);
}

std::vector<int> columnsIn(const RowGraph &graph, const RowOrder &order)
{
    std::vector<int> column(graph.rowOf.size());
    for (const auto &row : order) {
        for (std::size_t i = 0; i < row.size(); ++i)
            column[index(row[i])] = static_cast<int>(i);
    }
    return column;
}

/// Counts, for lines sorted by their upper end, how many earlier ones have a lower end further right.
qint64 inversions(std::vector<std::pair<int, int>> &lines, std::size_t lowerNodes)
{
    std::sort(lines.begin(), lines.end());
    std::vector<qint64> tree(lowerNodes + 1, 0); // Fenwick: how many lines end at or left of a column
    qint64 count = 0, seen = 0;
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i;
        for (; end < lines.size() && lines[end].first == lines[i].first; ++end) {
            qint64 notRight = 0;
            for (std::size_t at = index(lines[end].second) + 1; at > 0; at &= at - 1)
                notRight += tree[at];
            count += seen - notRight;
        }
        for (; i < end; ++i, ++seen) {
            for (std::size_t at = index(lines[i].second) + 1; at < tree.size(); at += at & (~at + 1))
                ++tree[at];
        }
    }
    return count;
}

class Sweeper {
public:
    explicit Sweeper(const RowGraph &graph)
        : m_graph(graph),
          m_adjacency(static_cast<int>(graph.rowOf.size()), graph.lines),
          m_order(index(graph.rows))
    {
        for (int node = 0; node < m_adjacency.size(); ++node)
            m_order[index(graph.rowOf[index(node)])].push_back(node);
        for (auto &row : m_order)
            std::stable_partition(row.begin(), row.end(), [&](int node) { return isLinked(node); });
        m_place.resize(graph.rowOf.size());
        for (int row = 0; row < graph.rows; ++row)
            number(row);
    }

    const RowOrder &order() const { return m_order; }

    void sortRow(int row)
    {
        auto &nodes = m_order[index(row)];
        std::vector<std::pair<double, int>> wishes;
        for (const int node : nodes) {
            if (isLinked(node))
                wishes.emplace_back(wishOf(node), node);
        }
        std::stable_sort(wishes.begin(), wishes.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        for (std::size_t i = 0; i < wishes.size(); ++i)
            nodes[i] = wishes[i].second;
        number(row);
    }

private:
    bool isLinked(int node) const { return !m_adjacency.neighbours(node).empty(); }

    /// Relative places, so that rows of different lengths can be compared.
    void number(int row)
    {
        const auto &nodes = m_order[index(row)];
        for (std::size_t i = 0; i < nodes.size(); ++i)
            m_place[index(nodes[i])] = (static_cast<double>(i) + 0.5) / static_cast<double>(nodes.size());
    }

    double wishOf(int node) const
    {
        double sum = 0, weight = 0;
        for (const int neighbour : m_adjacency.neighbours(node)) {
            const bool isBeside = m_graph.rowOf[index(neighbour)] == m_graph.rowOf[index(node)];
            const double share = isBeside ? ownRowWeight : 1;
            sum += share * m_place[index(neighbour)];
            weight += share;
        }
        return sum / weight;
    }

    const RowGraph &m_graph;
    Adjacency m_adjacency;
    RowOrder m_order;
    std::vector<double> m_place;
};

} // namespace

qint64 crossingsOf(const RowGraph &graph, const RowOrder &order)
{
    const std::vector<int> column = columnsIn(graph, order);
    std::map<std::pair<int, int>, std::vector<std::pair<int, int>>> between;
    for (auto [from, to] : graph.lines) {
        if (graph.rowOf[index(from)] > graph.rowOf[index(to)])
            std::swap(from, to);
        const int upper = graph.rowOf[index(from)], lower = graph.rowOf[index(to)];
        if (upper != lower)
            between[{upper, lower}].emplace_back(column[index(from)], column[index(to)]);
    }
    qint64 count = 0;
    for (auto &[rows, lines] : between)
        count += inversions(lines, order[index(rows.second)].size());
    return count;
}

Result<RowOrder> orderedRows(const RowGraph &graph, const JobControl &job)
{
    Sweeper sweeper(graph);
    RowOrder best = sweeper.order();
    qint64 fewest = crossingsOf(graph, best);
    for (int sweep = 0; sweep < sweeps && fewest > 0; ++sweep) {
        for (int step = 0; step < graph.rows; ++step) {
            if (job.isCancelled())
                return Error{ErrorCode::Cancelled, {}, {}};
            sweeper.sortRow(sweep % 2 == 0 ? step : graph.rows - 1 - step);
        }
        job.reportProgress(sweep * 90 / sweeps);
        const qint64 crossings = crossingsOf(graph, sweeper.order());
        if (crossings < fewest) {
            fewest = crossings;
            best = sweeper.order();
        }
    }
    return best;
}

} // namespace core
