#include "app/render/figures/figurescope.h"
#include "app/render/figures/journeylanesbuilder.h"
#include "app/render/wording.h"
#include "core/analysis/journeygraph.h"
#include "core/analysis/methodterms.h"
#include "core/model/entities/journey.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <limits>
#include <map>

namespace app {
namespace {

using core::Ecosystem;
using core::LinkEnd;

/// Which activities lead on to which, of those on the steps.
class StepTies {
public:
    StepTies(const Ecosystem &ecosystem, const QSet<int> &activities) : m_ecosystem(ecosystem)
    {
        QSet<int> ends;
        for (const int activity : activities)
            ends += {activityEnd(activity), initiativeEnd(activity)};
        for (const core::LinkView &link : ecosystem.links) {
            const int from = endOf(link.from), to = endOf(link.to);
            if (!core::makesArc(link) || !ends.contains(from) || !ends.contains(to))
                continue;
            m_arcs.insert({from, to});
            if (link.isReciprocal)
                m_arcs.insert({to, from});
        }
    }

    bool tied(int a, int b) const
    {
        const int from = initiativeEnd(a), to = initiativeEnd(b);
        return a == b || (from == to && from != none) || has(activityEnd(a), activityEnd(b))
            || has(activityEnd(a), to) || has(from, activityEnd(b)) || has(from, to);
    }

private:
    static constexpr int none = -1;

    static int activityEnd(int activity) { return 2 * activity; }
    int initiativeEnd(int activity) const
    {
        const int initiative = m_ecosystem.activities[static_cast<std::size_t>(activity)].initiative;
        return initiative < 0 ? none : 2 * initiative + 1;
    }
    static int endOf(const LinkEnd &end)
    {
        if (end.index < 0 || end.kind == LinkEnd::Kind::None || end.kind == LinkEnd::Kind::Organisation)
            return -2;
        return end.kind == LinkEnd::Kind::Activity ? 2 * end.index : 2 * end.index + 1;
    }
    bool has(int from, int to) const { return m_arcs.contains({from, to}); }

    const Ecosystem &m_ecosystem;
    QSet<std::pair<int, int>> m_arcs;
};

class RecordedLanes {
public:
    using Steps = std::map<core::RecordId, QList<const core::JourneyStep *>>;

    RecordedLanes(const Ecosystem &ecosystem, const core::Display &display, const StepTies &ties)
        : m_ecosystem(ecosystem),
          m_display(display),
          m_ties(ties)
    { }

    JourneyLane lane(const core::Journey &journey, const QList<const core::JourneyStep *> &steps)
    {
        JourneyLane lane;
        lane.journey = journey.id;
        lane.title = m_display.title(journey.id);
        lane.themeKey = journey.theme.valueOr({});
        QStringList about;
        if (!lane.themeKey.isEmpty())
            about.append(m_display.term(core::vocabulary::theme.toString(), lane.themeKey));
        if (journey.situation.hasValue())
            about.append(*journey.situation);
        lane.subtitle = about.join(QStringLiteral(" · "));
        m_standing.clear();
        for (const core::JourneyStep *step : steps)
            addStation(lane, *step);
        for (int at = 0; at + 1 < lane.stations.size(); ++at)
            addBridge(lane, at);
        const int doors = findDoors(lane);
        addFacts(lane, doors);
        addSentence(lane, doors);
        return lane;
    }

private:
    /// An activity on a step that is active: its index and its box.
    struct Standing {
        int activity = 0;
        int box = 0;
    };

    void addStation(JourneyLane &lane, const core::JourneyStep &step)
    {
        LaneStation station;
        station.step = step.id;
        station.phaseKey = step.phase.valueOr({});
        if (!station.phaseKey.isEmpty())
            station.phase = m_display.term(core::vocabulary::phase.toString(), station.phaseKey);
        station.name = step.name.valueOr({});
        station.need = step.need.valueOr({});
        station.barrier = step.barrier.valueOr({});
        QList<Standing> standing;
        for (const core::RecordId id : step.activities.value()) {
            const int activity = m_ecosystem.activityIndex(id);
            LaneBox box;
            if (activity >= 0)
                box = laneBox(m_ecosystem, activity, m_display);
            box.activity = id;
            box.title = m_display.title(id);
            box.first = box.last = static_cast<int>(lane.stations.size());
            box.isStopped = activity >= 0 && isStopped(activity);
            if (activity >= 0 && !box.isStopped)
                standing.append({activity, static_cast<int>(lane.boxes.size())});
            lane.boxes.append(box);
            ++station.activities;
        }
        m_standing.append(standing);
        lane.stations.append(station);
    }

