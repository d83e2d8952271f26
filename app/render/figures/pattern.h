#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace app {

/// Line patterns that tell areas apart without colour. The names are those of the vocabularies' `pattern`.
enum class Pattern { None, Diagonal, BackDiagonal, Cross, Dots, Horizontal, Vertical, Dense };

/// "diagonal", "cross", …; None for anything else.
Pattern patternOf(const QString &name);

/// Draws \a pattern inside \a rect as lines or dots \a spacing apart, cut at its edges; in vectors on every
/// device and without a clip. The lines run on from one rectangle to the next. O(area / spacing²).
void drawPattern(QPainter &painter, const QRectF &rect, Pattern pattern, const QColor &colour, double spacing,
                 double lineWidth);

} // namespace app
