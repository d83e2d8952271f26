#include "app/desktop/models/inheritedvalue.h"

#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"

namespace app {
namespace {

/// The initiative's field an activity's field inherits from, by index; nullptr for none.
const core::FieldInfo *sameOfInitiative(int activityField)
{
    static const QList<const core::FieldInfo *> same = [] {
        QList<const core::FieldInfo *> found;
        for (const core::FieldInfo &field : core::entityInfo(core::EntityKind::Activity).fields) {
            const core::FieldInfo *other
                = core::entityInfo(core::EntityKind::Initiative).field(field.keyText());
            found.append(other && other->isInherited && other->type == field.type ? other : nullptr);
        }
        return found;
    }();
    return same.at(activityField);
}

std::optional<InheritedValue> fromGeneric(const core::Inventory &inventory, const core::Initiative &instance,
                                          const core::FieldInfo &field)
{
    const auto *generic = inventory.find<core::Initiative>(instance.instanceOf);
    if (!field.isInherited || !generic)
        return std::nullopt;
    const core::FieldValue value = field.get(*generic);
    if (value.isUnknown())
        return std::nullopt;
    return InheritedValue{value, generic->id};
}

} // namespace

std::optional<InheritedValue> inheritedValue(const core::Inventory &inventory, core::EntityKind kind,
                                             const core::Record &record, int field)
{
    const core::FieldInfo &info = core::entityInfo(kind).fields.at(field);
    if (!info.get(record).isUnknown())
        return std::nullopt;
    if (kind == core::EntityKind::Initiative)
        return fromGeneric(inventory, static_cast<const core::Initiative &>(record), info);
    if (kind != core::EntityKind::Activity)
        return std::nullopt;
    const auto *parent
        = inventory.find<core::Initiative>(static_cast<const core::Activity &>(record).initiative);
    const core::FieldInfo *same = sameOfInitiative(field);
    if (!parent || !same)
        return std::nullopt;
    if (const core::FieldValue value = same->get(*parent); !value.isUnknown())
        return InheritedValue{value, parent->id};
    return fromGeneric(inventory, *parent, *same);
}

} // namespace app
