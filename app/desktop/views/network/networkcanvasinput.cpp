#include "app/desktop/views/network/networkcanvas.h"
#include "app/render/figures/networkoverview.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

// What mouse and keys do on the map; see networkcanvas.cpp for how it stands.

namespace app {
namespace {

constexpr double zoomStep = 1.25;

} // namespace

void NetworkCanvas::pick(const QList<int> &marks, bool adds)
{
    QSet<core::RecordId> ids = adds ? m_selected : QSet<core::RecordId>();
    for (const int mark : marks) {
        const core::RecordId id = m_figure.nodeAt(mark).id;
        if (adds && marks.size() == 1 && ids.contains(id))
            ids.remove(id);
        else
            ids.insert(id);
    }
    QList<core::RecordId> sorted(ids.cbegin(), ids.cend());
    std::sort(sorted.begin(), sorted.end());
    Q_EMIT nodesPicked(sorted);
}

void NetworkCanvas::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const double wanted = m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0);
    setZoom(std::max(wanted, std::min(m_zoom, fitZoom())), event->position());
    event->accept();
}

void NetworkCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->pos();
    m_dragFrom = event->pos();
    m_isPanning = false;
    m_lasso.clear();
    const bool isLasso = event->modifiers() & Qt::ShiftModifier;
    // A name may lie over another mark: who drags takes the mark itself first.
    const int below = m_index.markAt(inViewport().back(event->position()), 0, m_look.isHidden);
    m_pressedMark = isLasso ? -1 : below >= 0 ? below : markAt(event->pos());
    if (isLasso)
        m_lasso.append(event->position());
}

void NetworkCanvas::hover(const QPoint &position)
{
    const int mark = markAt(position);
    viewport()->setCursor(mark >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (mark == m_hovered)
        return;
    m_hovered = mark;
    viewport()->update();
}

void NetworkCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressedAt) {
        hover(event->pos());
        return;
    }
    if (!m_lasso.isEmpty()) {
        m_lasso.append(event->position());
        viewport()->update();
        return;
    }
    if (!m_isPanning && (event->pos() - *m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    viewport()->setCursor(Qt::ClosedHandCursor);
    const bool isFirst = !m_isPanning;
    m_isPanning = true;
    if (isFirst)
        pickUp(m_pressedMark, false);
    if (m_carried && !m_carried->isByKey && !m_carried->isDropped) {
        carryTo(m_carried->from + (event->position() - QPointF(*m_pressedAt)) / m_zoom);
        return;
    }
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + m_dragFrom.x() - event->pos().x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + m_dragFrom.y() - event->pos().y());
    m_dragFrom = event->pos();
}

void NetworkCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressedAt)
        return;
    const bool isClick = !m_isPanning && m_lasso.size() < 3;
    const bool adds = event->modifiers() & Qt::ControlModifier;
    m_pressedAt.reset();
    m_isPanning = false;
    viewport()->unsetCursor();
    if (m_carried && !m_carried->isByKey) {
        drop();
        return;
    }
    if (const QPolygonF lasso = std::exchange(m_lasso, {}); lasso.size() >= 3) {
        QPolygonF inWorld;
        for (const QPointF &point : lasso)
            inWorld.append(inViewport().back(point));
        pick(m_index.marksInside(inWorld, m_look.isHidden), adds);
        viewport()->update();
        return;
    }
    if (!isClick)
        return;
    const int mark = markAt(event->pos());
    if (mark >= 0)
        setCurrent(mark);
    m_hub = -1;
    pick(mark >= 0 ? QList<int>{mark} : QList<int>(), adds);
}

void NetworkCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const NetworkProjection now = inViewport();
    const QPointF at = now.back(event->position());
    const auto holds
        = [](const NetworkStrip &strip, double place) { return place >= strip.from && place < strip.to; };
    if (!isOverview(m_figure, now) || !bodyRect().contains(event->position())) {
        QAbstractScrollArea::mouseDoubleClickEvent(event);
        return;
    }
    for (int band = 0; band < m_figure.bands.size(); ++band) {
        for (int column = 0; column < m_figure.columns.size(); ++column) {
            if (holds(m_figure.bands.at(band), at.y()) && holds(m_figure.columns.at(column), at.x()))
                zoomToCell(band, column);
        }
    }
}

bool NetworkCanvas::goTo(int key)
{
    if (m_visible.isEmpty())
        return false;
    m_hub = -1;
    if (key == Qt::Key_Home || key == Qt::Key_End || m_current < 0) {
        setCurrent(key == Qt::Key_End ? m_visible.last() : m_visible.first());
        return true;
    }
    const int dx = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int dy = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    setCurrent(markInDirection(m_figure, m_visible, m_current, dx, dy));
    return true;
}

/// Along the relations of the node that was chosen last; false after the last of them, so that Tab then
/// leaves the map as it leaves any widget.
bool NetworkCanvas::goAlong(bool next)
{
    if (m_hub < 0)
        return false;
    QList<int> ends;
    for (const auto *step = m_graph.begin(m_hub); step != m_graph.end(m_hub); ++step) {
        const core::LinkSegment &line = m_figure.segments.at(step->segment);
        const int mark = m_figure.marks.at(line.from).node == step->node ? line.from : line.to;
        if (!flagOf(m_look.isHidden, step->node))
            ends.append(mark);
    }
    const int step = m_hubStep + (next ? 1 : -1);
    if (step < 0 || step >= ends.size()) {
        m_hub = -1;
        return false;
    }
    m_hubStep = step;
    setCurrent(ends.at(step));
    return true;
}

bool NetworkCanvas::focusNextPrevChild(bool next)
{
    return goAlong(next) || QAbstractScrollArea::focusNextPrevChild(next);
}

void NetworkCanvas::keyPressEvent(QKeyEvent *event)
{
    if (moveByKey(*event))
        return;
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
            m_hub = m_figure.marks.at(m_current).node;
            m_hubStep = -1;
            pick({m_current}, event->modifiers() & Qt::ControlModifier);
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
    if (event->type() == QEvent::Leave && m_hovered >= 0) {
        m_hovered = -1;
        viewport()->update();
    }
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const int mark = markAt(help->pos()); mark >= 0)
        QToolTip::showText(help->globalPos(), m_figure.nodeAt(mark).spoken.toHtmlEscaped(), viewport());
    else
        QToolTip::hideText();
    return true;
}

} // namespace app
