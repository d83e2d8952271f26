#pragma once

#include "core/layout/layoutrandom.h"
#include "core/model/recordgraph.h"

#include <cmath>
#include <utility>
#include <vector>

/// Graphs for the tests of the maps. Node i has the id (1, i + 1).
namespace graphsamples {

using namespace core;
using Edges = std::vector<std::pair<int, int>>;

inline RecordGraph graph(int nodes, const Edges &edges, GraphEdge::Type type = GraphEdge::Type::Relation)
{
    RecordGraph result;
    for (int i = 0; i < nodes; ++i) {
        GraphNode node;
        node.id = RecordId(1, static_cast<quint64>(i) + 1);
        node.key = QString::number(i);
        result.nodes.append(node);
    }
    for (const auto &[from, to] : edges) {
        GraphEdge edge;
        edge.from = from;
        edge.to = to;
        edge.type = type;
        result.edges.append(edge);
    }
    return result;
}

inline Edges path(int nodes)
{
    Edges edges;
    for (int i = 1; i < nodes; ++i)
        edges.emplace_back(i - 1, i);
    return edges;
}

inline Edges star(int leaves)
{
    Edges edges;
    for (int i = 1; i <= leaves; ++i)
        edges.emplace_back(0, i);
    return edges;
}

/// A tree over all nodes and \a more edges between drawn ones; connected.
inline Edges network(int nodes, int more, quint64 seed)
{
    LayoutRandom random(seed);
    Edges edges;
    for (int i = 1; i < nodes; ++i)
        edges.emplace_back(random.below(i), i);
    for (int i = 0; i < more; ++i)
        edges.emplace_back(random.below(nodes), random.below(nodes));
    return edges;
}

/// The least distance between two places; infinite below two. O(n log n).
inline double leastDistance(const QList<QPointF> &places)
{
    QList<QPointF> sorted = places;
    std::sort(sorted.begin(), sorted.end(), [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); });
    double least = HUGE_VAL;
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        for (qsizetype j = i + 1; j < sorted.size() && sorted.at(j).x() - sorted.at(i).x() < least; ++j)
            least = std::min(
                least, std::hypot(sorted.at(i).x() - sorted.at(j).x(), sorted.at(i).y() - sorted.at(j).y()));
    }
    return least;
}

} // namespace graphsamples
