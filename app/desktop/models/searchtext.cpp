#include "app/desktop/models/searchtext.h"

#include "core/base/text.h"
#include "core/model/catalogue.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace app {
namespace {

constexpr qsizetype mostWords = 64;

constexpr quint64 bit(size_t word)
{
    return quint64(1) << word;
}

/// How seldom a byte stands in Dutch texts with addresses and dates in them; what is not named is rarest.
qsizetype rarity(char byte)
{
    constexpr std::string_view fromCommonToRare = "enatirodsl/.0-2:g1vhkmp3ubw456789cjzfyxq";
    return static_cast<qsizetype>(std::min(fromCommonToRare.find(byte), fromCommonToRare.size()));
}

/// core::normalised() for most texts in a tenth of the time: plain ASCII needs no decomposition.
QByteArray searchable(const QString &text)
{
    QByteArray result;
    result.reserve(text.size());
    bool gap = false;
    for (const QChar c : text) {
        if (c.unicode() >= 0x80)
            return core::normalised(text).toUtf8();
        if (c.isSpace()) {
            gap = !result.isEmpty();
            continue;
        }
        if (gap)
            result.append(' ');
        gap = false;
        const char byte = char(c.unicode());
        result.append(byte >= 'A' && byte <= 'Z' ? char(byte + ('a' - 'A')) : byte);
    }
    return result;
}

void add(QByteArray &text, const QByteArray &part)
{
    // A line break cannot be typed into the search, so no word is found across two values.
    if (!part.isEmpty())
        text.append('\n').append(part);
}

} // namespace

SearchWords::SearchWords(const QString &text)
{
    const QStringList words = core::normalised(text).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words.mid(0, mostWords)) {
        m_all |= bit(m_words.size());
        const QByteArray bytes = word.toUtf8();
        const auto rarest = std::max_element(bytes.cbegin(), bytes.cend(),
                                             [](char a, char b) { return rarity(a) < rarity(b); });
        m_words.push_back({bytes, rarest - bytes.cbegin()});
    }
}

SearchWords::Known SearchWords::knownFrom(const SearchWords &before) const
{
    Known known;
    for (size_t i = 0; i < std::min(m_words.size(), before.m_words.size()); ++i) {
        const QByteArray &now = m_words[i].bytes;
        const QByteArray &then = before.m_words[i].bytes;
        if (now == then)
            known.same |= bit(i);
        else if (then.contains(now))
            known.wider |= bit(i);
        else if (now.contains(then))
            known.longer |= bit(i);
    }
    return known;
}

bool SearchWords::isIn(const QByteArray &text, const Word &word)
{
    if (text.size() < word.bytes.size())
        return false;
    // One byte is looked for many at a time; the rarer it is, the seldomer the rest has to be compared.
    const char *at = text.constData() + word.rarest;
    const char *const end = text.constData() + text.size() - (word.bytes.size() - word.rarest) + 1;
    const char wanted = word.bytes.at(word.rarest);
    const auto size = static_cast<size_t>(word.bytes.size());
    while ((at = static_cast<const char *>(std::memchr(at, wanted, static_cast<size_t>(end - at))))) {
        if (std::memcmp(at - word.rarest, word.bytes.constData(), size) == 0)
            return true;
        ++at;
    }
    return false;
}

quint64 SearchWords::in(const QByteArray &text, quint64 bits, const Known &known) const
{
    quint64 found = bits & (known.same | known.wider);
    const quint64 absent = ~bits & (known.same | known.longer);
    for (size_t i = 0; i < m_words.size(); ++i) {
        if (!((found | absent) & bit(i)) && isIn(text, m_words[i]))
            found |= bit(i);
    }
    return found;
}

SearchText::SearchText(const core::Vocabularies &vocabularies, QString language)
    : m_vocabularies(&vocabularies),
      m_language(std::move(language))
{ }

const QByteArray &SearchText::label(const QString &vocabulary, const QString &key)
{
    QByteArray &known = m_labels[vocabulary][key];
    if (known.isEmpty())
        known = searchable(m_vocabularies->label(vocabulary, key, m_language));
    return known;
}

QByteArray SearchText::of(core::EntityKind kind, const core::Record &record)
{
    QByteArray text;
    text.reserve(256);
    for (const core::FieldInfo &field : core::entityInfo(kind).fields) {
        const core::FieldValue value = field.get(record);
        if (!value.hasValue())
            continue;
        if (const auto *one = value.as<QString>()) {
            add(text, field.vocabulary ? label(field.vocabularyText(), *one) : searchable(*one));
        } else if (const auto *terms = value.as<core::TermSet>()) {
            for (const QString &key : *terms)
                add(text, field.vocabulary ? label(field.vocabularyText(), key) : searchable(key));
        } else if (const auto *number = value.as<qint64>()) {
            add(text, QByteArray::number(field.type == core::FieldType::Money ? *number / 100 : *number));
        } else if (const auto *date = value.as<core::PartialDate>()) {
            add(text, date->toIso().toLatin1());
        }
    }
    return text;
}

QByteArray SearchText::ofTitle(const QString &title)
{
    QByteArray text;
    add(text, searchable(title));
    return text;
}

} // namespace app
