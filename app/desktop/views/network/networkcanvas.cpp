#include "app/desktop/views/network/networkcanvas.h"

#include "app/render/figures/networkoverview.h"

#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace app {
namespace {

constexpr double mostZoom = 8;
constexpr double leastZoom = 0.01;
constexpr double barsZoom = 16;       // points for a bar: its name fits in it
constexpr double selectionZoom = 1.5; ///< no larger, or one mark would fill the screen
constexpr int restAfter = 90;         // milliseconds without zooming
constexpr qsizetype mostTravelling = 8000;
constexpr int transitionTime = 450; // milliseconds

} // namespace

NetworkCanvas::NetworkCanvas(QWidget *parent) : QAbstractScrollArea(parent)
{
    installCanvasAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Map of initiatives"));
    setMinimumSize(320, 200);
    m_theme.fontFamily = font().family();
    m_widths = LabelWidths(m_theme);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfter);
    connect(&m_rest, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    m_transition.setDuration(transitionTime);
    m_transition.setStartValue(0.0);
    m_transition.setEndValue(1.0);
    m_transition.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_transition, &QVariantAnimation::valueChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_transition, &QVariantAnimation::finished, viewport(), qOverload<>(&QWidget::update));
}

bool NetworkCanvas::wantsMotion() const
{
    return m_motion && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

void NetworkCanvas::setFigure(const Shape &shape, bool moves)
{
    QHash<core::RecordId, QPointF> before;
    if (moves && wantsMotion() && isVisible()) {
        for (const NetworkMark &mark : std::as_const(m_figure.marks))
            before.insert(m_figure.nodes.at(mark.node).id, inViewport().map(mark.rect.center()));
        if (m_carried)
            before.insert(m_figure.nodeAt(m_carried->mark).id, inViewport().map(m_carried->at));
    }
    m_transition.stop();
    m_shape = shape;
    m_look.isHidden.clear();
    m_look.isFaded.clear();
    m_look.colouring = {};
    m_trail = {};
    take(m_shape ? m_shape(bodyRect().size()) : NetworkFigure());
    if (!before.isEmpty())
        startTransition(before);
}

void NetworkCanvas::take(const NetworkFigure &figure)
{
    const core::RecordId at = m_current >= 0 ? m_figure.nodeAt(m_current).id : core::RecordId();
    const auto inHand = m_carried && !m_carried->isDropped ? std::exchange(m_carried, {}) : std::nullopt;
    const core::RecordId held = inHand ? m_figure.nodeAt(inHand->mark).id : core::RecordId();
    m_figure = figure;
    m_index = NetworkIndex(m_figure);
    m_graph = NetworkGraph(m_figure);
    m_widths = LabelWidths(m_theme);
    m_hovered = m_hub = -1;
    m_carried.reset();
    m_pressedMark = -1;
    m_readingOrder.resize(m_figure.marks.size());
    std::iota(m_readingOrder.begin(), m_readingOrder.end(), 0);
    const auto key = [&](int mark) {
        const NetworkMark &m = m_figure.marks.at(mark);
        const int band = m_figure.hasCells() && !m.cells.isEmpty()
            ? m.cells.first() / static_cast<int>(m_figure.columns.size())
            : 0;
        return std::tuple(band, m.rect.top(), m.rect.left(), mark);
    };
    std::sort(m_readingOrder.begin(), m_readingOrder.end(), [&](int a, int b) { return key(a) < key(b); });
    m_current = -1;
    updateSelectedFlags();
    findVisible();
    if (const QList<int> marks = marksOf(at); !at.isNull() && !marks.isEmpty())
        m_current = marks.first();
    if (const QList<int> marks = marksOf(held); inHand && !marks.isEmpty()) {
        m_carried = inHand;
        m_carried->mark = marks.first();
    }
    if (m_isFitted)
        m_zoom = fitZoom();
    place();
    contentsChanged();
    Q_EMIT figureChanged();
}

void NetworkCanvas::contentsChanged()
{
    m_counts = countsOf(m_figure, m_look);
    m_groundLook = m_look;
    m_groundLook.isSelected.clear();
    m_selection = highlightOf(m_figure, m_look.isSelected, m_look.isHidden);
    m_namesAreStale = true;
    m_surface.invalidate();
    viewport()->update();
}

void NetworkCanvas::setHidden(const QList<bool> &isHidden)
{
    if (isHidden == m_look.isHidden)
        return;
    m_look.isHidden = isHidden;
    if (m_figure.marks.size() > mostTravelling)
        m_transition.stop(); // who types does not wait for a country to move
    findVisible();
    contentsChanged();
}

void NetworkCanvas::setFaded(const QList<bool> &isFaded)
{
    if (isFaded == m_look.isFaded)
        return;
    m_look.isFaded = isFaded;
    contentsChanged();
}

void NetworkCanvas::setColouring(const NetworkColouring &colouring)
{
    m_look.colouring = colouring;
    contentsChanged();
}

void NetworkCanvas::setSelected(const QSet<core::RecordId> &ids)
{
    if (ids == m_selected)
        return;
    m_selected = ids;
    updateSelectedFlags();
    m_namesAreStale = true;
    m_selection = highlightOf(m_figure, m_look.isSelected, m_look.isHidden);
    viewport()->update();
}

void NetworkCanvas::setTrail(const NetworkHighlight &trail)
{
    m_trail = trail;
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
    m_visible.clear();
    m_visible.reserve(m_readingOrder.size());
    for (const int mark : std::as_const(m_readingOrder)) {
        if (!flagOf(m_look.isHidden, m_figure.marks.at(mark).node))
            m_visible.append(mark);
    }
    if (m_current >= 0 && flagOf(m_look.isHidden, m_figure.marks.at(m_current).node))
        m_current = -1;
}

QRectF NetworkCanvas::bodyRect() const
{
    const double em = QFontMetricsF(font()).height() / 1.22;
    const bool withHeaders = !m_shape || m_figure.isEmpty() || m_figure.hasCells();
    const double left = withHeaders || !m_figure.bands.isEmpty() ? 9 * em : 2;
    const double top = withHeaders ? 2.2 * em : 2;
    return QRectF(QRectF(viewport()->rect()).adjusted(left, top, -2, -2).toAlignedRect());
}

double NetworkCanvas::fitZoom() const
{
    return fittingZoom(m_figure, bodyRect().size());
}

QSizeF NetworkCanvas::contentSize() const
{
    return inContent().map(m_figure.world).size();
}

void NetworkCanvas::place()
{
    const QRectF body = bodyRect();
    const QSizeF whole = contentSize();
    const auto range = [](QScrollBar *bar, double length, double page) {
        bar->setPageStep(static_cast<int>(page));
        bar->setSingleStep(24);
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(length - page - 0.5))));
    };
    range(horizontalScrollBar(), whole.width(), body.width());
    range(verticalScrollBar(), whole.height(), body.height());
}

