#include "core/exchange/flatsheet.h"

#include "core/exchange/csvwriter.h"
#include "core/exchange/flatcell.h"
#include "core/exchange/flatcolumns.h"
#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"
#include "core/model/entities/measurement.h"
#include "core/model/entities/organisation.h"

#include <QHash>

#include <algorithm>

namespace core {
namespace {

constexpr int rowsPerPoll = 500;

/// What belongs to each initiative and activity, looked up once.
struct Belongings {
    explicit Belongings(const Inventory &inventory)
    {
        for (const Activity &activity : inventory.all<Activity>())
            activities[activity.initiative.value()].append(&activity);
        for (const Participation &participation : inventory.all<Participation>())
            participations[participation.initiative.value()].append(&participation);
        for (const Relation &relation : inventory.all<Relation>()) {
            if (!flatTarget(inventory, relation).isEmpty())
                relations[relation.from.value()].append(&relation);
        }
        for (const Measurement &measurement : inventory.all<Measurement>()) {
            if (measurement.indicator.value() == u"bereik")
                reach[measurement.subject.value()].append(&measurement);
        }
        for (auto &list : reach) {
            std::stable_sort(list.begin(), list.end(), [](const Measurement *a, const Measurement *b) {
                return std::tuple(a->from.value(), a->unit.value())
                    < std::tuple(b->from.value(), b->unit.value());
            });
        }
    }

    QHash<RecordId, QList<const Activity *>> activities;
    QHash<RecordId, QList<const Participation *>> participations;
    QHash<RecordId, QList<const Relation *>> relations;
    QHash<RecordId, QList<const Measurement *>> reach;
};

class FlatWriter {
public:
    FlatWriter(const Inventory &inventory, bool withPersonalData)
        : m_inventory(inventory),
          m_vocabularies(inventory),
          m_belongings(inventory),
          m_columns(flatExportColumns(inventory, m_vocabularies, withPersonalData))
    { }

    Result<QList<QStringList>> rows(const JobControl &job)
    {
        QStringList headings;
        for (const FlatExportColumn &column : m_columns)
            headings.append(column.heading);
        m_rows.append(headings);
        int written = 0;
        for (const Initiative &initiative : m_inventory.all<Initiative>()) {
            if (++written % rowsPerPoll == 0) {
                job.reportProgress(static_cast<int>(100 * written / m_inventory.all<Initiative>().size()));
                if (job.isCancelled())
                    return Error{ErrorCode::Cancelled, {}, {}};
            }
            addRows(initiative);
        }
        return m_rows;
    }

private:
    void addRows(const Initiative &initiative)
    {
        const QList<const Activity *> activities = m_belongings.activities.value(initiative.id);
        if (activities.isEmpty() || m_belongings.relations.contains(initiative.id)
            || m_belongings.reach.contains(initiative.id))
            addRows(initiative, nullptr);
        for (const Activity *activity : activities)
            addRows(initiative, activity);
    }

    /// One row, and one more for each further measurement.
    void addRows(const Initiative &initiative, const Activity *activity)
    {
        const RecordId subject = activity ? activity->id : initiative.id;
        QList<const Measurement *> measurements = m_belongings.reach.value(subject);
        if (measurements.isEmpty())
            measurements.append(nullptr);
        for (const Measurement *measurement : std::as_const(measurements)) {
            QStringList cells;
            for (const FlatExportColumn &column : m_columns)
                cells.append(cell(column.target, initiative, activity, measurement));
            m_rows.append(cells);
        }
    }

    QString cell(const ColumnTarget &target, const Initiative &initiative, const Activity *activity,
                 const Measurement *measurement) const
    {
        switch (target.entity) {
        case EntityKind::Initiative:
            return ownCell(target, initiative);
        case EntityKind::Activity:
            return activity ? ownCell(target, *activity) : QString();
        case EntityKind::Measurement:
            return measurement ? ownCell(target, *measurement) : QString();
        case EntityKind::Participation:
            return participants(initiative.id, target.term);
        default:
            return targets(activity ? activity->id : initiative.id, target.term);
        }
    }

    QString ownCell(const ColumnTarget &target, const Record &record) const
    {
        if (target.isId)
            return record.id.toText();
        const FieldInfo &field = entityInfo(target.entity).fields.at(target.field);
        const FieldValue value = field.get(record);
        if (const auto *id = value.as<RecordId>())
            return nameOf(*id);
        return flatCell(field, value, m_vocabularies);
    }

    QString nameOf(RecordId id) const
    {
        const auto *initiative = m_inventory.find<Initiative>(id);
        return initiative ? initiative->name.value() : QString();
    }

    QString participants(RecordId initiative, const QString &role) const
    {
        QStringList names;
        for (const Participation *participation : m_belongings.participations.value(initiative)) {
            const auto *organisation = m_inventory.find<Organisation>(participation->organisation);
            if (participation->role.value() == role && organisation)
                names.append(organisation->name.value());
        }
        return namesCell(names);
    }

    QString targets(RecordId from, const QString &kind) const
    {
        QStringList names;
        for (const Relation *relation : m_belongings.relations.value(from)) {
            if (relation->kind.value() == kind)
                names.append(flatTarget(m_inventory, *relation));
        }
        names.removeDuplicates();
        return namesCell(names);
    }

    const Inventory &m_inventory;
    Vocabularies m_vocabularies;
    Belongings m_belongings;
    QList<FlatExportColumn> m_columns;
    QList<QStringList> m_rows;
};

} // namespace

Result<QList<QStringList>> flatSheetRows(const Inventory &inventory, bool withPersonalData,
                                         const JobControl &job)
{
    return FlatWriter(inventory, withPersonalData).rows(job);
}

Result<QByteArray> flatSheetCsv(const Inventory &inventory, bool withPersonalData, const JobControl &job)
{
    const auto rows = flatSheetRows(inventory, withPersonalData, job);
    if (!rows)
        return rows.error();
    return writeCsv(*rows);
}

} // namespace core
