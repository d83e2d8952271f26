#include "app/render/figures/journeymappainter.h"

#include "app/render/figures/mapmarks.h"
#include "app/render/figures/palette.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("app::render", text);
}

/// Units per slot height below which a detail is left out. Screens have pixels, paper points: both see about
/// as much.
constexpr double labelsFrom = 7;
constexpr double marksFrom = 5;
constexpr double headsFrom = 6;

bool flag(const QList<bool> &flags, int node)
{
    return !flags.isEmpty() && flags.at(node);
}

class BodyPainter {
public:
    BodyPainter(QPainter &painter, const JourneyMapGeometry &geometry, const JourneyMapFigure &figure,
                const FigureTheme &theme, const JourneyMapLook &look, const QRectF &exposed)
        : m_painter(painter),
          m_geometry(geometry),
          m_figure(figure),
          m_theme(theme),
          m_look(look),
          m_exposed(exposed),
          m_text(painter, theme),
          m_unit(geometry.slot().height())
    { }

    void paintCells();
    void paintLinks(bool ofSelection);
    void paintDistantLinks();
    void paintDistantNodes();
    void paintNodes();

private:
    void paintEmptyCell(const QRectF &rect, int hidden);
    void paintNode(int placement);
    bool isDrawn(int placement) const
    {
        return !flag(m_look.isHidden, m_figure.placements.at(placement).node);
    }

    QPainter &m_painter;
    const JourneyMapGeometry &m_geometry;
    const JourneyMapFigure &m_figure;
    const FigureTheme &m_theme;
    const JourneyMapLook &m_look;
    QRectF m_exposed;
    FigureText m_text;
    double m_unit;
};

void BodyPainter::paintCells()
{
    const QList<MapCellCount> counts = cellCounts(m_figure, m_look.isHidden);
    for (int band = 0; band < m_figure.bands.size(); ++band) {
        for (int column = 0; column < m_figure.columns.size(); ++column) {
            const QRectF rect = m_geometry.cellRect(band, column);
            if (!rect.intersects(m_exposed))
                continue;
            m_painter.setPen(QPen(m_theme.faintLine, 0));
            m_painter.setBrush(column % 2 ? QColor(0xf7, 0xf9, 0xfb) : m_theme.paper);
            m_painter.drawRect(rect);
            const bool isUnknown = (m_figure.hasUnknownColumn && column == m_figure.columns.size() - 1)
                || (m_figure.hasUnknownBand && band == m_figure.bands.size() - 1);
            const MapCellCount &cell = counts.at(band * m_figure.columns.size() + column);
            if (cell.shown == 0 && !isUnknown)
                paintEmptyCell(rect, cell.hidden);
        }
    }
    for (int band = 1; band < m_figure.bands.size(); ++band) {
        const QRectF rect = m_geometry.bandRect(band);
        m_painter.setPen(QPen(m_theme.line, 0));
        m_painter.drawLine(rect.topLeft(), rect.topRight());
    }
}

void BodyPainter::paintEmptyCell(const QRectF &rect, int hidden)
{
    const double inset = 0.35 * m_unit;
    const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
    const QColor hatch = hidden ? QColor(0xe4, 0xe4, 0xe4) : QColor(0xec, 0xb9, 0xb9);
    drawPattern(m_painter, inner, Pattern::BackDiagonal, hatch, 0.45 * m_unit, 0.06 * m_unit);
    QPen edge(hidden ? m_theme.line : QColor(0xb0, 0x1e, 0x1e), 0.07 * m_unit);
    edge.setDashPattern({4, 2.5});
    m_painter.setPen(edge);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(inner);

    const double size = std::min({0.9 * m_unit, 0.3 * inner.height(), 0.12 * inner.width()});
    if (size < 2)
        return;
    const QString word = hidden
        ? QCoreApplication::translate("app::render", "%n hidden by the filter", nullptr, hidden)
        : translated(QT_TRANSLATE_NOOP("app::render", "empty"));
    const TextStyle style{size, true, hidden ? m_theme.mutedText : QColor(0xb0, 0x1e, 0x1e)};
    const double width = std::min(inner.width(), m_text.width(word, style) + size);
    const QRectF plate(inner.center().x() - width / 2, inner.center().y() - 0.7 * size, width, 1.4 * size);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.paper);
    m_painter.drawRect(plate);
    m_text.draw(plate, Qt::AlignCenter, word, style);
}

