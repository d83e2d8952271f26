#include "app/desktop/models/searchtext.h"

#include "core/base/text.h"
#include "core/model/catalogue.h"

namespace app {
namespace {

constexpr qsizetype mostWords = 64;

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
        m_all |= quint64(1) << m_words.size();
        m_words.emplace_back(word.toUtf8());
    }
}

quint64 SearchWords::in(const QByteArray &text) const
{
    quint64 found = 0;
    for (size_t i = 0; i < m_words.size(); ++i) {
        if (m_words[i].indexIn(text) >= 0)
            found |= quint64(1) << i;
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
