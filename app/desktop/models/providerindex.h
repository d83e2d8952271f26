#pragma once

#include "core/model/inventory.h"

#include <QHash>

namespace app {

/// Who provides which initiative: its organisations as aanbieder, if none its trekkers (method.md,
/// "Provider"). A value made from one inventory; it does not follow later changes.
class ProviderIndex {
public:
    ProviderIndex() = default;
    explicit ProviderIndex(const core::Inventory &inventory); ///< O(participations)

    QList<core::RecordId> providersOf(core::RecordId initiative) const
    {
        return m_providers.value(initiative);
    }
    /// Whose participation this is; null when there is none.
    core::RecordId initiativeOf(core::RecordId participation) const
    {
        return m_initiatives.value(participation);
    }
    core::RecordIdSet initiativesOf(core::RecordId organisation) const; ///< O(initiatives)

private:
    QHash<core::RecordId, QList<core::RecordId>> m_providers;
    QHash<core::RecordId, core::RecordId> m_initiatives;
};

} // namespace app
