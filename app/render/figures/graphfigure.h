#pragma once

#include "app/render/figures/networkfigure.h"
#include "app/render/figures/graphlayout.h"

namespace app {

/// The stakeholder or hinge map of a graph as a figure, with its scope line: what the window shows and the
/// command line exports. On the hinge map only relations are lines, those within one level weaker. \pre \a
/// order is not the journey map's. Errors of the layouts. Any thread.
core::Result<NetworkFigure> graphFigureOf(const core::RecordGraph &graph, const LayoutOrder &order,
                                          const core::Display &display,
                                          const core::Vocabularies &vocabularies, const QDate &referenceDate,
                                          const core::JobControl &job);

} // namespace app
