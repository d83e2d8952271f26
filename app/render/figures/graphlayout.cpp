#include "app/render/figures/graphlayout.h"

#include "core/layout/journeymap.h"
#include "core/layout/mapplaces.h"

#include <algorithm>

namespace app {
namespace {

constexpr double slotWidth = 4; // node widths; a slot holds a label
constexpr double slotHeight = 1.5;

/// The words that occur: first those of \a known in their order, then the others by key.
QStringList inOrder(const QStringList &known, core::TermSet present)
{
    QStringList result;
    for (const QString &key : known) {
        if (present.contains(key))
            result.append(key);
        present.remove(key);
    }
    return result + QStringList(present.items());
}

/// The places of \a terms in \a order; the place after the last for none.
QList<int> indexesOf(const core::TermSet &terms, const QStringList &order)
{
    QList<int> result;
    for (const QString &term : terms) {
        if (const auto at = order.indexOf(term); at >= 0)
            result.append(static_cast<int>(at));
    }
    std::sort(result.begin(), result.end());
    if (result.isEmpty())
        result.append(static_cast<int>(order.size()));
    return result;
}

core::JourneyMapInput journeyInput(const core::RecordGraph &graph, const LayoutOrder &order)
{
    core::TermSet phases, themes;
    for (const core::GraphNode &node : graph.nodes) {
        phases.unite(node.phases);
        themes.unite(node.themes);
    }
    const auto spread = [](core::TermSet terms, const QStringList &all) {
        if (terms.contains(core::allTerms))
            terms.unite(core::TermSet(QList<QString>(all)));
        return indexesOf(terms, all);
    };
    phases.remove(core::allTerms);
    themes.remove(core::allTerms);
    const QStringList columns = inOrder(order.phases, phases), bands = inOrder(order.themes, themes);
    core::JourneyMapInput input;
    input.columns = static_cast<int>(columns.size()) + 1;
    input.bands = static_cast<int>(bands.size()) + 1;
    for (const core::GraphNode &node : graph.nodes) {
        for (const int band : spread(node.themes, bands))
            input.items.append({node.id, band, spread(node.phases, columns)});
    }
    for (const core::GraphEdge &edge : graph.edges) {
        if (edge.type == core::GraphEdge::Type::Relation)
            input.links.append({graph.nodes.at(edge.from).id, graph.nodes.at(edge.to).id});
    }
    return input;
}

core::Result<QList<QPointF>> journeyPlaces(const core::RecordGraph &graph, const LayoutOrder &order,
                                           const core::JobControl &job)
{
    const auto layout = core::layoutJourneyMap(journeyInput(graph, order), {}, job);
    if (!layout)
        return layout.error();
    QList<QPointF> places(graph.nodes.size());
    QList<bool> isPlaced(graph.nodes.size(), false);
    for (const core::JourneyMapPlace &place : layout->places) { // by band
        const int node = graph.indexOf(place.id);
        if (isPlaced.at(node))
            continue;
        isPlaced[node] = true;
        places[node] = QPointF((place.firstTrack + place.lastTrack + 1) * slotWidth / 2,
                               layout->globalRow(place) * slotHeight);
    }
    return places;
}

} // namespace

QStringList layoutEngineKeys()
{
    return {QStringLiteral("stakeholder"), QStringLiteral("journey"), QStringLiteral("hinge")};
}

std::optional<LayoutEngine> layoutEngineOf(const QString &key)
{
    const auto at = layoutEngineKeys().indexOf(key);
    return at < 0 ? std::nullopt : std::optional(static_cast<LayoutEngine>(at));
}

LayoutOrder layoutOrderFor(const core::Inventory &inventory, const core::Vocabularies &vocabularies,
                           LayoutEngine engine)
{
    LayoutOrder order;
    order.engine = engine;
    order.phases = vocabularies.keys(QStringLiteral("fase"));
    order.themes = vocabularies.keys(QStringLiteral("thema"));
    order.levels = vocabularies.keys(QStringLiteral("bestuursniveau"));
    if (engine != LayoutEngine::Journey)
        order.pinned = core::pinnedPlacesOf(
            inventory, engine == LayoutEngine::Hinge ? core::hingeMapName : core::stakeholderMapName);
    return order;
}

core::Result<core::StakeholderMap> stakeholderMapOf(const core::RecordGraph &graph, const LayoutOrder &order,
                                                    const core::JobControl &job)
{
    core::StakeholderMapOptions options;
    options.seed = order.seed;
    options.threads = order.threads;
    options.pinned = order.pinned;
    return core::layoutStakeholderMap(graph, options, job);
}

core::Result<core::HingeMap> hingeMapOf(const core::RecordGraph &graph, const LayoutOrder &order,
                                        const core::JobControl &job)
{
    core::TermSet levels(order.levels);
    for (const core::GraphNode &node : graph.nodes) {
        if (!node.level.isEmpty())
            levels.insert(node.level);
    }
    return core::layoutHingeMap(graph, {inOrder(order.levels, levels), order.pinned}, job);
}

core::Result<QList<QPointF>> placesOf(const core::RecordGraph &graph, const LayoutOrder &order,
                                      const core::JobControl &job)
{
    if (order.engine == LayoutEngine::Journey)
        return journeyPlaces(graph, order, job);
    if (order.engine == LayoutEngine::Hinge) {
        const auto map = hingeMapOf(graph, order, job);
        return map ? core::Result<QList<QPointF>>(map->places) : map.error();
    }
    const auto map = stakeholderMapOf(graph, order, job);
    return map ? core::Result<QList<QPointF>>(map->places) : map.error();
}

} // namespace app
