#include "core/analysis/overlap.h"

#include "core/analysis/candidates.h"
#include "core/analysis/overlapfinder.h"

#include <QElapsedTimer>

namespace core {
namespace {

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
    const OverlapFinder finder(ecosystem, true);
    CandidateIndex index(ecosystem);
    Overlaps found;
    QElapsedTimer sincePoll;
    sincePoll.start();
    bool stop = job.isCancelled();
    const int count = static_cast<int>(index.members().size());
    for (int position = 0; position < count && !stop; ++position) {
        const int a = index.members()[static_cast<size_t>(position)];
        index.eachAfter(position, [&](int b) {
            if (!finder.isCandidate(ecosystem.activities[static_cast<size_t>(a)],
                                    ecosystem.activities[static_cast<size_t>(b)]))
                return;
            ++found.candidates;
            if (const auto pair = finder.judge(a, b))
                found.pairs.append(*pair);
        });
        if (sincePoll.elapsed() >= 10) {
            stop = job.isCancelled();
            job.reportProgress(static_cast<int>(100LL * position / count));
            sincePoll.restart();
        }
    }
    if (stop || job.isCancelled())
        return cancelled();
    std::sort(found.pairs.begin(), found.pairs.end(), OverlapFinder::comesBefore);
    return found;
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
