#pragma once

namespace shipped {

/// Makes the files of this folder readable under ":/stelselkaart/", also where the linker would leave them
/// out of a static library: ":/stelselkaart/vocabularies/fase.json". Call it once at the start of a program
/// or test; calling it again does nothing. Not thread-safe.
void init();

} // namespace shipped
