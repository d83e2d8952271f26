#pragma once

#include "app/render/pdf/pdfblocks.h"

#include <vector>

namespace app {

/// A cell at its place: rows and columns from 0, spans cut off at the edges of the grid.
struct PdfGridCell {
    const PdfCell *cell = nullptr; ///< null: a place no cell was given for
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    bool covers(int otherColumn) const { return otherColumn >= column && otherColumn < column + columnSpan; }
};

/// Rows [first, end).
struct PdfRows {
    int first = 0;
    int end = 0;
};

/// Where the cells of rows stand, each place of the grid taken exactly once. The rows must outlive it.
class PdfTableGrid {
public:
    /// \pre no row has more cells than places left for them.
    PdfTableGrid(const QList<PdfRow> &rows, int columnCount);

    int rowCount() const { return m_rowCount; }
    /// By row, then column.
    const std::vector<PdfGridCell> &cells() const { return m_cells; }
    /// The rows divided where no cell spans the division: what is in one of them belongs together.
    std::vector<PdfRows> groups() const;
    /// Whether a scope on the header cells does not tell all: more than one row, or a cell over several
    /// columns.
    bool needsHeaderIds() const;

private:
    int m_rowCount = 0;
    std::vector<PdfGridCell> m_cells;
};

} // namespace app
