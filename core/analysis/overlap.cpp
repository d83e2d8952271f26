#include "core/analysis/overlap.h"

#include "core/analysis/candidates.h"
#include "core/analysis/overlapfinder.h"

#include <QElapsedTimer>

#include <map>

namespace core {
namespace {

/// All pairs of one ecosystem. Activities whose values and area are the same are compared once for all of
/// them; pairs are met by ascending a, filed under their point, and so never sorted as a whole.
class OverlapSearch {
public:
    OverlapSearch(const Ecosystem &ecosystem, const JobControl &job)
        : m_eco(ecosystem),
          m_job(job),
          m_finder(ecosystem, true),
          m_index(ecosystem),
          m_kindOf(ecosystem.activities.size())
    {
        std::map<std::pair<decltype(ActivityView::values), int>, int> kinds;
        for (const int member : m_index.members()) {
            const ActivityView &activity = at(member);
            const auto kind
                = kinds.try_emplace({activity.values, activity.area}, static_cast<int>(kinds.size()));
            m_kindOf[static_cast<size_t>(member)] = kind.first->second;
        }
        m_seen.resize(kinds.size());
        m_sincePoll.start();
    }

    Result<Overlaps> run()
    {
        const int count = static_cast<int>(m_index.members().size());
        for (int position = 0; position < count; ++position) {
            if (isStopped(100LL * position / count))
                return cancelled();
            meetAll(position);
        }
        if (m_job.isCancelled() || !gather())
            return cancelled();
        return std::move(m_found);
    }

private:
    /// What comparing with the activities of one kind gave.
    struct Seen {
        int forKind = -1; ///< of the first of the two
        bool shareACell = false;
        std::optional<OverlapPair> pair;
    };

    const ActivityView &at(int activity) const { return m_eco.activities[static_cast<size_t>(activity)]; }

    bool isStopped(qint64 percent)
    {
        if (m_sincePoll.elapsed() < 10)
            return false;
        m_sincePoll.restart();
        m_job.reportProgress(static_cast<int>(percent));
        return m_job.isCancelled();
    }

    void meetAll(int position)
    {
        const int first = m_index.members()[static_cast<size_t>(position)];
        const ActivityView &a = at(first);
        const int kind = m_kindOf[static_cast<size_t>(first)];
        m_met.clear();
        m_index.eachAfter(position, [&](int second) {
            const ActivityView &b = at(second);
            Seen &seen = m_seen[static_cast<size_t>(m_kindOf[static_cast<size_t>(second)])];
            if (seen.forKind != kind) {
                seen.forKind = kind;
                seen.shareACell = m_finder.shareACell(a, b);
                seen.pair = seen.shareACell ? m_finder.compare(a, b) : std::nullopt;
            }
            if (!seen.shareACell || OverlapFinder::areOneFamily(m_eco, a, b))
                return;
            ++m_found.candidates;
            if (seen.pair)
                m_met.push_back(second);
        });
        if (!std::is_sorted(m_met.begin(), m_met.end()))
            std::sort(m_met.begin(), m_met.end());
        for (const int second : m_met) {
            OverlapPair pair = *m_seen[static_cast<size_t>(m_kindOf[static_cast<size_t>(second)])].pair;
            pair.a = first;
            pair.b = second;
            m_finder.identify(pair);
            m_byPoint[OverlapFinder::rankOf(pair)].append(pair);
        }
    }

    /// False when stopped.
    bool gather()
    {
        for (auto &[rank, pairs] : m_byPoint) {
            const OverlapPairs here = std::exchange(pairs, {});
            if (m_found.pairs.isEmpty()) {
                m_found.pairs = here;
                continue;
            }
            for (qsizetype i = 0; i < here.size(); ++i) {
                if (i % 4096 == 0 && isStopped(100))
                    return false;
                m_found.pairs.append(here.at(i));
            }
        }
        return true;
    }

    const Ecosystem &m_eco;
    const JobControl &m_job;
    const OverlapFinder m_finder;
    CandidateIndex m_index;
    std::vector<int> m_kindOf; ///< by activity
    std::vector<Seen> m_seen;  ///< by kind
    std::vector<int> m_met;
    std::map<double, OverlapPairs, std::greater<>> m_byPoint;
    QElapsedTimer m_sincePoll;
    Overlaps m_found;
};

OverlapReason::Relation relationOf(double score)
{
    if (score < 0)
        return OverlapReason::Relation::Unknown;
    if (score >= 1)
        return OverlapReason::Relation::Same;
    return score > 0 ? OverlapReason::Relation::Partly : OverlapReason::Relation::Different;
}

} // namespace

Result<Overlaps> overlaps(const Ecosystem &ecosystem, const JobControl &job)
{
    return OverlapSearch(ecosystem, job).run();
}

Result<Overlaps> overlaps(const Inventory &inventory, const Profile &profile, const Scope &scope,
                          const JobControl &job)
{
    const auto ecosystem = Ecosystem::of(inventory, profile, scope, job);
    return ecosystem ? overlaps(*ecosystem, job) : ecosystem.error();
}

QList<int> Overlaps::certain() const
{
    QList<int> list;
    for (int i = 0; i < pairs.size(); ++i) {
        if (pairs.at(i).isCertain)
            list.append(i);
    }
    return list;
}

QList<int> Overlaps::possible() const
{
    QList<int> list;
    for (int i = 0; i < pairs.size(); ++i) {
        if (!pairs.at(i).isCertain)
            list.append(i);
    }
    return list;
}

QList<std::pair<int, QList<int>>> Overlaps::byNationalInitiative(const Ecosystem &ecosystem) const
{
    QMap<int, QList<int>> groups;
    for (int i = 0; i < pairs.size(); ++i) {
        const OverlapPair pair = pairs.at(i);
        if (!pair.isCertain || !pair.isHinge)
            continue;
        const ActivityView &a = ecosystem.activities[static_cast<size_t>(pair.a)];
        const ActivityView &b = ecosystem.activities[static_cast<size_t>(pair.b)];
        groups[(ecosystem.isNational(a) ? a : b).initiative].append(i);
    }
    QList<std::pair<int, QList<int>>> list;
    for (auto it = groups.cbegin(); it != groups.cend(); ++it)
        list.append({it.key(), it.value()});
    return list;
}

QList<OverlapReason> reasonsOf(const OverlapPair &pair, const SimilarityMeasure &measure,
                               const Ecosystem &ecosystem)
{
    return reasonsOf(measure.compare(ecosystem.activities[static_cast<size_t>(pair.a)],
                                     ecosystem.activities[static_cast<size_t>(pair.b)]));
}

QList<OverlapReason> reasonsOf(const Similarity &similarity)
{
    QList<OverlapReason> reasons;
    for (size_t i = 0; i < attributeCount; ++i)
        reasons.append({static_cast<Attribute>(i), relationOf(similarity.scores[i]), similarity.scores[i]});
    return reasons;
}

bool isDuplication(const Ecosystem &ecosystem, const ActivityView &a, const ActivityView &b)
{
    const auto equal = [&](Attribute attribute) {
        return ecosystem.termsOf(attribute).equal(a.value(attribute), b.value(attribute));
    };
    return a.value(Attribute::Kind) != TermValues::unknown
        && a.value(Attribute::Kind) == b.value(Attribute::Kind) && equal(Attribute::Themes)
        && equal(Attribute::Phases) && equal(Attribute::TargetGroups);
}

QString overlapFingerprint(RecordId a, RecordId b)
{
    return QStringLiteral("overlap:%1:%2").arg(std::min(a, b).toText(), std::max(a, b).toText());
}

} // namespace core
