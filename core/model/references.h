#pragma once

#include "core/model/inventory.h"

namespace core {

/// One place where a record points at another.
struct Referrer {
    EntityKind entity;
    RecordId id;
    int field; ///< index in EntityInfo::fields
};

/// Everything that points at one of \a targets, by entity, id and field. O(records).
QList<Referrer> referrersOf(const Inventory &inventory, const RecordIdSet &targets);

/// What deleting \a ids takes: the records themselves, what they own (activities, participations, relations
/// …), and so on down; every other reference to them becomes unknown or leaves its set. Children stand before
/// parents. Ids that name no record are passed over. O(records) per level.
QList<Operation> deletionOf(const Inventory &inventory, const RecordIdSet &ids);

/// Where a record points at nothing, or at a record of the wrong kind. O(fields · log n).
QList<int> brokenReferences(const Inventory &inventory, EntityKind kind, const Record &record);

} // namespace core
