#pragma once

#include "core/base/error.h"

#include <QByteArray>

struct sqlite3;

namespace core {

/// An SQLite result code as an Error: a sentence that says what to do, and SQLite's own words with \a context
/// as detail. \a database may be null.
Error sqliteError(sqlite3 *database, int code, const QByteArray &context);

/// Whether it is the machine that gave up: that says nothing of the file.
bool isOutOfMemory(const Error &error);
/// Whether the disk, the drive or the memory failed, not the file: trying again later may help.
bool isOfMachine(const Error &error);

} // namespace core
