#include "core/exchange/flatcell.h"

#include "core/base/text.h"
#include "core/exchange/fieldlist.h"
#include "core/exchange/fieldparser.h"
#include "core/exchange/jsonvalue.h"

#include <QLocale>

#include <algorithm>

namespace core {
namespace {

QString textCell(const FieldInfo &field, QString text)
{
    text.replace(u"\r\n"_qs, u"\n"_qs).replace(u'\r', u'\n');
    return literalCell(field.type == FieldType::LongText ? text.trimmed() : tidied(text));
}

/// Three decimals get a zero more, because "1,125" is read as thousands.
QString realText(double value)
{
    const QString text = QString::number(value, 'f', QLocale::FloatingPointShortest);
    const qsizetype point = text.indexOf(u'.');
    const bool couldBeThousands = point >= 0 && text.size() - point == 4;
    return QString(text).replace(u'.', u',') + (couldBeThousands ? u"0"_qs : QString());
}

/// The term's Dutch label where that is read back as the same term, else its key.
QString termText(const FieldInfo &field, const QString &key, const Vocabularies &vocabularies)
{
    if (key == allTerms)
        return key;
    const QString vocabulary = field.vocabularyText();
    const QString label = vocabularies.label(vocabulary, key, u"nl");
    return vocabularies.match(vocabulary, label) == key ? label : key;
}

/// In a list, a separator inside a term needs a backslash unless every file knows the term.
QString itemText(const FieldInfo &field, const QString &key, const Vocabularies &vocabularies)
{
    if (!field.vocabulary)
        return escapedItem(key);
    const QString text = termText(field, key, vocabularies);
    const VocabularyTerm *term = vocabularies.find(field.vocabularyText(), key);
    return term && term->builtIn.valueOr(false) ? text : escapedItem(text);
}

} // namespace

QString flatCell(const FieldInfo &field, const FieldValue &value, const Vocabularies &vocabularies)
{
    if (value.isUnknown())
        return {};
    if (value.isNone())
        return field.type == FieldType::YesNo ? u"n.v.t."_qs : u"geen"_qs; // "geen" is no there
    if (const auto *text = value.as<QString>())
        return field.vocabulary ? termText(field, *text, vocabularies) : textCell(field, *text);
    if (const auto *integer = value.as<qint64>()) {
        return field.type == FieldType::Money ? QString::fromLatin1(eurosText(*integer))
                                              : QString::number(*integer);
    }
    if (const auto *real = value.as<double>())
        return realText(*real);
    if (const auto *yes = value.as<bool>())
        return *yes ? u"ja"_qs : u"nee"_qs;
    if (const auto *date = value.as<PartialDate>())
        return date->toIso();
    QStringList items;
    const TermSet keys = value.known<TermSet>().value();
    for (const QString &key : keys)
        items.append(itemText(field, key, vocabularies));
    items.sort();
    return items.join(u'|');
}

QString namesCell(QStringList names)
{
    for (QString &name : names)
        name = escapedItem(tidied(name));
    names.sort();
    return names.join(u'|');
}

} // namespace core
