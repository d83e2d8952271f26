#pragma once

#include "core/analysis/analyse.h"
#include "core/model/operation.h"

namespace core {

inline constexpr Rule scenarioRule{"scenario", "1.1"};

/// A sum of which part is unknown: at least what is known, without an upper bound while a record is silent.
struct Stake {
    double known = 0;
    int unknown = 0; ///< records that carry no value

    Bounds bounds() const { return {known, unknown > 0 ? std::nullopt : std::optional<double>(known)}; }
};

/// What a change would do to every figure (method.md, 8). Names cells, journeys and records by their keys and
/// ids, so that both sides may have different records.
struct ScenarioDifference {
    struct Cell {
        QString phase;
        QString theme;
        QString region; ///< empty without that dimension
    };
    struct CellStatus {
        Cell cell;
        QString before; ///< the letter, "n.v.t.", or empty where that side has no such cell
        QString after;
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
    /// The computed indicator of a design principle.
    struct Indicator {
        int principle = 0; ///< 2, 3 or 4
        int before = 0;
        int after = 0;
    };

    Bounds coverageBefore;
    Bounds coverageAfter;
    QList<Cell> turnedWhite; ///< certain offer before, none certain after
    QList<Cell> filled;
    QList<CellStatus> statusChanged;
    QList<Transition> broken;
    QList<Transition> mended;
    QList<Transition> walksLost; ///< from and to empty
    QList<Transition> walksGained;
    QList<Pair> overlapRemoved; ///< certain pairs
    QList<Pair> overlapAdded;
    QList<RecordId> stopped; ///< initiatives active before and not after
    QList<RecordId> started;
    QList<RecordId> stoppedActivities; ///< active before and not after, of any initiative
    QList<RecordId>
        stoppedSilently;     ///< without an end date and a successor or a reason: nothing may disappear so
    Stake budget;            ///< euros a year or in all, as recorded, of what stopped
    Stake fte;               ///< of what stopped
    QList<Reach::Sum> reach; ///< measured for the initiatives and activities that stopped
    int reachUnknown = 0;    ///< stopped activities without any reach value
    QList<Indicator> indicators;
    Conversion conversion; ///< pilots before, structural after

    bool isEmpty() const; ///< nothing that is listed here changed
};

/// Both sides and what differs.
struct WhatIf {
    std::shared_ptr<const Analysis> before;
    std::shared_ptr<const Analysis> after;
    ScenarioDifference difference;
};

/// The inventory after \a operations, done in order; a deletion takes what the record owns. Error
/// InvalidInput names the operation that cannot be done.
Result<Inventory> applied(const Inventory &inventory, const QList<Operation> &operations);

/// O(both analyses).
ScenarioDifference difference(const Analysis &before, const Analysis &after);
/// Every figure of \a inventory and of \a changed, of the chapters asked for and those the difference is made
/// from. Errors of the analyses.
Result<WhatIf> whatIf(const Inventory &inventory, const Inventory &changed, const Profile &profile,
                      const Scope &scope, const JobControl &job = {}, Chapters chapters = allChapters);
/// Computes both sides.
Result<ScenarioDifference> tryScenario(const Inventory &inventory, const QList<Operation> &operations,
                                       const Profile &profile, const Scope &scope,
                                       const JobControl &job = {});

QJsonObject toJson(const ScenarioDifference &difference);
/// {before, after, difference}: both sides whole, with the chapters asked for (none: all).
QJsonObject toJson(const WhatIf &whatIf, const QStringList &chapters = {});

} // namespace core
