#pragma once

#include "core/analysis/coverage.h"
#include "core/analysis/journey.h"
#include "core/analysis/judgement.h"
#include "core/analysis/minimalset.h"
#include "core/analysis/network.h"
#include "core/analysis/quality.h"
#include "core/analysis/reach.h"
#include "core/analysis/robustness.h"

#include <QJsonArray>
#include <QJsonObject>

namespace core {

/// method.md, "Machine-readable results": keys of terms, ids as stored, numbers unrounded, null where a ratio
/// has no base. Pure; same results, same bytes.
QJsonObject toJson(const Ecosystem &ecosystem, const Coverage &coverage);
/// Certain and possible pairs, in the order of the result.
QJsonArray toJson(const Ecosystem &ecosystem, const Overlaps &overlaps);

QJsonArray toJson(const Ecosystem &ecosystem, const Journeys &journeys);
QJsonObject toJson(const Ecosystem &ecosystem, const Hinge &hinge);
QJsonObject toJson(const Network &network);
QJsonObject toJson(const Ecosystem &ecosystem, const Coverage &coverage, const Robustness &robustness);
QJsonObject toJson(const Ecosystem &ecosystem, const Reach &reach);
/// {pilots, converted, others, share, rule}
QJsonObject toJson(const Conversion &conversion);
QJsonObject toJson(const Ecosystem &ecosystem, const Coverage &coverage, const DemandMatch &match);
QJsonObject toJson(const DataQuality &quality);
QJsonObject toJson(const Ecosystem &ecosystem, const Coverage &coverage, const MinimalSet &set);
/// {phase, theme, region?, targetGroup?} of the cells at these positions of the frame.
QJsonArray cellNames(const Ecosystem &ecosystem, const Coverage &coverage, const QList<int> &positions);
QJsonObject toJson(const Network &network, const Overlaps &overlaps, const Ecosystem &ecosystem,
                   const Judgements &judgements);
QJsonObject toJson(const StelselMatrix &matrix);

/// {name, version, records}: what a result was computed by and from how many records.
QJsonObject toJson(const Rule &rule, qint64 records);

QJsonValue toJson(const std::optional<double> &value); ///< null without a value
QJsonArray toJson(const QList<RecordId> &ids);
QJsonObject toJson(const Reach::Sum &sum);
/// Those of the activities whose records were last verified too long ago: what rests on them says so.
QJsonArray staleIds(const Ecosystem &ecosystem, const QList<int> &activities);
/// "phases:same", "channels:different" …; unknown attributes are left out.
QJsonArray reasonsToJson(const QList<OverlapReason> &reasons);
/// The parameters of the profile that a chapter turns on, by key; empty for most.
QJsonObject parametersOf(const QString &chapter, const Profile &profile);
QJsonArray activityIds(const Ecosystem &ecosystem, const QList<int> &activities);
QJsonArray initiativeIds(const Ecosystem &ecosystem, const QList<int> &initiatives);
QString overlapClassKey(OverlapPair::Class pairClass);
/// Null for nog te bespreken.
QJsonValue verdictToJson(OverlapPair::Verdict verdict);
QString relationKey(OverlapReason::Relation relation);

} // namespace core
