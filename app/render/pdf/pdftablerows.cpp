#include "app/render/pdf/pdftablerows.h"

#include <QPainter>

#include <algorithm>

namespace app {
namespace {

// Parts of the type size.
constexpr double paddingBeside = 8.0 / 17;
constexpr double paddingAbove = 5.0 / 17; // and below

} // namespace

PdfTableRows::PdfTableRows(PdfPages &pages, const PdfTableColumns &columns, const PdfTableGrid &grid,
                           PdfRows rows, bool isHead)
    : m_pages(pages),
      m_columns(columns),
      m_rows(rows),
      m_isHead(isHead),
      m_paddingX(pages.theme().tableSize * paddingBeside),
      m_paddingY(pages.theme().tableSize * paddingAbove)
{
    const auto before = [](const PdfGridCell &cell, int row) { return cell.row < row; };
    auto cell = std::lower_bound(grid.cells().begin(), grid.cells().end(), rows.first, before);
    for (; cell != grid.cells().end() && cell->row < rows.end; ++cell) {
        Cell laid{*cell, nullptr, {}, 0};
        const double width = right(laid) - left(laid) - 2 * m_paddingX;
        laid.block = pages.cellBlock(cell->cell ? cell->cell->text : PdfText(), styleOf(*cell), width);
        m_cells.push_back(std::move(laid));
    }
    setHeights();
}

PdfTextStyle PdfTableRows::styleOf(const PdfGridCell &place) const
{
    const PdfTheme &theme = m_pages.theme();
    const bool isHeader = m_isHead || (place.cell && place.cell->isRowHeader);
    PdfTextStyle style = m_pages.style(theme.tableSize, isHeader ? theme.heading : theme.text, m_isHead);
    style.atRight = place.columnSpan == 1 && m_columns.atRight[static_cast<std::size_t>(place.column)];
    return style;
}

double PdfTableRows::left(const Cell &cell) const
{
    return m_columns.edges[static_cast<std::size_t>(cell.place.column)];
}

double PdfTableRows::right(const Cell &cell) const
{
    return m_columns
        .edges[static_cast<std::size_t>(cell.place.column) + static_cast<std::size_t>(cell.place.columnSpan)];
}

double PdfTableRows::paddedHeight(const Cell &cell) const
{
    return cell.block->height() + 2 * m_paddingY;
}

void PdfTableRows::setHeights()
{
    const double least = m_pages.theme().tableSize * m_pages.theme().lineSpacing + 2 * m_paddingY;
    std::vector<double> heights(static_cast<std::size_t>(m_rows.end - m_rows.first), least);
    const auto heightOf
        = [&](int row) -> double & { return heights[static_cast<std::size_t>(row - m_rows.first)]; };
    for (const Cell &cell : m_cells) {
        if (cell.place.rowSpan == 1)
            heightOf(cell.place.row) = std::max(heightOf(cell.place.row), paddedHeight(cell));
    }
    for (const Cell &cell : m_cells) { // what a tall cell over several rows still needs, its last row gives
        double sum = 0;
        const int end = cell.place.row + cell.place.rowSpan;
        for (int row = cell.place.row; row < end; ++row)
            sum += heightOf(row);
        heightOf(end - 1) += std::max(0.0, paddedHeight(cell) - sum);
    }
    m_tops.assign(1, 0);
    for (const double height : heights)
        m_tops.push_back(m_tops.back() + height);
    m_height = m_tops.back();
}

double PdfTableRows::leastHeight() const
{
    double least = 0;
    for (const Cell &cell : m_cells) {
        if (cell.place.row == m_rows.first)
            least = std::max(least, cell.block->height({0, std::min(3, cell.block->lineCount())}));
    }
    return least + 2 * m_paddingY;
}

void PdfTableRows::tag(Cell &cell, const Tag &tag)
{
    if (m_pages.pdf())
        cell.painter.emplace(m_pages, *cell.block, tag(cell.place));
}

void PdfTableRows::paintFill(double top, double height, PdfArtifact artifact)
{
    if (!m_isHead)
        return;
    m_pages.paintArtifact(artifact, [&](QPainter &painter) {
        painter.fillRect(QRectF(m_columns.left(), top, m_columns.right() - m_columns.left(), height),
                         m_pages.theme().fill);
    });
}

void PdfTableRows::addRules(double top, Rules &rules) const
{
    for (const Cell &cell : m_cells) {
        const double bottom = top + this->top(cell.place.row + cell.place.rowSpan);
        const bool endsGroup
            = m_isHead && cell.place.columnSpan > 1; // a head over several columns stands apart
        const double inset = endsGroup ? m_paddingX : 0;
        const bool goesOn = !rules.empty() && rules.back().p2() == QPointF(left(cell), bottom) && !endsGroup;
        if (goesOn) {
            rules.back().setP2({right(cell), bottom});
        } else {
            rules.emplace_back(left(cell) + inset, bottom, right(cell) - inset, bottom);
        }
    }
}

void PdfTableRows::place(const Tag &tag, Rules &rules)
{
    const double y = m_pages.y();
    paintFill(y, m_height, PdfArtifact::Layout);
    if (m_pages.pdf()) {
        for (Cell &cell : m_cells) {
            this->tag(cell, tag);
            cell.painter->paint(cell.block->lines(),
                                QPointF(left(cell) + m_paddingX, y + top(cell.place.row) + m_paddingY));
        }
        addRules(y, rules);
    }
    m_pages.advance(m_height);
}

void PdfTableRows::placeAsArtifact(Rules &rules)
{
    const double y = m_pages.y();
    paintFill(y, m_height, PdfArtifact::RepeatedHead);
    m_pages.paintArtifact(PdfArtifact::RepeatedHead, [&](QPainter &painter) {
        for (const Cell &cell : m_cells) {
            const QPointF topLeft(left(cell) + m_paddingX, y + top(cell.place.row) + m_paddingY);
            for (const PdfTextPiece &piece : cell.block->pieces())
                cell.block->paint(painter, piece, cell.block->lines(), topLeft);
        }
    });
    addRules(y, rules);
    m_pages.advance(m_height);
}

std::vector<PdfTableRows::Cell *> PdfTableRows::cellsBeginningIn(int row)
{
    std::vector<Cell *> cells;
    for (Cell &cell : m_cells) {
        if (cell.place.row == row)
            cells.push_back(&cell);
    }
    return cells;
}

// A cell over several rows has all its text in the first: so a page may end after each row.
void PdfTableRows::placeDivided(const Tag &tag, Rules &rules, const Division &division)
{
    const double least = m_pages.theme().tableSize * m_pages.theme().lineSpacing + 2 * m_paddingY;
    for (int row = m_rows.first; row < m_rows.end && !m_pages.isStopped(); ++row) {
        std::vector<Cell *> cells = cellsBeginningIn(row);
        double full = least;
        for (Cell *cell : cells) {
            full = std::max(full, paddedHeight(*cell));
            this->tag(*cell, tag);
        }
        const bool fitsFreshPage = full <= division.freshSpace + 1e-6;
        if (full > m_pages.remaining() + 1e-6 && (fitsFreshPage || m_pages.remaining() < 4 * least))
            division.newPage();
        division.beginRow(row);
        while (placePart(cells, rules, m_pages.remaining() >= division.freshSpace - 1e-6)
               && !m_pages.isStopped())
            division.newPage();
    }
}

// Puts the lines that fit on this page and returns whether there are more.
bool PdfTableRows::placePart(std::vector<Cell *> &cells, Rules &rules, bool atLeastOneLine)
{
    const double y = m_pages.y();
    const double space = m_pages.remaining() - 2 * m_paddingY;
    double used = m_pages.theme().tableSize * m_pages.theme().lineSpacing;
    bool hasMore = false;
    std::vector<PdfLines> parts;
    for (const Cell *cell : cells) {
        const int rest = cell->block->lineCount() - cell->nextLine;
        int count = std::min(rest, cell->block->linesWithin(space, cell->nextLine));
        if (atLeastOneLine)
            count = std::max(count, std::min(1, rest));
        parts.push_back({cell->nextLine, cell->nextLine + count});
        used = std::max(used, cell->block->height(parts.back()));
        hasMore = hasMore || count < rest;
    }
    paintFill(y, used + 2 * m_paddingY, PdfArtifact::Layout);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cells[i]->nextLine = parts[i].end;
        if (cells[i]->painter && !parts[i].isEmpty())
            cells[i]->painter->paint(parts[i], QPointF(left(*cells[i]) + m_paddingX, y + m_paddingY));
    }
    const double bottom = y + used + 2 * m_paddingY;
    rules.emplace_back(m_columns.left(), bottom, m_columns.right(), bottom);
    m_pages.advance(bottom - y);
    return hasMore;
}

} // namespace app
