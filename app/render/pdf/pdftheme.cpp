#include "app/render/pdf/pdftheme.h"

#include <algorithm>
#include <cmath>

namespace app {

PdfTheme PdfTheme::slides()
{
    PdfTheme theme;
    theme.titleSize = 40;
    theme.leadSize = 22;
    theme.bodySize = 18;
    theme.tableSize = 14;
    theme.noteSize = 13;
    theme.marginSize = 12;
    theme.factSize = 15;
    theme.titleDrop = 0.05;
    theme.headingSizes = {30, 25, 21, 19, 18, 18};
    theme.lineSpacing = 1.25;
    return theme;
}

double PdfTheme::headingSize(int level) const
{
    return headingSizes[static_cast<std::size_t>(std::clamp(level, 1, 6) - 1)];
}

QFont pdfFont(const QString &family, double points, bool bold, bool italic)
{
    QFont font(family);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(points * 10))));
    font.setBold(bold);
    font.setItalic(italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Qt leaves ligatures out of spaced type. 1/64 of a tenth of a point is the least it knows, and nobody
    // sees it.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

} // namespace app
