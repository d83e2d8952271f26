#include "app/render/figures/timelinepainter.h"

#include "app/render/figures/matrixpainter.h"
#include "app/render/figures/pattern.h"
#include "app/render/wording.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace app {
namespace {

using core::TimelineBar;
using core::TimelineData;
using Permanence = TimelineBar::Permanence;

constexpr double rowHeight = 1.45; // em
constexpr double emsAcross = 56;
constexpr double namesShare = 0.34; // of the width
const QColor referenceColour(0xb0, 0x1e, 0x1e);

QString translated(const char *text)
{
    return wording(text);
}

struct BarLook {
    QString letter;
    QColor colour;
    Pattern pattern = Pattern::None;
};

BarLook lookOf(Permanence permanence)
{
    switch (permanence) {
    case Permanence::Structural:
        return {translated(QT_TRANSLATE_NOOP("app::render", "S")), QColor(0x00, 0x73, 0x4f), Pattern::None};
    case Permanence::Temporary:
        return {translated(QT_TRANSLATE_NOOP("app::render", "T")), QColor(0xb8, 0x4c, 0x00),
                Pattern::Diagonal};
    case Permanence::Unknown:
        break;
    }
    return {QStringLiteral("?"), QColor(0x5e, 0x5e, 0x5e), Pattern::Dots};
}

/// Where a bar stands for certain, and how far it may reach, in days.
struct BarDays {
    double first = 0;
    double certainFrom = 0;
    double certainTo = 0;
    double last = 0;
    bool beginsBefore = false; ///< before the first day that is drawn, or unknown when
    bool endsAfter = false;
    bool isStartUnknown = false;
    bool isEndUnknown = false;
};

BarDays daysOf(const TimelineBar &bar, const TimelineData &data)
{
    const auto from = static_cast<double>(data.from.toJulianDay());
    const auto to = static_cast<double>(data.to.toJulianDay()) + 1;
    const auto inside = [&](double day) { return std::clamp(day, from, to); };
    BarDays days;
    days.isStartUnknown = !bar.start.hasDays();
    days.isEndUnknown = !bar.end.hasDays() && bar.permanence != Permanence::Structural;
    const double start = bar.start.hasDays() ? static_cast<double>(bar.start.first) : from - 1;
    const double startLast = bar.start.hasDays() ? static_cast<double>(bar.start.last) : start;
    const double end = bar.end.hasDays() ? static_cast<double>(bar.end.last) + 1 : to + 1;
    const double endFirst = bar.end.hasDays() ? static_cast<double>(bar.end.first) + 1 : end;
    days.first = inside(start);
    days.last = inside(std::max(end, start));
    days.certainFrom = std::min(inside(startLast), days.last);
    days.certainTo = std::clamp(inside(endFirst), days.certainFrom, days.last);
    days.beginsBefore = start < from;
    days.endsAfter = end > to;
    return days;
}

class TimelineDrawing {
public:
    TimelineDrawing(QPainter &painter, const QRectF &rect, const TimelineData &data, const QLocale &locale,
                    const FigureTheme &theme)
        : m_painter(painter),
          m_data(data),
          m_locale(locale),
          m_theme(theme),
          m_em(emAcross(rect.width(), emsAcross)),
          m_text(painter, theme),
          m_rect(rect),
          m_plot(rect.adjusted(namesShare * rect.width(), 1.6 * m_em, -0.2 * m_em, 0))
    { }

