#pragma once

#include "core/base/result.h"
#include "core/exchange/idsource.h"
#include "core/model/inventory.h"

namespace core {

/// One line of edits, ready for one transaction.
struct EditLine {
    QString label;               ///< of the change; never empty
    QList<Operation> operations; ///< a deletion takes what the record owns, see deletionOf()
    RecordId id;                 ///< the record of the line, also where the line gave none
};

/// Reads {"op":"insert|update|delete","entity":"initiative","id":"…","fields":{…},"label":"…"}: keys of the
/// catalogue, values as in the JSON export. An insert without id gets a new one. Error InvalidInput with a
/// sentence when an operation, entity, field or value is not of the catalogue, a required value is missing,
/// the record does (insert) or does not (update, delete) exist, or a reference names no record. Pure but for
/// the id. O(line), a deletion O(records).
Result<EditLine> parseEditLine(const QByteArray &line, const Inventory &inventory,
                               const IdSource &newId = &RecordId::create);

} // namespace core
