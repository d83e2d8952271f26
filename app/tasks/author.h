#pragma once

#include <QString>

namespace app {

/// Who makes the changes of this run: the setting "author", else the system's user name, else "onbekend".
QString currentAuthor();

} // namespace app
