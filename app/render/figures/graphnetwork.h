#pragma once

#include "app/render/figures/networkfigure.h"
#include "core/model/recordgraph.h"

namespace app {

/// Where a layout has put everything, in node widths.
struct GraphPlaces {
    QList<QPointF> nodes;      ///< one for each node of the graph
    QList<NetworkStrip> bands; ///< may be empty
    QList<bool> isWeak;        ///< one for each edge, or empty: those to be drawn lighter
    QList<bool> isPinned{};      ///< one for each node, or empty: put there by people
};

/// A map of the record graph: initiatives square, organisations round, activities on their own diamonds, what
/// is only named dashed; the letter and colour tell the kind.
///
/// The figure has a title and a sentence; the scope is the caller's. O(nodes + edges).
NetworkFigure graphNetwork(const core::RecordGraph &graph, const GraphPlaces &places,
                           const core::Display &display, const core::Vocabularies &vocabularies);

/// Where a point of the figure's world lies among GraphPlaces::nodes.
QPointF graphPlaceOf(const NetworkFigure &figure, const QPointF &world);

/// In the figure's world, how far apart two places are that differ by 1.
double graphStep(const NetworkFigure &figure);

} // namespace app
