#pragma once

#include "app/cli/command.h"

namespace app {

/// apply FILE EDITS.jsonl|-: one transaction a line, acknowledged on stdout after its commit.
Command applyCommand();

} // namespace app
