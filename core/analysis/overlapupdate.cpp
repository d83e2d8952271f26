#include "core/analysis/overlapupdate.h"

#include "core/analysis/candidates.h"
#include "core/analysis/methodterms.h"
#include "core/analysis/overlapfinder.h"

namespace core {
namespace {

using IdPair = std::pair<RecordId, RecordId>;

std::vector<char> flagged(size_t size, const std::vector<int> &indexes)
{
    std::vector<char> flags(size, 0);
    for (const int index : indexes)
        flags[static_cast<size_t>(index)] = 1;
    return flags;
}

class OverlapUpdate {
public:
    OverlapUpdate(const Overlaps &old, const Ecosystem &before, const Ecosystem &now,
                  const EcosystemDelta &delta, const JobControl &job)
        : m_before(before),
          m_now(now),
          m_delta(delta),
          m_job(job),
          m_finder(now, false)
    {
        m_result.overlaps = old;
    }

    Result<UpdatedOverlaps> run(const InventoryDelta &records)
    {
        const TouchedActivities &offers = m_delta.offers;
        if (!offers.before.empty() || !offers.now.empty() || !m_delta.activities.isEmpty())
            replacePairs();
        if (m_isCancelled)
            return cancelled();
        if (m_delta.hasLinks())
            renewReferrals();
        if (records.touches(EntityKind::Finding))
            renewVerdicts(records);
        return std::move(m_result);
    }

private:
    void replacePairs()
    {
        m_result.hasChanged = true;
        const auto wasTouched = flagged(m_before.activities.size(), m_delta.offers.before);
        QList<OverlapPair> kept;
        kept.reserve(m_result.overlaps.pairs.size());
        for (const OverlapPair &pair : m_result.overlaps.pairs) {
            if (wasTouched[static_cast<size_t>(pair.a)] || wasTouched[static_cast<size_t>(pair.b)])
                continue;
            kept.append(pair);
            kept.last().a = m_delta.activities(pair.a);
            kept.last().b = m_delta.activities(pair.b);
        }
        QList<OverlapPair> fresh;
        m_result.overlaps.candidates -= meet(m_before, m_delta.offers.before, [](int, int) {});
        m_result.overlaps.candidates += meet(m_now, m_delta.offers.now, [&](int a, int b) {
            if (const auto pair = m_finder.judge(a, b))
                fresh.append(*pair);
        });
        std::sort(fresh.begin(), fresh.end(), OverlapFinder::comesBefore);
        OverlapPairs &all = m_result.overlaps.pairs;
        all = {};
        all.reserve(kept.size() + fresh.size());
        auto from = kept.cbegin();
        for (const OverlapPair &pair : std::as_const(fresh)) {
            const auto to = std::lower_bound(from, kept.cend(), pair, OverlapFinder::comesBefore);
            std::for_each(from, to, [&](const OverlapPair &old) { all.append(old); });
            all.append(pair);
            from = to;
        }
        std::for_each(from, kept.cend(), [&](const OverlapPair &old) { all.append(old); });
    }

    /// Calls visit(a, b), a < b, once for each candidate pair with a touched side, and counts them. Terms and
    /// areas before keep their numbers, so that those of now serve for both sides.
    template <typename F>
    qsizetype meet(const Ecosystem &ecosystem, const std::vector<int> &touched, F visit)
    {
        const auto isTouched = flagged(ecosystem.activities.size(), touched);
        qsizetype count = 0;
        for (const int one : touched) {
            m_isCancelled = m_isCancelled || m_job.isCancelled();
            const ActivityView &a = ecosystem.activities[static_cast<size_t>(one)];
            if (m_isCancelled || !mayOverlap(a))
                continue;
            const auto phases = sharing(Attribute::Phases, a);
            const auto themes = sharing(Attribute::Themes, a);
            for (int other = 0; other < static_cast<int>(ecosystem.activities.size()); ++other) {
                const ActivityView &b = ecosystem.activities[static_cast<size_t>(other)];
                if (!phases[static_cast<size_t>(b.value(Attribute::Phases))]
                    || !themes[static_cast<size_t>(b.value(Attribute::Themes))] || !mayOverlap(b)
                    || other == one || (isTouched[static_cast<size_t>(other)] && other < one)
                    || OverlapFinder::areOneFamily(ecosystem, a, b)
                    || !mayShareAPlace(m_now.areas, a.area, b.area))
                    continue;
                ++count;
                visit(std::min(one, other), std::max(one, other));
            }
        }
        return count;
    }

