#pragma once

#include "core/analysis/ecosystem.h"

#include <optional>

namespace core {

/// How alike two activities are (Gower 1971 over the nine attributes). Symmetric; 1 with itself where
/// anything is known. An attribute unknown on either side is left out of the point, counts 0 in the lower and
/// 1 in the upper bound.
struct Similarity {
    std::array<double, attributeCount> scores{}; ///< 0 to 1 by Attribute; -1: unknown on a side
    int compared = 0;                            ///< attributes known on both sides
    std::optional<double> point;                 ///< nothing where nothing weighs
    std::optional<double> lower;
    std::optional<double> upper;
};

/// The measure over one ecosystem: weights, and a table per attribute so that a pair costs nine look-ups.
/// Reading it on several threads is safe; the ecosystem must outlive it.
class SimilarityMeasure {
public:
    /// Without tables a pair costs more, but the measure nothing: for a few pairs.
    explicit SimilarityMeasure(const Ecosystem &ecosystem, bool withTables = true);

    Similarity compare(const ActivityView &a, const ActivityView &b) const;
    /// A point (and so a lower bound) of at least \a threshold is out of reach, judged without the area.
    bool isBelow(const ActivityView &a, const ActivityView &b, double threshold) const;
    /// A shared value, known on both sides.
    bool share(Attribute attribute, const ActivityView &a, const ActivityView &b) const;

private:
    struct Table {
        int size = 0; ///< 0: too many values for a table, compute each time
        std::vector<double> scores;
        std::vector<char> shares;
    };

    double score(size_t attribute, int a, int b) const;

    const Ecosystem *m_ecosystem;
    std::array<double, attributeCount> m_weights{};
    double m_total = 0;
    std::array<Table, termAttributeCount> m_tables;
};

} // namespace core
