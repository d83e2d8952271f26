#pragma once

#include "app/cli/command.h"

namespace app {

/// analyse FILE: the figures of the method as JSON, or as sentences.
Command analyseCommand();

} // namespace app
