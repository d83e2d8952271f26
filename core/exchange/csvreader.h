#pragma once

#include "core/exchange/sheetbuilder.h"

#include <QByteArray>

namespace core {

/// Reads CSV as one sheet called \a name into \a builder. A first line "sep=;" gives the delimiter and is no
/// row; else \a delimiter does, or detectDelimiter() if that is '\0'. Rows are numbered as a spreadsheet
/// program does: a cell with line breaks is in one row, and an empty line is a row.
Result<void> readCsv(QByteArray bytes, const QString &name, char delimiter, SheetBuilder &builder);

} // namespace core
