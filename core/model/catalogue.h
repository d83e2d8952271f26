#pragma once

#include "core/model/fieldinfo.h"

#include <array>

namespace core {

/// The one list of all entities and fields, in the order of EntityKind. Schema, loading, forms, columns,
/// import, exports and history texts are derived from it: a new field is one line in entities/<entity>.cpp
/// and a migration. Constant; safe on any thread.
const std::array<EntityInfo, entityKindCount> &catalogue();

const EntityInfo &entityInfo(EntityKind kind);
/// By key ("initiative"); nullptr when there is no such entity.
const EntityInfo *findEntity(QStringView key);

} // namespace core
