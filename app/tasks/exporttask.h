#pragma once

#include "core/base/result.h"
#include "core/model/inventory.h"

#include <QString>

namespace app {

// Each writes its file whole or not at all; error FileNotWritable.

/// Every record and field, lossless.
core::Result<void> exportJson(const core::Inventory &inventory, const QString &path);
/// One row per activity, with the headers of the import template.
core::Result<void> exportFlatCsv(const core::Inventory &inventory, const QString &path);
/// One row per record of one kind, with the catalogue's keys as headers; lossless.
core::Result<void> exportRecordsCsv(const core::Inventory &inventory, core::EntityKind kind,
                                    const QString &path);

} // namespace app
