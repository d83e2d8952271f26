#pragma once

#include "core/model/entitykind.h"
#include "core/model/operation.h"
#include "core/model/recordtable.h"

#include <array>
#include <optional>

namespace core {

/// All records of a file: the picture in memory of what stands on disk.
///
/// A value: copying is cheap, so a worker takes a copy and reads it while the original changes. Reading one
/// copy on several threads is safe. Only the document changes the inventory that people see, from changesets.
class Inventory {
public:
    const RecordTable &table(EntityKind kind) const { return m_tables[static_cast<size_t>(kind)]; }
    template <typename E>
    Records<E> all() const
    {
        return Records<E>(table(E::entityKind));
    }
    /// nullptr when there is no such record of this kind.
    const Record *find(EntityKind kind, RecordId id) const { return table(kind).find(id); }
    template <typename E>
    const E *find(RecordId id) const
    {
        return static_cast<const E *>(find(E::entityKind, id));
    }
    template <typename E>
    const E *find(const Known<RecordId> &id) const
    {
        return id.hasValue() ? find<E>(*id) : nullptr;
    }
    /// The kind of the record with this id; nothing when there is none. O(log n) per kind.
    std::optional<EntityKind> kindOf(RecordId id) const;
    qsizetype size() const; ///< records of all kinds

    void put(EntityKind kind, RecordPtr record)
    {
        m_tables[static_cast<size_t>(kind)].put(std::move(record));
    }
    template <typename E>
    void put(E record)
    {
        put(E::entityKind, std::make_shared<E>(std::move(record)));
    }
    bool remove(EntityKind kind, RecordId id) { return m_tables[static_cast<size_t>(kind)].remove(id); }
    void reserve(EntityKind kind, qsizetype size) { m_tables[static_cast<size_t>(kind)].reserve(size); }

    /// Does what \a operation says; false, changing nothing, when it names no record, an unknown field or a
    /// value of the wrong type. Deleting takes only the record itself: see deletionOf().
    bool apply(const Operation &operation);

    /// Equal ids with equal fields, in every table. O(n).
    bool equals(const Inventory &other) const;

private:
    std::array<RecordTable, entityKindCount> m_tables;
};

} // namespace core
