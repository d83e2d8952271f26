#include "app/desktop/views/journey/journeyresult.h"

#include "app/desktop/models/filteredinventory.h"
#include "app/desktop/models/recordfilter.h"
#include "app/desktop/models/searchtext.h"
#include "app/render/figures/journeylanesbuilder.h"
#include "core/analysis/incremental.h"
#include "core/model/entities/journey.h"

namespace app {
namespace {

core::Result<JourneyResult> automaticLanes(const JourneyRequest &request, const core::JobControl &job)
{
    const auto analysis = core::analyseAgain(
        request.previous,
        filteredInventory(request.inventory, request.vocabularies, request.profile, request.filter),
        request.profile, request.filter.scope(), job, core::Chapter::Journeys);
    if (!analysis)
        return analysis.error();
    const core::Ecosystem &ecosystem = (*analysis)->ecosystem;
    const LanesBy by = request.filter.regions.isEmpty() ? LanesBy::Theme : LanesBy::ThemeAndRegion;
    return JourneyResult{journeyLanesFigureOf(ecosystem, (*analysis)->journeys, by,
                                              core::Display(ecosystem.inventory, request.vocabularies),
                                              filterWords(request.filter)),
                         *analysis};
}

/// Which words of a search occur in each journey and its parts.
QHash<core::RecordId, quint64> wordsFound(const JourneyRequest &request, const SearchWords &words)
{
    SearchText texts(request.vocabularies, core::Display(request.inventory, request.vocabularies).language());
    QHash<core::RecordId, quint64> found;
    for (const core::Journey &journey : request.inventory.all<core::Journey>())
        found[journey.id] |= words.in(texts.of(core::EntityKind::Journey, journey));
    for (const core::JourneyStep &step : request.inventory.all<core::JourneyStep>()) {
        quint64 &bits = found[step.journey.value()];
        bits |= words.in(texts.of(core::EntityKind::JourneyStep, step));
        for (const core::RecordId id : step.activities.value()) {
            if (const auto *activity = request.inventory.find<core::Activity>(id))
                bits |= words.in(texts.of(core::EntityKind::Activity, *activity));
        }
    }
    return found;
}

std::optional<core::RecordIdSet> wantedJourneys(const JourneyRequest &request)
{
    if (request.filter.isEmpty())
        return std::nullopt;
    const RecordFilter filter(request.inventory, request.profile, request.filter);
    const SearchWords words(request.filter.text);
    const auto found = words.isEmpty() ? QHash<core::RecordId, quint64>() : wordsFound(request, words);
    core::RecordIdSet wanted;
    for (const core::Journey &journey : request.inventory.all<core::Journey>()) {
        if (filter.passes(core::EntityKind::Journey, journey)
            && (words.isEmpty() || found.value(journey.id) == words.all()))
            wanted.insert(journey.id);
    }
    return wanted;
}

core::Result<JourneyResult> recordedLanes(const JourneyRequest &request, const core::JobControl &job)
{
    const auto analysis
        = core::analyseAgain(request.previous, request.inventory, request.profile, {}, job, {});
    if (!analysis)
        return analysis.error();
    const core::Ecosystem &ecosystem = (*analysis)->ecosystem;
    return JourneyResult{recordedLanesFigureOf(ecosystem,
                                               core::Display(ecosystem.inventory, request.vocabularies),
                                               wantedJourneys(request), filterWords(request.filter)),
                         *analysis};
}

} // namespace

core::Result<JourneyResult> journeyResultOf(const JourneyRequest &request, const core::JobControl &job)
{
    return request.isRecorded ? recordedLanes(request, job) : automaticLanes(request, job);
}

} // namespace app
