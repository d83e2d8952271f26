#include "core/analysis/analysisjson.h"
#include "core/model/catalogue.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

QJsonValue toJson(const std::optional<qint64> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject cellName(const Ecosystem &ecosystem, const CoverageCell &cell)
{
    QJsonObject name{{u"phase"_s, ecosystem.phases().key(cell.phase)},
                     {u"theme"_s, ecosystem.themes().key(cell.theme)}};
    if (cell.region >= 0)
        name.insert(u"region"_s, ecosystem.areas.regions().at(cell.region));
    if (cell.targetGroup >= 0)
        name.insert(u"targetGroup"_s, ecosystem.termsOf(Attribute::TargetGroups).key(cell.targetGroup));
    return name;
}

QJsonObject coordinationToJson(const Ecosystem &ecosystem, const Robustness &robustness)
{
    QJsonArray themes;
    for (const int theme : robustness.themesWithoutCoordinator)
        themes.append(ecosystem.themes().key(theme));
    QJsonArray regions;
    for (const int region : robustness.regionsWithoutCoordinator)
        regions.append(ecosystem.areas.regions().at(region));
    return {{u"themesWithout"_s, themes}, {u"regionsWithout"_s, regions}};
}

QJsonArray uniqueToJson(const Ecosystem &ecosystem, const Coverage &coverage, const Robustness &robustness)
{
    QJsonArray list;
    for (const Robustness::Unique &one : robustness.unique) {
        list.append(QJsonObject{
            {u"initiative"_s, ecosystem.initiatives[size_t(one.initiative)].id.toText()},
            {u"cells"_s, cellNames(ecosystem, coverage, one.cells)},
            {u"bridges"_s, one.bridges},
            {u"walks"_s, one.walks},
        });
    }
    return list;
}

} // namespace

QJsonArray cellNames(const Ecosystem &ecosystem, const Coverage &coverage, const QList<int> &positions)
{
    QJsonArray names;
    for (const int position : positions)
        names.append(cellName(ecosystem, coverage.frame.cells.at(position)));
    return names;
}

QJsonObject toJson(const Ecosystem &ecosystem, const Coverage &coverage, const Robustness &robustness)
{
    QJsonArray perTheme;
    for (const auto &[theme, value] : robustness.effectiveProvidersPerTheme)
        perTheme.append(
            QJsonObject{{u"theme"_s, ecosystem.themes().key(theme)}, {u"value"_s, core::toJson(value)}});
    QJsonArray expiry;
    for (auto it = robustness.expiry.cbegin(); it != robustness.expiry.cend(); ++it)
        expiry.append(QJsonObject{{u"quarter"_s, it.key()},
                                  {u"initiatives"_s, it.value()},
                                  {u"ids"_s, initiativeIds(ecosystem, robustness.expiring.value(it.key()))}});
    QJsonArray stacking;
    for (const Robustness::Stack &stack : robustness.stacking) {
        stacking.append(
            QJsonObject{{u"targetGroup"_s, ecosystem.termsOf(Attribute::TargetGroups).key(stack.targetGroup)},
                        {u"phase"_s, ecosystem.phases().key(stack.phase)},
                        {u"activities"_s, stack.activities},
                        {u"ids"_s, activityIds(ecosystem, stack.certain)}});
    }
    QJsonArray growth;
    for (auto it = robustness.growth.cbegin(); it != robustness.growth.cend(); ++it)
        growth.append(QJsonObject{{u"halfYear"_s, it.key()},
                                  {u"started"_s, it->started},
                                  {u"ended"_s, it->ended},
                                  {u"net"_s, it->started - it->ended},
                                  {u"startedIds"_s, initiativeIds(ecosystem, it->startedOnes)},
                                  {u"endedIds"_s, initiativeIds(ecosystem, it->endedOnes)}});
    return {
        {u"temporaryShare"_s, core::toJson(robustness.temporaryShare)},
        {u"permanenceKnown"_s, robustness.permanenceKnown},
        {u"permanenceUnknown"_s, robustness.permanenceUnknown},
        {u"temporaryIds"_s, initiativeIds(ecosystem, robustness.temporaryOnes)},
        {u"permanenceUnknownIds"_s, initiativeIds(ecosystem, robustness.unknownOnes)},
        {u"effectiveProviders"_s, core::toJson(robustness.effectiveProviders)},
        {u"effectiveProvidersPerTheme"_s, perTheme},
        {u"unique"_s, uniqueToJson(ecosystem, coverage, robustness)},
        {u"expiry"_s, expiry},
        {u"stacking"_s, stacking},
        {u"growth"_s, growth},
        {u"coordination"_s, coordinationToJson(ecosystem, robustness)},
        {u"rule"_s, core::toJson(robustnessRule, robustness.activeInitiatives)},
    };
}

QJsonObject toJson(const Conversion &conversion)
{
    return {{u"pilots"_s, conversion.pilots},
            {u"converted"_s, core::toJson(conversion.converted)},
            {u"others"_s, core::toJson(conversion.others)},
            {u"share"_s, core::toJson(conversion.share())},
            {u"rule"_s, core::toJson(robustnessRule, conversion.pilots)}};
}

