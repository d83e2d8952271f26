#pragma once

#include "core/analysis/consistency.h"
#include "core/analysis/scenario.h"
#include "core/analysis/sentences.h"

namespace core {

/// What a test of one service says, a sentence each: outcomes, what it is like and why, cells and bridges,
/// what could be extended instead, warnings, and that people judge the rest. \a ecosystem is that of the
/// file.
QStringList consistencySentences(const Ecosystem &ecosystem, const Consistency &consistency,
                                 Language language);

/// Of these, the outcomes alone: at least one, also where nothing holds. \a name is the service's.
QStringList outcomeSentences(const Consistency &consistency, const QString &name, Language language);
QString warningSentence(Consistency::Warning warning, Language language);

/// What a scenario changes, a sentence for each figure that does, its numbers from the difference; the
/// indicators of the principles always.
QStringList scenarioSentences(const ScenarioDifference &difference, Language language);

} // namespace core
