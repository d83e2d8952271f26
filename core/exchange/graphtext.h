#pragma once

#include "core/model/recordgraph.h"

#include <QByteArray>
#include <QPointF>

#include <array>

namespace core {

/// Units in graph files per node width.
inline constexpr double unitsPerNode = 20;

/// Without what neither XML 1.0 nor Graphviz can hold: such characters become U+FFFD.
QString holdable(const QString &text);
/// Ready to stand between tags or in an attribute between double quotes: line ends and tabs come back as they
/// were.
QByteArray xmlText(const QString &text);
/// Between double quotes, as Graphviz reads it. An escString (a label) shows what stands in \a text; a
/// backslash is doubled, and '&' is written as an entity where Graphviz would take it for one.
QByteArray dotText(const QString &text);
/// A coordinate with three decimals at most, never "-0".
QByteArray coordinateText(double nodeWidths);

/// What a graph file says of a node or edge besides its name, place and ends.
struct GraphValue {
    const char *name;
    QString text; ///< empty: unknown, and not written
};
/// Sets are joined by '|'.
std::array<GraphValue, 6> valuesOf(const GraphNode &node);
/// "reciprocal" is "true" or "false" for a relation, and nothing for a participation.
std::array<GraphValue, 3> valuesOf(const GraphEdge &edge);

} // namespace core
