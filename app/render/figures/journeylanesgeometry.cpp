#include "app/render/figures/journeylanesgeometry.h"

#include "app/render/figures/journeylaneslegend.h"
#include "app/render/wording.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr double headWidth = 12.5;  // em
constexpr double leastColumn = 8.2; // em
constexpr int mostColumns = 6;
constexpr double columnGap = 1.9; // em
constexpr double dotSize = 1.7;   // em
constexpr double leastBox = 2.6;  // em
constexpr double boxGap = 0.75;   // em; room for an arrow
constexpr double laneGap = 0.6;   // em
constexpr double padding = 0.55;  // em

} // namespace

/// Lays out one lane after the other.
class JourneyLanesGeometry::Builder {
public:
    Builder(JourneyLanesGeometry &geometry, const FigureTheme &theme)
        : m_geometry(geometry),
          m_text(m_idle, theme)
    {
        const double em = geometry.m_em;
        m_headWidth = std::min(headWidth * em, 0.3 * geometry.m_width);
        m_left = m_headWidth + 2 * padding * em;
        m_room = std::max(1.0, geometry.m_width - m_left - padding * em);
        m_column = (m_room + columnGap * em) / geometry.m_columns - columnGap * em;
    }

    /// How many stations stand beside each other.
    static int columnsFor(double width, double em, int most)
    {
        const double room = width - std::min(headWidth * em, 0.3 * width) - 3 * padding * em + columnGap * em;
        const int fitting = static_cast<int>(room / ((leastColumn + columnGap) * em));
        return std::max(1, std::min(fitting, std::clamp(most, 1, mostColumns)));
    }

    Lane place(const JourneyLane &lane, double top)
    {
        const double em = m_geometry.m_em;
        Lane placed;
        double y = top + padding * em;
        const int count = static_cast<int>(lane.stations.size());
        findRows(lane);
        m_heights.clear();
        for (int first = 0; first < count; first += m_geometry.m_columns)
            y = placeRow(lane, first, std::min(count, first + m_geometry.m_columns), y, placed);
        placeBoxes(lane, placed);
        const double notes = linesHeight(lane.sentence, m_room, lanetext::notes);
        placed.notes = QRectF(m_left, y, m_room, notes);
        const double bottom
            = std::max(placed.notes.bottom(), top + padding * em + headHeight(lane)) + padding * em;
        placed.whole = QRectF(0, top, m_geometry.m_width, bottom - top);
        placed.head = QRectF(padding * em, top + padding * em, m_headWidth - padding * em,
                             bottom - top - 2 * padding * em);
        return placed;
    }

private:
    double linesHeight(const QString &text, double width, double size, bool bold = false,
                       qsizetype most = 100) const
    {
        const double points = size * m_geometry.m_em;
        const auto lines = m_text.wrapped(width, text, {points, bold, QColor()}).size();
        return static_cast<double>(std::min(lines, most)) * FigureText::lineHeight(points);
    }

    /// As high as the highest that stands among the stations from \a first to \a end needs.
    double boxHeight(const JourneyLane &lane, int first, int end) const
    {
        const double em = m_geometry.m_em;
        double height = leastBox * em;
        for (const LaneBox &box : lane.boxes) {
            if (box.first >= end || box.last < first)
                continue;
            const int stations = std::min(box.last, end - 1) - std::max(box.first, first) + 1;
            const double door = box.door > 0 ? lanetext::doorWidth + lanetext::boxPadding : 0;
            const double width
                = stations * m_column + ((stations - 1) * columnGap - 2 * lanetext::boxPadding - door) * em;
            height = std::max(
                height,
                (2 * lanetext::boxPadding + 0.1) * em
                    + linesHeight(box.title, width, lanetext::boxTitle, true, lanetext::boxLines)
                    + linesHeight(providerText(box), width, lanetext::small, false, lanetext::boxLines));
        }
        return height;
    }

    double headHeight(const JourneyLane &lane) const
    {
        const double em = m_geometry.m_em;
        return linesHeight(lane.title, m_headWidth - padding * em, lanetext::title, true, 3)
            + linesHeight(lane.subtitle, m_headWidth - padding * em, lanetext::subtitle, false, 4)
            + (0.3 + lanetext::factStep * static_cast<double>(lane.facts.size())) * em;
    }

    /// A box that begins where the one before ends, or earlier, stands below it.
    void findRows(const JourneyLane &lane)
    {
        m_rowOf.clear();
        QList<int> taken(lane.stations.size(), 0);
        for (int box = 0; box < lane.boxes.size(); ++box) {
            const LaneBox &here = lane.boxes.at(box);
            int row = 0;
            if (lane.isWalk) {
                if (box > 0)
                    row = m_rowOf.constLast() + (here.first <= lane.boxes.at(box - 1).last);
            } else {
                row = taken[here.first]++;
            }
            m_rowOf.append(row);
        }
    }

