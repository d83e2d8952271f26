#pragma once

#include "core/analysis/namematch.h"
#include "core/model/inventory.h"

#include <QString>

namespace app {

/// Names of existing records that look like one being typed, so that nothing is entered twice.
///
/// Two names look alike when one holds the other, or when they share at least half of their groups of three
/// letters (trigram Jaccard, core::normalised). A value made from one inventory.
class SimilarNames {
public:
    SimilarNames() = default;
    SimilarNames(const core::Inventory &inventory, core::EntityKind kind); ///< O(letters)

    struct Match {
        core::RecordId id;
        QString name;
        double likeness = 0; ///< 0 to 1

        bool operator==(const Match &) const = default;
    };
    /// The likest first; nothing for fewer than three letters. O(records).
    QList<Match> like(const QString &name, int most = 3) const;

private:
    struct Known {
        core::RecordId id;
        QString name;
        QString normalised;
        core::Trigrams trigrams;
    };
    std::vector<Known> m_known;
};

} // namespace app
