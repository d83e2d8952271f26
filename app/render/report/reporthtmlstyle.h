#pragma once

#include <QString>

namespace app {

/// The style sheet of a report in HTML: without '<', '>', '&' and '"', so that it may stand in the page as it
/// is. Text keeps 4.5 : 1 to its ground in light and dark, lines of tables 3 : 1.
QString reportStyleSheet();

} // namespace app
