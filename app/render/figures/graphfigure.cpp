#include "app/render/figures/graphfigure.h"

#include "app/render/figures/graphnetwork.h"
#include "app/render/wording.h"

#include <QCoreApplication>

namespace app {
namespace {

/// What is drawn of a graph, and where.
struct Placed {
    core::RecordGraph graph;
    GraphPlaces places;
};

core::Result<Placed> placedByLevel(const core::RecordGraph &graph, const LayoutOrder &order,
                                   const core::Display &display, const core::JobControl &job)
{
    const auto map = hingeMapOf(graph, order, job);
    if (!map)
        return map.error();
    Placed placed{graph, {map->places, {}, {}, {}}};
    placed.graph.edges.clear();
    for (const core::HingeArc &arc : map->arcs) {
        placed.graph.edges.append(graph.edges.at(arc.edge));
        placed.places.isWeak.append(!arc.crossesLevels);
    }
    for (const core::HingeRow &row : map->rows) {
        const QString label = row.level.isEmpty() ? wording(QT_TRANSLATE_NOOP("app::render", "unknown"))
                                                  : display.term(QStringLiteral("bestuursniveau"), row.level);
        placed.places.bands.append({QStringLiteral("%1\u00a0·\u00a0%2").arg(label).arg(row.nodes), row.top,
                                    row.bottom, row.level.isEmpty()});
    }
    return placed;
}

core::Result<Placed> placedByTies(const core::RecordGraph &graph, const LayoutOrder &order,
                                  const core::JobControl &job)
{
    const auto map = stakeholderMapOf(graph, order, job);
    if (!map)
        return map.error();
    return Placed{graph, {map->places, {}, {}, {}}};
}

} // namespace

core::Result<NetworkFigure> graphFigureOf(const core::RecordGraph &graph, const LayoutOrder &order,
                                          const core::Display &display,
                                          const core::Vocabularies &vocabularies, const QDate &referenceDate,
                                          const core::JobControl &job)
{
    const auto placed = order.engine == LayoutEngine::Hinge ? placedByLevel(graph, order, display, job)
                                                            : placedByTies(graph, order, job);
    if (!placed)
        return placed.error();
    GraphPlaces places = placed->places;
    for (const core::GraphNode &node : graph.nodes)
        places.isPinned.append(order.pinned.contains(node.id));
    NetworkFigure figure = graphNetwork(placed->graph, places, display, vocabularies);
    figure.scope = wording(QT_TRANSLATE_NOOP("app::render", "Reference date %1"))
                       .arg(display.locale().toString(referenceDate, QStringLiteral("d MMMM yyyy")));
    return figure;
}

} // namespace app
