#pragma once

#include <QColor>
#include <QString>

#include <algorithm>

namespace app {

/// The look that all figures share. Figures are drawn dark on white everywhere: what is on the screen is what
/// is in the report.
struct FigureTheme {
    QString fontFamily; ///< empty: the application's font
    QColor paper{0xff, 0xff, 0xff};
    QColor text{0x1c, 0x1c, 0x1c};
    QColor mutedText{0x52, 0x52, 0x52}; ///< 7.8 : 1 on white
    QColor line{0x8a, 0x8a, 0x8a};      ///< 3.4 : 1 on white
    QColor faintLine{0xd4, 0xd4, 0xd4}; ///< only for what the figure can do without
    QColor headerFill{0xf2, 0xf4, 0xf7};
    bool withTitle = true;  ///< false: title and sentence stand elsewhere (a page, a window)
    bool withLegend = true; ///< false only where the same legend stands beside it
};

/// The size of letters, in points or pixels, of a figure \a width wide that has room for \a emsAcross of them;
/// never too small to read, never larger than a heading.
inline double emAcross(double width, double emsAcross)
{
    return std::clamp(width / emsAcross, 5.0, 16.0);
}

} // namespace app
