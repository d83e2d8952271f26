#pragma once

#include "core/model/fieldinfo.h"
#include "core/model/inventory.h"
#include "core/store/sqlite.h"

namespace core {

/// Whether reading a cell shares equal values of \a field: worth it for keys and ids, not for texts.
bool isPooled(const FieldInfo &field);

/// Reads all records. Error Corrupt naming table, record and column where a cell cannot be a value of its
/// field. \pre checkSchema() passed. O(file).
Result<Inventory> loadRecords(Database &database);

/// Error Corrupt when a record points at nothing, or at a record of the wrong kind. O(records).
Result<void> checkReferences(const Inventory &inventory);

} // namespace core
