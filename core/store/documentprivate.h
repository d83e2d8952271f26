#pragma once

#include "core/store/changeset.h"
#include "core/store/document.h"
#include "core/store/openedfile.h"
#include "core/store/recordwriter.h"

#include <filesystem>

namespace core {

/// What a file looks like from outside; differs once somebody else wrote to it.
struct FileStamp {
    std::filesystem::file_time_type writtenAt;
    std::uintmax_t size = 0;

    static FileStamp of(const QString &path);
    bool operator==(const FileStamp &) const = default;
};

class Document::Private {
public:
    /// What a transaction will have done once it is committed.
    struct Pending {
        Inventory inventory;
        std::optional<ChangeInfo> entry;
        LogState state;
        Change change;
    };

    Private(OpenedFile opened, QString authorName);

    /// Starts a transaction, sure that the file still is the one in memory.
    Result<Transaction> begin();
    /// Commits, and takes over \a pending when the disk has it. Emits changed().
    Result<void> finish(Transaction transaction, Pending pending);
    /// Undo and redo: the head moves by one entry's changeset.
    Result<void> move(Direction direction);
    Result<Pending> moving(Direction direction);
    /// Runs the edit's function and writes what it did; nothing when it did nothing.
    Result<std::optional<Pending>> editing(const QString &label,
                                           const std::function<Result<void>(Edit &)> &run);
    Result<VersionInfo> nameVersion(const QString &name);
    /// Takes over what was committed to disk though the commit failed, if it was.
    Result<void> settle(const LogState &onDisk);
    void adopt(Pending pending);
    /// Looks at the file anew after a commit of its own.
    void committed();
    /// Passes \a error on, after a transaction that came to nothing.
    Error failed(const Error &error);

    Document *document = nullptr;
    OpenedFile file;
    QString author;
    RecordWriter writer;
    std::optional<Pending> unsure; ///< the commit of this failed, and the disk did not answer whether
    bool isBusy = false;

private:
    Result<void> checkUnchanged();
    Result<Transaction> beginning();
    void rememberFile();

    FileStamp m_stamp;
    qint64 m_dataVersion
        = -1; ///< SQLite's own count of others' commits; -1: not to be trusted after an error
};

/// The work of one edit so far.
class Edit::Private {
public:
    Private(const Inventory &inventory, RecordWriter &recordWriter)
        : working(inventory),
          m_writer(recordWriter)
    { }

    Result<void> insert(EntityKind kind, RecordPtr record);
    Result<void> update(EntityKind kind, RecordPtr record);
    Result<void> remove(EntityKind kind, RecordId id);
    /// Required values and references of all that was touched.
    Result<void> check();

    Inventory working;

private:
    /// Does the same to the file; after an error of the file there is no transaction to go on in.
    template <typename F>
    Result<void> write(F run)
    {
        if (!m_failure) {
            if (Result<void> done = run(m_writer); !done)
                m_failure = done.error();
        }
        return m_failure ? Result<void>(*m_failure) : Result<void>();
    }

    RecordWriter &m_writer;
    std::optional<Error> m_failure;
    std::vector<std::pair<EntityKind, RecordId>> m_touched; ///< in the order of work, with doubles
};

} // namespace core
