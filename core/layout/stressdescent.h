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
/// distance to a tenth (Zheng, Pawar & Goodman, Graph drawing by stochastic gradient descent, 2019). The best
/// of \a starts, the first on a tie. Error Cancelled. O(starts · rounds · pivots²).
Result<PlanePoints> descendedPivots(const PivotDistances &distances, quint64 seed, int starts, int threads,
                                    const JobControl &job);

/// Places for all nodes against the fixed \a pivots: each starts near the pivots it is close to and moves by
/// majorisation of its own part of the stress. Nodes do not look at each other, so that the threads do not
/// matter. Error Cancelled. O(rounds · nodes · pivots).
Result<PlanePoints> placedAgainst(const PlanePoints &pivots, const PivotDistances &distances, quint64 seed,
                                  int threads, const JobControl &job);

/// Each node moved by \a share (0 to 1) of the way to the middle of its neighbours: a little more stress, and
/// neighbourhoods that can be seen. O(nodes + edges).
PlanePoints drawnToNeighbours(const PlanePoints &places, const Adjacency &graph, float share);

} // namespace core
