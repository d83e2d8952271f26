#include "core/base/text.h"
#include "core/model/catalogue.h"
#include "core/store/document.h"
#include "core/store/documentprivate.h"
#include "core/store/replay.h"
#include "core/store/sqliteerror.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <sqlite3.h>

namespace core {
namespace {

/// The value that \a cell is for \a field; unknown where the changeset has none.
FieldValue valueOf(const EntityInfo &info, const FieldInfo &field, const std::optional<Cell> &cell)
{
    const std::shared_ptr<Record> record = info.create();
    if (cell)
        field.load(*record, *cell, nullptr);
    return field.get(*record);
}

std::string_view keyOfRow(const RowChange &row)
{
    const auto &cells = row.kind == RecordChange::Kind::Inserted ? row.after : row.before;
    const auto column = static_cast<size_t>(row.keyColumn);
    return column < cells.size() && cells[column] ? cells[column]->text : std::string_view();
}

/// What one row of a changeset says, field by field; a record that came or went is one entry as a whole.
QList<FieldChange> fieldChanges(const EntityInfo &info, const RecordColumns &columns, const RowChange &row,
                                const ChangeInfo &change)
{
    if (row.kind != RecordChange::Kind::Updated)
        return {{change, row.kind, -1, {}, {}}};
    QList<FieldChange> changes;
    for (size_t i = 0; i < row.after.size(); ++i) {
        if (static_cast<qsizetype>(i) >= columns.count(info.kind) || !row.after[i])
            continue;
        const int index = columns.fieldAt(info.kind, static_cast<qsizetype>(i));
        if (index == RecordColumns::idColumn)
            continue;
        const FieldInfo &field = info.fields.at(index);
        changes.append({change, row.kind, index, valueOf(info, field, row.before[i]),
                        valueOf(info, field, row.after[i])});
    }
    std::sort(changes.begin(), changes.end(),
              [](const FieldChange &a, const FieldChange &b) { return a.field < b.field; });
    return changes;
}

Error invalid(const QString &message, const QString &detail)
{
    return {ErrorCode::InvalidInput, message, detail};
}

} // namespace

QList<ChangeInfo> Document::history() const
{
    const QList<qint64> present = m_d->file.log.presentWay();
    const QSet<qint64> done(present.cbegin(), present.cend());
    QList<ChangeInfo> entries(m_d->file.log.entries().crbegin(), m_d->file.log.entries().crend());
    for (ChangeInfo &entry : entries)
        entry.isUndone = !done.contains(entry.number);
    return entries;
}

Result<QList<FieldChange>> Document::historyOf(EntityKind entity, RecordId id) const
{
    const EntityInfo &info = entityInfo(entity);
    const QByteArray key = id.toLatin1();
    QList<FieldChange> history;
    const QList<qint64> way = m_d->file.log.presentWay();
    for (auto number = way.crbegin(); number != way.crend(); ++number) {
        const Result<QByteArray> changeset = ChangeLog::changeset(m_d->file.database, *number);
        if (!changeset)
            return changeset.error();
        if (!changeset->contains(key)) // nearly all of them: far cheaper than going through the rows
            continue;
        ChangesetReader reader(*changeset);
        while (reader.next()) {
            const RowChange &row = reader.row();
            if (row.table == info.key && keyOfRow(row) == std::string_view(key.constData(), 36))
                history.append(fieldChanges(info, m_d->file.columns, row, *m_d->file.log.find(*number)));
        }
        if (reader.isBroken())
            return sqliteError(nullptr, SQLITE_CORRUPT, "changeset");
    }
    return history;
}

Result<VersionInfo> Document::nameVersion(const QString &name)
{
    const QString wanted = tidied(name);
    if (wanted.isEmpty())
        return invalid(QCoreApplication::translate("core::store", "Give the version a name."), {});
    const auto known = std::find_if(
        m_d->file.log.versions().cbegin(), m_d->file.log.versions().cend(),
        [&](const VersionInfo &version) { return normalised(version.name) == normalised(wanted); });
    if (known != m_d->file.log.versions().cend()) {
        return invalid(QCoreApplication::translate("core::store",
                                                   "There is a version \"%1\" already. Choose "
                                                   "another name.")
                           .arg(known->name),
                       wanted);
    }
    return m_d->nameVersion(wanted);
}

Result<VersionInfo> Document::Private::nameVersion(const QString &name)
{
    Result<Transaction> begun = begin();
    if (!begun)
        return begun.error();
    const ChangeInfo now = file.log.newEntry(author, name);
    const VersionInfo version{now.id, name, file.log.state().head, author, now.at};
    Result<void> done;
    {
        Transaction transaction = std::move(begun).value();
        done = ChangeLog::write(file.database, version);
        if (done)
            done = transaction.commit();
    }
    if (done) {
        committed();
        file.log.adopt(version);
        return version;
    }
    const Error error = failed(done.error());
    if (!file.log.loadVersions(file.database)) // the file knows whether it has it all the same
        return error;                          // and is asked again before the next change
    const auto &versions = file.log.versions();
    const bool isThere = std::any_of(versions.cbegin(), versions.cend(),
                                     [&](const VersionInfo &one) { return one.id == version.id; });
    return isThere ? Result<VersionInfo>(version) : Result<VersionInfo>(error);
}

QList<VersionInfo> Document::versions() const
{
    return m_d->file.log.versions();
}

Result<Inventory> Document::inventoryAt(qint64 changeNumber) const
{
    const ChangeLog &log = m_d->file.log;
    if (changeNumber != 0 && !log.find(changeNumber)) {
        return invalid(QCoreApplication::translate("core::store",
                                                   "The history of this file has no entry %1. "
                                                   "Choose one from the list.")
                           .arg(changeNumber),
                       {});
    }
    Inventory inventory = m_d->file.inventory;
    const auto go = [&](qint64 number, Direction direction) -> Result<void> {
        const Result<QByteArray> changeset = ChangeLog::changeset(m_d->file.database, number);
        if (!changeset)
            return changeset.error();
        const auto done = replay(*changeset, direction, m_d->file.columns, inventory);
        return done ? Result<void>() : Result<void>(done.error());
    };
    const ChangeLog::Way way = log.way(log.state().head, changeNumber);
    for (const qint64 number : way.back) {
        if (auto done = go(number, Direction::Backward); !done)
            return done.error();
    }
    for (const qint64 number : way.forward) {
        if (auto done = go(number, Direction::Forward); !done)
            return done.error();
    }
    return inventory;
}

} // namespace core
