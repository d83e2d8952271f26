#pragma once

#include <QList>
#include <QString>

#include <compare>
#include <optional>

namespace core {

/// The identity of a record: a UUID (RFC 9562), given at birth, never reused, equal across copies of a file.
///
/// One type for all entities, because relations, measurements and findings point at records of several kinds.
/// Sixteen bytes; orders as its text does. A default-constructed id is null and names nothing.
class RecordId {
public:
    constexpr RecordId() = default;
    constexpr RecordId(quint64 high, quint64 low) : m_high(high), m_low(low) { }

    /// A new version 7 id: time-ordered, random in the rest. Thread-safe.
    static RecordId create();
    /// A version 8 id made from \a text alone (SHA-256): the same text always gives the same id.
    static RecordId fromName(QStringView text);
    /// Reads 8-4-4-4-12 hexadecimal digits in either case; anything else, and the null id, is nothing.
    static std::optional<RecordId> fromText(QStringView text);
    static std::optional<RecordId> fromLatin1(const char *text, qsizetype size);

    bool isNull() const { return m_high == 0 && m_low == 0; }
    QString toText() const;      ///< lower case
    QByteArray toLatin1() const; ///< lower case

    auto operator<=>(const RecordId &) const = default;
    friend size_t qHash(RecordId id, size_t seed = 0) noexcept
    {
        return static_cast<size_t>((id.m_high * 0x9E3779B97F4A7C15ULL) ^ id.m_low) ^ seed;
    }

private:
    quint64 m_high = 0;
    quint64 m_low = 0;
};

} // namespace core
