#include "app/render/figures/networkcells.h"

#include "app/render/figures/pattern.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace app {
namespace {

const QColor emptyInk(0xb0, 0x1e, 0x1e);
const QColor emptyHatch(0xec, 0xb9, 0xb9);
const QColor hiddenHatch(0xe4, 0xe4, 0xe4);

QString translated(const char *text)
{
    return QCoreApplication::translate("app::render", text);
}

bool isUnknownCell(const NetworkFigure &figure, int band, int column)
{
    return figure.bands.at(band).isUnknown || figure.columns.at(column).isUnknown;
}

/// Calls use(band, column, rect in the painter's units, counts) for every cell that meets \a exposed.
template <typename Use>
void forCells(const NetworkBody &body, const QRectF &exposed, Use use)
{
    for (int band = 0; band < body.figure.bands.size(); ++band) {
        for (int column = 0; column < body.figure.columns.size(); ++column) {
            const QRectF rect = body.projection.map(body.figure.cellRect(band, column));
            if (rect.intersects(exposed))
                use(band, column, rect, body.counts.at(band * body.figure.columns.size() + column));
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

} // namespace

void paintNetworkCells(QPainter &painter, const NetworkBody &body, const QRectF &exposed)
{
    forCells(body, exposed, [&](int band, int column, const QRectF &rect, const MapCellCount &cell) {
        painter.setPen(QPen(body.theme.faintLine, 0));
        painter.setBrush(column % 2 ? QColor(0xf7, 0xf9, 0xfb) : body.theme.paper);
        painter.drawRect(rect);
        if (cell.shown == 0 && !isUnknownCell(body.figure, band, column))
            paintEmptyGround(painter, body, rect, cell.hidden, exposed);
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
    QPainter idle; // measuring needs no device
    const FigureText text(idle, body.theme);
    const bool withCounts = !hasLabelsInside(body.figure, body.projection, body.look);
    forCells(body, exposed, [&](int band, int column, const QRectF &whole, const MapCellCount &cell) {
        const QRectF rect = whole & exposed;
        CellNote note;
        note.isEmpty = cell.shown == 0 && cell.hidden == 0;
        note.isCount = cell.shown > 0;
        if ((!note.isCount && isUnknownCell(body.figure, band, column)) || (note.isCount && !withCounts))
            return;
        note.text = note.isCount ? QString::number(cell.shown)
            : note.isEmpty
            ? translated(QT_TRANSLATE_NOOP("app::render", "empty"))
            : QCoreApplication::translate("app::render", "%n hidden by the filter", nullptr, cell.hidden);
        note.size = note.isCount ? 1.1 * body.look.labelSize
                                 : std::min({std::max(0.9 * body.unit(), 1.3 * body.look.labelSize),
                                             0.5 * rect.height(), 0.3 * rect.width()});
        const double wanted = text.width(note.text, {note.size, true, QColor()}) + note.size;
        if (!note.isCount)
            note.size *= std::min(1.0, (rect.width() - 4) / wanted);
        const double width
            = std::min(rect.width() - 2, text.width(note.text, {note.size, true, QColor()}) + note.size);
        const double height = 1.3 * note.size;
        if (note.size < 2 || rect.height() < height || width < 2 * note.size * 0.6)
            return;
        note.rect = note.isCount
            ? QRectF(rect.right() - width - 2, rect.top() + 2, width, height)
            : QRectF(rect.center().x() - width / 2, rect.center().y() - height / 2, width, height);
        if (rect.contains(note.rect))
            notes.append(note);
    });
    return notes;
}

void paintCellNotes(QPainter &painter, const NetworkBody &body, const QList<CellNote> &notes)
{
    FigureText text(painter, body.theme);
    for (const CellNote &note : notes) {
        painter.setPen(note.isCount ? QPen(body.theme.line, 0) : QPen(Qt::NoPen));
        painter.setBrush(body.theme.paper);
        painter.drawRoundedRect(note.rect, 0.2 * note.size, 0.2 * note.size);
        text.draw(note.rect, Qt::AlignCenter, note.text,
                  {note.size, true,
                   note.isCount       ? body.theme.text
                       : note.isEmpty ? emptyInk
                                      : body.theme.mutedText});
    }
}

void paintNetworkColumns(QPainter &painter, const QRectF &strip, const NetworkBody &body, double em)
{
    FigureText text(painter, body.theme);
    const auto &columns = body.figure.columns;
    for (int column = 0; column < columns.size(); ++column) {
        const double left = body.projection.map(QPointF(columns.at(column).from, 0)).x();
        const double right = body.projection.map(QPointF(columns.at(column).to, 0)).x();
        const QRectF rect(left, strip.top(), right - left, strip.height());
        if (!rect.intersects(strip))
            continue;
        int shown = 0;
        for (int band = 0; band < body.figure.bands.size(); ++band)
            shown += body.counts.at(band * columns.size() + column).shown;
        const bool isEmpty = shown == 0 && !columns.at(column).isUnknown;
        painter.setPen(QPen(body.theme.line, 0));
        painter.setBrush(isEmpty ? QColor(0xfb, 0xe4, 0xe4) : body.theme.headerFill);
        painter.drawRect(rect);
        const QRectF room
            = rect.intersected(strip).adjusted(0.4 * em, 0, -0.4 * em, 0); // stays in sight while panning
        const QString label = columns.at(column).label;
        const QString count
            = isEmpty ? translated(QT_TRANSLATE_NOOP("app::render", "empty")) : QString::number(shown);
        const QString words = QStringLiteral("%1 · %2").arg(label, count);
        TextStyle style{1.1 * em, true, isEmpty ? emptyInk : body.theme.text};
        if (!text.fits(room, words, style))
            style.size = 0.78 * em;
        text.drawFirstThatFits(room, Qt::AlignCenter, {words, label}, style);
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
        TextStyle low = style; // a low band has its name in one line, smaller where it must
        low.size = std::min(style.size, 0.8 * room.height());
        if (room.height() >= 2.5 * style.size)
            text.drawWrapped(room, Qt::AlignLeft | Qt::AlignVCenter, band.label, style);
        else if (low.size >= 0.5 * em)
            text.draw(room, Qt::AlignLeft | Qt::AlignVCenter, band.label, low);
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
