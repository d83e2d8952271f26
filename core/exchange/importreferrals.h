#pragma once

#include "core/exchange/importwork.h"

namespace core {

/// What rows say of other initiatives, kept until all names are known: referrals, and references such as
/// "Instantie van".
///
/// A referral names the only initiative of that name, else the one in the same region, else it stays a named
/// target. A reference to a generic service prefers one that serves all. What cannot be found is a remark.
class ImportReferrals {
public:
    explicit ImportReferrals(ImportWork &work) : m_work(work) { }

    /// \a from is an activity or the initiative itself; \a initiative is that of the row.
    void addRelation(RecordId from, RecordId initiative, const ImportColumn &column, const ImportCell *cell,
                     int row);
    void addReference(RecordId initiative, const ImportColumn &column, const ImportCell *cell, int row);
    /// Once, after the last row of the last sheet.
    void resolve();

private:
    struct Pending {
        RecordId from;
        RecordId initiative;
        const ImportColumn *column;
        const ImportCell *cell;
        int row;
    };

    void relate(const Pending &pending);
    void relateTo(const Pending &pending, const QString &name);
    void refer(const Pending &pending);
    const QStringList &namesIn(const ImportCell *cell);

    ImportWork &m_work;
    std::vector<Pending> m_relations;
    std::vector<Pending> m_references;
    QHash<const ImportCell *, QStringList> m_names;
};

} // namespace core
