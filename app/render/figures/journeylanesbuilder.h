#pragma once

#include "app/render/figures/journeylanesfigure.h"
#include "core/analysis/journey.h"
#include "core/model/display.h"

namespace app {

/// Which of the analysed journeys become lanes.
enum class LanesBy {
    Theme,          ///< one for each theme: the whole file
    ThemeAndRegion, ///< one for each theme in each region; those of the whole file where there are no regions
};

/// The journeys that the analysis found, a lane each: phases as stations, the walk with the fewest doors as
/// boxes, the ties between phases as bridges, breaks in words. \a scopeWords say what is filtered; may be
/// empty. \a display must be of the same inventory. O(lanes · (phases + walk)).
JourneyLanesFigure journeyLanesFigureOf(const core::Ecosystem &ecosystem, const core::Journeys &journeys,
                                        LanesBy lanes, const core::Display &display,
                                        const QString &scopeWords = {});

/// The journeys that people recorded (entities journey and journey_step), a lane each, in the order of their
/// ids; steps in order. Two steps are tied where an activity of the one refers to, is followed by or connects
/// to one of the other, where one initiative offers both, or where one activity stands on both. The doors are
/// those of the choice of one activity a step with the fewest changes of provider. \a wanted: only these;
/// nothing: all. \a ecosystem should be of the whole file: activities outside its scope are unknown to it.
/// O(relations + steps · activities²).
JourneyLanesFigure recordedLanesFigureOf(const core::Ecosystem &ecosystem, const core::Display &display,
                                         const std::optional<core::RecordIdSet> &wanted = {},
                                         const QString &scopeWords = {});

/// The activities of a theme's walk, each with the first and the last phase (positions in the frame) that the
/// walk spends in it: as long as it can stay, it stays. Empty where there is no walk.
QList<LaneBox> walkOf(const core::Ecosystem &ecosystem, const core::ThemeJourney &journey);

/// Name, provider and doors of an activity, for a box. \a activity is an index in the ecosystem.
LaneBox laneBox(const core::Ecosystem &ecosystem, int activity, const core::Display &display);

} // namespace app
