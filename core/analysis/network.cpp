#include "core/analysis/network.h"

#include "core/analysis/methodterms.h"

#include <map>
#include <set>

namespace core {

int initiativeAt(const Ecosystem &ecosystem, const LinkEnd &end)
{
    if (end.kind == LinkEnd::Kind::Initiative)
        return end.index;
    return end.kind == LinkEnd::Kind::Activity ? ecosystem.activities[size_t(end.index)].initiative : -1;
}

namespace {

/// The record a relation's end stands for in the network; null for nothing.
RecordId nodeAt(const Ecosystem &ecosystem, const LinkEnd &end)
{
    if (end.kind == LinkEnd::Kind::Organisation)
        return ecosystem.organisations[size_t(end.index)];
    const int initiative = initiativeAt(ecosystem, end);
    return initiative < 0 ? RecordId() : ecosystem.initiatives[size_t(initiative)].id;
}

} // namespace

Result<Network> network(const Ecosystem &ecosystem, const JobControl &job)
{
    Network result;
    std::map<RecordId, bool> nodes; // id -> is an initiative
    for (const InitiativeView &initiative : ecosystem.initiatives) {
        if (!isActive(initiative))
            continue;
        nodes.emplace(initiative.id, true);
        for (const int organisation : initiative.partners)
            nodes.emplace(ecosystem.organisations[size_t(organisation)], false);
    }
    for (const auto &[id, isInitiative] : nodes) {
        result.nodes.push_back(id);
        result.isInitiative.push_back(isInitiative ? 1 : 0);
    }
    const auto indexOf = [&](RecordId id) {
        const auto at = std::lower_bound(result.nodes.begin(), result.nodes.end(), id);
        return at != result.nodes.end() && *at == id ? static_cast<int>(at - result.nodes.begin()) : -1;
    };
    std::vector<std::pair<int, int>> edges;
    for (const InitiativeView &initiative : ecosystem.initiatives) {
        for (const int organisation : isActive(initiative) ? initiative.partners : std::vector<int>())
            edges.push_back({indexOf(initiative.id), indexOf(ecosystem.organisations[size_t(organisation)])});
    }
    for (const LinkView &link : ecosystem.links) {
        const int from = indexOf(nodeAt(ecosystem, link.from));
        const int to = indexOf(nodeAt(ecosystem, link.to));
        if (from >= 0 && to >= 0)
            edges.push_back({from, to});
    }
    result.graph = CsrGraph(static_cast<int>(result.nodes.size()), std::move(edges));
    for (const int component : componentsOf(result.graph))
        result.components = std::max(result.components, component + 1);
    for (int node = 0; node < result.graph.size(); ++node) {
        if (result.graph.degree(node) == 0)
            result.isolates.append(node);
    }
    result.articulationPoints = articulationPoints(result.graph, result.isInitiative);
    auto scores = betweenness(result.graph, job);
    if (!scores)
        return scores.error();
    result.betweenness = *std::move(scores);
    return result;
}

Result<Hinge> hinge(const Ecosystem &ecosystem, const JobControl &job)
{
    Hinge result;
    std::map<std::pair<int, int>, std::set<int>> pairs; // national, regional -> who refers
    std::map<int, int> perTheme;
    int steps = 0;
    for (const LinkView &link : ecosystem.links) {
        if (++steps % 256 == 0 && job.isCancelled())
            return cancelled();
        const int from = initiativeAt(ecosystem, link.from);
        const int to = initiativeAt(ecosystem, link.to);
        if (from < 0 || to < 0 || link.kind == term::overlapsWith || link.kind == term::worksAgainst)
            continue;
        const InitiativeView &a = ecosystem.initiatives[size_t(from)];
        const InitiativeView &b = ecosystem.initiatives[size_t(to)];
        if (!isActive(a) || !isActive(b) || ecosystem.servesAll(a) == ecosystem.servesAll(b))
            continue;
        result.relations.append(link.id);
        std::set<int> &referring = pairs[ecosystem.servesAll(a) ? std::pair(from, to) : std::pair(to, from)];
        referring.insert(from);
        if (link.isReciprocal)
            referring.insert(to);
        const int themes = link.from.kind == LinkEnd::Kind::Activity
            ? ecosystem.activities[size_t(link.from.index)].value(Attribute::Themes)
            : a.themes;
        if (!TermValues::hasTerms(themes))
            continue;
        for (const int theme : ecosystem.themes().at(themes).covered)
            ++perTheme[theme];
    }
    result.pairs = static_cast<int>(pairs.size());
    std::set<int> linked;
    int mutual = 0;
    for (const auto &[pair, referring] : pairs) {
        linked.insert({pair.first, pair.second});
        mutual += referring.size() == 2 ? 1 : 0;
    }
    if (!pairs.empty())
        result.reciprocity = mutual / static_cast<double>(pairs.size());
    for (int i = 0; i < static_cast<int>(ecosystem.initiatives.size()); ++i) {
        const InitiativeView &initiative = ecosystem.initiatives[size_t(i)];
        if (isActive(initiative) && !linked.contains(i))
            (ecosystem.servesAll(initiative) ? result.nationalWithoutRegional
                                             : result.regionalWithoutNational)
                .append(i);
    }
    for (const int theme : ecosystem.frameThemes)
        result.perTheme.append({theme, perTheme[theme]});
    return result;
}

} // namespace core
