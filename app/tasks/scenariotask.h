#pragma once

#include "core/analysis/scope.h"
#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/model/inventory.h"
#include "core/model/profile.h"

#include <QJsonObject>
#include <QStringList>

namespace app {

/// A copy of the inventory with a scenario's operations done: one edit a line, as `apply` reads them, each
/// checked against the copy with those before it done. Blank lines are passed over. A new record without an
/// id gets one by its line, so that the same lines give the same bytes. Error InvalidInput names the line and
/// says what is wrong with it.
core::Result<core::Inventory> inventoryAfter(const core::Inventory &inventory, const QByteArray &lines);

/// The operations of the scenario with this id or name in the file. Error InvalidInput when there is none, or
/// it has no operations.
core::Result<QByteArray> operationsOf(const core::Inventory &inventory, const QString &scenario);

/// {before, after, difference} (core/analysis/scenario.h) of two inventories: a file and a scenario on it, or
/// an earlier version and the file. Errors of the analyses. Any thread.
core::Result<QJsonObject> differenceToJson(const core::Inventory &before, const core::Inventory &after,
                                           const core::Profile &profile, const core::Scope &scope,
                                           const QStringList &chapters, const core::JobControl &job);
/// The same in sentences, in the language of the default locale.
core::Result<QStringList> differenceToSentences(const core::Inventory &before, const core::Inventory &after,
                                                const core::Profile &profile, const core::Scope &scope,
                                                const core::JobControl &job);

} // namespace app
