#pragma once

#include "core/exchange/importreferrals.h"

#include <memory>
#include <vector>

namespace core {

/// One sheet on its way into a plan: its columns by the mapping, its rows in order.
class SheetReading {
public:
    /// \a mapping nullptr: the sheet is kept out. \a index in ImportPlan::sheets. \a sheet outlives this.
    SheetReading(const Sheet &sheet, const SheetMapping *mapping, int index);

    bool isMapped() const { return m_mapping && !m_mapping->kind.isEmpty(); }
    bool hasHeadings() const { return !m_headings.isEmpty(); }
    /// What its rows are about; \pre isMapped()
    EntityKind entity() const;
    ImportSheet description() const;
    qsizetype rowsToRead() const; ///< below the headings; none of a sheet that is kept out

    /// Reads all rows; false when the job was cancelled or there are too many unknown words. \a rowsInAll: of
    /// all sheets, for progress.
    bool read(ImportWork &work, ImportReferrals &referrals, qsizetype rowsInAll, const JobControl &job);
    /// Says that the sheet is hidden, and which other row looks like headings. \pre read()
    void remarkOnHeadings(ImportWork &work) const;
    void finish();

private:
    void remarkOnRow(ImportWork &work, int row, const QString &sentence, int rows = 1) const;
    void readHeadings();
    void makeColumns();
    bool isBlank(const SheetRow &row) const;
    bool repeatsHeadings(const SheetRow &row) const;
    void readRow(ImportWork &work, const CellContext &context, const SheetRow &row);
    void takeCells(ImportWork &work, const CellContext &context, const SheetRow &row, int entry);

    const Sheet &m_sheet;
    const SheetMapping *m_mapping;
    int m_index;
    QStringList m_headings;
    QStringList m_names;
    std::vector<std::unique_ptr<ImportColumn>> m_owned;
    std::vector<ImportColumn *> m_columns; ///< in the order of their targets, whatever the order in the sheet
    std::vector<bool> m_isFilled;          ///< columns of the sheet that hold something
    std::unique_ptr<SheetRows> m_rows;
    std::vector<const ImportCell *> m_cells;
};

} // namespace core
