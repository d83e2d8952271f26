#pragma once

#include "core/model/vocabularies.h"

#include <QLocale>

namespace core {

/// How records and values are written for people. A value; reads its inventory and vocabularies, which must
/// outlive it. Language and formats come from the locale ("nl" or "en").
class Display {
public:
    Display(const Inventory &inventory, const Vocabularies &vocabularies, QLocale locale = QLocale());

    QString language() const { return m_language; }
    const QLocale &locale() const { return m_locale; }
    QString label(const Label &label) const { return label.in(m_language); }

    /// Unknown gives an empty text, none the word "geen". Sets are joined by ", ".
    QString value(const FieldInfo &field, const FieldValue &value) const;
    QString value(EntityKind kind, int field, const Record &record) const;
    QString term(const QString &vocabulary, const QString &key) const;
    QString date(const PartialDate &date) const; ///< "30 juni 2026", "juni 2026", "2026"
    /// The name of a record; composed where it has none of its own ("Gemeente Zandhoek, trekker"). Never
    /// empty.
    QString title(EntityKind kind, const Record &record) const;
    QString title(RecordId id) const; ///< "?" for an id that names nothing

private:
    QString composedTitle(EntityKind kind, const Record &record) const;
    QString textValue(const FieldInfo &field, const QString &text) const;

    const Inventory *m_inventory;
    const Vocabularies *m_vocabularies;
    QLocale m_locale;
    QString m_language;
};

/// "nl" or "en": the product's language for a locale; nl for all others.
QString productLanguage(const QLocale &locale);

} // namespace core
