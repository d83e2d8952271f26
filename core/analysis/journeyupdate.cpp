#include "core/analysis/journeyupdate.h"

#include "core/analysis/journeygraph.h"

namespace core {
namespace {

/// The rows that must be walked again.
class TouchedRows {
public:
    TouchedRows(const Journeys &journeys, const Ecosystem &now)
        : m_journeys(journeys),
          m_now(now),
          m_isTouched(static_cast<size_t>(journeys.journeys.size()), 0)
    { }

    /// Those whose set the activity belongs to. Terms and areas before keep their numbers.
    void add(const ActivityView &activity)
    {
        if (activity.active != Certainty::Certain)
            return;
        for (qsizetype row = 0; row < m_journeys.journeys.size(); ++row) {
            const ThemeJourney &journey = m_journeys.journeys.at(row);
            if (m_now.covers(activity, Attribute::Themes, journey.theme) == Certainty::Certain
                && (journey.region < 0
                    || m_now.areas.at(activity.area).serves(journey.region) == Certainty::Certain))
                m_isTouched[static_cast<size_t>(row)] = 1;
        }
    }
    /// Those with an activity from which the relation leads on: it matters nowhere else.
    void add(const Ecosystem &ecosystem, const LinkView &link)
    {
        if (!makesArc(link) || link.to.index < 0)
            return;
        if (link.from.kind == LinkEnd::Kind::Activity)
            add(ecosystem.activities[static_cast<size_t>(link.from.index)]);
        if (link.from.kind != LinkEnd::Kind::Initiative)
            return;
        for (const int activity : ecosystem.initiatives[static_cast<size_t>(link.from.index)].activities)
            add(ecosystem.activities[static_cast<size_t>(activity)]);
    }
    bool has(qsizetype row) const { return m_isTouched[static_cast<size_t>(row)] != 0; }

private:
    const Journeys &m_journeys;
    const Ecosystem &m_now;
    std::vector<char> m_isTouched;
};

void move(ThemeJourney &journey, const EcosystemDelta &delta)
{
    for (QList<int> *list : {&journey.walk, &journey.deadEnds, &journey.unknownPhase, &journey.members})
        delta.activities.apply(*list);
    delta.initiatives.apply(journey.walkCarriers);
    for (Bridge &bridge : journey.bridges) {
        delta.activities.apply(bridge.within);
        delta.initiatives.apply(bridge.carriers);
    }
}

} // namespace

Result<Journeys> updated(const Journeys &old, const Ecosystem &before, const Ecosystem &now,
                         const EcosystemDelta &delta, const JobControl &job)
{
    if (!delta.hasActivities() && !delta.hasLinks() && !delta.hasMoves())
        return old;
    TouchedRows touched(old, now);
    for (const int index : delta.served.before)
        touched.add(before.activities[static_cast<size_t>(index)]);
    for (const int index : delta.served.now)
        touched.add(now.activities[static_cast<size_t>(index)]);
    for (const LinkView &link : delta.linksBefore)
        touched.add(before, link);
    for (const LinkView &link : delta.linksNow)
        touched.add(now, link);

    Journeys result = old;
    std::vector<int> memberOf(now.activities.size(), -1);
    for (qsizetype row = 0; row < old.journeys.size(); ++row) {
        if (!touched.has(row)) {
            if (delta.hasMoves())
                move(result.journeys[row], delta);
            continue;
        }
        if (job.isCancelled())
            return cancelled();
        const ThemeJourney &journey = old.journeys.at(row);
        result.journeys[row] = journeyOf(now, journey.theme, journey.region, memberOf);
    }
    return result;
}

} // namespace core
