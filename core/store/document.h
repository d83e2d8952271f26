#pragma once

#include "core/base/result.h"
#include "core/model/inventory.h"
#include "core/store/change.h"

#include <QObject>

#include <functional>
#include <memory>

namespace core {

class Edit;

/// One open file: its records in memory, the way to change them, and their history.
///
/// Everything committed is on disk when edit(), undo() or redo() returns; there is no "save". On any error
/// the file and the memory are as before, and the next edit works or says why not. Lives on one thread (the
/// GUI thread of a window); workers get copies of inventory().
class Document : public QObject {
    Q_OBJECT

public:
    enum class OpenMode {
        ReadWrite, ///< falls back to read-only when someone else has the file or the place is read-only
        ReadOnly,
        Exclusive, ///< as ReadWrite, but Error Locked / FileNotWritable instead of falling back
    };

    /// Makes a new file holding \a contents (vocabularies, profile, file information) as its first state, not
    /// as an edit. Error FileNotWritable when the path exists or cannot be written. Nothing is left behind on
    /// an error.
    static Result<std::unique_ptr<Document>> create(const QString &path, const Inventory &contents,
                                                    const QString &author);
    /// Errors: FileNotReadable, NotADocument, TooNew (names the version), Corrupt, Locked, FileNotWritable.
    /// An older format is migrated after the original was kept beside it as NAME.bak. O(file).
    static Result<std::unique_ptr<Document>> open(const QString &path, OpenMode mode, const QString &author);
    ~Document() override;

    QString path() const;
    QString author() const;
    int formatVersion() const;
    bool isReadOnly() const;
    /// Why it is read-only, as a sentence naming who has it ("Open bij piet op laptop-12 …"); empty when it
    /// is not.
    QString readOnlyReason() const;

    const Inventory &inventory() const;
    /// Counts up with every edit, undo and redo, also across closing; equal revisions of a file are equal
    /// contents.
    quint64 revision() const;

    /// Runs \a change inside one transaction and stores what it did as one changeset under \a label. An error
    /// of \a change, a broken reference or a record without a required value rolls everything back. An edit
    /// that changes nothing leaves no trace. Emits changed() once.
    Result<void> edit(const QString &label, const std::function<Result<void>(Edit &)> &change);

    bool canUndo() const;
    bool canRedo() const;
    QString undoLabel() const;
    QString redoLabel() const;
    Result<void> undo();
    Result<void> redo(); ///< the newest edit made on top of the present state

    QList<ChangeInfo> history() const; ///< newest first
    /// What the log says of one record, newest first, undone entries left out. O(log).
    Result<QList<FieldChange>> historyOf(EntityKind entity, RecordId id) const;

    Result<VersionInfo> nameVersion(const QString &name); ///< of the present state
    QList<VersionInfo> versions() const;                  ///< oldest first
    /// The records as they were, rebuilt in memory from the log; the file is not touched. O(log + records).
    Result<Inventory> inventoryAt(qint64 changeNumber) const;

    /// A whole, closed copy with its history, through SQLite's backup; appears by rename. Where another
    /// program changed the open file, the records in memory are saved without history, and error
    /// FileNotReadable says so.
    Result<void> saveCopy(const QString &path) const;
    /// SHA-256 over the records (not the log), hex: equal for equal contents.
    QString fingerprint() const;

Q_SIGNALS:
    void changed(const core::Change &change);

private:
    class Private;
    explicit Document(std::unique_ptr<Private> opened);
    std::unique_ptr<Private> m_d;
};

/// The hands of one edit; exists only while Document::edit runs.
class Edit {
public:
    /// The records with this edit's work so far.
    const Inventory &inventory() const;

    /// Adds \a record under its id, or under a new one where it has none.
    template <typename E>
    Result<RecordId> insert(E record)
    {
        return insertRecord(E::entityKind, std::make_shared<E>(std::move(record)));
    }
    Result<RecordId> insertRecord(EntityKind kind, std::shared_ptr<Record> record);
    /// Puts \a record in the place of the one with its id.
    template <typename E>
    Result<void> update(E record)
    {
        return updateRecord(E::entityKind, std::make_shared<E>(std::move(record)));
    }
    Result<void> updateRecord(EntityKind kind, RecordPtr record);
    Result<void> setField(EntityKind kind, RecordId id, int field, const FieldValue &value);
    /// Deletes the records with all they own; see deletionOf().
    Result<void> remove(const RecordIdSet &ids);
    /// Insert, update or delete (the record alone) as plain data.
    Result<void> apply(const Operation &operation);

private:
    friend class Document;
    class Private;
    explicit Edit(Private &work) : m_d(work) { }

    Private &m_d;
};

} // namespace core
