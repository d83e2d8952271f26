#pragma once

#include "core/exchange/sheet.h"
#include "core/exchange/sheetcellname.h"
#include "core/exchange/sheetjob.h"
#include "core/exchange/sheettextpool.h"

#include <optional>

namespace core {

/// Puts the cells that a reader finds into a Workbook, and keeps the limits.
///
/// Order of calls: beginSheet, then for each row beginRow, addCell…, endRow, then addMerge…, endSheet. Once
/// one of them returned false, failure() says why and nothing may follow. Hears "stop" at the end of each
/// row.
class SheetBuilder {
public:
    /// \a job is borrowed.
    explicit SheetBuilder(const SheetJob &job) : m_job(job) { }

    bool beginSheet(const QString &name, bool isHidden = false);
    /// \a number from 1. Rows may come in any order; cells of two rows with one number are united.
    void beginRow(int number) { m_row.number = number; }
    /// \a column from 1, in any order; \a utf8 or \a text may be empty. The last one given for a column
    /// stays.
    bool addCell(int column, QByteArrayView utf8);
    bool addPooled(int column, const QString &text);
    /// The row stands \a repeats times below itself, which costs little memory.
    bool endRow(int repeats = 1);
    /// The cell at \a top is drawn over the rows down to \a lastRow.
    bool addMerge(CellPlace top, int lastRow);
    /// The cell at \a place holds a formula whose value the file does not tell.
    void noteUnknownFormula(CellPlace place);
    bool endSheet();

    void addRemark(const QString &sentence) { m_book.remarks.append(sentence); }
    bool fail(Error error);
    const Error &failure() const { return *m_failure; }
    bool hasFailed() const { return m_failure.has_value(); }
    const SheetJob &job() const { return m_job; }

    /// The same shared text for the same bytes; counts towards the limit of text.
    std::optional<QString> pooled(QByteArrayView utf8);
    /// Precondition: no failure. Empties the builder.
    Workbook takeWorkbook();

private:
    struct Merge {
        CellPlace top;
        int lastRow;
    };

    bool hasRoomFor(int column, qsizetype characters);
    void sortRows();
    bool fillMerges();
    int fillMerge(const Merge &merge);
    void remarkOnFormulas();
    Sheet &sheet() { return m_book.sheets.last(); }

    const SheetJob &m_job;
    SheetTextPool m_pool;
    Workbook m_book;
    SheetRow m_row;
    bool m_sorted = true;
    QList<Merge> m_merges;
    int m_formulaCount = 0;
    CellPlace m_firstFormula;
    qint64 m_rows = 0;
    qint64 m_cells = 0;
    std::optional<Error> m_failure;
};

} // namespace core
