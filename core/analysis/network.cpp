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

/// The nodes of the network: active initiatives and their partners, merged by id.
class Nodes {
public:
    explicit Nodes(const Ecosystem &ecosystem)
        : m_eco(ecosystem),
          m_ofInitiative(ecosystem.initiatives.size(), -1),
          m_ofOrganisation(ecosystem.organisations.size(), -1)
    { }

    void number(Network &network)
    {
        std::vector<char> isPartner(m_eco.organisations.size(), 0);
        for (const InitiativeView &initiative : m_eco.initiatives) {
            for (const int organisation : isActive(initiative) ? initiative.partners : m_none)
                isPartner[size_t(organisation)] = 1;
        }
        const auto add = [&](RecordId id, bool isInitiative) {
            network.nodes.push_back(id);
            network.isInitiative.push_back(isInitiative ? 1 : 0);
            return static_cast<int>(network.nodes.size()) - 1;
        };
        size_t organisation = 0;
        const auto addOrganisationsBefore = [&](const RecordId *id) {
            for (; organisation < isPartner.size() && (!id || m_eco.organisations[organisation] < *id);
                 ++organisation) {
                if (isPartner[organisation])
                    m_ofOrganisation[organisation] = add(m_eco.organisations[organisation], false);
            }
        };
        for (size_t i = 0; i < m_eco.initiatives.size(); ++i) {
            if (!isActive(m_eco.initiatives[i]))
                continue;
            addOrganisationsBefore(&m_eco.initiatives[i].id);
            m_ofInitiative[i] = add(m_eco.initiatives[i].id, true);
        }
        addOrganisationsBefore(nullptr);
    }
    std::vector<std::pair<int, int>> edges() const
    {
        std::vector<std::pair<int, int>> edges;
        for (size_t i = 0; i < m_eco.initiatives.size(); ++i) {
            const InitiativeView &initiative = m_eco.initiatives[i];
            for (const int organisation : isActive(initiative) ? initiative.partners : m_none)
                edges.push_back({m_ofInitiative[i], m_ofOrganisation[size_t(organisation)]});
        }
        for (const LinkView &link : m_eco.links) {
            const int from = nodeAt(link.from);
            const int to = nodeAt(link.to);
            if (from >= 0 && to >= 0)
                edges.push_back({from, to});
        }
        return edges;
    }

private:
    int nodeAt(const LinkEnd &end) const
    {
        if (end.kind == LinkEnd::Kind::Organisation)
            return m_ofOrganisation[size_t(end.index)];
        const int initiative = initiativeAt(m_eco, end);
        return initiative < 0 ? -1 : m_ofInitiative[size_t(initiative)];
    }

    const Ecosystem &m_eco;
    const std::vector<int> m_none;
    std::vector<int> m_ofInitiative; ///< node by initiative; -1: none
    std::vector<int> m_ofOrganisation;
};

} // namespace

Result<Network> networkStructure(const Ecosystem &ecosystem, const JobControl &job)
{
    Network result;
    Nodes nodes(ecosystem);
    nodes.number(result);
    result.graph = CsrGraph(static_cast<int>(result.nodes.size()), nodes.edges());
    for (const int component : componentsOf(result.graph))
        result.components = std::max(result.components, component + 1);
    for (int node = 0; node < result.graph.size(); ++node) {
        if (result.graph.degree(node) == 0)
            result.isolates.append(node);
    }
    result.articulationPoints = articulationPoints(result.graph, result.isInitiative);
    if (job.isCancelled())
        return cancelled();
    return result;
}

Result<Network> network(const Ecosystem &ecosystem, const JobControl &job)
{
    auto structure = networkStructure(ecosystem, job);
    if (!structure)
        return structure.error();
    Network result = std::move(structure).value();
    auto scores = betweenness(result.graph, job);
    if (!scores)
        return scores.error();
    result.betweenness = std::move(scores).value();
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
