#pragma once

#include "core/model/fieldinfo.h"

#include <QString>

#include <optional>

namespace core {

/// A field's value as the cell of a lossless sheet: unknown is empty, none "geen", sets are keys with '|'
/// between them, numbers have a point, money is in euros, yes/no is ja or nee, references are ids. A text
/// that would read as something else begins with '\' or stands as a JSON string; such sets stand as a JSON
/// array.
QString recordCell(const FieldInfo &field, const FieldValue &value);

/// The value that recordCell() wrote; nothing when the text is not of this form.
std::optional<FieldValue> fromRecordCell(const FieldInfo &field, const QString &cell);

} // namespace core
