#pragma once

#include "app/desktop/filter.h"
#include "app/render/figures/journeylanesfigure.h"
#include "core/analysis/analyse.h"
#include "core/model/vocabularies.h"

namespace app {

/// What the lanes are made from; a value for a worker.
struct JourneyRequest {
    bool isRecorded = false;
    core::Inventory inventory;
    core::Profile profile;
    core::Vocabularies vocabularies;
    Filter filter;
    /// Of the same kind of lanes: what did not change is taken from it. May be null.
    std::shared_ptr<const core::Analysis> previous;
};

struct JourneyResult {
    JourneyLanesFigure figure;
    std::shared_ptr<const core::Analysis> analysis;
};

/// Automatic lanes: the filter narrows what is analysed, and lanes stand per region where it names regions.
/// Recorded ones: the filter hides journeys that are not of its theme or target group, or in which its words
/// do not occur (journey, steps and activities together). Errors: InvalidInput without a reference date,
/// Cancelled.
core::Result<JourneyResult> journeyResultOf(const JourneyRequest &request, const core::JobControl &job);

} // namespace app
