#pragma once

#include "core/model/display.h"
#include "core/model/sortedset.h"

namespace core {

/// A point of the network: an initiative, an organisation, or something that is only named.
struct GraphNode {
    /// What stands for a recorded initiative, organisation or activity; `Named` is a target of a relation
    /// that was never recorded.
    enum class Type { Initiative, Organisation, Activity, Named };

    RecordId id;
    QString key; ///< the id as text; in a graph read from a file, its name for the node
    Type type = Type::Initiative;
    QString label;
    QString kind;  ///< term of "initiatiefsoort", "organisatiesoort" or "activiteitsoort"; empty when unknown
    QString level; ///< term of "bestuursniveau"; empty when unknown
    TermSet phases;
    TermSet themes;
    TermSet regions;

    bool operator==(const GraphNode &) const = default;
};

/// A line of the network. `from` and `to` are indices of nodes; they may be equal, and several edges may join
/// the same two.
struct GraphEdge {
    enum class Type { Participation, Relation };

    RecordId id; ///< of the participation or relation
    int from = 0;
    int to = 0;
    Type type = Type::Relation;
    QString kind;           ///< term of "rol" or "relatiesoort"
    bool isDirected = true; ///< participations and reciprocal relations are not

    bool operator==(const GraphEdge &) const = default;
};

/// The records of a file as a network, the same for layouts, exports and the window. A value without looks.
struct RecordGraph {
    QList<GraphNode> nodes; ///< by id
    QList<GraphEdge> edges; ///< by from, to, id

    /// -1 when it is not there. O(log n).
    int indexOf(RecordId id) const;

    bool operator==(const RecordGraph &) const = default;
};

/// The key of a node's or edge's type in files: "initiative", "participation", ….
QString typeKey(GraphNode::Type type);
QString typeKey(GraphEdge::Type type);

/// The network of all initiatives and organisations, those without any line included.
///
/// An activity stands for its initiative and gives it its phases and themes; one without a recorded
/// initiative is a node of its own. An instance takes unknown fields from its generic service. A relation to
/// something that is only named leads to a node with that name. A line with an end that names nothing is left
/// out. \a display gives the labels and must be of \a inventory. Deterministic. O(n log n).
RecordGraph recordGraphOf(const Inventory &inventory, const Display &display);

} // namespace core
