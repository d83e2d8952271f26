#include "app/render/figures/chartpainter.h"

#include "app/render/figures/chartscale.h"
#include "app/render/figures/matrixbuilder.h"
#include "app/render/figures/matrixpainter.h"
#include "app/render/figures/palette.h"
#include "app/render/wording.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

using core::ChartData;
using Form = ChartData::Form;

constexpr double textSize = 0.88; // em
constexpr double emsAcross = 54;  // of a chart as wide as the text of a page

ChartLook freeLook(qsizetype number, const QString &letter)
{
    static const std::pair<QColor, Pattern> looks[] = {
        {QColor(0x00, 0x4f, 0x8a), Pattern::None},       {QColor(0xb8, 0x4c, 0x00), Pattern::Diagonal},
        {QColor(0x00, 0x73, 0x4f), Pattern::Dots},       {QColor(0x8f, 0x33, 0x6e), Pattern::Cross},
        {QColor(0x6b, 0x4f, 0x00), Pattern::Horizontal}, {QColor(0x5e, 0x5e, 0x5e), Pattern::Vertical},
    };
    const auto &[colour, pattern] = looks[static_cast<size_t>(number) % std::size(looks)];
    return {letter, colour, pattern, false};
}

ChartLook lookOf(core::CellKind kind)
{
    core::CoverageCell cell;
    cell.status = kind;
    const StatusLook look = statusLook(matrixStatus(cell));
    return {core::cellKindLetter(kind), look.strip, look.pattern, kind == core::CellKind::White};
}

void fillBar(QPainter &painter, const QRectF &rect, const ChartLook &look, double em)
{
    painter.save();
    painter.setPen(look.isOutlined ? QPen(look.colour, 0.12 * em) : Qt::NoPen);
    painter.setBrush(look.isOutlined ? QColor(Qt::white) : look.colour);
    const double inset = look.isOutlined ? 0.06 * em : 0;
    painter.drawRect(rect.adjusted(inset, inset, -inset, -inset));
    painter.restore();
    drawPattern(painter, rect, look.pattern, QColor(255, 255, 255, 170), 0.5 * em, 0.1 * em);
}

class ChartDrawing {
public:
    ChartDrawing(QPainter &painter, const QRectF &rect, const ChartData &data, const QLocale &locale,
                 const FigureTheme &theme)
        : m_painter(painter),
          m_data(data),
          m_locale(locale),
          m_theme(theme),
          m_em(emAcross(rect.width(), emsAcross)),
          m_text(painter, theme),
          m_looks(chartLooks(data)),
          m_scale(data.greatest()),
          m_plot(plotIn(rect))
    { }

    void paint()
    {
        paintAxis();
        for (int category = 0; category < m_data.categories.size(); ++category) {
            paintCategory(category);
            if (isLying() && m_data.isStacked)
                m_text.draw(QRectF(m_plot.right() + 0.5 * m_em, slot(category).top(), m_numbersWidth,
                                   slot(category).height()),
                            Qt::AlignLeft | Qt::AlignVCenter, numbersText(category), style());
            paintName(category);
        }
        paintTarget();
    }

private:
    bool isLying() const { return m_data.form == Form::Bars; }
    TextStyle style(bool isBold = false) const { return {textSize * m_em, isBold, m_theme.text}; }
    TextStyle muted() const { return {0.8 * m_em, false, m_theme.mutedText}; }

    QString number(double value) const
    {
        return std::floor(value) == value ? m_locale.toString(static_cast<qint64>(value))
                                          : m_locale.toString(value, 'f', 1);
    }

    /// "G 12 · O 3": what the segments of a bar are, where they are too small to say it.
    QString numbersText(int category) const
    {
        QStringList parts;
        for (int i = 0; i < m_data.series.size(); ++i)
            parts.append(QStringLiteral("%1 %2").arg(m_looks.at(i).letter,
                                                     number(m_data.series.at(i).values.value(category))));
        return parts.join(QStringLiteral(" · "));
    }

