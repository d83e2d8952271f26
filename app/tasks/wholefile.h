#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace app {

/// Writes bytes so that the file is there whole or not at all (a temporary file beside it, then a rename). A
/// database is never replaced: what is written here can be made again, records cannot. Into what is no file
/// (/dev/stdout, a named pipe) the bytes go as they are. Error FileNotWritable.
core::Result<void> writeWhole(const QString &path, const QByteArray &bytes);

} // namespace app
