#include "core/exchange/sheetbuilder.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {
namespace {

bool isBlank(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

bool SheetBuilder::fail(Error error)
{
    if (!m_failure)
        m_failure = std::move(error);
    return false;
}

bool SheetBuilder::beginSheet(const QString &name, bool isHidden)
{
    if (m_book.sheets.size() >= m_job.limits.sheets)
        return fail(sheeterror::tooManySheets(m_job));
    m_book.sheets.append(Sheet{.name = name, .rows = {}, .isHidden = isHidden});
    m_sorted = true;
    m_merges.clear();
    m_formulaCount = 0;
    return true;
}

std::optional<QString> SheetBuilder::pooled(QByteArrayView utf8)
{
    QString text = m_pool.text(utf8);
    if (m_pool.byteCount() > m_job.limits.textBytes) {
        fail(sheeterror::tooMuchText(m_job));
        return std::nullopt;
    }
    return text;
}

bool SheetBuilder::hasRoomFor(int column, qsizetype characters)
{
    if (column > m_job.limits.columns)
        return fail(sheeterror::tooManyColumns(m_job, sheet().name, m_row.number));
    if (characters > m_job.limits.cellCharacters)
        return fail(sheeterror::cellTooLong(m_job, sheet().name, cellName({m_row.number, column})));
    return true;
}

bool SheetBuilder::addCell(int column, QByteArrayView utf8)
{
    constexpr int mostBytesPerCharacter = 3; // a UTF-16 code unit
    if (utf8.size() / mostBytesPerCharacter > m_job.limits.cellCharacters)
        return fail(sheeterror::cellTooLong(m_job, sheet().name, cellName({m_row.number, column})));
    const std::optional<QString> text = pooled(utf8);
    return text && addPooled(column, *text);
}

bool SheetBuilder::addPooled(int column, const QString &text)
{
    QStringList &cells = m_row.cells;
    if (column <= cells.size()) {
        if (!hasRoomFor(column, text.size()))
            return false;
        cells[column - 1] = isBlank(text) ? QString() : text;
        return true;
    }
    if (isBlank(text))
        return true;
    if (!hasRoomFor(column, text.size()))
        return false;
    while (cells.size() < column - 1)
        cells.append(QString());
    cells.append(text);
    return true;
}

bool SheetBuilder::endRow(int repeats)
{
    QStringList cells = std::exchange(m_row.cells, {});
    if (m_job.control.isCancelled())
        return fail(sheeterror::cancelled());
    while (!cells.isEmpty() && cells.constLast().isEmpty())
        cells.removeLast();
    if (cells.isEmpty())
        return true;

    if ((m_rows += repeats) > m_job.limits.rows)
        return fail(sheeterror::tooManyRows(m_job));
    if ((m_cells += repeats * cells.size()) > m_job.limits.cells)
        return fail(sheeterror::tooManyCells(m_job));
    QList<SheetRow> &rows = sheet().rows;
    m_sorted = m_sorted && (rows.isEmpty() || rows.constLast().number < m_row.number);
    cells.squeeze();
    for (int i = 0; i < repeats; ++i)
        rows.append({m_row.number + i, cells});
    m_row.cells.reserve(cells.size());
    return true;
}

bool SheetBuilder::addMerge(CellPlace top, int lastRow)
{
    if (lastRow <= top.row || top.column > m_job.limits.columns)
        return true;
    if (m_merges.size() >= m_job.limits.mergedRanges)
        return fail(sheeterror::tooManyMergedRanges(m_job, sheet().name));
    m_merges.append({top, lastRow});
    return true;
}

void SheetBuilder::noteUnknownFormula(CellPlace place)
{
    if (m_formulaCount++ == 0)
        m_firstFormula = place;
}

void SheetBuilder::sortRows()
{
    if (m_sorted)
        return;
    QList<SheetRow> &rows = sheet().rows;
    std::stable_sort(rows.begin(), rows.end(),
                     [](const SheetRow &a, const SheetRow &b) { return a.number < b.number; });
    QList<SheetRow> united;
    for (SheetRow &row : rows) {
        if (united.isEmpty() || united.constLast().number != row.number) {
            united.append(std::move(row));
            continue;
        }
        QStringList &cells = united.last().cells;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            if (i >= cells.size()) {
                cells.append(row.cells.at(i));
            } else if (!row.cells.at(i).isEmpty()) {
                cells[i] = row.cells.at(i);
            }
        }
    }
    rows = std::move(united);
}

int SheetBuilder::fillMerge(const Merge &merge)
{
    QList<SheetRow> &rows = sheet().rows;
    const auto top = std::lower_bound(rows.begin(), rows.end(), merge.top.row,
                                      [](const SheetRow &row, int number) { return row.number < number; });
    if (top == rows.end() || top->number != merge.top.row)
        return 0;
    const qsizetype column = merge.top.column - 1;
    const QString text = top->cells.value(column);
    if (text.isEmpty())
        return 0;

    int filled = 0;
    for (auto row = top + 1; row != rows.end() && row->number <= merge.lastRow; ++row) {
        m_cells += qMax<qint64>(1, column + 1 - row->cells.size());
        if (m_cells > m_job.limits.cells)
            break;
        QStringList &cells = row->cells;
        if (column < cells.size() && !cells.at(column).isEmpty())
            continue;
        while (cells.size() <= column)
            cells.append(QString());
        cells[column] = text;
        ++filled;
    }
    return filled;
}

bool SheetBuilder::fillMerges()
{
    int ranges = 0;
    for (const Merge &merge : std::as_const(m_merges)) {
        ranges += fillMerge(merge) > 0;
        if (m_cells > m_job.limits.cells)
            return fail(sheeterror::tooManyCells(m_job));
        if (m_job.control.isCancelled())
            return fail(sheeterror::cancelled());
    }
    if (ranges > 0) {
        addRemark(
            QCoreApplication::translate("core::exchange",
                                        "Sheet \"%1\": %n merged cell(s) span several rows. The text was "
                                        "filled in on each of those rows.",
                                        nullptr, ranges)
                .arg(sheet().name));
    }
    return true;
}

void SheetBuilder::remarkOnFormulas()
{
    if (m_formulaCount == 0)
        return;
    const QString cell = cellName(m_firstFormula);
    const int others = m_formulaCount - 1; // lupdate reads no sum as a number
    const QString sentence = others == 0
        ? QCoreApplication::translate(
            "core::exchange",
            "Sheet \"%1\": the formula in cell %2 has no stored value, so the cell "
            "counts as empty. Open the file in a spreadsheet program and save it to "
            "store the value.")
        : QCoreApplication::translate("core::exchange",
                                      "Sheet \"%1\": the formulas in cell %2 and %n other cell(s) have no "
                                      "stored value, so those cells count as empty. Open the file in a "
                                      "spreadsheet program and save it to store the values.",
                                      nullptr, others);
    addRemark(sentence.arg(sheet().name, cell));
}

bool SheetBuilder::endSheet()
{
    sortRows();
    if (!fillMerges())
        return false;
    remarkOnFormulas();
    Sheet &done = sheet();
    if (!done.rows.isEmpty())
        done.blankRows = done.rows.constLast().number - static_cast<int>(done.rows.size());
    return true;
}

Workbook SheetBuilder::takeWorkbook()
{
    Q_ASSERT(!hasFailed());
    return std::exchange(m_book, {});
}

} // namespace core
