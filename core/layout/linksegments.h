#pragma once

#include "core/layout/journeymap.h"

namespace core {

/// One drawn line of a link: from place to place, as indices in JourneyMapLayout::places.
struct LinkSegment {
    int link = 0; ///< index in the list of links
    int from = 0;
    int to = 0;

    bool operator==(const LinkSegment &) const = default;
};

/// The lines that show \a links: one in each band where both ends stand; where they share none, one between
/// the bands nearest to each other (the upper one on a tie). A link from an item to itself, or to one that is
/// not placed, gives none. In the order of links. O(links · log n).
QList<LinkSegment> linkSegments(const JourneyMapLayout &layout, const QList<JourneyMapLink> &links);

/// How many pairs of segments cross when each is a straight line between the middles of its places; lines
/// that share an end do not cross. O(segments²).
int crossingCount(const JourneyMapLayout &layout, const QList<LinkSegment> &segments);

/// The crossings of which at least one line ends at one of \a places. O(their segments · segments).
int crossingCountAt(const JourneyMapLayout &layout, const QList<LinkSegment> &segments,
                    const QList<int> &places);

} // namespace core
