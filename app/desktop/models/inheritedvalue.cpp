#include "app/desktop/models/inheritedvalue.h"

#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"

namespace app {
namespace {

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
    const core::FieldInfo *same = core::entityInfo(core::EntityKind::Initiative).field(info.keyText());
    if (!parent || !same || !same->isInherited || same->type != info.type)
        return std::nullopt;
    if (const core::FieldValue value = same->get(*parent); !value.isUnknown())
        return InheritedValue{value, parent->id};
    return fromGeneric(inventory, *parent, *same);
}

} // namespace app
