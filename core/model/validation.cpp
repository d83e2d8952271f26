#include "core/model/validation.h"

#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

namespace core {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("core::model", text);
}

std::optional<double> numberOf(const FieldValue &value)
{
    if (const auto *integer = value.as<qint64>())
        return static_cast<double>(*integer);
    if (const auto *real = value.as<double>())
        return *real;
    return std::nullopt;
}

std::optional<QString> rangeFault(const FieldInfo &field, double number)
{
    const double unit = field.type == FieldType::Money ? 100 : 1;
    const QLocale locale;
    if (number < field.minimum)
        return translated(QT_TRANSLATE_NOOP("core::model", "This number cannot be lower than %1."))
            .arg(locale.toString(field.minimum / unit, 'g', 15));
    if (number > field.maximum)
        return translated(QT_TRANSLATE_NOOP("core::model", "This number cannot be higher than %1."))
            .arg(locale.toString(field.maximum / unit, 'g', 15));
    return std::nullopt;
}

bool looksLikeUrl(const QString &text)
{
    const QUrl url = QUrl::fromUserInput(text);
    return url.isValid() && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"))
        && url.host().contains(u'.');
}

void checkTerms(QList<Problem> &problems, const FieldInfo &field, int index, const FieldValue &value,
                const Vocabularies &vocabularies)
{
    if (!field.vocabulary)
        return;
    QStringList keys;
    if (const auto *term = value.as<QString>())
        keys.append(*term);
    else if (const auto *terms = value.as<TermSet>())
        keys = terms->items();
    for (const QString &key : std::as_const(keys)) {
        if (key != allTerms && !vocabularies.find(field.vocabularyText(), key))
            problems.append(
                {index,
                 translated(QT_TRANSLATE_NOOP(
                                "core::model",
                                "\"%1\" is not in the word list. Choose another word or add it to the list."))
                     .arg(key),
                 false});
    }
}

template <typename E>
void checkDates(QList<Problem> &problems, const Record &record)
{
    const E &item = static_cast<const E &>(record);
    if (item.startsOn.hasValue() && item.endsOn.hasValue() && item.endsOn->last() < item.startsOn->first())
        problems.append({entityInfo(E::entityKind).indexOf(u"ends_on"),
                         translated(QT_TRANSLATE_NOOP("core::model", "The end lies before the start.")),
                         false});
}

} // namespace

std::optional<Problem> blockingProblem(EntityKind kind, int field, const FieldValue &value)
{
    const FieldInfo &info = entityInfo(kind).fields.at(field);
    if (info.isRequired && !value.hasValue())
        return Problem{field,
                       translated(QT_TRANSLATE_NOOP("core::model", "\"%1\" needs a value."))
                           .arg(info.label.in(QLocale().name().left(2))),
                       true};
    if (const auto number = numberOf(value)) {
        if (const auto fault = rangeFault(info, *number))
            return Problem{field, *fault, true};
    }
    if (const auto *text = value.as<QString>(); text && text->size() > longestText)
        return Problem{
            field,
            translated(QT_TRANSLATE_NOOP(
                "core::model", "This text is too long to keep. Shorten it to a million characters.")),
            true};
    return std::nullopt;
}

QList<Problem> problemsOf(EntityKind kind, const Record &record, const Vocabularies &vocabularies)
{
    QList<Problem> problems;
    const EntityInfo &info = entityInfo(kind);
    for (int i = 0; i < info.fields.size(); ++i) {
        const FieldInfo &field = info.fields.at(i);
        const FieldValue value = field.get(record);
        if (const auto problem = blockingProblem(kind, i, value)) {
            problems.append(*problem);
            continue;
        }
        checkTerms(problems, field, i, value, vocabularies);
        const auto *text = value.as<QString>();
        if (text && field.type == FieldType::Url && !looksLikeUrl(*text))
            problems.append(
                {i, translated(QT_TRANSLATE_NOOP("core::model", "This does not look like a web address.")),
                 false});
        if (text && field.type == FieldType::Email && !text->contains(u'@'))
            problems.append(
                {i,
                 translated(QT_TRANSLATE_NOOP("core::model", "This does not look like an e-mail address.")),
                 false});
    }
    if (kind == EntityKind::Initiative)
        checkDates<Initiative>(problems, record);
    if (kind == EntityKind::Activity)
        checkDates<Activity>(problems, record);
    if (kind == EntityKind::Relation) {
        const auto &relation = static_cast<const Relation &>(record);
        if (!relation.to.hasValue() && !relation.toName.hasValue())
            problems.append({info.indexOf(u"to"),
                             translated(QT_TRANSLATE_NOOP(
                                 "core::model", "Choose where this relation leads to, or give its name.")),
                             true});
    }
    return problems;
}

} // namespace core
