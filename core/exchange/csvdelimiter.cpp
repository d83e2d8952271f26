#include "core/exchange/csvdelimiter.h"

#include "core/exchange/csvscanner.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <array>

namespace core {
namespace {

constexpr qsizetype sampleBytes = 64 * 1024;
constexpr qsizetype sampleRows = 200;
constexpr std::array candidates{';', ',', '\t', '|'}; // the first wins where all else is equal

/// The number of columns of each row that is not blank, without the empty ones at its end.
QList<int> columnCounts(QByteArrayView sample, char delimiter)
{
    using Found = CsvScanner::Found;
    QList<int> counts;
    CsvScanner scanner(sample, delimiter);
    int columns = 0;
    bool blank = true;
    while (counts.size() < sampleRows) {
        const Found found = scanner.next();
        if (found == Found::End || found == Found::OpenQuote)
            break;
        ++columns;
        blank = blank && scanner.cell().trimmed().isEmpty();
        if (found == Found::LastCell) {
            if (!blank)
                counts.append(columns);
            columns = 0;
            blank = true;
        }
    }
    return counts;
}

/// How well the rows from \a first agree on \a columns, and how much that says.
double score(const QList<int> &counts, qsizetype first, int columns)
{
    if (columns < 2 || counts.size() <= first)
        return 0;
    const auto agreeing = std::count(counts.begin() + first, counts.end(), columns);
    const double share = static_cast<double>(agreeing) / static_cast<double>(counts.size() - first);
    return share * share * columns;
}

int mostFrequent(const QList<int> &counts, qsizetype first)
{
    QHash<int, int> frequency;
    int best = 0;
    for (qsizetype i = first; i < counts.size(); ++i) {
        const int columns = counts.at(i);
        const int seen = ++frequency[columns];
        const int most = frequency.value(best);
        if (best == 0 || seen > most || (seen == most && columns > best))
            best = columns;
    }
    return best;
}

} // namespace

char detectDelimiter(QByteArrayView utf8)
{
    const QByteArrayView sample = utf8.first(qMin(utf8.size(), sampleBytes));
    constexpr double clearlyATable = 3 * 0.8 * 0.8; // three columns that four rows in five agree on
    char best = candidates.front();
    double bestScore = 0;
    for (const char candidate : candidates) {
        QList<int> counts = columnCounts(sample, candidate);
        if (counts.size() > 1 && sample.size() < utf8.size())
            counts.removeLast(); // cut off
        if (counts.isEmpty())
            continue;
        const double withHeading = score(counts, 0, counts.constFirst());
        const int usual = mostFrequent(counts, 1);
        const double underTitle = usual >= 3 ? score(counts, 1, usual) : 0;
        const double total = qMax(withHeading, underTitle >= clearlyATable ? underTitle : 0.0);
        if (total > bestScore) {
            best = candidate;
            bestScore = total;
        }
    }
    return best;
}

} // namespace core
