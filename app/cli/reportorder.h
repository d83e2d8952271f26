#pragma once

#include "app/cli/command.h"
#include "app/tasks/reporttask.h"

namespace app {

/// What report, for whom and of what: shared by report and batch.
QList<QCommandLineOption> reportOptions();

/// What the options say that goes before any file: the words of a wrong use, or nothing.
std::optional<QString> wrongUse(const QCommandLineParser &parser, ReportFormat format);

/// The report that the options ask for, of a document. Errors of settingsOf(); InvalidInput for a report or
/// section that is not there.
core::Result<ReportOrder> reportOrderOf(const QCommandLineParser &parser, const core::Document &document,
                                        ReportFormat format);

} // namespace app
