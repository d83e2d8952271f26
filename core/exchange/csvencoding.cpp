#include "core/exchange/csvencoding.h"

#include <QString>
#include <QStringDecoder>

#include <array>

namespace core {
namespace {

/// Windows-1252 from 0x80 to 0x9f; all other bytes are the characters of their number.
constexpr std::array<char16_t, 32> windows1252 = {
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

char16_t characterOf(unsigned char byte)
{
    return byte >= 0x80 && byte < 0xa0 ? windows1252.at(byte - 0x80U) : byte;
}

void appendUtf8(QByteArray &to, char16_t c)
{
    const auto byte = [](int bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80) {
        to += byte(c);
    } else if (c < 0x800) {
        to += byte(0xc0 | (c >> 6));
        to += byte(0x80 | (c & 0x3f));
    } else {
        to += byte(0xe0 | (c >> 12));
        to += byte(0x80 | ((c >> 6) & 0x3f));
        to += byte(0x80 | (c & 0x3f));
    }
}

/// The bytes of the UTF-8 character beyond ASCII at \a at; 0 if there is no valid one (RFC 3629).
qsizetype sequenceSize(QByteArrayView bytes, qsizetype at)
{
    const auto lead = static_cast<unsigned char>(bytes.at(at));
    const qsizetype size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + size > bytes.size())
        return 0;
    return bytes.sliced(at, size).isValidUtf8() ? size : 0;
}

QByteArray fromWindows1252(QByteArrayView bytes, bool keepUtf8)
{
    QByteArray utf8;
    utf8.reserve(bytes.size() + bytes.size() / 8);
    for (qsizetype at = 0; at < bytes.size();) {
        const auto byte = static_cast<unsigned char>(bytes.at(at));
        const qsizetype size = keepUtf8 && byte >= 0x80 ? sequenceSize(bytes, at) : 0;
        if (size > 0) {
            utf8 += bytes.sliced(at, size);
        } else {
            appendUtf8(utf8, characterOf(byte));
        }
        at += qMax<qsizetype>(1, size);
    }
    return utf8;
}

bool isMostlyUtf8(QByteArrayView bytes)
{
    qsizetype valid = 0;
    qsizetype invalid = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype size = 1;
        if (static_cast<unsigned char>(bytes.at(at)) >= 0x80) {
            size = sequenceSize(bytes, at);
            ++(size > 0 ? valid : invalid);
        }
        at += qMax<qsizetype>(1, size);
    }
    return valid > invalid;
}

/// UTF-16 without a mark: nearly each second byte of Western text is NUL, and none of the others.
std::optional<QStringConverter::Encoding> utf16WithoutMark(QByteArrayView bytes)
{
    constexpr qsizetype sample = 4'096;
    const QByteArrayView first = bytes.first(qMin(bytes.size(), sample) / 2 * 2);
    qsizetype evenNuls = 0;
    qsizetype oddNuls = 0;
    for (qsizetype at = 0; at < first.size(); ++at) {
        if (first.at(at) == '\0')
            ++(at % 2 == 0 ? evenNuls : oddNuls);
    }
    const qsizetype many = first.size() / 2 * 2 / 5; // 40 % of the pairs
    if (oddNuls > many && evenNuls == 0)
        return QStringConverter::Utf16LE;
    if (evenNuls > many && oddNuls == 0)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

DecodedCsv fromUtf16(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::ConvertInitialBom);
    const QString text = decoder.decode(bytes);
    return {text.toUtf8(), CsvEncoding::Utf16};
}

} // namespace

DecodedCsv decodeCsv(QByteArray bytes)
{
    const QByteArrayView all(bytes);
    if (all.startsWith("\xff\xfe"))
        return fromUtf16(all.sliced(2), QStringConverter::Utf16LE);
    if (all.startsWith("\xfe\xff"))
        return fromUtf16(all.sliced(2), QStringConverter::Utf16BE);
    const bool hasMark = all.startsWith("\xef\xbb\xbf");
    if (hasMark)
        bytes.remove(0, 3);
    if (bytes.isValidUtf8() && !bytes.contains('\0'))
        return {std::move(bytes), CsvEncoding::Utf8};
    if (const auto utf16 = utf16WithoutMark(bytes); utf16 && !hasMark)
        return fromUtf16(bytes, *utf16);
    if (bytes.isValidUtf8())
        return {std::move(bytes), CsvEncoding::Utf8};
    const bool mixed = hasMark || isMostlyUtf8(bytes);
    return {fromWindows1252(bytes, mixed), mixed ? CsvEncoding::Mixed : CsvEncoding::Windows1252};
}

} // namespace core
