#pragma once

#include <QIcon>

class QPalette;

namespace app {

/// Small signs at the end of an editor's line, in the palette's text colour.
QIcon listIcon(const QPalette &palette);     ///< an arrow down: there is a list
QIcon calendarIcon(const QPalette &palette); ///< a leaf of a calendar

} // namespace app
