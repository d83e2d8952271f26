#include "app/render/figures/pattern.h"

#include <QLineF>
#include <QPainter>
#include <QVector>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

/// x + y = c for the multiples c of \a spacing that meet \a r.
void appendDiagonals(QVector<QLineF> &lines, const QRectF &r, double spacing)
{
    const double last = r.right() + r.bottom();
    for (double c = std::ceil((r.left() + r.top()) / spacing) * spacing; c < last; c += spacing) {
        const double x1 = std::max(r.left(), c - r.bottom());
        const double x2 = std::min(r.right(), c - r.top());
        if (x2 > x1)
            lines.append(QLineF(x1, c - x1, x2, c - x2));
    }
}

/// y - x = c likewise.
void appendBackDiagonals(QVector<QLineF> &lines, const QRectF &r, double spacing)
{
    const double last = r.bottom() - r.left();
    for (double c = std::ceil((r.top() - r.right()) / spacing) * spacing; c < last; c += spacing) {
        const double x1 = std::max(r.left(), r.top() - c);
        const double x2 = std::min(r.right(), r.bottom() - c);
        if (x2 > x1)
            lines.append(QLineF(x1, x1 + c, x2, x2 + c));
    }
}

void appendHorizontals(QVector<QLineF> &lines, const QRectF &r, double spacing)
{
    for (double y = std::ceil(r.top() / spacing) * spacing; y < r.bottom(); y += spacing)
        lines.append(QLineF(r.left(), y, r.right(), y));
}

void appendVerticals(QVector<QLineF> &lines, const QRectF &r, double spacing)
{
    for (double x = std::ceil(r.left() / spacing) * spacing; x < r.right(); x += spacing)
        lines.append(QLineF(x, r.top(), x, r.bottom()));
}

void drawDots(QPainter &painter, const QRectF &r, const QColor &colour, double spacing, double radius)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QRectF inner = r.adjusted(radius, radius, -radius, -radius);
    for (double y = std::ceil(inner.top() / spacing) * spacing; y <= inner.bottom(); y += spacing) {
        for (double x = std::ceil(inner.left() / spacing) * spacing; x <= inner.right(); x += spacing)
            painter.drawEllipse(QPointF(x, y), radius, radius);
    }
}

QVector<QLineF> linesOf(Pattern pattern, const QRectF &rect, double spacing)
{
    QVector<QLineF> lines;
    const double step
        = spacing * std::sqrt(2.0); // so that slanting lines stand as far apart as straight ones
    if (pattern == Pattern::Diagonal || pattern == Pattern::Cross)
        appendDiagonals(lines, rect, step);
    if (pattern == Pattern::BackDiagonal || pattern == Pattern::Cross)
        appendBackDiagonals(lines, rect, step);
    if (pattern == Pattern::Dense)
        appendDiagonals(lines, rect, step / 2);
    if (pattern == Pattern::Horizontal)
        appendHorizontals(lines, rect, spacing);
    if (pattern == Pattern::Vertical)
        appendVerticals(lines, rect, spacing);
    return lines;
}

} // namespace

Pattern patternOf(const QString &name)
{
    static constexpr std::pair<const char *, Pattern> names[] = {
        {"diagonal", Pattern::Diagonal}, {"cross", Pattern::Cross},           {"dots", Pattern::Dots},
        {"vertical", Pattern::Vertical}, {"horizontal", Pattern::Horizontal}, {"dense", Pattern::Dense},
    };
    for (const auto &[key, pattern] : names) {
        if (name == QLatin1String(key))
            return pattern;
    }
    return Pattern::None;
}

void drawPattern(QPainter &painter, const QRectF &rect, Pattern pattern, const QColor &colour, double spacing,
                 double lineWidth)
{
    if (pattern == Pattern::None || spacing <= 0 || rect.isEmpty())
        return;
    painter.save();
    if (pattern == Pattern::Dots) {
        drawDots(painter, rect, colour, spacing, lineWidth * 1.2);
    } else {
        painter.setPen(QPen(colour, lineWidth, Qt::SolidLine, Qt::FlatCap));
        painter.drawLines(linesOf(pattern, rect, spacing));
    }
    painter.restore();
}

} // namespace app
