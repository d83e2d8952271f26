#pragma once

#include "app/desktop/filter.h"
#include "core/analysis/area.h"
#include "core/model/inventory.h"
#include "core/model/profile.h"

#include <QHash>
#include <QSet>

namespace app {

/// Which records the filter bar lets through, its search text left out (SearchText does that).
///
/// Effective attributes count: an activity without a theme has its initiative's. What belongs to initiatives
/// (participations, measurements, relations, organisations) passes with them. Unknown does not pass: the user
/// asks for what is known to be there. Where something is offered is read as the analyses read it: its
/// municipalities say so, else its regions (method.md, "Serves region r"). Reads its inventory, which must
/// outlive it.
class RecordFilter {
public:
    RecordFilter(const core::Inventory &inventory, const core::Profile &profile, const Filter &filter);

    bool asksNothing() const { return m_asksNothing; }
    /// By the record's own and inherited values. An initiative has no phases of its own: where phases are
    /// asked for, it passes only through an activity (see passesWithParts). O(fields asked).
    bool passes(core::EntityKind kind, const core::Record &record) const;
    /// As passes(); an initiative also where one of its activities does. The first call is O(activities).
    bool passesWithParts(core::EntityKind kind, const core::Record &record) const;

private:
    bool isStale(const core::Record &record) const;
    bool passesFacets(core::EntityKind kind, const core::Record &record) const;
    bool passesThroughOwner(core::EntityKind kind, const core::Record &record) const;
    bool passesAsOrganisation(const core::Record &record) const;
    bool servesRegion(core::EntityKind kind, const core::Record &record,
                      const core::Record &initiative) const;
    const QSet<core::RecordId> &initiatives() const;

    const core::Inventory *m_inventory;
    Filter m_filter;
    QDate m_staleBefore;
    bool m_asksNothing;
    mutable std::optional<core::Areas> m_areas;
    mutable std::optional<QSet<core::RecordId>> m_initiatives;   ///< those that pass with their activities
    mutable std::optional<QSet<core::RecordId>> m_organisations; ///< those that take part in one of them
};

} // namespace app
