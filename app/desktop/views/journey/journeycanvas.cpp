#include "app/desktop/views/journey/journeycanvas.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr double leastZoom = 0.6;
constexpr double mostZoom = 4;
constexpr int margin = 8;

const QColor walkedColour(0xb3, 0x5c, 0x00); // 4.6 : 1 on white

} // namespace

JourneyCanvas::JourneyCanvas(QWidget *parent) : QAbstractScrollArea(parent)
{
    installCanvasAccessibility(); // before anybody asks what this is
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width is then always the same
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Journeys"));
    setMinimumSize(320, 200);
    m_theme.withTitle = false;  // what the lanes say stands above,
    m_theme.withLegend = false; // and the legend below, where they do not scroll away
    m_firstItem = {0};
}

void JourneyCanvas::setFigure(const JourneyLanesFigure &figure)
{
    core::RecordId step, journey;
    QString theme, region;
    if (m_current.lane >= 0) {
        const JourneyLane &lane = m_figure.lanes.at(m_current.lane);
        journey = lane.journey;
        theme = lane.themeKey;
        region = lane.regionKey;
        if (m_current.station >= 0)
            step = lane.stations.at(m_current.station).step;
    }
    const LaneSpot before = m_current;
    stopDragging();
    setWalked(-1, 0);
    const JourneyLanesFigure former = std::exchange(m_figure, figure);
    m_firstItem = {0};
    for (const JourneyLane &lane : figure.lanes)
        m_firstItem.append(m_firstItem.constLast() + 1 + static_cast<int>(lane.stations.size()));
    place(&former);

    LaneSpot spot = spotOfRecord(step);
    for (int lane = 0; spot.lane < 0 && lane < figure.lanes.size(); ++lane) {
        const JourneyLane &one = figure.lanes.at(lane);
        if (before.lane >= 0 && one.journey == journey
            && (!journey.isNull() || (one.themeKey == theme && one.regionKey == region)))
            spot = {lane, std::min(before.station, static_cast<int>(one.stations.size()) - 1), -1};
    }
    if (spot.lane < 0 && !figure.isEmpty())
        spot = {0, -1, -1};
    m_current = spot;
    if (const LaneSpot wanted = spotOfRecord(m_wanted); wanted.lane >= 0) {
        m_wanted = {};
        setCurrent(wanted);
    }
    viewport()->update();
}

/// \a former: the figure that stood here, of which most may be left.
void JourneyCanvas::place(const JourneyLanesFigure *former)
{
    m_theme.fontFamily = font().family();
    const double em = QFontMetricsF(font()).height() / 1.22 * m_zoom;
    const double width = std::max(100, viewport()->width() - 2 * margin);
    m_geometry = former ? JourneyLanesGeometry(m_figure, width, em, m_theme, m_geometry, *former)
                        : JourneyLanesGeometry(m_figure, width, em, m_theme);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(qRound(2 * em));
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(m_geometry.height())) + 2 * margin - viewport()->height()));
}

QPointF JourneyCanvas::toContent(const QPoint &inViewport) const
{
    return QPointF(inViewport) + QPointF(-margin, verticalScrollBar()->value() - margin);
}

QRectF JourneyCanvas::toViewport(const QRectF &inContent) const
{
    return inContent.translated(margin, margin - verticalScrollBar()->value());
}

void JourneyCanvas::setZoom(double zoom)
{
    const double before = m_geometry.height();
    const double middle = (verticalScrollBar()->value() + 0.5 * viewport()->height()) / std::max(1.0, before);
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    place();
    verticalScrollBar()->setValue(qRound(middle * m_geometry.height() - 0.5 * viewport()->height()));
    viewport()->update();
}