void BodyPainter::paintLinks(bool ofSelection)
{
    for (const core::LinkSegment &segment : m_figure.segments) {
        if (!isDrawn(segment.from) || !isDrawn(segment.to))
            continue;
        const int from = m_figure.placements.at(segment.from).node,
                  to = m_figure.placements.at(segment.to).node;
        if ((flag(m_look.isSelected, from) || flag(m_look.isSelected, to)) != ofSelection)
            continue;
        const auto route = m_geometry.route(m_figure.layout.places.at(segment.from),
                                            m_figure.layout.places.at(segment.to));
        if (!route.path.controlPointRect().adjusted(-m_unit, -m_unit, m_unit, m_unit).intersects(m_exposed))
            continue;
        const MapLink &link = m_figure.links.at(segment.link);
        const bool isFaded = flag(m_look.isFaded, from) || flag(m_look.isFaded, to);
        m_painter.setOpacity(isFaded ? 0.15 : 1);
        paintLink(m_painter, route, m_figure.linkKinds.at(link.kind), link.isReciprocal,
                  (ofSelection ? 0.13 : 0.06) * m_unit, m_unit >= headsFrom ? 0.4 * m_unit : 0);
    }
    m_painter.setOpacity(1);
}

/// From far away lines are straight hairs without heads, drawn in one go for each kind.
void BodyPainter::paintDistantLinks()
{
    QList<QVector<QLineF>> lines(m_figure.linkKinds.size());
    for (const core::LinkSegment &segment : m_figure.segments) {
        if (!isDrawn(segment.from) || !isDrawn(segment.to))
            continue;
        const QPointF from = m_geometry.placeRect(m_figure.layout.places.at(segment.from)).center();
        const QPointF to = m_geometry.placeRect(m_figure.layout.places.at(segment.to)).center();
        if (QRectF(from, to).normalized().adjusted(-1, -1, 1, 1).intersects(m_exposed))
            lines[m_figure.links.at(segment.link).kind].append(QLineF(from, to));
    }
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    for (int kind = 0; kind < lines.size(); ++kind) {
        QColor colour = m_figure.linkKinds.at(kind).colour;
        colour.setAlpha(90);
        m_painter.setPen(QPen(colour, 0));
        m_painter.drawLines(lines.at(kind));
    }
    m_painter.restore();
}

void BodyPainter::paintNode(int placement)
{
    const core::JourneyMapPlace &place = m_figure.layout.places.at(placement);
    const QRectF whole = m_geometry.placeRect(place);
    if (!whole.intersects(m_exposed))
        return;
    const MapPlacement &data = m_figure.placements.at(placement);
    const MapNode &node = m_figure.nodes.at(data.node);
    const MapNodeKind &kind = m_figure.nodeKinds.at(node.kind);
    const bool isSelected = flag(m_look.isSelected, data.node);
    m_painter.setOpacity(flag(m_look.isFaded, data.node) ? 0.25 : 1);
    const QColor edge = darkenedTo(kind.colour, 3);
    m_painter.setPen(QPen(edge, 0.09 * m_unit));
    m_painter.drawLine(QPointF(whole.left(), whole.center().y()), QPointF(whole.right(), whole.center().y()));
    const QList<QRectF> parts = m_geometry.segmentsOf(place, data.columns);
    m_painter.setPen(isSelected ? QPen(m_theme.text, 0.16 * m_unit) : QPen(edge, 0.05 * m_unit));
    m_painter.setBrush(isSelected ? QColor(0xff, 0xe9, 0xa8) : m_theme.paper);
    for (const QRectF &part : parts)
        m_painter.drawRoundedRect(part, 0.18 * m_unit, 0.18 * m_unit);
    for (const QRectF &part : parts) {
        const QRectF mark(part.left(), part.top(), part.height(), part.height());
        paintMark(m_painter, mark, kind, m_text);
        if (m_unit < labelsFrom)
            continue;
        const QRectF room(mark.right() + 0.15 * m_unit, part.top(),
                          part.right() - mark.right() - 0.3 * m_unit, part.height());
        m_text.draw(room, Qt::AlignLeft | Qt::AlignVCenter, node.label,
                    {0.66 * m_unit, isSelected, m_theme.text});
    }
    m_painter.setOpacity(1);
}

