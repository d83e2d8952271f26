#pragma once

#include "core/base/result.h"
#include "core/model/cell.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace core {

/// One prepared statement. Must not outlive its Database; same thread as that.
class Statement {
public:
    Statement() = default;
    bool isNull() const { return !m_handle; }
    sqlite3_stmt *handle() const { return m_handle.get(); }

    /// Parameters count from 1. Texts and blobs are borrowed until run() or the last step() returned.
    void bind(int parameter, const Cell &cell);
    void bind(int parameter, qint64 value) { bind(parameter, Cell::ofInteger(value)); }
    void bind(int parameter, const QByteArray &utf8);
    void bindBlob(int parameter, const QByteArray &blob);

    /// True while there is a row. After an error the statement is reset.
    Result<bool> step();
    /// Steps to the end and resets, so that it can be bound anew.
    Result<void> run();
    void reset();

    /// Columns count from 0; what they hold is copied.
    qint64 integer(int column) const;
    QByteArray bytes(int column) const;
    QString text(int column) const { return QString::fromUtf8(bytes(column)); }
    bool isNull(int column) const;
    /// Borrowed until the next step(). False where a blob stands, which no field can hold.
    bool read(int column, Cell &cell) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };

    std::unique_ptr<sqlite3_stmt, Finalize> m_handle;
    int m_bindError = 0;
};

/// One SQLite connection in defensive mode, fit for files from strangers: no extensions, no schema writing,
/// no double-quoted texts, no functions run from a hostile schema, and limits on sizes. Use it on one thread.
class Database {
public:
    enum class Access {
        ReadOnly,
        ReadWrite, ///< silently read-only where the file's permissions say so: see isReadOnly()
        Create,
        Memory, ///< the path is not used
    };

    /// Reads nothing yet, so that header() can be looked at before SQLite trusts the file.
    static Result<Database> open(const QString &path, Access access);
    /// Settings that need the file read: rollback journal, full synchronisation, foreign keys. Rolls back
    /// what a crash left half-written.
    ///
    /// A commit ends with the journal cut to nothing and synchronised. SQLite's own way is to delete it, of
    /// which FULL does not synchronise the folder: after a power cut the journal could be back, and take an
    /// acknowledged change with it.
    Result<void> configure();

    sqlite3 *handle() const { return m_handle.get(); }
    bool isReadOnly() const;
    bool isInTransaction() const;
    /// The file was renamed, deleted or replaced since it was opened.
    bool hasMoved() const;
    /// Forgets cached pages, so that the next reading comes from the file.
    void dropCache();
    /// The first \a size bytes, or fewer where the file is shorter. Opens no second file handle: closing one
    /// would drop SQLite's locks.
    Result<QByteArray> header(int size) const;
    Result<qint64> fileSize() const;

    Result<Statement> prepare(const QByteArray &sql, bool isKept = false);
    /// Runs one or more statements without results. \a sql holds no user data.
    Result<void> run(const QByteArray &sql);
    /// The one integer of e.g. "PRAGMA user_version".
    Result<qint64> number(const QByteArray &sql);
    /// Copies every page into \a target.
    Result<void> copyTo(Database &target) const;

    /// What SQLite's result \a code means to the user; \a context goes into the detail.
    Error error(int code, const QByteArray &context) const;

private:
    struct Close {
        Close() : hasJournal(false) { }
        bool hasJournal; ///< beside the file, to be removed
        void operator()(sqlite3 *database) const;
    };

    std::unique_ptr<sqlite3, Close> m_handle;
};

/// A transaction that rolls back unless commit() succeeded.
class Transaction {
public:
    enum class Kind { Reading, Writing };

    static Result<Transaction> begin(Database &database, Kind kind);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// On an error nothing was committed, or, where the disk failed at the very end, everything.
    Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) { }

    Database *m_database;
};

} // namespace core
