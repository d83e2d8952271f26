#include "core/store/schemacheck.h"

#include "core/model/catalogue.h"
#include "core/store/schema.h"
#include "core/store/sqliteerror.h"

#include <QMap>

#include <algorithm>
#include <sqlite3.h>

namespace core {
namespace {

struct Stored {
    QByteArray type;
    QByteArray name;
    QByteArray sql;
};

Error otherSchema(const QByteArray &what)
{
    Error error = sqliteError(nullptr, SQLITE_CORRUPT, "schema");
    error.detail = QStringLiteral("schema: ") + QString::fromUtf8(what);
    return error;
}

/// Where a quoted part that begins at \a start ends; -1 when it does not.
qsizetype endOfQuote(const QByteArray &sql, qsizetype start)
{
    return sql.indexOf(sql.at(start), start + 1);
}

Result<QList<Stored>> storedSchema(Database &database)
{
    Result<Statement> prepared = database.prepare("SELECT type, name, sql FROM sqlite_schema");
    if (!prepared)
        return prepared.error();
    Statement statement = std::move(prepared).value();
    QList<Stored> objects;
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return objects;
        objects.append({statement.bytes(0), statement.bytes(1), statement.bytes(2)});
    }
}

bool isSameTable(const QByteArray &stored, const QByteArray &expected)
{
    const auto a = tableText(stored);
    const auto b = tableText(expected);
    if (!a || !b || a->before != b->before || a->after != b->after)
        return false;
    return std::is_permutation(a->columns.cbegin(), a->columns.cend(), b->columns.cbegin(),
                               b->columns.cend());
}

/// An index somebody added for speed: on columns, of all rows, without a rule of its own.
Result<bool> isPlainIndex(Database &database, const QByteArray &name)
{
    Result<Statement> prepared
        = database.prepare("SELECT count(*) FROM sqlite_schema AS s, pragma_index_list(s.tbl_name) AS i "
                           "WHERE s.type = 'index' AND s.name = ?1 AND i.name = ?1 AND i.\"unique\" = 0 "
                           "AND i.partial = 0 AND NOT EXISTS "
                           "(SELECT 1 FROM pragma_index_xinfo(?1) WHERE cid = -2)");
    if (!prepared)
        return prepared.error();
    Statement statement = std::move(prepared).value();
    statement.bind(1, name);
    const Result<bool> row = statement.step();
    if (!row)
        return row.error();
    return *row && statement.integer(0) == 1;
}

/// Left behind by SQLite itself: the indexes of primary keys, and the figures of ANALYZE.
bool isInternal(const Stored &object)
{
    return (object.type == "index" && object.sql.isEmpty() && object.name.startsWith("sqlite_autoindex_"))
        || object.sql == "CREATE TABLE sqlite_stat1(tbl,idx,stat)"
        || object.sql == "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)";
}

Result<void> checkObject(Database &database, const Stored &object,
                         QMap<QByteArray, const SchemaObject *> &missing)
{
    if (isInternal(object))
        return {};
    const SchemaObject *expected = missing.value(object.name);
    if (!expected) {
        if (object.type != "index")
            return otherSchema("unknown " + object.type + " " + object.name);
        const Result<bool> isPlain = isPlainIndex(database, object.name);
        if (!isPlain)
            return isPlain.error();
        return *isPlain ? Result<void>() : otherSchema("unknown index " + object.name);
    }
    const bool isSame = expected->kind == SchemaObject::Kind::Table ? isSameTable(object.sql, expected->sql)
                                                                    : object.sql == expected->sql;
    if (!isSame)
        return otherSchema("altered " + object.type + " " + object.name + ": " + object.sql.left(400));
    missing.remove(object.name);
    return {};
}

/// The field whose name opens the column's definition.
int fieldOf(const EntityInfo &info, const QByteArray &definition)
{
    const QByteArray name = definition.mid(1, definition.indexOf('"', 1) - 1);
    return info.indexOf(QString::fromLatin1(name));
}

} // namespace

std::optional<TableText> tableText(const QByteArray &sql)
{
    const qsizetype open = sql.indexOf('(');
    if (open < 0)
        return std::nullopt;
    TableText text;
    text.before = sql.left(open).trimmed();
    int depth = 1;
    qsizetype start = open + 1;
    for (qsizetype i = start; i < sql.size(); ++i) {
        const char c = sql.at(i);
        if (c == '"' || c == '\'') {
            i = endOfQuote(sql, i);
            if (i < 0)
                return std::nullopt;
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0 || (depth == 1 && c == ',')) {
            text.columns.append(sql.mid(start, i - start).trimmed());
            start = i + 1;
        }
        if (depth == 0) {
            text.after = sql.mid(i + 1).trimmed();
            return text;
        }
    }
    return std::nullopt;
}

Result<RecordColumns> checkSchema(Database &database)
{
    const auto stored = storedSchema(database);
    if (!stored)
        return stored.error();
    QMap<QByteArray, const SchemaObject *> missing;
    for (const SchemaObject &object : documentSchema())
        missing.insert(object.name, &object);
    for (const Stored &object : *stored) {
        if (auto done = checkObject(database, object, missing); !done)
            return done.error();
    }
    if (!missing.isEmpty())
        return otherSchema("missing " + missing.firstKey());

    RecordColumns columns;
    for (const Stored &object : *stored) {
        const EntityInfo *info
            = object.type == "table" ? findEntity(QString::fromUtf8(object.name)) : nullptr;
        if (!info)
            continue;
        const auto text = tableText(object.sql);
        QList<int> fields;
        for (const QByteArray &definition : text->columns)
            fields.append(fieldOf(*info, definition)); // "id" is no field: RecordColumns::idColumn
        columns.set(info->kind, fields);
    }
    return columns;
}

} // namespace core
