#include "app/render/figures/calendarpainter.h"

#include "app/render/figures/figurelegend.h"
#include "app/render/figures/matrixpainter.h"
#include "app/render/figures/palette.h"
#include "app/render/wording.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace app {
namespace {

using core::CalendarData;

constexpr double emsAcross = 54;
constexpr qsizetype mostBeside = 4;
constexpr double headHeight = 1.7; // em
constexpr double cardHeight = 5.9;
constexpr double gap = 0.45;

/// Quarters that stand beside each other, as high as the fullest of them.
struct CalendarRow {
    qsizetype first = 0;
    qsizetype count = 0;
    qsizetype cards = 0;

    double height() const { return headHeight + static_cast<double>(cards) * (cardHeight + gap) + 2 * gap; }
};

QList<CalendarRow> rowsOf(const CalendarData &data)
{
    QList<CalendarRow> rows;
    for (qsizetype at = 0; at < data.quarters.size(); at += mostBeside) {
        CalendarRow row{at, std::min(mostBeside, data.quarters.size() - at), 0};
        for (qsizetype i = 0; i < row.count; ++i)
            row.cards = std::max(row.cards, data.quarters.at(at + i).entries.size());
        rows.append(row);
    }
    return rows;
}

Legend legendOf(const CalendarData &data, const QLocale &locale)
{
    Legend legend;
    legend.entries.append({[](QPainter &painter, const QRectF &rect, FigureText &text) {
                               paintStatusMark(painter, rect, MatrixStatus::Ending, text);
                           },
                           wording(QT_TRANSLATE_NOOP("app::render", "last certain offer of this cell ends")),
                           2.2});
    legend.scope = wording(QT_TRANSLATE_NOOP("app::render", "reference date %1"))
                       .arg(locale.toString(data.referenceDate, QStringLiteral("d MMMM yyyy")));
    if (data.leftOut > 0)
        legend.scope += QStringLiteral(" · ")
            + wording(QT_TRANSLATE_N_NOOP("app::render", "%n later cells are not drawn"),
                      static_cast<int>(data.leftOut));
    return legend;
}

void paintCard(QPainter &painter, FigureText &text, const QRectF &rect, const core::CalendarEntry &entry,
               const QLocale &locale, const FigureTheme &theme, double em)
{
    const StatusLook look = statusLook(MatrixStatus::Ending);
    painter.setPen(QPen(look.strip, 0.08 * em));
    painter.setBrush(look.fill);
    painter.drawRect(rect);
    const QRectF strip(rect.left(), rect.top(), 0.5 * em, rect.height());
    painter.fillRect(strip, look.strip);
    drawPattern(painter, strip, look.pattern, QColor(255, 255, 255, 150), 0.45 * em, 0.1 * em);
    const QRectF inner = rect.adjusted(0.8 * em, 0.15 * em, -0.3 * em, -0.15 * em);
    const double line = inner.height() / 5;
    TextStyle name{0.86 * em, true, theme.text};
    const QRectF nameRect(inner.left(), inner.top(), inner.width(), 2 * line);
    name.size = text.sizeFitting(nameRect.size(), entry.cell, name, 0.62 * em);
    text.drawWrapped(nameRect, Qt::AlignLeft | Qt::AlignVCenter, entry.cell, name);
    text.draw(QRectF(inner.left(), inner.top() + 2 * line, inner.width(), line),
              Qt::AlignLeft | Qt::AlignVCenter, locale.toString(entry.on, QStringLiteral("d MMMM yyyy")),
              {0.82 * em, false, theme.text});
    const QString payer = entry.funders.isEmpty()
        ? wording(QT_TRANSLATE_NOOP("app::render", "funder not recorded"))
        : wording(QT_TRANSLATE_NOOP("app::render", "paid by %1")).arg(entry.funders);
    text.drawWrapped(QRectF(inner.left(), inner.top() + 3 * line, inner.width(), 2 * line), Qt::AlignLeft,
                     payer, {0.76 * em, false, theme.mutedText});
}

void paintRow(QPainter &painter, const QRectF &rect, const CalendarData &data, const CalendarRow &row,
              const QLocale &locale, const FigureTheme &theme, double em)
{
    FigureText text(painter, theme);
    const double width = rect.width() / static_cast<double>(mostBeside);
    for (qsizetype i = 0; i < row.count; ++i) {
        const core::CalendarQuarter &quarter = data.quarters.at(row.first + i);
        const QRectF column(rect.left() + static_cast<double>(i) * width + 0.15 * em, rect.top(),
                            width - 0.3 * em, rect.height() - gap * em);
        painter.setPen(QPen(theme.faintLine, 0.07 * em));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(column);
        const QRectF head(column.left(), column.top(), column.width(), headHeight * em);
        painter.fillRect(head, theme.headerFill);
        text.draw(head, Qt::AlignCenter, quarterName(quarter.name), {0.95 * em, true, theme.text});
        double y = head.bottom() + gap * em;
        for (const core::CalendarEntry &entry : quarter.entries) {
            paintCard(painter, text,
                      QRectF(column.left() + 0.3 * em, y, column.width() - 0.6 * em, cardHeight * em), entry,
                      locale, theme, em);
            y += (cardHeight + gap) * em;
        }
    }
}

} // namespace

QString quarterName(const QString &quarter)
{
    const auto at = quarter.indexOf(QStringLiteral("-Q"));
    if (at < 0)
        return quarter;
    return wording(QT_TRANSLATE_NOOP("app::render", "quarter %1 of %2"))
        .arg(quarter.mid(at + 2), quarter.left(at));
}

double calendarHeight(const CalendarData &data, double width, const FigureTheme &theme)
{
    const double em = emAcross(width, emsAcross);
    double height = 0;
    for (const CalendarRow &row : rowsOf(data))
        height += row.height() * em;
    const Legend legend = legendOf(data, QLocale(QLocale::Dutch));
    return height + (theme.withLegend ? legendHeight(legend, width, em, theme) + 0.4 * em : 0);
}

void paintCalendar(QPainter &painter, const QRectF &rect, const CalendarData &data, const QLocale &locale,
                   const FigureTheme &theme)
{
    painter.save();
    const double em = emAcross(rect.width(), emsAcross);
    const double wanted = calendarHeight(data, rect.width(), theme);
    painter.translate(rect.topLeft());
    if (wanted > rect.height() && wanted > 0) // all of it, smaller
        painter.scale(rect.height() / wanted, rect.height() / wanted);
    double y = 0;
    for (const CalendarRow &row : rowsOf(data)) {
        paintRow(painter, QRectF(0, y, rect.width(), row.height() * em), data, row, locale, theme, em);
        y += row.height() * em;
    }
    if (theme.withLegend)
        paintLegend(painter, QRectF(0, y + 0.4 * em, rect.width(), wanted - y), legendOf(data, locale), em,
                    theme);
    painter.restore();
}

} // namespace app
