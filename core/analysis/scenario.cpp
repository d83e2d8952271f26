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

std::map<QStringList, bool> coveredCells(const Analysis &analysis)
{
    std::map<QStringList, bool> cells;
    const Ecosystem &eco = analysis.ecosystem;
    for (const CoverageCell &cell : analysis.coverage.frame.cells) {
        if (cell.isInFrame())
            cells[{eco.phases().key(cell.phase), eco.themes().key(cell.theme), regionKey(eco, cell.region)}]
                = !cell.certain.isEmpty();
    }
    return cells;
}

void addCells(Difference &result, const Analysis &before, const Analysis &after)
{
    const std::map<QStringList, bool> old = coveredCells(before);
    const std::map<QStringList, bool> now = coveredCells(after);
    const auto isCovered = [](const std::map<QStringList, bool> &cells, const QStringList &name) {
        const auto at = cells.find(name);
        return at != cells.end() && at->second;
    };
    std::set<QStringList> names;
    for (const auto &cells : {old, now}) {
        for (const auto &[name, covered] : cells)
            names.insert(name);
    }
    for (const QStringList &name : names) {
        const bool was = isCovered(old, name);
        const bool is = isCovered(now, name);
        if (was != is)
            (was ? result.turnedWhite : result.filled).append({name.at(0), name.at(1), name.at(2)});
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

void addStakes(Difference &result, const Analysis &before, const Analysis &after)
{
    for (const InitiativeView &initiative : before.ecosystem.initiatives) {
        const InitiativeView *later = viewIn(after, initiative.id);
        if (!isActive(initiative) || (later && isActive(*later)))
            continue;
        result.stopped.append(initiative.id);
        const bool isExplained = later && later->record->endsOn.hasValue()
            && (later->record->successor.hasValue() || later->record->verdictReason.hasValue());
        if (!isExplained)
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
    for (const Reach::Sum &old : before.reach.sums) {
        double left = 0;
        for (const Reach::Sum &now : after.reach.sums) {
            if (now.unit == old.unit && now.year == old.year)
                left = now.sum;
        }
        result.reach.append({old, left});
    }
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
    addStakes(result, before, after);
    result.isolatesBefore = static_cast<int>(before.network.isolates.size());
    result.isolatesAfter = static_cast<int>(after.network.isolates.size());
    return result;
}

Result<ScenarioDifference> tryScenario(const Inventory &inventory, const QList<Operation> &operations,
                                       const Profile &profile, const Scope &scope, const JobControl &job)
{
    const auto changed = applied(inventory, operations);
    if (!changed)
        return changed.error();
    const auto before = analyse(inventory, profile, scope, job);
    if (!before)
        return before.error();
    const auto after = analyse(*changed, profile, scope, job);
    if (!after)
        return after.error();
    return difference(**before, **after);
}

} // namespace core
