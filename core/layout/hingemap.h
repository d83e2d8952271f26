#pragma once

#include "core/layout/stakeholdermap.h"

namespace core {

/// What may be asked of the hinge map.
struct HingeMapOptions {
    QStringList levels;  ///< terms of "bestuursniveau" from top to bottom: European … local
    PinnedPlaces pinned; ///< in node widths; ids that are not in the graph are passed over
};

/// One level of government across the map. A level with many nodes has several lines, filled column by column
/// so that what stands near in the order stands near on the map.
struct HingeRow {
    QString level; ///< empty: no known level, always the last row
    int nodes = 0;
    double top = 0; ///< between this and `bottom` stand all of its nodes that are not pinned
    double bottom = 0;

    bool operator==(const HingeRow &) const = default;
};

/// A relation as an arc. One that joins two known levels carries the hinge and is to be drawn stronger.
struct HingeArc {
    int edge = 0; ///< index in RecordGraph::edges
    bool crossesLevels = false;

    bool operator==(const HingeArc &) const = default;
};

/// Where everything stands, in node widths; no two places are nearer to each other than 1, except pinned
/// ones.
struct HingeMap {
    QList<QPointF> places; ///< by the node's index in the graph; y goes down
    QList<int> rowOf;      ///< by node
    QList<HingeRow> rows;  ///< every level asked for, also without nodes
    QList<HingeArc> arcs;  ///< in the order of edges
    QRectF bounds;         ///< of rows and places
    qint64 crossings = 0;  ///< of lines between the same two rows

    bool operator==(const HingeMap &) const = default;
};

/// The network by level of government, Europe at the top: who refers to whom, and what joins the levels.
///
/// Relations are the arcs; participations place nothing. The order within a row comes from barycentre sweeps
/// down and up (Sugiyama, Tagawa & Toda 1981), of which the order with fewest crossings is kept; crossings
/// are counted as inversions (Barth, Jünger & Mutzel 2002). Nodes without a relation stand at the right end
/// of their row. Rows are spread over the width of the widest, so that columns of different rows can be
/// compared.
///
/// Deterministic, whatever the order of edges. Polls \a job between the sweeps of a row. Error Cancelled.
/// O(sweeps · (nodes + edges) · log).
Result<HingeMap> layoutHingeMap(const RecordGraph &graph, const HingeMapOptions &options,
                                const JobControl &job = {});

} // namespace core
