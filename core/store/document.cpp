#include "core/store/document.h"

#include "core/store/documentprivate.h"
#include "core/store/fingerprint.h"
#include "core/store/replay.h"
#include "core/store/session.h"

#include <QCoreApplication>
#include <QScopeGuard>

namespace core {
namespace {

Error nothingTo(bool isUndo)
{
    return {ErrorCode::InvalidInput,
            isUndo ? QCoreApplication::translate("core::store", "There is nothing to undo.")
                   : QCoreApplication::translate("core::store", "There is nothing to redo."),
            {}};
}

} // namespace

Document::Document(std::unique_ptr<Private> opened) : m_d(std::move(opened))
{
    m_d->document = this;
}

Document::~Document() = default;

Result<std::unique_ptr<Document>> Document::create(const QString &path, const Inventory &contents,
                                                   const QString &author)
{
    Result<OpenedFile> file = createFile(path, contents);
    if (!file)
        return file.error();
    return std::unique_ptr<Document>(
        new Document(std::make_unique<Private>(std::move(file).value(), author)));
}

Result<std::unique_ptr<Document>> Document::open(const QString &path, OpenMode mode, const QString &author)
{
    Result<OpenedFile> file = openFile(path, mode);
    if (!file)
        return file.error();
    return std::unique_ptr<Document>(
        new Document(std::make_unique<Private>(std::move(file).value(), author)));
}

QString Document::path() const
{
    return m_d->file.path;
}

QString Document::author() const
{
    return m_d->author;
}

int Document::formatVersion() const
{
    return m_d->file.formatVersion;
}

bool Document::isReadOnly() const
{
    return !m_d->file.readOnlyReason.isEmpty();
}

QString Document::readOnlyReason() const
{
    return m_d->file.readOnlyReason;
}

const Inventory &Document::inventory() const
{
    return m_d->file.inventory;
}

quint64 Document::revision() const
{
    return m_d->file.log.state().revision;
}

QString Document::fingerprint() const
{
    return fingerprintOf(m_d->file.inventory);
}

Result<void> Document::edit(const QString &label, const std::function<Result<void>(Edit &)> &change)
{
    Result<Transaction> begun = m_d->begin();
    if (!begun)
        return begun.error();
    Transaction transaction = std::move(begun).value();
    Result<std::optional<Private::Pending>> pending = m_d->editing(label, change);
    if (!pending)
        return m_d->failed(pending.error());
    if (!*pending)
        return {};
    return m_d->finish(std::move(transaction), **std::move(pending));
}

Result<std::optional<Document::Private::Pending>>
Document::Private::editing(const QString &label, const std::function<Result<void>(Edit &)> &run)
{
    isBusy = true;
    const auto ready = qScopeGuard([this] { isBusy = false; });
    Result<Session> started = Session::start(file.database);
    if (!started)
        return started.error();
    Session session = std::move(started).value();
    Edit::Private work(file.inventory, writer);
    Edit hands(work);
    if (auto done = run(hands); !done)
        return done.error();
    if (auto sound = work.check(); !sound)
        return sound.error();
    const Result<QByteArray> changeset = session.changeset();
    if (!changeset)
        return changeset.error();
    if (changeset->isEmpty())
        return std::optional<Pending>();

    Pending pending;
    pending.inventory = file.inventory;
    Result<QList<RecordChange>> records
        = replay(*changeset, Direction::Forward, file.columns, pending.inventory);
    if (!records)
        return records.error();
    pending.entry = file.log.newEntry(author, label);
    pending.state = {pending.entry->number, file.log.state().revision + 1, pending.entry->id.toLatin1()};
    pending.change = {Change::Cause::Edit, label, pending.state.revision, std::move(records).value()};
    if (auto done = ChangeLog::write(file.database, *pending.entry, *changeset); !done)
        return done.error();
    if (auto done = ChangeLog::write(file.database, pending.state); !done)
        return done.error();
    return std::optional(std::move(pending));
}

bool Document::canUndo() const
{
    return !isReadOnly() && m_d->file.log.undoable();
}

bool Document::canRedo() const
{
    return !isReadOnly() && m_d->file.log.redoable();
}

QString Document::undoLabel() const
{
    const ChangeInfo *entry = m_d->file.log.undoable();
    return entry ? entry->label : QString();
}

QString Document::redoLabel() const
{
    const ChangeInfo *entry = m_d->file.log.redoable();
    return entry ? entry->label : QString();
}

Result<void> Document::undo()
{
    return m_d->move(Direction::Backward);
}

Result<void> Document::redo()
{
    return m_d->move(Direction::Forward);
}

Result<void> Document::Private::move(Direction direction)
{
    Result<Transaction> begun = begin();
    if (!begun)
        return begun.error();
    Transaction transaction = std::move(begun).value();
    Result<Pending> pending = moving(direction);
    if (!pending)
        return failed(pending.error());
    return finish(std::move(transaction), std::move(pending).value());
}

Result<Document::Private::Pending> Document::Private::moving(Direction direction)
{
    const bool isUndo = direction == Direction::Backward;
    const ChangeInfo *entry = isUndo ? file.log.undoable() : file.log.redoable();
    if (!entry)
        return nothingTo(isUndo);
    const Result<QByteArray> changeset = ChangeLog::changeset(file.database, entry->number);
    if (!changeset)
        return changeset.error();
    Pending pending;
    pending.inventory = file.inventory;
    // Memory first: it looks at every byte, and only a changeset that passed is shown to SQLite.
    Result<QList<RecordChange>> records = replay(*changeset, direction, file.columns, pending.inventory);
    if (!records)
        return records.error();
    if (auto done = applyChangeset(file.database, *changeset, isUndo); !done)
        return done.error();
    pending.state = file.log.moved(isUndo ? entry->parent : entry->number);
    if (auto done = ChangeLog::write(file.database, pending.state); !done)
        return done.error();
    pending.change = {isUndo ? Change::Cause::Undo : Change::Cause::Redo, entry->label,
                      pending.state.revision, std::move(records).value()};
    return pending;
}

} // namespace core
