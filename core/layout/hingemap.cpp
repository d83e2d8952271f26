#include "core/layout/hingemap.h"

#include "core/layout/roworder.h"
#include "core/layout/separation.h"

#include <cmath>

namespace core {
namespace {

constexpr double columnWidth = 1.5; // node widths
constexpr double lineHeight = 1.5;
constexpr double rowGap = 5; // between the lines of two levels: room for the arcs
constexpr double wantedAspect = 1.6;

/// The rows that the levels and the nodes ask for, and the row of each node.
RowGraph rowGraphOf(const RecordGraph &graph, const QStringList &levels, HingeMap &map)
{
    for (const QString &level : levels)
        map.rows.append({level, 0, 0, 0});
    RowGraph rows;
    for (const GraphNode &node : graph.nodes) {
        qsizetype row = levels.indexOf(node.level);
        if (row < 0 || node.level.isEmpty()) {
            row = levels.size();
            if (map.rows.size() == row)
                map.rows.append(HingeRow());
        }
        ++map.rows[row].nodes;
        map.rowOf.append(static_cast<int>(row));
        rows.rowOf.push_back(static_cast<int>(row));
    }
    rows.rows = static_cast<int>(map.rows.size());
    for (int i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge &edge = graph.edges.at(i);
        if (edge.type != GraphEdge::Type::Relation)
            continue;
        rows.lines.emplace_back(edge.from, edge.to);
        const int from = map.rowOf.at(edge.from), to = map.rowOf.at(edge.to);
        map.arcs.append({i, from != to && from < levels.size() && to < levels.size()});
    }
    return rows;
}

/// The number of columns with which the map gets nearest to the wanted shape: all rows fold at that width.
int columnsFor(const QList<HingeRow> &rows)
{
    int widest = 1;
    for (const HingeRow &row : rows)
        widest = std::max(widest, row.nodes);
    const auto heightWith = [&](int columns) {
        double height = 0;
        for (const HingeRow &row : rows)
            height += rowGap + lineHeight * std::max(0, (row.nodes - 1) / columns);
        return height;
    };
    int least = 1, most = widest; // wider makes lower: the first width that is wide enough
    while (least < most) {
        const int middle = (least + most) / 2;
        if (middle * columnWidth >= wantedAspect * heightWith(middle))
            most = middle;
        else
            least = middle + 1;
    }
    return least;
}

void place(HingeMap &map, const RowOrder &order)
{
    const int columns = columnsFor(map.rows);
    const double width = columns * columnWidth;
    double y = 0;
    for (qsizetype row = 0; row < map.rows.size(); ++row) {
        const auto &nodes = order[static_cast<std::size_t>(row)];
        const int count = static_cast<int>(nodes.size());
        const int lines = std::max(1, (count + columns - 1) / columns);
        const int used = std::max(1, (count + lines - 1) / lines);
        for (int i = 0; i < count; ++i)
            map.places[nodes[static_cast<std::size_t>(i)]]
                = QPointF((i / lines + 0.5) * width / used - width / 2, y + i % lines * lineHeight);
        map.rows[row].top = y;
        map.rows[row].bottom = y + (lines - 1) * lineHeight;
        y = map.rows[row].bottom + rowGap;
    }
    for (const HingeRow &row : std::as_const(map.rows))
        map.bounds |= QRectF(-width / 2, row.top - 0.5, width, row.bottom - row.top + 1);
}

/// Error Cancelled.
Result<void> pin(HingeMap &map, const RecordGraph &graph, const PinnedPlaces &pinned, const JobControl &job)
{
    std::vector<char> isFixed(static_cast<std::size_t>(map.places.size()), 0);
    bool anyPinned = false;
    for (qsizetype i = 0; i < map.places.size(); ++i) {
        const auto at = pinned.constFind(graph.nodes.at(i).id);
        if (at == pinned.constEnd())
            continue;
        map.places[i] = *at;
        isFixed[static_cast<std::size_t>(i)] = 1;
        anyPinned = true;
    }
    if (!anyPinned)
        return {};
    const auto apart = separated({map.places.cbegin(), map.places.cend()}, isFixed, 1, job);
    if (!apart)
        return apart.error();
    map.places = QList<QPointF>(apart->begin(), apart->end());
    for (const QPointF &point : std::as_const(map.places))
        map.bounds |= QRectF(point - QPointF(0.5, 0.5), QSizeF(1, 1));
    return {};
}

} // namespace

Result<HingeMap> layoutHingeMap(const RecordGraph &graph, const HingeMapOptions &options,
                                const JobControl &job)
{
    if (job.isCancelled())
        return Error{ErrorCode::Cancelled, {}, {}};
    HingeMap map;
    const RowGraph rows = rowGraphOf(graph, options.levels, map);
    const auto order = orderedRows(rows, job);
    if (!order)
        return order.error();
    map.crossings = crossingsOf(rows, *order);
    map.places.resize(graph.nodes.size());
    place(map, *order);
    if (auto done = pin(map, graph, options.pinned, job); !done)
        return done.error();
    return map;
}

} // namespace core
