#pragma once

#include "core/model/record.h"

#include <QList>

namespace core {

/// The records of one kind, in the order of their ids. Copying is cheap (shared until one side changes).
///
/// find: O(log n). put and remove: O(n) pointer moves at worst, O(1) for the newest id.
class RecordTable {
public:
    qsizetype size() const { return m_rows.size(); }
    const RecordPtr &at(qsizetype index) const { return m_rows.at(index).record; }
    auto begin() const { return m_rows.cbegin(); }
    auto end() const { return m_rows.cend(); }

    /// nullptr when there is no such record.
    const Record *find(RecordId id) const { return pointer(id).get(); }
    const RecordPtr &pointer(RecordId id) const;
    /// Adds the record, or puts it in the place of the one with its id.
    void put(RecordPtr record);
    /// False when there is no such record.
    bool remove(RecordId id);
    void reserve(qsizetype size) { m_rows.reserve(size); }

    struct Row {
        RecordId id;
        RecordPtr record;
    };

private:
    QList<Row> m_rows;
};

/// The same table, read as one entity's records: for (const Initiative &initiative :
/// inventory.all<Initiative>()). Valid while the table is neither changed nor destroyed.
template <typename E>
class Records {
public:
    class Iterator {
    public:
        explicit Iterator(QList<RecordTable::Row>::const_iterator at) : m_at(at) { }
        const E &operator*() const { return static_cast<const E &>(*m_at->record); }
        const E *operator->() const { return &**this; }
        Iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        bool operator==(const Iterator &) const = default;

    private:
        QList<RecordTable::Row>::const_iterator m_at;
    };

    explicit Records(const RecordTable &table) : m_table(&table) { }

    Iterator begin() const { return Iterator(m_table->begin()); }
    Iterator end() const { return Iterator(m_table->end()); }
    qsizetype size() const { return m_table->size(); }
    bool isEmpty() const { return size() == 0; }
    const E &at(qsizetype index) const { return static_cast<const E &>(*m_table->at(index)); }

private:
    const RecordTable *m_table;
};

} // namespace core

Q_DECLARE_TYPEINFO(core::RecordTable::Row, Q_RELOCATABLE_TYPE);