    QRectF plotIn(const QRectF &rect)
    {
        if (!isLying())
            return rect.adjusted(4.2 * m_em, 1.6 * m_em, -0.5 * m_em, -3 * m_em);
        double names = 0;
        for (int i = 0; i < m_data.categories.size(); ++i) {
            names = std::max(names, m_text.width(m_data.categories.at(i), style()));
            if (m_data.isStacked)
                m_numbersWidth = std::max(m_numbersWidth, m_text.width(numbersText(i), style()));
        }
        if (!m_data.isStacked)
            m_numbersWidth = 5 * m_em;
        m_numbersWidth += 0.2 * m_em;
        names = std::min(names + 0.2 * m_em, 0.3 * rect.width());
        return rect.adjusted(names + 0.6 * m_em, 0.3 * m_em,
                             -std::min(m_numbersWidth + 0.5 * m_em, 0.35 * rect.width()), -2.9 * m_em);
    }

    /// The room of a category, across the plot.
    QRectF slot(int category) const
    {
        const auto count = static_cast<double>(m_data.categories.size());
        if (isLying()) {
            const double height = m_plot.height() / count;
            return {m_plot.left(), m_plot.top() + category * height, m_plot.width(), height};
        }
        const double width = m_plot.width() / count;
        return {m_plot.left() + category * width, m_plot.top(), width, m_plot.height()};
    }

    /// From \a from to \a to along the axis, in the \a part-th of \a parts lanes of a category.
    QRectF barRect(int category, double from, double to, int part, int parts) const
    {
        const QRectF room = slot(category);
        const double a = from / m_scale.top, b = to / m_scale.top;
        if (isLying()) {
            const double gap = std::min(0.35 * m_em, 0.12 * room.height());
            const double lane = (room.height() - 2 * gap) / parts;
            return {m_plot.left() + a * m_plot.width(), room.top() + gap + part * lane,
                    (b - a) * m_plot.width(), 0.94 * lane};
        }
        const double gap = 0.14 * room.width();
        const double lane = std::min((room.width() - 2 * gap) / parts, 4 * m_em);
        const double left = room.center().x() - lane * parts / 2;
        return {left + part * lane, m_plot.bottom() - b * m_plot.height(), 0.94 * lane,
                (b - a) * m_plot.height()};
    }

    void paintAxis()
    {
        m_painter.setBrush(Qt::NoBrush);
        for (double value = 0; value <= m_scale.top * 1.0001; value += m_scale.step) {
            const double share = value / m_scale.top;
            m_painter.setPen(QPen(value > 0 ? m_theme.faintLine : m_theme.line, 0.07 * m_em));
            if (isLying()) {
                const double x = m_plot.left() + share * m_plot.width();
                m_painter.drawLine(QLineF(x, m_plot.top(), x, m_plot.bottom()));
                m_text.draw(QRectF(x - 3 * m_em, m_plot.bottom() + 0.2 * m_em, 6 * m_em, 1.1 * m_em),
                            Qt::AlignHCenter, number(value), muted());
            } else {
                const double y = m_plot.bottom() - share * m_plot.height();
                m_painter.drawLine(QLineF(m_plot.left(), y, m_plot.right(), y));
                m_text.draw(QRectF(m_plot.left() - 4.2 * m_em, y - 0.6 * m_em, 3.9 * m_em, 1.2 * m_em),
                            Qt::AlignRight | Qt::AlignVCenter, number(value), muted());
            }
        }
        const QRectF name = isLying()
            ? QRectF(m_plot.left(), m_plot.bottom() + 1.4 * m_em, m_plot.width(), 1.1 * m_em)
            : QRectF(m_plot.left() - 4.2 * m_em, m_plot.top() - 1.6 * m_em, m_plot.width(), 1.1 * m_em);
        m_text.draw(name, isLying() ? Qt::AlignHCenter : Qt::AlignLeft, m_data.valueName, muted());
    }