bool JourneyCanvas::wantsMotion() const
{
    return m_motion && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

void JourneyCanvas::setCurrent(const LaneSpot &spot)
{
    if (spot.lane < 0 || spot.lane >= m_figure.lanes.size())
        return;
    const int last = static_cast<int>(m_figure.lanes.at(spot.lane).stations.size()) - 1;
    m_current = {spot.lane, std::clamp(spot.station, -1, last), -1};
    showSpot(m_current);
    viewport()->update();
    announceCurrentItem(this, currentItem());
    Q_EMIT currentChanged(m_current);
}

void JourneyCanvas::goTo(core::RecordId record)
{
    m_wanted = record;
    if (const LaneSpot spot = spotOfRecord(record); spot.lane >= 0) {
        m_wanted = {};
        setCurrent(spot);
    }
}

void JourneyCanvas::showSpot(const LaneSpot &spot)
{
    const QRectF rect = toViewport(spot.station < 0 ? m_geometry.laneRect(spot.lane) : rectOf(spot));
    QScrollBar *bar = verticalScrollBar();
    if (rect.top() < 0 || rect.height() > viewport()->height())
        bar->setValue(bar->value() + qRound(rect.top()) - margin);
    else if (rect.bottom() > viewport()->height())
        bar->setValue(bar->value() + qRound(rect.bottom()) - viewport()->height() + margin);
}

void JourneyCanvas::setSelected(const QSet<core::RecordId> &ids)
{
    m_selected = ids;
    viewport()->update();
}

void JourneyCanvas::setWalked(int lane, int stations)
{
    m_walkedLane = stations > 0 ? lane : -1;
    m_walked = m_walkedLane < 0 ? 0 : stations;
    viewport()->update();
}

LaneSpot JourneyCanvas::spotOfRecord(core::RecordId record) const
{
    for (int lane = 0; !record.isNull() && lane < m_figure.lanes.size(); ++lane) {
        if (m_figure.lanes.at(lane).journey == record)
            return {lane, -1, -1};
        for (int at = 0; at < m_figure.lanes.at(lane).stations.size(); ++at) {
            if (m_figure.lanes.at(lane).stations.at(at).step == record)
                return {lane, at, -1};
        }
    }
    return {};
}

int JourneyCanvas::itemCount() const
{
    return m_firstItem.constLast();
}

int JourneyCanvas::itemOf(const LaneSpot &spot) const
{
    return spot.lane < 0 ? -1 : m_firstItem.at(spot.lane) + 1 + spot.station;
}

LaneSpot JourneyCanvas::spotOf(int item) const
{
    const auto after = std::upper_bound(m_firstItem.cbegin(), m_firstItem.cend(), item);
    const int lane = static_cast<int>(after - m_firstItem.cbegin()) - 1;
    return {lane, item - m_firstItem.at(lane) - 1, -1};
}

QString JourneyCanvas::itemName(int item) const
{
    const LaneSpot spot = spotOf(item);
    const JourneyLane &lane = m_figure.lanes.at(spot.lane);
    return spot.station < 0 ? spokenLane(lane) : spokenStation(lane, spot.station);
}

QRectF JourneyCanvas::rectOf(const LaneSpot &spot) const
{
    return spot.station < 0 ? m_geometry.headRect(spot.lane)
                            : m_geometry.station(spot.lane, spot.station).whole;
}

QRect JourneyCanvas::itemRect(int item) const
{
    const QRect at = toViewport(rectOf(spotOf(item))).toRect();
    return {viewport()->mapToGlobal(at.topLeft()), at.size()};
}

int JourneyCanvas::itemAt(const QPoint &screen) const
{
    return itemOf(m_geometry.spotAt(toContent(viewport()->mapFromGlobal(screen))));
}

bool JourneyCanvas::isItemSelected(int item) const
{
    const LaneSpot spot = spotOf(item);
    const JourneyLane &lane = m_figure.lanes.at(spot.lane);
    return m_selected.contains(spot.station < 0 ? lane.journey : lane.stations.at(spot.station).step);
}

void JourneyCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), m_theme.paper);
    painter.translate(margin, margin - verticalScrollBar()->value());
    const QRectF exposed(toContent(event->rect().topLeft()), QSizeF(event->rect().size()));
    paintJourneyLanes(painter, m_geometry, m_figure, m_theme, exposed);
    paintOverlay(painter);
}

void JourneyCanvas::paintFrame(QPainter &painter, const QRectF &rect, const QColor &colour,
                               double width) const
{
    painter.setPen(QPen(colour, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, 4, 4);
}

void JourneyCanvas::paintOverlay(QPainter &painter) const
{
    const QRectF sight(toContent({0, 0}), QSizeF(viewport()->size()));
    for (int lane = m_geometry.firstLaneBelow(sight.top()); lane < m_geometry.laneCount(); ++lane) {
        if (m_geometry.laneRect(lane).top() > sight.bottom())
            break;
        const JourneyLane &shown = m_figure.lanes.at(lane);
        if (!shown.journey.isNull() && m_selected.contains(shown.journey))
            paintFrame(painter, m_geometry.headRect(lane), m_theme.text, 2);
        for (int at = 0; at < shown.stations.size(); ++at) {
            const core::RecordId step = shown.stations.at(at).step;
            if (!step.isNull() && m_selected.contains(step))
                paintFrame(painter, m_geometry.station(lane, at).whole.adjusted(-3, -3, 3, 3), m_theme.text,
                           2);
        }
        for (int box = 0; box < shown.boxes.size(); ++box) {
            if (!m_selected.contains(shown.boxes.at(box).activity))
                continue;
            for (const QRectF &piece : m_geometry.box(lane, box))
                paintFrame(painter, piece.adjusted(-2, -2, 2, 2), m_theme.text, 2.5);
        }
    }
    for (int at = 0; at < m_walked; ++at) {
        const QRectF stop = m_geometry.station(m_walkedLane, at).dot;
        const bool isHere = at + 1 == m_walked;
        paintFrame(painter,
                   isHere ? m_geometry.station(m_walkedLane, at).whole.adjusted(-6, -5, 6, 5)
                          : stop.adjusted(-3, -3, 3, 3),
                   walkedColour, isHere ? 5 : 3);
    }
    if (m_current.lane >= 0)
        paintFrame(painter, rectOf(m_current).adjusted(-3, -4, 3, 4),
                   hasFocus() ? palette().color(QPalette::Highlight) : m_theme.line, hasFocus() ? 3 : 1);
    if (!m_target)
        return;
    if (m_target->gap < 0) {
        paintFrame(painter, rectOf(m_target->spot).adjusted(-4, -3, 4, 3), m_theme.text, 4);
        return;
    }
    const int count = static_cast<int>(m_figure.lanes.at(m_target->spot.lane).stations.size());
    QRectF at = m_geometry.notesRect(m_target->spot.lane);
    if (count > 0) {
        at = m_geometry.station(m_target->spot.lane, std::min(m_target->gap, count - 1)).whole;
        at.moveLeft(m_target->gap < count ? at.left() - m_geometry.em() : at.right() + 0.6 * m_geometry.em());
    }
    painter.fillRect(QRectF(at.left(), at.top(), 5, std::max(at.height(), 2 * m_geometry.em())),
                     m_theme.text);
}

void JourneyCanvas::resizeEvent(QResizeEvent *)
{
    place();
}

void JourneyCanvas::scrollContentsBy(int, int)
{
    viewport()->update();
}

void JourneyCanvas::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        place();
}

} // namespace app
