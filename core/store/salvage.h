#pragma once

#include "core/model/inventory.h"
#include "core/store/sqlite.h"

#include <QList>

#include <optional>

namespace core {

/// Something in a file that could not be read, or that leads nowhere.
struct Loss {
    EntityKind entity = EntityKind::Initiative;
    QString id;           ///< empty when not even that could be read
    int field = -1;       ///< index in EntityInfo::fields; -1: the record, or the rest of the table
    bool isWhole = false; ///< the record itself is lost, not one of its values
};

struct Salvage {
    Inventory inventory;
    QList<Loss> losses;
    std::optional<Error> trouble; ///< the machine failed on the way, so that what is lost here may be there
};

/// Reads what can be read of every table of records, cell by cell, past damaged pages from the other end.
/// Takes any file with tables of our names, of any format; views and everything else are not looked at.
Salvage salvageRecords(Database &database);

/// Takes out what points at nothing: the value, or the record where it cannot be without. \return what went.
QList<Loss> dropBrokenReferences(Inventory &inventory);

} // namespace core
