#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/model/recordgraph.h"

#include <QHash>
#include <QPointF>
#include <QRectF>

namespace core {

/// Places that people have chosen themselves, in node widths from the middle of the map.
using PinnedPlaces = QHash<RecordId, QPointF>;

/// What may be asked of the stakeholder map.
struct StakeholderMapOptions {
    quint64 seed = 1;    ///< another seed gives another, equally good map
    int threads = 0;     ///< 0: as many as the machine has; the map does not depend on it
    PinnedPlaces pinned; ///< ids that are not in the graph are passed over
};

/// Where everything stands, in node widths: no two places are nearer to each other than 1, except pinned ones
/// that people put there.
struct StakeholderMap {
    QList<QPointF> places; ///< by the node's index in the graph; y goes down
    QRectF bounds;         ///< of the places, without the nodes' own size; empty for an empty graph
    double edgeLength = 1; ///< how far apart two neighbours would like to stand

    bool operator==(const StakeholderMap &) const = default;
};

/// The network by who works with whom: near in the graph is near on the map.
///
/// Per connected part it minimises the stress (distance on the map against steps in the graph, weights
/// steps⁻²; Gansner, Koren & North 2004): first that between at most 1 024 nodes drawn from it (pivots) by
/// stochastic gradient descent (Zheng, Pawar & Goodman 2019), then all others against these (the sparse
/// stress of Ortmann, Klimenta & Brandes 2017 with drawn pivots) by majorisation. Then nodes that lie on each
/// other are pushed apart, and the parts are set side by side, the largest first, isolates in a block.
/// Directions, kinds, doubles and loops do not matter.
///
/// Deterministic: equal graph, seed and pins give equal bytes, whatever the threads and the order of edges.
/// Asks \a job at least every 50 ms at national size. Error Cancelled. O(pivots² + pivots · n + edges).
Result<StakeholderMap> layoutStakeholderMap(const RecordGraph &graph,
                                            const StakeholderMapOptions &options = {},
                                            const JobControl &job = {});

} // namespace core
