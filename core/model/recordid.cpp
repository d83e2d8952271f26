#include "core/model/recordid.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRandomGenerator>

#include <array>
#include <atomic>

namespace core {
namespace {

constexpr quint64 variantMask = 0x3FFFFFFFFFFFFFFFULL;
constexpr quint64 variantBits = 0x8000000000000000ULL;

// A table, because a file of a country has a quarter of a million ids to read.
constexpr std::array<signed char, 256> hexDigits = [] {
    std::array<signed char, 256> digits{};
    digits.fill(-1);
    for (signed char i = 0; i < 10; ++i)
        digits[static_cast<size_t>('0' + i)] = i;
    for (signed char i = 0; i < 6; ++i) {
        digits[static_cast<size_t>('a' + i)] = static_cast<signed char>(10 + i);
        digits[static_cast<size_t>('A' + i)] = static_cast<signed char>(10 + i);
    }
    return digits;
}();

} // namespace

RecordId RecordId::create()
{
    // The 12 bits after the time count up within this process, so that ids made in one millisecond keep their
    // order.
    static std::atomic<quint64> lastStamp{0};
    const auto now = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()) << 12;
    quint64 previous = lastStamp.load();
    quint64 stamp = 0;
    do {
        stamp = std::max(now, previous + 1);
    } while (!lastStamp.compare_exchange_weak(previous, stamp));
    const quint64 high = ((stamp >> 12) << 16) | 0x7000ULL | (stamp & 0xFFFULL);
    // Asking the system for each id would take most of the time of a large import.
    thread_local QRandomGenerator64 random = QRandomGenerator64::securelySeeded();
    const quint64 low = (random.generate64() & variantMask) | variantBits;
    return {high, low};
}

RecordId RecordId::fromName(QStringView text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    quint64 words[2] = {0, 0};
    for (int i = 0; i < 16; ++i)
        words[i / 8] = (words[i / 8] << 8) | static_cast<unsigned char>(hash[i]);
    return {(words[0] & ~0xF000ULL) | 0x8000ULL, (words[1] & variantMask) | variantBits};
}

std::optional<RecordId> RecordId::fromLatin1(const char *text, qsizetype size)
{
    if (size != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        return std::nullopt;
    int faults = 0; // negative once a digit was none
    const auto read = [&](quint64 &word, int from, int to) {
        for (int i = from; i < to; ++i) {
            const int digit = hexDigits[static_cast<unsigned char>(text[i])];
            faults |= digit;
            word = (word << 4) | static_cast<quint64>(digit & 0xF);
        }
    };
    quint64 high = 0;
    quint64 low = 0;
    read(high, 0, 8);
    read(high, 9, 13);
    read(high, 14, 18);
    read(low, 19, 23);
    read(low, 24, 36);
    const RecordId id(high, low);
    return faults < 0 || id.isNull() ? std::nullopt : std::optional(id);
}

std::optional<RecordId> RecordId::fromText(QStringView text)
{
    const QByteArray latin1 = text.size() == 36 ? text.toLatin1() : QByteArray();
    return fromLatin1(latin1.constData(), latin1.size());
}

QByteArray RecordId::toLatin1() const
{
    constexpr char hex[] = "0123456789abcdef";
    QByteArray text(36, '-');
    char *out = text.data();
    for (int digit = 0; digit < 32; ++digit) {
        const quint64 word = digit < 16 ? m_high : m_low;
        if (digit == 8 || digit == 12 || digit == 16 || digit == 20)
            ++out;
        *out++ = hex[(word >> (60 - 4 * (digit % 16))) & 0xF];
    }
    return text;
}

QString RecordId::toText() const
{
    return QString::fromLatin1(toLatin1());
}

} // namespace core
