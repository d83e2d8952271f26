#pragma once

#include "core/analysis/coverage.h"
#include "core/analysis/journey.h"

#include <QJsonObject>

namespace core {

inline constexpr Rule consistencyRule{"consistency", "1.1"};

/// Does a service fit what exists (method.md, 7)? The questions nut, noodzaak, rolverdeling and vormgeving
/// are answered by people beside it.
struct Consistency {
    enum class Warning : unsigned char {
        RegionalDeveloperForAll, ///< a ROM service aimed at the brede mkb
        OneMorePortal,           ///< a new website or portal where others exist
        NoEvidenceOfNeed,        ///< no signal names a cell it would cover
        TestedTooLate,           ///< the test came after the policy was set
    };
    enum class Outcome : unsigned char { Connects, Overlaps, NearlyTheSame, FillsWhiteSpot };
    struct Neighbour {
        int own = 0;   ///< activity of the service
        int other = 0; ///< the existing activity
        Similarity similarity;
    };
    struct FilledCell {
        int phase = 0;
        int theme = 0;
        int region = -1;
        QList<CellKind> kinds; ///< of the cell without the service
    };
    struct MendedBridge {
        int theme = 0;
        int region = -1;
        int from = 0;
        int to = 0;
    };

    int initiative = 0;
    /// At most five, by point, then compared, then ids; one for each activity met. Those of its generic
    /// service and of its own instances are left out.
    QList<Neighbour> nearest;
    QList<int> instead; ///< initiatives that could be extended: those of the nearest at or above threshold
    QList<FilledCell> cells;     ///< white, unknown, expiring or thin without it
    QList<MendedBridge> bridges; ///< broken without it
    QList<Warning> warnings;
    QList<Outcome> outcomes; ///< several may hold
};

/// Tests one initiative of the file, planned or existing, as if it were active, against the others. Error
/// InvalidInput when there is no such initiative; Cancelled. Indexes are those of Ecosystem::of() the same
/// inventory.
Result<Consistency> testConsistency(const Inventory &inventory, const Profile &profile, const Scope &scope,
                                    RecordId initiative, const JobControl &job = {});

/// Tests each of \a initiatives (indexes) in turn; in batch over existing services. \a overlaps are those of
/// the same ecosystem. O(initiatives · (activities + cells + relations)). Error Cancelled.
Result<QList<Consistency>> testConsistency(const Ecosystem &ecosystem, const Overlaps &overlaps,
                                           const QList<int> &initiatives, const JobControl &job = {});
/// The initiatives a batch is about: those in scope that are active, ascending.
QList<int> existingServices(const Ecosystem &ecosystem);

/// {initiative, nearest, instead, cells, bridges, warnings, outcomes, rule}: keys and ids.
QJsonObject toJson(const Ecosystem &ecosystem, const Consistency &consistency);

} // namespace core
