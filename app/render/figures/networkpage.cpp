#include "app/render/figures/mapmarks.h"
#include "app/render/figures/networkcells.h"
#include "app/render/figures/networkpainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

// The whole map on a page: title, headers, body and legend; see networkpainter.cpp for the body.

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("app::render", text);
}

void paintTitle(FigureText &text, QRectF &rest, const NetworkFigure &figure, const FigureTheme &theme,
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

void addNodeEntries(Legend &legend, const NetworkFigure &figure, const NetworkColouring &colouring)
{
    const auto add = [&](const MapNodeKind &look) {
        legend.entries.append({[look](QPainter &painter, const QRectF &rect, FigureText &text) {
                                   const double side = rect.height();
                                   paintMark(painter, QRectF(rect.right() - side, rect.top(), side, side),
                                             look, text);
                               },
                               look.label, 1.2});
    };
    if (!colouring.isByKind()) {
        for (int group = 0; group < colouring.groups.size(); ++group) {
            const NetworkColourGroup &shown = colouring.groups.at(group);
            if (colouring.groupOfNode.contains(group))
                add({group == 0 ? QStringLiteral("%1: %2").arg(colouring.title, shown.label) : shown.label,
                     shown.letter, MarkShape::Square, shown.colour});
        }
    }
    for (int kind = 0; kind < figure.nodeKinds.size(); ++kind) {
        if (std::none_of(figure.nodes.cbegin(), figure.nodes.cend(),
                         [&](const MapNode &node) { return node.kind == kind; }))
            continue;
        MapNodeKind look = figure.nodeKinds.at(kind);
        if (!colouring.isByKind()) { // the shape still tells the kind
            look.letter.clear();
            look.colour = Qt::white;
        }
        add(look);
    }
}

void addLinkEntries(Legend &legend, const NetworkFigure &figure)
{
    for (int kind = 0; kind < figure.linkKinds.size(); ++kind) {
        const MapLinkKind look = figure.linkKinds.at(kind);
        if (std::none_of(figure.links.cbegin(), figure.links.cend(),
                         [&](const MapLink &link) { return link.kind == kind; }))
            continue;
        legend.entries.append({[look](QPainter &painter, const QRectF &rect, FigureText &) {
                                   LinkRoute route;
                                   route.start = QPointF(rect.left(), rect.center().y());
                                   route.end = QPointF(rect.right(), rect.center().y());
                                   route.path.moveTo(route.start);
                                   route.path.lineTo(route.end);
                                   paintLink(painter, route, look, false, rect.height() / 14,
                                             rect.height() / 2.4);
                               },
                               look.label, 2.6});
    }
}

} // namespace

Legend networkLegend(const NetworkFigure &figure, const NetworkColouring &colouring)
{
    Legend legend;
    legend.scope = figure.scope;
    addNodeEntries(legend, figure, colouring);
    addLinkEntries(legend, figure);
    if (figure.hasCells())
        legend.entries.append(
            {[](QPainter &painter, const QRectF &rect, FigureText &) { paintEmptySample(painter, rect); },
             translated(QT_TRANSLATE_NOOP("app::render", "empty: no offer in this phase")), 2.2});
    return legend;
}

void paintNetwork(QPainter &painter, const QRectF &rect, const NetworkFigure &figure,
                  const FigureTheme &theme, const NetworkLook &look)
{
    painter.save();
    const double em = std::max(0.5, std::min(rect.width() / 75, rect.height() / 44));
    FigureText text(painter, theme);
    QRectF rest = rect;
    paintTitle(text, rest, figure, theme, em);
    if (theme.withLegend) {
        const Legend legend = networkLegend(figure, look.colouring);
        const double height = legendHeight(legend, rect.width(), em, theme);
        const QRectF at(rest.left(), rest.bottom() - height, rest.width(), height);
        paintLegend(painter, at, legend, em, theme);
        rest.setBottom(at.top() - 0.5 * em);
    }
    const double headerHeight = figure.columns.isEmpty() ? 0 : 2 * em;
    const double headerWidth = figure.bands.isEmpty() ? 0 : std::min(9 * em, 0.2 * rect.width());
    if (figure.isEmpty() || rest.height() < 4 * em) {
        text.drawWrapped(rest, Qt::AlignCenter,
                         translated(QT_TRANSLATE_NOOP("app::render", "There is nothing to show yet.")),
                         {1.2 * em, false, theme.mutedText});
        painter.restore();
        return;
    }
    const QRectF room = rest.adjusted(headerWidth, headerHeight, 0, 0);
    const QSizeF world = figure.world.size();
    const double zoom = std::min(room.width() / std::max(world.width(), 1e-9),
                                 room.height() / std::max(world.height(), 1e-9));
    const NetworkProjection projection{zoom, room.topLeft() - figure.world.topLeft() * zoom};
    const QRectF exposed(room.topLeft(), world * zoom);
    NetworkLook shown = look;
    shown.labelSize = 0.8 * em;
    const NetworkIndex index(figure);
    const QList<MapCellCount> counts = cellCounts(figure, look.isHidden);
    const NetworkBody body{figure, index, projection, theme, shown, counts};
    if (!figure.columns.isEmpty())
        paintNetworkColumns(painter, QRectF(room.left(), rest.top(), exposed.width(), headerHeight), body,
                            em);
    if (!figure.bands.isEmpty())
        paintNetworkBands(painter, QRectF(rest.left(), room.top(), headerWidth, exposed.height()), body, em);
    paintNetworkBody(painter, body, exposed);
    paintNetworkHighlight(painter, body, exposed, highlightOf(figure, look.isSelected, look.isHidden));
    const QList<CellNote> notes = cellNotes(body, exposed);
    QList<QRectF> taken;
    for (const CellNote &note : notes)
        taken.append(note.rect);
    LabelWidths widths(theme);
    paintNetworkLabels(painter, body,
                       placeLabels(figure, index, projection, exposed, shown, widths, taken,
                                   labelsBearable(exposed, shown)));
    paintCellNotes(painter, body, notes);
    painter.restore();
}

} // namespace app
