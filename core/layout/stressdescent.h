#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/layout/pivotdistances.h"

namespace core {

/// Places in the plane, a coordinate per node; the unit is one step in the graph.
struct PlanePoints {
    std::vector<float> x;
    std::vector<float> y;

    std::size_t size() const { return x.size(); }
};

/// Places for the pivots of \a distances alone, so that their stress is small: stochastic gradient descent
/// over all pairs, in a new random order each round, with steps that shrink from the square of the largest
/// distance to a tenth (Zheng, Pawar & Goodman, Graph drawing by stochastic gradient descent, 2019). Error
/// Cancelled. O(rounds · pivots²).
Result<PlanePoints> descendedPivots(const PivotDistances &distances, quint64 seed, const JobControl &job);

/// Places for all nodes against the fixed \a pivots: each starts near the pivots it is close to and moves by
/// majorisation of its own part of the stress. Nodes do not look at each other, so that the threads do not
/// matter. Error Cancelled. O(rounds · nodes · pivots).
Result<PlanePoints> placedAgainst(const PlanePoints &pivots, const PivotDistances &distances, quint64 seed,
                                  int threads, const JobControl &job);

} // namespace core
