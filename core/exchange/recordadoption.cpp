#include "core/exchange/recordadoption.h"

#include "core/exchange/operationorder.h"
#include "core/model/catalogue.h"
#include "core/model/display.h"
#include "core/model/references.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace core {
namespace {

bool isOfTheFile(EntityKind kind)
{
    return kind == EntityKind::MethodSetting || kind == EntityKind::FileInfo;
}

bool holdsOnlyWords(const Inventory &inventory)
{
    return std::all_of(entityKinds.begin(), entityKinds.end(), [&](EntityKind kind) {
        return kind == EntityKind::VocabularyTerm || isOfTheFile(kind) || inventory.table(kind).size() == 0;
    });
}

/// What makes two words or settings the same; empty for other records.
QString sameness(EntityKind kind, const Record &record)
{
    if (kind == EntityKind::VocabularyTerm) {
        const auto &term = static_cast<const VocabularyTerm &>(record);
        return term.vocabulary.valueOr({}) + u'\n' + term.key.valueOr({});
    }
    if (kind == EntityKind::MethodSetting)
        return static_cast<const MethodSetting &>(record).key.valueOr({});
    return {};
}

/// \a wanted, with the ids that \a have uses for the same words and settings.
class Aligned {
public:
    Aligned(const Inventory &have, bool takesAll) : m_takesAll(takesAll)
    {
        for (const EntityKind kind : {EntityKind::VocabularyTerm, EntityKind::MethodSetting}) {
            for (const RecordTable::Row &row : have.table(kind))
                m_ids[static_cast<size_t>(kind)].insert(sameness(kind, *row.record), row.id);
        }
    }

    /// nullptr when the record stays out.
    RecordPtr operator()(EntityKind kind, const RecordPtr &record) const
    {
        if (isOfTheFile(kind) && !m_takesAll)
            return nullptr;
        const auto &ids = m_ids[static_cast<size_t>(kind)];
        const auto known = ids.constFind(sameness(kind, *record));
        if (known == ids.constEnd() || *known == record->id)
            return record;
        const std::shared_ptr<Record> copy = entityInfo(kind).copy(*record);
        copy->id = *known;
        return copy;
    }

private:
    bool m_takesAll;
    std::array<QHash<QString, RecordId>, entityKindCount> m_ids;
};

Error pointsNowhere(EntityKind kind, int number, int field)
{
    const EntityInfo &info = entityInfo(kind);
    const auto language = productLanguage(QLocale());
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "core::exchange",
                "Record %1 (%2) points in \"%3\" at a record that is not in this export and not in your "
                "file. Export the whole file again, and import that.")
                .arg(QLocale().toString(number), info.singular.in(language),
                     info.fields.at(field).label.in(language)),
            info.keyText() + u'.' + QString::fromLatin1(info.fields.at(field).key)};
}

Error otherKind(EntityKind kind, int number)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "core::exchange",
                "Record %1 (%2) has the id of another kind of record in your file, so nothing was changed. "
                "Import the export into a new file.")
                .arg(QLocale().toString(number), entityInfo(kind).singular.in(productLanguage(QLocale()))),
            entityInfo(kind).keyText()};
}

void remarkOwnSettings(ImportPlan &plan, int rows)
{
    plan.remarks.append(
        {0,
         1,
         {},
         {},
         QCoreApplication::translate("core::exchange",
                                     "Title, reference date and method settings of your file stay as they "
                                     "are; those of the export were left out."),
         rows});
}

/// One record of the export, as a row of the plan.
struct Row {
    EntityKind kind;
    RecordId id; ///< in the file; none for what stays out
};

/// The file's own record gives way to the one of the export.
void replaceFileInfo(const Inventory &wanted, Inventory &base, QList<Operation> &operations)
{
    const RecordTable &files = wanted.table(EntityKind::FileInfo);
    if (files.size() != 1)
        return;
    const Inventory before = base;
    for (const RecordTable::Row &row : before.table(EntityKind::FileInfo)) {
        if (row.id == files.at(0)->id)
            continue;
        operations.append({Operation::Kind::Delete, EntityKind::FileInfo, row.id, {}});
        base.remove(EntityKind::FileInfo, row.id);
    }
}

/// What became of each row, and the counts. Error when a record that changes points nowhere.
Result<void> tally(ImportPlan &plan, const std::vector<Row> &rows, const Inventory &base)
{
    QSet<RecordId> touched;
    Inventory after = base;
    for (const Operation &operation : std::as_const(plan.operations)) {
        after.apply(operation);
        touched.insert(operation.id);
    }
    int number = 0;
    for (const Row &row : rows) {
        ++number;
        const bool isTouched = touched.contains(row.id);
        if (isTouched) {
            const QList<int> broken = brokenReferences(after, row.kind, *after.find(row.kind, row.id));
            if (!broken.isEmpty())
                return pointsNowhere(row.kind, number, broken.first());
        }
        ImportCount &count = plan.counts[static_cast<size_t>(row.kind)];
        ++(!isTouched ? count.unchanged : base.find(row.kind, row.id) ? count.updated : count.created);
        plan.rows.append({0, number, isTouched ? ImportRow::Outcome::Accepted : ImportRow::Outcome::Merged});
    }
    return {};
}

} // namespace

Result<ImportPlan> planAdoption(const Inventory &have, const Inventory &wanted, const QString &name)
{
    const bool takesAll = holdsOnlyWords(have);
    const Aligned aligned(have, takesAll);
    Inventory base = have;
    ImportPlan plan;
    plan.sheets.append({name, QStringLiteral("json"), 0, {}, {}, {}, 0, 0});
    if (takesAll)
        replaceFileInfo(wanted, base, plan.operations);
    Inventory adopted;
    std::vector<Row> rows;
    int leftOut = 0;
    for (const EntityKind kind : entityKinds) {
        for (const RecordTable::Row &row : wanted.table(kind)) {
            const RecordPtr record = aligned(kind, row.record);
            rows.push_back({kind, record ? record->id : RecordId()});
            if (!record) {
                ++leftOut;
                continue;
            }
            if (base.kindOf(record->id).value_or(kind) != kind)
                return otherKind(kind, static_cast<int>(rows.size()));
            adopted.put(kind, record);
        }
    }
    plan.operations += operationsToAdopt(base, adopted);
    if (const auto done = tally(plan, rows, base); !done)
        return done.error();
    if (leftOut > 0)
        remarkOwnSettings(plan, leftOut);
    return plan;
}

} // namespace core
