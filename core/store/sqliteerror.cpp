#include "core/store/sqliteerror.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <sqlite3.h>

namespace core {
namespace {

constexpr qsizetype longestContext = 300; // of a statement, the beginning says which one it was

struct Meaning {
    int result; ///< SQLite's primary code, or an extended one, which then stands first
    ErrorCode code;
    const char *message;
};

constexpr const char *busy
    = QT_TRANSLATE_NOOP("core::store",
                        "Another program is using the file right now. Close the file there, or "
                        "try again in a moment.");
constexpr const char *corrupt
    = QT_TRANSLATE_NOOP("core::store",
                        "The file is damaged. Open a copy or the .bak file, or save what can be "
                        "read with: stelselkaart-cli check FILE --repair NEW");
constexpr const char *full = QT_TRANSLATE_NOOP(
    "core::store", "The disk is full, so nothing was changed. Make room on the disk and try again.");
constexpr const char *notWritable
    = QT_TRANSLATE_NOOP("core::store",
                        "The file cannot be written, so nothing was changed. Check its "
                        "permissions, or save a copy in another folder.");
constexpr const char *noAnswer
    = QT_TRANSLATE_NOOP("core::store",
                        "The disk or the network drive did not respond, so nothing was changed. "
                        "Check the connection and try again.");
constexpr const char *noPart = QT_TRANSLATE_NOOP(
    "core::store",
    "The disk or the network drive did not give a part of the file. Try again; if it stays "
    "so, save what can be read with: stelselkaart-cli check FILE --repair NEW");
constexpr const char *cannotOpen = QT_TRANSLATE_NOOP(
    "core::store", "The file cannot be opened. Check that it still exists and that you may read its folder.");
constexpr const char *noJournal
    = QT_TRANSLATE_NOOP("core::store",
                        "No file can be made in the folder of this file, which each change needs, so nothing "
                        "was changed. Check the permissions of the folder, or save a copy in another one.");
constexpr const char *noMemory
    = QT_TRANSLATE_NOOP("core::store",
                        "The computer is out of memory, so nothing was changed. Close other programs and try "
                        "again.");
constexpr const char *cutOff
    = QT_TRANSLATE_NOOP("core::store",
                        "The last change to this file was cut off halfway. Open it once from a "
                        "folder that can be written, so that it can be put right.");
constexpr const char *breaksRule
    = QT_TRANSLATE_NOOP("core::store",
                        "The change breaks a rule of the file, so nothing was changed. Check "
                        "the values and try again.");
constexpr const char *tooLarge
    = QT_TRANSLATE_NOOP("core::store",
                        "The change is too large for one step, so nothing was changed. Make it "
                        "in smaller parts.");
constexpr const char *internal
    = QT_TRANSLATE_NOOP("core::store",
                        "Something went wrong in the program, and nothing was changed. Try "
                        "again; if it happens again, report it with the log.");

constexpr Meaning meanings[] = {
    {SQLITE_READONLY_ROLLBACK, ErrorCode::FileNotReadable, cutOff},
    {SQLITE_READONLY_RECOVERY, ErrorCode::FileNotReadable, cutOff},
    {SQLITE_IOERR_READ, ErrorCode::FileNotReadable, noAnswer},
    {SQLITE_IOERR_SHORT_READ, ErrorCode::FileNotReadable, noAnswer},
    {SQLITE_IOERR_FSTAT, ErrorCode::FileNotReadable, noAnswer},
    {SQLITE_IOERR_ACCESS, ErrorCode::FileNotReadable, noAnswer},
    {SQLITE_IOERR_CORRUPTFS, ErrorCode::FileNotReadable, noPart},
    {SQLITE_IOERR_NOMEM, ErrorCode::Internal, noMemory},
    {SQLITE_NOMEM, ErrorCode::Internal, noMemory},
    {SQLITE_BUSY, ErrorCode::Locked, busy},
    {SQLITE_LOCKED, ErrorCode::Locked, busy},
    {SQLITE_CORRUPT, ErrorCode::Corrupt, corrupt},
    {SQLITE_NOTADB, ErrorCode::Corrupt, corrupt},
    {SQLITE_FORMAT, ErrorCode::Corrupt, corrupt},
    {SQLITE_SCHEMA, ErrorCode::Corrupt, corrupt},
    {SQLITE_FULL, ErrorCode::FileNotWritable, full},
    {SQLITE_READONLY, ErrorCode::FileNotWritable, notWritable},
    {SQLITE_PERM, ErrorCode::FileNotWritable, notWritable},
    {SQLITE_IOERR, ErrorCode::FileNotWritable, noAnswer},
    {SQLITE_PROTOCOL, ErrorCode::FileNotWritable, noAnswer},
    {SQLITE_CANTOPEN, ErrorCode::FileNotReadable, cannotOpen},
    {SQLITE_AUTH, ErrorCode::FileNotReadable, cannotOpen},
    {SQLITE_CONSTRAINT, ErrorCode::InvalidInput, breaksRule},
    {SQLITE_TOOBIG, ErrorCode::InvalidInput, tooLarge},
};

/// While something is being written, the only file still to be opened is the journal.
bool isWithoutJournal(sqlite3 *database, int result)
{
    return (result & 0xFF) == SQLITE_CANTOPEN && database
        && sqlite3_txn_state(database, "main") == SQLITE_TXN_WRITE;
}

/// SQLite takes a disk that cannot read for a damaged file; the system told them apart.
bool isUnread(sqlite3 *database, int result)
{
    int number = 0;
    return (result & 0xFF) == SQLITE_CORRUPT && database
        && sqlite3_file_control(database, "main", SQLITE_FCNTL_LAST_ERRNO, &number) == SQLITE_OK
        && (number == EIO || number == ENXIO);
}

Meaning meaningOf(sqlite3 *database, int result)
{
    if (isUnread(database, result))
        return {result, ErrorCode::FileNotReadable, noPart};
    if (isWithoutJournal(database, result))
        return {result, ErrorCode::FileNotWritable, noJournal};
    const auto *found = std::find_if(std::begin(meanings), std::end(meanings), [&](const Meaning &meaning) {
        return meaning.result == result || meaning.result == (result & 0xFF);
    });
    return found != std::end(meanings) ? *found : Meaning{result, ErrorCode::Internal, internal};
}

} // namespace

bool isOutOfMemory(const Error &error)
{
    return error.code == ErrorCode::Internal
        && error.message == QCoreApplication::translate("core::store", noMemory);
}

bool isOfMachine(const Error &error)
{
    return error.code == ErrorCode::FileNotReadable || error.code == ErrorCode::FileNotWritable
        || error.code == ErrorCode::Locked || isOutOfMemory(error);
}

Error sqliteError(sqlite3 *database, int code, const QByteArray &context)
{
    const Meaning meaning = meaningOf(database, code);
    QString detail = QStringLiteral("SQLite %1: ").arg(code) + QString::fromLatin1(sqlite3_errstr(code));
    if (database && sqlite3_extended_errcode(database) == code)
        detail += QStringLiteral(" | ") + QString::fromUtf8(sqlite3_errmsg(database));
    return {meaning.code, QCoreApplication::translate("core::store", meaning.message),
            detail + QStringLiteral(" | ") + QString::fromUtf8(context.left(longestContext))};
}

} // namespace core
