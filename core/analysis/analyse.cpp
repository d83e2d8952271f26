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

QJsonObject rulesToJson(const Analysis &analysis, const QStringList &chapters)
{
    const Ecosystem &eco = analysis.ecosystem;
    const auto takingPart = std::count_if(eco.activities.begin(), eco.activities.end(),
                                          [](const ActivityView &a) { return a.inScope != Certainty::No; });
    qsizetype walked = 0;
    for (const ThemeJourney &journey : analysis.journeys.journeys)
        walked = std::max(walked, journey.activities);
    const std::pair<QString, QJsonObject> rules[] = {
        {u"coverage"_s, toJson(coverageRule, takingPart + analysis.coverage.signalCount)},
        {u"overlaps"_s, toJson(overlapRule, takingPart)},
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
    QJsonObject json;
    for (const auto &[chapter, rule] : rules) {
        if (!chapters.contains(chapter))
            continue;
        QJsonObject named = rule;
        named.insert(u"parameters"_s, parametersOf(chapter, eco.profile));
        json.insert(chapter, named);
    }
    return json;
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
        return toJson(eco, analysis.reach);
    if (chapter == u"demand")
        return toJson(eco, analysis.coverage, analysis.demand);
    if (chapter == u"judgements")
        return toJson(analysis.network, analysis.overlaps, eco, analysis.judgements);
    if (chapter == u"stelsel")
        return toJson(analysis.stelsel);
    if (chapter == u"minimalSet")
        return toJson(eco, analysis.coverage, analysis.minimalSet);
    return toJson(analysis.quality);
}

} // namespace

Result<std::shared_ptr<const Analysis>> analyse(const Inventory &inventory, const Profile &profile,
                                                const Scope &scope, const JobControl &job, Chapters chapters)
{
    auto ecosystem = Ecosystem::of(inventory, profile, scope, job);
    if (!ecosystem)
        return ecosystem.error();
    const auto analysis = std::make_shared<Analysis>();
    analysis->ecosystem = std::move(ecosystem).value();
    if (auto done = addChapters(*analysis, withNeeds(chapters), job); !done)
        return done.error();
    return std::shared_ptr<const Analysis>(analysis);
}

Result<void> addChapters(Analysis &a, Chapters chapters, const JobControl &job)
{
    const Ecosystem &eco = a.ecosystem;
    std::optional<Error> error;
    // A chapter stands behind those it is made from.
    const auto add = [&](Chapter chapter, const auto &compute, auto &place) {
        return !(chapters & chapter) || take(compute(), place, error);
    };
    const bool done
        = add(
              Chapter::Overlaps, [&] { return overlaps(eco, job); }, a.overlaps)
        && add(
              Chapter::Coverage, [&] { return coverage(eco, a.overlaps, job); }, a.coverage)
        && add(
              Chapter::Journeys, [&] { return journeys(eco, job); }, a.journeys)
        && add(
              Chapter::Hinge, [&] { return hinge(eco, job); }, a.hinge)
        && add(
              Chapter::Network, [&] { return networkStructure(eco, job); }, a.network)
        && add(
              Chapter::Betweenness, [&] { return betweenness(a.network.graph, job); }, a.network.betweenness)
        && add(
              Chapter::Robustness, [&] { return robustness(eco, a.coverage, a.journeys, job); }, a.robustness)
        && add(
              Chapter::MinimalSet, [&] { return minimalSet(eco, a.coverage, job); }, a.minimalSet)
        && add(
              Chapter::Reach, [&] { return reach(eco, job); }, a.reach)
        && add(
              Chapter::Quality, [&] { return dataQuality(eco, job); }, a.quality);
    if (!done)
        return *error;
    if (chapters & Chapter::Demand)
        a.demand = demandMatch(eco, a.coverage);
    if (chapters & Chapter::Judgements)
        a.judgements = judgements(eco, a.overlaps, a.network);
    if (chapters & Chapter::Stelsel)
        a.stelsel = stelselMatrix(eco);
    a.chapters |= chapters;
    return {};
}

QJsonObject toJson(const Analysis &analysis, const QStringList &chapters)
{
    QStringList keys = chapterKeys();
    if (!chapters.isEmpty())
        keys.removeIf([&](const QString &key) { return !chapters.contains(key); });
    QJsonObject json{{u"profile"_s, analysis.ecosystem.profile.toJson()},
                     {u"scope"_s, analysis.ecosystem.scope.toText()},
                     {u"rules"_s, rulesToJson(analysis, keys)}};
    for (const QString &chapter : std::as_const(keys))
        json.insert(chapter, chapterToJson(analysis, chapter));
    return json;
}

} // namespace core
