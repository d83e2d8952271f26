#include "core/store/contentcheck.h"

#include "core/model/catalogue.h"
#include "core/model/display.h"
#include "core/model/references.h"
#include "core/model/validation.h"

#include <QCoreApplication>

namespace core {
namespace {

/// \a sentence has the record as %1 and the field as %2.
Error invalid(const QString &sentence, const Inventory &inventory, EntityKind kind, const Record &record,
              int field)
{
    const EntityInfo &info = entityInfo(kind);
    const Vocabularies vocabularies(inventory);
    const Display display(inventory, vocabularies);
    const FieldInfo &named = info.fields.at(field);
    return {ErrorCode::InvalidInput, sentence.arg(display.title(kind, record), display.label(named.label)),
            QStringLiteral("%1 %2 %3").arg(info.keyText(), record.id.toText(), named.keyText())};
}

} // namespace

Result<void> checkRecord(const Inventory &inventory, EntityKind kind, const Record &record)
{
    const EntityInfo &info = entityInfo(kind);
    for (int i = 0; i < info.fields.size(); ++i) {
        if (const auto problem = blockingProblem(kind, i, info.fields.at(i).get(record))) {
            return invalid(QCoreApplication::translate("core::store", "\"%1\" cannot be stored. \"%2\": ")
                               + problem->sentence,
                           inventory, kind, record, i);
        }
    }
    const QList<int> broken = brokenReferences(inventory, kind, record);
    if (!broken.isEmpty()) {
        return invalid(QCoreApplication::translate("core::store",
                                                   "\"%1\" cannot be stored: \"%2\" points at something that "
                                                   "is not in this file. Choose another value."),
                       inventory, kind, record, broken.first());
    }
    return {};
}

Result<void> checkContents(const Inventory &inventory)
{
    for (const EntityKind kind : entityKinds) {
        for (const RecordTable::Row &row : inventory.table(kind)) {
            if (auto sound = checkRecord(inventory, kind, *row.record); !sound)
                return sound;
        }
    }
    return {};
}

Result<void> checkNoReferrers(const Inventory &inventory, const RecordIdSet &gone)
{
    const QList<Referrer> referrers = gone.isEmpty() ? QList<Referrer>() : referrersOf(inventory, gone);
    if (referrers.isEmpty())
        return {};
    const Referrer &first = referrers.first();
    return invalid(QCoreApplication::translate("core::store",
                                               "\"%1\" still points at something that would be deleted "
                                               "(\"%2\"). Change or delete that first."),
                   inventory, first.entity, *inventory.find(first.entity, first.id), first.field);
}

} // namespace core
