#include "core/analysis/scenario.h"

#include "core/model/references.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace core {
namespace {

using Difference = ScenarioDifference;

QString regionKey(const Ecosystem &ecosystem, int region)
{
    return region < 0 ? QString() : ecosystem.areas.regions().at(region);
}

using CellsByName = std::map<QStringList, const CoverageCell *>;

CellsByName cellsByName(const Analysis &analysis)
{
    CellsByName cells;
    const Ecosystem &eco = analysis.ecosystem;
    for (const CoverageCell &cell : analysis.coverage.frame.cells)
        cells[{eco.phases().key(cell.phase), eco.themes().key(cell.theme), regionKey(eco, cell.region)}]
            = &cell;
    return cells;
}

void addCells(Difference &result, const Analysis &before, const Analysis &after)
{
    const CellsByName old = cellsByName(before);
    const CellsByName now = cellsByName(after);
    const auto at = [](const CellsByName &cells, const QStringList &name) {
        const auto found = cells.find(name);
        return found == cells.end() ? nullptr : found->second;
    };
    const auto isCovered
        = [](const CoverageCell *cell) { return cell && cell->isInFrame() && !cell->certain.isEmpty(); };
    const auto status = [](const CoverageCell *cell) {
        if (!cell)
            return QString();
        return cell->status ? cellKindLetter(*cell->status) : QStringLiteral("n.v.t.");
    };
    std::set<QStringList> names;
    for (const auto &cells : {old, now}) {
        for (const auto &[name, cell] : cells)
            names.insert(name);
    }
    for (const QStringList &name : names) {
        const CoverageCell *was = at(old, name);
        const CoverageCell *is = at(now, name);
        const Difference::Cell cell{name.at(0), name.at(1), name.at(2)};
        if (isCovered(was) != isCovered(is))
            (isCovered(was) ? result.turnedWhite : result.filled).append(cell);
        if (status(was) != status(is))
            result.statusChanged.append({cell, status(was), status(is)});
    }
}

/// Every transition and every walk of the journeys per region; the walk has no from and to.
std::map<QStringList, bool> transitions(const Analysis &analysis)
{
    std::map<QStringList, bool> found;
    const Ecosystem &eco = analysis.ecosystem;
    for (const ThemeJourney *journey : analysis.journeys.perRegion()) {
        const QString theme = eco.themes().key(journey->theme);
        const QString region = regionKey(eco, journey->region);
        found[{theme, region, QString(), QString()}] = !journey->walk.isEmpty();
        for (const Bridge &bridge : journey->bridges)
            found[{theme, region, eco.phases().key(bridge.from), eco.phases().key(bridge.to)}]
                = !bridge.isBroken();
    }
    return found;
}

void addJourneys(Difference &result, const Analysis &before, const Analysis &after)
{
    const std::map<QStringList, bool> old = transitions(before);
    const std::map<QStringList, bool> now = transitions(after);
    std::set<QStringList> names;
    for (const auto &side : {old, now}) {
        for (const auto &[name, stands] : side)
            names.insert(name);
    }
    for (const QStringList &name : names) {
        const auto a = old.find(name);
        const auto b = now.find(name);
        const bool was = a != old.end() && a->second;
        const bool is = b != now.end() && b->second;
        if (was == is)
            continue;
        const bool isWalk = name.at(2).isEmpty();
        QList<Difference::Transition> &list
            = isWalk ? (was ? result.walksLost : result.walksGained) : (was ? result.broken : result.mended);
        list.append({name.at(0), name.at(1), name.at(2), name.at(3)});
    }
}

std::set<Difference::Pair> certainPairs(const Analysis &analysis)
{
    std::set<Difference::Pair> pairs;
    for (const OverlapPair &pair : analysis.overlaps.pairs) {
        if (pair.isCertain)
            pairs.insert({analysis.ecosystem.activities[size_t(pair.a)].id,
                          analysis.ecosystem.activities[size_t(pair.b)].id});
    }
    return pairs;
}

void addOverlap(Difference &result, const Analysis &before, const Analysis &after)
{
    const std::set<Difference::Pair> old = certainPairs(before);
    const std::set<Difference::Pair> now = certainPairs(after);
    std::set_difference(old.begin(), old.end(), now.begin(), now.end(),
                        std::back_inserter(result.overlapRemoved));
    std::set_difference(now.begin(), now.end(), old.begin(), old.end(),
                        std::back_inserter(result.overlapAdded));
}

const InitiativeView *viewIn(const Analysis &analysis, RecordId id)
{
    const int index = analysis.ecosystem.initiativeIndex(id);
    return index < 0 ? nullptr : &analysis.ecosystem.initiatives[size_t(index)];
}

bool isExplained(const Initiative &record)
{
    return record.endsOn.hasValue() && (record.successor.hasValue() || record.verdictReason.hasValue());
}

void addStopped(Difference &result, const Analysis &before, const Analysis &after)
{
    for (const InitiativeView &initiative : before.ecosystem.initiatives) {
        const InitiativeView *later = viewIn(after, initiative.id);
        if (!isActive(initiative) || (later && isActive(*later)))
            continue;
        result.stopped.append(initiative.id);
        if (!later || !isExplained(*later->record))
            result.stoppedSilently.append(initiative.id);
        const Initiative &record = *initiative.record;
        result.budget.known += static_cast<double>(record.budget.value()) / 100;
        result.budget.unknown += record.budget.isUnknown() ? 1 : 0;
        result.fte.known += record.fte.value();
        result.fte.unknown += record.fte.isUnknown() ? 1 : 0;
    }
    for (const InitiativeView &initiative : after.ecosystem.initiatives) {
        const InitiativeView *earlier = viewIn(before, initiative.id);
        if (isActive(initiative) && !(earlier && isActive(*earlier)))
            result.started.append(initiative.id);
    }
    for (const ActivityView &activity : before.ecosystem.activities) {
        const int later = after.ecosystem.activityIndex(activity.id);
        const bool isGone = later < 0 || after.ecosystem.activities[size_t(later)].active == Certainty::No;
        if (activity.active != Certainty::No && isGone)
            result.stoppedActivities.append(activity.id);
    }
}

/// Reach counts whatever its dates, so stopping moves no sum: at stake is what was measured for what stops.
void addReach(Difference &result, const Analysis &before)
{
    const std::set<RecordId> initiatives(result.stopped.cbegin(), result.stopped.cend());
    const std::set<RecordId> activities(result.stoppedActivities.cbegin(), result.stoppedActivities.cend());
    const ReachSums sums = reachSums(before.ecosystem, [&](RecordId subject) {
        return initiatives.contains(subject) || activities.contains(subject);
    });
    result.reach = sums.sums;
    for (const RecordId activity : activities)
        result.reachUnknown += sums.withValue.contains(activity) ? 0 : 1;
}

} // namespace

