#include "core/analysis/reach.h"

#include "core/analysis/network.h"
#include "core/base/text.h"
#include "core/model/entities/intervention.h"
#include "core/model/entities/measurement.h"
#include "core/model/entities/region.h"

#include <map>
#include <set>

namespace core {
namespace {

bool isInScope(const Ecosystem &ecosystem, RecordId subject)
{
    if (const int activity = ecosystem.activityIndex(subject); activity >= 0)
        return ecosystem.activities[size_t(activity)].inScope != Certainty::No;
    if (const int initiative = ecosystem.initiativeIndex(subject); initiative >= 0)
        return ecosystem.initiatives[size_t(initiative)].inScope != Certainty::No;
    return ecosystem.scope.isWhole();
}

void addSums(Reach &result, const Ecosystem &ecosystem)
{
    constexpr int unknownYear = std::numeric_limits<int>::max(); // orders last
    std::map<std::pair<int, int>, Reach::Sum> sums;
    std::set<RecordId> withValue;
    std::set<RecordId> others;
    for (const Measurement &measurement : ecosystem.inventory.all<Measurement>()) {
        if (measurement.indicator.value() != u"bereik" || !measurement.subject.hasValue()
            || !isInScope(ecosystem, *measurement.subject))
            continue;
        if (ecosystem.activityIndex(*measurement.subject) < 0)
            others.insert(*measurement.subject);
        if (!measurement.value.hasValue())
            continue;
        withValue.insert(*measurement.subject);
        const QString unit = measurement.unit.value();
        if (unit != u"uniek" && unit != u"contacten") {
            ++result.otherUnits;
            continue;
        }
        const int year = measurement.from.hasValue() ? measurement.from->year() : unknownYear;
        Reach::Sum &sum = sums[{unit == u"uniek" ? 0 : 1, year}];
        sum.unit = unit;
        sum.year = year == unknownYear ? std::nullopt : std::optional<int>(year);
        sum.sum += *measurement.value;
        ++sum.records;
    }
    for (const auto &[key, sum] : sums)
        result.sums.append(sum);
    for (const ActivityView &activity : ecosystem.activities) {
        if (activity.inScope != Certainty::No)
            others.insert(activity.id);
    }
    result.withoutValue = static_cast<int>(std::count_if(
        others.begin(), others.end(), [&](RecordId subject) { return !withValue.contains(subject); }));
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

Result<Reach> reach(const Ecosystem &ecosystem, const JobControl &job)
{
    Reach result;
    addSums(result, ecosystem);
    if (job.isCancelled())
        return cancelled();
    addSatisfaction(result, ecosystem);
    addTargets(result, ecosystem);
    int evaluated = 0;
    for (const InitiativeView &initiative : ecosystem.initiatives) {
        if (!isActive(initiative))
            continue;
        ++(initiative.evaluation == Evaluation::Unknown ? result.evaluationUnknown : result.evaluationKnown);
        evaluated += initiative.evaluation == Evaluation::Yes ? 1 : 0;
    }
    if (result.evaluationKnown > 0)
        result.evaluatedShare = evaluated / static_cast<double>(result.evaluationKnown);
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
        match.citing += intervention.citedSignals.hasValue() ? 1 : 0;
    }
    if (match.interventions > 0)
        match.citingShare = match.citing / static_cast<double>(match.interventions);
    return match;
}

} // namespace core
