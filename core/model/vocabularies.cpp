#include "core/model/vocabularies.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace core {
namespace {

const VocabularyTerm &term(const RecordPtr &record)
{
    return static_cast<const VocabularyTerm &>(*record);
}

/// "alle", "alle sectoren", "all", "all sectors": people write the vocabulary's name behind it.
bool saysAll(const QString &name)
{
    return name == allTerms || name == QLatin1String("all") || name.startsWith(QLatin1String("alle "))
        || name.startsWith(QLatin1String("all "));
}

Known<QString> textOf(const QJsonObject &object, const char *key)
{
    const QString text = object.value(QLatin1String(key)).toString();
    return text.isEmpty() ? Known<QString>::unknown() : Known<QString>(text);
}

Error badVocabulary(const QString &detail)
{
    return {ErrorCode::Internal,
            QCoreApplication::translate("core::model",
                                        "A word list shipped with the program is damaged. Please install "
                                        "the program again."),
            detail};
}

} // namespace

Vocabularies::Vocabularies(const Inventory &inventory)
{
    for (const RecordTable::Row &row : inventory.table(EntityKind::VocabularyTerm))
        m_vocabularies[term(row.record).vocabulary.value()].terms.append(row.record);
    for (Vocabulary &vocabulary : m_vocabularies) {
        std::sort(vocabulary.terms.begin(), vocabulary.terms.end(),
                  [](const RecordPtr &a, const RecordPtr &b) {
                      const auto rank = [](const VocabularyTerm &t) {
                          return t.position.valueOr(std::numeric_limits<qint64>::max());
                      };
                      return std::tuple(rank(term(a)), term(a).key.value())
                          < std::tuple(rank(term(b)), term(b).key.value());
                  });
        // A term's own key and labels win over another term's alias, so aliases are entered last.
        for (qsizetype i = 0; i < vocabulary.terms.size(); ++i) {
            const VocabularyTerm &t = term(vocabulary.terms.at(i));
            vocabulary.byKey.insert(*t.key, i);
            vocabulary.byName.insert(normalised(*t.key), *t.key);
        }
        for (const RecordPtr &record : std::as_const(vocabulary.terms)) {
            const VocabularyTerm &t = term(record);
            for (const Known<QString> &label : {t.labelNl, t.labelEn}) {
                if (const QString name = normalised(label.value());
                    label.hasValue() && !vocabulary.byName.contains(name))
                    vocabulary.byName.insert(name, *t.key);
            }
        }
        for (const RecordPtr &record : std::as_const(vocabulary.terms)) {
            for (const QString &alias : term(record).aliases.value()) {
                if (const QString name = normalised(alias); !vocabulary.byName.contains(name))
                    vocabulary.byName.insert(name, *term(record).key);
            }
        }
    }
}

QStringList Vocabularies::names() const
{
    QStringList names = m_vocabularies.keys();
    names.sort();
    return names;
}

QStringList Vocabularies::keys(const QString &vocabulary, bool withSubterms, bool withRetired) const
{
    QStringList keys;
    const auto terms = m_vocabularies.value(vocabulary).terms;
    for (const RecordPtr &record : terms) {
        const VocabularyTerm &t = term(record);
        if ((withSubterms || !t.parent.hasValue()) && (withRetired || !t.retired.valueOr(false)))
            keys.append(*t.key);
    }
    return keys;
}

const VocabularyTerm *Vocabularies::find(const QString &vocabulary, const QString &key) const
{
    const auto words = m_vocabularies.constFind(vocabulary);
    if (words == m_vocabularies.cend())
        return nullptr;
    const auto index = words->byKey.constFind(key);
    return index == words->byKey.cend() ? nullptr : &term(words->terms.at(*index));
}

QString Vocabularies::label(const QString &vocabulary, const QString &key, QStringView language) const
{
    const VocabularyTerm *found = find(vocabulary, key);
    if (!found)
        return key;
    if (language == QLatin1String("en") && found->labelEn.hasValue())
        return *found->labelEn;
    return found->labelNl.valueOr(key);
}

std::optional<QString> Vocabularies::match(const QString &vocabulary, QStringView text) const
{
    const QString name = normalised(text);
    const auto words = m_vocabularies.constFind(vocabulary);
    if (words != m_vocabularies.cend()) {
        for (const QString &candidate : {name, normalised(keyOf(text))}) {
            if (const auto key = words->byName.constFind(candidate); key != words->byName.cend())
                return *key;
        }
    }
    if (saysAll(name))
        return allTerms;
    return std::nullopt;
}

VocabularyTerm newTerm(const QString &vocabulary, const QString &label, const QString &key)
{
    VocabularyTerm made;
    made.vocabulary = vocabulary;
    made.labelNl = tidied(label);
    made.key = key.isEmpty() ? keyOf(label) : key;
    made.id = RecordId::fromName(QStringLiteral("vocabulary_term/%1/%2").arg(vocabulary, *made.key));
    return made;
}

Result<QList<VocabularyTerm>> readVocabulary(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonObject file = QJsonDocument::fromJson(json, &fault).object();
    const QString vocabulary = file.value(QLatin1String("vocabulary")).toString();
    if (vocabulary.isEmpty())
        return badVocabulary(fault.errorString());
    QList<VocabularyTerm> terms;
    const QJsonArray array = file.value(QLatin1String("terms")).toArray();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const QString key = object.value(QLatin1String("key")).toString();
        if (key.isEmpty())
            return badVocabulary(vocabulary);
        VocabularyTerm made = newTerm(vocabulary, object.value(QLatin1String("label_nl")).toString(), key);
        made.labelEn = textOf(object, "label_en");
        made.parent = textOf(object, "parent");
        made.colour = textOf(object, "colour");
        made.pattern = textOf(object, "pattern");
        made.description = textOf(object, "description_nl");
        made.position = qint64(object.value(QLatin1String("position")).toInteger(terms.size() + 1));
        made.builtIn = true;
        QList<QString> aliases;
        const QJsonArray names = object.value(QLatin1String("aliases")).toArray();
        for (const QJsonValue &name : names)
            aliases.append(name.toString());
        made.aliases = TermSet(std::move(aliases));
        terms.append(made);
    }
    return terms;
}

} // namespace core
