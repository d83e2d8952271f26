#pragma once

#include "app/render/figures/figuretext.h"
#include "app/render/figures/journeylanesfigure.h"

namespace app {

/// Where the parts of a station stand.
struct StationPlace {
    QRectF whole;
    QRectF dot;     ///< the numbered stop on the line
    QRectF label;   ///< the phase
    QRectF name;    ///< of a recorded step
    QRectF count;   ///< how many activities
    QRectF need;    ///< of a recorded step
    QRectF barrier; ///< of a recorded step
    QRectF boxes;   ///< room for what stands here
    QRectF further; ///< "and 3 more"
};

/// A part of the lanes; -1 for what it is not on.
struct LaneSpot {
    int lane = -1;
    int station = -1;
    int box = -1;

    bool operator==(const LaneSpot &) const = default;
};

/// Where everything of the lanes stands, for a width and a size of letters; the height follows. The painter
/// and the screen's mouse share it. Begins at (0, 0). A value. O(texts) to make.
///
/// Stations that find no room beside each other go on below, in a second row of the same lane.
class JourneyLanesGeometry {
public:
    JourneyLanesGeometry() = default;
    JourneyLanesGeometry(const JourneyLanesFigure &figure, double width, double em, const FigureTheme &theme);
    /// The same, where most lanes are those of \a before, whose figure was \a former, and the theme is the
    /// same: lanes that did not change are not measured again.
    JourneyLanesGeometry(const JourneyLanesFigure &figure, double width, double em, const FigureTheme &theme,
                         const JourneyLanesGeometry &before, const JourneyLanesFigure &former);

    double em() const { return m_em; } ///< size of ordinary text
    double width() const { return m_width; }
    double height() const { return m_height; }
    QRectF titleRect() const { return m_title; }
    QRectF sentenceRect() const { return m_sentence; }
    QRectF legendRect() const { return m_legend; }
    QRectF nothingRect() const { return m_nothing; } ///< where it is said that there are no lanes

    int laneCount() const { return static_cast<int>(m_lanes.size()); }
    QRectF laneRect(int lane) const { return m_lanes.at(lane).whole; }
    QRectF headRect(int lane) const { return m_lanes.at(lane).head; }
    QRectF notesRect(int lane) const { return m_lanes.at(lane).notes; }
    const StationPlace &station(int lane, int station) const { return m_lanes.at(lane).stations.at(station); }
    /// A box is cut where its stations stand in different rows.
    const QList<QRectF> &box(int lane, int box) const { return m_lanes.at(lane).boxes.at(box); }
    /// From the stop of a station to the next, or to the end of the row where the next stands below.
    QRectF bridge(int lane, int station) const;
    bool isLastOfRow(int lane, int station) const;

    LaneSpot spotAt(const QPointF &point) const;
    /// The first lane that reaches below \a y; laneCount() for none. O(log lanes).
    int firstLaneBelow(double y) const;
    /// Before which station something dropped at \a point would come: 0 to their number.
    int gapAt(int lane, const QPointF &point) const;

private:
    struct Lane {
        void moveDown(double by);

        QRectF whole;
        QRectF head;
        QRectF notes;
        QList<StationPlace> stations;
        QList<QList<QRectF>> boxes;
    };
    class Builder;

    double m_em = 10;
    double m_width = 0;
    double m_height = 0;
    QRectF m_title;
    QRectF m_sentence;
    QRectF m_legend;
    QRectF m_nothing;
    QList<Lane> m_lanes;
    int m_columns = 1;
};

/// The size of letters that suits a figure of this width on a page or in a picture.
double journeyLanesEm(double width);

/// How the text on a lane is written; painter and geometry measure alike. Sizes in em.
namespace lanetext {
inline constexpr double title = 1.12;
inline constexpr double subtitle = 0.86;
inline constexpr double fact = 0.92;
inline constexpr double factStep = 1.35;
inline constexpr double label = 0.95;
inline constexpr double small = 0.82;
inline constexpr double notes = 0.92;
inline constexpr double boxPadding = 0.35;
inline constexpr double boxTitle = 0.88;
inline constexpr double doorWidth = 1.15;
inline constexpr int boxLines = 3; ///< at most, of title and of provider
/// Need or barrier with its name before it.
QString needText(const LaneStation &station);
QString barrierText(const LaneStation &station);
} // namespace lanetext

} // namespace app
