#include "core/analysis/ecosystemupdate.h"

#include "core/analysis/frameguard.h"
#include "core/analysis/network.h"

namespace core {
namespace {

/// Views of \a before by rising id, beside the records of now.
template <typename View>
class Former {
public:
    explicit Former(const std::vector<View> &views, bool tracksMoves) : m_views(views)
    {
        if (tracksMoves)
            m_moves.assign(views.size(), -1);
    }
    /// The index of the view with this id, or -1. \a id must rise from call to call.
    int find(RecordId id, int now)
    {
        while (m_at < m_views.size() && idOf(m_views[m_at]) < id)
            ++m_at;
        if (m_at == m_views.size() || idOf(m_views[m_at]) != id)
            return -1;
        if (!m_moves.empty())
            m_moves[m_at] = now;
        return static_cast<int>(m_at);
    }
    Moves moves() const { return Moves(m_moves); }

private:
    static RecordId idOf(RecordId id) { return id; }
    template <typename V>
    static RecordId idOf(const V &view)
    {
        return view.id;
    }

    const std::vector<View> &m_views;
    std::vector<int> m_moves;
    size_t m_at = 0;
};

Ecosystem begun(const Ecosystem &before, const Inventory &after)
{
    Ecosystem eco;
    eco.inventory = after;
    eco.profile = before.profile;
    eco.scope = before.scope;
    eco.terms = before.terms;
    eco.areas = before.areas;
    eco.framePhases = before.framePhases;
    eco.frameThemes = before.frameThemes;
    eco.frameRegions = before.frameRegions;
    eco.frameTargetGroups = before.frameTargetGroups;
    eco.hasRegionDimension = before.hasRegionDimension;
    return eco;
}

class EcosystemUpdate : EcosystemBuilder {
public:
    EcosystemUpdate(const Ecosystem &before, const Inventory &after, const InventoryDelta &delta,
                    const JobControl &job)
        : EcosystemBuilder(begun(before, after), job),
          m_before(before),
          m_records(delta)
    { }

    Result<std::optional<UpdatedEcosystem>> run()
    {
        updateOrganisations();
        findPartnersToRead();
        updateInitiatives();
        if (!m_partnersToRead.isEmpty())
            addParticipations(&m_partnersToRead);
        updateActivities();
        settleInitiativeScopes();
        updateLinks();
        if (m_isCancelled)
            return cancelled();
        m_delta.hasStanding = m_delta.hasMoves() || !m_records.comings().isEmpty();
        compareInitiatives();
        compareActivities();
        return std::optional(UpdatedEcosystem{std::move(m_eco), std::move(m_delta)});
    }

private:
    static QSet<RecordId> idsOf(const QList<RecordDelta> &records)
    {
        QSet<RecordId> ids;
        for (const RecordDelta &record : records)
            ids.insert(record.id);
        return ids;
    }

    void updateOrganisations()
    {
        if (!m_records.movesIn(EntityKind::Organisation)) {
            m_eco.organisations = m_before.organisations;
            return;
        }
        addOrganisations();
        Former<RecordId> former(m_before.organisations, true);
        for (size_t i = 0; i < m_eco.organisations.size(); ++i)
            former.find(m_eco.organisations[i], static_cast<int>(i));
        m_delta.organisations = former.moves();
    }

    /// Initiatives whose participations, or the organisations these name, came, went or changed.
    void findPartnersToRead()
    {
        for (const RecordDelta &record : m_records.of(EntityKind::Participation)) {
            for (const Participation *side : {record.was<Participation>(), record.is<Participation>()}) {
                if (side && side->initiative.hasValue())
                    m_partnersToRead.insert(*side->initiative);
            }
        }
        for (const RecordDelta &record : m_records.of(EntityKind::Initiative)) {
            if (!record.isUpdate())
                m_partnersToRead.insert(record.id);
        }
        if (!m_records.movesIn(EntityKind::Organisation))
            return;
        for (const Participation &participation : m_eco.inventory.all<Participation>()) {
            if (m_records.comings().contains(participation.organisation.value())
                && participation.initiative.hasValue())
                m_partnersToRead.insert(*participation.initiative);
        }
    }

