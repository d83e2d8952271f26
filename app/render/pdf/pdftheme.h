#pragma once

#include <QColor>
#include <QFont>
#include <QString>

#include <array>

namespace app {

/// Type and colour of a paginated document. Sizes in points.
///
/// The standard colours keep WCAG 2.1's contrast: text at least 4.5 : 1 on the page and on the fills.
struct PdfTheme {
    QString family = QStringLiteral("DejaVu Sans");
    double titleSize = 26;
    double leadSize = 12;
    double bodySize = 10;
    double tableSize = 8.5;
    double noteSize = 8.5;   ///< notes, captions
    double marginSize = 8;   ///< page header and footer
    double factSize = 10;    ///< on the title page
    double titleDrop = 0.14; ///< where the title stands, as a part of the page
    std::array<double, 6> headingSizes{18, 14, 12, 10.5, 10, 10};
    double lineSpacing = 1.32; ///< line pitch as a part of the type size

    QColor text{0x1c, 0x1c, 0x1c};
    QColor heading{0x1b, 0x3a, 0x5c};
    QColor muted{0x55, 0x5b, 0x61};
    QColor link{0x0b, 0x4f, 0x9e};
    QColor rule{0xb4, 0xbe, 0xc8};   ///< hairlines: decoration
    QColor fill{0xe8, 0xee, 0xf5};   ///< behind table heads and callouts
    QColor accent{0x1b, 0x3a, 0x5c}; ///< bars

    /// For the projector: letters that are read from the back of a room on PdfPageGeometry::wide().
    static PdfTheme slides();

    /// The size of a heading; a level outside 1–6 counts as the nearest.
    double headingSize(int level) const;
};

/// A font for laying out text in tenths of points, independent of screen, hinting and platform: 1 pixel is
/// 0.1 pt.
///
/// Ligatures are off, so that each character keeps its own glyph and copied text is the text that was typed.
QFont pdfFont(const QString &family, double points, bool bold = false, bool italic = false);

} // namespace app
