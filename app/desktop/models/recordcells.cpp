#include "app/desktop/models/recordcells.h"

#include "app/desktop/models/inheritedvalue.h"
#include "core/model/catalogue.h"

namespace app {

int completenessOf(const core::Inventory &inventory, core::EntityKind kind, const core::Record &record)
{
    int asked = 0;
    int known = 0;
    const auto &fields = core::entityInfo(kind).fields;
    for (int i = 0; i < fields.size(); ++i) {
        if (fields.at(i).group == core::FieldGroup::Full)
            continue;
        ++asked;
        if (!fields.at(i).get(record).isUnknown() || inheritedValue(inventory, kind, record, i))
            ++known;
    }
    return asked == 0 ? 100 : known * 100 / asked;
}

CellContent RecordCells::ofTop(core::EntityKind kind, const core::Record &record, const RecordColumn &column,
                               const QList<const core::Record *> &parts) const
{
    switch (column.source) {
    case RecordColumn::Source::Completeness:
        return completeness(kind, record);
    case RecordColumn::Source::Providers:
        return providers(record);
    case RecordColumn::Source::Field:
        break;
    }
    if (column.field < 0)
        return unionOf(*childKindOf(kind), column.childField, parts);
    CellContent cell = ofField(kind, column.field, record);
    // Most sheets give themes by activity: an empty cell above them would look like a gap.
    if (cell.value.isUnknown() && column.childField >= 0) {
        cell = unionOf(*childKindOf(kind), column.childField, parts);
        cell.isFromParts = true;
    }
    return cell;
}

CellContent RecordCells::ofPart(core::EntityKind topKind, const core::Record &part,
                                const RecordColumn &column) const
{
    const core::EntityKind kind = *childKindOf(topKind);
    if (column.source == RecordColumn::Source::Completeness)
        return completeness(kind, part);
    return column.childField >= 0 ? ofField(kind, column.childField, part) : CellContent();
}

CellContent RecordCells::ofField(core::EntityKind kind, int field, const core::Record &record) const
{
    const core::FieldInfo &info = core::entityInfo(kind).fields.at(field);
    CellContent cell;
    cell.value = info.get(record);
    if (const auto inherited = inheritedValue(m_workspace.inventory(), kind, record, field)) {
        cell.value = inherited->value;
        cell.inheritedFrom = inherited->from;
    }
    cell.text = m_workspace.display().value(info, cell.value);
    return cell;
}

CellContent RecordCells::completeness(core::EntityKind kind, const core::Record &record) const
{
    const int percent = completenessOf(m_workspace.inventory(), kind, record);
    CellContent cell;
    cell.value = qint64(percent);
    cell.text = QStringLiteral("%1 %").arg(percent);
    return cell;
}

CellContent RecordCells::providers(const core::Record &initiative) const
{
    QStringList names;
    const core::Display display = m_workspace.display();
    const auto parties = m_providers.providersOf(initiative.id);
    for (const core::RecordId party : parties)
        names.append(display.title(party));
    names.sort();
    CellContent cell;
    cell.text = names.join(QLatin1String(", "));
    if (!names.isEmpty())
        cell.value = cell.text;
    return cell;
}

CellContent RecordCells::unionOf(core::EntityKind childKind, int field,
                                 const QList<const core::Record *> &parts) const
{
    const core::FieldInfo &info = core::entityInfo(childKind).fields.at(field);
    if (info.type != core::FieldType::Terms)
        return {};
    core::TermSet all;
    bool isKnown = false;
    for (const core::Record *part : parts) {
        const core::FieldValue value = info.get(*part);
        isKnown |= !value.isUnknown();
        if (const auto *terms = value.as<core::TermSet>())
            all.unite(*terms);
    }
    CellContent cell;
    if (isKnown)
        cell.value = all;
    cell.text = m_workspace.display().value(info, cell.value);
    return cell;
}

} // namespace app
