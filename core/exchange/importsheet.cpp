#include "core/exchange/importsheet.h"

#include "core/base/text.h"
#include "core/exchange/headingwords.h"
#include "core/exchange/importflat.h"
#include "core/exchange/importrecords.h"
#include "core/exchange/sheetcellname.h"
#include "core/model/catalogue.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {
namespace {

constexpr qsizetype rowsPerPoll = 256;

auto rankOf(const ImportColumn *column)
{
    const ColumnTarget &target = column->target();
    return std::tuple(target.entity, target.field, target.term, column->index());
}

bool isWhite(const QString &cell)
{
    return QStringView(cell).trimmed().isEmpty();
}

qsizetype filledCells(const QStringList &cells)
{
    return cells.size() - std::count_if(cells.cbegin(), cells.cend(), isWhite);
}

} // namespace

SheetReading::SheetReading(const Sheet &sheet, const SheetMapping *mapping, int index)
    : m_sheet(sheet),
      m_mapping(mapping),
      m_index(index)
{
    if (isMapped())
        readHeadings();
}

EntityKind SheetReading::entity() const
{
    return m_mapping->kind == flatSheet ? EntityKind::Initiative : findEntity(m_mapping->kind)->kind;
}

void SheetReading::readHeadings()
{
    const auto row = std::find_if(m_sheet.rows.cbegin(), m_sheet.rows.cend(),
                                  [this](const SheetRow &one) { return one.number == m_mapping->headerRow; });
    if (row != m_sheet.rows.cend())
        m_headings = row->cells;
    m_names = columnNames(m_headings);
    m_isFilled.resize(static_cast<size_t>(m_names.size()));
    makeColumns();
}

void SheetReading::makeColumns()
{
    const QString id = m_mapping->kind + u".id"_qs;
    const bool isLossless = m_mapping->kind != flatSheet
        && std::any_of(m_mapping->columns.cbegin(), m_mapping->columns.cend(),
                       [&](const QString &target) { return target == id; });
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        const auto target = columnTarget(m_mapping->columns.value(m_names.at(i)), m_mapping->kind);
        if (!target)
            continue;
        m_owned.push_back(
            std::make_unique<ImportColumn>(static_cast<int>(i), m_names.at(i), *target, isLossless));
        m_columns.push_back(m_owned.back().get());
    }
    std::stable_sort(m_columns.begin(), m_columns.end(),
                     [](const ImportColumn *a, const ImportColumn *b) { return rankOf(a) < rankOf(b); });
}

ImportSheet SheetReading::description() const
{
    ImportSheet description;
    description.name = m_sheet.name;
    if (!isMapped())
        return description;
    description.kind = m_mapping->kind;
    description.headerRow = m_mapping->headerRow;
    description.headings = m_headings;
    description.columns = m_names;
    description.blankRows = m_sheet.blankRows;
    return description;
}

qsizetype SheetReading::rowsToRead() const
{
    if (!isMapped())
        return 0;
    return std::count_if(m_sheet.rows.cbegin(), m_sheet.rows.cend(),
                         [this](const SheetRow &row) { return row.number > m_mapping->headerRow; });
}

bool SheetReading::isBlank(const SheetRow &row) const
{
    return filledCells(row.cells) == 0;
}

bool SheetReading::repeatsHeadings(const SheetRow &row) const
{
    qsizetype same = 0;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        if (row.cells.at(i).isEmpty())
            continue;
        if (i >= m_headings.size()
            || tidied(row.cells.at(i)).compare(tidied(m_headings.at(i)), Qt::CaseInsensitive))
            return false;
        ++same;
    }
    return same >= std::min<qsizetype>(2, m_headings.size());
}

void SheetReading::takeCells(ImportWork &work, const CellContext &context, const SheetRow &row, int entry)
{
    const ImportColumn *wrong = nullptr;
    QString reason;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        ImportColumn &column = *m_columns[i];
        m_cells[i] = nullptr;
        if (column.index() >= row.cells.size() || row.cells.at(column.index()).isEmpty())
            continue;
        m_cells[i] = column.read(row.cells.at(column.index()), context);
        for (const int term : m_cells[i]->terms)
            work.terms.countRow(term);
        if (!m_cells[i]->error.isEmpty() && (!wrong || column.index() < wrong->index())) {
            wrong = &column;
            reason = m_cells[i]->error;
        }
    }
    if (wrong) {
        work.reject(entry, wrong->name(), reason);
        return;
    }
    m_rows->take(m_cells, entry);
    if (work.isRejected(entry))
        return;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (!m_cells[i])
            continue;
        for (const int term : m_cells[i]->terms)
            work.terms.use(term);
        for (const QString &sentence : m_cells[i]->remarks)
            work.remark(entry, m_columns[i]->name(), m_cells[i]->text, sentence);
    }
}

