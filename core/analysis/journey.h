#pragma once

#include "core/analysis/ecosystem.h"

#include <QList>

#include <optional>

namespace core {

inline constexpr Rule journeyRule{"journeys", "1.1"};

/// From one phase to the next (method.md, 3).
struct Bridge {
    int from = 0; ///< term of Attribute::Phases
    int to = 0;
    qint64 arcs = 0;     ///< from an activity covering the one to another covering the next
    QList<int> within;   ///< activities covering both, ascending
    QList<int> carriers; ///< initiatives without which an unbroken bridge would break, ascending

    bool isBroken() const { return arcs == 0 && within.isEmpty(); }
};

/// The route an entrepreneur can walk in one theme and one region. Activities are indexes in the ecosystem.
struct ThemeJourney {
    int theme = 0;
    int region = -1; ///< index in Areas::regions(); -1: the whole file
    QList<Bridge> bridges;
    std::optional<double> continuity; ///< unbroken / all transitions; nothing with one phase
    QList<int> walk;          ///< fewest provider changes, then steps, then ids; empty where there is none
    std::optional<int> doors; ///< provider changes on the walk + 1
    QList<int> walkCarriers;  ///< initiatives on which every walk depends, ascending
    std::optional<double> noWrongDoor; ///< share of the activities of known phase that lead to the last phase
    QList<int> deadEnds;               ///< the others of known phase, ascending
    QList<int> unknownPhase;           ///< ascending
    qsizetype activities = 0;          ///< in the set
    QList<int> members;                ///< the set, ascending

    int unbroken() const;
};

struct Journeys {
    QList<ThemeJourney> journeys; ///< by theme; within it the regions, then the total
    /// Those per region; in a file with one region or none, those of the whole.
    QList<const ThemeJourney *> perRegion() const;
};

/// O(themes · regions · (activities + relations)). Error Cancelled.
Result<Journeys> journeys(const Ecosystem &ecosystem, const JobControl &job = {});
Result<Journeys> journeys(const Inventory &inventory, const Profile &profile, const Scope &scope,
                          const JobControl &job = {});

/// Do both belong to one initiative or share a provider? An unknown provider shares none.
bool behindOneDoor(const Ecosystem &ecosystem, const ActivityView &a, const ActivityView &b);

} // namespace core
