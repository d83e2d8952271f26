#pragma once

#include "core/analysis/coverage.h"

#include <functional>

namespace core {

inline constexpr Rule reachRule{"reach", "1.1"};
inline constexpr Rule demandRule{"demand", "1.0"};

/// How many entrepreneurs were reached (method.md, 6): never across years or units.
struct Reach {
    struct Sum {
        QString unit;            ///< uniek or contacten
        std::optional<int> year; ///< nothing: unknown
        double sum = 0;
        int records = 0;
        QList<RecordId> measurements; ///< those summed, by id
    };
    struct Satisfaction {
        QString instrument; ///< empty: unknown
        QString unit;       ///< empty: unknown
        double mean = 0;
        int records = 0;
        QList<RecordId> measurements; ///< by id
    };
    struct RegionTarget {
        QString region;
        std::optional<qint64> targetReach; ///< the region's own
        std::optional<qint64> firms;       ///< micro, small and medium together, where all are known
    };

    QList<Sum> sums;         ///< uniek, then contacten; by year, unknown last
    int otherUnits = 0;      ///< reach measured in another or an unknown unit: not summed
    int withoutValue = 0;    ///< activities and other subjects without any reach value
    QList<RecordId> silent;  ///< those, by id
    double regionTarget = 0; ///< the denominators to choose from
    double programmeTarget = 0;
    int programmeTargetYear = 0;
    QList<RegionTarget> regions;
    std::optional<double> evaluatedShare; ///< of active initiatives whose evaluation is known
    int evaluationKnown = 0;
    int evaluationUnknown = 0;
    QList<int> evaluated;             ///< initiatives, ascending
    QList<Satisfaction> satisfaction; ///< by instrument and unit
};
inline constexpr double wideSme = 200000; ///< brede mkb, circa (Actieagenda, H1)

/// The reach of some subjects only.
struct ReachSums {
    QList<Reach::Sum> sums; ///< as in Reach
    int otherUnits = 0;
    RecordIdSet withValue; ///< subjects with a value in any unit
    RecordIdSet subjects;  ///< that are measured, with or without a value
};
/// O(measurements).
ReachSums reachSums(const Ecosystem &ecosystem, const std::function<bool(RecordId)> &counts);

/// What a sum of reach can be set against; the one who reports chooses.
enum class ReachBase { RegionTarget, ProgrammeTarget, WideSme };
double denominatorOf(const Reach &reach, ReachBase base);

Result<Reach> reach(const Ecosystem &ecosystem, const JobControl &job = {});

/// Supply against demand; positions in the coverage's frame.
struct DemandMatch {
    QList<int> withoutOffer;  ///< demand, but no certain offer
    QList<int> withoutDemand; ///< certain offer, but no demand
    int interventions = 0;
    int citing = 0;                      ///< interventions that cite a signal
    QList<RecordId> citingInterventions; ///< by id
    std::optional<double> citingShare;
};

DemandMatch demandMatch(const Ecosystem &ecosystem, const Coverage &coverage);

} // namespace core
