#include "app/desktop/views/network/networkcanvas.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr double mostZoom = 40;

double emOf(const QFont &font)
{
    return QFontMetricsF(font).height() / 1.22;
}

} // namespace

NetworkCanvas::NetworkCanvas(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Map of initiatives"));
    setMinimumSize(320, 200);
}

void NetworkCanvas::setFigure(const JourneyMapFigure &figure)
{
    const core::RecordId at = m_current >= 0 ? m_figure.nodeAt(m_current).id : core::RecordId();
    m_figure = figure;
    m_look.isHidden.clear();
    m_look.isFaded.clear();
    updateSelectedFlags();
    findVisible();
    m_current = -1;
    if (const QList<int> places = placementsOf(at); !at.isNull() && !places.isEmpty())
        m_current = places.first();
    place();
    viewport()->update();
}

void NetworkCanvas::setHidden(const QList<bool> &isHidden)
{
    if (isHidden == m_look.isHidden)
        return;
    m_look.isHidden = isHidden;
    findVisible();
    viewport()->update();
}

void NetworkCanvas::setFaded(const QList<bool> &isFaded)
{
    m_look.isFaded = isFaded;
    viewport()->update();
}

void NetworkCanvas::setSelected(const QSet<core::RecordId> &ids)
{
    if (ids == m_selected)
        return;
    m_selected = ids;
    updateSelectedFlags();
    viewport()->update();
}

void NetworkCanvas::updateSelectedFlags()
{
    m_look.isSelected.clear();
    for (const MapNode &node : std::as_const(m_figure.nodes))
        m_look.isSelected.append(m_selected.contains(node.id));
}

void NetworkCanvas::findVisible()
{
    m_counts = cellCounts(m_figure, m_look.isHidden);
    m_visible.clear();
    for (int i = 0; i < m_figure.placements.size(); ++i) {
        if (m_look.isHidden.isEmpty() || !m_look.isHidden.at(m_figure.placements.at(i).node))
            m_visible.append(i);
    }
    const auto &places = m_figure.layout.places;
    std::sort(m_visible.begin(), m_visible.end(), [&](int a, int b) {
        const core::JourneyMapPlace &p = places.at(a), &q = places.at(b);
        return std::tuple(p.band, p.row, p.firstTrack) < std::tuple(q.band, q.row, q.firstTrack);
    });
    if (!m_visible.contains(m_current))
        m_current = -1;
}

QRectF NetworkCanvas::bodyRect() const
{
    const double em = emOf(font());
    return QRectF(viewport()->rect()).adjusted(9 * em, 2.2 * em, -2, -2);
}

void NetworkCanvas::place()
{
    const QRectF body = bodyRect();
    if (m_figure.columns.isEmpty() || m_figure.bands.isEmpty() || body.isEmpty()) {
        m_slot = QSizeF();
        horizontalScrollBar()->setRange(0, 0);
        verticalScrollBar()->setRange(0, 0);
        return;
    }
    m_slot = JourneyMapGeometry::slotFilling(m_figure.layout, body.size()) * m_zoom;
    const QSizeF whole = JourneyMapGeometry(m_figure.layout, {}, m_slot).bodyRect().size();
    const auto range = [](QScrollBar *bar, double length, double page) {
        bar->setPageStep(static_cast<int>(page));
        bar->setSingleStep(24);
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(length - page - 0.5))));
    };
    range(horizontalScrollBar(), whole.width(), body.width());
    range(verticalScrollBar(), whole.height(), body.height());
}

