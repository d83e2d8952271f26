#include "app/render/figures/journeylanesbuilder.h"

#include "app/render/figures/figurescope.h"
#include "app/render/wording.h"
#include "core/analysis/chaptersentences.h"
#include "core/analysis/methodterms.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {
namespace {

using core::Attribute;
using core::Certainty;
using core::Ecosystem;
using core::ThemeJourney;

constexpr int shownWithoutWalk = 2; // activities of a phase that stand for the rest where nothing joins them

const core::ActivityView &viewOf(const Ecosystem &ecosystem, int activity)
{
    return ecosystem.activities[static_cast<std::size_t>(activity)];
}

bool covers(const Ecosystem &ecosystem, int activity, int station)
{
    return ecosystem.covers(viewOf(ecosystem, activity), Attribute::Phases,
                            ecosystem.framePhases[static_cast<std::size_t>(station)])
        == Certainty::Certain;
}

/// Spreads the walk's activities over the phases: each starts in the last phase of the one before or in the
/// next one, and the last ends in the last phase.
class WalkPhases {
public:
    WalkPhases(const Ecosystem &ecosystem, const QList<int> &walk)
        : m_ecosystem(ecosystem),
          m_walk(walk),
          m_phases(static_cast<int>(ecosystem.framePhases.size())),
          m_isDeadEnd(walk.size() * m_phases, false)
    { }

    /// First and last phase of each; empty when the walk does not fit, which the analysis rules out.
    QList<std::pair<int, int>> spread()
    {
        if (m_walk.isEmpty() || !place(0, 0))
            return {};
        std::reverse(m_spans.begin(), m_spans.end());
        return m_spans;
    }

private:
    bool place(int step, int first)
    {
        if (first >= m_phases || m_isDeadEnd.at(step * m_phases + first)
            || !covers(m_ecosystem, m_walk.at(step), first))
            return false;
        int last = first;
        while (last + 1 < m_phases && covers(m_ecosystem, m_walk.at(step), last + 1))
            ++last;
        for (; last >= first; --last) {
            const bool isThere = step + 1 == m_walk.size()
                ? last + 1 == m_phases
                : place(step + 1, last + 1) || place(step + 1, last);
            if (isThere) {
                m_spans.append({first, last});
                return true;
            }
        }
        m_isDeadEnd[step * m_phases + first] = true;
        return false;
    }

    const Ecosystem &m_ecosystem;
    const QList<int> &m_walk;
    int m_phases;
    QList<bool> m_isDeadEnd;            ///< by step and first phase
    QList<std::pair<int, int>> m_spans; ///< from the last step backwards
};

class AutomaticLanes {
public:
    AutomaticLanes(const Ecosystem &ecosystem, const core::Display &display)
        : m_ecosystem(ecosystem),
          m_display(display)
    { }

    JourneyLane lane(const ThemeJourney &journey) const
    {
        JourneyLane lane;
        lane.themeKey = m_ecosystem.themes().key(journey.theme);
        lane.title = m_display.term(core::vocabulary::theme.toString(), lane.themeKey);
        if (journey.region >= 0) {
            lane.regionKey = m_ecosystem.areas.regions().at(journey.region);
            lane.subtitle = m_display.term(core::vocabulary::region.toString(), lane.regionKey);
        }
        addStations(lane, journey);
        for (const core::Bridge &bridge : journey.bridges)
            addBridge(lane, bridge);
        addBoxes(lane, journey);
        addFacts(lane, journey);
        addSentence(lane, journey);
        return lane;
    }

private:
    void addStations(JourneyLane &lane, const ThemeJourney &journey) const
    {
        for (int at = 0; at < static_cast<int>(m_ecosystem.framePhases.size()); ++at) {
            LaneStation station;
            station.phaseKey
                = m_ecosystem.phases().key(m_ecosystem.framePhases[static_cast<std::size_t>(at)]);
            station.phase = m_display.term(core::vocabulary::phase.toString(), station.phaseKey);
            station.activities = static_cast<int>(
                std::count_if(journey.members.cbegin(), journey.members.cend(),
                              [&](int activity) { return covers(m_ecosystem, activity, at); }));
            lane.stations.append(station);
        }
    }

    void addBridge(JourneyLane &lane, const core::Bridge &found) const
    {
        LaneBridge bridge;
        bridge.ties = found.arcs + found.within.size();
        if (bridge.isBroken()) {
            const LaneStation &from = lane.stations.at(lane.bridges.size());
            const LaneStation &to = lane.stations.at(lane.bridges.size() + 1);
            bridge.broken = from.activities == 0 || to.activities == 0
                ? wording(QT_TRANSLATE_NOOP("app::render", "Break: there is no offer in %1."))
                      .arg(from.activities == 0 ? from.phase : to.phase)
                : wording(QT_TRANSLATE_NOOP("app::render", "Break: nobody refers from %1 to %2."))
                      .arg(from.phase, to.phase);
        }
        lane.bridges.append(bridge);
    }

