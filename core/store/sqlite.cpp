#include "core/store/sqlite.h"

#include "core/store/sqliteerror.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace core {
namespace {

constexpr int busyMilliseconds = 300;

// What an honest file and an import of a whole country need, with room; a hostile file gets no more.
struct Limit {
    int id;
    int value;
};
constexpr Limit limits[] = {
    {SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024}, // the changeset of a large import
    {SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024},
    {SQLITE_LIMIT_COLUMN, 200},
    {SQLITE_LIMIT_EXPR_DEPTH, 250},
    {SQLITE_LIMIT_COMPOUND_SELECT, 10},
    {SQLITE_LIMIT_VDBE_OP, 25000},
    {SQLITE_LIMIT_FUNCTION_ARG, 10},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 250},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

struct Switch {
    int id;
    int value;
};
constexpr Switch switches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
};

int openFlags(Database::Access access)
{
    constexpr int always = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE;
    switch (access) {
    case Database::Access::ReadOnly:
        return always | SQLITE_OPEN_READONLY;
    case Database::Access::ReadWrite:
        return always | SQLITE_OPEN_READWRITE;
    case Database::Access::Create:
        return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Access::Memory:
        break;
    }
    return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
}

sqlite3_file *fileOf(sqlite3 *database)
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file && file->pMethods ? file : nullptr;
}

bool isMoved(sqlite3 *database)
{
    int moved = 0;
    sqlite3_file_control(database, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

void Statement::bind(int parameter, const Cell &cell)
{
    int code = SQLITE_OK;
    switch (cell.kind) {
    case Cell::Kind::Null:
        code = sqlite3_bind_null(handle(), parameter);
        break;
    case Cell::Kind::Integer:
        code = sqlite3_bind_int64(handle(), parameter, cell.integer);
        break;
    case Cell::Kind::Real:
        code = sqlite3_bind_double(handle(), parameter, cell.real);
        break;
    case Cell::Kind::Text:
        code = sqlite3_bind_text64(handle(), parameter, cell.text.empty() ? "" : cell.text.data(),
                                   cell.text.size(), SQLITE_STATIC, SQLITE_UTF8);
        break;
    }
    if (code != SQLITE_OK && m_bindError == SQLITE_OK)
        m_bindError = code;
}

void Statement::bind(int parameter, const QByteArray &utf8)
{
    bind(parameter, Cell::ofText({utf8.constData(), static_cast<size_t>(utf8.size())}));
}

void Statement::bindBlob(int parameter, const QByteArray &blob)
{
    const int code = sqlite3_bind_blob64(handle(), parameter, blob.constData(),
                                         static_cast<sqlite3_uint64>(blob.size()), SQLITE_STATIC);
    if (code != SQLITE_OK && m_bindError == SQLITE_OK)
        m_bindError = code;
}

Result<bool> Statement::step()
{
    const int code = m_bindError != SQLITE_OK ? m_bindError : sqlite3_step(handle());
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    const Error error = sqliteError(sqlite3_db_handle(handle()), code, sqlite3_sql(handle()));
    reset();
    return error;
}

Result<void> Statement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row)
            return row.error();
        if (!*row)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(handle());
    m_bindError = SQLITE_OK;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(handle(), column);
}

QByteArray Statement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(handle(), column);
    return QByteArray(static_cast<const char *>(data), sqlite3_column_bytes(handle(), column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(handle(), column) == SQLITE_NULL;
}

bool Statement::read(int column, Cell &cell) const
{
    // By way of the value: one look-up for type, text and length together, in the loop that opening consists
    // of.
    sqlite3_value *value = sqlite3_column_value(handle(), column);
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL:
        cell.kind = Cell::Kind::Null;
        return true;
    case SQLITE_INTEGER:
        cell = Cell::ofInteger(sqlite3_value_int64(value));
        return true;
    case SQLITE_FLOAT:
        cell = Cell::ofReal(sqlite3_value_double(value));
        return true;
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
        cell = Cell::ofText({text, static_cast<size_t>(sqlite3_value_bytes(value))});
        return text != nullptr; // null: out of memory
    }
    default:
        return false;
    }
}

