#include "app/render/figures/networkcells.h"

#include "app/render/figures/networkoverview.h"
#include "app/render/figures/palette.h"
#include "app/render/figures/pattern.h"
#include "app/render/wording.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace app {
namespace {

const QColor emptyInk(0xb0, 0x1e, 0x1e);
const QColor emptyHatch(0xec, 0xb9, 0xb9);
const QColor emptyFill(0xfb, 0xe4, 0xe4);
const QColor hiddenHatch(0xe4, 0xe4, 0xe4);

QString translated(const char *text)
{
    return wording(text); // in the language of the report, where it stands in one
}

/// Calls use(band, column, rect in the painter's units, counts) for every cell that meets \a exposed.
template <typename Use>
void forCells(const NetworkBody &body, const QRectF &exposed, Use use)
{
    for (int band = 0; band < body.figure.bands.size(); ++band) {
        for (int column = 0; column < body.figure.columns.size(); ++column) {
            const QRectF rect = body.projection.map(body.figure.cellRect(band, column));
            if (rect.intersects(exposed))
                use(band, column, rect, body.counts.cells.at(band * body.figure.columns.size() + column));
        }
    }
}

void paintEmptyGround(QPainter &painter, const NetworkBody &body, const QRectF &rect, int hidden,
                      const QRectF &exposed)
{
    const double unit = body.unit(), inset = std::clamp(0.35 * unit, 2.0, 8.0);
    const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
    drawPattern(painter, inner & exposed.adjusted(-1, -1, 1, 1), Pattern::BackDiagonal,
                hidden ? hiddenHatch : emptyHatch, std::max(0.45 * unit, 0.55 * body.look.labelSize),
                std::max(0.06 * unit, 0.08 * body.look.labelSize));
    QPen edge(hidden ? body.theme.line : emptyInk, std::max(0.07 * unit, 0.1 * body.look.labelSize));
    edge.setDashPattern({4, 2.5});
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(inner);
}

/// Small, in a corner of the cell; or large, in the middle of its block.
CellNote countNote(const NetworkBody &body, int band, int column, const QRectF &rect, const QRectF &whole,
                   int count)
{
    CellNote note;
    const FigureTheme &theme = body.theme;
    QPainter idle; // measuring needs no device
    const FigureText text(idle, theme);
    const auto widthAt = [&](double size) { return text.width(note.text, {size, true, QColor()}) + size; };
    if (!isOverview(body.figure, body.projection)) {
        note.text = QString::number(count);
        note.size = 1.1 * body.look.labelSize;
        const double width = std::min(rect.width() - 2, widthAt(note.size));
        note.rect = QRectF(rect.right() - width - 2, rect.top() + 2, width, 1.3 * note.size);
        note.ink = theme.text;
        note.ground = theme.paper;
        note.isFramed = true;
        return note;
    }
    const QRectF room = overviewRoom(whole) & rect;
    note.text = overviewCount(body, band, column);
    note.size = std::min(2.2 * body.look.labelSize, 0.7 * room.height());
    note.size *= std::min(1.0, (room.width() - 2) / widthAt(note.size));
    note.rect = QRectF(0, 0, std::min(room.width(), widthAt(note.size)), 1.3 * note.size);
    note.rect.moveCenter(room.center());
    note.ink = readableOn(overviewFill(body, band, column));
    return note;
}

/// "empty", or how many the filter hides: as large as the cell allows.
CellNote absenceNote(const NetworkBody &body, const QRectF &rect, int hidden)
{
    CellNote note;
    QPainter idle;
    const FigureText text(idle, body.theme);
    note.text = hidden == 0
        ? translated(QT_TRANSLATE_NOOP("app::render", "empty"))
        : QCoreApplication::translate("app::render", "%n hidden by the filter", nullptr, hidden);
    note.size = std::min(
        {std::max(0.9 * body.unit(), 1.3 * body.look.labelSize), 0.5 * rect.height(), 0.3 * rect.width()});
    const auto width = [&] { return text.width(note.text, {note.size, true, QColor()}) + note.size; };
    note.size *= std::min(1.0, (rect.width() - 4) / width());
    note.rect = QRectF(0, 0, std::min(rect.width() - 2, width()), 1.3 * note.size);
    note.rect.moveCenter(rect.center());
    note.ink = hidden == 0 ? emptyInk : body.theme.mutedText;
    note.ground = body.theme.paper;
    return note;
}

} // namespace

void paintNetworkCells(QPainter &painter, const NetworkBody &body, const QRectF &exposed)
{
    const bool asBlocks = isOverview(body.figure, body.projection);
    forCells(body, exposed, [&](int band, int column, const QRectF &rect, const MapCellCount &cell) {
        painter.setPen(QPen(body.theme.faintLine, 0));
        painter.setBrush(column % 2 ? QColor(0xf7, 0xf9, 0xfb) : body.theme.paper);
        painter.drawRect(rect);
        if (cell.shown == 0 && !body.figure.isUnknownCell(band, column))
            paintEmptyGround(painter, body, rect, cell.hidden, exposed);
        else if (cell.shown > 0 && asBlocks)
            paintOverviewCell(painter, body, band, column, rect);
    });
    for (int band = body.figure.columns.isEmpty() ? 0 : 1; band < body.figure.bands.size(); ++band) {
        const double y = body.projection.map(QPointF(0, body.figure.bands.at(band).from)).y();
        painter.setPen(QPen(body.theme.line, 0));
        painter.drawLine(QPointF(exposed.left(), y), QPointF(exposed.right(), y));
    }
}

