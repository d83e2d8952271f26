#include "core/analysis/ecosystem.h"

#include "core/analysis/ecosystembuilder.h"

namespace core {
namespace {

template <typename Views, typename IdOf>
int indexOf(const Views &views, RecordId id, IdOf idOf)
{
    const auto at = std::lower_bound(views.begin(), views.end(), id,
                                     [&](const auto &view, RecordId wanted) { return idOf(view) < wanted; });
    return at != views.end() && idOf(*at) == id ? static_cast<int>(at - views.begin()) : -1;
}

} // namespace

QString attributeKey(Attribute attribute)
{
    static constexpr const char *keys[] = {"phases",  "themes",   "kind",     "targetGroups", "sizeClasses",
                                           "sectors", "channels", "delivery", "area"};
    return QLatin1String(keys[static_cast<size_t>(attribute)]);
}

const std::vector<int> &Ecosystem::providersOf(const ActivityView &activity) const
{
    static const std::vector<int> nobody;
    return activity.initiative < 0 ? nobody : initiatives[static_cast<size_t>(activity.initiative)].providers;
}

bool Ecosystem::isNational(const ActivityView &activity) const
{
    return activity.initiative < 0 ? servesAll(activity)
                                   : servesAll(initiatives[static_cast<size_t>(activity.initiative)]);
}

int Ecosystem::initiativeIndex(RecordId id) const
{
    return indexOf(initiatives, id, [](const InitiativeView &view) { return view.id; });
}

int Ecosystem::activityIndex(RecordId id) const
{
    return indexOf(activities, id, [](const ActivityView &view) { return view.id; });
}

int Ecosystem::organisationIndex(RecordId id) const
{
    return indexOf(organisations, id, [](RecordId organisation) { return organisation; });
}

Result<Ecosystem> Ecosystem::of(const Inventory &inventory, const Profile &profile, const Scope &scope,
                                const JobControl &job)
{
    return EcosystemBuilder(inventory, profile, scope, job).build();
}

} // namespace core
