#include "app/desktop/views/network/neighbourhood.h"
#include "app/desktop/views/network/networkcanvas.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

// What mouse and keys do on the map; see networkcanvas.cpp for how it stands and looks.

namespace app {
namespace {

constexpr double zoomStep = 1.25;

} // namespace

void NetworkCanvas::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void NetworkCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->pos();
    m_dragFrom = event->pos();
    m_isPanning = false;
}

void NetworkCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressedAt) {
        viewport()->setCursor(placementAt(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if (!m_isPanning && (event->pos() - *m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_isPanning = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + m_dragFrom.x() - event->pos().x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + m_dragFrom.y() - event->pos().y());
    m_dragFrom = event->pos();
}

void NetworkCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressedAt)
        return;
    const bool isClick = !m_isPanning;
    m_pressedAt.reset();
    m_isPanning = false;
    viewport()->unsetCursor();
    if (!isClick)
        return;
    const int placement = placementAt(event->pos());
    if (placement >= 0)
        setCurrent(placement);
    pick(placement, event->modifiers() & Qt::ControlModifier);
}

bool NetworkCanvas::goTo(int key)
{
    if (m_visible.isEmpty())
        return false;
    if (key == Qt::Key_Home || key == Qt::Key_End || m_current < 0) {
        setCurrent(key == Qt::Key_End ? m_visible.last() : m_visible.first());
        return true;
    }
    const JourneyMapGeometry geometry(m_figure.layout, {}, m_slot);
    QList<QPointF> centres;
    for (const core::JourneyMapPlace &place : std::as_const(m_figure.layout.places))
        centres.append(geometry.placeRect(place).center());
    const int dx = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int dy = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    setCurrent(placementInDirection(centres, m_visible, m_current, dx, dy));
    return true;
}

void NetworkCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (goTo(event->key()))
            return;
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0) {
            pick(m_current, event->modifiers() & Qt::ControlModifier);
            return;
        }
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(zoomStep);
        return;
    case Qt::Key_Minus:
        zoomBy(1 / zoomStep);
        return;
    case Qt::Key_0:
        fit();
        return;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void NetworkCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_current < 0 && !m_visible.isEmpty() && event->reason() != Qt::MouseFocusReason)
        m_current = m_visible.first();
    viewport()->update();
    announceCurrentItem(this, currentItem());
}

bool NetworkCanvas::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const int placement = placementAt(help->pos()); placement >= 0)
        QToolTip::showText(help->globalPos(), m_figure.nodeAt(placement).spoken.toHtmlEscaped(), viewport());
    else
        QToolTip::hideText();
    return true;
}

} // namespace app
