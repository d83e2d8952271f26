#include "core/exchange/flatcolumns.h"

#include "core/base/text.h"
#include "core/exchange/headingwords.h"
#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"

#include <QSet>

namespace core {
namespace {

struct TemplateColumn {
    const char16_t *heading;
    const char *target;
};

constexpr TemplateColumn templateColumns[] = {
    {u"Initiatief", "initiative.name"},
    {u"Omschrijving", "initiative.summary"},
    {u"Soort", "initiative.kind"},
    {u"Aanbieder", "participation.aanbieder"},
    {u"Opdrachtgever", "participation.opdrachtgever"},
    {u"Financier", "participation.financier"},
    {u"Partners", "participation.partner"},
    {u"Bestuursniveau", "initiative.level"},
    {u"Regio", "initiative.regions"},
    {u"Gemeenten", "initiative.municipalities"},
    {u"Levensfase", "initiative.stage"},
    {u"Startdatum", "initiative.starts_on"},
    {u"Einddatum", "initiative.ends_on"},
    {u"Looptijd", "initiative.permanence"},
    {u"Financiering", "initiative.funding"},
    {u"Budget", "initiative.budget"},
    {u"Activiteit", "activity.name"},
    {u"Soort activiteit", "activity.kind"},
    {u"Fase", "activity.phases"},
    {u"Thema", "activity.themes"},
    {u"Doelgroep", "activity.target_groups"},
    {u"Grootteklasse", "activity.size_classes"},
    {u"Sector", "activity.sectors"},
    {u"Kanaal", "activity.channels"},
    {u"Vorm", "activity.delivery"},
    {u"Gerichtheid", "activity.orientation"},
    {u"Bereik", "measurement.value"},
    {u"Bereik eenheid", "measurement.unit"},
    {u"Bereik jaar", "measurement.from"},
    {u"Evaluatie", "initiative.evaluation"},
    {u"Verwijst door naar", "relation.verwijst-door"},
    {u"Website", "initiative.website"},
    {u"Bron", "initiative.source"},
    {u"Geverifieerd op", "initiative.verified_on"},
    {u"Instantie van", "initiative.instance_of"},
};

constexpr qsizetype mostAlike = 100; // records of one name that are compared pair by pair

void add(QList<FlatExportColumn> &columns, const QString &heading, const QString &target)
{
    columns.append({heading, *columnTarget(target, flatSheet)});
}

bool has(const QList<FlatExportColumn> &columns, const ColumnTarget &target)
{
    return std::any_of(columns.cbegin(), columns.cend(),
                       [&](const FlatExportColumn &column) { return column.target == target; });
}

/// Columns for fields that some record fills and the template lacks.
void addFields(QList<FlatExportColumn> &columns, const Inventory &inventory, EntityKind kind,
               bool withPersonalData)
{
    const EntityInfo &info = entityInfo(kind);
    for (int i = 0; i < info.fields.size(); ++i) {
        const FieldInfo &field = info.fields.at(i);
        if (field.isOwner || (field.isPersonal && !withPersonalData) || has(columns, {kind, i, {}, false}))
            continue;
        const RecordTable &records = inventory.table(kind);
        const bool isFilled = std::any_of(records.begin(), records.end(), [&](const RecordTable::Row &row) {
            return !field.get(*row.record).isUnknown();
        });
        if (isFilled) {
            add(columns, field.label.in(u"nl") + u' ' + info.singular.in(u"nl").toLower(),
                info.keyText() + u'.' + field.keyText());
        }
    }
}

void addTerms(QList<FlatExportColumn> &columns, const QSet<QString> &used, const char *entity,
              const char *vocabulary, const Vocabularies &vocabularies)
{
    QStringList keys(used.cbegin(), used.cend());
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        const QString target = QString::fromLatin1(entity) + u'.' + key;
        if (key.isEmpty() || has(columns, *columnTarget(target, flatSheet)))
            continue;
        QString heading = vocabularies.label(QString::fromLatin1(vocabulary), key, u"nl");
        heading[0] = heading.at(0).toUpper();
        add(columns, heading, target);
    }
}

using Providers = QHash<RecordId, RecordIdSet>;

bool couldBeOne(const Initiative &a, const Initiative &b, const Providers &providers)
{
    const RecordIdSet mine = providers.value(a.id);
    const RecordIdSet theirs = providers.value(b.id);
    const bool sameRegion = a.regions.isUnknown() || b.regions.isUnknown() || a.regions == b.regions;
    return sameRegion
        && (mine.isEmpty() || theirs.isEmpty()
            || std::any_of(mine.begin(), mine.end(), [&](RecordId id) { return theirs.contains(id); }));
}

/// Would an import take two initiatives for one?
bool initiativesNeedIds(const Inventory &inventory)
{
    Providers providers;
    for (const Participation &participation : inventory.all<Participation>()) {
        if (participation.role.value() == u"aanbieder")
            providers[participation.initiative.value()].insert(participation.organisation.value());
    }
    QHash<QString, QList<const Initiative *>> byName;
    for (const Initiative &initiative : inventory.all<Initiative>()) {
        QList<const Initiative *> &namesakes = byName[normalised(initiative.name.value())];
        const bool isAmbiguous = namesakes.size() >= mostAlike
            || std::any_of(namesakes.cbegin(), namesakes.cend(), [&](const Initiative *other) {
                                     return couldBeOne(initiative, *other, providers);
                                 });
        if (isAmbiguous)
            return true;
        namesakes.append(&initiative);
    }
    return false;
}

bool activitiesNeedIds(const Inventory &inventory)
{
    QSet<std::pair<RecordId, QString>> seen;
    for (const Activity &activity : inventory.all<Activity>()) {
        const std::pair key(activity.initiative.value(), normalised(activity.name.value()));
        if (seen.contains(key))
            return true;
        seen.insert(key);
    }
    return false;
}

/// A heading that the import would take for something else becomes the target itself.
void makeRecognisable(QList<FlatExportColumn> &columns, const Vocabularies &vocabularies)
{
    const HeadingWords words(flatSheet, vocabularies);
    QStringList headings;
    for (const FlatExportColumn &column : std::as_const(columns))
        headings.append(column.heading);
    const QStringList targets = words.targets(headings);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const ColumnTarget &target = columns.at(i).target;
        if (columnTarget(targets.at(i), flatSheet) == target)
            continue;
        const EntityInfo &info = entityInfo(target.entity);
        const QString name = target.isId ? u"id"_qs
            : target.field < 0           ? target.term
                                         : info.fields.at(target.field).keyText();
        columns[i].heading = info.keyText() + u'.' + name;
    }
}

} // namespace

