#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/layout/hingemap.h"
#include "core/model/recordgraph.h"

#include <QPointF>

#include <optional>

namespace app {

enum class LayoutEngine { Stakeholder, Journey, Hinge };

/// "stakeholder", "journey" or "hinge"; nothing for another word.
std::optional<LayoutEngine> layoutEngineOf(const QString &key);
QStringList layoutEngineKeys();

/// How a graph is to be laid out. The lists give rows and columns their order; what a graph has beyond them
/// comes after, by key.
struct LayoutOrder {
    LayoutEngine engine = LayoutEngine::Stakeholder;
    quint64 seed = 1;
    int threads = 0; ///< 0: as many as the machine has
    QStringList phases;
    QStringList themes;
    QStringList levels;
    core::PinnedPlaces pinned; ///< not on the journey map
};

/// With the words of a file, in their order, and what is pinned in it.
LayoutOrder layoutOrderFor(const core::Inventory &inventory, const core::Vocabularies &vocabularies,
                           LayoutEngine engine);

/// The two maps of a graph, in this order; for the window, the exports and the command line alike. The hinge
/// map has a row for each level of \a order, also without nodes. Errors of the layouts. Any thread.
core::Result<core::StakeholderMap> stakeholderMapOf(const core::RecordGraph &graph, const LayoutOrder &order,
                                                    const core::JobControl &job);
core::Result<core::HingeMap> hingeMapOf(const core::RecordGraph &graph, const LayoutOrder &order,
                                        const core::JobControl &job);

/// A place for every node, in node widths, y down. On the journey map a node with several themes has the
/// place in its first; one without phases or themes stands in a last column or band. Same input, same bytes.
/// Errors of the layouts. Any thread.
core::Result<QList<QPointF>> placesOf(const core::RecordGraph &graph, const LayoutOrder &order,
                                      const core::JobControl &job);

} // namespace app
