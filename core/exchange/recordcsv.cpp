#include "core/exchange/recordcsv.h"

#include "core/exchange/csvwriter.h"
#include "core/exchange/recordcell.h"
#include "core/model/catalogue.h"

namespace core {

QByteArray recordsCsv(const Inventory &inventory, EntityKind kind)
{
    const EntityInfo &info = entityInfo(kind);
    QStringList headings{u"id"_qs};
    for (const FieldInfo &field : info.fields)
        headings.append(field.keyText());
    QList<QStringList> rows{headings};
    for (const RecordTable::Row &row : inventory.table(kind)) {
        QStringList cells{row.id.toText()};
        for (const FieldInfo &field : info.fields)
            cells.append(recordCell(field, field.get(*row.record)));
        rows.append(cells);
    }
    return writeCsv(rows);
}

} // namespace core
