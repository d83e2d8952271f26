#pragma once

#include "core/exchange/sheetbuilder.h"
#include "core/exchange/sheetnumber.h"
#include "core/exchange/zipfile.h"

#include <QList>
#include <QString>

namespace core {

/// What the cells of all sheets of an XLSX file refer to.
struct XlsxContext {
    QList<QString> strings;
    QList<NumberKind> styles;
    bool from1904 = false;
};

/// Reads the worksheet \a part into the sheet that \a builder has begun, and ends it.
/// \a context is borrowed.
Result<void> readXlsxSheet(ZipFile &archive, const QByteArray &part, const XlsxContext &context,
                           SheetBuilder &builder);

} // namespace core
