#pragma once

#include "core/model/vocabularies.h"

#include <vector>

namespace app {

/// The words of a search, ready to be looked for in many texts.
class SearchWords {
public:
    SearchWords() = default;
    explicit SearchWords(const QString &text);

    bool isEmpty() const { return m_words.empty(); }
    /// One bit for each word that occurs in \a text (SearchText::of). Words past the 64th are not looked for.
    quint64 in(const QByteArray &text) const { return in(text, 0, {}); }
    quint64 all() const { return m_all; } ///< the bits of all words

    /// The words of which it is known without looking that a text has them, or has them not, from what is
    /// known of the words before: a key more or less changes little.
    struct Known {
        quint64 same = 0;   ///< the word itself stood there
        quint64 wider = 0;  ///< a part of a word that stood there: still found where that was found
        quint64 longer = 0; ///< holds a word that stood there: still not found where that was not found
    };
    Known knownFrom(const SearchWords &before) const;
    /// As in(text), where \a bits are what the words before gave for the same text.
    quint64 in(const QByteArray &text, quint64 bits, const Known &known) const;

private:
    struct Word {
        QByteArray bytes;
        qsizetype rarest = 0; ///< where the byte stands that texts have least often
    };

    static bool isIn(const QByteArray &text, const Word &word);

    std::vector<Word> m_words;
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