    int rowsBetween(const JourneyLane &lane, int first, int end) const
    {
        int rows = 0;
        for (int box = 0; box < lane.boxes.size(); ++box) {
            if (lane.boxes.at(box).first < end && lane.boxes.at(box).last >= first)
                rows = std::max(rows, m_rowOf.at(box) - firstRow(lane, first) + 1);
        }
        return std::max(1, rows); // an empty station says so where its box would be
    }

    /// The first row of boxes among those from station \a first on: a walk that goes on below starts anew.
    int firstRow(const JourneyLane &lane, int first) const
    {
        for (int box = 0; box < lane.boxes.size(); ++box) {
            if (lane.boxes.at(box).last >= first)
                return lane.isWalk ? m_rowOf.at(box) : 0;
        }
        return 0;
    }

    double placeRow(const JourneyLane &lane, int first, int end, double top, Lane &placed)
    {
        const double em = m_geometry.m_em;
        double label = 0, name = 0, need = 0, barrier = 0;
        bool hasFurther = false, isRecorded = !lane.journey.isNull();
        for (int at = first; at < end; ++at) {
            const LaneStation &station = lane.stations.at(at);
            label = std::max(label,
                             linesHeight(station.phase.isEmpty() ? QStringLiteral("x") : station.phase,
                                         m_column, lanetext::label, true, 2));
            name = std::max(name, linesHeight(station.name, m_column, lanetext::label, false, 3));
            if (isRecorded) {
                need = std::max(
                    need, linesHeight(lanetext::needText(station), m_column, lanetext::small, false, 4));
                barrier = std::max(
                    barrier,
                    linesHeight(lanetext::barrierText(station), m_column, lanetext::small, false, 4));
            }
            hasFurther |= station.further > 0 && !lane.isWalk;
        }
        const double count = isRecorded ? 0 : FigureText::lineHeight(lanetext::small * em);
        const double line = FigureText::lineHeight(lanetext::small * em);
        const int rows = rowsBetween(lane, first, end);
        m_heights.append(boxHeight(lane, first, end));
        const double boxes = rows * m_heights.constLast() + (rows - 1) * boxGap * em;
        double bottom = top;
        for (int at = first; at < end; ++at) {
            StationPlace place;
            const double x = m_left + (at - first) * (m_column + columnGap * em);
            double y = top;
            const auto take = [&](double height, double after) {
                const QRectF taken(x, y, m_column, height);
                y += height + (height > 0 ? after * em : 0);
                return taken;
            };
            place.dot = QRectF(x, y, dotSize * em, dotSize * em);
            y += (dotSize + 0.25) * em;
            place.label = take(label, 0.05);
            place.count = take(count, 0.3);
            place.name = take(name, 0.25);
            place.need = take(need, 0.2);
            place.barrier = take(barrier, 0.3);
            place.boxes = take(boxes, 0.2);
            place.further = take(hasFurther ? line : 0, 0.1);
            place.whole = QRectF(x, top, m_column, y - top);
            bottom = y;
            placed.stations.append(place);
        }
        return bottom + 0.4 * em;
    }

    void placeBoxes(const JourneyLane &lane, Lane &placed) const
    {
        const double em = m_geometry.m_em;
        const int columns = m_geometry.m_columns;
        for (int box = 0; box < lane.boxes.size(); ++box) {
            const LaneBox &shown = lane.boxes.at(box);
            QList<QRectF> pieces;
            for (int from = shown.first; from <= shown.last;) {
                const int rowStart = from / columns * columns;
                const int to = std::min(shown.last, rowStart + columns - 1);
                const QRectF room = placed.stations.at(from).boxes;
                const int row = m_rowOf.at(box) - firstRow(lane, rowStart);
                const double height = m_heights.at(from / columns);
                pieces.append(QRectF(room.left(), room.top() + row * (height + boxGap * em),
                                     placed.stations.at(to).boxes.right() - room.left(), height));
                from = to + 1;
            }
            placed.boxes.append(pieces);
        }
    }

    JourneyLanesGeometry &m_geometry;
    QPainter m_idle; // measuring needs no device
    FigureText m_text;
    QList<int> m_rowOf;
    QList<double> m_heights; ///< of a box, by row of stations of the lane at hand
    double m_headWidth = 0;
    double m_left = 0;
    double m_room = 0;
    double m_column = 0;
};

void JourneyLanesGeometry::Lane::moveDown(double by)
{
    for (QRectF *rect : {&whole, &head, &notes})
        rect->translate(0, by);
    for (StationPlace &place : stations) {
        for (QRectF *rect : {&place.whole, &place.dot, &place.label, &place.name, &place.count, &place.need,
                             &place.barrier, &place.boxes, &place.further})
            rect->translate(0, by);
    }
    for (QList<QRectF> &pieces : boxes) {
        for (QRectF &piece : pieces)
            piece.translate(0, by);
    }
}

