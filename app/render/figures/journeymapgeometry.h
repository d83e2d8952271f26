#pragma once

#include "app/render/figures/journeymapfigure.h"
#include "app/render/figures/linkroute.h"

#include <QRectF>

namespace app {

/// Where the body of a journey map stands: columns, bands, nodes and lines, without title, headers and
/// legend. A value; O(bands) to make.
class JourneyMapGeometry {
public:
    JourneyMapGeometry() = default;
    /// \a slot is the size of one slot; the body begins at \a origin.
    JourneyMapGeometry(const core::JourneyMapLayout &layout, const QPointF &origin, const QSizeF &slot);
    /// The slot that makes the body fill \a size; narrower where slots would be longer than a name needs.
    static QSizeF slotFilling(const core::JourneyMapLayout &layout, const QSizeF &size);

    QSizeF slot() const { return m_slot; }
    QRectF bodyRect() const;
    QRectF columnRect(int column) const; ///< over all bands
    QRectF bandRect(int band) const;     ///< over all columns
    QRectF cellRect(int band, int column) const { return columnRect(column) & bandRect(band); }
    /// The node's whole bar, from its first to its last column.
    QRectF placeRect(const core::JourneyMapPlace &place) const;
    /// The parts of the bar that lie in columns it reaches; the rest is drawn as a thin line.
    QList<QRectF> segmentsOf(const core::JourneyMapPlace &place, const QList<int> &columns) const;
    /// A line between two places, beginning and ending level, in the gaps beside the bars.
    using Route = LinkRoute;
    Route route(const core::JourneyMapPlace &from, const core::JourneyMapPlace &to) const;

private:
    double trackLeft(int track) const;

    int m_columns = 0;
    int m_tracks = 1;
    QPointF m_origin;
    QSizeF m_slot;
    QList<double> m_tops; ///< bands + 1 entries, in slot heights
};

} // namespace app