    bool isStopped(int activity) const
    {
        return m_ecosystem.activities[static_cast<std::size_t>(activity)].active == core::Certainty::No;
    }

    static QString stepName(const JourneyLane &lane, int at)
    {
        const LaneStation &station = lane.stations.at(at);
        if (!station.name.isEmpty())
            return wording(QT_TRANSLATE_NOOP("app::render", "“%1”")).arg(station.name);
        return wording(QT_TRANSLATE_NOOP("app::render", "step %1")).arg(at + 1);
    }

    void addBridge(JourneyLane &lane, int at) const
    {
        LaneBridge bridge;
        for (const Standing &from : m_standing.at(at)) {
            bridge.ties
                += std::count_if(m_standing.at(at + 1).cbegin(), m_standing.at(at + 1).cend(),
                                 [&](const Standing &to) { return m_ties.tied(from.activity, to.activity); });
        }
        if (bridge.isBroken()) {
            for (const int side : {at, at + 1}) {
                if (bridge.broken.isEmpty() && m_standing.at(side).isEmpty())
                    bridge.broken = emptyText(lane, side);
            }
            if (bridge.broken.isEmpty())
                bridge.broken
                    = wording(QT_TRANSLATE_NOOP("app::render", "Break: nobody refers from %1 to %2."))
                          .arg(stepName(lane, at), stepName(lane, at + 1));
        }
        lane.bridges.append(bridge);
    }

    static QString emptyText(const JourneyLane &lane, int at)
    {
        return (lane.stations.at(at).activities == 0
                    ? wording(QT_TRANSLATE_NOOP("app::render", "Break: %1 has no activity yet."))
                    : wording(QT_TRANSLATE_NOOP("app::render", "Break: nothing is active now on %1.")))
            .arg(stepName(lane, at));
    }

    /// One activity a step with the fewest changes of provider, the first of equals; marks their boxes. 0
    /// where a step has none.
    int findDoors(JourneyLane &lane) const
    {
        struct Best {
            int changes = 0;
            int before = 0;
        };
        QList<QList<Best>> best;
        for (int at = 0; at < m_standing.size(); ++at) {
            best.append(QList<Best>());
            for (const Standing &here : m_standing.at(at)) {
                Best found{at == 0 ? 0 : std::numeric_limits<int>::max(), 0};
                for (int before = 0; at > 0 && before < m_standing.at(at - 1).size(); ++before) {
                    const int changes = best.at(at - 1).at(before).changes
                        + !isOneDoor(m_standing.at(at - 1).at(before).activity, here.activity);
                    if (changes < found.changes)
                        found = {changes, before};
                }
                best[at].append(found);
            }
            if (best.at(at).isEmpty())
                return 0;
        }
        if (best.isEmpty())
            return 0;
        const auto last
            = std::min_element(best.constLast().cbegin(), best.constLast().cend(),
                               [](const Best &a, const Best &b) { return a.changes < b.changes; });
        int choice = static_cast<int>(last - best.constLast().cbegin());
        const int doors = last->changes + 1;
        for (int at = static_cast<int>(best.size()) - 1; at >= 0; --at) {
            const Best &chosen = best.at(at).at(choice);
            LaneBox &box = lane.boxes[m_standing.at(at).at(choice).box];
            box.door = chosen.changes + 1;
            box.isNewDoor = at == 0 || best.at(at - 1).at(chosen.before).changes < chosen.changes;
            choice = chosen.before;
        }
        return doors;
    }

    bool isOneDoor(int a, int b) const
    {
        return core::behindOneDoor(m_ecosystem, m_ecosystem.activities[static_cast<std::size_t>(a)],
                                   m_ecosystem.activities[static_cast<std::size_t>(b)]);
    }

    static int unbroken(const JourneyLane &lane)
    {
        return static_cast<int>(std::count_if(lane.bridges.cbegin(), lane.bridges.cend(),
                                              [](const LaneBridge &bridge) { return !bridge.isBroken(); }));
    }

