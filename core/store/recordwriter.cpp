#include "core/store/recordwriter.h"

#include "core/model/catalogue.h"
#include "core/store/schema.h"

namespace core {
namespace {

constexpr size_t mostUpdates = 100; // kept statements; each set of fields needs its own

QByteArray insertion(const EntityInfo &info)
{
    QByteArray columns = "\"id\"";
    QByteArray values = "?1";
    for (int i = 0; i < info.fields.size(); ++i) {
        columns += ", " + quoted(info.fields.at(i).key);
        values += ", ?" + QByteArray::number(i + 2);
    }
    return "INSERT INTO " + quoted(info.key) + " (" + columns + ") VALUES (" + values + ")";
}

QByteArray updating(const EntityInfo &info, const QList<int> &fields)
{
    QByteArrayList settings;
    for (int i = 0; i < fields.size(); ++i)
        settings.append(quoted(info.fields.at(fields.at(i)).key) + " = ?" + QByteArray::number(i + 2));
    return "UPDATE " + quoted(info.key) + " SET " + settings.join(", ") + " WHERE \"id\" = ?1";
}

} // namespace

Result<void> RecordWriter::insert(EntityKind kind, const Record &record)
{
    const EntityInfo &info = entityInfo(kind);
    Statement &statement = m_inserts[static_cast<size_t>(kind)];
    if (statement.isNull()) {
        if (auto done = prepare(statement, insertion(info)); !done)
            return done;
    }
    const QByteArray id = record.id.toLatin1();
    statement.bind(1, id);
    m_texts.resize(std::max(m_texts.size(), static_cast<size_t>(info.fields.size())));
    for (int i = 0; i < info.fields.size(); ++i)
        bindField(statement, i + 2, info.fields.at(i), record);
    return statement.run();
}

Result<void> RecordWriter::update(EntityKind kind, const Record &record, const QList<int> &fields)
{
    if (fields.isEmpty())
        return {};
    const EntityInfo &info = entityInfo(kind);
    if (m_updates.size() > mostUpdates)
        m_updates.clear();
    Statement &statement = m_updates[{kind, fields}];
    if (statement.isNull()) {
        if (auto done = prepare(statement, updating(info, fields)); !done)
            return done;
    }
    const QByteArray id = record.id.toLatin1();
    statement.bind(1, id);
    m_texts.resize(std::max(m_texts.size(), static_cast<size_t>(fields.size())));
    for (int i = 0; i < fields.size(); ++i)
        bindField(statement, i + 2, info.fields.at(fields.at(i)), record);
    return statement.run();
}

Result<void> RecordWriter::remove(EntityKind kind, RecordId id)
{
    Statement &statement = m_removals[static_cast<size_t>(kind)];
    if (statement.isNull()) {
        const QByteArray sql = "DELETE FROM " + quoted(entityInfo(kind).key) + " WHERE \"id\" = ?1";
        if (auto done = prepare(statement, sql); !done)
            return done;
    }
    const QByteArray text = id.toLatin1();
    statement.bind(1, text);
    return statement.run();
}

Result<void> RecordWriter::prepare(Statement &statement, const QByteArray &sql)
{
    Result<Statement> prepared = m_database->prepare(sql, true);
    if (!prepared)
        return prepared.error();
    statement = std::move(prepared).value();
    return {};
}

void RecordWriter::bindField(Statement &statement, int parameter, const FieldInfo &field,
                             const Record &record)
{
    statement.bind(parameter, field.store(record, m_texts[static_cast<size_t>(parameter - 2)]));
}

} // namespace core
