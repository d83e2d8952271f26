#pragma once

#include "core/model/inventory.h"

namespace core {

/// All kinds, owners before what they own and, where that leaves a choice, what others point at before what
/// points.
const std::array<EntityKind, entityKindCount> &kindsByDependency();

/// A record as it shall be, beside what it was.
struct PlannedRecord {
    EntityKind kind = EntityKind::Initiative;
    const Record *base = nullptr; ///< in the inventory that will be changed; nullptr: new
    RecordPtr record;
};

/// The operations that put \a records in place, in an order in which every reference points at what is
/// already there: words first, then what others point at, then what points. Where new records point at each
/// other, the later reference is set by an update at the end. Records equal to their base give nothing.
/// O(fields).
QList<Operation> orderedOperations(const QList<PlannedRecord> &records);

/// What makes \a have hold every record of \a wanted with the same values. Records that only \a have has
/// stay.
QList<Operation> operationsToAdopt(const Inventory &have, const Inventory &wanted);

} // namespace core
