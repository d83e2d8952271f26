#pragma once

#include "app/cli/command.h"

namespace app {

/// report FILE --template KEY -o OUT.pdf
Command reportCommand();

} // namespace app
