#include "app/render/figures/palette.h"

#include "app/render/contrast.h"

namespace app {
namespace {

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
