#include "core/store/migrations.h"

#include "core/model/catalogue.h"
#include "core/store/filereplace.h"
#include "core/store/schema.h"
#include "core/store/schemacheck.h"
#include "core/store/sqliteerror.h"

#include <QFile>
#include <QScopeGuard>

#include <array>
#include <sqlite3.h>

namespace core {
namespace {

/// What the file has for an object of the schema; empty where it has none.
Result<QByteArray> storedSql(Database &database, const QByteArray &name)
{
    Result<Statement> prepared = database.prepare("SELECT sql FROM sqlite_schema WHERE name = ?1");
    if (!prepared)
        return prepared.error();
    Statement statement = std::move(prepared).value();
    statement.bind(1, name);
    const Result<bool> row = statement.step();
    if (!row)
        return row.error();
    return *row ? statement.bytes(0) : QByteArray();
}

Result<void> addMissingColumns(Database &database, const SchemaObject &table, const QByteArray &stored)
{
    const auto old = tableText(stored);
    const auto wanted = tableText(table.sql);
    if (!old || !wanted)
        return sqliteError(nullptr, SQLITE_CORRUPT, "migration: " + table.name);
    for (const QByteArray &column : wanted->columns) {
        if (old->columns.contains(column))
            continue;
        const QByteArray sql = "ALTER TABLE " + quoted(table.name.constData()) + " ADD COLUMN " + column;
        if (auto done = database.run(sql); !done)
            return done;
    }
    return {};
}

/// Makes the tables, columns, indexes and views that the current schema has and the file lacks.
Result<void> addWhatIsMissing(Database &database)
{
    for (const SchemaObject &object : documentSchema()) {
        const Result<QByteArray> stored = storedSql(database, object.name);
        if (!stored)
            return stored.error();
        Result<void> done;
        if (stored->isEmpty()) {
            done = database.run(object.sql);
        } else if (object.kind == SchemaObject::Kind::Table) {
            done = addMissingColumns(database, object, *stored);
        }
        if (!done)
            return done;
    }
    return {};
}

Result<void> countRevisions(Database &database)
{
    return database.run("UPDATE \"log_state\" SET \"revision\" = (SELECT count(*) FROM \"change\")");
}

struct Step {
    int fromVersion;
    Result<void> (*run)(Database &);
};

// The steps with fromVersion n bring version n to n + 1. Published steps are never edited; add to the end.
constexpr std::array steps{
    Step{1, addWhatIsMissing},                          // the tags of lessons; the revision in log_state
    Step{1, countRevisions}, Step{2, addWhatIsMissing}, // the places that are pinned on the maps
    Step{3, addWhatIsMissing},                          // people's own texts in reports
};
static_assert(steps.back().fromVersion + 1 == currentFormatVersion);

Result<void> copyAndMigrate(const QString &path, const QString &copy, qint64 version)
{
    Result<Database> source = Database::open(path, Database::Access::ReadWrite);
    if (!source)
        return source.error();
    Result<Database> opened = Database::open(copy, Database::Access::Create);
    if (!opened)
        return opened.error();
    Database target = std::move(opened).value();
    if (auto done = source->copyTo(target); !done)
        return done;
    if (auto done = target.configure(); !done)
        return done;
    return migrateDatabase(target, version);
}

} // namespace

Result<void> migrateDatabase(Database &database, qint64 version)
{
    Result<Transaction> begun = Transaction::begin(database, Transaction::Kind::Writing);
    if (!begun)
        return begun.error();
    Transaction transaction = std::move(begun).value();
    for (const Step &step : steps) {
        if (step.fromVersion < version)
            continue;
        if (auto done = step.run(database); !done)
            return done;
    }
    const QByteArray stamp = "PRAGMA user_version = " + QByteArray::number(currentFormatVersion);
    if (auto done = database.run(stamp); !done)
        return done;
    if (auto checked = checkSchema(database); !checked)
        return checked.error();
    return transaction.commit();
}

Result<QString> migrateFile(const QString &path, qint64 version)
{
    const QString copy = temporaryPathBeside(path);
    const auto cleanUp = qScopeGuard([&copy] { removeDatabaseFile(copy); });
    if (auto done = copyAndMigrate(path, copy, version); !done)
        return done.error();
    const Result<QString> kept = keepOriginal(path);
    if (!kept)
        return kept.error();
    QFile::setPermissions(copy, QFile::permissions(path));
    if (auto done = replaceFile(copy, path); !done)
        return done.error();
    return *kept;
}

} // namespace core
