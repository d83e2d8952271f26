#pragma once

#include "core/store/changelog.h"
#include "core/store/document.h"
#include "core/store/filelock.h"
#include "core/store/schemacheck.h"
#include "core/store/sqlite.h"

namespace core {

/// A document's file, checked and read: all that opening found out.
struct OpenedFile {
    QString path;                 ///< canonical
    std::optional<FileLock> lock; ///< only with the right to edit; released after the database is closed
    Database database;
    RecordColumns columns;
    Inventory inventory;
    ChangeLog log;
    int formatVersion = 0; ///< of the file on disk
    QString readOnlyReason;
};

/// Opens, migrates where needed, checks and reads. Errors: see Document::open. O(file).
Result<OpenedFile> openFile(const QString &path, Document::OpenMode mode);

/// Makes a new file with \a contents and opens it. Errors: see Document::create.
Result<OpenedFile> createFile(const QString &path, const Inventory &contents);

} // namespace core
