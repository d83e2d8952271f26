#pragma once

#include "app/render/figures/figuretheme.h"
#include "app/render/figures/matrixfigure.h"

#include <QPointF>
#include <QRectF>

#include <optional>

namespace app {

/// Row and column of a cell of the matrix.
struct MatrixPosition {
    int row = 0;
    int column = 0;

    bool operator==(const MatrixPosition &) const = default;
};

/// Where everything of a matrix stands inside a rectangle; the painter and the screen's mouse share it. A
/// value.
class MatrixGeometry {
public:
    /// \a withCards: cells show their cards where there is room for at least two.
    MatrixGeometry(const QRectF &rect, const MatrixFigure &figure, const FigureTheme &theme,
                   bool withCards = false);

    double em() const { return m_em; } ///< size of ordinary text
    QRectF titleRect() const { return m_title; }
    QRectF sentenceRect() const { return m_sentence; }
    QRectF legendRect() const { return m_legend; }
    QRectF cornerRect() const;
    QRectF gridRect() const { return m_grid; } ///< the cells alone

    QRectF cellRect(int row, int column) const;
    QRectF columnHeaderRect(int column) const;
    QRectF rowHeaderRect(int row) const;
    QRectF columnTotalRect(int column) const;
    QRectF rowTotalRect(int row) const;
    QRectF grandTotalRect() const;
    std::optional<MatrixPosition> cellAt(const QPointF &point) const;

    bool showsCards() const { return m_cardsPerCell > 0; }
    /// Cards that find room in a cell; the last place is for "+n" when there are more.
    int cardsPerCell() const { return m_cardsPerCell; }
    QRectF cardRect(int row, int column, int card) const;
    /// Index in MatrixCell::cards; -1 where there is none.
    int cardAt(const MatrixFigure &figure, const MatrixPosition &cell, const QPointF &point) const;
    /// How many cards of a cell are drawn.
    int cardsShown(const MatrixCell &cell) const;

private:
    double m_em = 10;
    QRectF m_title;
    QRectF m_sentence;
    QRectF m_legend;
    QRectF m_grid;
    QSizeF m_cell;
    double m_headerHeight = 0;
    double m_headerWidth = 0;
    double m_totalHeight = 0;
    double m_totalWidth = 0;
    int m_rows = 0;
    int m_columns = 0;
    int m_cardsPerCell = 0;
};

} // namespace app
