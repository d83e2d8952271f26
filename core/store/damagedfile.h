#pragma once

#include "core/store/salvage.h"
#include "core/store/schemacheck.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace core {

/// A document that may be damaged, opened as far as that goes: a copy of it in a temporary folder, filled up
/// to the length it should have, rolled back and brought up to date. The original is only read.
class DamagedFile {
public:
    /// Errors: FileNotReadable, NotADocument, TooNew, Locked, FileNotWritable (no room for the copy).
    static Result<DamagedFile> open(const QString &path);

    std::unique_ptr<QTemporaryDir> folder; ///< goes last, after the database in it is closed
    Database database;
    std::optional<RecordColumns> columns; ///< nothing when the schema is not ours
    int formatVersion = 0;                ///< of the original
    QList<Error> faults;                  ///< what did not work on the way
};

/// A loss as people are told of it, and as the log is.
QString sentenceOf(const Loss &loss);
QString detailOf(const Loss &loss);

} // namespace core
