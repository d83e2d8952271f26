#include "app/render/figures/networkcells.h"
#include "app/render/figures/networkoverview.h"
#include "app/render/figures/networkpainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

// The whole map on a page: title, headers, body and legend; see networkpainter.cpp for the body.

namespace app {
namespace {

constexpr double legendShares[]
    = {0.18, 0.22, 0.26, 0.3, 0.34, 0.38}; // of the page, for a legend at its side
constexpr double sideGap = 1.5;            // em

/// Where everything stands.
struct Page {
    double em = 1;
    QRectF title;
    QRectF legendAt;
    Legend legend;
    QRectF main; ///< for headers and body
    double headerHeight = 0;
    double headerWidth = 0;

    QRectF room() const { return main.adjusted(headerWidth, headerHeight, 0, 0); }
};

double titleHeight(const NetworkFigure &figure, double width, double em, const FigureTheme &theme)
{
    if (!theme.withTitle)
        return 0;
    double height = 0;
    if (!figure.title.isEmpty())
        height += FigureText::lineHeight(1.5 * em) + 0.3 * em;
    if (!figure.sentence.isEmpty())
        height += sentenceHeight(width, figure.sentence, em, theme) + 0.3 * em;
    return height;
}

void paintTitle(FigureText &text, const QRectF &at, const NetworkFigure &figure, double em)
{
    QRectF rest = at;
    if (!figure.title.isEmpty()) {
        rest.setHeight(FigureText::lineHeight(1.5 * em));
        text.draw(rest, Qt::AlignLeft, figure.title, {1.5 * em, true, QColor()});
        rest.setTop(rest.bottom() + 0.3 * em);
    }
    rest.setBottom(at.bottom() - 0.3 * em);
    text.drawWrapped(rest, Qt::AlignLeft, figure.sentence, {em, false, QColor()});
}

void placeLegendBelow(Page &page, const QRectF &rest, const FigureTheme &theme)
{
    const double height = legendHeight(page.legend, rest.width(), page.em, theme);
    page.legendAt = QRectF(rest.left(), rest.bottom() - height, rest.width(), height);
    page.main = rest;
    page.main.setBottom(page.legendAt.top() - 0.5 * page.em);
}

/// A map that is not as wide as its page is larger with its legend beside it.
void placeLegendBeside(Page &page, const QRectF &rest, const NetworkFigure &figure, const FigureTheme &theme)
{
    const double least = leastLegendWidth(page.legend, page.em, theme);
    double best = 1.1 * fittingZoom(figure, page.main.size()); // below is the usual place
    for (const double share : legendShares) {
        const double width = share * rest.width();
        const double height = legendHeight(page.legend, width, page.em, theme);
        const QSizeF room(rest.width() - width - sideGap * page.em, rest.height());
        if (width < least || height > rest.height() || fittingZoom(figure, room) <= best)
            continue;
        best = fittingZoom(figure, room);
        page.main = QRectF(rest.topLeft(), room);
        page.legendAt = QRectF(rest.right() - width, rest.top(), width, height);
    }
}

Page pageOf(const QRectF &rect, const NetworkFigure &figure, const FigureTheme &theme,
            const NetworkLook &look)
{
    Page page;
    page.em = std::max(0.5, std::min(rect.width() / 75, rect.height() / 44));
    page.title
        = QRectF(rect.topLeft(), QSizeF(rect.width(), titleHeight(figure, rect.width(), page.em, theme)));
    page.headerHeight = figure.columns.isEmpty() ? 0 : 2 * page.em;
    page.headerWidth = figure.bands.isEmpty() ? 0 : std::min(9 * page.em, 0.2 * rect.width());
    QRectF rest = rect;
    rest.setTop(page.title.bottom());
    page.main = rest;
    if (!theme.withLegend)
        return page;
    page.legend = networkLegend(figure, look.colouring, LegendOf::Detail);
    placeLegendBelow(page, rest, theme);
    if (figure.bands.isEmpty()) {
        placeLegendBeside(page, rest, figure, theme);
    } else if (isOverview(figure, {fittingZoom(figure, page.room().size()), {}})) {
        page.legend = networkLegend(figure, look.colouring, LegendOf::Overview);
        placeLegendBelow(page, rest, theme);
    }
    return page;
}

void paintBody(QPainter &painter, const Page &page, const NetworkFigure &figure, const FigureTheme &theme,
               const NetworkLook &look)
{
    const QRectF room = page.room();
    NetworkProjection projection{fittingZoom(figure, room.size()), {}};
    projection.stretch = stretchAt(figure, projection.zoom, room.width());
    const QSizeF size = projection.map(figure.world).size(), spare = room.size() - size;
    const bool isFramed = !figure.bands.isEmpty(); // headers begin where the page does
    const bool hasColumns = !figure.columns.isEmpty();
    const QPointF at
        = room.topLeft() + QPointF(hasColumns ? 0 : spare.width() / 2, isFramed ? 0 : spare.height() / 2);
    projection.offset = at - projection.scaled(figure.world.topLeft());
    const QRectF exposed = hasColumns ? QRectF(at, size)
        : isFramed                    ? QRectF(room.left(), at.y(), room.width(), size.height())
                                      : room;
    NetworkLook shown = look;
    shown.labelSize = 0.8 * page.em;
    const NetworkIndex index(figure);
    const NetworkCounts counts = countsOf(figure, look);
    const NetworkBody body{figure, index, projection, theme, shown, counts};
    if (hasColumns)
        paintNetworkColumns(painter, QRectF(room.left(), page.main.top(), exposed.width(), page.headerHeight),
                            body, page.em);
    if (isFramed)
        paintNetworkBands(painter, QRectF(page.main.left(), room.top(), page.headerWidth, exposed.height()),
                          body, page.em);
    paintNetworkBody(painter, body, exposed);
    paintNetworkHighlight(painter, body, exposed, highlightOf(figure, look.isSelected, look.isHidden));
    paintNetworkPins(painter, body, exposed);
    const QList<CellNote> notes = cellNotes(body, exposed);
    QList<QRectF> taken;
    for (const CellNote &note : notes)
        taken.append(note.rect);
    LabelWidths widths(theme);
    paintNetworkLabels(painter, body,
                       placeLabels(figure, index, projection, exposed, shown, widths, taken,
                                   labelsBearable(exposed, shown)));
    paintCellNotes(painter, body, notes);
}

} // namespace

QSizeF networkRoom(const QRectF &rect, const NetworkFigure &figure, const FigureTheme &theme,
                   const NetworkLook &look)
{
    return pageOf(rect, figure, theme, look).room().size().expandedTo(QSizeF(1, 1));
}

void paintNetwork(QPainter &painter, const QRectF &rect, const NetworkFigure &figure,
                  const FigureTheme &theme, const NetworkLook &look)
{
    painter.save();
    FigureText text(painter, theme);
    const Page page = pageOf(rect, figure, theme, look);
    if (theme.withTitle)
        paintTitle(text, page.title, figure, page.em);
    if (theme.withLegend)
        paintLegend(painter, page.legendAt, page.legend, page.em, theme);
    if (figure.isEmpty() || page.main.height() < 4 * page.em)
        text.drawWrapped(page.main, Qt::AlignCenter,
                         QCoreApplication::translate("app::render", "There is nothing to show yet."),
                         {1.2 * page.em, false, theme.mutedText});
    else
        paintBody(painter, page, figure, theme, look);
    painter.restore();
}

} // namespace app
