#include "core/analysis/coverageupdate.h"

#include "core/analysis/demand.h"
#include "core/analysis/framebuilder.h"

namespace core {
namespace {

std::optional<Frame> updated(const Frame &old, const Ecosystem &before, const Ecosystem &now,
                             const UpdatedOverlaps &overlaps, const EcosystemDelta &delta,
                             const InventoryDelta &records, const JobControl &job)
{
    FrameBuilder builder(now, old, delta);
    for (const int index : delta.served.before)
        builder.drop(before.activities[static_cast<size_t>(index)], delta.activities(index));
    for (const int index : delta.served.now)
        builder.add(index);
    if (records.touches(EntityKind::Signal))
        builder.renewDemand();
    if (records.touches(EntityKind::CellMark))
        builder.renewMarks();
    for (const OverlapPair &pair : overlaps.reopened)
        builder.touch(pair);
    if (!builder.renewCrowding(overlaps.overlaps, job))
        return std::nullopt;
    return builder.judged();
}

} // namespace

Result<Coverage> updated(const Coverage &old, const Ecosystem &before, const Ecosystem &now,
                         const UpdatedOverlaps &overlaps, const EcosystemDelta &delta,
                         const InventoryDelta &records, const JobControl &job)
{
    if (!delta.hasActivities() && !delta.hasMoves() && overlaps.reopened.isEmpty()
        && !records.touches(EntityKind::Signal) && !records.touches(EntityKind::CellMark))
        return old;
    Coverage result = old;
    auto frame = updated(old.frame, before, now, overlaps, delta, records, job);
    if (!frame)
        return cancelled();
    result.frame = std::move(*frame);
    if (old.total) {
        result.total = updated(*old.total, before, now, overlaps, delta, records, job);
        if (!result.total)
            return cancelled();
    }
    if (records.touches(EntityKind::Signal)) {
        const Demand demand(now);
        result.signalsOutside = demand.outside();
        result.signalCount = static_cast<qint64>(demand.views().size());
    }
    result.activities = std::count_if(now.activities.begin(), now.activities.end(),
                                      [](const ActivityView &view) { return view.inScope != Certainty::No; });
    return result;
}

} // namespace core
