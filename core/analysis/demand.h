#pragma once

#include "core/analysis/coverage.h"

namespace core {

/// The questions of entrepreneurs (signals) of an ecosystem's scope, resolved to the frame's terms.
///
/// A signal naming several cells counts in each. One without a phase or theme (onbekend or geen) is in no
/// cell.
class Demand {
public:
    struct View {
        RecordId id;
        qint64 count = 1; ///< unknown is 1
        std::vector<int> phases;
        std::vector<int> themes;
        bool everyPhase = false; ///< the term "alle"
        bool everyTheme = false;
        int region = -1; ///< -1: names none, so it counts in each
        std::vector<int> targetGroups;
        bool everyGroup = true; ///< names none, or "alle"
    };

    explicit Demand(const Ecosystem &ecosystem);

    const std::vector<View> &views() const { return m_views; }
    QList<RecordId> outside() const; ///< in no cell, because phase or theme is missing
    bool names(const View &signal, const CoverageCell &cell) const;

private:
    std::vector<View> m_views;
    QList<RecordId> m_outside;
};

} // namespace core
