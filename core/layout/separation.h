#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"

#include <QPointF>

#include <vector>

namespace core {

/// Moves points apart until no two are nearer to each other than 1, as little as it can.
///
/// First all near pairs push each other in rounds, on a grid; what then still lies on another is put into the
/// nearest free place, in the order of the points. Points with \a isFixed (empty, or one entry each) stay,
/// also when two of them are too near. Deterministic, whatever the threads. Error Cancelled. O(rounds · n)
/// where points are spread, O(n²) per round where they all lie on one spot.
Result<std::vector<QPointF>> separated(std::vector<QPointF> points, const std::vector<char> &isFixed,
                                       int threads, const JobControl &job);

} // namespace core