    void paint()
    {
        const double rows = static_cast<double>(m_data.bars() + m_data.groups.size());
        m_row = std::min(rowHeight * m_em, m_plot.height() / std::max(1.0, rows));
        m_bottom = m_plot.top() + rows * m_row;
        paintGround();
        double y = m_plot.top();
        for (const core::TimelineGroup &group : m_data.groups) {
            paintGroup(group, y);
            y += m_row;
            for (const TimelineBar &bar : group.bars) {
                paintBar(bar, y);
                y += m_row;
            }
        }
        paintReferenceDate();
    }

private:
    double x(double day) const
    {
        const auto from = static_cast<double>(m_data.from.toJulianDay());
        const auto to = static_cast<double>(m_data.to.toJulianDay()) + 1;
        return m_plot.left() + (day - from) / (to - from) * m_plot.width();
    }
    double x(QDate day) const { return x(static_cast<double>(day.toJulianDay())); }
    TextStyle style(bool isBold = false) const
    {
        return {std::min(0.88 * m_em, 0.74 * m_row), isBold, m_theme.text};
    }

    /// Years and quarters, and how far the method looks ahead.
    void paintGround()
    {
        const double left = x(m_data.referenceDate), right = x(m_data.horizon);
        m_painter.fillRect(QRectF(left, m_plot.top(), right - left, m_bottom - m_plot.top()),
                           QColor(0xff, 0xf7, 0xdb));
        for (QDate day = m_data.from; day <= m_data.to; day = day.addMonths(3)) {
            const bool isYear = day.month() == 1;
            m_painter.setPen(QPen(isYear ? m_theme.line : m_theme.faintLine, (isYear ? 0.08 : 0.05) * m_em));
            m_painter.drawLine(QLineF(x(day), m_plot.top() - (isYear ? 1.3 : 0) * m_em, x(day), m_bottom));
            if (isYear) {
                const double width = x(day.addYears(1)) - x(day);
                m_text.draw(
                    QRectF(x(day) + 0.3 * m_em, m_plot.top() - 1.45 * m_em, width - 0.4 * m_em, 1.3 * m_em),
                    Qt::AlignLeft | Qt::AlignVCenter, QString::number(day.year()),
                    {0.9 * m_em, true, m_theme.text});
            }
        }
    }

    void paintGroup(const core::TimelineGroup &group, double y)
    {
        const QRectF row(m_rect.left(), y, m_plot.left() - m_rect.left(), m_row);
        m_painter.fillRect(QRectF(m_rect.left(), y, m_plot.right() - m_rect.left(), m_row),
                           m_theme.headerFill);
        m_text.draw(row.adjusted(0.2 * m_em, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                    group.name.isEmpty() ? translated(QT_TRANSLATE_NOOP("app::render", "theme not recorded"))
                                         : group.name,
                    style(true));
    }

    void paintBar(const TimelineBar &bar, double y)
    {
        m_text.draw(QRectF(m_rect.left() + 0.8 * m_em, y, m_plot.left() - m_rect.left() - 1.2 * m_em, m_row),
                    Qt::AlignLeft | Qt::AlignVCenter, bar.name, style());
        const BarLook look = lookOf(bar.permanence);
        const BarDays days = daysOf(bar, m_data);
        const double gap = 0.16 * m_row;
        const auto area = [&](double from, double to) {
            return QRectF(x(from), y + gap, x(to) - x(from), m_row - 2 * gap);
        };
        const QRectF whole = area(days.first, days.last);
        QColor pale = look.colour;
        pale.setAlpha(70);
        m_painter.fillRect(whole, pale);
        const QRectF certain = area(days.certainFrom, days.certainTo);
        m_painter.fillRect(certain, look.colour);
        drawPattern(m_painter, certain, look.pattern, QColor(255, 255, 255, 150), 0.5 * m_em, 0.09 * m_em);
        paintEnds(whole, days, look.colour);
        paintLetter(whole, look.letter);
        paintEndDate(bar, whole, days);
    }

    void paintEnds(const QRectF &bar, const BarDays &days, const QColor &colour)
    {
        const double side = bar.height();
        const auto arrow = [&](double tip, double base) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(Qt::white);
            const double edge = tip + (base - tip) * 0.15;
            const QPointF head[] = {QPointF(edge, bar.center().y()), QPointF(base, bar.top() + 0.12 * side),
                                    QPointF(base, bar.bottom() - 0.12 * side)};
            m_painter.drawConvexPolygon(head, 3);
        };
        if (bar.width() < 3 * side)
            return;
        if (days.isStartUnknown)
            paintQuestion(QRectF(bar.left(), bar.top(), side, side), colour);
        else if (days.beginsBefore)
            arrow(bar.left(), bar.left() + 0.7 * side);
        if (days.isEndUnknown)
            paintQuestion(QRectF(bar.right() - side, bar.top(), side, side), colour);
        else if (days.endsAfter)
            arrow(bar.right(), bar.right() - 0.7 * side);
    }

