#pragma once

#include "app/cli/command.h"
#include "core/store/document.h"

#include <memory>

namespace app {

/// Opens the document that a command changes; Exclusive, so that a window that has it open is never
/// surprised.
core::Result<std::unique_ptr<core::Document>> openForEditing(const QString &path);
core::Result<std::unique_ptr<core::Document>> openForReading(const QString &path);

/// --format with its choices; the first is the standard one unless said otherwise.
QCommandLineOption formatOption(const QString &formats, const QString &standard);

Command newCommand();
Command infoCommand();

} // namespace app
