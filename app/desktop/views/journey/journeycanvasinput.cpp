#include "app/desktop/views/journey/activitypicker.h"
#include "app/desktop/views/journey/journeycanvas.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

// What mouse and keys do on the lanes; see journeycanvas.cpp for how they stand and look.

namespace app {
namespace {

constexpr double zoomStep = 1.2;

std::optional<core::RecordId> activityIn(const QMimeData &mime)
{
    const QByteArray text = mime.data(ActivityPicker::mimeType());
    return core::RecordId::fromLatin1(text.constData(), text.size());
}

} // namespace

void JourneyCanvas::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    zoomBy(std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void JourneyCanvas::mousePressEvent(QMouseEvent *event)
{
    const LaneSpot spot = m_geometry.spotAt(toContent(event->pos()));
    m_pressed.reset();
    if (spot.lane < 0)
        return;
    setCurrent(spot);
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->pos();
    m_pressed = spot;
}

void JourneyCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed || m_pressed->station < 0 || !isEditable()) {
        const LaneSpot spot = m_geometry.spotAt(toContent(event->pos()));
        const bool canDrag = isEditable() && spot.station >= 0;
        viewport()->setCursor(canDrag             ? Qt::OpenHandCursor
                                  : spot.box >= 0 ? Qt::PointingHandCursor
                                                  : Qt::ArrowCursor);
        return;
    }
    if (!m_isDragging && (event->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    m_target = targetAt(event->pos(), m_pressed->box >= 0);
    const bool isStep = m_pressed->box < 0;
    if (m_target && (isStep ? m_target->spot.lane != m_pressed->lane : m_target->gap >= 0))
        m_target.reset();
    viewport()->setCursor(m_target ? Qt::DragMoveCursor : Qt::ForbiddenCursor);
    viewport()->update();
}

void JourneyCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    if (m_isDragging) {
        dropCarried();
        return;
    }
    const LaneSpot spot = *m_pressed;
    m_pressed.reset();
    Q_EMIT picked(spot);
}

void JourneyCanvas::dropCarried()
{
    const auto from = m_pressed;
    const auto target = m_target;
    stopDragging();
    if (!from || !target)
        return;
    const JourneyLane &lane = m_figure.lanes.at(from->lane);
    const core::RecordId step = lane.stations.at(from->station).step;
    if (from->box < 0)
        Q_EMIT stepMoved(step, target->gap);
    else
        Q_EMIT activityMoved(step,
                             m_figure.lanes.at(target->spot.lane).stations.at(target->spot.station).step,
                             lane.boxes.at(from->box).activity);
}

void JourneyCanvas::stopDragging()
{
    m_pressed.reset();
    m_target.reset();
    m_isDragging = false;
    viewport()->unsetCursor();
    viewport()->update();
}

/// \a mayJoin: what is dragged goes onto a station where there is one; else it always goes between.
std::optional<JourneyCanvas::Target> JourneyCanvas::targetAt(const QPoint &position, bool mayJoin) const
{
    const QPointF at = toContent(position);
    LaneSpot spot = m_geometry.spotAt(at);
    if (!isEditable() || spot.lane < 0)
        return std::nullopt;
    spot.box = -1;
    if (mayJoin && spot.station >= 0)
        return Target{spot, -1};
    return Target{{spot.lane, -1, -1}, m_geometry.gapAt(spot.lane, at)};
}

bool JourneyCanvas::step(int key)
{
    LaneSpot next = m_current;
    const int lastLane = static_cast<int>(m_figure.lanes.size()) - 1;
    switch (key) {
    case Qt::Key_Left:
        --next.station;
        break;
    case Qt::Key_Right:
        ++next.station;
        break;
    case Qt::Key_Up:
        next.lane = std::max(0, next.lane - 1);
        break;
    case Qt::Key_Down:
        next.lane = std::min(lastLane, next.lane + 1);
        break;
    case Qt::Key_Home:
        next = {0, -1, -1};
        break;
    case Qt::Key_End:
        next = {lastLane, -1, -1};
        break;
    default:
        return false;
    }
    setCurrent(next);
    return true;
}

bool JourneyCanvas::moveByKey(const QKeyEvent &event)
{
    const bool isLeft = event.key() == Qt::Key_Left || event.key() == Qt::Key_Up;
    const bool isRight = event.key() == Qt::Key_Right || event.key() == Qt::Key_Down;
    if (!(event.modifiers() & Qt::AltModifier) || (!isLeft && !isRight))
        return false;
    if (isEditable() && m_current.station >= 0) {
        const core::RecordId step = m_figure.lanes.at(m_current.lane).stations.at(m_current.station).step;
        Q_EMIT stepMoved(step, std::max(0, isLeft ? m_current.station - 1 : m_current.station + 2));
    }
    return true;
}

void JourneyCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_isDragging) {
        stopDragging();
        return;
    }
    if (m_figure.isEmpty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (moveByKey(*event) || step(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT picked(m_current);
        return;
    case Qt::Key_F2:
        Q_EMIT renameAsked();
        return;
    case Qt::Key_Delete:
        Q_EMIT removeAsked();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(zoomStep);
        return;
    case Qt::Key_Minus:
        zoomBy(1 / zoomStep);
        return;
    case Qt::Key_0:
        setZoom(1);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void JourneyCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    announceCurrentItem(this, currentItem());
}

void JourneyCanvas::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void JourneyCanvas::dragEnterEvent(QDragEnterEvent *event)
{
    if (isEditable() && activityIn(*event->mimeData()))
        event->acceptProposedAction();
}

void JourneyCanvas::dragMoveEvent(QDragMoveEvent *event)
{
    m_target = targetAt(event->position().toPoint(), true);
    event->setAccepted(m_target && activityIn(*event->mimeData()));
    viewport()->update();
}

void JourneyCanvas::dragLeaveEvent(QDragLeaveEvent *)
{
    stopDragging();
}

void JourneyCanvas::dropEvent(QDropEvent *event)
{
    const auto target = targetAt(event->position().toPoint(), true);
    const auto activity = activityIn(*event->mimeData());
    stopDragging();
    if (!target || !activity)
        return;
    event->acceptProposedAction();
    const JourneyLane &lane = m_figure.lanes.at(target->spot.lane);
    if (target->gap < 0)
        Q_EMIT activityDropped(lane.stations.at(target->spot.station).step, *activity);
    else
        Q_EMIT activityDroppedBetween(lane.journey, target->gap, *activity);
}

bool JourneyCanvas::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const LaneSpot spot = m_geometry.spotAt(toContent(help->pos()));
    if (spot.lane < 0) {
        QToolTip::hideText();
        return true;
    }
    const JourneyLane &lane = m_figure.lanes.at(spot.lane);
    const QString text = spot.box >= 0
        ? QStringLiteral("%1 – %2").arg(lane.boxes.at(spot.box).title, providerText(lane.boxes.at(spot.box)))
        : spot.station >= 0 ? spokenStation(lane, spot.station)
                            : spokenLane(lane);
    QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), viewport());
    return true;
}

} // namespace app
