#pragma once

#include "core/exchange/sheetbuilder.h"
#include "core/exchange/zipfile.h"

namespace core {

/// Reads all worksheets of the XLSX file \a archive into \a builder (ECMA-376, transitional or strict).
Result<void> readXlsx(ZipFile &archive, SheetBuilder &builder);

} // namespace core
