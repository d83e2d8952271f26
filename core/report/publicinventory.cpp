#include "core/report/publicinventory.h"

#include "core/model/catalogue.h"

#include <QSet>

namespace core {
namespace {

constexpr qsizetype shortestName = 3; // of one or two letters nothing would be left of a text

const QString leftOut = QStringLiteral("[…]");

const QRegularExpression &addresses()
{
    static const QRegularExpression pattern(
        QStringLiteral("[^\\s@<>()\\[\\],;:\"]+@[^\\s@<>()\\[\\],;:\"]+\\.[\\w-]+"
                       "|(?<![\\w.,/-])(?:\\+\\d{1,3}|00\\d{2}|0)(?:[ ()./-]{0,3}\\d){8,10}(?![\\w/-])"),
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// The text as it would be found: letters beside it would make it part of another word.
QString asWord(const QString &name)
{
    const QString words = QRegularExpression::escape(name.simplified())
                              .replace(QStringLiteral("\\ "), QStringLiteral("\\s+"));
    return QStringLiteral("(?<![\\p{L}\\p{N}])%1(?![\\p{L}\\p{N}])").arg(words);
}

void collect(QSet<QString> &names, const FieldValue &value)
{
    const QString *text = value.as<QString>();
    if (text && text->simplified().size() >= shortestName)
        names.insert(text->simplified());
}

bool isBudget(const EntityInfo &entity, const FieldInfo &field)
{
    return field.type == FieldType::Money && entity.kind != EntityKind::Activity;
}

FieldValue publicValue(const FieldInfo &field, const FieldValue &value, const PersonalTexts &persons)
{
    if (const QString *text = value.as<QString>(); text && !field.vocabulary)
        return FieldValue(persons.without(*text));
    const TermSet *texts = value.as<TermSet>();
    if (!texts || field.vocabulary)
        return value;
    QStringList cleaned;
    for (const QString &text : *texts)
        cleaned.append(persons.without(text));
    return FieldValue(TermSet(cleaned));
}

RecordPtr publicRecord(const EntityInfo &entity, const RecordPtr &record, const PersonalTexts &persons)
{
    std::shared_ptr<Record> copy;
    for (const FieldInfo &field : entity.fields) {
        const FieldValue value = field.get(*record);
        if (!value.hasValue())
            continue;
        const FieldValue cleaned
            = field.isPersonal || isBudget(entity, field) ? FieldValue() : publicValue(field, value, persons);
        if (cleaned == value)
            continue;
        if (!copy)
            copy = entity.copy(*record);
        field.set(*copy, cleaned);
    }
    return copy ? RecordPtr(copy) : record;
}

} // namespace

PersonalTexts::PersonalTexts(const Inventory &inventory)
{
    QSet<QString> names;
    for (const EntityInfo &entity : catalogue()) {
        for (const FieldInfo &field : entity.fields) {
            if (!field.isPersonal || !field.isText())
                continue;
            for (const RecordTable::Row &row : inventory.table(entity.kind))
                collect(names, field.get(*row.record));
        }
    }
    if (names.isEmpty())
        return;
    QStringList sorted(names.cbegin(), names.cend());
    std::sort(sorted.begin(), sorted.end(), [](const QString &a, const QString &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b; // "Jan de Vries" before "Jan"
    });
    QStringList words;
    for (const QString &name : std::as_const(sorted))
        words.append(asWord(name));
    m_known = QRegularExpression(words.join(u'|'),
                                 QRegularExpression::CaseInsensitiveOption
                                     | QRegularExpression::UseUnicodePropertiesOption);
}

QString PersonalTexts::without(const QString &text) const
{
    QString result = text;
    if (!m_known.pattern().isEmpty())
        result.replace(m_known, leftOut);
    return result.replace(addresses(), leftOut);
}

Inventory publicInventory(const Inventory &inventory)
{
    const PersonalTexts persons(inventory);
    Inventory cleaned;
    for (const EntityInfo &entity : catalogue()) {
        const RecordTable &table = inventory.table(entity.kind);
        cleaned.reserve(entity.kind, table.size());
        for (const RecordTable::Row &row : table)
            cleaned.put(entity.kind, publicRecord(entity, row.record, persons));
    }
    return cleaned;
}

} // namespace core
