#pragma once

#include "core/model/display.h"

#include <QCollator>

namespace app {

/// Where a value stands among others of its field: numbers, dates and yes/no by size, terms in the order of
/// their vocabulary, all else by its text as the language sorts it. Known values first, then geen, then
/// unknown — in both directions, so that gaps never cover the top of a table.
class SortKey {
public:
    SortKey() = default; ///< of an unknown value
    /// \a text is what the cell shows; \a collator the language's order.
    SortKey(const core::FieldInfo *field, const core::FieldValue &value, const QString &text,
            const core::Vocabularies &vocabularies, const QCollator &collator);

    /// Negative, zero or positive, as this stands before, level with or after \a other.
    int compare(const SortKey &other, Qt::SortOrder order) const;

private:
    enum class Rank : quint8 { Value, None, Unknown };

    Rank m_rank = Rank::Unknown;
    double m_number = 0;
    std::optional<QCollatorSortKey> m_text;
};

/// Digits by their number, case ignored: "workshop 2" before "Workshop 10".
QCollator sortCollator(const QLocale &locale);

} // namespace app
