#include "app/desktop/views/network/networkcanvas.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

// How a mark is carried to another place, by mouse or keys; see networkcanvasinput.cpp for the rest.

namespace app {

bool NetworkCanvas::pickUp(int mark, bool isByKey)
{
    if (mark < 0 || !m_mayMove || !m_mayMove(mark))
        return false;
    // Keys go on from where it was dropped a moment ago, though the map is not there yet.
    const bool goesOn = isByKey && m_carried && m_carried->mark == mark;
    const QPointF from = goesOn ? m_carried->at : m_figure.marks.at(mark).rect.center();
    m_carried = Carried{mark, from, from, isByKey, false};
    return true;
}

void NetworkCanvas::carryTo(const QPointF &world)
{
    m_carried->at = world;
    viewport()->update();
}

bool NetworkCanvas::carryBy(int key)
{
    const bool isGoing = m_carried && !m_carried->isDropped;
    if (!isGoing && !pickUp(m_current, true))
        return false;
    const int dx = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int dy = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    carryTo(m_carried->at + QPointF(dx, dy) * m_figure.unit);
    return true;
}

void NetworkCanvas::drop()
{
    if (!m_carried || m_carried->isDropped)
        return;
    m_carried->isDropped = true; // it stays in sight there until the map is laid out anew
    Q_EMIT markMoved(m_carried->mark, m_carried->at);
}

void NetworkCanvas::stopCarrying()
{
    m_carried.reset();
    viewport()->update();
}

/// True when the key was for what is being carried, or for pinning.
bool NetworkCanvas::moveByKey(const QKeyEvent &event)
{
    const int key = event.key();
    const bool isArrow
        = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    if (isArrow && (event.modifiers() & Qt::ControlModifier))
        return carryBy(key);
    if (m_carried && !m_carried->isDropped) {
        if (key == Qt::Key_Escape)
            stopCarrying();
        else if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
            drop();
        else
            return false;
        return true;
    }
    const bool isForPins = m_mayMove && (key == Qt::Key_P || key == Qt::Key_L);
    if (isForPins && event.modifiers() == Qt::ShiftModifier) {
        if (key == Qt::Key_P)
            Q_EMIT pinSelectedAsked();
        else
            Q_EMIT letGoOfSelectedAsked();
        return true;
    }
    if (!isForPins || event.modifiers() != Qt::NoModifier || m_current < 0)
        return false;
    if (key == Qt::Key_P && pickUp(m_current, true))
        drop();
    else if (key == Qt::Key_L)
        Q_EMIT letGoAsked(m_current);
    return true;
}

void NetworkCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Control && m_carried && m_carried->isByKey)
        drop();
    QAbstractScrollArea::keyReleaseEvent(event);
}

void NetworkCanvas::focusOutEvent(QFocusEvent *event)
{
    if (m_carried && !m_carried->isDropped)
        stopCarrying();
    QAbstractScrollArea::focusOutEvent(event);
}

/// While a mark is carried, Esc puts it back and does nothing else.
bool NetworkCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_carried && !m_carried->isDropped
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void NetworkCanvas::paintCarried(QPainter &painter) const
{
    if (!m_carried)
        return;
    const NetworkProjection now = inViewport();
    QRectF rect = markRect(m_carried->mark);
    rect.moveCenter(now.map(m_carried->at));
    const QColor colour = palette().color(QPalette::Highlight);
    painter.setPen(QPen(colour, 1.5));
    const int node = m_figure.marks.at(m_carried->mark).node;
    for (const auto *step = m_graph.begin(node); step != m_graph.end(node); ++step) {
        const core::LinkSegment &line = m_figure.segments.at(step->segment);
        const int other = line.from == m_carried->mark ? line.to : line.from;
        if (!flagOf(m_look.isHidden, step->node))
            painter.drawLine(rect.center(), markRect(other).center());
    }
    painter.setPen(QPen(colour, 2, Qt::DashLine));
    painter.setBrush(m_theme.paper);
    painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 4, 4);
    const MapNodeKind look = lookOf(m_figure, m_look.colouring, node);
    FigureText text(painter, m_theme);
    text.drawWrapped(rect, Qt::AlignCenter, look.letter, {0.6 * rect.height(), true, m_theme.text});
}

} // namespace app
