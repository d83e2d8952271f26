#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace core {

/// How to write CSV. The defaults open well in a spreadsheet program and cannot execute anything there.
struct CsvWriteOptions {
    char delimiter = ';';      ///< An ASCII character, no quote and no line end.
    bool byteOrderMark = true; ///< Without it Excel takes UTF-8 for another encoding.
    /// Puts an apostrophe before a cell that a spreadsheet program would take for a formula. It then comes
    /// back with that apostrophe: switch it off for a file that must come back exactly, such as a lossless
    /// export.
    bool formulaSafe = true;
};

/// Whether a spreadsheet program would take \a cell for a formula: it begins with = + - @, a tab or a line
/// end, and is neither a plain number ("-12,5") nor a mere "-".
bool looksLikeFormula(const QString &cell);

/// \a rows as UTF-8 CSV with lines that end in "\r\n", quoted where needed. readWorkbook() gives the same
/// cells back if formulaSafe is off, save empty rows, empty cells at the end of a row and the kind of line
/// ends in a cell.
QByteArray writeCsv(const QList<QStringList> &rows, const CsvWriteOptions &options = {});

} // namespace core
