#pragma once

#include "core/base/result.h"
#include "core/model/inventory.h"

#include <QString>

namespace app {

/// Writes bytes so that the file is there whole or not at all (a temporary file beside it, then a rename).
/// Error FileNotWritable.
core::Result<void> writeWhole(const QString &path, const QByteArray &bytes);

/// Every record and field, lossless (see cli.md, "export").
core::Result<void> exportJson(const core::Inventory &inventory, const QString &path);
/// One row per activity, as the import template has it.
core::Result<void> exportFlatCsv(const core::Inventory &inventory, const QString &path);

} // namespace app