/// The content's point at the body's top left; negative where a small map stands in the middle.
QPoint NetworkCanvas::scroll() const
{
    const QSizeF spare = bodyRect().size() - contentSize();
    const auto at = [](const QScrollBar *bar, double room) {
        return bar->maximum() > 0 ? bar->value() : -static_cast<int>(std::max(0.0, room) / 2);
    };
    return {at(horizontalScrollBar(), spare.width()), at(verticalScrollBar(), spare.height())};
}

NetworkProjection NetworkCanvas::inContent() const
{
    NetworkProjection projection{m_zoom, {}, stretchAt(m_figure, m_zoom, bodyRect().width())};
    projection.offset = -projection.scaled(m_figure.world.topLeft());
    return projection;
}

NetworkProjection NetworkCanvas::inViewport() const
{
    NetworkProjection projection = inContent();
    projection.offset += bodyRect().topLeft() - scroll();
    return projection;
}

void NetworkCanvas::setZoom(double zoom, QPointF keep)
{
    const QPointF world = inViewport().back(keep);
    m_zoom = std::clamp(zoom, std::min(fitZoom(), leastZoom), mostZoom);
    m_isFitted = qFuzzyCompare(m_zoom, fitZoom());
    place();
    const QPointF moved = inContent().map(world) - (keep - bodyRect().topLeft());
    horizontalScrollBar()->setValue(qRound(moved.x()));
    verticalScrollBar()->setValue(qRound(moved.y()));
    m_rest.start();
    viewport()->update();
    Q_EMIT sightChanged();
}

