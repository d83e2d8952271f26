#pragma once

#include "core/model/entitykind.h"
#include "core/store/sqlite.h"

#include <QList>

#include <array>

namespace core {

/// Which field stands in which column of its table; after a migration that is not the catalogue's order.
class RecordColumns {
public:
    static constexpr int idColumn = -1;

    qsizetype count(EntityKind kind) const { return columns(kind).size(); }
    /// Index in EntityInfo::fields, or idColumn.
    int fieldAt(EntityKind kind, qsizetype position) const { return columns(kind).at(position); }
    const QList<int> &columns(EntityKind kind) const { return m_columns[static_cast<size_t>(kind)]; }
    void set(EntityKind kind, QList<int> fields) { m_columns[static_cast<size_t>(kind)] = std::move(fields); }

private:
    std::array<QList<int>, entityKindCount> m_columns;
};

/// Compares the file's schema with documentSchema(), text by text: columns may stand in another order, and
/// plain indexes may be added. Anything else that differs, or is missing, or is there besides (a trigger, a
/// view, a table), is named in an Error Corrupt. Reads no table but SQLite's own.
Result<RecordColumns> checkSchema(Database &database);

/// The definitions between the parentheses of a CREATE TABLE, in order, and what stands around them; nothing
/// where \a sql is not of that form.
struct TableText {
    QByteArray before;
    QList<QByteArray> columns;
    QByteArray after;
};
std::optional<TableText> tableText(const QByteArray &sql);

} // namespace core
