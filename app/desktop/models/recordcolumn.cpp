#include "app/desktop/models/recordcolumn.h"

#include "core/model/catalogue.h"

#include <QCoreApplication>

namespace app {
namespace {

constexpr int mostDefaultColumns = 8;

QList<RecordColumn> ownColumns(core::EntityKind kind)
{
    const core::EntityInfo &info = core::entityInfo(kind);
    const auto child = childKindOf(kind);
    QList<RecordColumn> columns;
    for (int i = 0; i < info.fields.size(); ++i) {
        const QString key = info.fields.at(i).keyText();
        RecordColumn column{key, RecordColumn::Source::Field, i,
                            child ? core::entityInfo(*child).indexOf(key) : -1};
        if (QLatin1String(info.nameField) == key)
            columns.prepend(column);
        else
            columns.append(column);
    }
    return columns;
}

} // namespace

std::optional<core::EntityKind> childKindOf(core::EntityKind kind)
{
    if (kind == core::EntityKind::Initiative)
        return core::EntityKind::Activity;
    if (kind == core::EntityKind::Journey)
        return core::EntityKind::JourneyStep;
    return std::nullopt;
}

int parentFieldOf(core::EntityKind kind)
{
    return core::entityInfo(*childKindOf(kind)).indexOf(core::entityInfo(kind).keyText());
}

QList<RecordColumn> availableColumns(core::EntityKind kind)
{
    QList<RecordColumn> columns = ownColumns(kind);
    if (kind == core::EntityKind::Initiative)
        columns.append({QStringLiteral("providers"), RecordColumn::Source::Providers, -1, -1});
    columns.append({QStringLiteral("completeness"), RecordColumn::Source::Completeness, -1, -1});
    if (const auto child = childKindOf(kind)) {
        const core::EntityInfo &info = core::entityInfo(*child);
        for (int i = 0; i < info.fields.size(); ++i) {
            const QString key = info.fields.at(i).keyText();
            if (i != parentFieldOf(kind) && core::entityInfo(kind).indexOf(key) < 0)
                columns.append({key, RecordColumn::Source::Field, -1, i});
        }
    }
    return columns;
}

QList<RecordColumn> defaultColumns(core::EntityKind kind)
{
    if (kind == core::EntityKind::Initiative) {
        return columnsFromKeys(kind,
                               {QStringLiteral("name"), QStringLiteral("regions"), QStringLiteral("phases"),
                                QStringLiteral("themes"), QStringLiteral("kind"), QStringLiteral("level"),
                                QStringLiteral("stage"), QStringLiteral("ends_on"),
                                QStringLiteral("providers"), QStringLiteral("completeness")});
    }
    QStringList keys;
    for (const core::FieldGroup group : {core::FieldGroup::Core, core::FieldGroup::Standard}) {
        for (const core::FieldInfo &field : core::entityInfo(kind).fields) {
            if (field.group == group && !field.isPersonal && keys.size() < mostDefaultColumns)
                keys.append(field.keyText());
        }
    }
    if (const auto child = childKindOf(kind)) {
        for (const core::FieldInfo &field : core::entityInfo(*child).fields) {
            if (field.group == core::FieldGroup::Core && keys.size() < mostDefaultColumns)
                keys.append(field.keyText());
        }
    }
    return columnsFromKeys(kind, keys);
}

QList<RecordColumn> columnsFromKeys(core::EntityKind kind, const QStringList &keys)
{
    const QList<RecordColumn> available = availableColumns(kind);
    QList<RecordColumn> columns;
    if (core::entityInfo(kind).nameField)
        columns.append(available.constFirst());
    for (const QString &key : keys) {
        const auto found = std::find_if(available.cbegin(), available.cend(),
                                        [&](const RecordColumn &column) { return column.key == key; });
        if (found != available.cend() && !columns.contains(*found))
            columns.append(*found);
    }
    if (columns.isEmpty())
        columns.append(available.constFirst());
    return columns;
}

const core::FieldInfo *columnField(core::EntityKind kind, const RecordColumn &column)
{
    if (column.field >= 0)
        return &core::entityInfo(kind).fields.at(column.field);
    if (column.childField >= 0)
        return &core::entityInfo(*childKindOf(kind)).fields.at(column.childField);
    return nullptr;
}

QString columnTitle(core::EntityKind kind, const RecordColumn &column, QStringView language)
{
    if (const core::FieldInfo *field = columnField(kind, column))
        return field->label.in(language);
    return column.source == RecordColumn::Source::Providers
        ? QCoreApplication::translate("app::RecordColumn", "Lead / provider")
        : QCoreApplication::translate("app::RecordColumn", "Complete");
}

} // namespace app
