#include "core/analysis/journey.h"

#include "core/analysis/journeygraph.h"

namespace core {

ThemeJourney journeyOf(const Ecosystem &ecosystem, int theme, int region, std::vector<int> &memberOf)
{
    const JourneyGraph graph(ecosystem, theme, region, memberOf);
    ThemeJourney journey;
    journey.theme = theme;
    journey.region = region;
    journey.members = QList<int>(graph.members().begin(), graph.members().end());
    journey.activities = journey.members.size();
    journey.bridges = graph.bridges();
    if (!journey.bridges.isEmpty())
        journey.continuity = journey.unbroken() / static_cast<double>(journey.bridges.size());
    int doors = 0;
    journey.walk = graph.walk(&doors);
    if (!journey.walk.isEmpty())
        journey.doors = doors;
    for (const int activity : std::as_const(journey.walk)) {
        const int initiative = ecosystem.activities[size_t(activity)].initiative;
        if (initiative >= 0 && !journey.walkCarriers.contains(initiative)
            && !graph.hasWalkWithout(initiative))
            journey.walkCarriers.append(initiative);
    }
    std::sort(journey.walkCarriers.begin(), journey.walkCarriers.end());

    const std::vector<char> reaching = graph.reachingTheEnd();
    qsizetype known = 0;
    for (size_t member = 0; member < reaching.size(); ++member) {
        const int activity = graph.members()[member];
        if (ecosystem.activities[size_t(activity)].value(Attribute::Phases) == TermValues::unknown) {
            journey.unknownPhase.append(activity);
            continue;
        }
        ++known;
        if (!reaching[member])
            journey.deadEnds.append(activity);
    }
    if (known > 0)
        journey.noWrongDoor
            = static_cast<double>(known - journey.deadEnds.size()) / static_cast<double>(known);
    return journey;
}

int ThemeJourney::unbroken() const
{
    return static_cast<int>(std::count_if(bridges.cbegin(), bridges.cend(),
                                          [](const Bridge &bridge) { return !bridge.isBroken(); }));
}

QList<const ThemeJourney *> Journeys::perRegion() const
{
    const bool hasRegions = std::any_of(journeys.cbegin(), journeys.cend(),
                                        [](const ThemeJourney &journey) { return journey.region >= 0; });
    QList<const ThemeJourney *> list;
    for (const ThemeJourney &journey : journeys) {
        if (!hasRegions || journey.region >= 0)
            list.append(&journey);
    }
    return list;
}

bool behindOneDoor(const Ecosystem &ecosystem, const ActivityView &a, const ActivityView &b)
{
    return (a.initiative >= 0 && a.initiative == b.initiative)
        || sharedCount(ecosystem.providersOf(a), ecosystem.providersOf(b)) > 0;
}

Result<Journeys> journeys(const Ecosystem &ecosystem, const JobControl &job)
{
    Journeys result;
    std::vector<int> memberOf(ecosystem.activities.size(), -1);
    std::vector<int> regions = ecosystem.hasRegionDimension ? ecosystem.frameRegions : std::vector<int>();
    regions.push_back(-1);
    for (const int theme : ecosystem.frameThemes) {
        for (const int region : regions) {
            if (job.isCancelled())
                return cancelled();
            result.journeys.append(journeyOf(ecosystem, theme, region, memberOf));
        }
    }
    return result;
}

Result<Journeys> journeys(const Inventory &inventory, const Profile &profile, const Scope &scope,
                          const JobControl &job)
{
    const auto ecosystem = Ecosystem::of(inventory, profile, scope, job);
    return ecosystem ? journeys(*ecosystem, job) : ecosystem.error();
}

} // namespace core