void NetworkCanvas::zoomBy(double factor)
{
    const bool hasPlace = m_current >= 0 && bodyRect().intersects(markRect(m_current));
    setZoom(std::max(m_zoom * factor, std::min(m_zoom, fitZoom())),
            hasPlace ? markRect(m_current).center() : bodyRect().center());
}

void NetworkCanvas::fit()
{
    setZoom(fitZoom(), bodyRect().topLeft());
}

void NetworkCanvas::zoomTo(const QList<int> &marks)
{
    QRectF area;
    for (const int mark : marks)
        area |= m_figure.marks.at(mark).rect;
    const QRectF body = bodyRect();
    if (area.isEmpty() || body.isEmpty())
        return;
    area = area.adjusted(-m_figure.unit, -m_figure.unit, m_figure.unit, m_figure.unit);
    const double wanted = std::min(body.width() / area.width(), body.height() / area.height());
    setZoom(std::min(wanted, std::max(selectionZoom, fitZoom())), body.center());
    centreOn(area.center());
}

void NetworkCanvas::zoomToCell(int band, int column)
{
    const QRectF cell = m_figure.cellRect(band, column), body = bodyRect();
    setZoom(barsZoom / m_figure.unit, body.center());
    centreOn(QPointF(cell.center().x(), cell.top() + std::min(cell.height(), body.height() / m_zoom) / 2));
}

void NetworkCanvas::centreOn(const QPointF &world)
{
    const QPointF at = inContent().map(world) - QPointF(bodyRect().width() / 2, bodyRect().height() / 2);
    horizontalScrollBar()->setValue(qRound(at.x()));
    verticalScrollBar()->setValue(qRound(at.y()));
}

QRectF NetworkCanvas::worldInSight() const
{
    return inViewport().back(bodyRect()) & m_figure.world;
}

QList<int> NetworkCanvas::marksOf(core::RecordId id) const
{
    QList<int> marks;
    for (const int mark : m_visible) {
        if (m_figure.nodeAt(mark).id == id)
            marks.append(mark);
    }
    return marks;
}

QRectF NetworkCanvas::markRect(int mark) const
{
    return inViewport().map(m_figure.marks.at(mark).rect);
}

int NetworkCanvas::markAt(const QPoint &position) const
{
    if (!bodyRect().contains(position))
        return -1;
    for (const PlacedLabel &label : m_labels) {
        if (label.rect.contains(position))
            return label.mark;
    }
    if (isOverview(m_figure, inViewport()))
        return -1; // nobody points at what cannot be seen
    return m_index.markAt(inViewport().back(QPointF(position)), 3 / m_zoom, m_look.isHidden);
}

void NetworkCanvas::setCurrent(int mark)
{
    if (mark < 0 || mark >= m_figure.marks.size())
        return;
    m_current = mark;
    const QRectF body = bodyRect(), rect = markRect(mark);
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
    Q_EMIT currentChanged(mark);
}

QRect NetworkCanvas::itemRect(int item) const
{
    const QRect at = markRect(m_visible.at(item)).toAlignedRect();
    return {viewport()->mapToGlobal(at.topLeft()), at.size()};
}

int NetworkCanvas::itemAt(const QPoint &screen) const
{
    return static_cast<int>(m_visible.indexOf(markAt(viewport()->mapFromGlobal(screen))));
}

bool NetworkCanvas::isItemSelected(int item) const
{
    return flagOf(m_look.isSelected, m_figure.marks.at(m_visible.at(item)).node);
}

void NetworkCanvas::resizeEvent(QResizeEvent *)
{
    if (!m_shape)
        return;
    take(m_shape(bodyRect().size())); // the same nodes in other places
    Q_EMIT sightChanged();
}

void NetworkCanvas::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT sightChanged();
}

} // namespace app
