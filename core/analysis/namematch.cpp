#include "core/analysis/namematch.h"

#include "core/analysis/quality.h"
#include "core/analysis/termvalues.h"
#include "core/base/text.h"

#include <QHash>

#include <cmath>

namespace core {
namespace {

QStringList trigramsOf(const QString &name)
{
    const QString plain = normalised(name);
    if (plain.isEmpty())
        return {};
    const QString padded = QLatin1String("  ") + plain + u' ';
    QStringList trigrams;
    for (qsizetype i = 0; i + 3 <= padded.size(); ++i)
        trigrams.append(padded.mid(i, 3));
    trigrams.sort();
    trigrams.removeDuplicates();
    return trigrams;
}

/// Trigrams as numbers, the rarest lowest; equally rare ones in the order of their text.
std::vector<std::vector<int>> numbered(const QStringList &names)
{
    std::vector<QStringList> texts;
    QMap<QString, int> frequency;
    for (const QString &name : names) {
        texts.push_back(trigramsOf(name));
        for (const QString &trigram : texts.back())
            ++frequency[trigram];
    }
    QList<std::pair<int, QString>> order;
    for (auto it = frequency.cbegin(); it != frequency.cend(); ++it)
        order.append({it.value(), it.key()});
    std::sort(order.begin(), order.end());
    QHash<QString, int> number;
    for (const auto &[count, trigram] : std::as_const(order))
        number.insert(trigram, static_cast<int>(number.size()));
    std::vector<std::vector<int>> sets;
    for (const QStringList &list : texts) {
        std::vector<int> set;
        for (const QString &trigram : list)
            set.push_back(number.value(trigram));
        std::sort(set.begin(), set.end());
        sets.push_back(std::move(set));
    }
    return sets;
}

double jaccard(const std::vector<int> &a, const std::vector<int> &b)
{
    const int shared = sharedCount(a, b);
    const size_t all = a.size() + b.size() - size_t(shared);
    return all == 0 ? 0 : shared / static_cast<double>(all);
}

} // namespace

double trigramSimilarity(const QString &a, const QString &b)
{
    const std::vector<std::vector<int>> sets = numbered({a, b});
    return jaccard(sets[0], sets[1]);
}

std::optional<QList<NamePair>> similarNames(const QStringList &names, double threshold, const JobControl &job)
{
    constexpr double tolerance = 1e-9;
    const std::vector<std::vector<int>> sets = numbered(names);
    QHash<int, std::vector<int>> byTrigram;
    std::vector<int> seen(sets.size(), -1);
    QList<NamePair> pairs;
    for (size_t i = 0; i < sets.size(); ++i) {
        if (i % 64 == 0 && job.isCancelled())
            return std::nullopt;
        const std::vector<int> &set = sets[i];
        const auto needed
            = static_cast<size_t>(std::ceil(threshold * static_cast<double>(set.size()) - tolerance));
        const size_t prefix = set.empty() ? 0 : set.size() - needed + 1;
        for (size_t k = 0; k < std::min(prefix, set.size()); ++k) {
            std::vector<int> &met = byTrigram[set[k]];
            for (const int other : met) {
                if (seen[size_t(other)] == static_cast<int>(i))
                    continue;
                seen[size_t(other)] = static_cast<int>(i);
                if (const double similarity = jaccard(sets[size_t(other)], set);
                    similarity >= threshold - tolerance)
                    pairs.append({other, static_cast<int>(i), similarity});
            }
            met.push_back(static_cast<int>(i));
        }
    }
    std::sort(pairs.begin(), pairs.end(),
              [](const NamePair &x, const NamePair &y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
    return pairs;
}

} // namespace core
