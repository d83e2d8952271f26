#include "app/desktop/views/network/networklayout.h"

#include "app/desktop/models/recordfilter.h"
#include "app/render/figures/graphnetwork.h"
#include "app/render/figures/journeymapbuilder.h"
#include "app/render/figures/journeynetwork.h"
#include "core/layout/hingemap.h"
#include "core/layout/mapplaces.h"

#include <QCoreApplication>

namespace app {
namespace {

core::Result<NetworkResult> journeyResult(const NetworkRequest &request, const core::JobControl &job)
{
    core::Scope scope;
    scope.regions = request.regions;
    const auto ecosystem = core::Ecosystem::of(request.inventory, request.profile, scope, job);
    if (!ecosystem)
        return ecosystem.error();
    const auto figure = journeyMapFigureOf(*ecosystem, core::Display(request.inventory, request.vocabularies),
                                           request.vocabularies, request.previous, job);
    if (!figure)
        return figure.error();
    NetworkResult result;
    result.journey = figure->layout;
    result.sentence = figure->sentence;
    result.shape = [map = *figure](const QSizeF &room) { return journeyNetwork(map, room); };
    return result;
}

/// Only the nodes of the regions asked for, with the lines between them.
core::RecordGraph graphWithin(const core::RecordGraph &graph, const NetworkRequest &request)
{
    if (request.regions.isEmpty())
        return graph;
    Filter filter;
    filter.referenceDate = request.profile.referenceDate;
    filter.regions = request.regions;
    const RecordFilter records(request.inventory, request.profile, filter);
    core::RecordGraph kept;
    QList<int> places(graph.nodes.size(), -1);
    for (int i = 0; i < graph.nodes.size(); ++i) {
        const auto kind = request.inventory.kindOf(graph.nodes.at(i).id);
        const core::Record *record = kind ? request.inventory.find(*kind, graph.nodes.at(i).id) : nullptr;
        if (!record || !records.passesWithParts(*kind, *record))
            continue;
        places[i] = static_cast<int>(kept.nodes.size());
        kept.nodes.append(graph.nodes.at(i));
    }
    for (core::GraphEdge edge : graph.edges) {
        edge.from = places.at(edge.from);
        edge.to = places.at(edge.to);
        if (edge.from >= 0 && edge.to >= 0)
            kept.edges.append(edge);
    }
    return kept;
}

struct Placed {
    core::RecordGraph graph;
    QList<QPointF> places;
    QList<NetworkStrip> bands;
    QList<bool> isWeak;
    QList<bool> isPinned;
};

QList<bool> pinnedAmong(const core::RecordGraph &graph, const core::PinnedPlaces &pinned)
{
    QList<bool> isPinned;
    for (const core::GraphNode &node : graph.nodes)
        isPinned.append(pinned.contains(node.id));
    return isPinned;
}

/// Levels as rows; only relations are lines, those within one level weaker.
core::Result<Placed> placedByLevel(const core::RecordGraph &graph, const NetworkRequest &request,
                                   const core::Display &display, const core::JobControl &job)
{
    const QString vocabulary = QStringLiteral("bestuursniveau");
    core::HingeMapOptions options;
    options.levels = request.vocabularies.keys(vocabulary, true, true);
    options.pinned = core::pinnedPlacesOf(request.inventory, core::hingeMapName);
    const auto map = core::layoutHingeMap(graph, options, job);
    if (!map)
        return map.error();
    Placed placed{graph, map->places, {}, {}, pinnedAmong(graph, options.pinned)};
    placed.graph.edges.clear();
    for (const core::HingeArc &arc : map->arcs) {
        placed.graph.edges.append(graph.edges.at(arc.edge));
        placed.isWeak.append(!arc.crossesLevels);
    }
    for (const core::HingeRow &row : map->rows) {
        const QString label = row.level.isEmpty() ? QCoreApplication::translate("app::render", "unknown")
                                                  : display.term(vocabulary, row.level);
        placed.bands.append(
            {QStringLiteral("%1 · %2").arg(label).arg(row.nodes), row.top, row.bottom, row.level.isEmpty()});
    }
    return placed;
}

core::Result<Placed> placedByTies(const core::RecordGraph &graph, const NetworkRequest &request,
                                  const core::JobControl &job)
{
    core::StakeholderMapOptions options;
    options.pinned = core::pinnedPlacesOf(request.inventory, core::stakeholderMapName);
    const auto map = core::layoutStakeholderMap(graph, options, job);
    if (!map)
        return map.error();
    return Placed{graph, map->places, {}, {}, pinnedAmong(graph, options.pinned)};
}

core::Result<NetworkResult> graphResult(const NetworkRequest &request, const core::JobControl &job)
{
    const core::Display display(request.inventory, request.vocabularies);
    const core::RecordGraph graph = graphWithin(core::recordGraphOf(request.inventory, display), request);
    if (job.isCancelled())
        return core::Error{core::ErrorCode::Cancelled, {}, {}};
    const auto placed = request.layout == NetworkLayout::Hinge ? placedByLevel(graph, request, display, job)
                                                               : placedByTies(graph, request, job);
    if (!placed)
        return placed.error();
    NetworkFigure figure
        = graphNetwork(placed->graph, {placed->places, placed->bands, placed->isWeak, placed->isPinned},
                       display, request.vocabularies);
    figure.scope
        = QCoreApplication::translate("app::render", "Reference date %1")
              .arg(display.locale().toString(request.profile.referenceDate, QStringLiteral("d MMMM yyyy")));
    NetworkResult result;
    result.sentence = figure.sentence;
    result.shape = [figure](const QSizeF &) { return figure; };
    return result;
}

} // namespace

core::Result<NetworkResult> networkResultOf(const NetworkRequest &request, const core::JobControl &job)
{
    auto made
        = request.layout == NetworkLayout::Journey ? journeyResult(request, job) : graphResult(request, job);
    if (!made)
        return made;
    NetworkResult result = *made;
    result.layout = request.layout;
    if (!request.withTexts)
        return result;
    const auto texts = mapTextsOf(request.inventory, request.vocabularies,
                                  core::Display(request.inventory, request.vocabularies).language(), job);
    if (!texts)
        return texts.error();
    result.texts = *texts;
    return result;
}

} // namespace app
