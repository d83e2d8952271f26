#pragma once

#include "core/analysis/scope.h"
#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/model/inventory.h"
#include "core/model/profile.h"

#include <QJsonObject>
#include <QStringList>

namespace app {

/// The names of the parts, as in the JSON: "coverage", "overlaps", "journeys" …
QStringList analysisChapters();

/// The machine-readable results: the profile and the chapters asked for, all of them when \a chapters is
/// empty. Same input, same bytes. Errors of the analyses. Any thread.
core::Result<QJsonObject> analyseToJson(const core::Inventory &inventory, const core::Profile &profile,
                                        const core::Scope &scope, const QStringList &chapters,
                                        const core::JobControl &job);

/// The same in sentences, in the language of the default locale: the shares, what each letter counts, the
/// white spots by rank, the overlap.
core::Result<QStringList> analyseToSentences(const core::Inventory &inventory, const core::Profile &profile,
                                             const core::Scope &scope, const core::JobControl &job);

} // namespace app
