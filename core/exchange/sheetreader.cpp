#include "core/exchange/sheetreader.h"

#include "core/exchange/csvreader.h"
#include "core/exchange/odsreader.h"
#include "core/exchange/sheetformat.h"
#include "core/exchange/xlsxreader.h"
#include "core/exchange/zipfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace core {
namespace {

Result<QByteArray> readBytes(const QString &path, const SheetJob &job)
{
    constexpr qint64 chunk = 4LL * 1024 * 1024;
    const QFileInfo info(path);
    if (info.isDir())
        return sheeterror::folder(path);
    if (!info.exists())
        return sheeterror::missing(path);
    QFile file(path);
    if (!info.isFile())
        return sheeterror::unreadable(job, QStringLiteral("a pipe or a device, which could go on for ever"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return sheeterror::unreadable(job, file.errorString());
    if (file.size() > job.limits.fileBytes)
        return sheeterror::fileTooLarge(job, file.size());

    QByteArray bytes;
    bytes.reserve(file.size() + 1);
    for (;;) {
        const QByteArray next = file.read(chunk);
        if (next.isEmpty())
            break;
        bytes += next;
        if (bytes.size() > job.limits.fileBytes) // it grew meanwhile
            return sheeterror::fileTooLarge(job, bytes.size());
        if (job.control.isCancelled())
            return sheeterror::cancelled();
    }
    if (file.error() != QFile::NoError)
        return sheeterror::unreadable(job, file.errorString());
    if (bytes.isEmpty())
        return sheeterror::empty(job);
    return bytes;
}

Result<void> readZip(QByteArray bytes, SheetBuilder &builder)
{
    auto archive = ZipFile::open(std::move(bytes), builder.job());
    if (!archive)
        return archive.error();
    const auto format = formatOfZip(**archive);
    if (!format)
        return format.error();
    return *format == SheetFormat::Ods ? readOds(**archive, builder) : readXlsx(**archive, builder);
}

Result<void> readText(QByteArray bytes, const QFileInfo &info, const ReadOptions &options,
                      SheetBuilder &builder)
{
    const auto format = formatOfBytes(bytes, builder.job());
    if (!format)
        return format.error();
    const QString extension = info.suffix().toLower();
    if (extension.startsWith(QLatin1String("xl")) || extension == QLatin1String("ods")) {
        builder.addRemark(QCoreApplication::translate(
                              "core::exchange",
                              "The name of the file \"%1\" promises a spreadsheet, but it holds text. It was "
                              "read as CSV.")
                              .arg(builder.job().fileName));
    }
    return readCsv(std::move(bytes), info.completeBaseName(), options.delimiter, builder);
}

bool isBlank(const Workbook &book)
{
    return std::all_of(book.sheets.begin(), book.sheets.end(),
                       [](const Sheet &each) { return each.rows.isEmpty(); });
}

} // namespace

Result<Workbook> readWorkbook(const QString &path, const ReadOptions &options, const JobControl &job)
{
    const QFileInfo info(path);
    const SheetJob reading{info.fileName(), options.limits, job};
    auto bytes = readBytes(path, reading);
    if (!bytes)
        return bytes.error();
    if (job.isCancelled())
        return sheeterror::cancelled();

    SheetBuilder builder(reading);
    const bool zipped = isZip(*bytes);
    const auto done = zipped ? readZip(std::move(bytes).value(), builder)
                             : readText(std::move(bytes).value(), info, options, builder);
    if (!done)
        return done.error();
    Workbook book = builder.takeWorkbook();
    if (isBlank(book))
        return sheeterror::empty(reading);
    return book;
}

} // namespace core
