#pragma once

#include "core/analysis/coverage.h"
#include "core/analysis/journey.h"
#include "core/analysis/judgement.h"
#include "core/analysis/minimalset.h"
#include "core/analysis/network.h"
#include "core/analysis/quality.h"
#include "core/analysis/reach.h"
#include "core/analysis/robustness.h"

#include <QJsonObject>
#include <QStringList>

#include <memory>

namespace core {

/// All chapters over one frozen view. Indexes in the results point into the ecosystem. Shared and constant:
/// safe to hand between threads.
struct Analysis {
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

/// Computes every chapter. Errors: InvalidInput without a reference date, Cancelled (within 50 ms of the
/// request).
Result<std::shared_ptr<const Analysis>> analyse(const Inventory &inventory, const Profile &profile,
                                                const Scope &scope, const JobControl &job = {});

/// The chapters' keys in the JSON: coverage, overlaps, journeys, hinge, network, robustness, reach, demand,
/// quality.
QStringList chapterKeys();

/// The object of method.md, "Machine-readable results": profile, scope, rules and the chapters asked for
/// (none: all).
QJsonObject toJson(const Analysis &analysis, const QStringList &chapters = {});

} // namespace core
