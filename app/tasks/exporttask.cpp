#include "app/tasks/exporttask.h"

#include "app/tasks/wholefile.h"
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

} // namespace app
