#include "core/analysis/analyse.h"

#include "core/analysis/analysisjson.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

/// Puts a chapter's result in its place; false when it failed.
template <typename T>
bool take(Result<T> result, T &place, std::optional<Error> &error)
{
    if (!result) {
        error = result.error();
        return false;
    }
    place = std::move(result).value();
    return true;
}

QJsonObject rulesToJson(const Analysis &analysis)
{
    const Ecosystem &eco = analysis.ecosystem;
    qsizetype walked = 0;
    for (const ThemeJourney &journey : analysis.journeys.journeys)
        walked = std::max(walked, journey.activities);
    return {
        {u"coverage"_s, toJson(coverageRule, analysis.coverage.activities + analysis.coverage.signalCount)},
        {u"overlaps"_s, toJson(overlapRule, analysis.coverage.activities)},
        {u"journeys"_s, toJson(journeyRule, walked)},
        {u"hinge"_s, toJson(hingeRule, analysis.hinge.relations.size())},
        {u"network"_s, toJson(networkRule, static_cast<qint64>(analysis.network.nodes.size()))},
        {u"robustness"_s, toJson(robustnessRule, analysis.robustness.activeInitiatives)},
        {u"reach"_s, toJson(reachRule, static_cast<qint64>(eco.activities.size()))},
        {u"demand"_s, toJson(demandRule, analysis.coverage.signalCount)},
        {u"judgements"_s, toJson(judgementRule, analysis.judgements.assessments)},
        {u"stelsel"_s, toJson(stelselRule, static_cast<qint64>(eco.organisations.size()))},
        {u"minimalSet"_s, toJson(minimalSetRule, analysis.minimalSet.coveredCells)},
        {u"quality"_s, toJson(qualityRule, analysis.quality.records)},
    };
}

QJsonValue chapterToJson(const Analysis &analysis, const QString &chapter)
{
    const Ecosystem &eco = analysis.ecosystem;
    if (chapter == u"coverage")
        return toJson(eco, analysis.coverage);
    if (chapter == u"overlaps")
        return toJson(eco, analysis.overlaps);
    if (chapter == u"journeys")
        return toJson(eco, analysis.journeys);
    if (chapter == u"hinge")
        return toJson(eco, analysis.hinge);
    if (chapter == u"network")
        return toJson(analysis.network);
    if (chapter == u"robustness")
        return toJson(eco, analysis.coverage, analysis.robustness);
    if (chapter == u"reach")
        return toJson(analysis.reach);
    if (chapter == u"demand")
        return toJson(eco, analysis.coverage, analysis.demand);
    if (chapter == u"judgements")
        return toJson(analysis.judgements);
    if (chapter == u"stelsel")
        return toJson(analysis.stelsel);
    if (chapter == u"minimalSet")
        return toJson(eco, analysis.minimalSet);
    return toJson(analysis.quality);
}

} // namespace

Result<std::shared_ptr<const Analysis>> analyse(const Inventory &inventory, const Profile &profile,
                                                const Scope &scope, const JobControl &job)
{
    auto ecosystem = Ecosystem::of(inventory, profile, scope, job);
    if (!ecosystem)
        return ecosystem.error();
    const auto analysis = std::make_shared<Analysis>();
    Analysis &a = *analysis;
    a.ecosystem = std::move(ecosystem).value();
    const Ecosystem &eco = a.ecosystem;
    std::optional<Error> error;
    const bool done = take(overlaps(eco, job), a.overlaps, error)
        && take(coverage(eco, a.overlaps, job), a.coverage, error)
        && take(journeys(eco, job), a.journeys, error) && take(hinge(eco, job), a.hinge, error)
        && take(network(eco, job), a.network, error)
        && take(robustness(eco, a.coverage, a.journeys, job), a.robustness, error)
        && take(minimalSet(eco, a.coverage, job), a.minimalSet, error)
        && take(reach(eco, job), a.reach, error) && take(dataQuality(eco, job), a.quality, error);
    if (!done)
        return *error;
    a.demand = demandMatch(eco, a.coverage);
    a.judgements = judgements(eco, a.overlaps, a.network);
    a.stelsel = stelselMatrix(eco);
    return std::shared_ptr<const Analysis>(analysis);
}

QStringList chapterKeys()
{
    return {u"coverage"_s, u"overlaps"_s, u"journeys"_s,   u"hinge"_s,   u"network"_s,    u"robustness"_s,
            u"reach"_s,    u"demand"_s,   u"judgements"_s, u"stelsel"_s, u"minimalSet"_s, u"quality"_s};
}

QJsonObject toJson(const Analysis &analysis, const QStringList &chapters)
{
    QJsonObject json{{u"profile"_s, analysis.ecosystem.profile.toJson()},
                     {u"scope"_s, analysis.ecosystem.scope.toText()},
                     {u"rules"_s, rulesToJson(analysis)}};
    const QStringList keys = chapterKeys();
    for (const QString &chapter : keys) {
        if (chapters.isEmpty() || chapters.contains(chapter))
            json.insert(chapter, chapterToJson(analysis, chapter));
    }
    return json;
}

} // namespace core
