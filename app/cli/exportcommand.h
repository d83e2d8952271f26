#pragma once

#include "app/cli/command.h"

namespace app {

/// export FILE --format json|csv|graphml|gexf|dot|svg|png [--what …] -o OUT
Command exportCommand();

} // namespace app
