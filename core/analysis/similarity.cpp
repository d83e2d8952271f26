#include "core/analysis/similarity.h"

namespace core {
namespace {

constexpr int largestTable = 1024; ///< values; 8 MB of scores
constexpr double slack = 1e-6;     ///< far wider than the rounding of nine sums, so nothing is missed

} // namespace

SimilarityMeasure::SimilarityMeasure(const Ecosystem &ecosystem, bool withTables) : m_ecosystem(&ecosystem)
{
    for (int i = 0; i < attributeCount; ++i) {
        const auto at = static_cast<size_t>(i);
        m_weights[at] = ecosystem.profile.weights.value(attributeKey(static_cast<Attribute>(i)), 0);
        m_total += m_weights[at];
    }
    for (size_t i = 0; i < termAttributeCount; ++i) {
        const TermValues &terms = ecosystem.terms[i];
        if (!withTables || terms.size() > largestTable)
            continue;
        Table &table = m_tables[i];
        table.size = terms.size();
        for (int a = 0; a < table.size; ++a) {
            for (int b = 0; b < table.size; ++b) {
                table.scores.push_back(terms.similarity(a, b));
                table.shares.push_back(terms.share(a, b) ? 1 : 0);
            }
        }
    }
}

double SimilarityMeasure::score(size_t attribute, int a, int b) const
{
    const Table &table = m_tables[attribute];
    if (table.size == 0)
        return m_ecosystem->terms[attribute].similarity(a, b);
    return table.scores[static_cast<size_t>(a) * static_cast<size_t>(table.size) + static_cast<size_t>(b)];
}

bool SimilarityMeasure::share(Attribute attribute, const ActivityView &a, const ActivityView &b) const
{
    const auto at = static_cast<size_t>(attribute);
    const Table &table = m_tables[at];
    if (table.size == 0)
        return m_ecosystem->terms[at].share(a.values[at], b.values[at]);
    return table.shares[static_cast<size_t>(a.values[at]) * static_cast<size_t>(table.size)
                        + static_cast<size_t>(b.values[at])]
        != 0;
}

bool SimilarityMeasure::isBelow(const ActivityView &a, const ActivityView &b, double threshold) const
{
    // At best the area is known and equal: that lifts any share of known weight the most.
    double sum = m_weights[termAttributeCount];
    double known = m_weights[termAttributeCount];
    for (size_t i = 0; i < termAttributeCount; ++i) {
        const double one = score(i, a.values[i], b.values[i]);
        if (one < 0)
            continue;
        sum += m_weights[i] * one;
        known += m_weights[i];
    }
    return sum < (threshold - slack) * known;
}

Similarity SimilarityMeasure::compare(const ActivityView &a, const ActivityView &b) const
{
    Similarity similarity;
    double sum = 0;
    double known = 0;
    double unknown = 0;
    for (size_t i = 0; i < attributeCount; ++i) {
        const double one = i < termAttributeCount ? score(i, a.values[i], b.values[i])
                                                  : m_ecosystem->areas.similarity(a.area, b.area);
        similarity.scores[i] = one;
        if (one < 0) {
            unknown += m_weights[i];
            continue;
        }
        ++similarity.compared;
        sum += m_weights[i] * one;
        known += m_weights[i];
    }
    if (known > 0)
        similarity.point = sum / known;
    if (m_total > 0) {
        similarity.lower = sum / m_total;
        similarity.upper = (sum + unknown) / m_total;
    }
    return similarity;
}

} // namespace core
