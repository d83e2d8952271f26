#pragma once

#include "app/desktop/workspace.h"
#include "app/render/figures/journeylanesfigure.h"

namespace app {

/// What people do to recorded journeys. Each is one edit with its own label; a null id, or false, when
/// nothing was changed (an error is then shown by the workspace).

/// A journey without steps, of a theme where one is named.
core::RecordId addJourney(Workspace &workspace, const QString &theme = {});
/// Makes a recorded journey of an automatic lane: a step for each phase with what stands there.
core::RecordId recordLane(Workspace &workspace, const JourneyLane &lane);
bool renameJourney(Workspace &workspace, core::RecordId journey, const QString &name);
bool renameStep(Workspace &workspace, core::RecordId step, const QString &name);
/// A step before the one at \a position (0: the first; beyond the last: at the end).
core::RecordId addStep(Workspace &workspace, core::RecordId journey, int position);
/// A step for \a activity, with its name and its first phase.
core::RecordId addStepFor(Workspace &workspace, core::RecordId journey, int position,
                          core::RecordId activity);
/// Puts a step before the one that stands at \a position now; the others keep their order.
bool moveStep(Workspace &workspace, core::RecordId step, int position);
bool addActivity(Workspace &workspace, core::RecordId step, core::RecordId activity);
bool removeActivity(Workspace &workspace, core::RecordId step, core::RecordId activity);
/// From one step to another, also of another journey.
bool moveActivity(Workspace &workspace, core::RecordId from, core::RecordId to, core::RecordId activity);

/// The steps of a journey in their order; those without a number last.
QList<core::RecordId> stepsInOrder(const core::Inventory &inventory, core::RecordId journey);

} // namespace app
