#pragma once

#include "core/analysis/network.h"
#include "core/analysis/overlap.h"

namespace core {

inline constexpr Rule judgementRule{"judgements", "1.1"};
inline constexpr Rule stelselRule{"stelsel", "1.0"};

/// What people judged, as counts and never as a mean, with the computed indicators of the design principles.
struct Judgements {
    struct Criterion {
        QString framework;
        QString criterion;
        int yes = 0;
        int partly = 0;
        int no = 0;
        int unknown = 0;
        QList<RecordId> assessments; ///< by id
    };

    QList<Criterion> criteria; ///< by framework and criterion, in the order of their vocabularies
    qsizetype assessments = 0;
    int isolates = 0;                ///< principle 2: parties without any link
    int overlapWithoutAgreement = 0; ///< principle 3: certain pairs whose verdict is open
    int referralsCrossingLevels = 0; ///< principle 4: between initiatives of two known, different levels
    QList<RecordId> crossing;        ///< those relations, by id
};

Judgements judgements(const Ecosystem &ecosystem, const Overlaps &overlaps, const Network &network);

/// Bijlage 3, figure 1: who fills which core role at which level. An empty cell is a rol zonder invulling.
struct StelselMatrix {
    struct Cell {
        QString level;
        QString role;
        QList<RecordId> organisations; ///< ascending
    };

    QList<Cell> cells;        ///< levels × roles, in the order of their vocabularies
    QList<RecordId> unplaced; ///< organisations whose level or roles are unknown
    int withoutFilling() const;
};

StelselMatrix stelselMatrix(const Ecosystem &ecosystem);

} // namespace core
