#include "core/exchange/importindex.h"

#include "core/base/text.h"
#include "core/exchange/recordcell.h"
#include "core/model/catalogue.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"

#include <QStringList>

namespace core {
namespace {

QStringList identityKeys(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Initiative:
        return {u"name"_qs, u"regions"_qs};
    case EntityKind::Activity:
        return {u"initiative"_qs, u"name"_qs};
    case EntityKind::Participation:
        return {u"initiative"_qs, u"organisation"_qs, u"role"_qs};
    case EntityKind::Relation:
        return {u"from"_qs, u"kind"_qs, u"to"_qs, u"to_name"_qs};
    case EntityKind::Signal:
        return {u"text"_qs, u"region"_qs, u"received_on"_qs};
    case EntityKind::JourneyStep:
        return {u"journey"_qs, u"order"_qs, u"name"_qs};
    case EntityKind::Measurement:
        return {u"subject"_qs, u"indicator"_qs, u"unit"_qs, u"from"_qs};
    case EntityKind::Assessment:
        return {u"initiative"_qs, u"scenario"_qs, u"framework"_qs, u"criterion"_qs, u"author"_qs, u"date"_qs};
    case EntityKind::ConsistencyTest:
        return {u"initiative"_qs, u"testers"_qs, u"sent_on"_qs};
    case EntityKind::Finding:
        return {u"fingerprint"_qs};
    case EntityKind::CellMark:
        return {u"phase"_qs, u"theme"_qs, u"region"_qs, u"target_group"_qs};
    case EntityKind::Decision:
        return {u"meeting_on"_qs, u"subject"_qs, u"decision"_qs};
    case EntityKind::Lesson:
        return {u"text"_qs};
    case EntityKind::Agreement:
        return {u"subject"_qs, u"date"_qs, u"text"_qs};
    case EntityKind::VocabularyTerm:
        return {u"vocabulary"_qs, u"key"_qs};
    case EntityKind::MethodSetting:
        return {u"key"_qs};
    case EntityKind::MapPlace:
        return {u"map"_qs, u"record"_qs};
    case EntityKind::ReportText:
        return {u"report"_qs, u"name"_qs, u"language"_qs};
    case EntityKind::FileInfo:
        return {};
    default:
        return {u"name"_qs};
    }
}

} // namespace

IdentityKey &IdentityKey::add(RecordId id)
{
    m_bytes.append(reinterpret_cast<const char *>(&id), sizeof id).append('\1');
    return *this;
}

IdentityKey &IdentityKey::add(QStringView text)
{
    m_bytes.append(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t)))
        .append('\2');
    return *this;
}

IdentityKey &IdentityKey::add(const FieldInfo &field, const FieldValue &value)
{
    if (const auto *id = value.as<RecordId>())
        return add(*id);
    if (const auto *text = value.as<QString>())
        return add(field.isText() ? normalised(*text) : *text);
    return add(recordCell(field, value));
}

ImportIndex::ImportIndex(const Inventory &inventory, ImportDrafts &drafts)
    : m_inventory(inventory),
      m_drafts(drafts)
{ }

const QList<int> &ImportIndex::identityFields(EntityKind kind)
{
    static const auto all = [] {
        std::array<QList<int>, entityKindCount> fields;
        for (const EntityKind one : entityKinds) {
            for (const QString &key : identityKeys(one))
                fields[static_cast<size_t>(one)].append(entityInfo(one).indexOf(key));
        }
        return fields;
    }();
    return all[static_cast<size_t>(kind)];
}

QByteArray ImportIndex::identityOf(EntityKind kind, const Record &record)
{
    IdentityKey key;
    const QList<FieldInfo> &fields = entityInfo(kind).fields;
    FieldValue previous;
    for (const int field : identityFields(kind)) {
        FieldValue value = fields.at(field).get(record);
        const bool isSpareName = fields.at(field).keyText() == u"to_name" && previous.hasValue();
        key.add(fields.at(field), isSpareName ? FieldValue() : value); // a relation's target, else its name
        previous = std::move(value);
    }
    return key.bytes();
}

