#pragma once

#include "core/analysis/analyse.h"
#include "core/model/operation.h"

namespace core {

inline constexpr Rule scenarioRule{"scenario", "1.0"};

/// A sum of which part is unknown.
struct Stake {
    double known = 0;
    int unknown = 0; ///< records that carry no value
};

/// What a change would do to every figure (method.md, 8). Names cells, journeys and records by their keys and
/// ids, so that both sides may have different records.
struct ScenarioDifference {
    struct Cell {
        QString phase;
        QString theme;
        QString region; ///< empty without that dimension
    };
    struct Transition {
        QString theme;
        QString region; ///< empty: the whole file
        QString from;
        QString to;
    };
    struct Pair {
        RecordId a;
        RecordId b;
        auto operator<=>(const Pair &) const = default;
    };

    Bounds coverageBefore;
    Bounds coverageAfter;
    QList<Cell> turnedWhite; ///< certain offer before, none certain after
    QList<Cell> filled;
    QList<Transition> broken;
    QList<Transition> mended;
    QList<Transition> walksLost; ///< from and to empty
    QList<Transition> walksGained;
    QList<Pair> overlapRemoved; ///< certain pairs
    QList<Pair> overlapAdded;
    QList<RecordId> stopped; ///< initiatives active before and not after
    QList<RecordId> started;
    QList<RecordId>
        stoppedSilently; ///< without an end date and a successor or a reason: nothing may disappear so
    Stake budget;        ///< euros a year or in all, as recorded, of what stopped
    Stake fte;
    QList<std::pair<Reach::Sum, double>> reach; ///< before, and what is left of it
    int isolatesBefore = 0;
    int isolatesAfter = 0;
};

/// The inventory after \a operations, done in order; a deletion takes what the record owns. Error
/// InvalidInput names the operation that cannot be done.
Result<Inventory> applied(const Inventory &inventory, const QList<Operation> &operations);

/// O(both analyses).
ScenarioDifference difference(const Analysis &before, const Analysis &after);
/// Computes both sides.
Result<ScenarioDifference> tryScenario(const Inventory &inventory, const QList<Operation> &operations,
                                       const Profile &profile, const Scope &scope,
                                       const JobControl &job = {});

} // namespace core
