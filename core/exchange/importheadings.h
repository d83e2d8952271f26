#pragma once

#include "core/exchange/importmapping.h"
#include "core/exchange/sheet.h"
#include "core/model/vocabularies.h"

namespace core {

/// How the sheets of \a workbook seem to be meant: kind by the sheet's name or by the headings that fit best,
/// headings in the best-fitting of the first twenty rows. Sheets that fit nothing have an empty kind.
/// O(sheets · kinds · headings).
ImportMapping recognise(const Workbook &workbook, const Vocabularies &vocabularies);

} // namespace core
