#pragma once

#include "app/cli/command.h"

namespace app {

/// import FILE SHEET…: reads sheets into a document as one change; the first line of stdout is the tally of
/// rows.
Command importCommand();

} // namespace app