    void paintQuestion(const QRectF &place, const QColor &colour)
    {
        m_painter.fillRect(place, Qt::white);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(colour, 0.08 * m_em, Qt::DotLine));
        m_painter.drawRect(place);
        m_text.draw(place, Qt::AlignCenter, QStringLiteral("?"), {0.75 * place.height(), true, m_theme.text});
    }

    void paintLetter(const QRectF &bar, const QString &letter)
    {
        const double side = bar.height();
        if (bar.width() < 5 * side || letter == QStringLiteral("?"))
            return;
        paintLetterBadge(m_painter, QRectF(bar.center().x() - side / 2, bar.top(), side, side), letter,
                         m_text);
    }

    /// Behind the bar, where there is room for it.
    void paintEndDate(const TimelineBar &bar, const QRectF &drawn, const BarDays &days)
    {
        if (!bar.end.hasDays() || days.endsAfter)
            return;
        const bool isDay = bar.end.first == bar.end.last;
        const QDate end = bar.end.lastDay();
        const bool isYear = bar.end.firstDay().daysTo(end) > 31;
        const QString date = isDay ? m_locale.toString(end, QStringLiteral("d MMM yyyy"))
            : isYear               ? QString::number(end.year())
                                   : m_locale.toString(end, QStringLiteral("MMM yyyy"));
        const QRectF room(drawn.right() + 0.3 * m_em, drawn.top() - 0.1 * m_row,
                          m_plot.right() - drawn.right() - 0.3 * m_em, m_row);
        m_text.drawWhole(room, Qt::AlignLeft | Qt::AlignVCenter, {date},
                         {0.92 * style().size, false, m_theme.mutedText});
    }

    void paintReferenceDate()
    {
        const double at = x(m_data.referenceDate);
        m_painter.setPen(QPen(referenceColour, 0.16 * m_em));
        m_painter.drawLine(QLineF(at, m_plot.top() - 0.3 * m_em, at, m_bottom));
    }

    QPainter &m_painter;
    const TimelineData &m_data;
    const QLocale &m_locale;
    const FigureTheme &m_theme;
    double m_em;
    FigureText m_text;
    QRectF m_rect;
    QRectF m_plot;
    double m_row = 0;
    double m_bottom = 0;
};

LegendEntry barEntry(Permanence permanence, const QString &meaning)
{
    return {[permanence](QPainter &painter, const QRectF &rect, FigureText &text) {
                const BarLook look = lookOf(permanence);
                painter.fillRect(rect, look.colour);
                drawPattern(painter, rect, look.pattern, QColor(255, 255, 255, 150), 0.4 * rect.height(),
                            0.08 * rect.height());
                const double side = 0.9 * rect.height();
                paintLetterBadge(
                    painter, QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side),
                    look.letter, text);
            },
            meaning, 2.6};
}

} // namespace

