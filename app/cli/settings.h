#pragma once

#include "core/analysis/scope.h"
#include "core/base/result.h"
#include "core/model/profile.h"

#include <QCommandLineParser>

namespace app {

/// --date, --scope and --set, shared by analyse and report.
QList<QCommandLineOption> analysisOptions();

struct AnalysisSettings {
    core::Profile profile;
    core::Scope scope;
};

/// The file's profile and scope with the options over them. Without --date and without a date in the file it
/// is today. Error InvalidInput.
core::Result<AnalysisSettings> settingsOf(const QCommandLineParser &parser, const core::Inventory &inventory);

} // namespace app
