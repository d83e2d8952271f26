#include "core/exchange/importterms.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QSet>

namespace core {
namespace {

/// Vocabularies that start empty and grow with every sheet.
bool growsSilently(const QString &vocabulary)
{
    return vocabulary == u"regio" || vocabulary == u"gemeente";
}

Error noSuchTerm(const QString &vocabulary, const QString &word, const QString &answer)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "core::exchange",
                "The mapping turns \"%1\" into \"%2\", but the word list \"%3\" has no such "
                "term. Use a key of the list, + to add the word or - to leave it out.")
                .arg(word, answer, vocabulary),
            {}};
}

} // namespace

Result<ImportTerms> ImportTerms::create(const ImportMapping &mapping, ImportOptions::UnknownTerms policy,
                                        const Vocabularies &vocabularies)
{
    ImportTerms terms;
    terms.m_policy = policy;
    for (const SheetMapping &sheet : mapping.sheets) {
        for (auto words = sheet.terms.cbegin(); words != sheet.terms.cend(); ++words) {
            for (auto it = words->cbegin(); it != words->cend(); ++it) {
                QString answer = it.value();
                if (answer != u"+" && answer != u"-" && answer != u"?") {
                    const auto key = vocabularies.match(words.key(), answer);
                    if (!key)
                        return noSuchTerm(words.key(), it.key(), answer);
                    answer = *key;
                }
                const Word word{words.key(), normalised(it.key())};
                if (!terms.m_answers.contains(word))
                    terms.m_answers.insert(word, answer);
            }
        }
    }
    return terms;
}

int ImportTerms::entryOf(const QString &vocabulary, const QString &text)
{
    using Answer = UnknownTerm::Answer;
    const Word word{vocabulary, normalised(text)};
    if (const auto known = m_byWord.constFind(word); known != m_byWord.cend())
        return *known;
    UnknownTerm entry{vocabulary, text, *newTerm(vocabulary, text).key, Answer::Open, 0};
    const QString answer = m_answers.value(word);
    if (answer == u"-")
        entry.answer = Answer::LeftOut;
    else if (answer == u"+")
        entry.answer = Answer::Added;
    else if (!answer.isEmpty() && answer != u"?")
        entry.answer = Answer::Replaced, entry.key = answer;
    else if (growsSilently(vocabulary))
        entry.answer = Answer::AddedSilently;
    else if (m_policy == ImportOptions::UnknownTerms::Add)
        entry.answer = Answer::Added;
    else if (m_policy == ImportOptions::UnknownTerms::Reject)
        entry.answer = Answer::Rejected;
    if (entry.key.isEmpty() && entry.answer != Answer::LeftOut) // "???" can be no term
        entry.answer = Answer::Rejected;
    if (entry.answer == Answer::LeftOut || entry.answer == Answer::Rejected)
        entry.key.clear();
    const int index = static_cast<int>(m_entries.size());
    m_entries.append(entry);
    m_isUsed.append(false);
    m_byWord.insert(word, index);
    return index;
}

QList<VocabularyTerm> ImportTerms::newTerms() const
{
    QList<VocabularyTerm> terms;
    QSet<Word> made; // "Smart industry" and "smart-industry" are one term
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const UnknownTerm &entry = m_entries.at(i);
        const bool isNew
            = m_isUsed.at(i) && !entry.key.isEmpty() && entry.answer != UnknownTerm::Answer::Replaced;
        if (!isNew || made.contains({entry.vocabulary, entry.key}))
            continue;
        made.insert({entry.vocabulary, entry.key});
        terms.append(newTerm(entry.vocabulary, entry.text));
    }
    return terms;
}

} // namespace core
