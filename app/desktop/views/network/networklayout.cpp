#include "app/desktop/views/network/networklayout.h"

#include "app/desktop/models/recordfilter.h"
#include "app/render/figures/journeymapbuilder.h"
#include "app/render/figures/journeynetwork.h"
#include "app/render/figures/graphfigure.h"

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

core::Result<NetworkResult> graphResult(const NetworkRequest &request, const core::JobControl &job)
{
    const core::Display display(request.inventory, request.vocabularies);
    const core::RecordGraph graph = graphWithin(core::recordGraphOf(request.inventory, display), request);
    if (job.isCancelled())
        return core::Error{core::ErrorCode::Cancelled, {}, {}};
    const LayoutEngine engine
        = request.layout == NetworkLayout::Hinge ? LayoutEngine::Hinge : LayoutEngine::Stakeholder;
    const auto figure = graphFigureOf(graph, layoutOrderFor(request.inventory, request.vocabularies, engine),
                                      display, request.vocabularies, request.profile.referenceDate, job);
    if (!figure)
        return figure.error();
    NetworkResult result;
    result.sentence = figure->sentence;
    result.shape = [map = *figure](const QSizeF &) { return map; };
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
