#include "core/exchange/sheetjob.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace core::sheeterror {
namespace {

Error wrong(const QString &message, const QString &detail = {})
{
    return {ErrorCode::InvalidInput, message, detail};
}

QString megabytes(qint64 bytes)
{
    return QLocale().toString(bytes / (1024LL * 1024));
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

Error cancelled()
{
    return {ErrorCode::Cancelled, {}, {}};
}

Error missing(const QString &path)
{
    return {ErrorCode::FileNotReadable,
            QCoreApplication::translate("core::exchange",
                                        "The file \"%1\" is not there. Check its name and its folder.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
}

Error folder(const QString &path)
{
    return {ErrorCode::FileNotReadable,
            QCoreApplication::translate("core::exchange",
                                        "\"%1\" is not a file but a folder. Choose a CSV, XLSX or ODS file.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
}

Error unreadable(const SheetJob &job, const QString &detail)
{
    return {ErrorCode::FileNotReadable,
            QCoreApplication::translate("core::exchange",
                                        "The file \"%1\" cannot be read. Check whether you may open it and "
                                        "whether its drive is still connected.")
                .arg(job.fileName),
            detail};
}

Error empty(const SheetJob &job)
{
    return wrong(QCoreApplication::translate(
                     "core::exchange", "The file \"%1\" is empty. Choose the file that holds the table.")
                     .arg(job.fileName));
}

Error damaged(const SheetJob &job, const QString &detail)
{
    return wrong(
        QCoreApplication::translate("core::exchange",
                                    "The file \"%1\" is damaged or incomplete. Get the file again, or "
                                    "open it in a spreadsheet program and save it once more.")
            .arg(job.fileName),
        detail);
}

Error isProtected(const SheetJob &job)
{
    return wrong(QCoreApplication::translate("core::exchange",
                                             "The file \"%1\" is protected with a password. Open it in a "
                                             "spreadsheet program and save it without a password.")
                     .arg(job.fileName));
}

Error hasDocumentType(const SheetJob &job)
{
    return wrong(
        QCoreApplication::translate("core::exchange",
                                    "The file \"%1\" defines its own words inside (a document type), "
                                    "which no spreadsheet program does. It is not read, because that "
                                    "can be an attack. Open it in a spreadsheet program and save it "
                                    "once more.")
            .arg(job.fileName));
}

Error unusualXml(const SheetJob &job, const QString &detail)
{
    return wrong(QCoreApplication::translate("core::exchange",
                                             "The file \"%1\" was written in an unusual way. Open it in a "
                                             "spreadsheet program and save it once more.")
                     .arg(job.fileName),
                 detail);
}

Error fileTooLarge(const SheetJob &job, qint64 bytes)
{
    return wrong(
        QCoreApplication::translate("core::exchange",
                                    "The file \"%1\" has %2 MB; at most %3 MB can be read. Split the "
                                    "table over several files.")
            .arg(job.fileName, megabytes(bytes), megabytes(job.limits.fileBytes)));
}

Error unpacksTooLarge(const SheetJob &job)
{
    return wrong(
        QCoreApplication::translate("core::exchange",
                                    "The file \"%1\" becomes far larger when it is unpacked than a "
                                    "table needs; at most %2 MB can be read. Remove rows, pictures or "
                                    "empty formatted cells, or split the table over several files.")
            .arg(job.fileName, megabytes(job.limits.unpackedBytes)));
}

Error tooManyZipEntries(const SheetJob &job)
{
    return wrong(QCoreApplication::translate("core::exchange",
                                             "The file \"%1\" consists of too many parts; at most %2 can be "
                                             "read. Copy the table to a new spreadsheet and choose that.")
                     .arg(job.fileName, number(job.limits.zipEntries)));
}

Error tooManySheets(const SheetJob &job)
{
    return wrong(QCoreApplication::translate("core::exchange",
                                             "The file \"%1\" has too many sheets; at most %2 can be read. "
                                             "Remove the sheets that are not needed.")
                     .arg(job.fileName, number(job.limits.sheets)));
}

Error tooManyRows(const SheetJob &job)
{
    return wrong(
        QCoreApplication::translate("core::exchange",
                                    "The file \"%1\" has too many filled rows; at most %2 can be read. "
                                    "Split the table over several files.")
            .arg(job.fileName, number(job.limits.rows)));
}

Error tooManyColumns(const SheetJob &job, const QString &sheet, int row)
{
    return wrong(QCoreApplication::translate("core::exchange",
                                             "In the file \"%1\", sheet \"%2\", row %3 goes on beyond column "
                                             "%4, the last that can be read. Remove what stands there.")
                     .arg(job.fileName, sheet, QString::number(row), number(job.limits.columns)));
}

Error tooManyCells(const SheetJob &job)
{
    return wrong(QCoreApplication::translate("core::exchange",
                                             "The file \"%1\" has too many cells; at most %2 can be read. "
                                             "Remove columns that are not needed, or split the table over "
                                             "several files.")
                     .arg(job.fileName, number(job.limits.cells)));
}

Error cellTooLong(const SheetJob &job, const QString &sheet, const QString &cell)
{
    return wrong(QCoreApplication::translate("core::exchange",
                                             "In the file \"%1\", sheet \"%2\", the text in cell %3 is too "
                                             "long; at most %4 characters can be read. Shorten that text.")
                     .arg(job.fileName, sheet, cell, number(job.limits.cellCharacters)));
}

Error tooMuchText(const SheetJob &job)
{
    return wrong(QCoreApplication::translate("core::exchange",
                                             "The file \"%1\" holds more text than can be read: over %2 MB. "
                                             "Split the table over several files.")
                     .arg(job.fileName, megabytes(job.limits.textBytes)));
}

Error tooManyMergedRanges(const SheetJob &job, const QString &sheet)
{
    return wrong(QCoreApplication::translate("core::exchange",
                                             "In the file \"%1\", sheet \"%2\" has too many merged cells; at "
                                             "most %3 can be read. Unmerge cells and save the file.")
                     .arg(job.fileName, sheet, number(job.limits.mergedRanges)));
}

Error xmlTooDeep(const SheetJob &job)
{
    return wrong(QCoreApplication::translate("core::exchange",
                                             "The file \"%1\" is built up more intricately than any table "
                                             "needs. Copy the table to a new spreadsheet and choose that.")
                     .arg(job.fileName));
}

} // namespace core::sheeterror
