#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/layout/adjacency.h"

#include <QtGlobal>

namespace core {

/// The number of steps from each node to each of some nodes (pivots).
///
/// A row per node, padded to a multiple of `lanes` so that eight at a time can be computed. A pivot's own
/// entry and the padding hold `far`, whose weight 1/far² is next to nothing.
class PivotDistances {
public:
    static constexpr int lanes = 8;
    static constexpr quint16 far = 65535;

    PivotDistances() = default;
    PivotDistances(int nodes, std::vector<int> pivots);

    int nodeCount() const { return m_nodes; }
    int pivotCount() const { return static_cast<int>(m_pivots.size()); }
    int rowSize() const { return m_rowSize; } ///< pivots and padding
    const std::vector<int> &pivots() const { return m_pivots; }
    const quint16 *row(int node) const { return m_steps.data() + at(node); }
    quint16 *row(int node) { return m_steps.data() + at(node); }

private:
    std::size_t at(int node) const
    {
        return static_cast<std::size_t>(node) * static_cast<std::size_t>(m_rowSize);
    }

    int m_nodes = 0;
    int m_rowSize = 0;
    std::vector<int> m_pivots;
    std::vector<quint16> m_steps;
};

/// Breadth-first searches from all pivots, sixty-four at a time in the bits of a word (Then et al., The more
/// the merrier: efficient multi-source graph traversal, VLDB 2014). \a graph must be connected. Error
/// Cancelled. O(pivots / 64 · (levels + edges)) and one write per distance; longer distances than 65 534
/// count as that.
Result<PivotDistances> pivotDistances(const Adjacency &graph, std::vector<int> pivots, int threads,
                                      const JobControl &job);

} // namespace core
