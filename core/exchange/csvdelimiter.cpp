#include "core/exchange/csvdelimiter.h"

#include "core/exchange/csvscanner.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <array>

namespace core {
namespace {

constexpr qsizetype sampleBytes = 64LL * 1024;
constexpr qsizetype sampleRows = 200;
constexpr std::array candidates{';', ',', '\t', '|'}; // the first wins where all else is equal

/// Blank, or nothing but delimiters: a row of such cells is blank whatever the delimiter is.
bool saysNothing(QByteArrayView cell)
{
    return std::all_of(cell.begin(), cell.end(), [](char c) {
        return c == ' ' || c == '\n' || c == '\r'
            || std::find(candidates.begin(), candidates.end(), c) != candidates.end();
    });
}

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
        blank = blank && saysNothing(scanner.cell());
        if (found == Found::LastCell) {
            if (!blank)
                counts.append(columns);
            columns = 0;
            blank = true;
        }
    }
    return counts;
}

/// Which share of the rows from \a first has that many \a columns; 0 if that is no table.
double agreement(const QList<int> &counts, qsizetype first, int columns)
{
    if (columns < 2 || counts.size() <= first)
        return 0;
    const auto agreeing = std::count(counts.begin() + first, counts.end(), columns);
    return static_cast<double>(agreeing) / static_cast<double>(counts.size() - first);
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

struct Choice {
    char delimiter = candidates.front();
    double agreement = 0;
    double score = 0;

    /// More columns say more, rows that disagree say much less.
    void consider(char other, double share, int columns)
    {
        const double otherScore = share * share * columns;
        if (otherScore > score)
            *this = {other, share, otherScore};
    }
};

} // namespace

char detectDelimiter(QByteArrayView utf8)
{
    constexpr double mostRows = 0.5;
    constexpr double nearlyAllRows = 0.8;
    constexpr int leastColumns = 3; // for a table under a title; prose has a comma now and then
    const QByteArrayView sample = utf8.first(qMin(utf8.size(), sampleBytes));
    Choice byHeading;
    Choice underTitle;
    for (const char candidate : candidates) {
        QList<int> counts = columnCounts(sample, candidate);
        if (counts.size() > 1 && sample.size() < utf8.size())
            counts.removeLast(); // cut off
        if (counts.isEmpty())
            continue;
        byHeading.consider(candidate, agreement(counts, 0, counts.constFirst()), counts.constFirst());
        const int usual = mostFrequent(counts, 1);
        if (usual >= leastColumns && agreement(counts, 1, usual) >= nearlyAllRows)
            underTitle.consider(candidate, agreement(counts, 1, usual), usual);
    }
    const bool hasTitle = byHeading.agreement < mostRows && underTitle.score > byHeading.score;
    return hasTitle ? underTitle.delimiter : byHeading.delimiter;
}

} // namespace core
