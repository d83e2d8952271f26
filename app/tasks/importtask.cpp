#include "app/tasks/importtask.h"

#include "core/exchange/csvwriter.h"
#include "core/exchange/importheadings.h"
#include "core/exchange/sheetreader.h"

#include <QCoreApplication>
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
    const auto heading = [](const char *text) { return QCoreApplication::translate("app::tasks", text); };
    QList<QStringList> rows;
    for (const core::ImportPlan &plan : plans) {
        int sheet = -1;
        for (const core::RejectedRow &row : plan.rejected) {
            if (row.sheet != sheet) {
                sheet = row.sheet;
                rows.append(QStringList{heading(QT_TRANSLATE_NOOP("app::tasks", "Sheet")),
                                        heading(QT_TRANSLATE_NOOP("app::tasks", "Row")),
                                        heading(QT_TRANSLATE_NOOP("app::tasks", "Column")),
                                        heading(QT_TRANSLATE_NOOP("app::tasks", "Reason"))}
                            + plan.sheets.at(sheet).columns);
            }
            rows.append(
                QStringList{plan.sheets.at(sheet).name, QString::number(row.row), row.column, row.reason}
                + row.cells);
        }
    }
    return core::writeCsv(rows);
}

} // namespace app
