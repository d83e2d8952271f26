#pragma once

#include "core/model/recordid.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace app {

/// An activity on a lane. It may stretch over several stations.
struct LaneBox {
    core::RecordId activity;
    QString title;
    QString provider; ///< "Kamer van Koophandel"; empty where none is recorded
    int first = 0;    ///< station
    int last = 0;
    /// The door behind which it stands: counted from 1 along the way with the fewest; 0 off that way.
    int door = 0;
    bool isNewDoor = false; ///< the first behind its door
    bool isStopped = false; ///< not active on the reference date

    bool operator==(const LaneBox &) const = default;
};

/// A phase of an automatic journey, or a step of a recorded one.
struct LaneStation {
    core::RecordId step; ///< null on an automatic lane
    QString phaseKey;
    QString phase; ///< empty: not recorded
    QString name;  ///< of the recorded step
    QString need;
    QString barrier;
    int activities = 0; ///< that stand here, drawn or not
    int further = 0;    ///< of those, not drawn

    bool operator==(const LaneStation &) const = default;
};

/// From a station to the next.
struct LaneBridge {
    qint64 ties = 0; ///< ways from one to the next; 0: broken
    QString broken;  ///< why, as a sentence; empty where it is not

    bool isBroken() const { return ties == 0; }
    bool operator==(const LaneBridge &) const = default;
};

/// A figure at the head of a lane: "3", "deuren".
struct LaneFact {
    QString number;
    QString label;

    bool operator==(const LaneFact &) const = default;
};

/// One journey.
struct JourneyLane {
    core::RecordId journey; ///< null on an automatic lane
    QString themeKey;
    QString regionKey; ///< of an automatic lane; empty: the whole file
    QString title;
    QString subtitle; ///< region; or theme and situation
    QList<LaneFact> facts;
    QList<LaneStation> stations;
    QList<LaneBridge> bridges; ///< one less than stations
    /// Of an automatic lane: the walk, in order; where there is no walk, the first few of each phase. Of a
    /// recorded one: the activities of its steps, step by step.
    QList<LaneBox> boxes;
    bool isWalk = false; ///< the boxes follow each other
    QString sentence;

    bool operator==(const JourneyLane &) const = default;
};

/// Journeys as plain data: what is drawn, spoken and written of them, in the language of the reader.
struct JourneyLanesFigure {
    QString title;
    QString sentence; ///< "zo lees je dit"
    QString scope;    ///< region, reference date, what is filtered; stands in the legend's line
    QString nothing;  ///< said where there are no lanes
    bool isRecorded = false;
    QList<JourneyLane> lanes;

    bool isEmpty() const { return lanes.isEmpty(); }
};

/// The same figure with \a count lanes from \a first.
JourneyLanesFigure lanesOf(const JourneyLanesFigure &figure, int first, int count);

/// The boxes that stand at a station, in order.
QList<int> boxesAt(const JourneyLane &lane, int station);

/// A lane in one phrase: its name and its sentence.
QString spokenLane(const JourneyLane &lane);
/// A station in one phrase for a screen reader: "Stap 2 van 4, weten, Adviesgesprek, Kamer van Koophandel".
QString spokenStation(const JourneyLane &lane, int station);

/// "nog niets": what is said of a part of a step that is not recorded.
QString nothingYet();
/// "geen aanbod"
QString noOffer();
/// The box's provider, or that it is not recorded.
QString providerText(const LaneBox &box);
/// "7 verbindingen", "breuk"
QString bridgeText(const LaneBridge &bridge);

} // namespace app