    void addBoxes(JourneyLane &lane, const ThemeJourney &journey) const
    {
        lane.boxes = walkOf(m_ecosystem, journey);
        lane.isWalk = !lane.boxes.isEmpty();
        for (int at = 0; !lane.isWalk && at < lane.stations.size(); ++at) {
            int left = shownWithoutWalk;
            for (const int activity : journey.members) {
                if (left == 0)
                    break;
                if (!covers(m_ecosystem, activity, at))
                    continue;
                LaneBox box = laneBox(m_ecosystem, activity, m_display);
                box.first = box.last = at;
                lane.boxes.append(box);
                --left;
            }
        }
        if (lane.isWalk) {
            for (qsizetype i = 0; i < lane.boxes.size(); ++i) {
                LaneBox named = laneBox(m_ecosystem, journey.walk.at(i), m_display);
                lane.boxes[i].title = named.title;
                lane.boxes[i].provider = named.provider;
            }
        }
        for (int at = 0; at < lane.stations.size(); ++at)
            lane.stations[at].further
                = lane.stations.at(at).activities - static_cast<int>(boxesAt(lane, at).size());
    }

    void addFacts(JourneyLane &lane, const ThemeJourney &journey) const
    {
        const QLocale &locale = m_display.locale();
        const auto add = [&](const QString &number, const char *label, qsizetype n) {
            lane.facts.append({number, wording(label, static_cast<int>(n))});
        };
        if (!journey.bridges.isEmpty())
            add(wording(QT_TRANSLATE_NOOP("app::render", "%1 of %2"))
                    .arg(locale.toString(journey.unbroken()), locale.toString(journey.bridges.size())),
                QT_TRANSLATE_NOOP("app::render", "transitions"), -1);
        add(journey.doors ? locale.toString(*journey.doors) : QStringLiteral("–"),
            QT_TRANSLATE_N_NOOP("app::render", "door(s) on the route"), journey.doors.value_or(0));
        add(locale.toString(journey.deadEnds.size()), QT_TRANSLATE_N_NOOP("app::render", "dead end(s)"),
            journey.deadEnds.size());
        if (!journey.unknownPhase.isEmpty())
            add(locale.toString(journey.unknownPhase.size()),
                QT_TRANSLATE_NOOP("app::render", "of unknown phase"), -1);
    }

    void addSentence(JourneyLane &lane, const ThemeJourney &journey) const
    {
        QStringList said;
        for (const LaneBridge &bridge : std::as_const(lane.bridges)) {
            if (bridge.isBroken() && !said.contains(bridge.broken))
                said.append(bridge.broken);
        }
        said.prepend(core::journeySentence(journey, core::languageOf(m_display.language())));
        lane.sentence = said.join(u' ');
    }

    const Ecosystem &m_ecosystem;
    const core::Display &m_display;
};

QString automaticSentence(const JourneyLanesFigure &figure)
{
    const auto whole = std::count_if(figure.lanes.cbegin(), figure.lanes.cend(),
                                     [](const JourneyLane &lane) { return lane.isWalk; });
    return wording(QT_TRANSLATE_N_NOOP("app::render",
                                       "%n of %1 journeys can be walked from the first phase to the last; "
                                       "each shows the route with the fewest doors."),
                   static_cast<int>(whole))
        .arg(figure.lanes.size());
}

} // namespace

LaneBox laneBox(const core::Ecosystem &ecosystem, int activity, const core::Display &display)
{
    const core::ActivityView &view = viewOf(ecosystem, activity);
    LaneBox box;
    box.activity = view.id;
    box.title = display.title(view.id);
    QStringList providers;
    for (const int provider : ecosystem.providersOf(view))
        providers.append(display.title(ecosystem.organisations[static_cast<std::size_t>(provider)]));
    box.provider = providers.join(QStringLiteral(", "));
    return box;
}

QList<LaneBox> walkOf(const core::Ecosystem &ecosystem, const core::ThemeJourney &journey)
{
    const QList<std::pair<int, int>> spans = WalkPhases(ecosystem, journey.walk).spread();
    QList<LaneBox> boxes;
    int door = 0;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const core::ActivityView &view = viewOf(ecosystem, journey.walk.at(i));
        LaneBox box;
        box.activity = view.id;
        box.first = spans.at(i).first;
        box.last = spans.at(i).second;
        box.isNewDoor
            = i == 0 || !core::behindOneDoor(ecosystem, viewOf(ecosystem, journey.walk.at(i - 1)), view);
        box.door = door += box.isNewDoor;
        boxes.append(box);
    }
    return boxes;
}

JourneyLanesFigure journeyLanesFigureOf(const core::Ecosystem &ecosystem, const core::Journeys &journeys,
                                        LanesBy lanes, const core::Display &display,
                                        const QString &scopeWords)
{
    JourneyLanesFigure figure;
    figure.title = wording(QT_TRANSLATE_NOOP("app::render", "Which way can an entrepreneur go"));
    figure.nothing = wording(QT_TRANSLATE_NOOP("app::render", "There are no phases or themes to show."));
    const AutomaticLanes builder(ecosystem, display);
    QList<const core::ThemeJourney *> shown;
    if (lanes == LanesBy::ThemeAndRegion) {
        shown = journeys.perRegion();
    } else {
        for (const core::ThemeJourney &journey : journeys.journeys) {
            if (journey.region < 0)
                shown.append(&journey);
        }
    }
    if (!ecosystem.framePhases.empty()) {
        for (const core::ThemeJourney *journey : std::as_const(shown))
            figure.lanes.append(builder.lane(*journey));
    }
    figure.sentence = automaticSentence(figure);
    const bool isOneRegion = lanes == LanesBy::ThemeAndRegion && ecosystem.frameRegions.size() == 1;
    figure.scope
        = figureScope(ecosystem, isOneRegion ? ecosystem.frameRegions.front() : -1, display, scopeWords);
    return figure;
}

} // namespace app
