#include "core/model/recordid.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRandomGenerator>

#include <atomic>

namespace core {
namespace {

constexpr quint64 variantMask = 0x3FFFFFFFFFFFFFFFULL;
constexpr quint64 variantBits = 0x8000000000000000ULL;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

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
    const quint64 low = (QRandomGenerator::system()->generate64() & variantMask) | variantBits;
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
    if (size != 36)
        return std::nullopt;
    quint64 words[2] = {0, 0};
    int digits = 0;
    for (int i = 0; i < 36; ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i] != '-')
                return std::nullopt;
            continue;
        }
        const int digit = hexDigit(text[i]);
        if (digit < 0)
            return std::nullopt;
        words[digits / 16] = (words[digits / 16] << 4) | static_cast<quint64>(digit);
        ++digits;
    }
    const RecordId id(words[0], words[1]);
    return id.isNull() ? std::nullopt : std::optional(id);
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
