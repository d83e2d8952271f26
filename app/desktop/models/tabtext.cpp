#include "app/desktop/models/tabtext.h"

namespace app {

QList<QStringList> readTabText(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endCell = [&] {
        row.append(cell);
        cell.clear();
    };
    const auto endRow = [&] {
        endCell();
        rows.append(row);
        row.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c != u'"')
                cell.append(c);
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                cell.append(text.at(++i));
            else
                quoted = false;
        } else if (c == u'"' && cell.isEmpty() && text.indexOf(u'"', i + 1) > 0) {
            quoted = true;
        } else if (c == u'\t') {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            cell.append(c);
        }
    }
    if (!cell.isEmpty() || !row.isEmpty())
        endRow();
    return rows;
}

QString writeTabText(const QList<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            QString cell = row.at(i);
            if (i > 0)
                text.append(u'\t');
            if (cell.contains(u'\t') || cell.contains(u'\n') || cell.startsWith(u'"'))
                cell = u'"' + cell.replace(u'"', QLatin1String("\"\"")) + u'"';
            text.append(cell);
        }
        text.append(u'\n');
    }
    return text;
}

} // namespace app
