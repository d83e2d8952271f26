#include "app/render/pdf/pdftheme.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

} // namespace

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

double contrastRatio(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace app
