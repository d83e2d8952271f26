#pragma once

#include "core/base/result.h"
#include "core/model/inventory.h"

#include <functional>
#include <optional>

namespace core {

class Database;
class RecordColumns;

/// Where a file that does not exist yet will stand, links resolved. Error FileNotWritable when there is one
/// already, or no such folder.
Result<QString> pathOfNewFile(const QString &path);

/// Lets \a write fill a new database beside \a path, and puts it there only when that succeeded; what stood
/// there is replaced. Nothing is left behind when it fails.
Result<void> writeDatabase(const QString &path, const std::function<Result<void>(Database &)> &write);

/// A log for a new file, and the order of columns that its changesets know.
struct NewFileLog {
    const RecordColumns &columns;
    std::function<Result<void>(Database &)> write;
};

/// Makes a document holding \a contents, complete before it appears under its name; with \a log its history
/// is part of the same transaction.
Result<void> writeNewFile(const QString &path, const Inventory &contents,
                          const std::optional<NewFileLog> &log = std::nullopt);

} // namespace core
