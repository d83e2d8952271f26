#include "app/desktop/models/providerindex.h"

#include "core/model/entities/links.h"

namespace app {

ProviderIndex::ProviderIndex(const core::Inventory &inventory)
{
    QHash<core::RecordId, QList<core::RecordId>> leads;
    for (const core::Participation &part : inventory.all<core::Participation>()) {
        if (!part.initiative.hasValue() || !part.organisation.hasValue())
            continue;
        m_initiatives.insert(part.id, *part.initiative);
        QList<core::RecordId> *parties = nullptr;
        if (part.role.value() == QLatin1String("aanbieder"))
            parties = &m_providers[*part.initiative];
        else if (part.role.value() == QLatin1String("trekker"))
            parties = &leads[*part.initiative];
        if (parties && !parties->contains(*part.organisation))
            parties->append(*part.organisation);
    }
    for (auto lead = leads.cbegin(); lead != leads.cend(); ++lead) {
        if (!m_providers.contains(lead.key()))
            m_providers.insert(lead.key(), lead.value());
    }
}

core::RecordIdSet ProviderIndex::initiativesOf(core::RecordId organisation) const
{
    QList<core::RecordId> found;
    for (auto entry = m_providers.cbegin(); entry != m_providers.cend(); ++entry) {
        if (entry.value().contains(organisation))
            found.append(entry.key());
    }
    return core::RecordIdSet(std::move(found));
}

} // namespace app
