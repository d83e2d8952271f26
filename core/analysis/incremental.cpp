#include "core/analysis/incremental.h"

#include "core/analysis/coverageupdate.h"
#include "core/analysis/journeyupdate.h"
#include "core/analysis/overlapupdate.h"
#include "core/analysis/qualityupdate.h"

namespace core {
namespace {

/// Beyond this, so much is touched that computing all of it is not slower.
constexpr qsizetype mostRecords = 200;
constexpr size_t mostActivities = 200;

class Incremental {
public:
    Incremental(const Analysis &before, UpdatedEcosystem now, const InventoryDelta &records,
                const JobControl &job)
        : m_before(before),
          m_analysis(std::make_shared<Analysis>()),
          m_delta(std::move(now.delta)),
          m_records(records),
          m_job(job)
    {
        m_analysis->ecosystem = std::move(now.ecosystem);
    }

    Result<std::shared_ptr<const Analysis>> run(Chapters wanted)
    {
        const Chapters known = m_before.chapters & wanted;
        m_analysis->chapters = known;
        if (known & Chapter::Overlaps && !updateOffer(known))
            return cancelled();
        if (known & Chapter::Journeys
            && !take(updated(m_before.journeys, m_before.ecosystem, now(), m_delta, m_job),
                     m_analysis->journeys))
            return cancelled();
        if (known & Chapter::Network && !updateNetwork(known))
            return cancelled();
        if (known & Chapter::Quality
            && !take(updated(m_before.quality, m_before.ecosystem, now(), m_delta, m_records, m_job),
                     m_analysis->quality))
            return cancelled();
        keepSmallChapters(known);
        if (auto done = addChapters(*m_analysis, (wanted & ~m_analysis->chapters) | m_again, m_job); !done)
            return done.error();
        m_analysis->chapters = wanted;
        return std::shared_ptr<const Analysis>(m_analysis);
    }

private:
    const Ecosystem &now() const { return m_analysis->ecosystem; }

    template <typename T>
    static bool take(Result<T> result, T &place)
    {
        if (!result)
            return false;
        place = std::move(result).value();
        return true;
    }

    bool updateOffer(Chapters known)
    {
        UpdatedOverlaps overlaps;
        if (m_delta.offers.now.size() + m_delta.offers.before.size() > mostActivities) {
            m_again |= known & (Chapters(Chapter::Overlaps) | Chapter::Coverage);
            m_overlapsChanged = true;
            return true;
        }
        if (!take(updated(m_before.overlaps, m_before.ecosystem, now(), m_delta, m_records, m_job), overlaps))
            return false;
        m_overlapsChanged = overlaps.hasChanged;
        if (known & Chapter::Coverage
            && !take(
                updated(m_before.coverage, m_before.ecosystem, now(), overlaps, m_delta, m_records, m_job),
                m_analysis->coverage))
            return false;
        m_coverageChanged = m_delta.hasActivities() || m_delta.hasMoves() || !overlaps.reopened.isEmpty()
            || m_records.touches(EntityKind::Signal) || m_records.touches(EntityKind::CellMark);
        m_analysis->overlaps = std::move(overlaps.overlaps);
        return true;
    }

    bool updateNetwork(Chapters known)
    {
        Network &network = m_analysis->network;
        if (!m_delta.hasNetwork) {
            network = m_before.network;
            return true;
        }
        if (!take(networkStructure(now(), m_job), network))
            return false;
        if (!(known & Chapter::Betweenness))
            return true;
        if (network.nodes.size() == m_before.network.nodes.size() && network.graph == m_before.network.graph)
            network.betweenness = m_before.network.betweenness;
        else
            m_again |= Chapter::Betweenness;
        return true;
    }

    /// Chapters that cost little are made again when anything they read changed, and else kept.
    void keepSmallChapters(Chapters known)
    {
        const auto touches = [&](std::initializer_list<EntityKind> kinds) {
            return std::any_of(kinds.begin(), kinds.end(),
                               [&](EntityKind kind) { return m_records.touches(kind); });
        };
        const bool views = !m_delta.isEmpty();
        const auto keep = [&](Chapter chapter, bool isTouched, auto Analysis::*place) {
            if (!(known & chapter))
                return;
            if (isTouched)
                m_again |= chapter;
            else
                (*m_analysis).*place = m_before.*place;
        };
        using enum EntityKind;
        keep(Chapter::Hinge, views, &Analysis::hinge);
        keep(Chapter::Robustness, views || m_coverageChanged || touches({Participation, Region}),
             &Analysis::robustness);
        keep(Chapter::Reach, m_delta.hasStanding || touches({Measurement, Region}), &Analysis::reach);
        keep(Chapter::Demand, m_coverageChanged || touches({Intervention}), &Analysis::demand);
        keep(Chapter::Judgements, views || m_overlapsChanged || touches({Assessment, VocabularyTerm}),
             &Analysis::judgements);
        keep(Chapter::Stelsel, touches({Organisation, VocabularyTerm}), &Analysis::stelsel);
        keep(Chapter::MinimalSet, m_coverageChanged, &Analysis::minimalSet);
    }

    const Analysis &m_before;
    std::shared_ptr<Analysis> m_analysis;
    const EcosystemDelta m_delta;
    const InventoryDelta &m_records;
    const JobControl &m_job;
    Chapters m_again; ///< to be computed from the start
    bool m_overlapsChanged = false;
    bool m_coverageChanged = true;
};

} // namespace

Result<std::shared_ptr<const Analysis>> analyseAgain(const std::shared_ptr<const Analysis> &previous,
                                                     const Inventory &inventory, const Profile &profile,
                                                     const Scope &scope, const JobControl &job,
                                                     Chapters chapters)
{
    if (!previous || previous->ecosystem.profile != profile || !(previous->ecosystem.scope == scope))
        return analyse(inventory, profile, scope, job, chapters);
    const InventoryDelta records(previous->ecosystem.inventory, inventory, mostRecords);
    if (records.isWide())
        return analyse(inventory, profile, scope, job, chapters);
    const Chapters wanted = withNeeds(chapters);
    if (records.isEmpty() && previous->chapters == wanted)
        return previous;
    auto ecosystem = updated(previous->ecosystem, inventory, records, job);
    if (!ecosystem)
        return ecosystem.error();
    if (!*ecosystem)
        return analyse(inventory, profile, scope, job, chapters);
    return Incremental(*previous, **std::move(ecosystem), records, job).run(wanted);
}

} // namespace core
