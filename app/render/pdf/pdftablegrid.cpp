#include "app/render/pdf/pdftablegrid.h"

#include <algorithm>

namespace app {

PdfTableGrid::PdfTableGrid(const QList<PdfRow> &rows, int columnCount)
    : m_rowCount(static_cast<int>(rows.size()))
{
    std::vector<int> takenUntil(static_cast<std::size_t>(columnCount), 0); // first free row of each column
    for (int row = 0; row < m_rowCount; ++row) {
        const PdfRow &given = rows.at(row);
        qsizetype next = 0;
        for (int column = 0; column < columnCount; ++column) {
            const auto isFree = [&](int c) { return takenUntil[static_cast<std::size_t>(c)] <= row; };
            if (!isFree(column))
                continue;
            PdfGridCell placed{nullptr, row, column, 1, 1};
            if (next < given.size()) {
                placed.cell = &given.at(next++);
                placed.rowSpan = std::clamp(placed.cell->rowSpan, 1, m_rowCount - row);
                const int widest = std::min(placed.cell->columnSpan, columnCount - column);
                while (placed.columnSpan < widest && isFree(column + placed.columnSpan))
                    ++placed.columnSpan;
            }
            for (int c = column; c < column + placed.columnSpan; ++c)
                takenUntil[static_cast<std::size_t>(c)] = row + placed.rowSpan;
            m_cells.push_back(placed);
        }
        Q_ASSERT(next == given.size());
    }
}

std::vector<PdfRows> PdfTableGrid::groups() const
{
    std::vector<PdfRows> groups;
    auto cell = m_cells.begin();
    for (int row = 0; row < m_rowCount;) {
        PdfRows group{row, row + 1};
        for (; cell != m_cells.end() && cell->row < group.end; ++cell)
            group.end = std::max(group.end, cell->row + cell->rowSpan);
        groups.push_back(group);
        row = group.end;
    }
    return groups;
}

bool PdfTableGrid::needsHeaderIds() const
{
    return m_rowCount > 1 || std::any_of(m_cells.begin(), m_cells.end(), [](const PdfGridCell &cell) {
               return cell.columnSpan > 1;
           });
}

} // namespace app
