#include "core/store/documentprivate.h"
#include "core/store/sqliteerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace core {
namespace {

constexpr const char *dataVersion = "PRAGMA data_version";

Error changedOutside(const QString &path, const char *detail)
{
    return {
        ErrorCode::FileNotWritable,
        QCoreApplication::translate("core::store",
                                    "\"%1\" was changed, moved or replaced by another program, so nothing "
                                    "was changed here. Open the file again to go on with what it holds now.")
            .arg(QDir::toNativeSeparators(path)),
        QString::fromLatin1(detail)};
}

Error gone(const QString &path)
{
    return {
        ErrorCode::FileNotWritable,
        QCoreApplication::translate("core::store",
                                    "\"%1\" is not there any more, so nothing was changed: it was moved or "
                                    "deleted, or its drive is not connected. Put it back or connect the "
                                    "drive, or save a copy in another folder.")
            .arg(QDir::toNativeSeparators(path)),
        QStringLiteral("gone")};
}

} // namespace

FileStamp FileStamp::of(const QString &path)
{
    const std::filesystem::path native = path.toStdU16String();
    std::error_code failure; // a file that cannot be asked gives a stamp that no file has
    FileStamp stamp;
    stamp.writtenAt = std::filesystem::last_write_time(native, failure);
    stamp.size = std::filesystem::file_size(native, failure);
    return stamp;
}

Document::Private::Private(OpenedFile opened, QString authorName)
    : file(std::move(opened)),
      author(std::move(authorName)),
      writer(file.database)
{
    rememberFile();
}

void Document::Private::rememberFile()
{
    m_stamp = FileStamp::of(file.path);
    const Result<qint64> version = file.database.number(dataVersion);
    m_dataVersion = version ? *version : -1;
}

Result<Transaction> Document::Private::begin()
{
    if (isBusy) {
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate("core::store",
                                                 "Another change is still being made. Try "
                                                 "again when it is done."),
                     QStringLiteral("edit within an edit")};
    }
    if (!file.readOnlyReason.isEmpty())
        return Error{ErrorCode::FileNotWritable, file.readOnlyReason, QStringLiteral("read-only")};
    if (file.database.hasMoved())
        return QFileInfo::exists(file.path) ? changedOutside(file.path, "moved") : gone(file.path);
    const bool isTouched = m_stamp != FileStamp::of(file.path);
    if (isTouched)
        file.database.dropCache(); // what SQLite takes for unchanged may be another file's pages by now
    Result<Transaction> begun = beginning();
    if (begun || !isTouched)
        return begun;
    // It was sound when it was opened: what cannot be made sense of now was written by somebody else.
    const ErrorCode code = begun.error().code;
    const bool isNonsense
        = code == ErrorCode::Corrupt || (code == ErrorCode::Internal && !isOutOfMemory(begun.error()));
    return isNonsense ? changedOutside(file.path, "unreadable") : begun.error();
}

Result<Transaction> Document::Private::beginning()
{
    Result<Transaction> begun = Transaction::begin(file.database, Transaction::Kind::Writing);
    if (!begun)
        return begun.error();
    Transaction transaction = std::move(begun).value();
    if (auto unchanged = checkUnchanged(); !unchanged)
        return unchanged.error();
    return transaction;
}

Result<void> Document::Private::checkUnchanged()
{
    const Result<LogState> state = ChangeLog::stateIn(file.database);
    if (!state)
        return state.error();
    if (auto settled = settle(*state); !settled)
        return settled;
    const Result<qint64> version = file.database.number(dataVersion);
    if (!version)
        return version.error();
    if (m_dataVersion >= 0 && *version != m_dataVersion)
        return changedOutside(file.path, "data_version");
    if (m_dataVersion < 0) {
        if (auto read = file.log.loadVersions(file.database); !read)
            return read;
    }
    m_dataVersion = *version;
    return {};
}

Result<void> Document::Private::settle(const LogState &onDisk)
{
    if (unsure && onDisk == unsure->state)
        adopt(*std::exchange(unsure, std::nullopt));
    unsure.reset();
    if (onDisk != file.log.state())
        return changedOutside(file.path, "log_state");
    return {};
}

Result<void> Document::Private::finish(Transaction transaction, Pending pending)
{
    Result<void> done;
    {
        Transaction ending = std::move(transaction); // rolled back here when the commit fails
        done = ending.commit();
    }
    if (done) {
        committed();
        adopt(std::move(pending));
        return {};
    }
    // Where the disk fails at the last moment, everything may be committed all the same: ask it.
    m_dataVersion = -1;
    const LogState wanted = pending.state;
    unsure = std::move(pending);
    if (const Result<LogState> state = ChangeLog::stateIn(file.database)) {
        if (auto settled = settle(*state); !settled)
            return settled;
    }
    return file.log.state() == wanted ? Result<void>() : done;
}

void Document::Private::committed()
{
    m_stamp = FileStamp::of(file.path);
}

Error Document::Private::failed(const Error &error)
{
    if (error.code != ErrorCode::InvalidInput)
        m_dataVersion = -1; // after trouble with the disk SQLite counts its own doings, too
    return error;
}

void Document::Private::adopt(Pending pending)
{
    file.inventory = std::move(pending.inventory);
    if (pending.entry)
        file.log.adopt(*pending.entry);
    file.log.adopt(pending.state);
    Q_EMIT document->changed(pending.change);
}

} // namespace core
