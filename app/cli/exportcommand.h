#pragma once

#include "app/cli/command.h"

namespace app {

/// export FILE --format json|csv [--what …] -o OUT
Command exportCommand();

} // namespace app
