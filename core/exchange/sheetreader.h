#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/exchange/sheet.h"
#include "core/exchange/sheetlimits.h"

namespace core {

/// How to read; the defaults find everything out themselves.
struct ReadOptions {
    SheetLimits limits;
    char delimiter = '\0'; ///< Between the columns of a CSV file, an ASCII character; '\0' is: find out.
};

/// Reads the CSV, XLSX or ODS file at \a path, told apart by what is in it and not by its name.
///
/// Nothing outside the file is fetched and nothing in it is executed: a formula counts by the value that was
/// stored with it. A merged cell that spans rows is filled in on each row it covers that holds something
/// itself. Errors: FileNotReadable (absent, a folder, no permission), InvalidInput (empty, no spreadsheet,
/// damaged, protected, beyond a limit), Cancelled. Pure but for the file: any thread, same bytes same result.
/// O(bytes).
Result<Workbook> readWorkbook(const QString &path, const ReadOptions &options, const JobControl &job);

} // namespace core
