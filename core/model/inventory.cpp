#include "core/model/inventory.h"

#include "core/model/catalogue.h"

namespace core {

std::optional<EntityKind> Inventory::kindOf(RecordId id) const
{
    for (const EntityKind kind : entityKinds) {
        if (find(kind, id))
            return kind;
    }
    return std::nullopt;
}

qsizetype Inventory::size() const
{
    qsizetype count = 0;
    for (const RecordTable &records : m_tables)
        count += records.size();
    return count;
}

bool Inventory::apply(const Operation &operation)
{
    const EntityInfo &info = entityInfo(operation.entity);
    const Record *existing = find(operation.entity, operation.id);
    if ((operation.kind == Operation::Kind::Insert) == (existing != nullptr) || operation.id.isNull())
        return false;
    if (operation.kind == Operation::Kind::Delete)
        return remove(operation.entity, operation.id);

    const std::shared_ptr<Record> record = existing ? info.copy(*existing) : info.create();
    record->id = operation.id;
    for (const Operation::Assignment &assignment : operation.fields) {
        if (assignment.field < 0 || assignment.field >= info.fields.size()
            || !info.fields.at(assignment.field).set(*record, assignment.value))
            return false;
    }
    put(operation.entity, record);
    return true;
}

bool Inventory::equals(const Inventory &other) const
{
    for (const EntityKind kind : entityKinds) {
        const RecordTable &mine = table(kind);
        const RecordTable &theirs = other.table(kind);
        if (mine.size() != theirs.size())
            return false;
        for (qsizetype i = 0; i < mine.size(); ++i) {
            if (mine.at(i) != theirs.at(i) && !entityInfo(kind).equal(*mine.at(i), *theirs.at(i)))
                return false;
        }
    }
    return true;
}

} // namespace core
