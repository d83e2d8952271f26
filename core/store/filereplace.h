#pragma once

#include "core/base/result.h"

#include <QString>

namespace core {

/// A name for an unfinished file in the folder of \a path, that no other file has.
QString temporaryPathBeside(const QString &path);

/// Renames the finished file \a from over \a to and makes the folder's entry durable. Error FileNotWritable;
/// then both are as before.
Result<void> replaceFile(const QString &from, const QString &to);

/// Removes a database and its journal, where they exist.
void removeDatabaseFile(const QString &path);

/// Keeps the file under the further name PATH.bak (PATH.bak2, … where that is another file), without a moment
/// at which it has no name. \return the further name.
Result<QString> keepOriginal(const QString &path);

} // namespace core
