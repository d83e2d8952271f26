#include "core/exchange/sheetxmltext.h"

#include <QByteArrayView>
#include <QChar>

#include <cstring>
#include <iterator>

namespace core {
namespace {

/// The longest that is sensible: &#x10FFFF; with some leading zeros.
constexpr qsizetype longestReference = 16;

char32_t namedCharacter(QByteArrayView name)
{
    if (name == "amp")
        return U'&';
    if (name == "lt")
        return U'<';
    if (name == "gt")
        return U'>';
    if (name == "quot")
        return U'"';
    return name == "apos" ? U'\'' : U'\0';
}

/// The character of "#65" or "#x41"; '\0' if there is none or XML forbids it.
char32_t numberedCharacter(QByteArrayView number)
{
    const bool hexadecimal = number.startsWith("#x");
    bool isNumber = false;
    const char32_t c
        = number.sliced(hexadecimal ? 2 : 1).toByteArray().toUInt(&isNumber, hexadecimal ? 16 : 10);
    return isNumber && c <= QChar::LastValidCodePoint && !QChar::isSurrogate(c) ? c : U'\0';
}

char *appendUtf8(char *to, char32_t c)
{
    const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80) {
        *to++ = byte(c);
        return to;
    }
    const int following = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    constexpr char32_t leads[] = {0xc0, 0xe0, 0xf0};
    *to++ = byte(leads[following - 1] | (c >> (6 * following)));
    for (int i = following - 1; i >= 0; --i)
        *to++ = byte(0x80 | ((c >> (6 * i)) & 0x3f));
    return to;
}

} // namespace

qsizetype resolveXmlText(char *begin, qsizetype size)
{
    const auto all = static_cast<size_t>(size);
    if (!std::memchr(begin, '&', all) && !std::memchr(begin, '\r', all))
        return size;

    const char *const end = begin + size;
    char *to = begin;
    for (const char *from = begin; from != end;) {
        if (*from == '\r') {
            *to++ = '\n';
            from += from + 1 != end && from[1] == '\n' ? 2 : 1;
        } else if (*from != '&') {
            *to++ = *from++;
        } else {
            const QByteArrayView ahead(from + 1, qMin<qsizetype>(end - from - 1, longestReference));
            const qsizetype length = ahead.indexOf(';');
            if (length < 2)
                return -1;
            const QByteArrayView reference = ahead.first(length);
            const char32_t c
                = reference.front() == '#' ? numberedCharacter(reference) : namedCharacter(reference);
            if (c == U'\0')
                return -1;
            to = appendUtf8(to, c);
            from += length + 2;
        }
    }
    return to - begin;
}

} // namespace core
