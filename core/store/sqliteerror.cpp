#include "core/store/sqliteerror.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace core {
namespace {

constexpr qsizetype longestContext = 300; // of a statement, the beginning says which one it was

struct Meaning {
    ErrorCode code;
    QString message;
};

Meaning meaningOf(int code)
{
    if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY) {
        return {
            ErrorCode::FileNotReadable,
            QCoreApplication::translate("core::store",
                                        "The last change to this file was cut off halfway. Open it once "
                                        "from a folder that can be written, so that it can be put right.")};
    }
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Locked,
                QCoreApplication::translate("core::store",
                                            "Another program is using the file right now. Close the file "
                                            "there, or try again in a moment.")};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_SCHEMA:
        return {ErrorCode::Corrupt,
                QCoreApplication::translate("core::store",
                                            "The file is damaged. Open a copy or the .bak file, or save what "
                                            "can be read with: stelselkaart-cli check FILE --repair NEW")};
    case SQLITE_FULL:
        return {ErrorCode::FileNotWritable,
                QCoreApplication::translate("core::store",
                                            "The disk is full, so nothing was changed. Make "
                                            "room on the disk and try again.")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::FileNotWritable,
                QCoreApplication::translate("core::store",
                                            "The file cannot be written, so nothing was changed. Check its "
                                            "permissions, or save a copy in another folder.")};
    case SQLITE_IOERR:
    case SQLITE_PROTOCOL:
        return {ErrorCode::FileNotWritable,
                QCoreApplication::translate("core::store",
                                            "The disk or the network drive did not respond, so nothing was "
                                            "changed. Check the connection and try again.")};
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        return {ErrorCode::FileNotReadable,
                QCoreApplication::translate("core::store",
                                            "The file cannot be opened. Check that it still "
                                            "exists and that you may read its folder.")};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::InvalidInput,
                QCoreApplication::translate("core::store",
                                            "The change breaks a rule of the file, so nothing was changed. "
                                            "Check the values and try again.")};
    case SQLITE_TOOBIG:
        return {ErrorCode::InvalidInput,
                QCoreApplication::translate("core::store",
                                            "The change is too large for one step, so nothing was changed. "
                                            "Make it in smaller parts.")};
    default:
        return {ErrorCode::Internal,
                QCoreApplication::translate("core::store",
                                            "Something went wrong in the program, and nothing was changed. "
                                            "Try again; if it happens again, report it with the log.")};
    }
}

} // namespace

Error sqliteError(sqlite3 *database, int code, const QByteArray &context)
{
    const Meaning meaning = meaningOf(code);
    QString detail = QStringLiteral("SQLite %1: ").arg(code) + QString::fromLatin1(sqlite3_errstr(code));
    if (database && sqlite3_extended_errcode(database) == code)
        detail += QStringLiteral(" | ") + QString::fromUtf8(sqlite3_errmsg(database));
    return {meaning.code, meaning.message,
            detail + QStringLiteral(" | ") + QString::fromUtf8(context.left(longestContext))};
}

} // namespace core
