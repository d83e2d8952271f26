#include "core/model/references.h"

#include "core/model/catalogue.h"

#include <QMap>

namespace core {
namespace {

template <typename F>
void eachReference(const EntityInfo &info, const Record &record, F visit)
{
    for (int i = 0; i < info.fields.size(); ++i) {
        const FieldInfo &field = info.fields.at(i);
        if (field.type != FieldType::Reference && field.type != FieldType::References)
            continue;
        const FieldValue value = field.get(record);
        if (const auto *id = value.as<RecordId>()) {
            visit(i, *id);
        } else if (const auto *ids = value.as<RecordIdSet>()) {
            for (const RecordId one : *ids)
                visit(i, one);
        }
    }
}

bool hasReferences(const EntityInfo &info)
{
    return std::any_of(info.fields.cbegin(), info.fields.cend(), [](const FieldInfo &field) {
        return field.type == FieldType::Reference || field.type == FieldType::References;
    });
}

FieldValue without(const FieldValue &value, const RecordIdSet &gone)
{
    const auto *ids = value.as<RecordIdSet>();
    if (!ids)
        return {};
    QList<RecordId> left;
    std::copy_if(ids->begin(), ids->end(), std::back_inserter(left),
                 [&](RecordId id) { return !gone.contains(id); });
    return left.isEmpty() ? FieldValue() : FieldValue(RecordIdSet(std::move(left)));
}

} // namespace

QList<Referrer> referrersOf(const Inventory &inventory, const RecordIdSet &targets)
{
    QList<Referrer> referrers;
    for (const EntityKind kind : entityKinds) {
        const EntityInfo &info = entityInfo(kind);
        if (!hasReferences(info))
            continue;
        for (const RecordTable::Row &row : inventory.table(kind)) {
            int last = -1;
            eachReference(info, *row.record, [&](int field, RecordId target) {
                if (field != last && targets.contains(target)) {
                    referrers.append({kind, row.id, field});
                    last = field;
                }
            });
        }
    }
    return referrers;
}

QList<Operation> deletionOf(const Inventory &inventory, const RecordIdSet &ids)
{
    QList<RecordIdSet> levels;
    RecordIdSet gone;
    RecordIdSet next;
    for (const RecordId id : ids) {
        if (inventory.kindOf(id))
            next.insert(id);
    }
    while (!next.isEmpty()) {
        levels.append(next);
        gone.unite(next);
        RecordIdSet owned;
        for (const Referrer &referrer : referrersOf(inventory, next)) {
            if (entityInfo(referrer.entity).fields.at(referrer.field).isOwner && !gone.contains(referrer.id))
                owned.insert(referrer.id);
        }
        next = owned;
    }

    QMap<std::pair<EntityKind, RecordId>, Operation> cleared;
    for (const Referrer &referrer : referrersOf(inventory, gone)) {
        if (gone.contains(referrer.id))
            continue;
        const FieldInfo &field = entityInfo(referrer.entity).fields.at(referrer.field);
        Operation &update = cleared[{referrer.entity, referrer.id}];
        update.entity = referrer.entity;
        update.id = referrer.id;
        const FieldValue old = field.get(*inventory.find(referrer.entity, referrer.id));
        update.fields.append({referrer.field, without(old, gone)});
    }
    QList<Operation> operations(cleared.cbegin(), cleared.cend());
    for (qsizetype level = levels.size() - 1; level >= 0; --level) {
        for (const RecordId id : levels.at(level))
            operations.append({Operation::Kind::Delete, *inventory.kindOf(id), id, {}});
    }
    return operations;
}

QList<int> brokenReferences(const Inventory &inventory, EntityKind kind, const Record &record)
{
    QList<int> broken;
    const EntityInfo &info = entityInfo(kind);
    eachReference(info, record, [&](int index, RecordId target) {
        const auto wanted = info.fields.at(index).target;
        const bool found
            = wanted ? inventory.find(*wanted, target) != nullptr : inventory.kindOf(target).has_value();
        if (!found && !broken.contains(index))
            broken.append(index);
    });
    return broken;
}

} // namespace core
