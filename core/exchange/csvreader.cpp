#include "core/exchange/csvreader.h"

#include "core/exchange/csvdelimiter.h"
#include "core/exchange/csvencoding.h"
#include "core/exchange/csvscanner.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace core {
namespace {

/// The number of the line that \a position is on; '\n', '\r' and "\r\n" each end one.
qsizetype lineAt(QByteArrayView text, qsizetype position)
{
    const QByteArrayView before = text.first(position);
    const auto pairs = [&] {
        qsizetype count = 0;
        for (qsizetype at = before.indexOf("\r\n"); at >= 0; at = before.indexOf("\r\n", at + 2))
            ++count;
        return count;
    };
    return 1 + std::count(before.begin(), before.end(), '\n') + std::count(before.begin(), before.end(), '\r')
        - pairs();
}

Error openQuote(const SheetJob &job, qsizetype line)
{
    return {
        ErrorCode::InvalidInput,
        QCoreApplication::translate("core::exchange",
                                    "In the file \"%1\", the quotation mark (\") that begins a cell on line "
                                    "%2 is not closed where that cell ends. Add the missing mark, or remove "
                                    "this one.")
            .arg(job.fileName, QLocale().toString(line)),
        {}};
}

Error nulCharacter(const SheetJob &job, qsizetype line)
{
    return {
        ErrorCode::InvalidInput,
        QCoreApplication::translate("core::exchange",
                                    "The file \"%1\" holds a character on line %2 that no text has (NUL). "
                                    "The file is probably no table, or it is damaged: get it again.")
            .arg(job.fileName, QLocale().toString(line)),
        {}};
}

void remarkOn(CsvEncoding encoding, SheetBuilder &builder)
{
    if (encoding == CsvEncoding::Windows1252) {
        builder.addRemark(
            QCoreApplication::translate("core::exchange",
                                        "The file is not in UTF-8; it was read as Windows-1252. Check "
                                        "letters such as é and the sign €."));
    } else if (encoding == CsvEncoding::Mixed) {
        builder.addRemark(QCoreApplication::translate(
            "core::exchange",
            "The file mixes UTF-8 with Windows-1252; each character was read in the way that fits it. Check "
            "letters such as é and the sign €."));
    }
}

/// Takes a first line such as "sep=;" off \a text. \return its delimiter, or '\0' without such a line.
char takeDelimiterLine(QByteArrayView &text)
{
    constexpr qsizetype size = 5;
    if (text.size() < size || text.first(4).toByteArray().toLower() != "sep=")
        return '\0';
    const char delimiter = text.at(4);
    if (delimiter == '"' || delimiter == '\n' || delimiter == '\r'
        || static_cast<unsigned char>(delimiter) >= 0x80)
        return '\0';
    const QByteArrayView rest = text.sliced(size);
    if (!rest.isEmpty() && rest.front() != '\n' && rest.front() != '\r')
        return '\0';
    text = rest.sliced(rest.startsWith("\r\n") ? 2 : qMin<qsizetype>(1, rest.size()));
    return delimiter;
}

void reportProgress(const JobControl &control, qsizetype done, qsizetype all, int &lastPercent)
{
    const int percent = static_cast<int>(done * 99 / qMax<qsizetype>(1, all));
    if (percent > lastPercent)
        control.reportProgress(percent);
    lastPercent = percent;
}

Result<void> readRows(QByteArrayView text, QByteArrayView whole, char delimiter, SheetBuilder &builder)
{
    using Found = CsvScanner::Found;
    constexpr int cellsBetweenPolls = 10'000; // of one row; the end of a row polls too
    CsvScanner scanner(text, delimiter);
    int percent = 0;
    int row = 1;
    int column = 0;
    for (Found found = scanner.next(); found != Found::End; found = scanner.next()) {
        if (found == Found::OpenQuote) {
            const qsizetype before = whole.size() - text.size();
            return openQuote(builder.job(), lineAt(whole, before + scanner.quotePosition()));
        }
        if (++column == 1)
            builder.beginRow(row);
        if (column % cellsBetweenPolls == 0 && builder.job().control.isCancelled())
            return sheeterror::cancelled();
        if (!scanner.cell().isEmpty() && !builder.addCell(column, scanner.cell()))
            return builder.failure();
        if (found == Found::LastCell) {
            if (!builder.endRow())
                return builder.failure();
            ++row;
            column = 0;
            reportProgress(builder.job().control, scanner.position(), text.size(), percent);
        }
    }
    return {};
}

} // namespace

Result<void> readCsv(QByteArray bytes, const QString &name, char delimiter, SheetBuilder &builder)
{
    constexpr char endOfFile = '\x1a'; // as old programs close a text
    DecodedCsv decoded = decodeCsv(std::move(bytes));
    while (decoded.utf8.endsWith(endOfFile))
        decoded.utf8.chop(1);
    const QByteArrayView whole(decoded.utf8);
    if (const qsizetype nul = whole.indexOf('\0'); nul >= 0)
        return nulCharacter(builder.job(), lineAt(whole, nul));
    remarkOn(decoded.encoding, builder);

    QByteArrayView text = whole;
    const char told = takeDelimiterLine(text);
    const char chosen = delimiter != '\0' ? delimiter : told != '\0' ? told : detectDelimiter(text);
    if (!builder.beginSheet(name))
        return builder.failure();
    if (auto done = readRows(text, whole, chosen, builder); !done)
        return done;
    return builder.endSheet() ? Result<void>() : builder.failure();
}

} // namespace core
