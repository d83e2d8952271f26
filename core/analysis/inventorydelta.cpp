#include "core/analysis/inventorydelta.h"

namespace core {

InventoryDelta::InventoryDelta(const Inventory &before, const Inventory &after, qsizetype most)
{
    for (const EntityKind kind : entityKinds) {
        if (!compare(kind, before.table(kind), after.table(kind), most)) {
            m_isWide = true;
            return;
        }
    }
    for (const EntityKind kind : {EntityKind::Initiative, EntityKind::Activity, EntityKind::Organisation}) {
        for (const RecordDelta &record : of(kind)) {
            if (!record.isUpdate())
                m_comings.insert(record.id);
        }
    }
}

bool InventoryDelta::compare(EntityKind kind, const RecordTable &before, const RecordTable &after,
                             qsizetype most)
{
    if (before.begin() == after.begin() && before.size() == after.size())
        return true; // one shared list
    QList<RecordDelta> &records = m_records[static_cast<size_t>(kind)];
    auto old = before.begin();
    auto now = after.begin();
    while (old != before.end() || now != after.end()) {
        if (now == after.end() || (old != before.end() && old->id < now->id)) {
            records.append({old->id, old->record, {}});
            ++old;
        } else if (old == before.end() || now->id < old->id) {
            records.append({now->id, {}, now->record});
            ++now;
        } else {
            if (old->record != now->record)
                records.append({now->id, old->record, now->record});
            ++old;
            ++now;
        }
        if (records.size() > most)
            return false;
    }
    return true;
}

bool InventoryDelta::isEmpty() const
{
    return !m_isWide
        && std::all_of(m_records.begin(), m_records.end(),
                       [](const QList<RecordDelta> &records) { return records.isEmpty(); });
}

bool InventoryDelta::movesIn(EntityKind kind) const
{
    return std::any_of(of(kind).cbegin(), of(kind).cend(),
                       [](const RecordDelta &record) { return !record.isUpdate(); });
}

} // namespace core
