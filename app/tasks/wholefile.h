#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace app {

/// All of a file that a stranger may have made, of at most \a most bytes. Errors: FileNotReadable for what is
/// not there, a folder, a pipe or a device (which could go on for ever); InvalidInput for what is larger.
core::Result<QByteArray> readWhole(const QString &path, qint64 most);
/// The same error for what is there and no plain file; for those who read a file bit by bit.
core::Result<void> checkPlainFile(const QString &path);

/// Writes bytes so that the file is there whole or not at all (a temporary file beside it, then a rename). A
/// database is never replaced: what is written here can be made again, records cannot. Into what is no file
/// (/dev/stdout, a named pipe) the bytes go as they are. Error FileNotWritable.
core::Result<void> writeWhole(const QString &path, const QByteArray &bytes);

} // namespace app
