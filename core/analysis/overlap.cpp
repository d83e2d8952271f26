#include "core/analysis/overlap.h"

#include "core/analysis/candidates.h"
#include "core/analysis/methodterms.h"
#include "core/model/entities/finding.h"

#include <QElapsedTimer>
#include <QSet>

#include <cmath>

namespace core {
namespace {

constexpr double tolerance = 1e-9;

using IdPair = std::pair<RecordId, RecordId>;

/// The verdicts people gave, by the fingerprint of the initiative pair.
class Verdicts {
public:
    explicit Verdicts(const Inventory &inventory)
    {
        for (const Finding &finding : inventory.all<Finding>()) {
            if (finding.rule.value() == term::overlapRule && finding.fingerprint.hasValue()
                && finding.overlapVerdict.hasValue())
                m_findings.insert(*finding.fingerprint, &finding);
        }
    }

    void settle(OverlapPair &pair, RecordId a, RecordId b) const
    {
        if (m_findings.isEmpty())
            return;
        const Finding *finding = m_findings.value(overlapFingerprint(a, b));
        if (!finding)
            return;
        using Verdict = OverlapPair::Verdict;
        const QString &verdict = *finding->overlapVerdict;
        if (verdict == u"bewust")
            pair.verdict = Verdict::OnPurpose;
        else if (verdict == u"complementair")
            pair.verdict = Verdict::Complementary;
        else if (verdict == term::unwanted)
            pair.verdict = Verdict::Unwanted;
        pair.isOpen = pair.verdict == Verdict::ToBeDiscussed
            || (pair.verdict == Verdict::Unwanted && finding->status.value() != term::resolved);
    }

private:
    QHash<QString, const Finding *> m_findings;
};

/// Which activities and initiatives a referral links, in either direction.
class Referrals {
public:
    explicit Referrals(const Ecosystem &ecosystem)
    {
        for (const LinkView &link : ecosystem.links) {
            if (link.kind != term::refersTo)
                continue;
            const RecordId from = idOf(ecosystem, link.from);
            const RecordId to = idOf(ecosystem, link.to);
            if (!from.isNull() && !to.isNull())
                m_pairs.insert(ordered(from, to));
        }
    }

    bool link(const Ecosystem &ecosystem, const ActivityView &a, const ActivityView &b) const
    {
        const auto ends = [&](const ActivityView &activity) {
            QList<RecordId> ids{activity.id};
            if (activity.initiative >= 0)
                ids.append(ecosystem.initiatives[static_cast<size_t>(activity.initiative)].id);
            return ids;
        };
        const QList<RecordId> right = ends(b);
        for (const RecordId from : ends(a)) {
            for (const RecordId to : right) {
                if (m_pairs.contains(ordered(from, to)))
                    return true;
            }
        }
        return false;
    }

private:
    static IdPair ordered(RecordId a, RecordId b) { return a < b ? IdPair(a, b) : IdPair(b, a); }
    static RecordId idOf(const Ecosystem &ecosystem, const LinkEnd &end)
    {
        if (end.kind == LinkEnd::Kind::Activity)
            return ecosystem.activities[static_cast<size_t>(end.index)].id;
        if (end.kind == LinkEnd::Kind::Initiative)
            return ecosystem.initiatives[static_cast<size_t>(end.index)].id;
        return {};
    }

    QSet<IdPair> m_pairs;
};

class OverlapFinder {
public:
    explicit OverlapFinder(const Ecosystem &ecosystem)
        : m_eco(ecosystem),
          m_measure(ecosystem),
          m_verdicts(ecosystem.inventory),
          m_referrals(ecosystem)
    { }

