#include "core/analysis/analysisjson.h"

namespace core {

using namespace Qt::StringLiterals;

QJsonArray toJson(const Ecosystem &ecosystem, const Journeys &journeys)
{
    QJsonArray list;
    for (const ThemeJourney &journey : journeys.journeys) {
        QJsonArray bridges;
        for (const Bridge &bridge : journey.bridges) {
            bridges.append(QJsonObject{
                {u"from"_s, ecosystem.phases().key(bridge.from)},
                {u"to"_s, ecosystem.phases().key(bridge.to)},
                {u"arcs"_s, bridge.arcs},
                {u"within"_s, static_cast<qint64>(bridge.within.size())},
            });
        }
        list.append(QJsonObject{
            {u"theme"_s, ecosystem.themes().key(journey.theme)},
            {u"region"_s,
             journey.region < 0 ? QJsonValue() : QJsonValue(ecosystem.areas.regions().at(journey.region))},
            {u"bridges"_s, bridges},
            {u"continuity"_s, toJson(journey.continuity)},
            {u"walk"_s,
             journey.walk.isEmpty() ? QJsonValue() : QJsonValue(activityIds(ecosystem, journey.walk))},
            {u"doors"_s, journey.doors ? QJsonValue(*journey.doors) : QJsonValue()},
            {u"noWrongDoor"_s, toJson(journey.noWrongDoor)},
            {u"deadEnds"_s, activityIds(ecosystem, journey.deadEnds)},
            {u"unknownPhase"_s, activityIds(ecosystem, journey.unknownPhase)},
            {u"activities"_s, activityIds(ecosystem, journey.members)},
            {u"stale"_s, staleIds(ecosystem, journey.walk)},
        });
    }
    return list;
}

QJsonObject toJson(const Ecosystem &ecosystem, const Hinge &hinge)
{
    QJsonArray perTheme;
    for (const Hinge::ThemeCount &one : hinge.perTheme)
        perTheme.append(
            QJsonObject{{u"theme"_s, ecosystem.themes().key(one.theme)}, {u"count"_s, one.count}});
    QJsonArray relations;
    for (const RecordId id : hinge.relations)
        relations.append(id.toText());
    return {
        {u"count"_s, static_cast<qint64>(hinge.relations.size())},
        {u"pairs"_s, hinge.pairs},
        {u"reciprocity"_s, toJson(hinge.reciprocity)},
        {u"nationalWithoutRegional"_s, initiativeIds(ecosystem, hinge.nationalWithoutRegional)},
        {u"regionalWithoutNational"_s, initiativeIds(ecosystem, hinge.regionalWithoutNational)},
        {u"perTheme"_s, perTheme},
        {u"relations"_s, relations},
        {u"rule"_s, toJson(hingeRule, hinge.relations.size())},
    };
}

QJsonObject toJson(const Network &network)
{
    const auto idOf = [&](int node) { return network.nodes[size_t(node)].toText(); };
    QJsonArray isolates;
    for (const int node : network.isolates)
        isolates.append(idOf(node));
    QJsonArray points;
    for (const ArticulationPoint &point : network.articulationPoints)
        points.append(QJsonObject{{u"id"_s, idOf(point.node)}, {u"initiatives"_s, point.initiatives}});
    QJsonArray betweenness;
    for (size_t node = 0; node < network.betweenness.size(); ++node)
        betweenness.append(
            QJsonObject{{u"id"_s, idOf(static_cast<int>(node))}, {u"value"_s, network.betweenness[node]}});
    return {
        {u"components"_s, network.components},
        {u"isolates"_s, isolates},
        {u"articulationPoints"_s, points},
        {u"betweenness"_s, betweenness},
        {u"rule"_s, toJson(networkRule, static_cast<qint64>(network.nodes.size()))},
    };
}

} // namespace core
