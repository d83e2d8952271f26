#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"

#include <QtGlobal>

#include <utility>
#include <vector>

namespace core {

/// Nodes in rows, and the lines between them.
struct RowGraph {
    int rows = 0;
    std::vector<int> rowOf;                 ///< by node, 0 … rows - 1
    std::vector<std::pair<int, int>> lines; ///< between nodes, loops allowed
};

/// The nodes of each row from left to right.
using RowOrder = std::vector<std::vector<int>>;

/// How many pairs of lines between the same two rows cross; lines within a row count nothing. Lines that
/// share an end do not cross. O(lines · log nodes) per pair of rows (Barth, Jünger & Mutzel 2002).
qint64 crossingsOf(const RowGraph &graph, const RowOrder &order);

/// An order with few crossings: sweeps in which a row is sorted by the mean relative place of its neighbours
/// in other rows, then in its own; ties go by the order so far. Starts by node; the best order seen is kept.
/// Nodes without a line to another node come last. Error Cancelled.
Result<RowOrder> orderedRows(const RowGraph &graph, const JobControl &job);

} // namespace core
