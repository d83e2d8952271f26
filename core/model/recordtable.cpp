#include "core/model/recordtable.h"

namespace core {
namespace {

struct ById {
    bool operator()(const RecordTable::Row &row, RecordId id) const { return row.id < id; }
};

} // namespace

const RecordPtr &RecordTable::pointer(RecordId id) const
{
    static const RecordPtr nothing;
    const auto at = std::lower_bound(m_rows.cbegin(), m_rows.cend(), id, ById{});
    return at != m_rows.cend() && at->id == id ? at->record : nothing;
}

void RecordTable::put(RecordPtr record)
{
    const RecordId id = record->id;
    if (m_rows.isEmpty() || m_rows.constLast().id < id) {
        m_rows.append({id, std::move(record)});
        return;
    }
    const auto index = std::lower_bound(m_rows.cbegin(), m_rows.cend(), id, ById{}) - m_rows.cbegin();
    if (m_rows.at(index).id == id)
        m_rows[index].record = std::move(record);
    else
        m_rows.insert(index, {id, std::move(record)});
}

bool RecordTable::remove(RecordId id)
{
    const auto at = std::lower_bound(m_rows.cbegin(), m_rows.cend(), id, ById{});
    if (at == m_rows.cend() || at->id != id)
        return false;
    m_rows.remove(at - m_rows.cbegin());
    return true;
}

} // namespace core
