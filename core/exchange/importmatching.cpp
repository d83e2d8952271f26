#include "core/exchange/importmatching.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace core {
namespace {

constexpr int mostPasses = 8; // two are the rule

constexpr int incompatible = -1;
constexpr int undecided = 0; // one side does not know
constexpr int overlapping = 1;
constexpr int within = 2;
constexpr int equal = 3;

int likenessOfRegions(const FieldValue &a, const FieldValue &b)
{
    return a.isUnknown() || b.isUnknown() ? undecided : a == b ? equal : incompatible;
}

/// Providers are united, so a row may name some of them.
int likenessOfProviders(const TermSet &named, const TermSet &known)
{
    if (named.isEmpty() || known.isEmpty())
        return undecided;
    const auto isKnown = [&](const QString &name) { return known.contains(name); };
    if (named == known)
        return equal;
    if (std::all_of(named.begin(), named.end(), isKnown))
        return within;
    return std::any_of(named.begin(), named.end(), isKnown) ? overlapping : incompatible;
}

int likeness(const MatchRow &row, const MatchCandidate &candidate)
{
    const int regions = likenessOfRegions(row.regions, candidate.regions);
    const int providers = likenessOfProviders(row.providers, candidate.providers);
    return regions == incompatible || providers == incompatible ? incompatible : regions + providers;
}

void complete(MatchCandidate &candidate, const MatchRow &row)
{
    if (candidate.regions.isUnknown())
        candidate.regions = row.regions;
    candidate.providers.unite(row.providers);
    if (!row.activity.isEmpty())
        candidate.activities.insert(row.activity);
}

QString saying(const FieldValue &regions, const TermSet &providers)
{
    return regions.known<TermSet>().value().items().join(u'|') + u'\n' + providers.items().join(u'|');
}

bool hasActivity(const MatchCandidate &candidate, const QString &activity)
{
    return !activity.isEmpty()
        && (candidate.activities.contains(activity)
            || (candidate.hasActivity && candidate.hasActivity(activity)));
}

/// New initiatives renumbered by their first rows; those without rows are gone.
size_t renumber(std::vector<int> &division, size_t known)
{
    std::map<int, int> numbers;
    for (int &one : division) {
        if (static_cast<size_t>(one) < known)
            continue;
        const auto number = numbers.emplace(one, static_cast<int>(known + numbers.size())).first;
        one = number->second;
    }
    return known + numbers.size();
}

} // namespace

void NameMatching::add(MatchRow row, bool followsLast)
{
    m_rows.push_back({std::move(row), followsLast});
}

int NameMatching::bestFor(const Row &row, int previous, const std::vector<MatchCandidate> &candidates)
{
    int best = -1;
    std::tuple<int, bool, bool> bestRank;
    const size_t count = std::min(candidates.size(), mostCandidates);
    for (size_t i = 0; i < count; ++i) {
        const int alike = likeness(row.says, candidates[i]);
        if (alike == incompatible)
            continue;
        const std::tuple rank{alike, static_cast<int>(i) == previous,
                              count > 1 && hasActivity(candidates[i], row.says.activity)};
        if (best < 0 || rank > bestRank) {
            best = static_cast<int>(i);
            bestRank = rank;
        }
    }
    return best;
}

std::vector<int> NameMatching::pass(std::vector<MatchCandidate> &candidates) const
{
    std::vector<int> division;
    division.reserve(m_rows.size());
    QHash<QString, int> beyond; // the candidates behind the first mostCandidates, by what they say
    for (size_t i = mostCandidates; i < candidates.size(); ++i)
        beyond.insert(saying(candidates[i].regions, candidates[i].providers), static_cast<int>(i));
    for (const Row &row : m_rows) {
        const int previous = row.followsLast && !division.empty() ? division.back() : -1;
        int chosen = bestFor(row, previous, candidates);
        if (chosen < 0 && !beyond.isEmpty())
            chosen = beyond.value(saying(row.says.regions, row.says.providers), -1);
        if (chosen < 0) {
            chosen = static_cast<int>(candidates.size());
            candidates.emplace_back();
            if (candidates.size() > mostCandidates)
                beyond.insert(saying(row.says.regions, row.says.providers), chosen);
        }
        complete(candidates[static_cast<size_t>(chosen)], row.says);
        division.push_back(chosen);
    }
    return division;
}

std::vector<MatchCandidate> NameMatching::completed(const std::vector<int> &division, size_t count) const
{
    std::vector<MatchCandidate> candidates = m_known;
    candidates.resize(count);
    for (size_t i = 0; i < m_rows.size(); ++i)
        complete(candidates[static_cast<size_t>(division[i])], m_rows[i].says);
    return candidates;
}

std::vector<int> NameMatching::divide() const
{
    std::vector<MatchCandidate> candidates = m_known;
    std::vector<int> division = pass(candidates);
    size_t count = renumber(division, m_known.size());
    for (int i = 1; i < mostPasses && count > 1; ++i) {
        candidates = completed(division, count);
        std::vector<int> next = pass(candidates);
        const size_t nextCount = renumber(next, m_known.size());
        if (next == division)
            break;
        division = std::move(next);
        count = nextCount;
    }
    return division;
}

} // namespace core
