#include "core/analysis/analysisjson.h"

#include "core/analysis/demand.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

QJsonArray organisationIds(const Ecosystem &ecosystem, const QList<int> &organisations)
{
    QJsonArray ids;
    for (const int index : organisations)
        ids.append(ecosystem.organisations[static_cast<size_t>(index)].toText());
    return ids;
}

QJsonArray signalIds(const Demand &demand, const CoverageCell &cell)
{
    QJsonArray ids;
    for (const Demand::View &signal : demand.views()) {
        if (demand.names(signal, cell))
            ids.append(signal.id.toText());
    }
    return ids;
}

QJsonObject cellToJson(const Ecosystem &ecosystem, const Demand &demand, const CoverageCell &cell)
{
    QJsonArray kinds;
    for (const CellKind kind : cell.kinds)
        kinds.append(cellKindLetter(kind));
    QJsonObject json{
        {u"phase"_s, ecosystem.phases().key(cell.phase)},
        {u"theme"_s, ecosystem.themes().key(cell.theme)},
        {u"certain"_s, static_cast<qint64>(cell.certain.size())},
        {u"possible"_s, cell.possible},
        {u"providers"_s, static_cast<qint64>(cell.providers.size())},
        {u"demand"_s, cell.demand},
        {u"status"_s, cell.status ? cellKindLetter(*cell.status) : u"n.v.t."_s},
        {u"kinds"_s, kinds},
        {u"tipsOn"_s, cell.tipsOn.isValid() ? QJsonValue(cell.tipsOn.toString(Qt::ISODate)) : QJsonValue()},
        {u"score"_s, toJson(cell.score)},
        {u"rank"_s, cell.rank ? QJsonValue(*cell.rank) : QJsonValue()},
        {u"effectiveProviders"_s, toJson(cell.effectiveProviders)},
        {u"activities"_s, activityIds(ecosystem, cell.certain)},
        {u"possibleActivities"_s, activityIds(ecosystem, cell.uncertain)},
        {u"providerIds"_s, organisationIds(ecosystem, cell.providers)},
        {u"signals"_s, signalIds(demand, cell)},
        {u"fragmented"_s, cell.isFragmented()},
        {u"stale"_s, staleIds(ecosystem, cell.certain)},
    };
    if (cell.region >= 0)
        json.insert(u"region"_s, ecosystem.areas.regions().at(cell.region));
    if (cell.targetGroup >= 0)
        json.insert(u"targetGroup"_s, ecosystem.termsOf(Attribute::TargetGroups).key(cell.targetGroup));
    return json;
}

QJsonObject frameToJson(const Ecosystem &ecosystem, const Demand &demand, const Frame &frame)
{
    QJsonArray dimensions{u"phase"_s, u"theme"_s};
    if (frame.withRegions)
        dimensions.append(u"region"_s);
    if (frame.withTargetGroups)
        dimensions.append(u"targetGroup"_s);
    QJsonArray cells;
    for (const CoverageCell &cell : frame.cells)
        cells.append(cellToJson(ecosystem, demand, cell));
    return {
        {u"size"_s, frame.size},
        {u"coveredLower"_s, frame.coveredLower},
        {u"coveredUpper"_s, frame.coveredUpper},
        {u"dimensions"_s, dimensions},
        {u"cells"_s, cells},
        {u"lower"_s, toJson(frame.covered.lower)},
        {u"upper"_s, toJson(frame.covered.upper)},
        {u"weightedLower"_s, toJson(frame.weighted.lower)},
        {u"weightedUpper"_s, toJson(frame.weighted.upper)},
        {u"regionalLower"_s, toJson(frame.regional.lower)},
        {u"regionalUpper"_s, toJson(frame.regional.upper)},
    };
}

} // namespace

