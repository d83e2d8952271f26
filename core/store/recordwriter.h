#pragma once

#include "core/model/fieldinfo.h"
#include "core/store/sqlite.h"

#include <array>
#include <map>
#include <vector>

namespace core {

/// Puts records into their tables through prepared statements that are kept from one edit to the next.
/// Must not outlive the database.
class RecordWriter {
public:
    explicit RecordWriter(Database &database) : m_database(&database) { }

    Result<void> insert(EntityKind kind, const Record &record);
    /// Writes the named fields only, so that a changeset holds what changed and no more.
    Result<void> update(EntityKind kind, const Record &record, const QList<int> &fields);
    Result<void> remove(EntityKind kind, RecordId id);

private:
    Result<void> prepare(Statement &statement, const QByteArray &sql);
    void bindField(Statement &statement, int parameter, const FieldInfo &field, const Record &record);

    Database *m_database;
    std::array<Statement, entityKindCount> m_inserts;
    std::array<Statement, entityKindCount> m_removals;
    std::map<std::pair<EntityKind, QList<int>>, Statement> m_updates;
    std::vector<QByteArray> m_texts; ///< what the parameters of the running statement borrow
};

} // namespace core