QPointF NetworkCanvas::offset() const
{
    return QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

JourneyMapGeometry NetworkCanvas::scrolledGeometry() const
{
    return JourneyMapGeometry(m_figure.layout, bodyRect().topLeft() - offset(), m_slot);
}

void NetworkCanvas::setZoom(double zoom, QPointF keep)
{
    const double before = m_zoom;
    const QPointF inBody = keep - bodyRect().topLeft() + offset();
    m_zoom = std::clamp(zoom, 1.0, mostZoom);
    place();
    const QPointF moved = inBody * (m_zoom / before) - (keep - bodyRect().topLeft());
    horizontalScrollBar()->setValue(qRound(moved.x()));
    verticalScrollBar()->setValue(qRound(moved.y()));
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

void NetworkCanvas::zoomBy(double factor)
{
    const bool hasPlace = m_current >= 0 && bodyRect().intersects(placeRect(m_current));
    setZoom(m_zoom * factor, hasPlace ? placeRect(m_current).center() : bodyRect().center());
}

void NetworkCanvas::fit()
{
    setZoom(1, bodyRect().topLeft());
}

QList<int> NetworkCanvas::placementsOf(core::RecordId id) const
{
    QList<int> places;
    for (const int i : m_visible) {
        if (m_figure.nodeAt(i).id == id)
            places.append(i);
    }
    return places;
}

QRectF NetworkCanvas::placeRect(int placement) const
{
    return m_slot.isEmpty() ? QRectF() : scrolledGeometry().placeRect(m_figure.layout.places.at(placement));
}

int NetworkCanvas::placementAt(const QPoint &position) const
{
    if (m_slot.isEmpty() || !bodyRect().contains(position))
        return -1;
    const JourneyMapGeometry geometry = scrolledGeometry();
    for (const int i : m_visible) {
        if (geometry.placeRect(m_figure.layout.places.at(i)).contains(position))
            return i;
    }
    return -1;
}

void NetworkCanvas::setCurrent(int placement)
{
    if (placement < 0 || placement >= m_figure.placements.size())
        return;
    m_current = placement;
    const QRectF body = bodyRect(), rect = placeRect(placement);
    const auto reveal = [](QScrollBar *bar, double low, double high, double from, double to) {
        if (low < from || high - low > to - from)
            bar->setValue(bar->value() + static_cast<int>(std::floor(low - from - 12)));
        else if (high > to)
            bar->setValue(bar->value() + static_cast<int>(std::ceil(high - to + 12)));
    };
    reveal(horizontalScrollBar(), rect.left(), rect.right(), body.left(), body.right());
    reveal(verticalScrollBar(), rect.top(), rect.bottom(), body.top(), body.bottom());
    viewport()->update();
    announceCurrentItem(this, currentItem());
    Q_EMIT currentChanged(placement);
}

QRect NetworkCanvas::itemRect(int item) const
{
    const QRect at = placeRect(m_visible.at(item)).toRect();
    return {viewport()->mapToGlobal(at.topLeft()), at.size()};
}

int NetworkCanvas::itemAt(const QPoint &screen) const
{
    return static_cast<int>(m_visible.indexOf(placementAt(viewport()->mapFromGlobal(screen))));
}

bool NetworkCanvas::isItemSelected(int item) const
{
    return m_look.isSelected.value(m_figure.placements.at(m_visible.at(item)).node);
}

void NetworkCanvas::pick(int placement, bool adds)
{
    QSet<core::RecordId> ids = adds ? m_selected : QSet<core::RecordId>();
    if (placement >= 0) {
        const core::RecordId id = m_figure.nodeAt(placement).id;
        if (adds && ids.contains(id))
            ids.remove(id);
        else
            ids.insert(id);
    }
    QList<core::RecordId> sorted(ids.cbegin(), ids.cend());
    std::sort(sorted.begin(), sorted.end());
    Q_EMIT nodesPicked(sorted);
}

void NetworkCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), m_theme.paper);
    const double em = emOf(font());
    const QRectF body = bodyRect();
    m_theme.fontFamily = font().family();
    if (m_figure.isEmpty() || m_slot.isEmpty()) {
        FigureText text(painter, m_theme);
        text.drawWrapped(
            QRectF(viewport()->rect()).adjusted(20, 20, -20, -20), Qt::AlignCenter,
            tr("There are no initiatives to show yet. Add them in the inventory, or import a sheet."),
            {1.2 * em, false, m_theme.mutedText});
        return;
    }
    const JourneyMapGeometry geometry = scrolledGeometry();
    painter.setClipRect(body);
    paintJourneyMapBody(painter, geometry, m_figure, m_theme, m_look, body);
    if (m_current >= 0 && hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(placeRect(m_current).adjusted(-3, -3, 3, 3), 4, 4);
    }
    const QRectF columns(body.left(), 0, body.width(), body.top());
    painter.setClipRect(columns);
    paintColumnHeaders(painter, columns, geometry, m_figure, m_theme, m_counts, em);
    const QRectF bands(0, body.top(), body.left(), body.height());
    painter.setClipRect(bands);
    paintBandHeaders(painter, bands, geometry, m_figure, m_theme, em);
}

void NetworkCanvas::resizeEvent(QResizeEvent *)
{
    place();
}

} // namespace app
