#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/model/inventory.h"

#include <QIODevice>

namespace core {

/// How much of a stranger's JSON file is read. That of the whole country has some 60 000 records.
struct JsonLimits {
    qint64 fileBytes = 128 * 1024 * 1024;
    qint64 recordBytes = 16 * 1024 * 1024; ///< one record
    qint64 records = 250'000;
};

/// Writes every record and every field of \a inventory as
/// {"format":"stelselkaart","version":1,"records":{"organisation":[{…},…],…}}, one record a line, in the
/// order of the catalogue and of the ids: equal inventories give equal bytes. \a out is open and borrowed; on
/// an error what it holds is garbage. Errors: FileNotWritable, Cancelled. O(fields).
Result<void> writeRecordsJson(const Inventory &inventory, QIODevice &out, const JobControl &job = {});

/// The inventory that writeRecordsJson() wrote. Fields that are absent are unknown. Errors: InvalidInput with
/// entity, number of the record and field; TooNew for a later version; Cancelled. References are not
/// followed: the document checks them. O(bytes), memory for one record beside the result.
Result<Inventory> readRecordsJson(const QByteArray &bytes, const JsonLimits &limits = {},
                                  const JobControl &job = {});

} // namespace core
