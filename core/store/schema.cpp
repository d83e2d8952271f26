#include "core/store/schema.h"

#include "core/model/catalogue.h"
#include "core/store/schemacheck.h"

namespace core {
namespace {

QByteArray orEmpty(const QByteArray &name, const QByteArray &rule)
{
    return " ANY CHECK (" + name + " IS NULL OR " + name + " = '' OR " + rule + ")";
}

// WITHOUT ROWID: the rows stand in the order of their ids, so that one scan loads a table sorted.
SchemaObject recordTable(const EntityInfo &info, const QList<int> &order)
{
    QByteArrayList columns;
    for (const int index : order) {
        columns.append(index == RecordColumns::idColumn
                           ? "\"id\" TEXT PRIMARY KEY NOT NULL CHECK (length(\"id\") = 36)"
                           : columnDefinition(info.fields.at(index)));
    }
    return {SchemaObject::Kind::Table, info.key,
            "CREATE TABLE " + quoted(info.key) + " (" + columns.join(", ") + ") STRICT, WITHOUT ROWID"};
}

QList<SchemaObject> ownerIndexes(const EntityInfo &info)
{
    QList<SchemaObject> indexes;
    for (const FieldInfo &field : info.fields) {
        if (field.isOwner) {
            const QByteArray name = QByteArray(info.key) + "_" + field.key;
            indexes.append({SchemaObject::Kind::Index, name,
                            "CREATE INDEX " + quoted(name.constData()) + " ON " + quoted(info.key) + " ("
                                + quoted(field.key) + ")"});
        }
    }
    return indexes;
}

QList<SchemaObject> logTables()
{
    using enum SchemaObject::Kind;
    return {
        {Table, "change",
         "CREATE TABLE \"change\" (\"number\" INTEGER PRIMARY KEY, \"id\" TEXT NOT NULL UNIQUE, "
         "\"parent\" INTEGER NOT NULL, \"author\" TEXT NOT NULL, \"at\" TEXT NOT NULL, "
         "\"label\" TEXT NOT NULL, \"changeset\" BLOB NOT NULL) STRICT"},
        {Table, "version",
         "CREATE TABLE \"version\" (\"id\" TEXT PRIMARY KEY NOT NULL, \"name\" TEXT NOT NULL, "
         "\"change\" INTEGER NOT NULL, \"author\" TEXT NOT NULL, \"at\" TEXT NOT NULL) STRICT"},
        {Table, "log_state",
         "CREATE TABLE \"log_state\" (\"only\" INTEGER PRIMARY KEY CHECK (\"only\" = 1), "
         "\"head\" INTEGER NOT NULL, \"revision\" INTEGER NOT NULL DEFAULT 0) STRICT"},
    };
}

// For people who open the file with another SQLite tool; the program itself never reads them.
QList<SchemaObject> views()
{
    using enum SchemaObject::Kind;
    return {
        {View, "v_activity_phase",
         "CREATE VIEW v_activity_phase AS SELECT a.id AS activity, a.initiative, a.name, p.value AS phase "
         "FROM activity AS a, json_each(a.phases) AS p"},
        {View, "v_activity_theme",
         "CREATE VIEW v_activity_theme AS SELECT a.id AS activity, a.initiative, a.name, t.value AS theme "
         "FROM activity AS a, json_each(a.themes) AS t"},
        {View, "v_initiative_provider",
         "CREATE VIEW v_initiative_provider AS SELECT i.id AS initiative, i.name AS initiative_name, "
         "o.id AS organisation, o.name AS organisation_name FROM participation AS p "
         "JOIN initiative AS i ON i.id = p.initiative JOIN organisation AS o ON o.id = p.organisation "
         "WHERE p.role = 'aanbieder'"},
        {View, "v_initiative_region",
         "CREATE VIEW v_initiative_region AS SELECT i.id AS initiative, i.name, r.value AS region "
         "FROM initiative AS i, json_each(i.regions) AS r"},
        {View, "v_open_finding",
         "CREATE VIEW v_open_finding AS SELECT id AS finding, \"rule\", status, note, records FROM finding "
         "WHERE status IS NULL OR status IN ('', 'nieuw', 'besproken', 'bevestigd')"},
    };
}

QList<int> catalogueOrder(const EntityInfo &info)
{
    QList<int> order{RecordColumns::idColumn};
    for (int i = 0; i < info.fields.size(); ++i)
        order.append(i);
    return order;
}

QList<SchemaObject> makeSchema(const RecordColumns *columns)
{
    QList<SchemaObject> objects;
    for (const EntityInfo &info : catalogue())
        objects.append(recordTable(info, columns ? columns->columns(info.kind) : catalogueOrder(info)));
    objects.append(logTables());
    for (const EntityInfo &info : catalogue())
        objects.append(ownerIndexes(info));
    objects.append(views());
    return objects;
}

} // namespace

QByteArray quoted(const char *name)
{
    return QByteArray("\"").append(name).append('"');
}

QByteArray columnDefinition(const FieldInfo &field)
{
    const QByteArray name = quoted(field.key);
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Money:
        return name + orEmpty(name, "typeof(" + name + ") = 'integer'");
    case FieldType::Real:
        return name + orEmpty(name, "typeof(" + name + ") IN ('integer', 'real')");
    case FieldType::YesNo:
        return name + orEmpty(name, "(typeof(" + name + ") = 'integer' AND " + name + " IN (0, 1))");
    case FieldType::Terms:
    case FieldType::References:
        // A JSON array. json_valid() is not free to be used with an untrusted schema in SQLite 3.40.
        return name + " TEXT CHECK (" + name + " IS NULL OR " + name + " GLOB '[[]*]')";
    case FieldType::Reference:
        if (field.isOwner && field.isRequired && field.target) {
            return name + " TEXT REFERENCES " + quoted(entityInfo(*field.target).key)
                + "(\"id\") DEFERRABLE INITIALLY DEFERRED";
        }
        return name + " TEXT";
    default:
        return name + " TEXT";
    }
}

const QList<SchemaObject> &documentSchema()
{
    static const QList<SchemaObject> objects = makeSchema(nullptr);
    return objects;
}

Result<void> createSchema(Database &database, const RecordColumns *columns)
{
    QByteArray sql = "PRAGMA application_id = " + QByteArray::number(documentApplicationId)
        + "; PRAGMA user_version = " + QByteArray::number(currentFormatVersion) + ";";
    const QList<SchemaObject> objects = columns ? makeSchema(columns) : documentSchema();
    for (const SchemaObject &object : objects)
        sql += object.sql + ";";
    sql += "INSERT INTO \"log_state\" (\"only\", \"head\", \"revision\") VALUES (1, 0, 0);";
    return database.run(sql);
}

} // namespace core