    /// By value: does it share a term with the activity's?
    std::vector<char> sharing(Attribute attribute, const ActivityView &activity) const
    {
        const TermValues &terms = m_now.termsOf(attribute);
        std::vector<char> shares;
        for (int value = 0; value < terms.size(); ++value)
            shares.push_back(terms.share(activity.value(attribute), value) ? 1 : 0);
        return shares;
    }

    void renewReferrals()
    {
        // Either end of a pair stands at an end of a link that came or went, itself or by its initiative.
        std::vector<char> isAtEnd(m_now.activities.size(), 0);
        bool found = false;
        const auto mark = [&](LinkEnd end) {
            if (end.index < 0)
                return;
            if (end.kind == LinkEnd::Kind::Activity) {
                isAtEnd[static_cast<size_t>(end.index)] = 1;
            } else if (end.kind == LinkEnd::Kind::Initiative) {
                for (const int activity : m_now.initiatives[static_cast<size_t>(end.index)].activities)
                    isAtEnd[static_cast<size_t>(activity)] = 1;
            }
        };
        const auto markLinks = [&](const std::vector<LinkView> &links, bool isBefore) {
            for (LinkView link : links) {
                if (link.kind != term::refersTo)
                    continue;
                found = true;
                mark(isBefore ? m_delta.moved(link.from) : link.from);
                mark(isBefore ? m_delta.moved(link.to) : link.to);
            }
        };
        markLinks(m_delta.linksBefore, true);
        markLinks(m_delta.linksNow, false);
        OverlapPairs &pairs = m_result.overlaps.pairs;
        for (qsizetype i = 0; found && i < pairs.size(); ++i) {
            if (!isAtEnd[static_cast<size_t>(pairs.at(i).a)] || !isAtEnd[static_cast<size_t>(pairs.at(i).b)])
                continue;
            m_result.hasChanged = true;
            OverlapPair pair = pairs.at(i);
            m_finder.addReferral(pair);
            pairs.replace(i, pair);
        }
    }

    void renewVerdicts(const InventoryDelta &records)
    {
        QSet<QString> fingerprints;
        for (const RecordDelta &record : records.of(EntityKind::Finding)) {
            for (const Finding *side : {record.was<Finding>(), record.is<Finding>()}) {
                if (side && Verdicts::isVerdict(*side))
                    fingerprints.insert(*side->fingerprint);
            }
        }
        // Only initiatives that a fingerprint names are looked at closely.
        std::vector<char> isNamed(m_now.initiatives.size(), 0);
        for (const QString &fingerprint : std::as_const(fingerprints)) {
            for (const int part : {1, 2}) {
                const auto id = RecordId::fromText(fingerprint.section(u':', part, part));
                if (const int index = id ? m_now.initiativeIndex(*id) : -1; index >= 0)
                    isNamed[static_cast<size_t>(index)] = 1;
            }
        }
        const auto initiativeOf
            = [&](int activity) { return m_now.activities[static_cast<size_t>(activity)].initiative; };
        OverlapPairs &pairs = m_result.overlaps.pairs;
        for (qsizetype i = 0; !fingerprints.isEmpty() && i < pairs.size(); ++i) {
            const int a = initiativeOf(pairs.at(i).a);
            const int b = initiativeOf(pairs.at(i).b);
            if (a < 0 || b < 0 || !isNamed[static_cast<size_t>(a)] || !isNamed[static_cast<size_t>(b)])
                continue;
            OverlapPair pair = pairs.at(i);
            const bool wasOpen = pair.isOpen;
            m_finder.decide(pair);
            pairs.replace(i, pair);
            m_result.hasChanged = true;
            if (pair.isOpen != wasOpen)
                m_result.reopened.append(pair);
        }
    }

    const Ecosystem &m_before;
    const Ecosystem &m_now;
    const EcosystemDelta &m_delta;
    const JobControl &m_job;
    const OverlapFinder m_finder;
    UpdatedOverlaps m_result;
    bool m_isCancelled = false;
};

} // namespace

Result<UpdatedOverlaps> updated(const Overlaps &old, const Ecosystem &before, const Ecosystem &now,
                                const EcosystemDelta &delta, const InventoryDelta &records,
                                const JobControl &job)
{
    return OverlapUpdate(old, before, now, delta, job).run(records);
}

} // namespace core
