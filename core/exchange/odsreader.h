#pragma once

#include "core/exchange/sheetbuilder.h"
#include "core/exchange/zipfile.h"

namespace core {

/// Reads all sheets of the ODS file \a archive into \a builder (OpenDocument 1.2 and 1.3, with the usual
/// prefixes).
Result<void> readOds(ZipFile &archive, SheetBuilder &builder);

} // namespace core
