#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/model/inventory.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace core {

/// The initiatives as the flat sheet that regions have: one row per activity, the initiative's columns
/// repeated, under the headings of the import template. Columns for further fields, roles and relations stand
/// behind them where a record has them, ids only where names would not tell records apart. Rows follow the
/// ids.
///
/// What has no place in a flat sheet is not in it: signals, journeys, findings, other measurements than
/// reach, facts about organisations, personal data unless asked for. Importing the sheet into a new file and
/// exporting that gives the same sheet. Error Cancelled. O(records · columns).
Result<QList<QStringList>> flatSheetRows(const Inventory &inventory, bool withPersonalData = false,
                                         const JobControl &job = {});
/// The same as CSV.
Result<QByteArray> flatSheetCsv(const Inventory &inventory, bool withPersonalData = false,
                                const JobControl &job = {});

} // namespace core