/// From far away nodes are plain bars of their kind's colour, never thinner than the eye can see, in one go.
void BodyPainter::paintDistantNodes()
{
    QList<QList<QRectF>> bars(m_figure.nodeKinds.size());
    for (int i = 0; i < m_figure.placements.size(); ++i) {
        QRectF rect = m_geometry.placeRect(m_figure.layout.places.at(i));
        rect.setHeight(std::max(1.0, rect.height()));
        if (isDrawn(i) && rect.intersects(m_exposed))
            bars[m_figure.nodeAt(i).kind].append(rect);
    }
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(Qt::NoPen);
    for (int kind = 0; kind < bars.size(); ++kind) {
        m_painter.setBrush(m_figure.nodeKinds.at(kind).colour);
        m_painter.drawRects(bars.at(kind));
    }
    m_painter.restore();
}

void BodyPainter::paintNodes()
{
    if (m_unit < marksFrom) {
        paintDistantNodes();
        return;
    }
    for (int i = 0; i < m_figure.placements.size(); ++i) {
        if (isDrawn(i))
            paintNode(i);
    }
}

void paintTitle(FigureText &text, QRectF &rest, const JourneyMapFigure &figure, const FigureTheme &theme,
                double em)
{
    if (!theme.withTitle)
        return;
    const auto take = [&](double height) {
        const QRectF line(rest.left(), rest.top(), rest.width(), height);
        rest.setTop(line.bottom() + 0.3 * em);
        return line;
    };
    if (!figure.title.isEmpty())
        text.draw(take(FigureText::lineHeight(1.5 * em)), Qt::AlignLeft, figure.title,
                  {1.5 * em, true, theme.text});
    if (!figure.sentence.isEmpty())
        text.drawWrapped(take(sentenceHeight(rest.width(), figure.sentence, em, theme)), Qt::AlignLeft,
                         figure.sentence, {em, false, theme.text});
}

} // namespace

void paintJourneyMapBody(QPainter &painter, const JourneyMapGeometry &geometry,
                         const JourneyMapFigure &figure, const FigureTheme &theme, const JourneyMapLook &look,
                         const QRectF &exposed)
{
    painter.save();
    BodyPainter body(painter, geometry, figure, theme, look, exposed);
    body.paintCells();
    const bool isDistant = geometry.slot().height() < headsFrom;
    if (look.withLines && isDistant)
        body.paintDistantLinks();
    else if (look.withLines)
        body.paintLinks(false);
    body.paintNodes();
    if (look.withLines)
        body.paintLinks(true);
    painter.restore();
}

void paintColumnHeaders(QPainter &painter, const QRectF &strip, const JourneyMapGeometry &geometry,
                        const JourneyMapFigure &figure, const FigureTheme &theme,
                        const QList<MapCellCount> &counts, double em)
{
    FigureText text(painter, theme);
    for (int column = 0; column < figure.columns.size(); ++column) {
        const QRectF at = geometry.columnRect(column);
        const QRectF rect(at.left(), strip.top(), at.width(), strip.height());
        if (!rect.intersects(strip))
            continue;
        painter.setPen(QPen(theme.line, 0));
        painter.setBrush(theme.headerFill);
        painter.drawRect(rect);
        int shown = 0;
        for (int band = 0; band < figure.bands.size(); ++band)
            shown += counts.at(band * figure.columns.size() + column).shown;
        const QRectF room
            = rect.intersected(strip).adjusted(0.4 * em, 0, -0.4 * em, 0); // stays in sight while panning
        const QString label = figure.columns.at(column);
        const QString count
            = shown == 0 ? translated(QT_TRANSLATE_NOOP("app::render", "empty")) : QString::number(shown);
        const QString words = QStringLiteral("%1 · %2").arg(label, count);
        TextStyle style{1.1 * em, true, shown == 0 ? QColor(0xb0, 0x1e, 0x1e) : theme.text};
        if (!text.fits(room, words, style))
            style.size = 0.78 * em;
        text.drawFirstThatFits(room, Qt::AlignCenter, {words, label}, style);
    }
}

void paintBandHeaders(QPainter &painter, const QRectF &strip, const JourneyMapGeometry &geometry,
                      const JourneyMapFigure &figure, const FigureTheme &theme, double em)
{
    FigureText text(painter, theme);
    TextStyle style{1.05 * em, true, theme.text}; // one size for all
    for (const QString &band : figure.bands)
        style.size = text.sizeFitting(QSizeF(strip.width() - 0.7 * em, 3.5 * em), band, style, 0.7 * em);
    for (int band = 0; band < figure.bands.size(); ++band) {
        const QRectF at = geometry.bandRect(band);
        const QRectF rect(strip.left(), at.top(), strip.width(), at.height());
        if (!rect.intersects(strip))
            continue;
        painter.setPen(QPen(theme.line, 0));
        painter.setBrush(theme.headerFill);
        painter.drawRect(rect);
        const QRectF room = rect.intersected(strip).adjusted(0.4 * em, 0, -0.3 * em, 0);
        text.drawWrapped(room, Qt::AlignLeft | Qt::AlignVCenter, figure.bands.at(band), style);
    }
}

