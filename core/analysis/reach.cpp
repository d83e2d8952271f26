#include "core/analysis/reach.h"

#include "core/analysis/network.h"
#include "core/base/text.h"
#include "core/model/entities/intervention.h"
#include "core/model/entities/measurement.h"
#include "core/model/entities/region.h"

#include <map>

namespace core {
namespace {

bool isInScope(const Ecosystem &ecosystem, RecordId subject)
{
    if (ecosystem.scope.isWhole())
        return true;
    if (const int activity = ecosystem.activityIndex(subject); activity >= 0)
        return ecosystem.activities[size_t(activity)].inScope != Certainty::No;
    const int initiative = ecosystem.initiativeIndex(subject);
    return initiative >= 0 && ecosystem.initiatives[size_t(initiative)].inScope != Certainty::No;
}

void addSums(Reach &result, const Ecosystem &ecosystem)
{
    const ReachSums found
        = reachSums(ecosystem, [&](RecordId subject) { return isInScope(ecosystem, subject); });
    result.sums = found.sums;
    result.otherUnits = found.otherUnits;
    QList<RecordId> activities;
    QList<RecordId> inScope;
    for (const ActivityView &activity : ecosystem.activities) {
        activities.append(activity.id);
        if (activity.inScope != Certainty::No)
            inScope.append(activity.id);
    }
    // All lists stand by id.
    QList<RecordId> others;
    std::set_difference(found.subjects.begin(), found.subjects.end(), activities.cbegin(), activities.cend(),
                        std::back_inserter(others));
    QList<RecordId> asked;
    std::merge(others.cbegin(), others.cend(), inScope.cbegin(), inScope.cend(), std::back_inserter(asked));
    std::set_difference(asked.cbegin(), asked.cend(), found.withValue.begin(), found.withValue.end(),
                        std::back_inserter(result.silent));
    result.withoutValue = static_cast<int>(result.silent.size());
}

void addSatisfaction(Reach &result, const Ecosystem &ecosystem)
{
    std::map<std::pair<QString, QString>, Reach::Satisfaction> means;
    for (const Measurement &measurement : ecosystem.inventory.all<Measurement>()) {
        if (measurement.indicator.value() != u"tevredenheid" || !measurement.value.hasValue()
            || !measurement.subject.hasValue() || !isInScope(ecosystem, *measurement.subject))
            continue;
        Reach::Satisfaction &mean = means[{measurement.instrument.value(), measurement.unit.value()}];
        mean.instrument = measurement.instrument.value();
        mean.unit = measurement.unit.value();
        mean.mean += *measurement.value; // a sum until all are in
        ++mean.records;
        mean.measurements.append(measurement.id);
    }
    for (auto &[key, mean] : means) {
        mean.mean /= mean.records;
        result.satisfaction.append(mean);
    }
}

void addTargets(Reach &result, const Ecosystem &ecosystem)
{
    result.regionTarget = ecosystem.profile.regionTarget;
    result.programmeTarget = ecosystem.profile.programmeTarget;
    result.programmeTargetYear = ecosystem.profile.programmeTargetYear;
    QMap<int, Reach::RegionTarget> targets;
    for (const Region &region : ecosystem.inventory.all<Region>()) {
        const int index = ecosystem.areas.regionIndex(keyOf(region.name.value()));
        if (!std::binary_search(ecosystem.frameRegions.begin(), ecosystem.frameRegions.end(), index))
            continue;
        Reach::RegionTarget &target = targets[index];
        target.region = ecosystem.areas.regions().at(index);
        if (region.targetReach.hasValue())
            target.targetReach = *region.targetReach;
        if (region.firmsMicro.isKnown() && region.firmsSmall.isKnown() && region.firmsMedium.isKnown())
            target.firms = region.firmsMicro.value() + region.firmsSmall.value() + region.firmsMedium.value();
    }
    result.regions = targets.values();
}

} // namespace

ReachSums reachSums(const Ecosystem &ecosystem, const std::function<bool(RecordId)> &counts)
{
    constexpr int unknownYear = std::numeric_limits<int>::max(); // orders last
    ReachSums found;
    QList<RecordId> subjects;
    QList<RecordId> withValue;
    std::map<std::pair<int, int>, Reach::Sum> sums;
    for (const Measurement &measurement : ecosystem.inventory.all<Measurement>()) {
        if (measurement.indicator.value() != u"bereik" || !measurement.subject.hasValue()
            || !counts(*measurement.subject))
            continue;
        subjects.append(*measurement.subject);
        if (!measurement.value.hasValue())
            continue;
        withValue.append(*measurement.subject);
        const QString unit = measurement.unit.value();
        if (unit != u"uniek" && unit != u"contacten") {
            ++found.otherUnits;
            continue;
        }
        const int year = measurement.from.hasValue() ? measurement.from->year() : unknownYear;
        Reach::Sum &sum = sums[{unit == u"uniek" ? 0 : 1, year}];
        sum.unit = unit;
        sum.year = year == unknownYear ? std::nullopt : std::optional<int>(year);
        sum.sum += *measurement.value;
        ++sum.records;
        sum.measurements.append(measurement.id);
    }
    for (const auto &[key, sum] : sums)
        found.sums.append(sum);
    found.subjects = RecordIdSet(std::move(subjects));
    found.withValue = RecordIdSet(std::move(withValue));
    return found;
}

double denominatorOf(const Reach &reach, ReachBase base)
{
    if (base == ReachBase::RegionTarget)
        return reach.regionTarget;
    return base == ReachBase::ProgrammeTarget ? reach.programmeTarget : wideSme;
}

Result<Reach> reach(const Ecosystem &ecosystem, const JobControl &job)
{
    Reach result;
    addSums(result, ecosystem);
    if (job.isCancelled())
        return cancelled();
    addSatisfaction(result, ecosystem);
    addTargets(result, ecosystem);
    for (int i = 0; i < static_cast<int>(ecosystem.initiatives.size()); ++i) {
        const InitiativeView &initiative = ecosystem.initiatives[size_t(i)];
        if (!isActive(initiative))
            continue;
        ++(initiative.evaluation == Evaluation::Unknown ? result.evaluationUnknown : result.evaluationKnown);
        if (initiative.evaluation == Evaluation::Yes)
            result.evaluated.append(i);
    }
    if (result.evaluationKnown > 0)
        result.evaluatedShare = static_cast<double>(result.evaluated.size()) / result.evaluationKnown;
    return result;
}

DemandMatch demandMatch(const Ecosystem &ecosystem, const Coverage &coverage)
{
    DemandMatch match;
    const QList<CoverageCell> &cells = coverage.frame.cells;
    for (int i = 0; i < cells.size(); ++i) {
        const CoverageCell &cell = cells.at(i);
        if (!cell.isInFrame())
            continue;
        if (cell.demand > 0 && cell.certain.isEmpty())
            match.withoutOffer.append(i);
        else if (cell.demand == 0 && !cell.certain.isEmpty())
            match.withoutDemand.append(i);
    }
    for (const Intervention &intervention : ecosystem.inventory.all<Intervention>()) {
        ++match.interventions;
        if (intervention.citedSignals.hasValue())
            match.citingInterventions.append(intervention.id);
    }
    match.citing = static_cast<int>(match.citingInterventions.size());
    if (match.interventions > 0)
        match.citingShare = match.citing / static_cast<double>(match.interventions);
    return match;
}

} // namespace core