Result<Inventory> applied(const Inventory &inventory, const QList<Operation> &operations)
{
    Inventory changed = inventory;
    for (qsizetype i = 0; i < operations.size(); ++i) {
        const Operation &operation = operations.at(i);
        const bool isDeletion = operation.kind == Operation::Kind::Delete
            && changed.find(operation.entity, operation.id) != nullptr;
        const QList<Operation> steps
            = isDeletion ? deletionOf(changed, RecordIdSet{operation.id}) : QList<Operation>{operation};
        for (const Operation &step : steps) {
            if (!changed.apply(step))
                return Error{
                    ErrorCode::InvalidInput,
                    QCoreApplication::translate("core::analysis",
                                                "Step %1 of this scenario cannot be done: the record it "
                                                "changes is not there, or a value does not fit its field. "
                                                "Please change or remove that step.")
                        .arg(i + 1),
                    step.id.toText()};
        }
    }
    return changed;
}

ScenarioDifference difference(const Analysis &before, const Analysis &after)
{
    ScenarioDifference result;
    result.coverageBefore = before.coverage.frame.covered;
    result.coverageAfter = after.coverage.frame.covered;
    addCells(result, before, after);
    addJourneys(result, before, after);
    addOverlap(result, before, after);
    addStopped(result, before, after);
    addReach(result, before);
    result.conversion = conversion(before.ecosystem.inventory, after.ecosystem.inventory);
    const Judgements &old = before.judgements;
    const Judgements &now = after.judgements;
    result.indicators = {{2, old.isolates, now.isolates},
                         {3, old.overlapWithoutAgreement, now.overlapWithoutAgreement},
                         {4, old.referralsCrossingLevels, now.referralsCrossingLevels}};
    return result;
}

bool ScenarioDifference::isEmpty() const
{
    const bool sameIndicators = std::all_of(indicators.cbegin(), indicators.cend(),
                                            [](const Indicator &one) { return one.before == one.after; });
    return turnedWhite.isEmpty() && filled.isEmpty() && statusChanged.isEmpty() && broken.isEmpty()
        && mended.isEmpty() && walksLost.isEmpty() && walksGained.isEmpty() && overlapRemoved.isEmpty()
        && overlapAdded.isEmpty() && stopped.isEmpty() && started.isEmpty() && stoppedActivities.isEmpty()
        && sameIndicators;
}

Result<WhatIf> whatIf(const Inventory &inventory, const Inventory &changed, const Profile &profile,
                      const Scope &scope, const JobControl &job, Chapters chapters)
{
    const Chapters wanted = chapters | Chapter::Coverage | Chapter::Overlaps | Chapter::Journeys
        | Chapter::Network | Chapter::Judgements;
    auto before = analyse(inventory, profile, scope, job, wanted);
    if (!before)
        return before.error();
    auto after = analyse(changed, profile, scope, job, wanted);
    if (!after)
        return after.error();
    return WhatIf{*before, *after, difference(**before, **after)};
}

Result<ScenarioDifference> tryScenario(const Inventory &inventory, const QList<Operation> &operations,
                                       const Profile &profile, const Scope &scope, const JobControl &job)
{
    const auto changed = applied(inventory, operations);
    if (!changed)
        return changed.error();
    const auto both = whatIf(inventory, *changed, profile, scope, job, {});
    return both ? Result<ScenarioDifference>(both->difference) : both.error();
}

} // namespace core