void SheetReading::readRow(ImportWork &work, const CellContext &context, const SheetRow &row)
{
    ImportSheet &description = work.plan.sheets[m_index];
    if (isBlank(row)) {
        ++description.blankRows;
        return;
    }
    if (repeatsHeadings(row)) {
        ++description.headerRows;
        return;
    }
    const int entry = static_cast<int>(work.plan.rows.size());
    work.plan.rows.append({m_index, row.number, ImportRow::Outcome::Merged});
    work.sheetRows.append(&row);
    for (qsizetype i = 0; i < std::min(row.cells.size(), m_names.size()); ++i)
        m_isFilled[static_cast<size_t>(i)] = m_isFilled[static_cast<size_t>(i)] || !row.cells.at(i).isEmpty();
    if (row.cells.size() > m_names.size()) {
        work.reject(
            entry, columnName(static_cast<int>(m_names.size()) + 1),
            QCoreApplication::translate("core::exchange",
                                        "This row has more cells than there are headings. Give the extra "
                                        "column a heading, or remove a separator too many."));
        return;
    }
    takeCells(work, context, row, entry);
}

bool SheetReading::read(ImportWork &work, ImportReferrals &referrals, qsizetype rowsInAll,
                        const JobControl &job)
{
    if (m_mapping->kind == flatSheet)
        m_rows = std::make_unique<FlatRows>(work, referrals, m_columns);
    else
        m_rows = std::make_unique<RecordRows>(work, entity(), m_columns);
    m_cells.assign(m_columns.size(), nullptr);
    const CellContext context{
        work.vocabularies, work.terms, work.options.dateOrder,
        [&work](const QString &name) { return work.index.isOrganisation(normalised(name)); }};
    for (qsizetype i = 0; i < m_sheet.rows.size(); ++i) {
        if (i % rowsPerPoll == 0) {
            if (job.isCancelled())
                return false;
            job.reportProgress(
                static_cast<int>(100 * work.plan.rows.size() / std::max<qsizetype>(1, rowsInAll)));
        }
        if (m_sheet.rows.at(i).number > m_mapping->headerRow)
            readRow(work, context, m_sheet.rows.at(i));
        if (work.hasTooManyTerms())
            return false;
    }
    if (!m_rows->end(job))
        return false;
    const qsizetype kept = m_names.size() - (endsWithRejection(m_headings) ? rejectionHeadings().size() : 0);
    for (qsizetype i = 0; i < kept; ++i) {
        if (m_isFilled[static_cast<size_t>(i)] && m_mapping->columns.value(m_names.at(i)).isEmpty())
            work.plan.sheets[m_index].unmapped.append(m_names.at(i));
    }
    return true;
}

void SheetReading::remarkOnRow(ImportWork &work, int row, const QString &sentence, int rows) const
{
    work.plan.remarks.append({m_index, row, {}, {}, sentence, rows});
}

void SheetReading::remarkOnHeadings(ImportWork &work) const
{
    if (m_sheet.isHidden) {
        remarkOnRow(work, m_mapping->headerRow,
                    QCoreApplication::translate(
                        "core::exchange",
                        "This sheet is hidden in the file, and its rows are imported. Leave the sheet out if "
                        "that is not meant."),
                    static_cast<int>(rowsToRead()));
    }
    const auto below = std::find_if(m_sheet.rows.cbegin(), m_sheet.rows.cend(), [this](const SheetRow &row) {
        return row.number > m_mapping->headerRow;
    });
    const auto headings = below - std::min<qsizetype>(1, below - m_sheet.rows.cbegin());
    const auto above = headings - std::min<qsizetype>(1, headings - m_sheet.rows.cbegin());
    if (above->number == m_mapping->headerRow - 1 && filledCells(above->cells) >= 2) {
        remarkOnRow(
            work, above->number,
            QCoreApplication::translate(
                "core::exchange",
                "Row %1, right above the headings, was not read. If it holds headings, too, put both in "
                "one row.")
                .arg(above->number));
    }
    if (below == m_sheet.rows.cend() || repeatsHeadings(*below))
        return;
    const auto recognised
        = filledCells(HeadingWords(m_mapping->kind, work.vocabularies).targets(below->cells));
    if (recognised >= 2 && recognised * 2 >= filledCells(below->cells)) {
        remarkOnRow(work, below->number,
                    QCoreApplication::translate(
                        "core::exchange",
                        "Row %1 looks like a second row of headings, but it was read as data. If it holds "
                        "headings, put both in one row, or choose that row for the headings.")
                        .arg(below->number));
    }
}

void SheetReading::finish()
{
    if (m_rows)
        m_rows->finish();
}

} // namespace core