    void updateInitiatives()
    {
        QSet<RecordId> changed = idsOf(m_records.of(EntityKind::Initiative));
        // One that loses its last activity is in scope by its own fields again.
        for (const RecordDelta &record : m_records.of(EntityKind::Activity)) {
            if (record.before && record.was<Activity>()->initiative.hasValue())
                changed.insert(*record.was<Activity>()->initiative);
        }
        const auto &activities = m_records.of(EntityKind::Activity);
        m_keepsActivities = !m_records.movesIn(EntityKind::Initiative)
            && std::all_of(activities.cbegin(), activities.cend(), [](const RecordDelta &record) {
                   return record.isUpdate()
                       && record.was<Activity>()->initiative == record.is<Activity>()->initiative;
               });
        Former<InitiativeView> former(m_before.initiatives, m_records.movesIn(EntityKind::Initiative));
        const auto all = m_eco.inventory.all<Initiative>();
        m_eco.initiatives.reserve(static_cast<size_t>(all.size()));
        m_initiativesRead.assign(static_cast<size_t>(all.size()), 0);
        for (const Initiative &initiative : all) {
            if (isCancelled())
                return;
            const int index = static_cast<int>(m_eco.initiatives.size());
            const int old = former.find(initiative.id, index);
            m_formerInitiatives.push_back(old);
            const bool read = old < 0
                || (!changed.isEmpty()
                    && (changed.contains(initiative.id)
                        || (initiative.instanceOf.hasValue() && changed.contains(*initiative.instanceOf))));
            if (read) {
                m_initiativesRead[static_cast<size_t>(index)] = 1;
                m_eco.initiatives.push_back(viewOf(initiative));
            } else {
                m_eco.initiatives.push_back(m_before.initiatives[static_cast<size_t>(old)]);
            }
            keepPartners(m_eco.initiatives.back(), old);
        }
        m_delta.initiatives = former.moves();
        for (size_t i = 0; i < m_eco.initiatives.size(); ++i) {
            InitiativeView &view = m_eco.initiatives[i];
            if (!m_initiativesRead[i])
                view.generic = m_delta.initiatives(view.generic);
            else if (view.record->instanceOf.hasValue())
                view.generic = m_eco.initiativeIndex(*view.record->instanceOf);
        }
    }

    void keepPartners(InitiativeView &view, int old)
    {
        if (old < 0)
            return;
        const InitiativeView &before = m_before.initiatives[static_cast<size_t>(old)];
        if (m_keepsActivities)
            view.activities = before.activities;
        else
            view.activities.clear();
        if (!m_partnersToRead.isEmpty() && m_partnersToRead.contains(view.id)) {
            view.providers.clear();
            view.partners.clear();
            return;
        }
        view.providers = before.providers;
        view.partners = before.partners;
        m_delta.organisations.apply(view.providers);
        m_delta.organisations.apply(view.partners);
    }

    void updateActivities()
    {
        const QSet<RecordId> changed = idsOf(m_records.of(EntityKind::Activity));
        const bool mayFindOwner = m_records.movesIn(EntityKind::Initiative);
        Former<ActivityView> former(m_before.activities, m_records.movesIn(EntityKind::Activity));
        const auto all = m_eco.inventory.all<Activity>();
        m_eco.activities.reserve(static_cast<size_t>(all.size()));
        m_formerActivities.reserve(static_cast<size_t>(all.size()));
        for (const Activity &activity : all) {
            if (isCancelled())
                return;
            const int index = static_cast<int>(m_eco.activities.size());
            const int old = former.find(activity.id, index);
            m_formerActivities.push_back(old);
            bool read = old < 0 || (!changed.isEmpty() && changed.contains(activity.id))
                || (mayFindOwner && m_records.comings().contains(activity.initiative.value()));
            if (!read) {
                m_eco.activities.push_back(m_before.activities[static_cast<size_t>(old)]);
                int &owner = m_eco.activities.back().initiative;
                owner = m_delta.initiatives(owner);
                read = owner >= 0 && m_initiativesRead[static_cast<size_t>(owner)];
                if (read)
                    m_eco.activities.pop_back();
            }
            if (read) {
                m_activitiesRead.push_back(index);
                m_eco.activities.push_back(viewOf(activity));
            }
            if (const int owner = m_eco.activities.back().initiative; owner >= 0 && !m_keepsActivities)
                m_eco.initiatives[static_cast<size_t>(owner)].activities.push_back(index);
        }
        m_delta.activities = former.moves();
    }

    void updateLinks()
    {
        if (!m_records.touches(EntityKind::Relation) && m_records.comings().isEmpty()) {
            m_eco.links = m_before.links;
            return;
        }
        Former<LinkView> former(m_before.links, false);
        const QSet<RecordId> changed = idsOf(m_records.of(EntityKind::Relation));
        const auto all = m_eco.inventory.all<Relation>();
        m_eco.links.reserve(static_cast<size_t>(all.size()));
        std::vector<char> isKept(m_before.links.size(), 0);
        for (const Relation &relation : all) {
            if (isCancelled())
                return;
            const int old = former.find(relation.id, 0);
            const bool read = old < 0 || changed.contains(relation.id)
                || m_records.comings().contains(relation.from.value())
                || m_records.comings().contains(relation.to.value());
            LinkView kept;
            if (old >= 0) {
                kept = m_before.links[static_cast<size_t>(old)];
                kept.from = m_delta.moved(kept.from);
                kept.to = m_delta.moved(kept.to);
            }
            m_eco.links.push_back(read ? viewOf(relation) : kept);
            if (old >= 0 && m_eco.links.back() == kept)
                isKept[static_cast<size_t>(old)] = 1;
            else
                m_delta.linksNow.push_back(m_eco.links.back());
        }
        for (size_t i = 0; i < isKept.size(); ++i) {
            if (!isKept[i])
                m_delta.linksBefore.push_back(m_before.links[i]);
        }
    }

