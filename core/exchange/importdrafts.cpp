#include "core/exchange/importdrafts.h"

#include "core/base/text.h"
#include "core/model/catalogue.h"

namespace core {

namespace {

/// "KVK" and "kvk " are no disagreement.
bool saysTheSame(const FieldInfo &field, const FieldValue &a, const FieldValue &b)
{
    const auto *mine = a.as<QString>();
    const auto *theirs = b.as<QString>();
    return a == b || (mine && theirs && field.isText() && normalised(*mine) == normalised(*theirs));
}

} // namespace

ImportDraft *ImportDrafts::find(EntityKind kind, RecordId id)
{
    if (const auto known = m_byId.constFind(id); known != m_byId.cend())
        return (*known)->kind == kind && !(*known)->isDropped ? *known : nullptr;
    const Record *base = m_inventory.find(kind, id);
    if (!base)
        return nullptr;
    ImportDraft &draft = m_drafts.emplace_back();
    draft.kind = kind;
    draft.id = id;
    draft.base = base;
    m_byId.insert(id, &draft);
    return &draft;
}

ImportDraft &ImportDrafts::insert(EntityKind kind, std::shared_ptr<Record> record)
{
    ImportDraft &draft = m_drafts.emplace_back();
    draft.kind = kind;
    draft.id = record->id;
    draft.own = std::move(record);
    m_byId.insert(draft.id, &draft);
    return draft;
}

bool ImportDrafts::contains(RecordId id) const
{
    const ImportDraft *draft = m_byId.value(id);
    return draft ? !draft->isDropped : m_inventory.kindOf(id).has_value();
}

void ImportDrafts::set(ImportDraft &draft, int field, const FieldValue &value)
{
    const EntityInfo &info = entityInfo(draft.kind);
    if (!draft.own)
        draft.own = info.copy(*draft.base);
    info.fields.at(field).set(*draft.own, value);
}

ImportDrafts::Claimed ImportDrafts::claim(ImportDraft &draft, int field, const FieldValue &value,
                                          const ImportCell *cell, int row)
{
    if (value.isUnknown())
        return Claimed::Nothing;
    const FieldInfo &info = entityInfo(draft.kind).fields.at(field);
    for (const ImportDraft::Claim &claim : draft.claims) {
        if (claim.field != field)
            continue;
        if (claim.cell == cell || saysTheSame(info, info.get(draft.record()), value))
            return Claimed::Nothing;
        m_differences.append({&draft, field, claim, {field, row, cell}, value});
        return Claimed::Differs;
    }
    draft.claims.push_back({field, row, cell});
    if (info.get(draft.record()) == value)
        return Claimed::Nothing;
    set(draft, field, value);
    return Claimed::Changed;
}

QList<PlannedRecord> ImportDrafts::planned() const
{
    QList<PlannedRecord> records;
    for (const ImportDraft &draft : m_drafts) {
        if (draft.own && !draft.isDropped)
            records.append({draft.kind, draft.base, draft.own});
    }
    return records;
}

std::array<ImportCount, entityKindCount> ImportDrafts::counts() const
{
    std::array<ImportCount, entityKindCount> counts;
    for (const ImportDraft &draft : m_drafts) {
        if (draft.isDropped)
            continue;
        ImportCount &count = counts[static_cast<size_t>(draft.kind)];
        if (!draft.base)
            ++count.created;
        else if (draft.own && !entityInfo(draft.kind).equal(*draft.base, *draft.own))
            ++count.updated;
        else if (draft.isMet)
            ++count.unchanged;
    }
    return counts;
}

} // namespace core
