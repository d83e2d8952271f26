#pragma once

#include "core/model/fieldinfo.h"
#include "core/model/vocabularies.h"

namespace core {

/// A field's value as a cell of a sheet for people, which parseField() reads back to the same value: labels
/// instead of keys, a comma before decimals, "geen" for none, empty for unknown. References give an empty
/// text.
QString flatCell(const FieldInfo &field, const FieldValue &value, const Vocabularies &vocabularies);

/// Names in one cell, sorted, as the import reads them back.
QString namesCell(QStringList names);

} // namespace core
