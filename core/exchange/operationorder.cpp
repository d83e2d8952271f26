#include "core/exchange/operationorder.h"

#include "core/model/catalogue.h"

#include <QSet>

namespace core {
namespace {

// Owners stand before what they own: a reference to an owner is required and cannot wait for an update.
constexpr std::array<EntityKind, entityKindCount> insertOrder{
    EntityKind::VocabularyTerm,  EntityKind::MethodSetting, EntityKind::FileInfo,
    EntityKind::Organisation,    EntityKind::Initiative,    EntityKind::Activity,
    EntityKind::Region,          EntityKind::Signal,        EntityKind::Journey,
    EntityKind::JourneyStep,     EntityKind::Scenario,      EntityKind::Intervention,
    EntityKind::Decision,        EntityKind::Lesson,        EntityKind::Agreement,
    EntityKind::Participation,   EntityKind::Relation,      EntityKind::Assessment,
    EntityKind::ConsistencyTest, EntityKind::Finding,       EntityKind::CellMark,
    EntityKind::Measurement,     EntityKind::MapPlace,      EntityKind::ReportText,
};

class Order {
public:
    explicit Order(const QList<PlannedRecord> &records) : m_records(records)
    {
        m_waiting.reserve(records.size());
        m_operations.reserve(records.size());
        for (const PlannedRecord &planned : records) {
            if (planned.base)
                continue;
            m_waiting.insert(planned.record->id);
            m_new[static_cast<size_t>(planned.kind)].push_back(&planned);
        }
    }

    QList<Operation> operations()
    {
        for (const EntityKind kind : insertOrder) {
            for (const PlannedRecord *planned : m_new[static_cast<size_t>(kind)])
                insert(*planned);
        }
        m_operations.append(m_later);
        for (const PlannedRecord &planned : m_records) {
            if (planned.base)
                update(planned);
        }
        return m_operations;
    }

private:
    bool pointsAhead(const FieldValue &value) const
    {
        if (const auto *id = value.as<RecordId>())
            return m_waiting.contains(*id);
        if (const auto *ids = value.as<RecordIdSet>()) {
            return std::any_of(ids->begin(), ids->end(),
                               [this](RecordId one) { return m_waiting.contains(one); });
        }
        return false;
    }

    void insert(const PlannedRecord &planned)
    {
        Operation operation{Operation::Kind::Insert, planned.kind, planned.record->id, {}};
        Operation later{Operation::Kind::Update, planned.kind, planned.record->id, {}};
        const QList<FieldInfo> &fields = entityInfo(planned.kind).fields;
        operation.fields.reserve(fields.size() / 2);
        for (int i = 0; i < fields.size(); ++i) {
            FieldValue value = fields.at(i).get(*planned.record);
            if (value.isUnknown())
                continue;
            const bool waits = !fields.at(i).isRequired && pointsAhead(value);
            (waits ? later : operation).fields.append({i, std::move(value)});
        }
        m_waiting.remove(planned.record->id);
        m_operations.append(std::move(operation));
        if (!later.fields.isEmpty())
            m_later.append(std::move(later));
    }

    void update(const PlannedRecord &planned)
    {
        Operation operation{Operation::Kind::Update, planned.kind, planned.record->id, {}};
        const QList<FieldInfo> &fields = entityInfo(planned.kind).fields;
        for (int i = 0; i < fields.size(); ++i) {
            const FieldValue value = fields.at(i).get(*planned.record);
            if (value != fields.at(i).get(*planned.base))
                operation.fields.append({i, value});
        }
        if (!operation.fields.isEmpty())
            m_operations.append(std::move(operation));
    }

    const QList<PlannedRecord> &m_records;
    std::array<std::vector<const PlannedRecord *>, entityKindCount> m_new;
    QSet<RecordId> m_waiting;
    QList<Operation> m_operations;
    QList<Operation> m_later;
};

} // namespace

const std::array<EntityKind, entityKindCount> &kindsByDependency()
{
    return insertOrder;
}

QList<Operation> orderedOperations(const QList<PlannedRecord> &records)
{
    return Order(records).operations();
}

QList<Operation> operationsToAdopt(const Inventory &have, const Inventory &wanted)
{
    QList<PlannedRecord> records;
    for (const EntityKind kind : entityKinds) {
        for (const RecordTable::Row &row : wanted.table(kind)) {
            const RecordPtr &base = have.table(kind).pointer(row.id);
            if (base != row.record)
                records.append({kind, base.get(), row.record});
        }
    }
    return orderedOperations(records);
}

} // namespace core
