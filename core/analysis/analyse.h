#pragma once

#include "core/analysis/chapters.h"
#include "core/analysis/coverage.h"
#include "core/analysis/journey.h"
#include "core/analysis/judgement.h"
#include "core/analysis/minimalset.h"
#include "core/analysis/network.h"
#include "core/analysis/quality.h"
#include "core/analysis/reach.h"
#include "core/analysis/robustness.h"

#include <QJsonObject>

#include <memory>

namespace core {

/// The chapters over one frozen view. Indexes in the results point into the ecosystem. Shared and constant:
/// safe to hand between threads.
struct Analysis {
    Chapters chapters; ///< those that were computed; the others are empty
    Ecosystem ecosystem;
    Overlaps overlaps;
    Coverage coverage;
    Journeys journeys;
    Hinge hinge;
    Network network;
    Robustness robustness;
    Reach reach;
    DemandMatch demand;
    Judgements judgements;
    StelselMatrix stelsel;
    MinimalSet minimalSet;
    DataQuality quality;
};

/// Computes the chapters asked for and those they are made from; each the same as in an analysis of all.
/// Errors: InvalidInput without a reference date, Cancelled (within 50 ms of the request).
Result<std::shared_ptr<const Analysis>> analyse(const Inventory &inventory, const Profile &profile,
                                                const Scope &scope, const JobControl &job = {},
                                                Chapters chapters = allChapters);

/// Computes these chapters of an analysis whose ecosystem, and whatever they are made from, stands. Error
/// Cancelled.
Result<void> addChapters(Analysis &analysis, Chapters chapters, const JobControl &job);

/// The object of method.md, "Machine-readable results": profile, scope, and the chapters asked for (none:
/// all) with their rules. The chapters must have been computed.
QJsonObject toJson(const Analysis &analysis, const QStringList &chapters = {});

} // namespace core
