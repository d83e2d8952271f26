#include "core/analysis/analysisjson.h"
#include "core/analysis/consistency.h"
#include "core/analysis/scenario.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;
using Difference = ScenarioDifference;

QJsonObject toJson(const Difference::Cell &cell)
{
    QJsonObject json{{u"phase"_s, cell.phase}, {u"theme"_s, cell.theme}};
    if (!cell.region.isEmpty())
        json.insert(u"region"_s, cell.region);
    return json;
}

QJsonObject toJson(const Difference::CellStatus &change)
{
    const auto letter = [](const QString &status) { return status.isEmpty() ? QJsonValue() : status; };
    QJsonObject json = toJson(change.cell);
    json.insert(u"before"_s, letter(change.before));
    json.insert(u"after"_s, letter(change.after));
    return json;
}

QJsonObject toJson(const Difference::Transition &transition)
{
    QJsonObject json{
        {u"theme"_s, transition.theme},
        {u"region"_s, transition.region.isEmpty() ? QJsonValue() : QJsonValue(transition.region)}};
    if (!transition.from.isEmpty()) {
        json.insert(u"from"_s, transition.from);
        json.insert(u"to"_s, transition.to);
    }
    return json;
}

QJsonObject toJson(const Difference::Pair &pair)
{
    return {{u"a"_s, pair.a.toText()}, {u"b"_s, pair.b.toText()}};
}

QJsonValue toJson(RecordId id)
{
    return id.toText();
}

QJsonObject toJson(const Difference::Indicator &indicator)
{
    return {{u"principle"_s, indicator.principle},
            {u"before"_s, indicator.before},
            {u"after"_s, indicator.after}};
}

template <typename T>
QJsonArray listToJson(const QList<T> &list)
{
    QJsonArray array;
    for (const T &one : list)
        array.append(toJson(one));
    return array;
}

QJsonObject toJson(const Bounds &bounds)
{
    return {{u"lower"_s, core::toJson(bounds.lower)}, {u"upper"_s, core::toJson(bounds.upper)}};
}

QJsonObject toJson(const Stake &stake)
{
    QJsonObject json = toJson(stake.bounds());
    json.insert(u"withoutValue"_s, stake.unknown);
    return json;
}

QString outcomeKey(Consistency::Outcome outcome)
{
    switch (outcome) {
    case Consistency::Outcome::Overlaps:
        return u"overlapt"_s;
    case Consistency::Outcome::NearlyTheSame:
        return u"vrijwel-gelijk"_s;
    case Consistency::Outcome::FillsWhiteSpot:
        return u"vult-witte-vlek"_s;
    case Consistency::Outcome::Connects:
        break;
    }
    return u"sluit-aan"_s;
}

QString warningKey(Consistency::Warning warning)
{
    switch (warning) {
    case Consistency::Warning::OneMorePortal:
        return u"nog-een-portaal"_s;
    case Consistency::Warning::NoEvidenceOfNeed:
        return u"geen-bewijs-van-behoefte"_s;
    case Consistency::Warning::TestedTooLate:
        return u"getoetst-na-vaststelling"_s;
    case Consistency::Warning::RegionalDeveloperForAll:
        break;
    }
    return u"rom-voor-brede-mkb"_s;
}

QJsonValue regionToJson(const Ecosystem &ecosystem, int region)
{
    return region < 0 ? QJsonValue() : QJsonValue(ecosystem.areas.regions().at(region));
}

QJsonArray nearestToJson(const Ecosystem &ecosystem, const Consistency &consistency)
{
    QJsonArray nearest;
    for (const Consistency::Neighbour &one : consistency.nearest) {
        nearest.append(QJsonObject{
            {u"own"_s, ecosystem.activities[size_t(one.own)].id.toText()},
            {u"activity"_s, ecosystem.activities[size_t(one.other)].id.toText()},
            {u"point"_s, core::toJson(one.similarity.point)},
            {u"lower"_s, core::toJson(one.similarity.lower)},
            {u"upper"_s, core::toJson(one.similarity.upper)},
            {u"compared"_s, one.similarity.compared},
            {u"of"_s, attributeCount},
            {u"reasons"_s, reasonsToJson(reasonsOf(one.similarity))},
        });
    }
    return nearest;
}

