#pragma once

#include "app/render/figures/journeymapfigure.h"
#include "core/analysis/ecosystem.h"
#include "core/model/display.h"

namespace app {

/// The journey map of an ecosystem: a node for each initiative that is or may be active, in each theme it
/// reaches, over the phases its activities reach there; what has no known phase or theme stands under
/// "unknown". An activity without a recorded initiative is a node of its own, so that nothing is left out.
///
/// \a previous keeps unchanged nodes where they were (layoutJourneyMap). \a display must be of the same
/// inventory. Errors: Cancelled, and those of the layout. O(activities · themes) and the layout.
core::Result<JourneyMapFigure> journeyMapFigureOf(const core::Ecosystem &ecosystem,
                                                  const core::Display &display,
                                                  const core::Vocabularies &vocabularies,
                                                  const core::JourneyMapLayout &previous,
                                                  const core::JobControl &job);

} // namespace app
