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
/// empty; no others are computed but those they are made from. Same input, same bytes. Errors of the
/// analyses. Any thread.
core::Result<QJsonObject> analyseToJson(const core::Inventory &inventory, const core::Profile &profile,
                                        const core::Scope &scope, const QStringList &chapters,
                                        const core::JobControl &job);

/// The same in sentences, in the language of the default locale: every figure of the chapters asked for.
core::Result<QStringList> analyseToSentences(const core::Inventory &inventory, const core::Profile &profile,
                                             const core::Scope &scope, const QStringList &chapters,
                                             const core::JobControl &job);

} // namespace app
