#include "app/render/figures/figuretext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace app {
namespace {

constexpr int reference
    = 100; // pixels; QFont has no fractions of a pixel, so all sizes are scaled from this one

QFont referenceFont(const FigureTheme &theme, bool bold)
{
    QFont font;
    if (!theme.fontFamily.isEmpty())
        font.setFamily(theme.fontFamily);
    font.setPixelSize(reference);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

FigureText::FigureText(QPainter &painter, const FigureTheme &theme)
    : m_painter(painter),
      m_theme(theme),
      m_regular(referenceFont(theme, false)),
      m_bold(referenceFont(theme, true))
{ }

double FigureText::width(const QString &text, const TextStyle &style) const
{
    return QFontMetricsF(font(style.isBold)).horizontalAdvance(text) * style.size / reference;
}

bool FigureText::fits(const QRectF &rect, const QString &text, const TextStyle &style) const
{
    return rect.height() >= lineHeight(style.size) - 1e-6 && width(text, style) <= rect.width();
}

QRectF FigureText::draw(const QRectF &rect, Qt::Alignment alignment, const QString &text,
                        const TextStyle &style)
{
    const QFontMetricsF metrics(font(style.isBold));
    const double scale = style.size / reference;
    const double height = lineHeight(style.size);
    if (text.isEmpty() || style.size <= 0 || rect.height() < height - 1e-6)
        return {};
    const QString line = text.simplified();
    const QString shown = metrics.elidedText(line, Qt::ElideRight, rect.width() / scale);
    const double width = metrics.horizontalAdvance(shown) * scale;
    if (shown.isEmpty() || width > rect.width() + 1e-6 || (shown == QStringLiteral("…") && line != shown))
        return {};

    double x = rect.left();
    if (alignment & Qt::AlignHCenter)
        x += (rect.width() - width) / 2;
    else if (alignment & Qt::AlignRight)
        x += rect.width() - width;
    double y = rect.top();
    if (alignment & Qt::AlignVCenter)
        y += (rect.height() - height) / 2;
    else if (alignment & Qt::AlignBottom)
        y += rect.height() - height;

    const double leading = (height - (metrics.ascent() + metrics.descent()) * scale) / 2;
    m_painter.save();
    m_painter.setPen(style.colour.isValid() ? style.colour : m_theme.text);
    m_painter.setFont(font(style.isBold));
    m_painter.translate(x, y + leading + metrics.ascent() * scale);
    m_painter.scale(scale, scale);
    m_painter.drawText(QPointF(0, 0), shown);
    m_painter.restore();
    return {x, y, width, height};
}

QRectF FigureText::drawFirstThatFits(const QRectF &rect, Qt::Alignment alignment, const QStringList &texts,
                                     const TextStyle &style)
{
    const QRectF whole = drawWhole(rect, alignment, texts, style);
    return !whole.isEmpty() || texts.isEmpty() ? whole : draw(rect, alignment, texts.last(), style);
}

QRectF FigureText::drawWhole(const QRectF &rect, Qt::Alignment alignment, const QStringList &texts,
                             const TextStyle &style)
{
    for (const QString &text : texts) {
        if (fits(rect, text, style))
            return draw(rect, alignment, text, style);
    }
    return {};
}

QStringList FigureText::wrapped(double limit, const QString &text, const TextStyle &style) const
{
    QStringList lines;
    QString line;
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (!line.isEmpty() && width(longer, style) > limit) {
            lines.append(line);
            line = word;
        } else {
            line = longer;
        }
    }
    if (!line.isEmpty())
        lines.append(line);
    return lines;
}

double FigureText::sizeFitting(const QSizeF &room, const QString &text, const TextStyle &style,
                               double smallest) const
{
    TextStyle tried = style;
    for (; tried.size > smallest; tried.size *= 0.94) {
        const QStringList lines = wrapped(room.width(), text, tried);
        const bool isWide = std::any_of(lines.cbegin(), lines.cend(), [&](const QString &line) {
            return width(line, tried) > room.width();
        });
        if (!isWide && static_cast<double>(lines.size()) * lineHeight(tried.size) <= room.height())
            return tried.size;
    }
    return smallest;
}

void FigureText::drawWrapped(const QRectF &rect, Qt::Alignment alignment, const QString &text,
                             const TextStyle &style)
{
    QStringList lines = wrapped(rect.width(), text, style);
    const double height = lineHeight(style.size);
    const auto most = static_cast<qsizetype>((rect.height() + 1e-6) / height);
    if (most <= 0 || lines.isEmpty())
        return;
    if (lines.size() > most) {
        const QString rest = lines.mid(most - 1).join(u' ');
        lines = lines.first(most - 1);
        lines.append(rest); // draw() cuts it
    }
    const double block = height * static_cast<double>(lines.size());
    double y = rect.top();
    if (alignment & Qt::AlignVCenter)
        y += (rect.height() - block) / 2;
    else if (alignment & Qt::AlignBottom)
        y += rect.height() - block;
    for (const QString &line : std::as_const(lines)) {
        draw(QRectF(rect.left(), y, rect.width(), height),
             (alignment & Qt::AlignHorizontal_Mask) | Qt::AlignTop, line, style);
        y += height;
    }
}

double sentenceHeight(double width, const QString &sentence, double size, const FigureTheme &theme)
{
    QPainter idle; // measuring needs no device
    const auto lines = FigureText(idle, theme).wrapped(width, sentence, {size, false, QColor()}).size();
    return static_cast<double>(std::clamp<qsizetype>(lines, 1, 2)) * FigureText::lineHeight(size);
}

} // namespace app
