#include "core/exchange/sheettextpool.h"

#include <QHashFunctions>

namespace core {

// A random seed, so that no file can be made to fill one slot. Where an entry stands decides nothing visible.
SheetTextPool::SheetTextPool() : m_seed(QHashSeed::globalSeed())
{
    m_slots.resize(1024);
}

QString SheetTextPool::text(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return {};

    const size_t hash = qHashBits(utf8.data(), static_cast<size_t>(utf8.size()), m_seed);
    const auto mask = static_cast<size_t>(m_slots.size()) - 1;
    size_t slot = hash & mask;
    for (; const int taken = m_slots.at(static_cast<qsizetype>(slot)); slot = (slot + 1) & mask) {
        const Entry &entry = m_entries.at(taken - 1);
        if (entry.hash == hash && entry.size == utf8.size()
            && QAnyStringView(QUtf8StringView(utf8.data(), utf8.size())) == entry.text)
            return entry.text;
    }

    m_entries.append({hash, utf8.size(), QString::fromUtf8(utf8)});
    m_byteCount += utf8.size();
    m_slots[static_cast<qsizetype>(slot)] = static_cast<int>(m_entries.size());
    if (m_entries.size() * 2 > m_slots.size())
        grow();
    return m_entries.constLast().text;
}

void SheetTextPool::grow()
{
    QList<int> wider(m_slots.size() * 2);
    const auto mask = static_cast<size_t>(wider.size()) - 1;
    for (int index = 0; index < m_entries.size(); ++index) {
        size_t slot = m_entries.at(index).hash & mask;
        while (wider.at(static_cast<qsizetype>(slot)) != 0)
            slot = (slot + 1) & mask;
        wider[static_cast<qsizetype>(slot)] = index + 1;
    }
    m_slots = std::move(wider);
}

} // namespace core