    void compareInitiatives()
    {
        m_delta.hasInitiatives = !m_delta.initiatives.isEmpty();
        m_delta.hasNetwork = m_delta.hasInitiatives || m_delta.hasLinks();
        m_isNationalChanged.assign(m_eco.initiatives.size(), 0);
        m_providersChanged.assign(m_eco.initiatives.size(), 0);
        for (size_t i = 0; i < m_eco.initiatives.size(); ++i) {
            const InitiativeView &now = m_eco.initiatives[i];
            if (m_formerInitiatives[i] < 0)
                continue;
            const InitiativeView &before = m_before.initiatives[static_cast<size_t>(m_formerInitiatives[i])];
            m_delta.hasNetwork |= isActive(now) != isActive(before);
            m_delta.hasStanding |= now.inScope != before.inScope || now.active != before.active
                || now.evaluation != before.evaluation;
            const bool mayDiffer
                = m_initiativesRead[i] || (!m_partnersToRead.isEmpty() && m_partnersToRead.contains(now.id));
            if (!mayDiffer) {
                m_delta.hasInitiatives |= now.inScope != before.inScope || now.active != before.active;
                continue;
            }
            InitiativeView kept = before;
            kept.record = now.record;
            kept.activities = now.activities; // told by the activities themselves
            kept.generic = m_delta.initiatives(kept.generic);
            m_delta.organisations.apply(kept.providers);
            m_delta.organisations.apply(kept.partners);
            // Moving leaves out an organisation that is gone, and with it the share the others had.
            m_providersChanged[i]
                = kept.providers != now.providers || before.providers.size() != now.providers.size() ? 1 : 0;
            m_isNationalChanged[i]
                = kept.generic != now.generic || m_before.servesAll(before) != m_eco.servesAll(now) ? 1 : 0;
            const bool partners = before.partners != now.partners;
            m_delta.hasNetwork |= partners;
            m_delta.hasInitiatives |= partners || m_providersChanged[i] || !(kept == now);
        }
    }

    void compareActivities()
    {
        std::vector<char> isRead(m_eco.activities.size(), 0);
        for (const int index : m_activitiesRead)
            isRead[static_cast<size_t>(index)] = 1;
        const auto touch = [](TouchedActivities &touched, int before, int now) {
            if (before >= 0)
                touched.before.push_back(before);
            touched.now.push_back(now);
        };
        std::vector<char> isThere(m_before.activities.size(), 0);
        for (size_t i = 0; i < m_eco.activities.size(); ++i) {
            const ActivityView &now = m_eco.activities[i];
            const int old = m_formerActivities[i];
            if (old >= 0)
                isThere[static_cast<size_t>(old)] = 1;
            const auto owner = static_cast<size_t>(std::max(0, now.initiative));
            bool offer = old < 0 || (now.initiative >= 0 && m_isNationalChanged[owner]);
            if (isRead[i] && !offer) {
                ActivityView kept = m_before.activities[static_cast<size_t>(old)];
                kept.initiative = m_delta.initiatives(kept.initiative);
                offer = !(kept == now);
                m_delta.hasStanding |= kept.inScope != now.inScope;
                m_delta.hasNetwork |= kept.initiative != now.initiative; // where its relations lead
            }
            if (offer)
                touch(m_delta.offers, old, static_cast<int>(i));
            if (offer || (now.initiative >= 0 && m_providersChanged[owner]))
                touch(m_delta.served, old, static_cast<int>(i));
        }
        for (size_t i = 0; i < isThere.size(); ++i) {
            if (!isThere[i]) {
                m_delta.offers.before.push_back(static_cast<int>(i));
                m_delta.served.before.push_back(static_cast<int>(i));
            }
        }
        std::sort(m_delta.offers.before.begin(), m_delta.offers.before.end());
        std::sort(m_delta.served.before.begin(), m_delta.served.before.end());
    }

    const Ecosystem &m_before;
    const InventoryDelta &m_records;
    EcosystemDelta m_delta;
    QSet<RecordId> m_partnersToRead;
    bool m_keepsActivities = false;       ///< each initiative has the activities it had, in their places
    std::vector<int> m_formerInitiatives; ///< index before by index now; -1: new
    std::vector<int> m_formerActivities;
    std::vector<char> m_initiativesRead;
    std::vector<int> m_activitiesRead;
    std::vector<char> m_isNationalChanged;
    std::vector<char> m_providersChanged;
};

} // namespace

LinkEnd EcosystemDelta::moved(LinkEnd end) const
{
    if (end.kind == LinkEnd::Kind::Activity)
        end.index = activities(end.index);
    else if (end.kind == LinkEnd::Kind::Initiative)
        end.index = initiatives(end.index);
    else if (end.kind == LinkEnd::Kind::Organisation)
        end.index = organisations(end.index);
    return end;
}

Result<std::optional<UpdatedEcosystem>> updated(const Ecosystem &before, const Inventory &after,
                                                const InventoryDelta &delta, const JobControl &job)
{
    if (altersFrame(before, after, delta))
        return std::optional<UpdatedEcosystem>();
    return EcosystemUpdate(before, after, delta, job).run();
}

} // namespace core