void Database::Close::operator()(sqlite3 *database) const
{
    // SQLite leaves the empty file there. It goes, unless somebody else writes just now, or the file was
    // moved: what stands beside the old name may be the journal of another one.
    if (hasJournal && !isMoved(database))
        sqlite3_exec(database, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    sqlite3_close_v2(database);
}

Result<Database> Database::open(const QString &path, Access access)
{
    // An absolute path starts with '/', so that no file name can be taken for one of SQLite's own ("file:…").
    const QByteArray name = access == Access::Memory ? QByteArray(":memory:")
                                                     : QFile::encodeName(QFileInfo(path).absoluteFilePath());
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &handle, openFlags(access), nullptr);
    Database database;
    database.m_handle.reset(handle);
    if (code != SQLITE_OK)
        return sqliteError(handle, code, "open " + name);
    for (const Switch &one : switches) {
        int now = 0;
        if (sqlite3_db_config(handle, one.id, one.value, &now) != SQLITE_OK || now != one.value)
            return sqliteError(handle, SQLITE_MISUSE, "db_config " + QByteArray::number(one.id));
    }
    for (const Limit &limit : limits)
        sqlite3_limit(handle, limit.id, limit.value);
    sqlite3_busy_timeout(handle, busyMilliseconds);
    return database;
}

Result<void> Database::configure()
{
    const bool isWritable = !isReadOnly();
    if (auto done = run("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;"
                        "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;");
        !done || !isWritable)
        return done;
    m_handle.get_deleter().hasJournal = true;
    return run("PRAGMA journal_mode=TRUNCATE;");
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(handle(), "main") == 1;
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

bool Database::hasMoved() const
{
    return isMoved(handle());
}

void Database::dropCache()
{
    sqlite3_db_release_memory(handle());
}

Result<QByteArray> Database::header(int size) const
{
    const Result<qint64> whole = fileSize();
    if (!whole)
        return whole.error();
    QByteArray bytes(static_cast<int>(std::min<qint64>(size, *whole)), '\0');
    sqlite3_file *file = fileOf(handle());
    const int code = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0);
    if (code != SQLITE_OK)
        return sqliteError(nullptr, code, "header");
    return bytes;
}

Result<qint64> Database::fileSize() const
{
    sqlite3_file *file = fileOf(handle());
    if (!file)
        return sqliteError(nullptr, SQLITE_CANTOPEN, "file size");
    sqlite3_int64 size = 0;
    if (const int code = file->pMethods->xFileSize(file, &size); code != SQLITE_OK)
        return sqliteError(nullptr, code, "file size");
    return qint64(size);
}

Result<Statement> Database::prepare(const QByteArray &sql, bool isKept)
{
    sqlite3_stmt *handle = nullptr;
    const int code = sqlite3_prepare_v3(m_handle.get(), sql.constData(), static_cast<int>(sql.size()),
                                        isKept ? SQLITE_PREPARE_PERSISTENT : 0, &handle, nullptr);
    Statement statement;
    statement.m_handle.reset(handle);
    if (code != SQLITE_OK)
        return error(code, sql);
    return statement;
}

Result<void> Database::run(const QByteArray &sql)
{
    const int code = sqlite3_exec(handle(), sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return error(code, sql);
    return {};
}

Result<qint64> Database::number(const QByteArray &sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    Statement reading = std::move(statement).value();
    const Result<bool> row = reading.step();
    if (!row)
        return row.error();
    if (!*row)
        return error(SQLITE_CORRUPT, sql);
    return reading.integer(0);
}

Result<void> Database::copyTo(Database &target) const
{
    sqlite3_backup *backup = sqlite3_backup_init(target.handle(), "main", handle(), "main");
    if (!backup)
        return target.error(sqlite3_extended_errcode(target.handle()), "backup");
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE) // damage can only be found where something stands already
        return (stepped & 0xFF) == SQLITE_CORRUPT ? error(stepped, "backup")
                                                  : target.error(stepped, "backup");
    if (finished != SQLITE_OK)
        return target.error(finished, "backup");
    return {};
}

Error Database::error(int code, const QByteArray &context) const
{
    return sqliteError(handle(), code, context);
}

Result<Transaction> Transaction::begin(Database &database, Kind kind)
{
    if (auto begun = database.run(kind == Kind::Writing ? "BEGIN IMMEDIATE" : "BEGIN"); !begun)
        return begun.error();
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr))
{ }

Transaction::~Transaction()
{
    // SQLite itself rolls back on some errors; a second ROLLBACK would then be one more error, to no one.
    if (m_database && m_database->isInTransaction())
        sqlite3_exec(m_database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::commit()
{
    auto done = m_database->run("COMMIT");
    if (done)
        m_database = nullptr;
    return done;
}

} // namespace core
