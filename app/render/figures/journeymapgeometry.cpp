#include "app/render/figures/journeymapgeometry.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

// A name fits in a slot, and a cell can be seen whole at reading size.
constexpr double widest = 24;           // slot heights, for the slots of a column together …
constexpr double widestOfMany = 6;      // … but no slot is narrower than this for their sake
constexpr double gutter = 0.85;         // slot heights, at each side of a column: room for the heads of lines
constexpr double bandMargin = 0.3;      // slot heights, above and below the rows of a band
constexpr double leastShare = 1.0 / 22; // of all rows: a band with little in it can still be seen …
constexpr double mostPadding = 0.5;     // … but where there are many, they do not take over
constexpr double trackGap = 0.35;       // slot heights, at each side of a bar
constexpr double rowGap = 0.07;         // slot heights, above and below a bar

/// The tops of the bands, and the bottom of the last, in slot heights.
QList<double> topsOf(const core::JourneyMapLayout &layout)
{
    QList<double> tops{0};
    const auto bands = static_cast<double>(std::max<qsizetype>(1, layout.bandRows.size()));
    const double least = layout.rowCount() * std::min(leastShare, mostPadding / bands);
    for (const int rows : layout.bandRows)
        tops.append(tops.last() + std::max<double>(rows, least) + 2 * bandMargin);
    return tops;
}

} // namespace

JourneyMapGeometry::JourneyMapGeometry(const core::JourneyMapLayout &layout, const QPointF &origin,
                                       const QSizeF &slot)
    : m_columns(layout.columns),
      m_tracks(layout.tracksPerColumn),
      m_origin(origin),
      m_slot(slot),
      m_tops(topsOf(layout))
{ }

QSizeF JourneyMapGeometry::slotFilling(const core::JourneyMapLayout &layout, const QSizeF &size)
{
    const double height = size.height() / std::max(1.0, topsOf(layout).last());
    // In a wide page with few rows the gaps would eat the labels: no slot higher than a fifth of its width.
    const double columnWidth = size.width() / std::max(1, layout.columns);
    const double capped = std::min(height, columnWidth / (2 * gutter + 5.0 * layout.tracksPerColumn));
    const double width = (columnWidth - 2 * gutter * capped) / layout.tracksPerColumn;
    const double most = std::max(widestOfMany, widest / layout.tracksPerColumn);
    return {std::min(width, most * capped), capped};
}

QRectF JourneyMapGeometry::bodyRect() const
{
    if (m_columns == 0 || m_tops.size() < 2)
        return {};
    return columnRect(0).united(columnRect(m_columns - 1));
}

double JourneyMapGeometry::trackLeft(int track) const
{
    const int column = track / m_tracks;
    return m_origin.x() + (2 * column + 1) * gutter * m_slot.height() + track * m_slot.width();
}

QRectF JourneyMapGeometry::columnRect(int column) const
{
    const double side = gutter * m_slot.height();
    return {trackLeft(column * m_tracks) - side, m_origin.y(), m_tracks * m_slot.width() + 2 * side,
            m_tops.last() * m_slot.height()};
}

QRectF JourneyMapGeometry::bandRect(int band) const
{
    const double height = m_slot.height();
    const double right = columnRect(m_columns - 1).right();
    return {m_origin.x(), m_origin.y() + height * m_tops.at(band), right - m_origin.x(),
            height * (m_tops.at(band + 1) - m_tops.at(band))};
}

QRectF JourneyMapGeometry::placeRect(const core::JourneyMapPlace &place) const
{
    const double height = m_slot.height();
    const double left = trackLeft(place.firstTrack) + trackGap * height;
    const double right = trackLeft(place.lastTrack) + m_slot.width() - trackGap * height;
    const double top = bandRect(place.band).top() + (bandMargin + place.row + rowGap) * height;
    return {left, top, std::max(right - left, 0.3 * height), (1 - 2 * rowGap) * height};
}

QList<QRectF> JourneyMapGeometry::segmentsOf(const core::JourneyMapPlace &place,
                                             const QList<int> &columns) const
{
    const QRectF whole = placeRect(place);
    if (place.firstTrack / m_tracks == place.lastTrack / m_tracks)
        return {whole};
    QList<QRectF> parts;
    const double inset = (gutter * 0.4) * m_slot.height();
    for (qsizetype i = 0; i < columns.size();) {
        qsizetype last = i;
        while (last + 1 < columns.size() && columns.at(last + 1) == columns.at(last) + 1)
            ++last;
        const double left = i == 0 ? whole.left() : columnRect(columns.at(i)).left() + inset;
        const double right
            = last + 1 == columns.size() ? whole.right() : columnRect(columns.at(last)).right() - inset;
        parts.append(QRectF(left, whole.top(), right - left, whole.height()));
        i = last + 1;
    }
    return parts;
}

JourneyMapGeometry::Route JourneyMapGeometry::route(const core::JourneyMapPlace &from,
                                                    const core::JourneyMapPlace &to) const
{
    return routeBetweenBars(placeRect(from), placeRect(to), m_slot.height());
}

} // namespace app
