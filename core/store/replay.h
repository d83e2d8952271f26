#pragma once

#include "core/model/inventory.h"
#include "core/store/changeset.h"
#include "core/store/schemacheck.h"

namespace core {

/// Does to \a inventory what \a changeset says, and tells which records that touched, by entity and id.
///
/// Error Corrupt, with the inventory in an unspecified state, when the changeset is no changeset, names what
/// is no record, or does not fit the records. O(changeset + records of the tables it touches).
Result<QList<RecordChange>> replay(const QByteArray &changeset, Direction direction,
                                   const RecordColumns &columns, Inventory &inventory);

} // namespace core
