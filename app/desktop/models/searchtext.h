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
    /// One bit for each word that occurs in \a text (SearchText::of). Words past the 64th are not looked for.
    quint64 in(const QByteArray &text) const;
    quint64 all() const { return m_all; } ///< the bits of all words

private:
    std::vector<QByteArrayMatcher> m_words;
    quint64 m_all = 0;
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