    void paintCategory(int category)
    {
        double sum = 0;
        const auto series = static_cast<int>(m_data.series.size());
        for (int i = 0; i < series; ++i) {
            const double value = m_data.series.at(i).values.value(category);
            const double from = m_data.isStacked ? sum : 0;
            const QRectF bar = barRect(category, from, from + value, m_data.isStacked ? 0 : i,
                                       m_data.isStacked ? 1 : series);
            if (value > 0)
                fillBar(m_painter, bar, m_looks.at(i), m_em);
            if (m_data.isStacked)
                paintBadge(bar, m_looks.at(i));
            else
                paintNumber(bar, i, value);
            sum = from + value;
        }
        if (m_data.isStacked && !isLying())
            paintAbove(barRect(category, 0, sum, 0, 1), number(sum));
    }

    void paintBadge(const QRectF &bar, const ChartLook &look)
    {
        const double side = std::min(1.25 * m_em, bar.height() - 0.1 * m_em);
        if (bar.width() < 1.5 * m_em || side < 0.8 * m_em)
            return;
        paintLetterBadge(m_painter,
                         QRectF(bar.center().x() - side / 2, bar.center().y() - side / 2, side, side),
                         look.letter, m_text);
    }

    void paintNumber(const QRectF &bar, int series, double value)
    {
        const QString shown = m_data.series.size() > 1
            ? QStringLiteral("%1 %2").arg(m_looks.at(series).letter, number(value))
            : number(value);
        if (!isLying()) {
            paintAbove(bar, shown);
            return;
        }
        m_text.draw(QRectF(bar.right() + 0.4 * m_em, bar.center().y() - 0.6 * m_em, m_numbersWidth + 3 * m_em,
                           1.2 * m_em),
                    Qt::AlignLeft | Qt::AlignVCenter, shown, style());
    }

    void paintAbove(const QRectF &bar, const QString &shown)
    {
        TextStyle small = style();
        const double room = std::max(bar.width() * 1.05, 1.2 * m_em);
        small.size = m_text.sizeFitting(QSizeF(room, 1.2 * m_em), shown, small, 0.62 * m_em);
        m_text.draw(QRectF(bar.center().x() - 2 * m_em, bar.top() - 1.25 * m_em, 4 * m_em, 1.2 * m_em),
                    Qt::AlignHCenter | Qt::AlignBottom, shown, small);
    }

    void paintName(int category)
    {
        const QRectF room = slot(category);
        const QString &name = m_data.categories.at(category);
        if (isLying()) {
            const double left = m_plot.left() - 0.6 * m_em - std::min(nameWidth(), m_plot.left());
            const QRectF place(left, room.top(), m_plot.left() - 0.6 * m_em - left, room.height());
            TextStyle fitted = style();
            fitted.size = m_text.sizeFitting(place.size(), name, fitted, 0.65 * m_em);
            m_text.drawWrapped(place, Qt::AlignRight | Qt::AlignVCenter, name, fitted);
            return;
        }
        const QRectF place(room.left() + 0.1 * m_em, m_plot.bottom() + 0.3 * m_em, room.width() - 0.2 * m_em,
                           2.5 * m_em);
        TextStyle fitted = style();
        fitted.size = m_text.sizeFitting(place.size(), name, fitted, 0.6 * m_em);
        m_text.drawWrapped(place, Qt::AlignHCenter | Qt::AlignTop, name, fitted);
    }

    double nameWidth() const
    {
        double width = 0;
        for (const QString &name : m_data.categories)
            width = std::max(width, m_text.width(name, style()) + 0.2 * m_em);
        return std::min(width, 0.3 * emsAcross * m_em);
    }

    void paintTarget()
    {
        if (!m_data.target)
            return;
        const double share = *m_data.target / m_scale.top;
        m_painter.setPen(QPen(m_theme.text, 0.16 * m_em, Qt::DashLine, Qt::FlatCap));
        if (isLying()) {
            const double x = m_plot.left() + share * m_plot.width();
            m_painter.drawLine(QLineF(x, m_plot.top(), x, m_plot.bottom()));
        } else {
            const double y = m_plot.bottom() - share * m_plot.height();
            m_painter.drawLine(QLineF(m_plot.left(), y, m_plot.right(), y));
        }
    }

