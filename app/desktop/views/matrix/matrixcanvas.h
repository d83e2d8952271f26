#pragma once

#include "app/desktop/views/accessiblecanvas.h"
#include "app/render/figures/matrixpainter.h"

#include <QAbstractScrollArea>

#include <optional>

namespace app {

/// What a dragged activity says of itself; also the format of a drag from the panel beside the matrix.
struct DraggedCard {
    core::RecordId activity;
    MatrixPosition from;

    static QString mimeType() { return QStringLiteral("application/x-stelselkaart-activity"); }
    QByteArray toMime() const;
    static std::optional<DraggedCard> fromMime(const QByteArray &bytes);
};

/// The matrix to look at, walk through and drop cards on. Paints the figure's own painter over its whole
/// width; zoom makes the cells higher until their cards show, and the headers then stay in sight. Knows no
/// document.
///
/// Mouse: click goes to a cell, a card can be dragged to another cell (with Ctrl it is added there). Keys:
/// arrows go from cell to cell, Enter opens the cell, + and - zoom, 0 shows all. Each cell is an accessible
/// child.
class MatrixCanvas : public QAbstractScrollArea, public AccessibleCanvas {
    Q_OBJECT

public:
    explicit MatrixCanvas(QWidget *parent = nullptr);

    const MatrixFigure &figure() const { return m_figure; }
    void setFigure(const MatrixFigure &figure); ///< keeps zoom and, where it still exists, the current cell
    double zoom() const { return m_zoom; }
    void setZoom(double zoom); ///< 1 to 8; 1 shows the whole matrix
    MatrixPosition current() const { return m_current; }
    void setCurrent(const MatrixPosition &cell);
    MatrixGeometry geometry() const; ///< in viewport coordinates

    int itemCount() const override { return static_cast<int>(m_figure.cells.size()); }
    QString itemName(int item) const override;
    QRect itemRect(int item) const override;
    int itemAt(const QPoint &screen) const override;
    int currentItem() const override;
    bool isItemSelected(int item) const override { return item == currentItem(); }
    bool isTable() const override { return true; }

Q_SIGNALS:
    void currentChanged(const app::MatrixPosition &cell);
    void cellOpened(const app::MatrixPosition &cell);
    void cardPicked(core::RecordId activity);
    void cardDropped(core::RecordId activity, const app::MatrixPosition &from, const app::MatrixPosition &to,
                     bool adds);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    QRectF contentRect() const; ///< in viewport coordinates; higher than the viewport when zoomed
    void updateRange();
    void paintStickyHeader(QPainter &painter, const MatrixGeometry &geometry);
    void paintFrame(QPainter &painter, const QRectF &rect, const QColor &colour, double width);
    void paintDraggedCard(QPainter &painter);
    bool step(int key);

    MatrixFigure m_figure;
    FigureTheme m_theme;
    double m_zoom = 1;
    MatrixPosition m_current;
    std::optional<DraggedCard> m_dragged; ///< pressed on; dragged once the mouse has moved
    QPoint m_pressedAt;
    bool m_isDragging = false;
    std::optional<MatrixPosition> m_dropTarget;
};

} // namespace app
