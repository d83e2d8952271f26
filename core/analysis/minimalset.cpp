#include "core/analysis/minimalset.h"

#include <boost/dynamic_bitset.hpp>

namespace core {
namespace {

using Cells = boost::dynamic_bitset<quint64>;

/// Set cover by branch and bound on the cell with the fewest ways to cover it.
class CoverSearch {
public:
    CoverSearch(std::vector<Cells> rows, size_t cells, const JobControl &job)
        : m_rows(std::move(rows)),
          m_mostSteps(
              static_cast<int>(std::clamp<size_t>(mostWork / (m_rows.size() * cells + 1), 100, 20000))),
          m_job(job)
    { }

    /// Rows of a smallest cover; nothing when stopped.
    std::optional<std::vector<int>> find(const Cells &wanted)
    {
        m_best = greedy(wanted);
        m_lower = bound(wanted);
        if (static_cast<int>(m_best.size()) > m_lower)
            branch(wanted, {});
        if (m_isCancelled)
            return std::nullopt;
        return m_best;
    }
    bool isProven() const { return m_steps < m_mostSteps || static_cast<int>(m_best.size()) == m_lower; }
    int lower() const { return isProven() ? static_cast<int>(m_best.size()) : m_lower; }

private:
    static constexpr size_t mostWork = 200'000'000; ///< looks at a row and a cell; the same on every machine

    std::vector<int> greedy(Cells left) const
    {
        std::vector<int> chosen;
        while (left.any()) {
            size_t best = 0;
            size_t most = 0;
            for (size_t row = 0; row < m_rows.size(); ++row) {
                if (const size_t count = (m_rows[row] & left).count(); count > most) {
                    most = count;
                    best = row;
                }
            }
            chosen.push_back(static_cast<int>(best));
            left -= m_rows[best];
        }
        return chosen;
    }

    std::vector<int> rowsWith(size_t cell) const
    {
        std::vector<int> rows;
        for (size_t row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row].test(cell))
                rows.push_back(static_cast<int>(row));
        }
        return rows;
    }

    /// Cells no row covers two of need a row each.
    int bound(Cells left) const
    {
        int needed = 0;
        while (left.any()) {
            ++needed;
            for (const int row : rowsWith(left.find_first()))
                left -= m_rows[size_t(row)];
        }
        return needed;
    }

    void branch(const Cells &left, const std::vector<int> &chosen)
    {
        if (left.none()) {
            if (chosen.size() < m_best.size())
                m_best = chosen;
            return;
        }
        if (m_isCancelled || ++m_steps >= m_mostSteps || chosen.size() + size_t(bound(left)) >= m_best.size())
            return;
        if (m_job.isCancelled()) {
            m_isCancelled = true;
            return;
        }
        std::vector<int> ways;
        for (size_t cell = left.find_first(); cell != Cells::npos; cell = left.find_next(cell)) {
            std::vector<int> rows = rowsWith(cell);
            if (ways.empty() || rows.size() < ways.size())
                ways = std::move(rows);
        }
        std::stable_sort(ways.begin(), ways.end(), [&](int a, int b) {
            return (m_rows[size_t(a)] & left).count() > (m_rows[size_t(b)] & left).count();
        });
        for (const int row : ways) {
            std::vector<int> onward = chosen;
            onward.push_back(row);
            branch(left - m_rows[size_t(row)], onward);
        }
    }

    std::vector<Cells> m_rows;
    int m_mostSteps;
    const JobControl &m_job;
    std::vector<int> m_best;
    int m_lower = 0;
    int m_steps = 0;
    bool m_isCancelled = false;
};

/// The cells one initiative covers.
struct Row {
    int initiative;
    Cells cells;
    size_t count = 0;
};

/// Rows that no other row contains, by initiative; of equal ones the first. False when stopped.
bool keepLargest(std::vector<Row> &rows, const JobControl &job)
{
    std::sort(rows.begin(), rows.end(),
              [](const Row &a, const Row &b) { return a.initiative < b.initiative; });
    for (Row &row : rows)
        row.count = row.cells.count();
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.count > b.count; });
    std::vector<Row> kept;
    for (Row &row : rows) {
        if (job.isCancelled())
            return false;
        const bool isInside = std::any_of(
            kept.begin(), kept.end(), [&](const Row &other) { return row.cells.is_subset_of(other.cells); });
        if (!isInside)
            kept.push_back(std::move(row));
    }
    std::sort(kept.begin(), kept.end(),
              [](const Row &a, const Row &b) { return a.initiative < b.initiative; });
    rows = std::move(kept);
    return true;
}

} // namespace

Result<MinimalSet> minimalSet(const Ecosystem &ecosystem, const Coverage &coverage, const JobControl &job)
{
    MinimalSet result;
    const QList<CoverageCell> &cells = coverage.frame.cells;
    std::vector<Row> rows;
    std::vector<int> rowOf(ecosystem.initiatives.size(), -1);
    Cells wanted(static_cast<size_t>(cells.size()));
    for (int i = 0; i < cells.size(); ++i) {
        for (const int activity : cells.at(i).isInFrame() ? cells.at(i).certain : QList<int>()) {
            const int initiative = ecosystem.activities[size_t(activity)].initiative;
            if (initiative < 0)
                continue;
            int &row = rowOf[size_t(initiative)];
            if (row < 0) {
                row = static_cast<int>(rows.size());
                rows.push_back({initiative, Cells(static_cast<size_t>(cells.size())), 0});
            }
            rows[size_t(row)].cells.set(size_t(i));
            wanted.set(size_t(i));
        }
    }
    for (size_t cell = wanted.find_first(); cell != Cells::npos; cell = wanted.find_next(cell))
        result.cells.append(static_cast<int>(cell));
    result.coveredCells = static_cast<int>(result.cells.size());
    if (!keepLargest(rows, job))
        return cancelled();
    std::vector<int> initiatives;
    std::vector<Cells> list;
    for (Row &row : rows) {
        initiatives.push_back(row.initiative);
        list.push_back(std::move(row.cells));
    }
    CoverSearch search(std::move(list), static_cast<size_t>(cells.size()), job);
    const auto chosen = search.find(wanted);
    if (!chosen)
        return cancelled();
    for (const int row : *chosen)
        result.initiatives.append(initiatives[size_t(row)]);
    std::sort(result.initiatives.begin(), result.initiatives.end());
    result.isProven = search.isProven();
    result.lowerBound = search.lower();
    return result;
}

} // namespace core
