#pragma once

#include "core/analysis/analyse.h"
#include "core/analysis/sentences.h"

namespace core {

/// Every figure of the chapters asked for (none: all) in a sentence, in the order of the method: what is said
/// of the whole first, then cell by cell, pair by pair. The chapters must have been computed.
QStringList sentencesOf(const Analysis &analysis, const QStringList &chapters, Language language);

} // namespace core
