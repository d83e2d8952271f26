#pragma once

#include "app/cli/command.h"

namespace app {

/// check FILE [--repair OUT]
Command checkCommand();

} // namespace app