QJsonObject toJson(const Reach::Sum &sum)
{
    return {{u"unit"_s, sum.unit},
            {u"year"_s, sum.year ? QJsonValue(*sum.year) : QJsonValue()},
            {u"sum"_s, sum.sum},
            {u"records"_s, sum.records},
            {u"mayCountTwice"_s, sum.unit == u"uniek"},
            {u"ids"_s, core::toJson(sum.measurements)}};
}

QJsonObject toJson(const Ecosystem &ecosystem, const Reach &reach)
{
    QJsonArray sums;
    qint64 records = reach.otherUnits;
    for (const Reach::Sum &sum : reach.sums) {
        records += sum.records;
        sums.append(core::toJson(sum));
    }
    QJsonArray satisfaction;
    for (const Reach::Satisfaction &one : reach.satisfaction)
        satisfaction.append(QJsonObject{{u"instrument"_s, one.instrument},
                                        {u"unit"_s, one.unit},
                                        {u"mean"_s, one.mean},
                                        {u"records"_s, one.records},
                                        {u"ids"_s, core::toJson(one.measurements)}});
    QJsonArray regions;
    for (const Reach::RegionTarget &one : reach.regions)
        regions.append(QJsonObject{{u"region"_s, one.region},
                                   {u"targetReach"_s, toJson(one.targetReach)},
                                   {u"firms"_s, toJson(one.firms)}});
    return {
        {u"sums"_s, sums},
        {u"withoutValue"_s, reach.withoutValue},
        {u"withoutValueIds"_s, core::toJson(reach.silent)},
        {u"otherUnits"_s, reach.otherUnits},
        {u"denominators"_s,
         QJsonObject{{u"regionTarget"_s, reach.regionTarget},
                     {u"programmeTarget"_s, reach.programmeTarget},
                     {u"programmeTargetYear"_s, reach.programmeTargetYear},
                     {u"wideSme"_s, wideSme},
                     {u"regions"_s, regions}}},
        {u"evaluatedShare"_s, core::toJson(reach.evaluatedShare)},
        {u"evaluated"_s, initiativeIds(ecosystem, reach.evaluated)},
        {u"evaluationKnown"_s, reach.evaluationKnown},
        {u"evaluationUnknown"_s, reach.evaluationUnknown},
        {u"satisfaction"_s, satisfaction},
        {u"rule"_s, core::toJson(reachRule, records)},
    };
}

QJsonObject toJson(const Ecosystem &ecosystem, const Coverage &coverage, const DemandMatch &match)
{
    return {
        {u"withoutOffer"_s, cellNames(ecosystem, coverage, match.withoutOffer)},
        {u"withoutDemand"_s, cellNames(ecosystem, coverage, match.withoutDemand)},
        {u"signalsOutside"_s, core::toJson(coverage.signalsOutside)},
        {u"interventions"_s, match.interventions},
        {u"citing"_s, match.citing},
        {u"citingIds"_s, core::toJson(match.citingInterventions)},
        {u"citingShare"_s, core::toJson(match.citingShare)},
        {u"rule"_s, core::toJson(demandRule, coverage.signalCount)},
    };
}

QJsonObject toJson(const DataQuality &quality)
{
    static constexpr const char *groups[] = {"kern", "standaard", "volledig"};
    const auto kindOf = [](EntityKind kind) { return entityInfo(kind).keyText(); };
    QJsonArray completeness;
    for (const DataQuality::Completeness &one : quality.completeness)
        completeness.append(QJsonObject{{u"entity"_s, kindOf(one.entity)},
                                        {u"group"_s, QLatin1String(groups[size_t(one.group)])},
                                        {u"known"_s, one.known},
                                        {u"fields"_s, one.fields},
                                        {u"share"_s, core::toJson(one.share())}});
    QJsonArray duplicates;
    for (const DataQuality::Duplicate &one : quality.duplicates)
        duplicates.append(QJsonObject{{u"entity"_s, kindOf(one.entity)},
                                      {u"a"_s, one.a.toText()},
                                      {u"b"_s, one.b.toText()},
                                      {u"similarity"_s, one.similarity}});
    QJsonArray hosts;
    for (const DataQuality::SharedHost &one : quality.sharedHosts)
        hosts.append(QJsonObject{{u"entity"_s, kindOf(one.entity)},
                                 {u"host"_s, one.host},
                                 {u"records"_s, core::toJson(one.records)}});
    return {
        {u"completeness"_s, completeness},
        {u"stale"_s, core::toJson(quality.stale)},
        {u"neverVerified"_s, core::toJson(quality.neverVerified)},
        {u"duplicates"_s, duplicates},
        {u"sharedHosts"_s, hosts},
        {u"withoutProvider"_s, core::toJson(quality.withoutProvider)},
        {u"namedTargets"_s, core::toJson(quality.namedTargets)},
        {u"disagreements"_s, core::toJson(quality.disagreements)},
        {u"rule"_s, core::toJson(qualityRule, quality.records)},
    };
}

} // namespace core
