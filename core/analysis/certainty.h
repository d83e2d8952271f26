#pragma once

#include <algorithm>

namespace core {

/// What the records allow to say. Unknown never counts as no: it makes a statement possible.
enum class Certainty : unsigned char { No, Possible, Certain };

/// Both statements together are as certain as the weaker of the two.
constexpr Certainty both(Certainty a, Certainty b)
{
    return std::min(a, b);
}

constexpr Certainty certainIf(bool holds)
{
    return holds ? Certainty::Certain : Certainty::No;
}

} // namespace core
