#pragma once

#include "core/exchange/sheetnumber.h"
#include "core/exchange/zipfile.h"

#include <QList>

namespace core {

/// What each cell style of an XLSX file makes of a number, in the order in which cells refer to it.
/// Reads \a part of \a archive; an empty \a part has no styles.
Result<QList<NumberKind>> readXlsxStyles(ZipFile &archive, const QByteArray &part);

} // namespace core
