#pragma once

#include "app/cli/command.h"

namespace app {

Command undoCommand();
Command redoCommand();
Command historyCommand();

} // namespace app
