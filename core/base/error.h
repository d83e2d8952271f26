#pragma once

#include <QString>

namespace core {

/// Why an operation failed, coarse enough for a caller to branch on.
enum class ErrorCode {
    Cancelled, ///< The user stopped the job. Show nothing.
    FileNotReadable,
    FileNotWritable,
    NotADocument, ///< Readable, but its application_id is not ours.
    TooNew,       ///< Written by a newer version of the program.
    Locked,       ///< Someone else has the file open for editing.
    Corrupt,      ///< Ours, but it breaks a rule of the schema.
    InvalidInput, ///< Data or a request the user can correct.
    Internal,     ///< A bug or an exhausted machine.
};

/// A failure on its way to the user.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message; ///< Translated; full sentences that say what to do, fit for a dialog.
    QString detail;  ///< Not translated (SQL, errno, line); for the log only.
};

} // namespace core
