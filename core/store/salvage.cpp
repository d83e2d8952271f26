#include "core/store/salvage.h"

#include "core/model/catalogue.h"
#include "core/model/references.h"
#include "core/store/recordloader.h"
#include "core/store/schema.h"
#include "core/store/sqliteerror.h"

#include <QMap>

namespace core {
namespace {

/// The columns of a real table, by name; none where there is no such table.
Result<QStringList> columnsOf(Database &database, const char *table)
{
    QStringList columns;
    Result<Statement> prepared
        = database.prepare("SELECT x.name FROM pragma_table_list(?1) AS t, pragma_table_xinfo(?1) AS x "
                           "WHERE t.type = 'table' AND t.schema = 'main' AND x.hidden = 0");
    if (!prepared)
        return prepared.error();
    Statement statement = std::move(prepared).value();
    const QByteArray name = table;
    statement.bind(1, name);
    Result<bool> row = statement.step();
    for (; row && *row; row = statement.step())
        columns.append(statement.text(0));
    return row ? Result<QStringList>(columns) : row.error();
}

/// One table on its way out of a damaged file.
class TableSalvage {
public:
    TableSalvage(Database &database, const EntityInfo &info, CellPool &pool, Salvage &salvage)
        : m_database(database),
          m_info(info),
          m_pool(pool),
          m_salvage(salvage)
    { }

    void run();

private:
    bool scan(const QByteArray &select, const char *order);
    bool fail(const Error &error);
    void take(const Statement &row);
    void lose(const QString &id, int field, bool isWhole)
    {
        m_salvage.losses.append({m_info.kind, id, field, isWhole});
    }

    Database &m_database;
    const EntityInfo &m_info;
    CellPool &m_pool;
    Salvage &m_salvage;
    QList<int> m_fields; ///< in the order of the selected columns after the id
};

void TableSalvage::run()
{
    const Result<QStringList> read = columnsOf(m_database, m_info.key);
    if (!read)
        fail(read.error());
    const QStringList columns = read ? *read : QStringList();
    QByteArray select = "SELECT \"id\"";
    for (int i = 0; i < m_info.fields.size(); ++i) {
        if (columns.contains(m_info.fields.at(i).keyText())) {
            select += ", " + quoted(m_info.fields.at(i).key);
            m_fields.append(i);
        }
    }
    select += " FROM " + quoted(m_info.key);
    const bool isWhole = columns.contains(QStringLiteral("id")) && scan(select, " ORDER BY \"id\"");
    if (isWhole)
        return;
    if (!columns.isEmpty())
        scan(select, " ORDER BY \"id\" DESC"); // from the other end, up to the damage
    lose({}, -1, true);
}

bool TableSalvage::scan(const QByteArray &select, const char *order)
{
    Result<Statement> prepared = m_database.prepare(select + order);
    if (!prepared)
        return fail(prepared.error());
    Statement statement = std::move(prepared).value();
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return true;
        take(statement);
    }
}

bool TableSalvage::fail(const Error &error)
{
    if (!m_salvage.trouble && isOfMachine(error))
        m_salvage.trouble = error;
    return false;
}

void TableSalvage::take(const Statement &row)
{
    const auto id = RecordId::fromText(row.text(0));
    if (!id) {
        lose(row.text(0).left(40), -1, true);
        return;
    }
    if (m_salvage.inventory.find(m_info.kind, *id))
        return;                            // read already, from the other end
    if (m_salvage.inventory.kindOf(*id)) { // one id is one record, in whatever table
        lose(id->toText(), -1, true);
        return;
    }
    const std::shared_ptr<Record> record = m_info.create();
    record->id = *id;
    for (int i = 0; i < m_fields.size(); ++i) {
        const FieldInfo &field = m_info.fields.at(m_fields.at(i));
        Cell cell;
        if (!row.read(i + 1, cell) || !field.load(*record, cell, isPooled(field) ? &m_pool : nullptr))
            lose(id->toText(), m_fields.at(i), false);
    }
    m_salvage.inventory.put(m_info.kind, record);
}

/// The set without what is not there; unknown where nothing is left, or for a single reference.
FieldValue withoutMissing(const Inventory &inventory, const FieldInfo &field, const FieldValue &value)
{
    const auto *ids = value.as<RecordIdSet>();
    if (!ids)
        return {};
    QList<RecordId> left;
    for (const RecordId id : *ids) {
        if (field.target ? inventory.find(*field.target, id) != nullptr : inventory.kindOf(id).has_value())
            left.append(id);
    }
    return left.isEmpty() ? FieldValue() : FieldValue(RecordIdSet(left));
}

} // namespace

Salvage salvageRecords(Database &database)
{
    Salvage salvage;
    CellPool pool;
    for (const EntityInfo &info : catalogue())
        TableSalvage(database, info, pool, salvage).run();
    return salvage;
}

QList<Loss> dropBrokenReferences(Inventory &inventory)
{
    QList<Loss> losses;
    for (bool isStable = false; !isStable;) { // what is dropped may have been pointed at
        isStable = true;
        for (const EntityInfo &info : catalogue()) {
            const RecordTable table = inventory.table(info.kind);
            for (const RecordTable::Row &row : table) {
                const QList<int> broken = brokenReferences(inventory, info.kind, *row.record);
                if (broken.isEmpty())
                    continue;
                isStable = false;
                const std::shared_ptr<Record> mended = info.copy(*row.record);
                bool isKept = true;
                for (const int index : broken) {
                    const FieldInfo &field = info.fields.at(index);
                    isKept = isKept && !field.isRequired;
                    field.set(*mended, withoutMissing(inventory, field, field.get(*row.record)));
                    losses.append({info.kind, row.id.toText(), index, field.isRequired});
                }
                if (isKept)
                    inventory.put(info.kind, mended);
                else
                    inventory.remove(info.kind, row.id);
            }
        }
    }
    return losses;
}

} // namespace core
