#pragma once

#include <QString>

namespace core {

/// The text as people compare it: trimmed, white space folded, case folded, without diacritics.
/// "  Coöperatie  ÉNERGIE " -> "cooperatie energie". O(n).
QString normalised(QStringView text);

/// The key of a label: lower case, with one '-' for each run of what is no letter or digit, none at the ends.
/// "Ontmoeten / inspiratie" -> "ontmoeten-inspiratie"; "Energie-coöperatie" -> "energie-coöperatie".
QString keyOf(QStringView label);

/// Without white space at the ends and with each run inside it folded to one space; nothing else changes.
QString tidied(QStringView text);

} // namespace core
