#pragma once

#include "core/model/fieldinfo.h"
#include "core/store/sqlite.h"

#include <QList>

namespace core {

class RecordColumns;

/// "STLK" in ASCII; stands as PRAGMA application_id in every document.
inline constexpr qint32 documentApplicationId = 0x53544C4B;

/// The format this build writes, as PRAGMA user_version.
inline constexpr int currentFormatVersion = 4;

/// One table, index or view as it stands in sqlite_schema.
struct SchemaObject {
    enum class Kind { Table, Index, View };

    Kind kind = Kind::Table;
    QByteArray name;
    QByteArray sql; ///< the statement that makes it, without ';'
};

/// A name between double quotes; "order" and "from" are words of SQL, too.
QByteArray quoted(const char *name);
/// "key" TYPE …, as it stands in CREATE TABLE; also what ALTER TABLE … ADD COLUMN needs.
QByteArray columnDefinition(const FieldInfo &field);

/// Everything a document of the current format holds: one table per entity of the catalogue, the change log,
/// indexes, and views for people with another SQLite tool. Tables stand before what is made on them.
const QList<SchemaObject> &documentSchema();

/// Makes the schema in an empty database and marks it as ours. With \a columns the tables get their columns
/// in that order, so that changesets of another file fit.
Result<void> createSchema(Database &database, const RecordColumns *columns = nullptr);

} // namespace core
