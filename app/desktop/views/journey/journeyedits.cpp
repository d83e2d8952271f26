#include "app/desktop/views/journey/journeyedits.h"

#include "app/desktop/models/inheritedvalue.h"
#include "app/desktop/models/recordedits.h"
#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/journey.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace app {
namespace {

using core::Journey;
using core::JourneyStep;
using core::RecordId;

QString translated(const char *text)
{
    return QCoreApplication::translate("app::JourneyEdits", text);
}

QString label(const char *text, Workspace &workspace, RecordId record)
{
    return translated(text).arg(workspace.display().title(record));
}

/// The first phase that an activity reaches by its own or inherited values, in the order of the phases;
/// unknown where none is recorded.
core::Known<QString> firstPhaseOf(Workspace &workspace, const core::Activity &activity)
{
    core::TermSet phases = activity.phases.value();
    const int field = core::entityInfo(core::EntityKind::Activity).indexOf(QStringLiteral("phases"));
    if (activity.phases.isUnknown()) {
        const auto inherited
            = inheritedValue(workspace.inventory(), core::EntityKind::Activity, activity, field);
        if (inherited && inherited->value.as<core::TermSet>())
            phases = *inherited->value.as<core::TermSet>();
    }
    for (const QString &key : workspace.vocabularies().keys(QStringLiteral("fase"), false)) {
        if (phases.contains(key) || phases.contains(core::allTerms))
            return key;
    }
    return {};
}

/// Gives the steps the numbers 1, 2, … ; only those that have another one are touched.
core::Result<void> number(core::Edit &edit, const QList<RecordId> &steps)
{
    for (qsizetype at = 0; at < steps.size(); ++at) {
        const JourneyStep *step = edit.inventory().find<JourneyStep>(steps.at(at));
        if (!step || step->order == core::Known<qint64>(at + 1))
            continue;
        JourneyStep changed = *step;
        changed.order = at + 1;
        if (auto done = edit.update(changed); !done)
            return done;
    }
    return {};
}

RecordId insertStep(Workspace &workspace, const QString &text, JourneyStep step, int position)
{
    QList<RecordId> steps = stepsInOrder(workspace.inventory(), *step.journey);
    const qsizetype at = std::clamp<qsizetype>(position, 0, steps.size());
    step.order = at + 1;
    RecordId made;
    const bool isDone = workspace.edit(text, [&](core::Edit &edit) -> core::Result<void> {
        const auto inserted = edit.insert(step);
        if (!inserted)
            return inserted.error();
        made = *inserted;
        steps.insert(at, made);
        return number(edit, steps);
    });
    return isDone ? made : RecordId();
}

bool rename(Workspace &workspace, const RecordRef &record, const QString &name)
{
    const int field = core::entityInfo(record.entity).indexOf(QStringLiteral("name"));
    return !name.trimmed().isEmpty()
        && setField(workspace, {record}, field, core::Known<QString>(name.trimmed()));
}

core::RecordIdSet activitiesOf(const JourneyStep &step)
{
    return step.activities.value();
}

core::Known<core::RecordIdSet> known(const core::RecordIdSet &activities)
{
    // An emptied step is one that nobody has filled yet, not one that is meant to have none.
    return activities.isEmpty() ? core::Known<core::RecordIdSet>::unknown()
                                : core::Known<core::RecordIdSet>(activities);
}

} // namespace

QList<RecordId> stepsInOrder(const core::Inventory &inventory, RecordId journey)
{
    QList<const JourneyStep *> steps;
    for (const JourneyStep &step : inventory.all<JourneyStep>()) {
        if (step.journey == core::Known<RecordId>(journey))
            steps.append(&step);
    }
    std::stable_sort(steps.begin(), steps.end(), [](const JourneyStep *a, const JourneyStep *b) {
        constexpr qint64 last = std::numeric_limits<qint64>::max();
        return a->order.valueOr(last) < b->order.valueOr(last);
    });
    QList<RecordId> ids;
    for (const JourneyStep *step : std::as_const(steps))
        ids.append(step->id);
    return ids;
}

RecordId addJourney(Workspace &workspace, const QString &theme)
{
    Journey journey;
    journey.name = translated(QT_TRANSLATE_NOOP("app::JourneyEdits", "New journey"));
    if (!theme.isEmpty())
        journey.theme = theme;
    RecordId made;
    const bool isDone = workspace.edit(translated(QT_TRANSLATE_NOOP("app::JourneyEdits", "Add a journey")),
                                       [&](core::Edit &edit) -> core::Result<void> {
                                           const auto inserted = edit.insert(journey);
                                           if (!inserted)
                                               return inserted.error();
                                           made = *inserted;
                                           return {};
                                       });
    return isDone ? made : RecordId();
}

