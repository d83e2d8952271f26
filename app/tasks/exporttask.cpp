#include "app/tasks/exporttask.h"

#include "app/tasks/wholefile.h"
#include "core/exchange/flatsheet.h"
#include "core/exchange/recordcsv.h"
#include "core/exchange/recordjson.h"

#include <QBuffer>

namespace app {

core::Result<void> exportJson(const core::Inventory &inventory, const QString &path)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (auto done = core::writeRecordsJson(inventory, buffer); !done)
        return done;
    return writeWhole(path, buffer.data());
}

core::Result<void> exportFlatCsv(const core::Inventory &inventory, const QString &path)
{
    const auto csv = core::flatSheetCsv(inventory);
    if (!csv)
        return csv.error();
    return writeWhole(path, *csv);
}

core::Result<void> exportRecordsCsv(const core::Inventory &inventory, core::EntityKind kind,
                                    const QString &path)
{
    return writeWhole(path, core::recordsCsv(inventory, kind));
}

} // namespace app
