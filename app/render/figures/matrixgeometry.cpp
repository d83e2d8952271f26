#include "app/render/figures/matrixgeometry.h"

#include "app/render/figures/figurelegend.h"
#include "app/render/figures/figuretext.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr double cardHeight = 2.75;    // em; two lines
constexpr double cellHeadHeight = 2.4; // em; letter, count and word when cards stand below

double emOf(const QRectF &rect, const MatrixFigure &figure)
{
    const double wide
        = rect.width() / (22.0 + 9.5 * static_cast<double>(std::max<qsizetype>(figure.columns.size(), 4)));
    const double high
        = rect.height() / (11.0 + 7.0 * static_cast<double>(std::max<qsizetype>(figure.rows.size(), 4)));
    return std::max(0.5, std::min(wide, high));
}

} // namespace

MatrixGeometry::MatrixGeometry(const QRectF &rect, const MatrixFigure &figure, const FigureTheme &theme,
                               bool withCards)
    : m_em(withCards ? std::min(emOf(rect, figure), std::clamp(rect.width() / 100, 12.0, 18.0))
                     : emOf(rect, figure)),
      m_rows(static_cast<int>(figure.rows.size())),
      m_columns(static_cast<int>(figure.columns.size()))
{
    double top = rect.top();
    if (theme.withTitle && !figure.title.isEmpty()) {
        m_title = QRectF(rect.left(), top, rect.width(), FigureText::lineHeight(1.5 * m_em));
        top = m_title.bottom() + 0.2 * m_em;
    }
    if (theme.withTitle && !figure.sentence.isEmpty()) {
        m_sentence = QRectF(rect.left(), top, rect.width(),
                            sentenceHeight(rect.width(), figure.sentence, m_em, theme));
        top = m_sentence.bottom() + 0.3 * m_em;
    }
    double bottom = rect.bottom();
    if (theme.withLegend) {
        const double height = legendHeight(matrixLegend(figure), rect.width(), m_em, theme);
        m_legend = QRectF(rect.left(), bottom - height, rect.width(), height);
        bottom = m_legend.top() - 0.5 * m_em;
    }
    m_headerHeight = 2.3 * m_em;
    m_totalHeight = 1.7 * m_em;
    m_headerWidth = std::min(10.5 * m_em, 0.25 * rect.width());
    m_totalWidth = std::min(6.0 * m_em, 0.12 * rect.width());
    m_grid = QRectF(
        QPointF(rect.left() + m_headerWidth, top + m_headerHeight),
        QPointF(rect.right() - m_totalWidth, std::max(top + m_headerHeight, bottom - m_totalHeight)));
    m_cell = QSizeF(m_grid.width() / std::max(1, m_columns), m_grid.height() / std::max(1, m_rows));
    if (withCards) {
        const int room
            = static_cast<int>((m_cell.height() - (cellHeadHeight + 0.4) * m_em) / (cardHeight * m_em));
        m_cardsPerCell = room >= 2 ? room : 0;
    }
}

QRectF MatrixGeometry::cornerRect() const
{
    return {m_grid.left() - m_headerWidth, m_grid.top() - m_headerHeight, m_headerWidth, m_headerHeight};
}

QRectF MatrixGeometry::cellRect(int row, int column) const
{
    return {m_grid.left() + column * m_cell.width(), m_grid.top() + row * m_cell.height(), m_cell.width(),
            m_cell.height()};
}

QRectF MatrixGeometry::columnHeaderRect(int column) const
{
    return {m_grid.left() + column * m_cell.width(), m_grid.top() - m_headerHeight, m_cell.width(),
            m_headerHeight};
}

QRectF MatrixGeometry::rowHeaderRect(int row) const
{
    return {m_grid.left() - m_headerWidth, m_grid.top() + row * m_cell.height(), m_headerWidth,
            m_cell.height()};
}

QRectF MatrixGeometry::columnTotalRect(int column) const
{
    return {m_grid.left() + column * m_cell.width(), m_grid.bottom(), m_cell.width(), m_totalHeight};
}

QRectF MatrixGeometry::rowTotalRect(int row) const
{
    return {m_grid.right(), m_grid.top() + row * m_cell.height(), m_totalWidth, m_cell.height()};
}

QRectF MatrixGeometry::grandTotalRect() const
{
    return {m_grid.right(), m_grid.bottom(), m_totalWidth, m_totalHeight};
}

std::optional<MatrixPosition> MatrixGeometry::cellAt(const QPointF &point) const
{
    if (m_cell.isEmpty() || !m_grid.contains(point))
        return std::nullopt;
    const int row = static_cast<int>((point.y() - m_grid.top()) / m_cell.height());
    const int column = static_cast<int>((point.x() - m_grid.left()) / m_cell.width());
    if (row >= m_rows || column >= m_columns)
        return std::nullopt;
    return MatrixPosition{row, column};
}

QRectF MatrixGeometry::cardRect(int row, int column, int card) const
{
    const QRectF cell = cellRect(row, column);
    const double top = cell.top() + (cellHeadHeight + card * cardHeight) * m_em;
    return {cell.left() + 0.4 * m_em, top, cell.width() - 0.8 * m_em, (cardHeight - 0.2) * m_em};
}

int MatrixGeometry::cardsShown(const MatrixCell &cell) const
{
    const int count = static_cast<int>(cell.cards.size());
    return count <= m_cardsPerCell ? count : std::max(0, m_cardsPerCell - 1);
}

int MatrixGeometry::cardAt(const MatrixFigure &figure, const MatrixPosition &cell, const QPointF &point) const
{
    const int shown = cardsShown(figure.cell(cell.row, cell.column));
    for (int card = 0; card < shown; ++card) {
        if (cardRect(cell.row, cell.column, card).contains(point))
            return card;
    }
    return -1;
}

} // namespace app
