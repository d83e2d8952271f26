#pragma once

#include "core/model/inventory.h"
#include "core/store/changelog.h"
#include "core/store/schemacheck.h"

namespace core {

/// Goes through the whole log: back from \a present to the first state, then forward along every branch; at
/// the head that must give \a present again. \return the numbers of the entries that do not fit, and of all
/// made on top of them; 0 for the way back. O(log).
QList<qint64> misfitsIn(Database &database, const ChangeLog &log, const RecordColumns &columns,
                        const Inventory &present);

} // namespace core
