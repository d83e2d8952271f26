#pragma once

#include <QStringList>

/// What must be measured in a process of its own; prints what it found. Nothing when \a arguments ask for no
/// such thing. Precondition: no application yet.
///
/// --resident FILE, --resident-window FILE: MB resident with the file open and every analysis held.
/// --edits N FILE: commits N edits. --first-paint: milliseconds until the program's window stands.
std::optional<int> runAsChild(int &argc, char **argv);
