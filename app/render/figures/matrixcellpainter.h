#pragma once

#include "app/render/figures/figuretext.h"
#include "app/render/figures/matrixgeometry.h"

namespace app {

/// Draws the cells of one matrix; see paintMatrix(). Lives as long as one painting.
class MatrixCellPainter {
public:
    MatrixCellPainter(QPainter &painter, const MatrixGeometry &geometry, const MatrixFigure &figure,
                      const FigureTheme &theme, FigureText &text);

    void paint(int row, int column);

private:
    /// How the line at the bottom of every cell is written.
    struct Foot {
        double size = 0;
        bool hasFullProviders = false;
        bool hasFullDemand = false;
    };

    QRectF boxOf(int row, int column) const;
    double stripWidth(const QRectF &box) const;
    QRectF numbersRect(const QRectF &box) const;
    void chooseFoot();
    QString providersText(const MatrixCell &cell, bool isFull) const;
    QString demandText(const MatrixCell &cell, bool isFull) const;
    void paintGround(const QRectF &rect, const MatrixCell &cell);
    void paintStrip(const QRectF &strip, const MatrixCell &cell);
    void paintNumbers(const QRectF &rect, const MatrixCell &cell);
    void paintCount(const QRectF &rect, const MatrixCell &cell, double size);
    void paintFoot(const QRectF &rect, const MatrixCell &cell);
    QRectF paintBadges(const QRectF &line, const MatrixCell &cell);
    void paintCards(int row, int column);
    void paintCard(const QRectF &rect, const MatrixCard &card);

    QPainter &m_painter;
    const MatrixGeometry &m_geometry;
    const MatrixFigure &m_figure;
    const FigureTheme &m_theme;
    FigureText &m_text;
    qint64 m_greatestDemand;
    Foot m_foot;
};

} // namespace app
