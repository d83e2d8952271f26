#include "core/analysis/coverage.h"

#include "core/analysis/demand.h"
#include "core/analysis/framebuilder.h"

namespace core {

QString cellKindLetter(CellKind kind)
{
    static constexpr const char *letters[cellKindCount] = {"A", "O", "L", "D", "X", "G", "E", "e", "N"};
    return QLatin1String(letters[static_cast<size_t>(kind)]);
}

int Frame::count(CellKind kind) const
{
    return static_cast<int>(std::count_if(cells.cbegin(), cells.cend(),
                                          [&](const CoverageCell &cell) { return cell.has(kind); }));
}

Certainty covers(const Ecosystem &ecosystem, const ActivityView &activity, const CoverageCell &cell)
{
    Certainty covered = both(activity.active,
                             both(ecosystem.covers(activity, Attribute::Phases, cell.phase),
                                  ecosystem.covers(activity, Attribute::Themes, cell.theme)));
    if (cell.region >= 0)
        covered = both(covered, ecosystem.areas.at(activity.area).serves(cell.region));
    if (cell.targetGroup >= 0)
        covered = both(covered, ecosystem.covers(activity, Attribute::TargetGroups, cell.targetGroup));
    return covered;
}

QList<int> possibleActivities(const Ecosystem &ecosystem, const CoverageCell &cell)
{
    QList<int> possible;
    for (size_t i = 0; i < ecosystem.activities.size(); ++i) {
        if (covers(ecosystem, ecosystem.activities[i], cell) == Certainty::Possible)
            possible.append(static_cast<int>(i));
    }
    return possible;
}

QList<RecordId> signalsOf(const Ecosystem &ecosystem, const CoverageCell &cell)
{
    const Demand demand(ecosystem);
    QList<RecordId> ids;
    for (const Demand::View &signal : demand.views()) {
        if (demand.names(signal, cell))
            ids.append(signal.id);
    }
    return ids;
}

std::optional<double> effectiveProviders(const Ecosystem &ecosystem, const QList<int> &activities)
{
    // Weights by organisation, summed in the order of the activities; the squares in that of the
    // organisations.
    std::vector<double> weights(ecosystem.organisations.size(), 0);
    double total = 0;
    for (const int index : activities) {
        const auto &providers = ecosystem.providersOf(ecosystem.activities[static_cast<size_t>(index)]);
        for (const int provider : providers)
            weights[static_cast<size_t>(provider)] += 1.0 / static_cast<double>(providers.size());
        total += providers.empty() ? 0 : 1;
    }
    if (total == 0)
        return std::nullopt;
    double squares = 0;
    for (const double weight : weights)
        squares += (weight / total) * (weight / total);
    return 1 / squares;
}

namespace {

std::optional<Frame> frameOf(const Ecosystem &ecosystem, const Overlaps &overlaps, const JobControl &job,
                             bool withRegions)
{
    FrameBuilder builder(ecosystem, withRegions, ecosystem.scope.isFramedByTargetGroup);
    if (!builder.addActivities(job))
        return std::nullopt;
    builder.addSignals();
    builder.addMarks();
    if (!builder.addCrowding(overlaps, job))
        return std::nullopt;
    return builder.judged();
}

} // namespace

Result<Coverage> coverage(const Ecosystem &ecosystem, const Overlaps &overlaps, const JobControl &job)
{
    Coverage result;
    auto frame = frameOf(ecosystem, overlaps, job, ecosystem.hasRegionDimension);
    if (!frame)
        return cancelled();
    result.frame = std::move(*frame);
    if (ecosystem.hasRegionDimension) {
        result.total = frameOf(ecosystem, overlaps, job, false);
        if (!result.total)
            return cancelled();
    }
    const Demand demand(ecosystem);
    result.signalsOutside = demand.outside();
    result.signalCount = static_cast<qint64>(demand.views().size());
    result.activities = std::count_if(ecosystem.activities.begin(), ecosystem.activities.end(),
                                      [](const ActivityView &view) { return view.inScope != Certainty::No; });
    return result;
}

Result<Coverage> coverage(const Inventory &inventory, const Profile &profile, const Scope &scope,
                          const JobControl &job)
{
    const auto ecosystem = Ecosystem::of(inventory, profile, scope, job);
    if (!ecosystem)
        return ecosystem.error();
    const auto found = overlaps(*ecosystem, job);
    return found ? coverage(*ecosystem, *found, job) : found.error();
}

} // namespace core
