#include "core/exchange/csvwriter.h"

#include <algorithm>

namespace core {
namespace {

bool isPlainNumber(QStringView text)
{
    bool separated = false;
    bool digits = false;
    for (const QChar c : text.sliced(text.startsWith(u'-') || text.startsWith(u'+') ? 1 : 0)) {
        if (c >= u'0' && c <= u'9') {
            digits = true;
        } else if ((c == u'.' || c == u',') && digits && !separated) {
            separated = true;
        } else {
            return false;
        }
    }
    return digits;
}

bool needsQuotes(const QString &cell, QChar delimiter)
{
    const auto isSpecial = [delimiter](QChar c) {
        return c == delimiter || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t';
    };
    return std::any_of(cell.begin(), cell.end(), isSpecial)
        || (!cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace()));
}

} // namespace

bool looksLikeFormula(const QString &cell)
{
    if (cell.isEmpty() || !QStringLiteral("=+-@\t\r\n").contains(cell.front()))
        return false;
    return cell != QStringLiteral("-") && !isPlainNumber(cell);
}

QByteArray writeCsv(const QList<QStringList> &rows, const CsvWriteOptions &options)
{
    QByteArray csv = options.byteOrderMark ? QByteArrayLiteral("\xef\xbb\xbf") : QByteArray();
    const QChar delimiter = QLatin1Char(options.delimiter);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                csv += options.delimiter;
            QString cell = row.at(i);
            if (options.formulaSafe && looksLikeFormula(cell))
                cell.prepend(u'\'');
            if (needsQuotes(cell, delimiter)) {
                csv += '"' + cell.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
            } else {
                csv += cell.toUtf8();
            }
        }
        csv += "\r\n";
    }
    return csv;
}

} // namespace core
