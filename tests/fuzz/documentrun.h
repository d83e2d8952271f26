#pragma once

#include "tests/fuzz/fuzzing.h"

/// Tries everything that can be done with a file of which nothing is known: checking, opening, going through
/// its history, editing, undoing and saving what can be saved. A broken promise ends the program.
void tryDocument(const fuzzing::ScratchFolder &folder, const QString &path);