QJsonValue toJson(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray activityIds(const Ecosystem &ecosystem, const QList<int> &activities)
{
    QJsonArray ids;
    for (const int index : activities)
        ids.append(ecosystem.activities[size_t(index)].id.toText());
    return ids;
}

QJsonArray staleIds(const Ecosystem &ecosystem, const QList<int> &activities)
{
    QJsonArray ids;
    for (const int index : activities) {
        if (const ActivityView &activity = ecosystem.activities[static_cast<size_t>(index)]; activity.isStale)
            ids.append(activity.id.toText());
    }
    return ids;
}

QJsonArray toJson(const QList<RecordId> &ids)
{
    QJsonArray list;
    for (const RecordId id : ids)
        list.append(id.toText());
    return list;
}

QJsonArray reasonsToJson(const QList<OverlapReason> &reasons)
{
    QJsonArray list;
    for (const OverlapReason &reason : reasons) {
        if (reason.relation != OverlapReason::Relation::Unknown)
            list.append(attributeKey(reason.attribute) + u':' + relationKey(reason.relation));
    }
    return list;
}

QJsonObject parametersOf(const QString &chapter, const Profile &profile)
{
    static const QHash<QString, QStringList> used{
        {u"coverage"_s,
         {u"referenceDate"_s, u"thinMaxActivities"_s, u"thinMaxProviders"_s, u"crowdedMinProviders"_s,
          u"horizonMonths"_s, u"overlapThreshold"_s, u"weights"_s, u"severity"_s}},
        {u"overlaps"_s,
         {u"referenceDate"_s, u"overlapThreshold"_s, u"nearDuplicate"_s, u"minCompared"_s, u"weights"_s}},
        {u"reach"_s, {u"referenceDate"_s, u"regionTarget"_s, u"programmeTarget"_s}},
        {u"judgements"_s, {u"referenceDate"_s, u"overlapThreshold"_s, u"weights"_s}},
        {u"stelsel"_s, {}},
        {u"quality"_s, {u"referenceDate"_s, u"staleMonths"_s}},
    };
    const QJsonObject all = profile.toJson();
    QJsonObject parameters;
    for (const QString &key : used.value(chapter, {u"referenceDate"_s}))
        parameters.insert(key, all.value(key));
    return parameters;
}

QJsonArray initiativeIds(const Ecosystem &ecosystem, const QList<int> &initiatives)
{
    QJsonArray ids;
    for (const int index : initiatives)
        ids.append(ecosystem.initiatives[size_t(index)].id.toText());
    return ids;
}

QJsonObject toJson(const Rule &rule, qint64 records)
{
    return {{u"name"_s, QLatin1String(rule.name)},
            {u"version"_s, QLatin1String(rule.version)},
            {u"records"_s, records}};
}

QString overlapClassKey(OverlapPair::Class pairClass)
{
    switch (pairClass) {
    case OverlapPair::Class::Duplication:
        return u"duplicatie"_s;
    case OverlapPair::Class::NearDuplicate:
        return u"vrijwel-gelijk"_s;
    case OverlapPair::Class::Overlap:
        break;
    }
    return u"overlap"_s;
}

QJsonValue verdictToJson(OverlapPair::Verdict verdict)
{
    switch (verdict) {
    case OverlapPair::Verdict::OnPurpose:
        return u"bewust"_s;
    case OverlapPair::Verdict::Complementary:
        return u"complementair"_s;
    case OverlapPair::Verdict::Unwanted:
        return u"ongewenst"_s;
    case OverlapPair::Verdict::ToBeDiscussed:
        break;
    }
    return {};
}

QString relationKey(OverlapReason::Relation relation)
{
    switch (relation) {
    case OverlapReason::Relation::Same:
        return u"same"_s;
    case OverlapReason::Relation::Partly:
        return u"partly"_s;
    case OverlapReason::Relation::Different:
        return u"different"_s;
    case OverlapReason::Relation::Unknown:
        break;
    }
    return u"unknown"_s;
}

QJsonObject toJson(const Ecosystem &ecosystem, const Coverage &coverage)
{
    const Demand demand(ecosystem);
    QJsonObject json = frameToJson(ecosystem, demand, coverage.frame);
    json.insert(u"total"_s,
                coverage.total ? QJsonValue(frameToJson(ecosystem, demand, *coverage.total)) : QJsonValue());
    json.insert(u"signalsOutside"_s, toJson(coverage.signalsOutside));
    json.insert(u"rule"_s, toJson(coverageRule, coverage.activities + coverage.signalCount));
    return json;
}

QJsonArray toJson(const Ecosystem &ecosystem, const Overlaps &overlaps)
{
    const SimilarityMeasure measure(ecosystem);
    QJsonArray list;
    for (const OverlapPair &pair : overlaps.pairs) {
        list.append(QJsonObject{
            {u"a"_s, ecosystem.activities[static_cast<size_t>(pair.a)].id.toText()},
            {u"b"_s, ecosystem.activities[static_cast<size_t>(pair.b)].id.toText()},
            {u"point"_s, pair.point},
            {u"lower"_s, pair.lower},
            {u"upper"_s, pair.upper},
            {u"compared"_s, pair.compared},
            {u"of"_s, attributeCount},
            {u"certain"_s, pair.isCertain},
            {u"class"_s, overlapClassKey(pair.pairClass)},
            {u"hinge"_s, pair.isHinge},
            {u"referred"_s, pair.isReferred},
            {u"reasons"_s, reasonsToJson(reasonsOf(pair, measure, ecosystem))},
            {u"verdict"_s, verdictToJson(pair.verdict)},
            {u"stale"_s, staleIds(ecosystem, {pair.a, pair.b})},
        });
    }
    return list;
}

} // namespace core
