#include "app/tasks/importtask.h"

#include "app/tasks/wholefile.h"
#include "core/exchange/importheadings.h"
#include "core/exchange/importrejects.h"
#include "core/exchange/recordadoption.h"
#include "core/exchange/recordjson.h"
#include "core/exchange/sheetreader.h"

#include <QFileInfo>

namespace app {

core::Result<core::ImportPlan> planFile(const core::Inventory &inventory, const QString &path,
                                        const core::ImportOptions &options, const core::JobControl &job)
{
    const auto workbook = core::readWorkbook(path, {}, job);
    if (!workbook)
        return workbook.error();
    const core::ImportMapping mapping = core::recognise(*workbook, core::Vocabularies(inventory));
    core::ImportOptions named = options;
    if (named.source.isEmpty())
        named.source = QFileInfo(path).fileName();
    return core::planImport(inventory, *workbook, mapping, named, job);
}

bool isRecordsFile(const QString &path)
{
    return QFileInfo(path).suffix().compare(QLatin1String("json"), Qt::CaseInsensitive) == 0;
}

core::Result<core::ImportPlan> planRecords(const core::Inventory &inventory, const QString &path,
                                           const core::JobControl &job)
{
    const core::JsonLimits limits;
    const auto bytes = readWhole(path, limits.fileBytes);
    if (!bytes)
        return bytes.error();
    const auto wanted = core::readRecordsJson(*bytes, limits, job);
    if (!wanted)
        return wanted.error();
    return core::planAdoption(inventory, *wanted, QFileInfo(path).fileName());
}

core::Result<void> applyPlan(core::Edit &edit, const core::ImportPlan &plan)
{
    for (const core::Operation &operation : plan.operations) {
        if (auto done = edit.apply(operation); !done)
            return done;
    }
    return {};
}

core::Result<void> importPlans(core::Document &document, const QList<core::ImportPlan> &plans,
                               const QString &label)
{
    return document.edit(label, [&](core::Edit &edit) -> core::Result<void> {
        for (const core::ImportPlan &plan : plans) {
            if (auto done = applyPlan(edit, plan); !done)
                return done;
        }
        return {};
    });
}

QByteArray rejectsCsv(const QList<core::ImportPlan> &plans)
{
    return core::rejectsCsv(plans);
}

} // namespace app
