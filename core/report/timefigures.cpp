#include "core/report/timefigures.h"

#include "core/analysis/methodterms.h"
#include "core/analysis/robustness.h"
#include "core/model/entities/links.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace core {
namespace {

using Permanence = TimelineBar::Permanence;

Permanence permanenceOf(const InitiativeView &view)
{
    if (!view.permanence.hasValue())
        return Permanence::Unknown;
    if (*view.permanence == term::structural)
        return Permanence::Structural;
    return *view.permanence == term::temporary ? Permanence::Temporary : Permanence::Unknown;
}

bool isShown(const InitiativeView &view, QDate referenceDate)
{
    if (view.inScope == Certainty::No || view.lifetime.stage == Lifetime::Stage::Ended)
        return false;
    const bool isStillToBegin
        = view.lifetime.start.hasDays() && view.lifetime.start.lastDay() > referenceDate;
    return view.active != Certainty::No || isStillToBegin;
}

/// Position of its first theme in the frame; behind all of them without one.
qsizetype groupOf(const Ecosystem &ecosystem, const InitiativeView &view)
{
    const auto &themes = ecosystem.frameThemes;
    for (size_t at = 0; at < themes.size(); ++at) {
        if (isAbout(ecosystem, view, themes[at]))
            return static_cast<qsizetype>(at);
    }
    return static_cast<qsizetype>(themes.size());
}

/// Days that have no end come last.
qint64 endOf(const InitiativeView &view)
{
    return view.lifetime.end.hasDays() ? view.lifetime.end.last : std::numeric_limits<qint64>::max();
}

QString fundersOf(const Display &display, const std::map<RecordId, std::set<RecordId>> &payers,
                  const Ecosystem &ecosystem, const CoverageCell &cell)
{
    std::set<RecordId> all;
    for (const int activity : cell.certain) {
        const int initiative = ecosystem.activities[static_cast<size_t>(activity)].initiative;
        if (initiative < 0)
            continue;
        const auto own = payers.find(ecosystem.initiatives[static_cast<size_t>(initiative)].id);
        if (own != payers.end())
            all.insert(own->second.begin(), own->second.end());
    }
    QStringList names;
    for (const RecordId id : all)
        names.append(display.title(id));
    names.sort();
    return names.join(QStringLiteral(", "));
}

std::map<RecordId, std::set<RecordId>> payersOf(const Inventory &inventory)
{
    std::map<RecordId, std::set<RecordId>> payers;
    for (const Participation &one : inventory.all<Participation>()) {
        if (one.initiative.hasValue() && one.organisation.hasValue() && one.role.hasValue()
            && *one.role == term::funder)
            payers[*one.initiative].insert(*one.organisation);
    }
    return payers;
}

QString nameOf(const Ecosystem &ecosystem, const CoverageCell &cell, const Display &display)
{
    QStringList words{display.term(vocabulary::phase.toString(), ecosystem.phases().key(cell.phase)),
                      display.term(vocabulary::theme.toString(), ecosystem.themes().key(cell.theme))};
    if (cell.region >= 0)
        words.append(display.term(vocabulary::region.toString(), ecosystem.areas.regions().at(cell.region)));
    return words.join(QStringLiteral(" · "));
}

} // namespace

bool isAbout(const Ecosystem &ecosystem, const InitiativeView &initiative, int theme)
{
    return ecosystem.themes().contains(initiative.themes, theme) == Certainty::Certain
        || std::any_of(initiative.activities.begin(), initiative.activities.end(), [&](int activity) {
               return ecosystem.covers(ecosystem.activities[static_cast<size_t>(activity)], Attribute::Themes,
                                       theme)
                   == Certainty::Certain;
           });
}

TimelineData timelineOf(const Ecosystem &ecosystem, const Display &display, qsizetype most)
{
    const QDate reference = ecosystem.profile.referenceDate;
    TimelineData data;
    data.referenceDate = reference;
    data.horizon = reference.addMonths(ecosystem.profile.horizonMonths);
    data.from = QDate(reference.year() - 1, 1, 1);
    data.to = std::max(QDate(reference.year() + 2, 12, 31), QDate(data.horizon.year(), 12, 31));

    QList<const InitiativeView *> shown;
    for (const InitiativeView &view : ecosystem.initiatives) {
        if (isShown(view, reference))
            shown.append(&view);
    }
    std::stable_sort(shown.begin(), shown.end(),
                     [](const auto *a, const auto *b) { return endOf(*a) < endOf(*b); });
    data.leftOut = std::max<qsizetype>(0, shown.size() - most);
    shown.resize(shown.size() - data.leftOut);

    const auto themes = static_cast<qsizetype>(ecosystem.frameThemes.size());
    QList<TimelineGroup> groups(themes + 1);
    for (qsizetype i = 0; i < themes; ++i)
        groups[i].name = display.term(vocabulary::theme.toString(),
                                      ecosystem.themes().key(ecosystem.frameThemes[static_cast<size_t>(i)]));
    for (const InitiativeView *view : std::as_const(shown))
        groups[groupOf(ecosystem, *view)].bars.append({display.title(EntityKind::Initiative, *view->record),
                                                       view->lifetime.start, view->lifetime.end,
                                                       permanenceOf(*view)});
    for (const TimelineGroup &group : std::as_const(groups)) {
        if (!group.bars.isEmpty())
            data.groups.append(group);
    }
    return data;
}

CalendarData calendarOf(const Ecosystem &ecosystem, const Frame &frame, const Display &display,
                        qsizetype most)
{
    QList<int> tipping;
    for (int at = 0; at < frame.cells.size(); ++at) {
        const CoverageCell &cell = frame.cells.at(at);
        if (cell.isInFrame() && cell.tipsOn.isValid())
            tipping.append(at);
    }
    std::stable_sort(tipping.begin(), tipping.end(),
                     [&](int a, int b) { return frame.cells.at(a).tipsOn < frame.cells.at(b).tipsOn; });
    CalendarData data;
    data.referenceDate = ecosystem.profile.referenceDate;
    data.leftOut = std::max<qsizetype>(0, tipping.size() - most);
    tipping.resize(tipping.size() - data.leftOut);
    const auto payers = payersOf(ecosystem.inventory);
    for (const int at : std::as_const(tipping)) {
        const CoverageCell &cell = frame.cells.at(at);
        const QString quarter = quarterOf(cell.tipsOn);
        if (data.quarters.isEmpty() || data.quarters.last().name != quarter)
            data.quarters.append({quarter, {}});
        data.quarters.last().entries.append(
            {cell.tipsOn, nameOf(ecosystem, cell, display), fundersOf(display, payers, ecosystem, cell), at});
    }
    return data;
}

} // namespace core
