#pragma once

class QApplication;
class QPalette;

namespace app {

/// \a palette with the colours in it that Fusion makes too faint: text selected, and hints in empty fields,
/// read at 4.5 : 1 or more.
QPalette readablePalette(QPalette palette);
/// Fusion with that palette, the same on every desktop.
void installAppearance(QApplication &application);

} // namespace app
