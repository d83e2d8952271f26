#pragma once

#include "core/exchange/importindex.h"
#include "core/exchange/importplan.h"

namespace core {

/// Everything one plan is made with. Lives in planImport().
struct ImportWork {
    ImportWork(const Inventory &inventory, const ImportOptions &options, ImportTerms terms);

    const Inventory &inventory;
    const ImportOptions &options;
    Vocabularies vocabularies;
    ImportTerms terms;
    ImportDrafts drafts;
    ImportIndex index;
    ImportPlan plan;
    QList<const SheetRow *> sheetRows; ///< of ImportPlan::rows

    // Below, \a row is an index in ImportPlan::rows.
    void accept(int row);
    void reject(int row, const QString &column, const QString &reason);
    bool hasTooManyTerms() const { return terms.entries().size() > options.limits.unknownTerms; }
    bool isRejected(int row) const { return plan.rows.at(row).outcome == ImportRow::Outcome::Rejected; }
    /// Equal sentences about equal texts of a column are one remark.
    void remark(int row, const QString &column, const QString &text, const QString &sentence);
    /// The organisation with this name, new where there is none.
    RecordId organisation(const QString &name, const QString &normalisedName, int row);
    /// The draft of a record that a row is about.
    ImportDraft &met(EntityKind kind, RecordId id);
    /// Makes \a record new under its id, or under a fresh one where it has none.
    ImportDraft &add(EntityKind kind, std::shared_ptr<Record> record, int row);
    template <typename E>
    ImportDraft &add(E record, int row)
    {
        return add(E::entityKind, std::make_shared<E>(std::move(record)), row);
    }

private:
    QHash<QString, int> m_remarks;
};

/// The rows of one sheet, kind by kind.
class SheetRows {
public:
    virtual ~SheetRows() = default;
    /// One row without unreadable cells. \a cells are those of the columns; nullptr is blank. The row is
    /// rejected before anything of it is taken, or taken whole.
    virtual void take(const std::vector<const ImportCell *> &cells, int row) = 0;
    /// After the last row of the sheet; false when the job was cancelled.
    virtual bool end(const JobControl &) { return true; }
    /// After the last sheet: what had to wait until all names are known.
    virtual void finish() { }
};

} // namespace core
