#pragma once

#include "core/exchange/importplan.h"

#include <QString>

namespace app {

/// The tally over several sheets: "rows 32275 = accepted 32267 + merged 0 + rejected 8", in the language's
/// words.
QString rowTally(const QList<core::ImportPlan> &plans);
/// "Initiatieven: 12 nieuw, 3 gewijzigd, 0 gelijk gebleven", a line per kind of record that was met.
QStringList entityTally(const QList<core::ImportPlan> &plans);
/// What people should look at: rejected rows with row and column, words that were new, columns left out,
/// remarks. At most \a most lines of each kind, then how many more there are.
QStringList noteworthy(const core::ImportPlan &plan, int most);

} // namespace app
