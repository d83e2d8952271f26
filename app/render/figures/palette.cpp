#include "app/render/figures/palette.h"

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

QChar freeLetter(const QString &label, const QStringList &taken)
{
    const QString wanted = label.toUpper() + QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    for (const QChar c : wanted) {
        if (c.isLetterOrNumber() && !taken.contains(QString(c)))
            return c;
    }
    return u'?';
}

} // namespace

StatusLook statusLook(MatrixStatus status)
{
    switch (status) {
    case MatrixStatus::White:
        return {QColor(0xff, 0xff, 0xff), QColor(0xb0, 0x1e, 0x1e), Pattern::None};
    case MatrixStatus::Unknown:
        return {QColor(0xec, 0xec, 0xec), QColor(0x5e, 0x5e, 0x5e), Pattern::Dots};
    case MatrixStatus::Ending:
        return {QColor(0xff, 0xf4, 0xc2), QColor(0x8a, 0x68, 0x00), Pattern::Horizontal};
    case MatrixStatus::Thin:
        return {QColor(0xfd, 0xe4, 0xd0), QColor(0xb8, 0x4c, 0x00), Pattern::Diagonal};
    case MatrixStatus::Crowded:
        return {QColor(0xf1, 0xdf, 0xec), QColor(0x8f, 0x33, 0x6e), Pattern::Cross};
    case MatrixStatus::Covered:
        return {QColor(0xd8, 0xef, 0xe6), QColor(0x00, 0x73, 0x4f), Pattern::None};
    case MatrixStatus::NotApplicable:
        break;
    }
    return {QColor(0xf7, 0xf7, 0xf7), QColor(0x80, 0x80, 0x80), Pattern::Vertical};
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor readableOn(const QColor &background)
{
    const QColor black(0x1c, 0x1c, 0x1c), white(0xff, 0xff, 0xff);
    return contrast(background, white) >= contrast(background, black) ? white : black;
}

QColor darkenedTo(QColor colour, double ratio)
{
    const QColor white(0xff, 0xff, 0xff);
    for (int step = 0; step < 40 && contrast(colour, white) < ratio; ++step)
        colour = colour.darker(108);
    return colour;
}

QStringList distinctLetters(const QStringList &labels)
{
    QStringList letters;
    for (const QString &label : labels)
        letters.append(QString(freeLetter(label, letters)));
    return letters;
}

} // namespace app