Legend journeyMapLegend(const JourneyMapFigure &figure)
{
    Legend legend;
    legend.scope = figure.scope;
    for (int kind = 0; kind < figure.nodeKinds.size(); ++kind) {
        const MapNodeKind look = figure.nodeKinds.at(kind);
        if (std::none_of(figure.nodes.cbegin(), figure.nodes.cend(),
                         [&](const MapNode &n) { return n.kind == kind; }))
            continue;
        legend.entries.append({[look](QPainter &painter, const QRectF &rect, FigureText &text) {
                                   const double side = rect.height();
                                   paintMark(painter, QRectF(rect.right() - side, rect.top(), side, side),
                                             look, text);
                               },
                               look.label, 1.2});
    }
    for (int kind = 0; kind < figure.linkKinds.size(); ++kind) {
        const MapLinkKind look = figure.linkKinds.at(kind);
        if (std::none_of(figure.links.cbegin(), figure.links.cend(),
                         [&](const MapLink &l) { return l.kind == kind; }))
            continue;
        legend.entries.append({[look](QPainter &painter, const QRectF &rect, FigureText &) {
                                   JourneyMapGeometry::Route route;
                                   route.start = QPointF(rect.left(), rect.center().y());
                                   route.end = QPointF(rect.right(), rect.center().y());
                                   route.path.moveTo(route.start);
                                   route.path.lineTo(route.end);
                                   paintLink(painter, route, look, false, rect.height() / 14,
                                             rect.height() / 2.4);
                               },
                               look.label, 2.6});
    }
    legend.entries.append({[](QPainter &painter, const QRectF &rect, FigureText &) {
                               drawPattern(painter, rect, Pattern::BackDiagonal, QColor(0xec, 0xb9, 0xb9),
                                           rect.height() / 3, rect.height() / 16);
                               painter.save();
                               QPen edge(QColor(0xb0, 0x1e, 0x1e), rect.height() / 14);
                               edge.setDashPattern({4, 2.5});
                               painter.setPen(edge);
                               painter.setBrush(Qt::NoBrush);
                               painter.drawRect(rect);
                               painter.restore();
                           },
                           translated(QT_TRANSLATE_NOOP("app::render", "empty: no offer in this phase")),
                           2.2});
    return legend;
}

void paintJourneyMap(QPainter &painter, const QRectF &rect, const JourneyMapFigure &figure,
                     const FigureTheme &theme, const JourneyMapLook &look)
{
    painter.save();
    const double em = std::max(0.5, std::min(rect.width() / 75, rect.height() / 44));
    FigureText text(painter, theme);
    QRectF rest = rect;
    paintTitle(text, rest, figure, theme, em);
    if (theme.withLegend) {
        const Legend legend = journeyMapLegend(figure);
        const double height = legendHeight(legend, rect.width(), em, theme);
        const QRectF at(rest.left(), rest.bottom() - height, rest.width(), height);
        paintLegend(painter, at, legend, em, theme);
        rest.setBottom(at.top() - 0.5 * em);
    }
    const double headerHeight = 2 * em, headerWidth = std::min(9 * em, 0.2 * rect.width());
    if (figure.columns.isEmpty() || figure.bands.isEmpty() || rest.height() < 2 * headerHeight) {
        text.drawWrapped(rest, Qt::AlignCenter,
                         translated(QT_TRANSLATE_NOOP("app::render", "There is nothing to show yet.")),
                         {1.2 * em, false, theme.mutedText});
        painter.restore();
        return;
    }
    const QRectF body = rest.adjusted(headerWidth, headerHeight, 0, 0);
    const JourneyMapGeometry geometry(figure.layout, body.topLeft(),
                                      JourneyMapGeometry::slotFilling(figure.layout, body.size()));
    paintColumnHeaders(painter, QRectF(body.left(), rest.top(), body.width(), headerHeight), geometry, figure,
                       theme, cellCounts(figure, look.isHidden), em);
    paintBandHeaders(painter, QRectF(rest.left(), body.top(), headerWidth, body.height()), geometry, figure,
                     theme, em);
    paintJourneyMapBody(painter, geometry, figure, theme, look, body);
    painter.restore();
}

} // namespace app
