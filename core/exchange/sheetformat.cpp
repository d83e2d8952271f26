#include "core/exchange/sheetformat.h"

#include "core/exchange/zipfile.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {
namespace {

Error wrongKind(const SheetJob &job, const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence.arg(job.fileName), {}};
}

Error oldExcel(const SheetJob &job)
{
    return wrongKind(
        job,
        QCoreApplication::translate("core::exchange",
                                    "The file \"%1\" is in the old Excel form (.xls). Open it in a "
                                    "spreadsheet program and save it as .xlsx or .ods."));
}

Error noSpreadsheet(const SheetJob &job)
{
    return wrongKind(
        job,
        QCoreApplication::translate("core::exchange",
                                    "The file \"%1\" is no spreadsheet. Choose a CSV, XLSX or ODS "
                                    "file."));
}

Error textDocument(const SheetJob &job)
{
    return wrongKind(
        job,
        QCoreApplication::translate("core::exchange",
                                    "The file \"%1\" is a document or presentation. Copy its table "
                                    "to a spreadsheet and choose that."));
}

Error pdf(const SheetJob &job)
{
    return wrongKind(
        job,
        QCoreApplication::translate("core::exchange",
                                    "The file \"%1\" is a PDF. Ask for the spreadsheet it was made "
                                    "from, or copy its table to a spreadsheet and choose that."));
}

Error webPage(const SheetJob &job)
{
    return wrongKind(job,
                     QCoreApplication::translate("core::exchange",
                                                 "The file \"%1\" holds a web page or XML. Open it in a "
                                                 "spreadsheet program and save it as .xlsx or .ods."));
}

Error archiveOfFiles(const SheetJob &job)
{
    return wrongKind(
        job,
        QCoreApplication::translate("core::exchange",
                                    "The file \"%1\" is a compressed folder. Unpack it and choose "
                                    "the spreadsheet that was in it."));
}

Error otherWorkbook(const SheetJob &job)
{
    return wrongKind(
        job,
        QCoreApplication::translate("core::exchange",
                                    "The file \"%1\" is a spreadsheet of a form that cannot be "
                                    "read. Open it in the program it was made with and save it as "
                                    ".xlsx or .ods."));
}

QByteArray utf16(QByteArrayView ascii)
{
    QByteArray wide;
    for (const char c : ascii)
        wide.append(c).append('\0');
    return wide;
}

/// What a compound file of Microsoft holds, told by the names in its directory.
Error compoundFile(QByteArrayView bytes, const SheetJob &job)
{
    if (bytes.indexOf(utf16("EncryptedPackage")) >= 0)
        return sheeterror::isProtected(job);
    if (bytes.indexOf(utf16("Workbook")) >= 0 || bytes.indexOf(utf16("Book")) >= 0)
        return oldExcel(job);
    return noSpreadsheet(job);
}

bool isOldExcelStream(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\x09\x00\x04\x00", 4))
        || bytes.startsWith(QByteArrayView("\x09\x02\x06\x00", 4))
        || bytes.startsWith(QByteArrayView("\x09\x04\x06\x00", 4))
        || bytes.startsWith(QByteArrayView("\x09\x08\x08\x00", 4))
        || bytes.startsWith(QByteArrayView("\x09\x08\x10\x00", 4));
}

bool isOtherArchive(QByteArrayView bytes)
{
    return bytes.startsWith("\x1f\x8b") || bytes.startsWith("7z\xbc\xaf\x27\x1c")
        || bytes.startsWith("Rar!\x1a\x07");
}

bool isMarkup(QByteArrayView bytes)
{
    QByteArrayView start = bytes;
    if (start.startsWith("\xef\xbb\xbf"))
        start = start.sliced(3);
    const QByteArray head = start.first(qMin<qsizetype>(start.size(), 200)).trimmed().toByteArray().toLower();
    return head.startsWith("<?xml") || head.startsWith("<!doctype") || head.startsWith("<html")
        || head.startsWith("<table");
}

/// Text has few control characters. NUL does not count: UTF-16 has many.
bool canBeText(QByteArrayView bytes)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return true; // marked as UTF-16
    constexpr qsizetype fewControls = 3;
    const QByteArrayView sample = bytes.first(qMin<qsizetype>(bytes.size(), 64 * 1024));
    const auto isControl = [](char c) {
        return (c > '\0' && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == '\x7f';
    };
    const auto controls = std::count_if(sample.begin(), sample.end(), isControl);
    return controls <= fewControls || controls * 10 <= sample.size();
}

} // namespace

bool isZip(QByteArrayView bytes)
{
    return bytes.startsWith("PK\3\4") || bytes.startsWith("PK\5\6");
}

Result<SheetFormat> formatOfBytes(QByteArrayView bytes, const SheetJob &job)
{
    if (bytes.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        return compoundFile(bytes, job);
    if (isOldExcelStream(bytes))
        return oldExcel(job);
    if (bytes.startsWith("%PDF-"))
        return pdf(job);
    if (bytes.startsWith("{\\rtf"))
        return textDocument(job);
    if (isOtherArchive(bytes))
        return archiveOfFiles(job);
    if (isMarkup(bytes))
        return webPage(job);
    if (bytes.startsWith("SQLite format 3") || bytes.startsWith("\x89PNG") || bytes.startsWith("\xff\xd8\xff")
        || !canBeText(bytes))
        return noSpreadsheet(job);
    return SheetFormat::Csv;
}

Result<SheetFormat> formatOfZip(ZipFile &archive)
{
    const SheetJob &job = archive.job();
    QByteArray type;
    if (archive.has("mimetype")) {
        const auto read = archive.read("mimetype", 200);
        if (!read)
            return archive.failure();
        type = read->trimmed();
    }
    if (type.startsWith("application/vnd.oasis.opendocument."))
        return type.contains("spreadsheet") ? Result<SheetFormat>(SheetFormat::Ods) : textDocument(job);
    if (archive.has("xl/workbook.bin") || archive.has("Index/Document.iwa") || archive.has("Index.zip"))
        return otherWorkbook(job);
    if (archive.has("word/document.xml") || archive.has("ppt/presentation.xml"))
        return textDocument(job);
    if (archive.has("[Content_Types].xml"))
        return SheetFormat::Xlsx;
    if (archive.has("content.xml"))
        return SheetFormat::Ods;
    return archiveOfFiles(job);
}

} // namespace core