QJsonArray cellsToJson(const Ecosystem &ecosystem, const Consistency &consistency)
{
    QJsonArray cells;
    for (const Consistency::FilledCell &one : consistency.cells) {
        QJsonArray kinds;
        for (const CellKind kind : one.kinds)
            kinds.append(cellKindLetter(kind));
        QJsonObject cell{{u"phase"_s, ecosystem.phases().key(one.phase)},
                         {u"theme"_s, ecosystem.themes().key(one.theme)},
                         {u"kinds"_s, kinds}};
        if (one.region >= 0)
            cell.insert(u"region"_s, regionToJson(ecosystem, one.region));
        cells.append(cell);
    }
    return cells;
}

} // namespace

QJsonObject toJson(const ScenarioDifference &difference)
{
    QJsonArray sums;
    for (const Reach::Sum &sum : difference.reach)
        sums.append(core::toJson(sum));
    return {
        {u"coverage"_s,
         QJsonObject{{u"before"_s, toJson(difference.coverageBefore)},
                     {u"after"_s, toJson(difference.coverageAfter)}}},
        {u"turnedWhite"_s, listToJson(difference.turnedWhite)},
        {u"filled"_s, listToJson(difference.filled)},
        {u"statusChanged"_s, listToJson(difference.statusChanged)},
        {u"broken"_s, listToJson(difference.broken)},
        {u"mended"_s, listToJson(difference.mended)},
        {u"walksLost"_s, listToJson(difference.walksLost)},
        {u"walksGained"_s, listToJson(difference.walksGained)},
        {u"overlapRemoved"_s, listToJson(difference.overlapRemoved)},
        {u"overlapAdded"_s, listToJson(difference.overlapAdded)},
        {u"stopped"_s, listToJson(difference.stopped)},
        {u"started"_s, listToJson(difference.started)},
        {u"stoppedActivities"_s, listToJson(difference.stoppedActivities)},
        {u"stoppedSilently"_s, listToJson(difference.stoppedSilently)},
        {u"budget"_s, toJson(difference.budget)},
        {u"fte"_s, toJson(difference.fte)},
        {u"reach"_s, QJsonObject{{u"sums"_s, sums}, {u"withoutValue"_s, difference.reachUnknown}}},
        {u"principles"_s, listToJson(difference.indicators)},
        {u"conversion"_s, core::toJson(difference.conversion)},
        {u"rule"_s,
         core::toJson(scenarioRule,
                      difference.stopped.size() + difference.started.size()
                          + difference.stoppedActivities.size())},
    };
}

QJsonObject toJson(const WhatIf &whatIf, const QStringList &chapters)
{
    return {{u"before"_s, toJson(*whatIf.before, chapters)},
            {u"after"_s, toJson(*whatIf.after, chapters)},
            {u"difference"_s, core::toJson(whatIf.difference)}};
}

QJsonObject toJson(const Ecosystem &ecosystem, const Consistency &consistency)
{
    QJsonArray bridges;
    for (const Consistency::MendedBridge &one : consistency.bridges) {
        bridges.append(QJsonObject{{u"theme"_s, ecosystem.themes().key(one.theme)},
                                   {u"region"_s, regionToJson(ecosystem, one.region)},
                                   {u"from"_s, ecosystem.phases().key(one.from)},
                                   {u"to"_s, ecosystem.phases().key(one.to)}});
    }
    QJsonArray warnings;
    for (const Consistency::Warning warning : consistency.warnings)
        warnings.append(warningKey(warning));
    QJsonArray outcomes;
    for (const Consistency::Outcome outcome : consistency.outcomes)
        outcomes.append(outcomeKey(outcome));
    return {
        {u"initiative"_s, ecosystem.initiatives[size_t(consistency.initiative)].id.toText()},
        {u"nearest"_s, nearestToJson(ecosystem, consistency)},
        {u"instead"_s, initiativeIds(ecosystem, consistency.instead)},
        {u"cells"_s, cellsToJson(ecosystem, consistency)},
        {u"bridges"_s, bridges},
        {u"warnings"_s, warnings},
        {u"outcomes"_s, outcomes},
        {u"rule"_s,
         core::toJson(
             consistencyRule,
             static_cast<qint64>(ecosystem.initiatives[size_t(consistency.initiative)].activities.size())
                 + consistency.nearest.size())},
    };
}

} // namespace core
