#pragma once

#include "app/render/pdf/pdfpages.h"
#include "app/render/pdf/pdftablegrid.h"

#include <QLineF>

#include <optional>

namespace app {

/// The columns of a table on the page. Points.
struct PdfTableColumns {
    std::vector<double> edges; ///< left edge of each, then the right edge of the last
    std::vector<bool> atRight;
    double left() const { return edges.front(); }
    double right() const { return edges.back(); }
};

/// Rows of a table that belong together, their text broken into lines, ready to be put on a page. Points.
class PdfTableRows {
public:
    /// Makes the element of a cell; called once for each, in reading order. Never called while measuring.
    using Tag = std::function<PdfElementId(const PdfGridCell &)>;
    /// Where rules are noted, to be painted when the page is full.
    using Rules = std::vector<QLineF>;

    /// How rows go over pages.
    struct Division {
        double freshSpace;                     ///< what newPage leaves for rows
        std::function<void()> newPage;         ///< goes to the next page
        std::function<void(int row)> beginRow; ///< called where a row begins
    };

    /// The \a rows of \a grid, all of whose cells begin and end in them. All given must outlive it.
    PdfTableRows(PdfPages &pages, const PdfTableColumns &columns, const PdfTableGrid &grid, PdfRows rows,
                 bool isHead);

    double height() const { return m_height; }
    /// The height of their first line or lines, as much as there must be room for when they are divided.
    double leastHeight() const;

    /// Paints all rows where the pages stand, which must have room, and advances.
    void place(const Tag &tag, Rules &rules);
    /// The same for rows taller than a page: divides them between rows, and rows taller than a fresh page
    /// between lines.
    void placeDivided(const Tag &tag, Rules &rules, const Division &division);
    /// Paints all rows again, as decoration.
    void placeAsArtifact(Rules &rules);

private:
    struct Cell {
        PdfGridCell place;
        std::shared_ptr<const PdfTextBlock> block;
        std::optional<PdfTextPainter> painter;
        int nextLine = 0;
    };

    PdfTextStyle styleOf(const PdfGridCell &place) const;
    double left(const Cell &cell) const;
    double right(const Cell &cell) const;
    double paddedHeight(const Cell &cell) const;
    void setHeights();
    double top(int row) const { return m_tops[static_cast<std::size_t>(row - m_rows.first)]; }
    void tag(Cell &cell, const Tag &tag);
    void paintFill(double top, double height, PdfArtifact artifact);
    void addRules(double top, Rules &rules) const;
    bool placePart(std::vector<Cell *> &cells, Rules &rules, bool atLeastOneLine);
    std::vector<Cell *> cellsBeginningIn(int row);

    PdfPages &m_pages;
    const PdfTableColumns &m_columns;
    PdfRows m_rows;
    bool m_isHead;
    double m_paddingX; ///< between a cell's text and its edges
    double m_paddingY;
    std::vector<Cell> m_cells;
    std::vector<double> m_tops; ///< of each row and, last, the height of all
    double m_height = 0;
};

} // namespace app
