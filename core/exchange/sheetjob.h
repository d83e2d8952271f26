#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/exchange/sheetlimits.h"

#include <QString>

namespace core {

/// What every part of one reading shares. Borrowed: lives in readWorkbook().
struct SheetJob {
    QString fileName; ///< Without its folder, for messages.
    SheetLimits limits;
    const JobControl &control;
};

/// What a spreadsheet file can be wrong in, in sentences that name the file and say what to do.
/// \a detail is for the log and not translated.
namespace sheeterror {

Error cancelled();
Error missing(const QString &path);
Error folder(const QString &path);
Error unreadable(const SheetJob &job, const QString &detail);
Error empty(const SheetJob &job);
Error damaged(const SheetJob &job, const QString &detail);
Error isProtected(const SheetJob &job);
Error hasDocumentType(const SheetJob &job);
Error unusualXml(const SheetJob &job, const QString &detail);

Error fileTooLarge(const SheetJob &job, qint64 bytes);
Error unpacksTooLarge(const SheetJob &job);
Error tooManyZipEntries(const SheetJob &job);
Error tooManySheets(const SheetJob &job);
Error tooManyRows(const SheetJob &job);
Error tooManyColumns(const SheetJob &job, const QString &sheet, int row);
Error tooManyCells(const SheetJob &job);
Error cellTooLong(const SheetJob &job, const QString &sheet, const QString &cell);
Error tooMuchText(const SheetJob &job);
Error tooManyMergedRanges(const SheetJob &job, const QString &sheet);
Error xmlTooDeep(const SheetJob &job);

} // namespace sheeterror
} // namespace core
