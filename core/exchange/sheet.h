#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

/// One row that holds at least one filled cell.
///
/// A cell is text as a person would type it: numbers without trailing zeros and with '.', percentages as
/// "25%", days as 2026-06-30 (2026-06 or 2026 when the cell shows no day), with a time that is not midnight
/// as "2026-06-30 14:30", times as 14:30, booleans as ja or nee, errors as #REF!. A cell of a CSV file is its
/// text, untouched. Line breaks inside a cell are '\n'. A cell of white space alone is empty.
struct SheetRow {
    int number = 0;    ///< 1-based, as a spreadsheet program shows it.
    QStringList cells; ///< From column A; the last one is not empty. Columns beyond the end are empty.

    bool operator==(const SheetRow &) const = default;
};

/// One table of a file. A plain value; equal texts share their memory.
struct Sheet {
    QString name;          ///< As in the file; of a CSV file the file's name without its last extension.
    QList<SheetRow> rows;  ///< By ascending number, which may skip.
    int blankRows = 0;     ///< Rows without a filled cell that were left out before the last filled row.
    bool isHidden = false; ///< Whoever opens the file in a spreadsheet program does not see it.
};

/// Everything that could be read from one file. Hidden sheets are here too.
struct Workbook {
    QList<Sheet> sheets; ///< In the file's order; a sheet may have no rows, but not all of them.
    QStringList remarks; ///< Translated sentences: what was filled in, guessed or absent.
};

} // namespace core
