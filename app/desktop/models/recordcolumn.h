#pragma once

#include "core/model/fieldinfo.h"

#include <QList>
#include <QString>

namespace app {

/// One column of a table of records: a field of the records, or something counted from them.
struct RecordColumn {
    enum class Source { Field, Providers, Completeness };

    QString key; ///< the field's key, "providers" or "completeness"; how settings remember it
    Source source = Source::Field;
    int field = -1;      ///< of the table's own kind; -1 where only the parts have it
    int childField = -1; ///< of the kind below it in the tree; -1 where they do not have it

    bool operator==(const RecordColumn &) const = default;
};

/// The kind shown one level below \a kind (activities under initiatives, steps under journeys), if any.
std::optional<core::EntityKind> childKindOf(core::EntityKind kind);
/// The field of the child kind that names its parent. \pre childKindOf(kind).
int parentFieldOf(core::EntityKind kind);

/// All columns a table of \a kind can show; the name stands first, then catalogue order.
QList<RecordColumn> availableColumns(core::EntityKind kind);
QList<RecordColumn> defaultColumns(core::EntityKind kind);
/// Those of \a keys that exist, in their order; the name is always there and first.
QList<RecordColumn> columnsFromKeys(core::EntityKind kind, const QStringList &keys);

/// "Fase"; \a language as in core::Label.
QString columnTitle(core::EntityKind kind, const RecordColumn &column, QStringView language);
/// The catalogue's entry behind the column; nullptr for what is counted.
const core::FieldInfo *columnField(core::EntityKind kind, const RecordColumn &column);

} // namespace app