    void addFacts(JourneyLane &lane, int doors) const
    {
        const QLocale &locale = m_display.locale();
        if (!lane.bridges.isEmpty())
            lane.facts.append(
                {wording(QT_TRANSLATE_NOOP("app::render", "%1 of %2"))
                     .arg(locale.toString(unbroken(lane)), locale.toString(lane.bridges.size())),
                 wording(QT_TRANSLATE_NOOP("app::render", "transitions"))});
        lane.facts.append({doors > 0 ? locale.toString(doors) : QStringLiteral("–"),
                           wording(QT_TRANSLATE_N_NOOP("app::render", "door(s) on the route"), doors)});
        const auto empty = std::count_if(lane.stations.cbegin(), lane.stations.cend(),
                                         [](const LaneStation &one) { return one.activities == 0; });
        if (empty > 0)
            lane.facts.append({locale.toString(empty),
                               wording(QT_TRANSLATE_N_NOOP("app::render", "step(s) without activity"),
                                       static_cast<int>(empty))});
    }

    static void addSentence(JourneyLane &lane, int doors)
    {
        if (lane.stations.isEmpty()) {
            lane.sentence = wording(QT_TRANSLATE_NOOP("app::render", "This journey has no steps yet."));
            return;
        }
        QStringList said;
        if (!lane.bridges.isEmpty())
            said.append(
                wording(QT_TRANSLATE_N_NOOP("app::render", "%n of %1 transitions run on."), unbroken(lane))
                    .arg(lane.bridges.size()));
        if (doors > 0)
            said.append(
                wording(QT_TRANSLATE_N_NOOP("app::render", "An entrepreneur passes %n door(s)."), doors));
        for (const LaneBridge &bridge : std::as_const(lane.bridges)) {
            if (bridge.isBroken() && !said.contains(bridge.broken))
                said.append(bridge.broken);
        }
        lane.sentence = said.join(u' ');
    }

    const Ecosystem &m_ecosystem;
    const core::Display &m_display;
    const StepTies &m_ties;
    QList<QList<Standing>> m_standing; ///< by step of the lane at hand
};

RecordedLanes::Steps stepsOf(const core::Inventory &inventory)
{
    RecordedLanes::Steps steps;
    for (const core::JourneyStep &step : inventory.all<core::JourneyStep>()) {
        if (step.journey.hasValue())
            steps[*step.journey].append(&step);
    }
    for (auto &[journey, list] : steps) {
        std::stable_sort(list.begin(), list.end(),
                         [](const core::JourneyStep *a, const core::JourneyStep *b) {
                             constexpr qint64 last = std::numeric_limits<qint64>::max();
                             return a->order.valueOr(last) < b->order.valueOr(last);
                         });
    }
    return steps;
}

} // namespace

JourneyLanesFigure recordedLanesFigureOf(const core::Ecosystem &ecosystem, const core::Display &display,
                                         const std::optional<core::RecordIdSet> &wanted,
                                         const QString &scopeWords)
{
    JourneyLanesFigure figure;
    figure.isRecorded = true;
    figure.title = wording(QT_TRANSLATE_NOOP("app::render", "Recorded journeys"));
    figure.nothing = wanted && !ecosystem.inventory.all<core::Journey>().isEmpty()
        ? wording(QT_TRANSLATE_NOOP("app::render", "No recorded journey fits the filter."))
        : wording(QT_TRANSLATE_NOOP("app::render", "No journeys have been recorded yet."));
    const RecordedLanes::Steps steps = stepsOf(ecosystem.inventory);
    QSet<int> activities;
    for (const auto &[journey, list] : steps) {
        for (const core::JourneyStep *step : list) {
            for (const core::RecordId id : step->activities.value()) {
                if (const int activity = ecosystem.activityIndex(id); activity >= 0)
                    activities.insert(activity);
            }
        }
    }
    const StepTies ties(ecosystem, activities);
    RecordedLanes builder(ecosystem, display, ties);
    for (const core::Journey &journey : ecosystem.inventory.all<core::Journey>()) {
        if (wanted && !wanted->contains(journey.id))
            continue;
        const auto found = steps.find(journey.id);
        figure.lanes.append(
            builder.lane(journey, found == steps.end() ? QList<const core::JourneyStep *>() : found->second));
    }
    const auto whole = std::count_if(figure.lanes.cbegin(), figure.lanes.cend(), [](const JourneyLane &lane) {
        return !lane.bridges.isEmpty()
            && std::none_of(lane.bridges.cbegin(), lane.bridges.cend(),
                            [](const LaneBridge &bridge) { return bridge.isBroken(); });
    });
    figure.sentence = wording(QT_TRANSLATE_N_NOOP("app::render",
                                                  "%n of %1 recorded journeys run on from the "
                                                  "first step to the last."),
                              static_cast<int>(whole))
                          .arg(figure.lanes.size());
    figure.scope = figureScope(ecosystem, -1, display, scopeWords);
    return figure;
}

} // namespace app
