#include "core/model/display.h"

#include "core/model/catalogue.h"
#include "core/model/entities/links.h"
#include "core/model/entities/measurement.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {
namespace {

QString joined(const QStringList &parts)
{
    return parts.join(QLatin1String(", "));
}

/// As the vocabulary has them ("Weten, Willen, Kunnen"), words without a place last.
QStringList inOrder(const TermSet &terms, const QString &vocabulary, const Vocabularies &vocabularies)
{
    QStringList keys(terms.begin(), terms.end());
    if (keys.size() < 2 || vocabulary.isEmpty())
        return keys;
    const auto place = [&](const QString &key) {
        const VocabularyTerm *term = vocabularies.find(vocabulary, key);
        return term && term->position.hasValue() ? *term->position : std::numeric_limits<qint64>::max();
    };
    std::stable_sort(keys.begin(), keys.end(),
                     [&](const QString &a, const QString &b) { return place(a) < place(b); });
    return keys;
}

QString mapName(const QString &key, QStringView language)
{
    const bool english = language == QLatin1String("en");
    if (key == QLatin1String("stakeholder"))
        return english ? QStringLiteral("map of who works with whom")
                       : QStringLiteral("kaart van wie met wie werkt");
    if (key == QLatin1String("hinge"))
        return english ? QStringLiteral("map of levels of government")
                       : QStringLiteral("kaart van bestuursniveaus");
    return key;
}

} // namespace

QString productLanguage(const QLocale &locale)
{
    return locale.language() == QLocale::English ? QStringLiteral("en") : QStringLiteral("nl");
}

Display::Display(const Inventory &inventory, const Vocabularies &vocabularies, QLocale locale)
    : m_inventory(&inventory),
      m_vocabularies(&vocabularies),
      m_locale(std::move(locale)),
      m_language(productLanguage(m_locale))
{ }

QString Display::term(const QString &vocabulary, const QString &key) const
{
    if (key == allTerms)
        return m_language == QLatin1String("en") ? QStringLiteral("all") : allTerms;
    return m_vocabularies->label(vocabulary, key, m_language);
}

QString Display::date(const PartialDate &date) const
{
    if (date.isNull())
        return {};
    if (date.isFullDay())
        return m_locale.toString(date.first(), QStringLiteral("d MMMM yyyy"));
    return date.month() ? m_locale.toString(date.first(), QStringLiteral("MMMM yyyy"))
                        : QString::number(date.year());
}

QString Display::textValue(const FieldInfo &field, const QString &text) const
{
    return field.vocabulary ? term(field.vocabularyText(), text) : text;
}

QString Display::value(const FieldInfo &field, const FieldValue &value) const
{
    const bool english = m_language == QLatin1String("en");
    if (value.isUnknown())
        return {};
    if (value.isNone())
        return english ? QStringLiteral("none") : QStringLiteral("geen");
    if (const auto *text = value.as<QString>())
        return textValue(field, *text);
    if (const auto *yes = value.as<bool>())
        return english ? (*yes ? QStringLiteral("yes") : QStringLiteral("no"))
                       : (*yes ? QStringLiteral("ja") : QStringLiteral("nee"));
    if (const auto *integer = value.as<qint64>()) {
        if (field.type == FieldType::Money)
            return QStringLiteral("€ ")
                + m_locale.toString(static_cast<double>(*integer) / 100.0, 'f', *integer % 100 ? 2 : 0);
        return m_locale.toString(*integer);
    }
    if (const auto *real = value.as<double>())
        return m_locale.toString(*real, 'g', 12);
    if (const auto *day = value.as<PartialDate>())
        return date(*day);
    if (const auto *id = value.as<RecordId>())
        return title(*id);
    QStringList parts;
    if (const auto *terms = value.as<TermSet>()) {
        for (const QString &key :
             inOrder(*terms, field.vocabulary ? field.vocabularyText() : QString(), *m_vocabularies))
            parts.append(textValue(field, key));
    } else if (const auto *ids = value.as<RecordIdSet>()) {
        for (const RecordId one : *ids)
            parts.append(title(one));
    }
    return joined(parts);
}

QString Display::value(EntityKind kind, int field, const Record &record) const
{
    const FieldInfo &info = entityInfo(kind).fields.at(field);
    return value(info, info.get(record));
}

QString Display::title(RecordId id) const
{
    const auto kind = m_inventory->kindOf(id);
    return kind ? title(*kind, *m_inventory->find(*kind, id)) : QStringLiteral("?");
}

QString Display::title(EntityKind kind, const Record &record) const
{
    const EntityInfo &info = entityInfo(kind);
    if (info.nameField) {
        const FieldInfo &name = *info.field(QString::fromLatin1(info.nameField));
        if (const QString text = value(name, name.get(record)); !text.isEmpty())
            return text;
    }
    const QString composed = composedTitle(kind, record);
    return composed.isEmpty() ? label(info.singular) : composed;
}

QString Display::composedTitle(EntityKind kind, const Record &record) const
{
    const EntityInfo &info = entityInfo(kind);
    const auto text = [&](const char *key) {
        const FieldInfo &field = *info.field(QString::fromLatin1(key));
        return value(field, field.get(record));
    };
    if (kind == EntityKind::Participation)
        return joined({text("organisation"), text("role")});
    if (kind == EntityKind::Relation) {
        const auto &relation = static_cast<const Relation &>(record);
        const QString target = relation.to.hasValue() ? text("to") : text("to_name");
        return QStringLiteral("%1 → %2 (%3)").arg(text("from"), target, text("kind"));
    }
    if (kind == EntityKind::Measurement)
        return QStringLiteral("%1: %2 %3").arg(text("indicator"), text("value"), text("unit")).trimmed();
    if (kind == EntityKind::MapPlace)
        return joined({text("record"), mapName(text("map"), m_language)});
    if (kind == EntityKind::ReportText)
        return joined({text("report"), text("name"), text("language")});
    if (kind == EntityKind::CellMark) {
        QStringList parts{text("phase"), text("theme"), text("region"), text("target_group"), text("mark")};
        parts.removeAll(QString());
        return joined(parts);
    }
    for (const FieldInfo &field : info.fields) {
        if (field.isText() && !field.isPersonal) {
            if (const QString first = value(field, field.get(record)); !first.isEmpty())
                return first.size() > 80 ? first.left(79) + u'…' : first;
        }
    }
    return {};
}

} // namespace core
