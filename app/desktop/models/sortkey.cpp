#include "app/desktop/models/sortkey.h"

namespace app {
namespace {

/// Nothing for values that have no size.
std::optional<double> sizeOf(const core::FieldInfo *field, const core::FieldValue &value,
                             const core::Vocabularies &vocabularies)
{
    if (const auto *integer = value.as<qint64>())
        return double(*integer);
    if (const auto *real = value.as<double>())
        return *real;
    if (const auto *yes = value.as<bool>())
        return *yes ? 0 : 1;
    if (const auto *date = value.as<core::PartialDate>())
        return date->year() * 10000 + date->month() * 100 + date->day();
    const auto *term = value.as<QString>();
    if (term && field && field->vocabulary) {
        const core::VocabularyTerm *found = vocabularies.find(field->vocabularyText(), *term);
        return found ? double(found->position.valueOr(1 << 30)) : double(1 << 30);
    }
    return std::nullopt;
}

} // namespace

SortKey::SortKey(const core::FieldInfo *field, const core::FieldValue &value, const QString &text,
                 const core::Vocabularies &vocabularies, const QCollator &collator)
    : m_rank(value.isUnknown()    ? Rank::Unknown
                 : value.isNone() ? Rank::None
                                  : Rank::Value)
{
    if (m_rank != Rank::Value)
        return;
    const auto size = sizeOf(field, value, vocabularies);
    m_number = size.value_or(0);
    if (!size || value.as<QString>())
        m_text = collator.sortKey(text);
}

int SortKey::compare(const SortKey &other, Qt::SortOrder order) const
{
    if (m_rank != other.m_rank)
        return m_rank < other.m_rank ? -1 : 1;
    int result = m_number < other.m_number ? -1 : (m_number > other.m_number ? 1 : 0);
    if (result == 0 && m_text && other.m_text)
        result = m_text->compare(*other.m_text);
    return order == Qt::AscendingOrder ? result : -result;
}

QCollator sortCollator(const QLocale &locale)
{
    // A collator of the C locale would sort by code point, "Zaal" before "aan".
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::Dutch) : locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

} // namespace app
