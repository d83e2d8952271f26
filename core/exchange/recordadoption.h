#pragma once

#include "core/exchange/importplan.h"

namespace core {

/// What taking over the records of \a wanted, an inventory from elsewhere, would do to \a have: each becomes
/// as it stands there, known or not; records that only \a have has stay. \a name is what the one sheet of the
/// plan is called; its rows are the records, numbered from 1 in the order of the catalogue and of the ids.
///
/// Words and settings are the same when vocabulary and key are, whatever their ids. A file with nothing in it
/// but words takes over the settings and the title too, so that it exports the same bytes; any other keeps
/// its own, and a remark says so. Errors: InvalidInput when a record points at one that is in neither, or has
/// the id of a record of another kind. O(n log n).
Result<ImportPlan> planAdoption(const Inventory &have, const Inventory &wanted, const QString &name);

} // namespace core