Legend timelineLegend(const TimelineData &data, const QLocale &locale)
{
    Legend legend;
    legend.entries = {
        barEntry(Permanence::Temporary, translated(QT_TRANSLATE_NOOP("app::render", "temporary"))),
        barEntry(Permanence::Structural, translated(QT_TRANSLATE_NOOP("app::render", "structural"))),
        barEntry(Permanence::Unknown, translated(QT_TRANSLATE_NOOP("app::render", "permanence unknown"))),
    };
    legend.entries.append({[](QPainter &painter, const QRectF &rect, FigureText &) {
                               painter.fillRect(rect, QColor(0x5e, 0x5e, 0x5e, 70));
                           },
                           translated(QT_TRANSLATE_NOOP("app::render", "day not exactly known")), 2.2});
    legend.entries.append({[](QPainter &painter, const QRectF &rect, FigureText &text) {
                               painter.setPen(
                                   QPen(QColor(0x5e, 0x5e, 0x5e), 0.08 * rect.height(), Qt::DotLine));
                               painter.setBrush(Qt::NoBrush);
                               const QRectF box(rect.left(), rect.top(), rect.height(), rect.height());
                               painter.drawRect(box);
                               text.draw(box, Qt::AlignCenter, QStringLiteral("?"),
                                         {0.7 * rect.height(), true, QColor(0x1c, 0x1c, 0x1c)});
                           },
                           translated(QT_TRANSLATE_NOOP("app::render", "begin or end unknown")), 1.3});
    legend.entries.append({[](QPainter &painter, const QRectF &rect, FigureText &) {
                               painter.fillRect(rect, QColor(0xff, 0xf7, 0xdb));
                               painter.setPen(QPen(referenceColour, 0.14 * rect.height()));
                               painter.drawLine(rect.topLeft(), rect.bottomLeft());
                           },
                           translated(QT_TRANSLATE_NOOP("app::render", "from the reference date, %1, to %2"))
                               .arg(locale.toString(data.referenceDate, QStringLiteral("d MMMM yyyy")),
                                    locale.toString(data.horizon, QStringLiteral("d MMMM yyyy"))),
                           2.2});
    legend.entries.append({[](QPainter &painter, const QRectF &rect, FigureText &) {
                               painter.fillRect(rect, QColor(0x5e, 0x5e, 0x5e));
                               painter.setPen(Qt::NoPen);
                               painter.setBrush(Qt::white);
                               const double y = rect.center().y(), half = 0.36 * rect.height();
                               const double left = rect.left() + 0.1 * rect.height();
                               const QPointF head[] = {QPointF(left, y), QPointF(left + 2 * half, y - half),
                                                       QPointF(left + 2 * half, y + half)};
                               painter.drawConvexPolygon(head, 3);
                           },
                           translated(QT_TRANSLATE_NOOP("app::render", "began earlier, or goes on")), 2.2});
    if (data.leftOut > 0)
        legend.scope
            = wording(QT_TRANSLATE_N_NOOP("app::render", "%n initiatives that end later are not drawn"),
                      static_cast<int>(data.leftOut));
    return legend;
}

double timelineHeight(const TimelineData &data, double width, const FigureTheme &theme)
{
    const double em = emAcross(width, emsAcross);
    // The words of the legend differ little in width from one language to the other.
    const double legend = theme.withLegend
        ? legendHeight(timelineLegend(data, QLocale(QLocale::Dutch)), width, em, theme) + 0.6 * em
        : 0;
    return (1.6 + rowHeight * static_cast<double>(data.bars() + data.groups.size())) * em + legend;
}

void paintTimeline(QPainter &painter, const QRectF &rect, const TimelineData &data, const QLocale &locale,
                   const FigureTheme &theme)
{
    painter.save();
    const double em = emAcross(rect.width(), emsAcross);
    const Legend legend = timelineLegend(data, locale);
    const double below = theme.withLegend ? legendHeight(legend, rect.width(), em, theme) + 0.6 * em : 0;
    TimelineDrawing(painter, rect.adjusted(0, 0, 0, -below), data, locale, theme).paint();
    if (theme.withLegend)
        paintLegend(painter,
                    QRectF(rect.left(), rect.bottom() - below + 0.6 * em, rect.width(), below - 0.6 * em),
                    legend, em, theme);
    painter.restore();
}

} // namespace app
