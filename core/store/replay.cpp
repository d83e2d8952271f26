#include "core/store/replay.h"

#include "core/model/catalogue.h"
#include "core/store/recordloader.h"
#include "core/store/sqliteerror.h"

#include <QHash>

#include <algorithm>
#include <sqlite3.h>

namespace core {
namespace {

struct Step {
    RecordChange change;
    RecordPtr record; ///< none for Deleted
};

using Cells = std::vector<std::optional<Cell>>;

Error misfit(const char *why, const RowChange &row)
{
    Error error = sqliteError(nullptr, SQLITE_CORRUPT, "changeset");
    error.detail = QStringLiteral("changeset: %1 in %2")
                       .arg(QString::fromLatin1(why),
                            QString::fromUtf8(row.table.data(), static_cast<qsizetype>(row.table.size())));
    return error;
}

/// One changeset on its way into one inventory; reading first, then putting, because SQLite's order is
/// random.
class Replay {
public:
    Replay(const RecordColumns &columns, const Inventory &inventory)
        : m_columns(columns),
          m_inventory(inventory)
    { }

    Result<void> read(const RowChange &row);
    Result<QList<RecordChange>> putInto(Inventory &inventory);

private:
    const EntityInfo *entityOf(std::string_view table);
    std::optional<RecordId> idOf(const EntityInfo &info, const RowChange &row) const;
    bool load(const EntityInfo &info, const Cells &cells, Record &record, QList<int> *loaded);
    bool isAsKnown(const EntityInfo &info, const RowChange &row, const Record &existing);

    const RecordColumns &m_columns;
    const Inventory &m_inventory;
    CellPool m_pool;
    QHash<QByteArray, const EntityInfo *> m_entities;
    std::vector<Step> m_steps;
};

const EntityInfo *Replay::entityOf(std::string_view table)
{
    const QByteArray name(table.data(), static_cast<qsizetype>(table.size()));
    const auto known = m_entities.constFind(name);
    if (known != m_entities.cend())
        return *known;
    const EntityInfo *info = findEntity(QString::fromUtf8(name));
    m_entities.insert(name, info);
    return info;
}

std::optional<RecordId> Replay::idOf(const EntityInfo &info, const RowChange &row) const
{
    const Cells &cells = row.kind == RecordChange::Kind::Inserted ? row.after : row.before;
    // A changeset from before a migration knows fewer columns; later ones were added behind.
    if (static_cast<qsizetype>(cells.size()) > m_columns.count(info.kind)
        || m_columns.fieldAt(info.kind, row.keyColumn) != RecordColumns::idColumn)
        return std::nullopt;
    const std::optional<Cell> &cell = cells.at(static_cast<size_t>(row.keyColumn));
    if (!cell || cell->kind != Cell::Kind::Text)
        return std::nullopt;
    return RecordId::fromLatin1(cell->text.data(), static_cast<qsizetype>(cell->text.size()));
}

bool Replay::load(const EntityInfo &info, const Cells &cells, Record &record, QList<int> *loaded)
{
    for (size_t i = 0; i < cells.size(); ++i) {
        const int index = m_columns.fieldAt(info.kind, static_cast<qsizetype>(i));
        if (!cells[i] || index == RecordColumns::idColumn)
            continue;
        const FieldInfo &field = info.fields.at(index);
        if (!field.load(record, *cells[i], isPooled(field) ? &m_pool : nullptr))
            return false;
        if (loaded)
            loaded->append(index);
    }
    return true;
}

/// Whether the record still is what the changeset was made on: in all fields for a deletion, else in those
/// that change.
bool Replay::isAsKnown(const EntityInfo &info, const RowChange &row, const Record &existing)
{
    const std::shared_ptr<Record> known = info.create();
    QList<int> fields;
    if (!load(info, row.before, *known, &fields))
        return false;
    return std::all_of(fields.cbegin(), fields.cend(), [&](int index) {
        const FieldInfo &field = info.fields.at(index);
        return field.get(*known) == field.get(existing);
    });
}

Result<void> Replay::read(const RowChange &row)
{
    const EntityInfo *info = entityOf(row.table);
    if (!info)
        return misfit("no such table", row);
    const auto id = idOf(*info, row);
    if (!id)
        return misfit("no id", row);
    const Record *existing = m_inventory.find(info->kind, *id);
    if ((row.kind == RecordChange::Kind::Inserted) == (existing != nullptr)
        || (existing && !isAsKnown(*info, row, *existing)))
        return misfit("another state of the record", row);

    Step step{{info->kind, *id, row.kind, {}}, nullptr};
    if (row.kind != RecordChange::Kind::Deleted) {
        const std::shared_ptr<Record> record = existing ? info->copy(*existing) : info->create();
        record->id = *id;
        QList<int> *fields = row.kind == RecordChange::Kind::Updated ? &step.change.fields : nullptr;
        if (!load(*info, row.after, *record, fields))
            return misfit("unreadable cell", row);
        std::sort(step.change.fields.begin(), step.change.fields.end());
        step.record = record;
    }
    m_steps.push_back(std::move(step));
    return {};
}

Result<QList<RecordChange>> Replay::putInto(Inventory &inventory)
{
    const auto key = [](const Step &step) { return std::pair(step.change.entity, step.change.id); };
    std::sort(m_steps.begin(), m_steps.end(), [&](const Step &a, const Step &b) { return key(a) < key(b); });
    const auto twice = std::adjacent_find(m_steps.cbegin(), m_steps.cend(),
                                          [&](const Step &a, const Step &b) { return key(a) == key(b); });
    if (twice != m_steps.cend())
        return sqliteError(nullptr, SQLITE_CORRUPT, "changeset: one record twice");

    QList<RecordChange> changes;
    changes.reserve(static_cast<qsizetype>(m_steps.size()));
    for (const Step &step : m_steps) { // upwards: new ids stand at the end
        if (step.record)
            inventory.put(step.change.entity, step.record);
        changes.append(step.change);
    }
    for (auto step = m_steps.crbegin(); step != m_steps.crend(); ++step) { // downwards: the newest go first
        if (!step->record)
            inventory.remove(step->change.entity, step->change.id);
    }
    return changes;
}

} // namespace

Result<QList<RecordChange>> replay(const QByteArray &changeset, Direction direction,
                                   const RecordColumns &columns, Inventory &inventory)
{
    ChangesetReader reader(changeset, direction);
    Replay replay(columns, inventory);
    while (reader.next()) {
        if (auto read = replay.read(reader.row()); !read)
            return read.error();
    }
    if (reader.isBroken())
        return sqliteError(nullptr, SQLITE_CORRUPT, "changeset: malformed");
    return replay.putInto(inventory);
}

} // namespace core
