#include "app/render/pdf/printabletext.h"

#include <QList>

namespace app {
namespace {

constexpr int mostMarks = 30; // on one letter: the limit of Unicode's stream-safe text (UAX 15)

bool isLineEnd(char32_t c)
{
    return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator;
}

// Without a shape of their own, and with an effect on what stands around them.
bool isDropped(char32_t c)
{
    return c == QChar::SoftHyphen || c == QChar::ByteOrderMark || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x206F);
}

bool isShowable(char32_t c)
{
    return c >= 0x20 && !(c >= 0x7F && c < 0xA0) && c != QChar::ObjectReplacementCharacter
        && !QChar::isSurrogate(c) && !QChar::isNonCharacter(c);
}

// Joiners and variation selectors: they only choose a shape for the letter before them.
bool isInvisible(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
}

bool isWrittenFromTheRight(char32_t c)
{
    const auto direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

void append(QString &text, char32_t c)
{
    text.append(QChar::fromUcs4(c));
}

} // namespace

QString cleanText(QStringView text)
{
    QString result;
    result.reserve(text.size());
    char32_t before = 0;
    for (const char32_t c : text.toUcs4()) { // halves of surrogates become U+FFFD
        if (isLineEnd(c)) {
            if (c != '\n' || before != '\r')
                result.append(u'\n');
        } else if (c == '\t') {
            result.append(u' ');
        } else if (!isDropped(c)) {
            append(result, isShowable(c) ? c : char32_t{QChar::ReplacementCharacter});
        }
        before = c;
    }
    return result;
}

QString cleanLine(QStringView text)
{
    return cleanText(text).replace(u'\n', u' ').trimmed();
}

PrintableText::PrintableText(const QFont &font) : m_metrics(font), m_own(QRawFont::fromFont(font)) { }

QString PrintableText::shown(QStringView text)
{
    const QString clean = cleanText(text);
    QString result;
    result.reserve(clean.size());
    int withoutWidth = 0; // in a row
    for (const char32_t c : clean.toUcs4()) {
        withoutWidth = isInvisible(c) || QChar::isMark(c) ? withoutWidth + 1 : 0;
        if (withoutWidth > mostMarks)
            continue;
        if (c == '\n' || canShow(c)) {
            append(result, c);
        } else if (!isInvisible(c)) {
            m_missing.insert(c);
            result.append(u'?');
        }
    }
    return result;
}

bool PrintableText::canShow(char32_t character)
{
    if (character >= 0x20 && character < 0x7F)
        return true;
    const auto known = m_known.constFind(character);
    if (known != m_known.constEnd())
        return *known;
    const bool can = m_metrics.inFontUcs4(character);
    m_known.insert(character, can);
    return can;
}

bool PrintableText::readsBack(QStringView text) const
{
    for (const char32_t c : text.toUcs4()) {
        if (c < 0x7F || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            continue;
        if (c > 0xFFFF || isWrittenFromTheRight(c) || isInvisible(c) || QChar::isMark(c)
            || !m_own.supportsCharacter(static_cast<uint>(c)))
            return false;
    }
    return true;
}

} // namespace app
