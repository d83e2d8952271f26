#pragma once

#include "core/model/vocabularies.h"

#include <QByteArrayMatcher>

#include <vector>

namespace app {

/// The words of a search, ready to be looked for in many texts.
class SearchWords {
public:
    SearchWords() = default;
    explicit SearchWords(const QString &text);

    bool isEmpty() const { return m_words.empty(); }
    /// Every word occurs in one of the two texts (SearchText::of); \a second may be empty.
    bool areIn(const QByteArray &first, const QByteArray &second = {}) const;
    qsizetype size() const { return qsizetype(m_words.size()); }
    bool isIn(qsizetype word, const QByteArray &text) const
    {
        return m_words[size_t(word)].indexIn(text) >= 0;
    }

private:
    std::vector<QByteArrayMatcher> m_words;
};

/// Everything of a record that a search may find, as core::normalised UTF-8: texts, the words of its terms in
/// the user's language, numbers as typed; personal data too, for it is the user's own file.
///
/// Remembers the words of terms, so make one for many records. Reads its vocabularies, which must outlive it.
class SearchText {
public:
    SearchText(const core::Vocabularies &vocabularies, QString language);

    QByteArray of(core::EntityKind kind, const core::Record &record);
    /// The same for a title from elsewhere (a provider's name).
    static QByteArray ofTitle(const QString &title);

private:
    const QByteArray &label(const QString &vocabulary, const QString &key);

    const core::Vocabularies *m_vocabularies;
    QString m_language;
    QHash<QString, QHash<QString, QByteArray>> m_labels;
};

} // namespace app
