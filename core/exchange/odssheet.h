#pragma once

#include "core/exchange/odsstyles.h"
#include "core/exchange/sheetbuilder.h"

namespace core {

class SheetXml;

/// Reads the element <table:table> that \a xml stands at, up to its end, as one sheet of \a builder.
/// \return false if the XML or the builder failed.
bool readOdsSheet(SheetXml &xml, const OdsStyles &styles, SheetBuilder &builder);

} // namespace core
