#pragma once

#include "core/base/result.h"
#include "core/exchange/fielddate.h"
#include "core/model/fieldinfo.h"
#include "core/model/vocabularies.h"

namespace core {

/// What a text says about one field.
struct ParsedField {
    FieldValue value;
    QStringList
        remarks; ///< translated sentences: where the reading is less than the text, or not to the letter
    QStringList unknownTerms; ///< words no vocabulary knows, as typed and in order; they are not in the value
    QStringList names;        ///< for references: what is no id, as typed and in order; not in the value
};

/// Reads what a person typed into a cell or form. Nothing depends on the locale: Dutch and English both read.
///
/// Blank, "?" and "onbekend" are unknown; "geen", "n.v.t.", "-", "none" are none (for yes/no "geen" is no);
/// "alle", "alle sectoren" is allTerms. A word of the vocabulary wins over these. A text that begins with '\'
/// is taken literally from there, and the ' before "=…" with which exports disarm formulas is dropped.
/// Several values: see splitList(). Dates: see parseDate(); numbers: see parseNumber(). Error InvalidInput
/// with a sentence when the text cannot be a value of the field. Pure; O(text).
Result<ParsedField> parseField(const FieldInfo &field, QStringView text, const Vocabularies &vocabularies,
                               DateOrder order = DateOrder::DayFirst);

/// Do these words alone mean none, or unknown, in a cell? In any case; for exports that must write a text
/// which reads so (they put '\' before it).
bool readsAsNone(QStringView text);
bool readsAsUnknown(QStringView text);

/// "'=1+1" as exports write "=1+1", so that no spreadsheet program runs it.
bool isDisarmed(QStringView text);

/// \a text as a cell that parseField() reads back as this text and nothing else.
QString literalCell(const QString &text);

} // namespace core
