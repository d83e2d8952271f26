#pragma once

#include "core/base/result.h"

#include <QString>

namespace core {

class Database;

/// The oldest format this build can bring up to date.
inline constexpr int oldestFormatVersion = 1;

/// Brings an open database from \a version to currentFormatVersion, all or nothing.
///
/// A step adds columns and tables and fills them. It never removes or reorders columns, because the change
/// log knows columns by their place.
Result<void> migrateDatabase(Database &database, qint64 version);

/// Brings the file up to date through a copy: the original is first kept as NAME.bak (NAME.bak2, … where that
/// is another file), then replaced by rename, so that a crash at any moment leaves a whole file. \return the
/// path of the kept original. \pre nobody has the file open, and its lock is held.
Result<QString> migrateFile(const QString &path, qint64 version);

} // namespace core