QList<CellNote> cellNotes(const NetworkBody &body, const QRectF &exposed)
{
    QList<CellNote> notes;
    if (!body.figure.hasCells())
        return notes;
    const bool withCounts = !hasLabelsInside(body.figure, body.projection, body.look);
    forCells(body, exposed, [&](int band, int column, const QRectF &whole, const MapCellCount &cell) {
        const QRectF rect = whole & exposed;
        const bool isCount = cell.shown > 0;
        if (isCount ? !withCounts : body.figure.isUnknownCell(band, column))
            return;
        const CellNote note = isCount ? countNote(body, band, column, rect, whole, cell.shown)
                                      : absenceNote(body, rect, cell.hidden);
        if (note.size >= 2 && note.rect.width() >= 1.2 * note.size && rect.contains(note.rect))
            notes.append(note);
    });
    return notes;
}

void paintCellNotes(QPainter &painter, const NetworkBody &body, const QList<CellNote> &notes)
{
    FigureText text(painter, body.theme);
    for (const CellNote &note : notes) {
        painter.setPen(note.isFramed ? QPen(body.theme.line, 0) : QPen(Qt::NoPen));
        painter.setBrush(note.ground.isValid() ? QBrush(note.ground) : QBrush(Qt::NoBrush));
        if (note.ground.isValid())
            painter.drawRoundedRect(note.rect, 0.2 * note.size, 0.2 * note.size);
        text.draw(note.rect, Qt::AlignCenter, note.text, {note.size, true, note.ink});
    }
}

void paintNetworkColumns(QPainter &painter, const QRectF &strip, const NetworkBody &body, double em)
{
    FigureText text(painter, body.theme);
    const auto &columns = body.figure.columns;
    const auto rectOf = [&](int column) {
        const double left = body.projection.map(QPointF(columns.at(column).from, 0)).x();
        const double right = body.projection.map(QPointF(columns.at(column).to, 0)).x();
        return QRectF(left, strip.top(), right - left, strip.height());
    };
    const auto wordsOf = [&](int column) {
        const int nodes = body.counts.nodesInColumn.at(column);
        const QString count = nodes == 0 && !columns.at(column).isUnknown
            ? translated(QT_TRANSLATE_NOOP("app::render", "empty"))
            : QString::number(nodes);
        return QStringLiteral("%1\u00a0·\u00a0%2").arg(columns.at(column).label, count);
    };
    TextStyle style{1.1 * em, true, body.theme.text}; // one size for all
    for (int column = 0; column < columns.size(); ++column)
        style.size = text.sizeFitting(QSizeF(rectOf(column).width() - 0.8 * em, 0.96 * strip.height()),
                                      wordsOf(column), style, 0.6 * em);
    for (int column = 0; column < columns.size(); ++column) {
        const QRectF rect = rectOf(column);
        if (!rect.intersects(strip))
            continue;
        const bool isEmpty = body.counts.nodesInColumn.at(column) == 0 && !columns.at(column).isUnknown;
        painter.setPen(QPen(body.theme.line, 0));
        painter.setBrush(isEmpty ? emptyFill : body.theme.headerFill);
        painter.drawRect(rect);
        const QRectF room
            = rect.intersected(strip).adjusted(0.4 * em, 0, -0.4 * em, 0); // stays in sight while panning
        style.colour = isEmpty ? emptyInk : body.theme.text;
        text.drawWrapped(room, Qt::AlignCenter, wordsOf(column), style);
    }
}

void paintNetworkBands(QPainter &painter, const QRectF &strip, const NetworkBody &body, double em)
{
    FigureText text(painter, body.theme);
    TextStyle style{1.05 * em, true, body.theme.text}; // one size for all
    for (const NetworkStrip &band : body.figure.bands)
        style.size
            = text.sizeFitting(QSizeF(strip.width() - 0.7 * em, 3.5 * em), band.label, style, 0.7 * em);
    for (const NetworkStrip &band : body.figure.bands) {
        const double top = body.projection.map(QPointF(0, band.from)).y();
        const double bottom = body.projection.map(QPointF(0, band.to)).y();
        const QRectF rect(strip.left(), top, strip.width(), bottom - top);
        if (!rect.intersects(strip))
            continue;
        painter.setPen(QPen(body.theme.line, 0));
        painter.setBrush(body.theme.headerFill);
        painter.drawRect(rect);
        const QRectF room = rect.intersected(strip).adjusted(0.4 * em, 0, -0.3 * em, 0);
        TextStyle low = style; // a low band has its name smaller where it must
        low.size = text.sizeFitting(room.size(), band.label, style, 0.5 * em);
        if (room.height() >= FigureText::lineHeight(low.size))
            text.drawWrapped(room, Qt::AlignLeft | Qt::AlignVCenter, band.label, low);
    }
}

void paintEmptySample(QPainter &painter, const QRectF &rect)
{
    drawPattern(painter, rect, Pattern::BackDiagonal, emptyHatch, rect.height() / 3, rect.height() / 16);
    painter.save();
    QPen edge(emptyInk, rect.height() / 14);
    edge.setDashPattern({4, 2.5});
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
    painter.restore();
}

} // namespace app
