#pragma once

#include "core/model/inventory.h"

#include <QSet>

namespace core {

/// One record that two inventories do not share.
struct RecordDelta {
    RecordId id;
    RecordPtr before; ///< null: it is new
    RecordPtr after;  ///< null: it is gone

    bool isUpdate() const { return before && after; }
    template <typename E>
    const E *was() const
    {
        return static_cast<const E *>(before.get());
    }
    template <typename E>
    const E *is() const
    {
        return static_cast<const E *>(after.get());
    }
};

/// What changed between two inventories, told by the records they share: a stored record never changes, so
/// the same pointer is the same record. A record put anew with equal fields counts as changed.
class InventoryDelta {
public:
    /// Stops looking, and says so with isWide(), beyond \a most records. O(records), a comparison of pointers
    /// each; a table both share costs nothing.
    InventoryDelta(const Inventory &before, const Inventory &after, qsizetype most);

    bool isWide() const { return m_isWide; }
    bool isEmpty() const;
    /// By id.
    const QList<RecordDelta> &of(EntityKind kind) const { return m_records[static_cast<size_t>(kind)]; }
    bool touches(EntityKind kind) const { return !of(kind).isEmpty(); }
    /// Ids of the initiatives, activities and organisations that are new or gone.
    const QSet<RecordId> &comings() const { return m_comings; }
    bool movesIn(EntityKind kind) const; ///< a record of the kind came or went, so indexes moved

private:
    bool compare(EntityKind kind, const RecordTable &before, const RecordTable &after, qsizetype most);

    std::array<QList<RecordDelta>, entityKindCount> m_records;
    QSet<RecordId> m_comings;
    bool m_isWide = false;
};

} // namespace core
