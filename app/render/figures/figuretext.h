#pragma once

#include "app/render/figures/figuretheme.h"

#include <QFont>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace app {

/// How large and heavy a text is; the size is the height of the letters' em in the painter's units, any
/// fraction.
struct TextStyle {
    double size = 10;
    bool isBold = false;
    QColor colour; ///< invalid: the theme's text colour
};

/// Writes texts into rectangles, and never outside them: what is too long is cut with "…", what is too high
/// is left out. Sizes are exact on every device, as one large font is scaled. Lives while its painter is
/// active.
class FigureText {
public:
    FigureText(QPainter &painter, const FigureTheme &theme);

    /// Height of a line of \a size.
    static double lineHeight(double size) { return 1.22 * size; }
    double width(const QString &text, const TextStyle &style) const;
    bool fits(const QRectF &rect, const QString &text, const TextStyle &style) const;

    /// One line. Returns the rectangle that was written in; empty when nothing was.
    QRectF draw(const QRectF &rect, Qt::Alignment alignment, const QString &text, const TextStyle &style);
    /// The first of \a texts that fits whole; the last one, cut, when none does.
    QRectF drawFirstThatFits(const QRectF &rect, Qt::Alignment alignment, const QStringList &texts,
                             const TextStyle &style);
    /// The first of \a texts that fits whole; nothing when none does.
    QRectF drawWhole(const QRectF &rect, Qt::Alignment alignment, const QStringList &texts,
                     const TextStyle &style);
    /// At most as many lines as fit, broken at spaces, the last one cut.
    void drawWrapped(const QRectF &rect, Qt::Alignment alignment, const QString &text,
                     const TextStyle &style);
    /// The lines that drawWrapped() would write into a rectangle of this width, without a limit.
    QStringList wrapped(double width, const QString &text, const TextStyle &style) const;

    /// The greatest size from \a style's down to \a smallest at which \a text, broken into lines, fits \a
    /// room whole; \a smallest where none does.
    double sizeFitting(const QSizeF &room, const QString &text, const TextStyle &style,
                       double smallest) const;

private:
    QFont font(bool bold) const { return bold ? m_bold : m_regular; }

    QPainter &m_painter;
    const FigureTheme &m_theme;
    QFont m_regular;
    QFont m_bold;
};

/// Room for a sentence above a figure: one line, or two when it needs them.
double sentenceHeight(double width, const QString &sentence, double size, const FigureTheme &theme);

} // namespace app
