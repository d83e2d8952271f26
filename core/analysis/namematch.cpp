#include "core/analysis/namematch.h"

#include "core/analysis/quality.h"
#include "core/analysis/termvalues.h"
#include "core/base/text.h"

#include <QHash>

#include <cmath>

namespace core {
namespace {

constexpr double tolerance = 1e-9;

/// Trigrams as numbers, the rarest lowest; equally rare ones in the order of their text.
std::vector<std::vector<int>> numbered(const QList<const Trigrams *> &names)
{
    QHash<quint64, int> frequency;
    for (const Trigrams *trigrams : names) {
        for (const quint64 trigram : *trigrams)
            ++frequency[trigram];
    }
    std::vector<std::pair<int, quint64>> order;
    order.reserve(static_cast<size_t>(frequency.size()));
    for (auto it = frequency.cbegin(); it != frequency.cend(); ++it)
        order.push_back({it.value(), it.key()});
    std::sort(order.begin(), order.end());
    QHash<quint64, int> number;
    number.reserve(frequency.size());
    for (const auto &[count, trigram] : order)
        number.insert(trigram, static_cast<int>(number.size()));
    std::vector<std::vector<int>> sets;
    sets.reserve(static_cast<size_t>(names.size()));
    for (const Trigrams *trigrams : names) {
        std::vector<int> set;
        set.reserve(trigrams->size());
        for (const quint64 trigram : *trigrams)
            set.push_back(number.value(trigram));
        std::sort(set.begin(), set.end());
        sets.push_back(std::move(set));
    }
    return sets;
}

double ratio(int shared, size_t a, size_t b)
{
    const size_t all = a + b - size_t(shared);
    return all == 0 ? 0 : shared / static_cast<double>(all);
}

} // namespace

Trigrams trigramsOf(const QString &name)
{
    const QString plain = normalised(name);
    if (plain.isEmpty())
        return {};
    const QString padded = QLatin1String("  ") + plain + u' ';
    Trigrams trigrams;
    trigrams.reserve(static_cast<size_t>(padded.size()));
    for (qsizetype i = 0; i + 3 <= padded.size(); ++i)
        trigrams.push_back(quint64(padded.at(i).unicode()) << 32 | quint64(padded.at(i + 1).unicode()) << 16
                           | padded.at(i + 2).unicode());
    std::sort(trigrams.begin(), trigrams.end());
    trigrams.erase(std::unique(trigrams.begin(), trigrams.end()), trigrams.end());
    return trigrams;
}

double jaccard(const Trigrams &a, const Trigrams &b)
{
    int shared = 0;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        shared += a[i] == b[j] ? 1 : 0;
        const bool isLess = a[i] < b[j];
        const bool isMore = a[i] > b[j];
        i += isMore ? 0 : 1;
        j += isLess ? 0 : 1;
    }
    return ratio(shared, a.size(), b.size());
}

bool isAlike(double similarity, double threshold)
{
    return similarity >= threshold - tolerance;
}

double trigramSimilarity(const QString &a, const QString &b)
{
    return jaccard(trigramsOf(a), trigramsOf(b));
}

std::optional<QList<NamePair>> similarNames(const QList<const Trigrams *> &names, double threshold,
                                            const JobControl &job)
{
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
                const std::vector<int> &theirs = sets[size_t(other)];
                if (const double similarity = ratio(sharedCount(theirs, set), theirs.size(), set.size());
                    isAlike(similarity, threshold))
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
