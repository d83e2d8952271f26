#pragma once

#include "core/analysis/ecosystemupdate.h"
#include "core/analysis/journey.h"

namespace core {

/// The journeys of \a now: the rows (theme and region, and the totals) in which a touched activity stood or
/// stands, or from which a relation that changed leads on, are walked again; the others are kept. Error
/// Cancelled.
Result<Journeys> updated(const Journeys &old, const Ecosystem &before, const Ecosystem &now,
                         const EcosystemDelta &delta, const JobControl &job);

} // namespace core
