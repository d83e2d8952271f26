#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/exchange/importplan.h"
#include "core/store/document.h"

namespace app {

/// Reads the sheet at \a path, recognises its columns and plans its import into \a inventory. Errors of
/// readWorkbook() and planImport(). Any thread.
core::Result<core::ImportPlan> planFile(const core::Inventory &inventory, const QString &path,
                                        const core::ImportOptions &options, const core::JobControl &job);

/// Does the name say that it is the JSON of an export (core::writeRecordsJson())?
bool isRecordsFile(const QString &path);

/// Plans taking over the JSON export at \a path; see core::planAdoption(). Errors of readWhole(),
/// core::readRecordsJson() and that one. Any thread.
core::Result<core::ImportPlan> planRecords(const core::Inventory &inventory, const QString &path,
                                           const core::JobControl &job);

/// Does what the plan says within an edit. Error InvalidInput when the records are no longer as they were
/// planned on.
core::Result<void> applyPlan(core::Edit &edit, const core::ImportPlan &plan);

/// Several plans, each made on what the ones before leave, as one change that one undo takes back.
core::Result<void> importPlans(core::Document &document, const QList<core::ImportPlan> &plans,
                               const QString &label);

/// The rejected rows, for mending and importing again; see core::rejectsCsv().
QByteArray rejectsCsv(const QList<core::ImportPlan> &plans);

} // namespace app