    Result<Overlaps> find(const JobControl &job)
    {
        CandidateIndex index(m_eco);
        QElapsedTimer sincePoll;
        sincePoll.start();
        bool stop = job.isCancelled();
        const int count = static_cast<int>(index.members().size());
        for (int position = 0; position < count && !stop; ++position) {
            const int a = index.members()[static_cast<size_t>(position)];
            index.eachAfter(position, [&](int b) { consider(a, b); });
            if (sincePoll.elapsed() >= 10) {
                stop = job.isCancelled();
                job.reportProgress(static_cast<int>(100LL * position / count));
                sincePoll.restart();
            }
        }
        if (stop || job.isCancelled())
            return cancelled();
        sort();
        return std::move(m_found);
    }

private:
    void consider(int first, int second)
    {
        const ActivityView &a = m_eco.activities[static_cast<size_t>(first)];
        const ActivityView &b = m_eco.activities[static_cast<size_t>(second)];
        if (!m_measure.share(Attribute::Phases, a, b) || !m_measure.share(Attribute::Themes, a, b)
            || areOneFamily(a, b))
            return;
        ++m_found.candidates;
        const Profile &profile = m_eco.profile;
        if (m_measure.isBelow(a, b, profile.overlapThreshold) || !m_eco.areas.mayMeet(a.area, b.area))
            return;
        const Similarity similarity = m_measure.compare(a, b);
        const auto reaches = [](const std::optional<double> &value, double threshold) {
            return value && *value >= threshold - tolerance;
        };
        const bool isCertain = reaches(similarity.lower, profile.overlapThreshold);
        const bool isPossible = reaches(similarity.point, profile.overlapThreshold)
            && similarity.compared >= profile.minCompared;
        if (!isCertain && !isPossible)
            return;

        OverlapPair pair;
        pair.a = first;
        pair.b = second;
        pair.point = similarity.point.value_or(0);
        pair.lower = *similarity.lower;
        pair.upper = *similarity.upper;
        pair.compared = similarity.compared;
        pair.isCertain = isCertain;
        pair.isHinge = m_eco.isNational(a) != m_eco.isNational(b);
        pair.isReferred = m_referrals.link(m_eco, a, b);
        if (isDuplication(a, b))
            pair.pairClass = OverlapPair::Class::Duplication;
        else if (pair.point >= profile.nearDuplicate - tolerance)
            pair.pairClass = OverlapPair::Class::NearDuplicate;
        if (a.initiative >= 0 && b.initiative >= 0)
            m_verdicts.settle(pair, initiativeOf(a).id, initiativeOf(b).id);
        m_found.pairs.append(pair);
    }

    const InitiativeView &initiativeOf(const ActivityView &activity) const
    {
        return m_eco.initiatives[static_cast<size_t>(activity.initiative)];
    }

    /// One initiative, or a generic service with its own instance.
    bool areOneFamily(const ActivityView &a, const ActivityView &b) const
    {
        if (a.initiative < 0 || b.initiative < 0)
            return false;
        return a.initiative == b.initiative || initiativeOf(a).generic == b.initiative
            || initiativeOf(b).generic == a.initiative;
    }

    bool isDuplication(const ActivityView &a, const ActivityView &b) const
    {
        const auto equal = [&](Attribute attribute) {
            return m_eco.termsOf(attribute).equal(a.value(attribute), b.value(attribute));
        };
        return a.value(Attribute::Kind) != TermValues::unknown
            && a.value(Attribute::Kind) == b.value(Attribute::Kind) && equal(Attribute::Themes)
            && equal(Attribute::Phases) && equal(Attribute::TargetGroups);
    }

    void sort()
    {
        std::sort(m_found.pairs.begin(), m_found.pairs.end(), [](const OverlapPair &x, const OverlapPair &y) {
            const double left = std::round(x.point * 1e9);
            const double right = std::round(y.point * 1e9);
            return left != right ? left > right : std::pair(x.a, x.b) < std::pair(y.a, y.b);
        });
    }

    const Ecosystem &m_eco;
    SimilarityMeasure m_measure;
    Verdicts m_verdicts;
    Referrals m_referrals;
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
    return OverlapFinder(ecosystem).find(job);
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
        const OverlapPair &pair = pairs.at(i);
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
    const Similarity similarity = measure.compare(ecosystem.activities[static_cast<size_t>(pair.a)],
                                                  ecosystem.activities[static_cast<size_t>(pair.b)]);
    QList<OverlapReason> reasons;
    for (size_t i = 0; i < attributeCount; ++i)
        reasons.append({static_cast<Attribute>(i), relationOf(similarity.scores[i]), similarity.scores[i]});
    return reasons;
}

QString overlapFingerprint(RecordId a, RecordId b)
{
    return QStringLiteral("overlap:%1:%2").arg(std::min(a, b).toText(), std::max(a, b).toText());
}

} // namespace core
