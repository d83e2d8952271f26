#pragma once

#include "core/layout/linksegments.h"

namespace core {

/// For each place, the places it has a line to, each once per line. O(places + segments).
QList<QList<int>> neighboursOf(const JourneyMapLayout &layout, const QList<LinkSegment> &segments);

/// The layout with rows and tracks found from nothing: barycentre sweeps, then exchanges. \a unplaced has
/// band and width of every place; a narrow place stands in the first track of its column. Error: Cancelled.
Result<JourneyMapLayout> searched(JourneyMapLayout unplaced, const QList<JourneyMapLink> &links,
                                  const JobControl &job);

} // namespace core