void ImportIndex::enterIdentity(Kind &index, EntityKind kind, const Record &record)
{
    RecordId &oldest = index.byIdentity[identityOf(kind, record)];
    if (oldest.isNull())
        oldest = record.id;
}

void ImportIndex::enterName(Kind &index, EntityKind kind, const Record &record)
{
    const EntityInfo &info = entityInfo(kind);
    if (!info.nameField)
        return;
    const FieldValue name = info.field(QString::fromLatin1(info.nameField))->get(record);
    if (const auto *text = name.as<QString>())
        index.byName[normalised(*text)].append(record.id);
}

ImportIndex::Kind &ImportIndex::withIdentities(EntityKind kind)
{
    Kind &index = m_kinds[static_cast<size_t>(kind)];
    if (std::exchange(index.hasIdentities, true))
        return index;
    index.byIdentity.reserve(m_inventory.table(kind).size());
    for (const RecordTable::Row &row : m_inventory.table(kind))
        enterIdentity(index, kind, *row.record);
    return index;
}

ImportIndex::Kind &ImportIndex::withNames(EntityKind kind)
{
    Kind &index = m_kinds[static_cast<size_t>(kind)];
    if (std::exchange(index.hasNames, true))
        return index;
    for (const RecordTable::Row &row : m_inventory.table(kind))
        enterName(index, kind, *row.record);
    for (const ImportDraft &draft : m_drafts.all()) {
        if (draft.kind == kind && !draft.base && !draft.isDropped)
            enterName(index, kind, draft.record());
    }
    return index;
}

RecordId ImportIndex::find(EntityKind kind, const QByteArray &identity)
{
    return withIdentities(kind).byIdentity.value(identity);
}

QList<RecordId> ImportIndex::named(EntityKind kind, const QString &name)
{
    return withNames(kind).byName.value(name);
}

bool ImportIndex::isOrganisation(const QString &name)
{
    return !find(EntityKind::Organisation, IdentityKey().add(name).bytes()).isNull();
}

void ImportIndex::add(EntityKind kind, const Record &record)
{
    Kind &index = withIdentities(kind);
    enterIdentity(index, kind, record);
    if (index.hasNames)
        enterName(index, kind, record);
}

void ImportIndex::loadInitiatives()
{
    if (std::exchange(m_hasInitiatives, true))
        return;
    for (const Initiative &initiative : m_inventory.all<Initiative>()) {
        m_initiatives.push_back({initiative.id, nullptr, {}, static_cast<int>(m_initiatives.size())});
        KnownInitiative *known = &m_initiatives.back();
        m_initiativesByName[normalised(initiative.name.value())].append(known);
        m_initiativesById.insert(initiative.id, known);
    }
    for (const Participation &participation : m_inventory.all<Participation>()) {
        if (participation.role.value() != u"aanbieder")
            continue;
        if (KnownInitiative *known = m_initiativesById.value(participation.initiative.value()))
            known->providers.insert(participation.organisation.value());
    }
}

QList<KnownInitiative *> ImportIndex::initiatives(const QString &name)
{
    loadInitiatives();
    QList<KnownInitiative *> found;
    for (KnownInitiative *known : m_initiativesByName.value(name)) {
        if (!known->draft)
            known->draft = m_drafts.find(EntityKind::Initiative, known->id);
        if (known->draft && !known->draft->isDropped)
            found.append(known);
    }
    return found;
}

KnownInitiative *ImportIndex::initiative(RecordId id)
{
    loadInitiatives();
    KnownInitiative *known = m_initiativesById.value(id);
    if (known && !known->draft)
        known->draft = m_drafts.find(EntityKind::Initiative, id);
    return known && known->draft && !known->draft->isDropped ? known : nullptr;
}

KnownInitiative &ImportIndex::addInitiative(ImportDraft &draft, const QString &name)
{
    loadInitiatives();
    m_initiatives.push_back({draft.id, &draft, {}, static_cast<int>(m_initiatives.size())});
    KnownInitiative *known = &m_initiatives.back();
    m_initiativesByName[name].append(known);
    m_initiativesById.insert(draft.id, known);
    return *known;
}

bool ImportIndex::isInitiativeName(const QString &name)
{
    loadInitiatives();
    return m_initiativesByName.contains(name);
}

} // namespace core
