#include "app/desktop/views/matrix/matrixcanvas.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

// What mouse and keys do on the matrix; see matrixcanvas.cpp for how it stands and looks.

namespace app {
namespace {

constexpr double zoomStep = 1.25;

} // namespace

void MatrixCanvas::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void MatrixCanvas::mousePressEvent(QMouseEvent *event)
{
    const MatrixGeometry at = geometry();
    const auto cell = at.cellAt(event->position());
    if (!cell)
        return;
    setCurrent(*cell);
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->pos();
    m_dragged.reset();
    if (const int card = at.cardAt(m_figure, *cell, event->position()); card >= 0)
        m_dragged = DraggedCard{m_figure.cell(cell->row, cell->column).cards.at(card).activity, *cell};
}

void MatrixCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const MatrixGeometry at = geometry();
    const auto cell = at.cellAt(event->position());
    if (!m_dragged) {
        const bool isCard = cell && at.cardAt(m_figure, *cell, event->position()) >= 0;
        viewport()->setCursor(isCard ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    if (!m_isDragging && (event->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    m_dropTarget = cell && !(*cell == m_dragged->from) ? cell : std::nullopt;
    viewport()->setCursor(m_dropTarget ? Qt::DragMoveCursor : Qt::ForbiddenCursor);
    viewport()->update();
}

void MatrixCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto dragged = std::exchange(m_dragged, std::nullopt);
    const auto target = std::exchange(m_dropTarget, std::nullopt);
    const bool wasDragging = std::exchange(m_isDragging, false);
    viewport()->unsetCursor();
    viewport()->update();
    if (wasDragging) {
        if (dragged && target)
            Q_EMIT cardDropped(dragged->activity, dragged->from, *target,
                               event->modifiers() & Qt::ControlModifier);
        return;
    }
    if (geometry().cellAt(event->position())) {
        Q_EMIT cellOpened(m_current);
        if (dragged)
            Q_EMIT cardPicked(dragged->activity);
    }
}

bool MatrixCanvas::step(int key)
{
    MatrixPosition next = m_current;
    const int lastRow = static_cast<int>(m_figure.rows.size()) - 1;
    const int lastColumn = static_cast<int>(m_figure.columns.size()) - 1;
    if (key == Qt::Key_Left)
        next.column = std::max(0, next.column - 1);
    else if (key == Qt::Key_Right)
        next.column = std::min(lastColumn, next.column + 1);
    else if (key == Qt::Key_Up)
        next.row = std::max(0, next.row - 1);
    else if (key == Qt::Key_Down)
        next.row = std::min(lastRow, next.row + 1);
    else if (key == Qt::Key_Home)
        next = {};
    else if (key == Qt::Key_End)
        next = {lastRow, lastColumn};
    else
        return false;
    setCurrent(next);
    return true;
}

void MatrixCanvas::keyPressEvent(QKeyEvent *event)
{
    if (m_figure.isEmpty() || step(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT cellOpened(m_current);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(m_zoom * zoomStep);
        return;
    case Qt::Key_Minus:
        setZoom(m_zoom / zoomStep);
        return;
    case Qt::Key_0:
        setZoom(1);
        return;
    case Qt::Key_Escape:
        if (m_isDragging) {
            m_dragged.reset();
            m_dropTarget.reset();
            m_isDragging = false;
            viewport()->unsetCursor();
            viewport()->update();
            return;
        }
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void MatrixCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    announceCurrentItem(this, currentItem());
}

void MatrixCanvas::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void MatrixCanvas::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(DraggedCard::mimeType()))
        event->acceptProposedAction();
}

void MatrixCanvas::dragMoveEvent(QDragMoveEvent *event)
{
    m_dropTarget = geometry().cellAt(event->position());
    event->setAccepted(m_dropTarget && event->mimeData()->hasFormat(DraggedCard::mimeType()));
    viewport()->update();
}

void MatrixCanvas::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropTarget.reset();
    viewport()->update();
}

void MatrixCanvas::dropEvent(QDropEvent *event)
{
    m_dropTarget.reset();
    viewport()->update();
    const auto card = DraggedCard::fromMime(event->mimeData()->data(DraggedCard::mimeType()));
    const auto target = geometry().cellAt(event->position());
    if (!card || !target || !m_figure.contains(card->from.row, card->from.column) || *target == card->from)
        return;
    event->acceptProposedAction();
    Q_EMIT cardDropped(card->activity, card->from, *target, event->modifiers() & Qt::ControlModifier);
}

bool MatrixCanvas::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const MatrixGeometry at = geometry();
    const auto cell = at.cellAt(help->pos());
    if (!cell) {
        QToolTip::hideText();
        return true;
    }
    const MatrixCell &shown = m_figure.cell(cell->row, cell->column);
    const int card = at.cardAt(m_figure, *cell, help->pos());
    const QString text = card >= 0
        ? QStringLiteral("%1 — %2").arg(shown.cards.at(card).title, shown.cards.at(card).initiative)
        : spokenCell(m_figure, cell->row, cell->column);
    QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), viewport());
    return true;
}

} // namespace app
