#pragma once

#include "core/analysis/coverage.h"
#include "core/analysis/journey.h"

#include <QMap>

namespace core {

inline constexpr Rule robustnessRule{"robustness", "1.1"};

/// How long the offer lasts, and on whom it rests (method.md, 5). Over active initiatives, but for growth.
struct Robustness {
    struct Unique {
        int initiative = 0;
        QList<int> cells; ///< positions in the coverage's frame that only it covers
        int bridges = 0;  ///< of the journeys per region, that only stand because of it
        int walks = 0;    ///< journeys per region that can only be walked because of it
    };
    struct Stack {
        int targetGroup = 0;
        int phase = 0;
        int activities = 0; ///< certain
        QList<int> certain; ///< those, ascending
    };
    struct Growth {
        int started = 0;
        int ended = 0;
        QList<int> startedOnes; ///< initiatives, ascending
        QList<int> endedOnes;
    };

    int permanenceKnown = 0;
    int permanenceUnknown = 0;
    int temporary = 0;
    QList<int> temporaryOnes;             ///< initiatives, ascending
    QList<int> unknownOnes;               ///< those of unknown permanence
    std::optional<double> temporaryShare; ///< of those whose permanence is known
    std::optional<double> effectiveProviders;
    QList<std::pair<int, std::optional<double>>> effectiveProvidersPerTheme; ///< each frame theme
    QList<Unique> unique;               ///< those with any, by initiative
    QMap<QString, int> expiry;          ///< "2026-Q2" -> active initiatives whose last day lies in it
    QMap<QString, QList<int>> expiring; ///< the initiatives of expiry
    QList<Stack> stacking;              ///< each target group × phase of the frame
    QMap<QString, Growth> growth;       ///< "2026-H1" -> all initiatives but ideas, up to the reference date
    QList<int> themesWithoutCoordinator;
    QList<int> regionsWithoutCoordinator;
    int activeInitiatives = 0;
};

/// \a coverage and \a journeys are those of the same ecosystem. O(their sizes + activities). Error Cancelled.
Result<Robustness> robustness(const Ecosystem &ecosystem, const Coverage &coverage, const Journeys &journeys,
                              const JobControl &job = {});

/// Pilots of an earlier version of the file, and those of them that are structural in the later one.
struct Conversion {
    int pilots = 0;
    QList<RecordId> converted; ///< by id
    QList<RecordId> others;    ///< pilots that are not, by id
    std::optional<double> share() const;
};
/// Both by the stage the initiative has, its own or its generic service's. O(initiatives).
Conversion conversion(const Inventory &before, const Inventory &after);

QString quarterOf(QDate day);  ///< "2026-Q2"
QString halfYearOf(QDate day); ///< "2026-H1"

} // namespace core
