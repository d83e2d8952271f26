#include "core/store/recordloader.h"

#include "core/model/catalogue.h"
#include "core/store/schema.h"
#include "core/store/sqliteerror.h"

#include <QHash>

#include <sqlite3.h>
#include <vector>

namespace core {
namespace {

Error badCell(const EntityInfo &info, const QByteArray &id, const char *column)
{
    Error error = sqliteError(nullptr, SQLITE_CORRUPT, "cell");
    error.detail = QStringLiteral("%1 %2: column %3 cannot be read")
                       .arg(info.keyText(), QString::fromUtf8(id), QString::fromLatin1(column));
    return error;
}

QByteArray selectAll(const EntityInfo &info)
{
    QByteArray sql = "SELECT \"id\"";
    for (const FieldInfo &field : info.fields)
        sql += ", " + quoted(field.key);
    return sql + " FROM " + quoted(info.key) + " ORDER BY \"id\"";
}

struct Loader {
    bool (*load)(Record &, const Cell &, CellPool *);
    CellPool *pool;
};

std::vector<Loader> loadersOf(const EntityInfo &info, CellPool &pool)
{
    std::vector<Loader> loaders;
    for (const FieldInfo &field : info.fields)
        loaders.push_back({field.load, isPooled(field) ? &pool : nullptr});
    return loaders;
}

Result<void> readRow(const EntityInfo &info, const std::vector<Loader> &loaders, const Statement &row,
                     Inventory &inventory)
{
    Cell cell;
    const auto id = row.read(0, cell) && cell.kind == Cell::Kind::Text
        ? RecordId::fromLatin1(cell.text.data(), static_cast<qsizetype>(cell.text.size()))
        : std::nullopt;
    if (!id)
        return badCell(info, row.bytes(0), "id");
    const std::shared_ptr<Record> record = info.create();
    record->id = *id;
    for (size_t i = 0; i < loaders.size(); ++i) {
        const bool isCell = row.read(static_cast<int>(i) + 1, cell);
        if (isCell && cell.kind == Cell::Kind::Null) // unknown, as the new record has it already
            continue;
        if (!isCell || !loaders[i].load(*record, cell, loaders[i].pool))
            return badCell(info, row.bytes(0), info.fields.at(static_cast<qsizetype>(i)).key);
    }
    inventory.put(info.kind, record);
    return {};
}

Result<void> readTable(Database &database, const EntityInfo &info, CellPool &pool, Inventory &inventory)
{
    Result<Statement> prepared = database.prepare(selectAll(info));
    if (!prepared)
        return prepared.error();
    Statement statement = std::move(prepared).value();
    const std::vector<Loader> loaders = loadersOf(info, pool);
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        if (auto read = readRow(info, loaders, statement, inventory); !read)
            return read;
    }
}

using KindsById = QHash<RecordId, EntityKind>;

bool isFound(const KindsById &kinds, const FieldInfo &field, RecordId target)
{
    const auto found = kinds.constFind(target);
    return found != kinds.cend() && (!field.target || *field.target == *found);
}

bool isSound(const KindsById &kinds, const FieldInfo &field, const Record &record)
{
    const FieldValue value = field.get(record);
    if (const auto *id = value.as<RecordId>())
        return isFound(kinds, field, *id);
    const auto *ids = value.as<RecordIdSet>();
    return !ids
        || std::all_of(ids->begin(), ids->end(), [&](RecordId id) { return isFound(kinds, field, id); });
}

} // namespace

bool isPooled(const FieldInfo &field)
{
    return field.type >= FieldType::Term;
}

Result<Inventory> loadRecords(Database &database)
{
    Inventory inventory;
    CellPool pool;
    for (const EntityInfo &info : catalogue()) {
        if (auto read = readTable(database, info, pool, inventory); !read)
            return read.error();
    }
    return inventory;
}

Result<void> checkReferences(const Inventory &inventory)
{
    KindsById kinds;
    kinds.reserve(inventory.size());
    for (const EntityKind kind : entityKinds) {
        for (const RecordTable::Row &row : inventory.table(kind))
            kinds.insert(row.id, kind);
    }
    for (const EntityInfo &info : catalogue()) {
        for (const FieldInfo &field : info.fields) {
            if (field.type != FieldType::Reference && field.type != FieldType::References)
                continue;
            for (const RecordTable::Row &row : inventory.table(info.kind)) {
                if (!isSound(kinds, field, *row.record))
                    return badCell(info, row.id.toLatin1(), field.key);
            }
        }
    }
    return {};
}

} // namespace core
