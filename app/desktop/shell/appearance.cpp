#include "app/desktop/shell/appearance.h"

#include "app/desktop/models/recordedits.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

namespace app {

QPalette readablePalette(QPalette palette)
{
    palette.setColor(QPalette::Highlight, QColor(0x1b, 0x5a, 0x8c)); // white on it: 7.2 : 1; Fusion's own 3.7
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, inheritedTextColour(palette));
    palette.setColor(QPalette::Link, QColor(0x1b, 0x5a, 0x8c));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x6b, 0x6b, 0x6b)); // still a word, also on the rail
    return palette;
}

void installAppearance(QApplication &application)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(readablePalette(application.palette()));
}

} // namespace app
