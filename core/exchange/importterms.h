#pragma once

#include "core/exchange/importplan.h"
#include "core/model/vocabularies.h"

#include <QHash>

namespace core {

/// What becomes of words that no vocabulary knows, by the mapping's answers and the options.
class ImportTerms {
public:
    /// Error InvalidInput when an answer names a term that does not exist.
    static Result<ImportTerms> create(const ImportMapping &mapping, ImportOptions::UnknownTerms policy,
                                      const Vocabularies &vocabularies);

    /// The entry of a word, in any case and spacing: an index for the functions below. O(1).
    int entryOf(const QString &vocabulary, const QString &text);
    const UnknownTerm &at(int entry) const { return m_entries.at(entry); }
    void countRow(int entry) { ++m_entries[entry].rows; }
    /// A row that will be imported needs the entry's term.
    void use(int entry) { m_isUsed[entry] = true; }

    const QList<UnknownTerm> &entries() const { return m_entries; }
    /// The terms that used entries add, each once, in the order of their first row.
    QList<VocabularyTerm> newTerms() const;

private:
    using Word = std::pair<QString, QString>; ///< vocabulary, normalised text

    ImportOptions::UnknownTerms m_policy = ImportOptions::UnknownTerms::Ask;
    QHash<Word, QString> m_answers;
    QHash<Word, int> m_byWord;
    QList<UnknownTerm> m_entries;
    QList<bool> m_isUsed;
};

} // namespace core
