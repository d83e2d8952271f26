#pragma once

#include "core/model/recordid.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <initializer_list>

namespace core {

/// A small set kept sorted and without doubles: equal sets are equal bytes. Copying is cheap (shared).
template <typename T>
class SortedSet {
public:
    SortedSet() = default;
    SortedSet(std::initializer_list<T> items) : SortedSet(QList<T>(items)) { }
    explicit SortedSet(QList<T> items) : m_items(std::move(items))
    {
        std::sort(m_items.begin(), m_items.end());
        m_items.erase(std::unique(m_items.begin(), m_items.end()), m_items.end());
    }

    bool isEmpty() const { return m_items.isEmpty(); }
    qsizetype size() const { return m_items.size(); }
    bool contains(const T &item) const { return std::binary_search(m_items.cbegin(), m_items.cend(), item); }
    const QList<T> &items() const { return m_items; }
    auto begin() const { return m_items.cbegin(); }
    auto end() const { return m_items.cend(); }

    void insert(const T &item)
    {
        const auto at = std::lower_bound(m_items.cbegin(), m_items.cend(), item);
        if (at == m_items.cend() || *at != item)
            m_items.insert(at, item);
    }
    void remove(const T &item) { m_items.removeOne(item); }
    void unite(const SortedSet &other)
    {
        for (const T &item : other)
            insert(item);
    }

    bool operator==(const SortedSet &) const = default;

private:
    QList<T> m_items;
};

/// Keys of one vocabulary, or free texts where a field has no vocabulary (tags, aliases).
using TermSet = SortedSet<QString>;
using RecordIdSet = SortedSet<RecordId>;

} // namespace core
