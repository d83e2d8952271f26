#include "core/analysis/analysisjson.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

QJsonObject cellToJson(const Ecosystem &ecosystem, const CoverageCell &cell)
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
    };
    if (cell.region >= 0)
        json.insert(u"region"_s, ecosystem.areas.regions().at(cell.region));
    if (cell.targetGroup >= 0)
        json.insert(u"targetGroup"_s, ecosystem.termsOf(Attribute::TargetGroups).key(cell.targetGroup));
    return json;
}

QJsonObject frameToJson(const Ecosystem &ecosystem, const Frame &frame)
{
    QJsonArray dimensions{u"phase"_s, u"theme"_s};
    if (frame.withRegions)
        dimensions.append(u"region"_s);
    if (frame.withTargetGroups)
        dimensions.append(u"targetGroup"_s);
    QJsonArray cells;
    for (const CoverageCell &cell : frame.cells)
        cells.append(cellToJson(ecosystem, cell));
    return {
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
    QJsonObject json = frameToJson(ecosystem, coverage.frame);
    json.insert(u"total"_s,
                coverage.total ? QJsonValue(frameToJson(ecosystem, *coverage.total)) : QJsonValue());
    QJsonArray outside;
    for (const RecordId id : coverage.signalsOutside)
        outside.append(id.toText());
    json.insert(u"signalsOutside"_s, outside);
    json.insert(u"rule"_s, toJson(coverageRule, coverage.activities + coverage.signalCount));
    return json;
}

QJsonArray toJson(const Ecosystem &ecosystem, const Overlaps &overlaps)
{
    const SimilarityMeasure measure(ecosystem);
    QJsonArray list;
    for (const OverlapPair &pair : overlaps.pairs) {
        QJsonArray reasons;
        const QList<OverlapReason> found = reasonsOf(pair, measure, ecosystem);
        for (const OverlapReason &reason : found) {
            if (reason.relation != OverlapReason::Relation::Unknown)
                reasons.append(attributeKey(reason.attribute) + u':' + relationKey(reason.relation));
        }
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
            {u"reasons"_s, reasons},
            {u"verdict"_s, verdictToJson(pair.verdict)},
        });
    }
    return list;
}

} // namespace core