QList<FlatExportColumn> flatTemplateColumns()
{
    QList<FlatExportColumn> columns;
    for (const TemplateColumn &column : templateColumns)
        add(columns, QString::fromUtf16(column.heading), QString::fromLatin1(column.target));
    return columns;
}

QList<FlatExportColumn> flatExportColumns(const Inventory &inventory, const Vocabularies &vocabularies,
                                          bool withPersonalData)
{
    QList<FlatExportColumn> columns = flatTemplateColumns();
    addFields(columns, inventory, EntityKind::Initiative, withPersonalData);
    addFields(columns, inventory, EntityKind::Activity, withPersonalData);
    QSet<QString> roles;
    for (const Participation &participation : inventory.all<Participation>())
        roles.insert(participation.role.value());
    QSet<QString> kinds;
    for (const Relation &relation : inventory.all<Relation>()) {
        if (!flatTarget(inventory, relation).isEmpty())
            kinds.insert(relation.kind.value());
    }
    addTerms(columns, roles, "participation", "rol", vocabularies);
    addTerms(columns, kinds, "relation", "relatiesoort", vocabularies);
    if (initiativesNeedIds(inventory))
        add(columns, u"initiative.id"_qs, u"initiative.id"_qs);
    if (activitiesNeedIds(inventory))
        add(columns, u"activity.id"_qs, u"activity.id"_qs);
    makeRecognisable(columns, vocabularies);
    return columns;
}

QString flatTarget(const Inventory &inventory, const Relation &relation)
{
    if (!inventory.find<Initiative>(relation.from) && !inventory.find<Activity>(relation.from))
        return {};
    if (!relation.to.hasValue())
        return relation.toName.value();
    const auto *initiative = inventory.find<Initiative>(relation.to);
    return initiative ? initiative->name.value() : QString();
}

} // namespace core
