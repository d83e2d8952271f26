#pragma once

#include "core/base/result.h"
#include "core/model/entities/settings.h"
#include "core/model/inventory.h"

#include <QHash>
#include <QStringList>

namespace core {

/// The term that stands for every term of its vocabulary.
inline const QString allTerms = QStringLiteral("alle");

/// The words of a file, ready to be looked up. A value made from one inventory; it does not follow later
/// changes.
class Vocabularies {
public:
    Vocabularies() = default;
    /// O(terms).
    explicit Vocabularies(const Inventory &inventory);

    QStringList names() const; ///< keys of the vocabularies, sorted
    /// Keys in the order of position, then key. Sub-terms and retired terms only where asked for.
    QStringList keys(const QString &vocabulary, bool withSubterms = true, bool withRetired = false) const;
    /// nullptr when there is no such term.
    const VocabularyTerm *find(const QString &vocabulary, const QString &key) const;
    /// The term's name in "nl" or "en"; the Dutch one where English is missing; the key where the term is.
    QString label(const QString &vocabulary, const QString &key, QStringView language) const;
    /// The key of the term with this key, label or alias, in any case; "alle", "all", "alle sectoren" give
    /// allTerms.
    std::optional<QString> match(const QString &vocabulary, QStringView text) const;

private:
    struct Vocabulary {
        QList<RecordPtr> terms;
        QHash<QString, qsizetype> byKey;
        QHash<QString, QString> byName; ///< normalised key, label or alias -> key
    };

    QHash<QString, Vocabulary> m_vocabularies;
};

/// The record of a new term: built from its Dutch label, or from \a key where one is given. The id depends on
/// vocabulary and key alone, so that two copies of a file that both add "smart industry" agree.
VocabularyTerm newTerm(const QString &vocabulary, const QString &label, const QString &key = {});

/// The terms of a shipped vocabulary file (resources/vocabularies/*.json).
Result<QList<VocabularyTerm>> readVocabulary(const QByteArray &json);

} // namespace core
