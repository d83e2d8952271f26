#include "app/render/figures/matrixpainter.h"

#include "app/render/figures/figurelegend.h"
#include "app/render/figures/matrixcellpainter.h"
#include "app/render/figures/palette.h"
#include "app/render/wording.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace app {
namespace {

QString translated(const char *text)
{
    return wording(text);
}

QString totalText(const MatrixTotal &total)
{
    return translated(QT_TRANSLATE_NOOP("app::render", "%1 of %2")).arg(total.covered).arg(total.frame);
}

void paintHeaders(QPainter &painter, const MatrixGeometry &geometry, const MatrixFigure &figure,
                  const FigureTheme &theme, FigureText &text)
{
    const double em = geometry.em();
    const auto header = [&](const QRectF &rect) {
        painter.setPen(QPen(theme.faintLine, 0.06 * em));
        painter.setBrush(theme.headerFill);
        painter.drawRect(rect);
        return rect.adjusted(0.4 * em, 0.1 * em, -0.4 * em, -0.1 * em);
    };
    const QRectF corner = header(geometry.cornerRect());
    text.draw(corner, Qt::AlignLeft | Qt::AlignVCenter,
              QStringLiteral("%1 / %2").arg(figure.rowDimension, figure.columnDimension),
              {0.85 * em, false, theme.mutedText});
    const auto paintLabels = [&](const QList<MatrixTerm> &terms, auto rectOf, Qt::Alignment alignment) {
        TextStyle style{1.15 * em, true, theme.text}; // one size for all of a side
        QList<QRectF> rects;
        for (int i = 0; i < terms.size(); ++i) {
            rects.append(header(rectOf(i)));
            style.size = text.sizeFitting(rects.last().size(), terms.at(i).label, style, 0.7 * em);
        }
        for (int i = 0; i < terms.size(); ++i)
            text.drawWrapped(rects.at(i), alignment, terms.at(i).label, style);
    };
    paintLabels(
        figure.columns, [&](int i) { return geometry.columnHeaderRect(i); }, Qt::AlignCenter);
    paintLabels(
        figure.rows, [&](int i) { return geometry.rowHeaderRect(i); }, Qt::AlignLeft | Qt::AlignVCenter);
}

void paintTotals(QPainter &painter, const MatrixGeometry &geometry, const MatrixFigure &figure,
                 const FigureTheme &theme, FigureText &text)
{
    const double em = geometry.em();
    const auto total = [&](const QRectF &rect, const QString &words, bool bold) {
        painter.setPen(QPen(theme.faintLine, 0.06 * em));
        painter.setBrush(theme.headerFill);
        painter.drawRect(rect);
        const QRectF place = rect.adjusted(0.3 * em, 0, -0.3 * em, 0);
        TextStyle style{0.95 * em, bold, theme.text};
        style.size = text.sizeFitting(place.size(), words, style, 0.6 * em);
        text.drawWrapped(place, Qt::AlignCenter, words, style);
    };
    const QRectF corner = geometry.cornerRect();
    total(QRectF(geometry.grandTotalRect().left(), corner.top(), geometry.grandTotalRect().width(),
                 corner.height()),
          translated(QT_TRANSLATE_NOOP("app::render", "with offer")), false);
    total(QRectF(corner.left(), geometry.grandTotalRect().top(), corner.width(),
                 geometry.grandTotalRect().height()),
          translated(QT_TRANSLATE_NOOP("app::render", "with offer")), false);
    for (int row = 0; row < figure.rows.size(); ++row)
        total(geometry.rowTotalRect(row), totalText(rowTotal(figure, row)), false);
    for (int column = 0; column < figure.columns.size(); ++column)
        total(geometry.columnTotalRect(column), totalText(columnTotal(figure, column)), false);
    total(geometry.grandTotalRect(), totalText(grandTotal(figure)), true);
}

} // namespace

void paintMatrix(QPainter &painter, const QRectF &rect, const MatrixFigure &figure, const FigureTheme &theme)
{
    paintMatrix(painter, MatrixGeometry(rect, figure, theme), figure, theme, rect);
}

void paintMatrix(QPainter &painter, const MatrixGeometry &geometry, const MatrixFigure &figure,
                 const FigureTheme &theme, const QRectF &exposed)
{
    painter.save();
    FigureText text(painter, theme);
    const double em = geometry.em();
    if (!geometry.titleRect().isEmpty())
        text.draw(geometry.titleRect(), Qt::AlignLeft, figure.title, {1.5 * em, true, theme.text});
    if (!geometry.sentenceRect().isEmpty())
        text.drawWrapped(geometry.sentenceRect(), Qt::AlignLeft, figure.sentence, {em, false, theme.text});
    if (figure.columns.isEmpty() || figure.rows.isEmpty()) {
        text.drawWrapped(
            geometry.gridRect(), Qt::AlignCenter,
            translated(QT_TRANSLATE_NOOP("app::render", "There are no phases or themes to show.")),
            {1.2 * em, false, theme.mutedText});
    } else {
        paintHeaders(painter, geometry, figure, theme, text);
        paintTotals(painter, geometry, figure, theme, text);
        MatrixCellPainter cells(painter, geometry, figure, theme, text);
        for (int row = 0; row < figure.rows.size(); ++row) {
            for (int column = 0; column < figure.columns.size(); ++column) {
                if (geometry.cellRect(row, column).intersects(exposed))
                    cells.paint(row, column);
            }
        }
    }
    if (!geometry.legendRect().isEmpty())
        paintLegend(painter, geometry.legendRect(), matrixLegend(figure), em, theme);
    painter.restore();
}

void paintStatusMark(QPainter &painter, const QRectF &rect, MatrixStatus status, FigureText &text)
{
    const StatusLook look = statusLook(status);
    const double unit = rect.height() / 8;
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.strip);
    painter.drawRect(rect);
    drawPattern(painter, rect, look.pattern, QColor(255, 255, 255, 150), 2.2 * unit, 0.45 * unit);
    painter.restore();
    QString letter = statusLetter(status);
    const double width = std::min(rect.width(), 7 * unit);
    const QRectF plate(rect.center().x() - width / 2, rect.center().y() - 3.4 * unit, width, 6.8 * unit);
    if (letter.isEmpty())
        letter = QStringLiteral("–");
    paintLetterBadge(painter, plate, letter, text);
}

void paintLetterBadge(QPainter &painter, const QRectF &rect, const QString &letter, FigureText &text)
{
    const double side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setPen(QPen(QColor(0x1c, 0x1c, 0x1c), side / 24));
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(rect.adjusted(side / 30, side / 30, -side / 30, -side / 30), side / 6, side / 6);
    painter.restore();
    text.draw(rect, Qt::AlignCenter, letter, {0.74 * side, true, QColor(0x1c, 0x1c, 0x1c)});
}

void paintDemandBar(QPainter &painter, const QRectF &rect, double share)
{
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xff, 0xff, 0xff));
    painter.drawRect(rect);
    painter.setBrush(QColor(0x00, 0x4f, 0x8a));
    painter.drawRect(QRectF(rect.left(), rect.top(), rect.width() * share, rect.height()));
    painter.setPen(QPen(QColor(0x00, 0x4f, 0x8a), rect.height() / 6));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
    painter.restore();
}

} // namespace app
