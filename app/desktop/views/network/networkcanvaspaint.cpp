#include "app/desktop/views/network/networkcanvas.h"

#include <QPainter>

// How the map looks from frame to frame; see networkcanvas.cpp for how it stands.

namespace app {
namespace {

constexpr double frameBudget = 5; // milliseconds for the ground; the rest of 16 is for what lies above it

} // namespace

void NetworkCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const QRectF body = bodyRect();
    m_theme.fontFamily = font().family();
    m_look.labelSize = m_groundLook.labelSize = 0.8 * QFontMetricsF(font()).height();
    if (m_figure.isEmpty()) {
        painter.fillRect(viewport()->rect(), m_theme.paper);
        FigureText text(painter, m_theme);
        text.drawWrapped(
            QRectF(viewport()->rect()).adjusted(20, 20, -20, -20), Qt::AlignCenter,
            tr("There are no initiatives to show yet. Add them in the inventory, or import a sheet."),
            {m_look.labelSize * 1.3, false, m_theme.mutedText});
        return;
    }
    const QRegion margins = QRegion(viewport()->rect()) - body.toRect();
    for (const QRect &margin : margins)
        painter.fillRect(margin, m_theme.paper);
    if (m_transition.state() == QAbstractAnimation::Running) {
        paintTransition(painter, body);
    } else {
        paintSurface(painter, body);
        paintOverlay(painter, body);
    }
    paintHeaders(painter, body);
    if (!m_lasso.isEmpty()) {
        painter.setClipping(false);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(m_lasso);
    }
}

void NetworkCanvas::paintSurface(QPainter &painter, const QRectF &body)
{
    const NetworkBody ground{m_figure, m_index, inContent(), m_theme, m_groundLook, m_counts};
    NetworkSurface::Frame frame;
    frame.target = body.toRect();
    frame.scroll = scroll();
    frame.zoom = m_zoom;
    frame.stretch = ground.projection.stretch;
    frame.ratio = devicePixelRatioF();
    frame.isMoving = m_rest.isActive();
    const bool isWhole = m_surface.draw(
        painter, frame,
        [&](QPainter &surface, const QRectF &exposed) {
            paintNetworkBody(surface, ground, exposed, &m_sprites);
        },
        frameBudget);
    if (!isWhole && !frame.isMoving)
        QTimer::singleShot(0, viewport(), qOverload<>(&QWidget::update));
}

void NetworkCanvas::paintOverlay(QPainter &painter, const QRectF &body)
{
    const NetworkBody above{m_figure, m_index, inViewport(), m_theme, m_look, m_counts};
    painter.save();
    painter.setClipRect(body);
    painter.setRenderHint(QPainter::Antialiasing);
    paintNamesAtEdge(painter, above, body);
    paintNetworkHighlight(painter, above, body, m_selection);
    if (m_hovered >= 0) {
        NetworkHighlight hover;
        const int node = m_figure.marks.at(m_hovered).node;
        hover.marks = {m_hovered};
        for (const auto *step = m_graph.begin(node); step != m_graph.end(node); ++step)
            hover.segments.append(step->segment);
        hover.segments.removeIf([&](int segment) {
            const core::LinkSegment &line = m_figure.segments.at(segment);
            return flagOf(m_look.isHidden, m_figure.marks.at(line.from).node)
                || flagOf(m_look.isHidden, m_figure.marks.at(line.to).node);
        });
        hover.fill = QColor(0xe3, 0xf0, 0xfb);
        paintNetworkHighlight(painter, above, body, hover);
    }
    if (!m_trail.marks.isEmpty())
        paintNetworkHighlight(painter, above, body, m_trail);

    paintNetworkPins(painter, above, body);
    placeNames(above, body);
    paintNetworkLabels(painter, above, m_labels);
    paintCellNotes(painter, above, m_notes);
    if (m_current >= 0 && hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(markRect(m_current).adjusted(-3, -3, 3, 3), 4, 4);
    }
    paintCarried(painter);
    painter.restore();
}

/// Names stay where they are while only the ground below them is being painted.
void NetworkCanvas::placeNames(const NetworkBody &above, const QRectF &body)
{
    if (!m_namesAreStale && m_namesFor.zoom == above.projection.zoom // NOLINT: the very same frame
        && m_namesFor.stretch == above.projection.stretch && m_namesFor.offset == above.projection.offset
        && m_namesIn == body)
        return;
    m_namesAreStale = false;
    m_namesFor = above.projection;
    m_namesIn = body;
    m_notes = cellNotes(above, body);
    QList<QRectF> taken;
    for (const CellNote &note : std::as_const(m_notes))
        taken.append(note.rect);
    m_labels = placeLabels(m_figure, m_index, above.projection, body, m_look, m_widths, taken,
                           labelsBearable(body, m_look));
}

void NetworkCanvas::paintHeaders(QPainter &painter, const QRectF &body)
{
    const double em = QFontMetricsF(font()).height() / 1.22;
    const NetworkBody above{m_figure, m_index, inViewport(), m_theme, m_look, m_counts};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_figure.columns.isEmpty()) {
        const QRectF columns(body.left(), 0, body.width(), body.top());
        painter.setClipRect(columns);
        paintNetworkColumns(painter, columns, above, em);
    }
    if (!m_figure.bands.isEmpty()) {
        const QRectF bands(0, body.top(), body.left(), body.height());
        painter.setClipRect(bands);
        paintNetworkBands(painter, bands, above, em);
    }
    painter.restore();
}

void NetworkCanvas::startTransition(const QHash<core::RecordId, QPointF> &before)
{
    m_cameFrom.clear();
    const NetworkProjection now = inViewport();
    for (const NetworkMark &mark : std::as_const(m_figure.marks))
        m_cameFrom.append(before.value(m_figure.nodes.at(mark.node).id, now.map(mark.rect.center())));
    m_transition.start();
}

/// While marks travel they are plain boxes of their colour, without lines.
void NetworkCanvas::paintTransition(QPainter &painter, const QRectF &body)
{
    const double done = m_transition.currentValue().toDouble();
    const NetworkProjection now = inViewport();
    painter.save();
    painter.setClipRect(body);
    painter.fillRect(body, m_theme.paper);
    paintNetworkCells(painter, {m_figure, m_index, now, m_theme, m_groundLook, m_counts}, body);
    const bool isByKind = m_look.colouring.isByKind();
    QHash<int, QList<QRect>> boxes;
    QHash<int, QColor> colours;
    for (int i = 0; i < m_figure.marks.size(); ++i) {
        const NetworkMark &mark = m_figure.marks.at(i);
        if (flagOf(m_look.isHidden, mark.node))
            continue;
        QRectF box = now.map(mark.rect);
        box.setSize(box.size().expandedTo(QSizeF(2, 1)));
        box.moveCenter(m_cameFrom.at(i) * (1 - done) + box.center() * done);
        if (!box.intersects(body))
            continue;
        const int role
            = isByKind ? m_figure.nodes.at(mark.node).kind : m_look.colouring.groupOfNode.value(mark.node);
        QList<QRect> &batch = boxes[role];
        if (batch.isEmpty())
            colours[role] = lookOf(m_figure, m_look.colouring, mark.node).colour;
        batch.append(box.toAlignedRect());
    }
    painter.setPen(Qt::NoPen);
    for (auto it = boxes.cbegin(); it != boxes.cend(); ++it) {
        painter.setBrush(colours.value(it.key()));
        painter.drawRects(it.value());
    }
    painter.restore();
}

} // namespace app