    QPainter &m_painter;
    const ChartData &m_data;
    const QLocale &m_locale;
    const FigureTheme &m_theme;
    double m_em;
    FigureText m_text;
    QList<ChartLook> m_looks;
    ChartScale m_scale;
    double m_numbersWidth = 0;
    QRectF m_plot;
};

} // namespace

QList<ChartLook> chartLooks(const ChartData &data)
{
    // Letters that mean something in the matrix mean nothing else here.
    QStringList names;
    for (int kind = 0; kind < core::cellKindCount; ++kind)
        names.append(core::cellKindLetter(static_cast<core::CellKind>(kind)).toUpper());
    names.removeDuplicates();
    const auto reserved = names.size();
    for (const core::ChartSeries &one : data.series)
        names.append(one.name);
    const QStringList letters = distinctLetters(names).mid(reserved);
    QList<ChartLook> looks;
    for (int i = 0; i < data.series.size(); ++i)
        looks.append(data.series.at(i).kind ? lookOf(*data.series.at(i).kind) : freeLook(i, letters.at(i)));
    return looks;
}

Legend chartLegend(const ChartData &data)
{
    Legend legend;
    const QList<ChartLook> looks = chartLooks(data);
    for (int i = 0; i < data.series.size(); ++i) {
        legend.entries.append({[look = looks.at(i)](QPainter &painter, const QRectF &rect, FigureText &text) {
                                   const double em = rect.height();
                                   fillBar(painter, rect, look, em);
                                   const double side = 0.9 * em;
                                   paintLetterBadge(painter,
                                                    QRectF(rect.center().x() - side / 2,
                                                           rect.center().y() - side / 2, side, side),
                                                    look.letter, text);
                               },
                               data.series.at(i).name, 2.6});
    }
    if (data.target)
        legend.entries.append(
            {[](QPainter &painter, const QRectF &rect, FigureText &) {
                 painter.setPen(
                     QPen(QColor(0x1c, 0x1c, 0x1c), 0.16 * rect.height(), Qt::DashLine, Qt::FlatCap));
                 painter.drawLine(QLineF(rect.left(), rect.center().y(), rect.right(), rect.center().y()));
             },
             data.targetName, 2.6});
    legend.scope = data.scope;
    return legend;
}

double chartHeight(const ChartData &data, double width, const FigureTheme &theme)
{
    const double em = emAcross(width, emsAcross);
    const double legend = theme.withLegend ? legendHeight(chartLegend(data), width, em, theme) + 0.4 * em : 0;
    if (data.categories.isEmpty())
        return 4 * em + legend;
    if (data.form == Form::Columns)
        return 14.5 * em + legend;
    const double lanes = data.isStacked ? 1.6 : 1.3 * static_cast<double>(data.series.size());
    return (lanes + 0.8) * em * static_cast<double>(data.categories.size()) + 3.2 * em + legend;
}

void paintChart(QPainter &painter, const QRectF &rect, const ChartData &data, const QLocale &locale,
                const FigureTheme &theme)
{
    painter.save();
    const double em = emAcross(rect.width(), emsAcross);
    const Legend legend = chartLegend(data);
    const double below = theme.withLegend ? legendHeight(legend, rect.width(), em, theme) + 0.4 * em : 0;
    const QRectF body = rect.adjusted(0, 0, 0, -below);
    if (data.categories.isEmpty() || data.series.isEmpty()) {
        FigureText(painter, theme)
            .drawWrapped(body, Qt::AlignCenter,
                         wording(QT_TRANSLATE_NOOP("app::render", "There is nothing to count yet.")),
                         {1.1 * em, false, theme.mutedText});
    } else {
        ChartDrawing(painter, body, data, locale, theme).paint();
    }
    if (theme.withLegend)
        paintLegend(painter,
                    QRectF(rect.left(), rect.bottom() - below + 0.4 * em, rect.width(), below - 0.4 * em),
                    legend, em, theme);
    painter.restore();
}

} // namespace app