RecordId recordLane(Workspace &workspace, const JourneyLane &lane)
{
    Journey journey;
    journey.name
        = lane.subtitle.isEmpty() ? lane.title : QStringLiteral("%1, %2").arg(lane.title, lane.subtitle);
    if (!lane.themeKey.isEmpty())
        journey.theme = lane.themeKey;
    RecordId made;
    const bool isDone = workspace.edit(
        translated(QT_TRANSLATE_NOOP("app::JourneyEdits", "Record journey %1")).arg(*journey.name),
        [&](core::Edit &edit) -> core::Result<void> {
            const auto inserted = edit.insert(journey);
            if (!inserted)
                return inserted.error();
            made = *inserted;
            for (int at = 0; at < lane.stations.size(); ++at) {
                JourneyStep step;
                step.journey = made;
                step.order = at + 1;
                step.name = lane.stations.at(at).phase;
                step.phase = lane.stations.at(at).phaseKey;
                core::RecordIdSet activities;
                for (const int box : boxesAt(lane, at))
                    activities.insert(lane.boxes.at(box).activity);
                step.activities = known(activities);
                if (const auto added = edit.insert(step); !added)
                    return added.error();
            }
            return {};
        });
    return isDone ? made : RecordId();
}

bool renameJourney(Workspace &workspace, RecordId journey, const QString &name)
{
    return rename(workspace, {core::EntityKind::Journey, journey}, name);
}

bool renameStep(Workspace &workspace, RecordId step, const QString &name)
{
    return rename(workspace, {core::EntityKind::JourneyStep, step}, name);
}

RecordId addStep(Workspace &workspace, RecordId journey, int position)
{
    JourneyStep step;
    step.journey = journey;
    step.name = translated(QT_TRANSLATE_NOOP("app::JourneyEdits", "New step"));
    return insertStep(workspace,
                      label(QT_TRANSLATE_NOOP("app::JourneyEdits", "Add a step to %1"), workspace, journey),
                      step, position);
}

RecordId addStepFor(Workspace &workspace, RecordId journey, int position, RecordId id)
{
    const auto *activity = workspace.inventory().find<core::Activity>(id);
    if (!activity)
        return {};
    JourneyStep step;
    step.journey = journey;
    step.name = workspace.display().title(id);
    step.phase = firstPhaseOf(workspace, *activity);
    step.activities = core::RecordIdSet{id};
    return insertStep(workspace,
                      label(QT_TRANSLATE_NOOP("app::JourneyEdits", "Add a step to %1"), workspace, journey),
                      step, position);
}

bool moveStep(Workspace &workspace, RecordId id, int position)
{
    const auto *step = workspace.inventory().find<JourneyStep>(id);
    if (!step || !step->journey.hasValue())
        return false;
    const QList<RecordId> before = stepsInOrder(workspace.inventory(), *step->journey);
    QList<RecordId> steps = before;
    const qsizetype from = steps.indexOf(id);
    steps.removeAt(from);
    steps.insert(std::clamp<qsizetype>(position - (position > from), 0, steps.size()), id);
    if (steps == before)
        return false;
    return workspace.edit(label(QT_TRANSLATE_NOOP("app::JourneyEdits", "Move step %1"), workspace, id),
                          [&](core::Edit &edit) { return number(edit, steps); });
}

bool addActivity(Workspace &workspace, RecordId id, RecordId activity)
{
    const auto *step = workspace.inventory().find<JourneyStep>(id);
    if (!step || activitiesOf(*step).contains(activity))
        return false;
    JourneyStep changed = *step;
    core::RecordIdSet activities = activitiesOf(*step);
    activities.insert(activity);
    changed.activities = known(activities);
    if (changed.phase.isUnknown()) {
        if (const auto *added = workspace.inventory().find<core::Activity>(activity))
            changed.phase = firstPhaseOf(workspace, *added);
    }
    return workspace.edit(translated(QT_TRANSLATE_NOOP("app::JourneyEdits", "Put %1 on step %2"))
                              .arg(workspace.display().title(activity), workspace.display().title(id)),
                          [&](core::Edit &edit) { return edit.update(changed); });
}

bool removeActivity(Workspace &workspace, RecordId id, RecordId activity)
{
    const auto *step = workspace.inventory().find<JourneyStep>(id);
    if (!step || !activitiesOf(*step).contains(activity))
        return false;
    JourneyStep changed = *step;
    core::RecordIdSet activities = activitiesOf(*step);
    activities.remove(activity);
    changed.activities = known(activities);
    return workspace.edit(translated(QT_TRANSLATE_NOOP("app::JourneyEdits", "Take %1 off step %2"))
                              .arg(workspace.display().title(activity), workspace.display().title(id)),
                          [&](core::Edit &edit) { return edit.update(changed); });
}

bool moveActivity(Workspace &workspace, RecordId from, RecordId to, RecordId activity)
{
    const auto *source = workspace.inventory().find<JourneyStep>(from);
    const auto *target = workspace.inventory().find<JourneyStep>(to);
    if (from == to || !source || !target || !activitiesOf(*source).contains(activity))
        return false;
    JourneyStep emptied = *source, filled = *target;
    core::RecordIdSet left = activitiesOf(*source), joined = activitiesOf(*target);
    left.remove(activity);
    joined.insert(activity);
    emptied.activities = known(left);
    filled.activities = known(joined);
    return workspace.edit(translated(QT_TRANSLATE_NOOP("app::JourneyEdits", "Put %1 on step %2"))
                              .arg(workspace.display().title(activity), workspace.display().title(to)),
                          [&](core::Edit &edit) {
                              const auto done = edit.update(emptied);
                              return done ? edit.update(filled) : done;
                          });
}

} // namespace app
