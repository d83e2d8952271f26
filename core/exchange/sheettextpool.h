#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace core {

/// Gives equal texts one shared QString, so that a sheet which repeats itself stays small.
///
/// Lives as long as one file is read; the strings it gave live on. O(length) a text. Not thread-safe.
class SheetTextPool {
public:
    SheetTextPool();

    /// \a utf8 as text; the same bytes give the same shared copy. Bytes that are no UTF-8 become U+FFFD.
    QString text(QByteArrayView utf8);

    /// The UTF-8 bytes of all different texts so far.
    qint64 byteCount() const { return m_byteCount; }

private:
    struct Entry {
        size_t hash = 0;
        qsizetype size = 0; ///< in UTF-8
        QString text;
    };

    void grow();

    QList<Entry> m_entries;
    size_t m_seed;
    qint64 m_byteCount = 0;
    QList<int> m_slots; ///< Index in m_entries + 1, 0 for free; linear probing, at most half full.
};

} // namespace core
