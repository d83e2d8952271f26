#include "core/model/recordgraph.h"

#include "core/base/text.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"

#include <map>

namespace core {
namespace {

template <typename Value>
const Known<Value> &inherited(const Known<Value> &own, const Initiative *generic,
                              Known<Value> Initiative::*field)
{
    return own.isUnknown() && generic ? generic->*field : own;
}

void unite(TermSet &set, const Known<TermSet> &terms)
{
    if (terms.hasValue())
        set.unite(terms.value());
}

class GraphBuilder {
public:
    GraphBuilder(const Inventory &inventory, const Display &display)
        : m_inventory(inventory),
          m_display(display)
    { }

    RecordGraph build()
    {
        for (const Organisation &organisation : m_inventory.all<Organisation>())
            add(organisation);
        for (const Initiative &initiative : m_inventory.all<Initiative>())
            add(initiative);
        for (const Activity &activity : m_inventory.all<Activity>())
            add(activity);
        for (const Relation &relation : m_inventory.all<Relation>())
            addNamedTarget(relation);
        RecordGraph graph;
        graph.nodes.reserve(static_cast<qsizetype>(m_nodes.size()));
        for (auto &[id, node] : m_nodes)
            graph.nodes.append(std::move(node));
        for (const Participation &participation : m_inventory.all<Participation>()) {
            join(graph,
                 {participation.id, nodeOf(participation.organisation), nodeOf(participation.initiative),
                  GraphEdge::Type::Participation, participation.role.valueOr({}), false});
        }
        for (const Relation &relation : m_inventory.all<Relation>()) {
            join(graph,
                 {relation.id, nodeOf(relation.from), targetOf(relation), GraphEdge::Type::Relation,
                  relation.kind.valueOr({}), !relation.reciprocal.valueOr(false)});
        }
        std::sort(graph.edges.begin(), graph.edges.end(), [](const GraphEdge &a, const GraphEdge &b) {
            return std::tie(a.from, a.to, a.id) < std::tie(b.from, b.to, b.id);
        });
        return graph;
    }

private:
    struct Line {
        RecordId id;
        RecordId from;
        RecordId to;
        GraphEdge::Type type;
        QString kind;
        bool isDirected;
    };

    GraphNode &put(RecordId id, GraphNode::Type type, const QString &label)
    {
        GraphNode &node = m_nodes[id];
        node.id = id;
        node.key = id.toText();
        node.type = type;
        node.label = label;
        return node;
    }

    void add(const Organisation &organisation)
    {
        GraphNode &node = put(organisation.id, GraphNode::Type::Organisation,
                              m_display.title(EntityKind::Organisation, organisation));
        node.kind = organisation.kind.valueOr({});
        node.level = organisation.level.valueOr({});
    }

    void add(const Initiative &initiative)
    {
        const Initiative *generic = m_inventory.find<Initiative>(initiative.instanceOf);
        GraphNode &node = put(initiative.id, GraphNode::Type::Initiative,
                              m_display.title(EntityKind::Initiative, initiative));
        node.kind = inherited(initiative.kind, generic, &Initiative::kind).valueOr({});
        node.level = inherited(initiative.level, generic, &Initiative::level).valueOr({});
        unite(node.themes, inherited(initiative.themes, generic, &Initiative::themes));
        unite(node.regions, inherited(initiative.regions, generic, &Initiative::regions));
    }

    void add(const Activity &activity)
    {
        const auto owner
            = activity.initiative.hasValue() ? m_nodes.find(*activity.initiative) : m_nodes.end();
        const bool standsAlone = owner == m_nodes.end();
        GraphNode &node = standsAlone
            ? put(activity.id, GraphNode::Type::Activity, m_display.title(EntityKind::Activity, activity))
            : owner->second;
        if (standsAlone)
            node.kind = activity.kind.valueOr({});
        unite(node.phases, activity.phases);
        unite(node.themes, activity.themes);
    }

    static RecordId namedId(const Relation &relation)
    {
        const QString name = tidied(relation.toName.valueOr({}));
        return name.isEmpty() ? RecordId() : RecordId::fromName(QStringLiteral("named:") + normalised(name));
    }

    void addNamedTarget(const Relation &relation)
    {
        const RecordId id = namedId(relation);
        if (!nodeOf(relation.to).isNull() || id.isNull() || m_nodes.contains(id))
            return;
        put(id, GraphNode::Type::Named, tidied(relation.toName.value()));
    }

    /// The node that stands for a record; null when there is none.
    RecordId nodeOf(const Known<RecordId> &id) const
    {
        if (!id.hasValue())
            return {};
        if (m_nodes.contains(*id))
            return *id;
        const Activity *activity = m_inventory.find<Activity>(*id);
        return activity && activity->initiative.hasValue() ? *activity->initiative : RecordId();
    }

    RecordId targetOf(const Relation &relation) const
    {
        const RecordId recorded = nodeOf(relation.to);
        return recorded.isNull() ? namedId(relation) : recorded;
    }

    static void join(RecordGraph &graph, const Line &line)
    {
        const int from = graph.indexOf(line.from), to = graph.indexOf(line.to);
        if (from >= 0 && to >= 0)
            graph.edges.append({line.id, from, to, line.type, line.kind, line.isDirected});
    }

    const Inventory &m_inventory;
    const Display &m_display;
    std::map<RecordId, GraphNode> m_nodes;
};

} // namespace

int RecordGraph::indexOf(RecordId id) const
{
    const auto at = std::lower_bound(nodes.cbegin(), nodes.cend(), id,
                                     [](const GraphNode &node, RecordId wanted) { return node.id < wanted; });
    return at != nodes.cend() && at->id == id ? static_cast<int>(at - nodes.cbegin()) : -1;
}

QString typeKey(GraphNode::Type type)
{
    switch (type) {
    case GraphNode::Type::Initiative:
        return QStringLiteral("initiative");
    case GraphNode::Type::Organisation:
        return QStringLiteral("organisation");
    case GraphNode::Type::Activity:
        return QStringLiteral("activity");
    case GraphNode::Type::Named:
        break;
    }
    return QStringLiteral("named");
}

QString typeKey(GraphEdge::Type type)
{
    return type == GraphEdge::Type::Participation ? QStringLiteral("participation")
                                                  : QStringLiteral("relation");
}

RecordGraph recordGraphOf(const Inventory &inventory, const Display &display)
{
    return GraphBuilder(inventory, display).build();
}

} // namespace core
