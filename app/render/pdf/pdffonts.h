#pragma once

#include <QByteArray>
#include <QMap>

class QPDF;

namespace app {

/// What each glyph of a font says, read from a ToUnicode map and made fit for copying and reading aloud.
///
/// Qt maps the space to a tab, ligatures to their compatibility letters and some glyphs to nothing or to
/// U+0000. Here a control character is a space, a ligature its letters, and a glyph without any text U+FFFD.
/// Keys are the glyphs 1 to \a lastGlyph; values are UTF-16.
QMap<int, QString> glyphTexts(const QByteArray &toUnicode, int lastGlyph);

/// The same as a ToUnicode map.
QByteArray toUnicodeMap(const QMap<int, QString> &texts);

/// Repairs the composite fonts that QPdfWriter embeds: ToUnicode, one and the same subset name in all three
/// places, in the order of first use, and no CIDSet (optional, and wrong). Throws what libqpdf throws.
void repairFonts(QPDF &file);

} // namespace app
