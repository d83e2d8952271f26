#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace core {

class Database;

/// What the first 100 bytes of a document say, before SQLite trusts any of them.
struct FileHeader {
    qint64 version = 0; ///< user_version: the format
    qint64 pageSize = 0;
    qint64 pageCount = 0;
};

/// Whether the path names a file one could open at all. Errors FileNotReadable, NotADocument.
Result<void> checkPath(const QString &path);

/// Whether the journal beside \a path claims to be part of a change of several files, which no document ever
/// is. SQLite would delete the file that such a journal names, whatever file that is.
bool hasForeignJournal(const QString &path);

/// Errors: NotADocument (no SQLite file, or another program's), TooNew naming the version, Corrupt,
/// FileNotReadable where the disk does not answer.
Result<FileHeader> readFileHeader(const Database &database, const QString &path);

/// Error Corrupt when the file is shorter than its header says: a copy that broke off. \pre a hot journal was
/// rolled back.
Result<void> checkLength(const Database &database, const QString &path);

/// "FILE is damaged …", with what to do about it.
Error damaged(const QString &path, const QString &detail);

} // namespace core