JourneyLanesGeometry::JourneyLanesGeometry(const JourneyLanesFigure &figure, double width, double em,
                                           const FigureTheme &theme)
    : JourneyLanesGeometry(figure, width, em, theme, {}, {})
{ }

JourneyLanesGeometry::JourneyLanesGeometry(const JourneyLanesFigure &figure, double width, double em,
                                           const FigureTheme &theme, const JourneyLanesGeometry &before,
                                           const JourneyLanesFigure &former)
    : m_em(em),
      m_width(width)
{
    double y = 0;
    if (theme.withTitle && !figure.title.isEmpty()) {
        m_title = QRectF(0, y, width, FigureText::lineHeight(1.5 * em));
        y = m_title.bottom() + 0.2 * em;
    }
    if (theme.withTitle && !figure.sentence.isEmpty()) {
        m_sentence = QRectF(0, y, width, sentenceHeight(width, figure.sentence, em, theme));
        y = m_sentence.bottom() + 0.5 * em;
    }
    qsizetype most = 1;
    for (const JourneyLane &lane : figure.lanes)
        most = std::max(most, lane.stations.size());
    m_columns = Builder::columnsFor(width, em, static_cast<int>(most));
    Builder builder(*this, theme);
    const bool isAlike = qFuzzyCompare(before.m_em, em) && qFuzzyCompare(before.m_width, width)
        && before.m_columns == m_columns && before.m_lanes.size() == former.lanes.size();
    for (qsizetype i = 0; i < figure.lanes.size(); ++i) {
        if (isAlike && i < former.lanes.size() && former.lanes.at(i) == figure.lanes.at(i)) {
            m_lanes.append(before.m_lanes.at(i));
            m_lanes.last().moveDown(y - m_lanes.constLast().whole.top());
        } else {
            m_lanes.append(builder.place(figure.lanes.at(i), y));
        }
        y = m_lanes.constLast().whole.bottom() + laneGap * em;
    }
    if (m_lanes.isEmpty()) {
        m_nothing = QRectF(0, y, width, 6 * em);
        y = m_nothing.bottom();
    }
    if (theme.withLegend) {
        m_legend = QRectF(0, y, width, legendHeight(journeyLanesLegend(figure), width, em, theme));
        y = m_legend.bottom();
    }
    m_height = y;
}

QRectF JourneyLanesGeometry::bridge(int lane, int station) const
{
    const QRectF from = m_lanes.at(lane).stations.at(station).dot;
    const double end = isLastOfRow(lane, station) ? m_lanes.at(lane).stations.at(station).whole.right()
                                                  : m_lanes.at(lane).stations.at(station + 1).dot.left();
    return {from.right(), from.top(), end - from.right(), from.height()};
}

bool JourneyLanesGeometry::isLastOfRow(int lane, int station) const
{
    return station + 1 == m_lanes.at(lane).stations.size() || (station + 1) % m_columns == 0;
}

LaneSpot JourneyLanesGeometry::spotAt(const QPointF &point) const
{
    LaneSpot spot;
    const int lane = firstLaneBelow(point.y());
    if (lane >= laneCount() || !laneRect(lane).contains(point))
        return spot;
    spot.lane = lane;
    const Lane &placed = m_lanes.at(lane);
    for (int at = 0; at < placed.stations.size(); ++at) {
        if (placed.stations.at(at).whole.contains(point))
            spot.station = at;
    }
    for (int box = 0; box < placed.boxes.size(); ++box) {
        for (const QRectF &piece : placed.boxes.at(box)) {
            if (piece.contains(point))
                spot.box = box;
        }
    }
    return spot;
}

int JourneyLanesGeometry::firstLaneBelow(double y) const
{
    const auto at = std::partition_point(m_lanes.cbegin(), m_lanes.cend(),
                                         [y](const Lane &lane) { return lane.whole.bottom() <= y; });
    return static_cast<int>(at - m_lanes.cbegin());
}

int JourneyLanesGeometry::gapAt(int lane, const QPointF &point) const
{
    const QList<StationPlace> &stations = m_lanes.at(lane).stations;
    for (int at = 0; at < stations.size(); ++at) {
        const QRectF &place = stations.at(at).whole;
        const bool isInRow = point.y() < place.bottom();
        if (isInRow && (point.x() < place.center().x()))
            return at;
        if (isInRow && isLastOfRow(lane, at))
            return at + 1;
    }
    return static_cast<int>(stations.size());
}

double journeyLanesEm(double width)
{
    return width / 64;
}

QString lanetext::needText(const LaneStation &station)
{
    return wording(QT_TRANSLATE_NOOP("app::render", "Need: %1"))
        .arg(station.need.isEmpty() ? nothingYet() : station.need);
}

QString lanetext::barrierText(const LaneStation &station)
{
    return wording(QT_TRANSLATE_NOOP("app::render", "Barrier: %1"))
        .arg(station.barrier.isEmpty() ? nothingYet() : station.barrier);
}

} // namespace app
