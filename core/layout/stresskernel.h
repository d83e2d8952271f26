#pragma once

#include "core/layout/stressdescent.h"

namespace core {

struct StressPoint {
    float x = 0;
    float y = 0;
};

// The inner loops of the stress layout, eight pivots at a time and always summed in the same order. They
// stand in a file of their own because it is compiled to use vector instructions. rowSize is a multiple of
// PivotDistances::lanes; pivots has as many points.

/// The mean of the pivots with weights steps⁻⁴. O(rowSize).
StressPoint nearPivots(const PlanePoints &pivots, const quint16 *steps, int rowSize);

/// Where the majorising function of a node's stress against the pivots, with weights steps⁻², is smallest
/// when the node stands \a at. O(rowSize).
StressPoint majorised(const PlanePoints &pivots, const quint16 *steps, int rowSize, StressPoint at);

} // namespace core
