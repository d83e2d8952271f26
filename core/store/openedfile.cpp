#include "core/store/openedfile.h"

#include "core/model/catalogue.h"
#include "core/store/contentcheck.h"
#include "core/store/fileheader.h"
#include "core/store/filereplace.h"
#include "core/store/migrations.h"
#include "core/store/newfile.h"
#include "core/store/recordloader.h"
#include "core/store/schema.h"
#include "core/store/sqliteerror.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace core {
namespace {

/// SQLite's general words, with the file's name in them. Our own statements are sound: what SQLite cannot
/// make sense of while a file is opened is the file.
Error named(const QString &path, const Error &error)
{
    const bool isFile
        = error.code == ErrorCode::Corrupt || (error.code == ErrorCode::Internal && !isOutOfMemory(error));
    return isFile ? damaged(path, error.detail) : error;
}

/// Takes the lock, or says in \a file why it will be read only. An error only where mode is Exclusive.
Result<void> takeLock(OpenedFile &file, Document::OpenMode mode)
{
    if (mode == Document::OpenMode::ReadOnly) {
        file.readOnlyReason
            = QCoreApplication::translate("core::store", "The file was opened for reading only.");
        return {};
    }
    Error error;
    if (file.database.isReadOnly()) {
        error = {ErrorCode::FileNotWritable,
                 QCoreApplication::translate("core::store",
                                             "The file is write-protected. To edit it, change "
                                             "its permissions or save a copy."),
                 file.path};
    } else if (!file.lock) {
        Result<FileLock> lock = FileLock::take(file.path);
        if (lock) {
            file.lock = std::move(lock).value();
            return {};
        }
        error = lock.error();
    } else {
        return {}; // taken before the file was made
    }
    if (mode == Document::OpenMode::Exclusive)
        return error;
    file.readOnlyReason = error.message;
    return {};
}

Result<void> connect(OpenedFile &file, Database::Access access)
{
    file.database = {}; // closed first: two connections would fight over locks
    Result<Database> opened = Database::open(file.path, access);
    if (!opened)
        return opened.error();
    file.database = std::move(opened).value();
    return {};
}

/// A change that a killed program left half-written is rolled back at the first reading, but only by a
/// connection that may write. Where none may, the reading that follows says so.
void rollBackCutOffChange(const QString &path)
{
    if (QFileInfo(path + QStringLiteral("-journal")).size() == 0)
        return;
    if (Result<Database> opened = Database::open(path, Database::Access::ReadWrite)) {
        Database database = std::move(opened).value();
        (void)database.configure();
    }
}

/// A reader cannot touch the file, so it looks at a copy in memory that is up to date.
Result<void> migrateInMemory(OpenedFile &file)
{
    Result<Database> opened = Database::open({}, Database::Access::Memory);
    if (!opened)
        return opened.error();
    Database copy = std::move(opened).value();
    if (auto done = file.database.copyTo(copy); !done)
        return done;
    if (auto done = copy.configure(); !done)
        return done;
    file.database = std::move(copy);
    return migrateDatabase(file.database, file.formatVersion);
}

Result<void> migrate(OpenedFile &file)
{
    if (!file.readOnlyReason.isEmpty())
        return migrateInMemory(file);
    file.database = {};
    if (auto done = migrateFile(file.path, file.formatVersion); !done)
        return done.error();
    if (auto done = connect(file, Database::Access::ReadWrite); !done)
        return done;
    file.formatVersion = currentFormatVersion;
    return file.database.configure();
}

/// Everything that needs the file to be read, from one state of it.
Result<void> readContents(OpenedFile &file)
{
    Result<Transaction> begun = Transaction::begin(file.database, Transaction::Kind::Reading);
    if (!begun)
        return begun.error();
    Transaction reading = std::move(begun).value();
    Result<RecordColumns> columns = checkSchema(file.database);
    if (!columns)
        return columns.error();
    file.columns = std::move(columns).value();
    Result<Inventory> inventory = loadRecords(file.database);
    if (!inventory)
        return inventory.error();
    file.inventory = std::move(inventory).value();
    if (auto done = checkReferences(file.inventory); !done)
        return done;
    Result<ChangeLog> log = ChangeLog::load(file.database);
    if (!log)
        return log.error();
    file.log = std::move(log).value();
    return reading.commit();
}

Result<void> openConnected(OpenedFile &file, Document::OpenMode mode)
{
    const Result<FileHeader> header = readFileHeader(file.database, file.path);
    if (!header)
        return header.error();
    file.formatVersion = static_cast<int>(header->version);
    if (mode == Document::OpenMode::ReadOnly)
        rollBackCutOffChange(file.path);
    if (auto done = takeLock(file, mode); !done)
        return done;
    if (!file.readOnlyReason.isEmpty() && mode != Document::OpenMode::ReadOnly) {
        if (auto done = connect(file, Database::Access::ReadOnly); !done)
            return done;
    }
    if (auto done = file.database.configure(); !done)
        return done;
    if (auto done = checkLength(file.database, file.path); !done)
        return done;
    if (file.formatVersion < currentFormatVersion) {
        if (auto done = migrate(file); !done)
            return done;
    }
    return readContents(file);
}

Result<OpenedFile> open(const QString &path, Document::OpenMode mode, std::optional<FileLock> lock)
{
    if (auto done = checkPath(path); !done)
        return done.error();
    OpenedFile file;
    file.path = QFileInfo(path).canonicalFilePath();
    if (hasForeignJournal(file.path))
        return damaged(path, QStringLiteral("the journal names another file"));
    file.lock = std::move(lock);
    const bool isReader = mode == Document::OpenMode::ReadOnly;
    if (auto done = connect(file, isReader ? Database::Access::ReadOnly : Database::Access::ReadWrite); !done)
        return done.error();
    if (auto done = openConnected(file, mode); !done)
        return named(path, done.error());
    return file;
}

} // namespace

Result<OpenedFile> openFile(const QString &path, Document::OpenMode mode)
{
    return open(path, mode, std::nullopt);
}

Result<OpenedFile> createFile(const QString &path, const Inventory &contents)
{
    const Result<QString> target = pathOfNewFile(path);
    if (!target)
        return target.error();
    if (auto sound = checkContents(contents); !sound)
        return sound.error();
    Result<FileLock> lock = FileLock::take(*target);
    if (!lock)
        return lock.error();
    if (auto done = writeNewFile(*target, contents); !done)
        return done.error();
    Result<OpenedFile> opened = open(*target, Document::OpenMode::Exclusive, std::move(lock).value());
    if (!opened)
        removeDatabaseFile(*target);
    return opened;
}

} // namespace core
