#include "core/exchange/importrejects.h"

#include "core/exchange/csvwriter.h"

#include <algorithm>

namespace core {
namespace {

/// The rows of one sheet; none when it has no rejected ones.
QList<QStringList> sectionOf(const ImportPlan &plan, int sheet)
{
    qsizetype width = plan.sheets.at(sheet).headings.size();
    QList<const RejectedRow *> rejected;
    for (const RejectedRow &row : plan.rejected) {
        if (row.sheet != sheet)
            continue;
        rejected.append(&row);
        width = std::max(width, row.cells.size());
    }
    if (rejected.isEmpty())
        return {};
    QStringList headings = plan.sheets.at(sheet).headings;
    headings.resize(width);
    QList<QStringList> rows{headings + rejectionHeadings()};
    for (const RejectedRow *row : std::as_const(rejected)) {
        QStringList cells = row->cells;
        cells.resize(width);
        rows.append(cells + QStringList{QString::number(row->row), row->column, row->reason});
    }
    return rows;
}

} // namespace

QByteArray rejectsCsv(const QList<ImportPlan> &plans)
{
    QList<QStringList> rows;
    for (const ImportPlan &plan : plans) {
        for (int sheet = 0; sheet < plan.sheets.size(); ++sheet) {
            const QList<QStringList> section = sectionOf(plan, sheet);
            if (!section.isEmpty() && !rows.isEmpty())
                rows.append(QStringList());
            rows.append(section);
        }
    }
    if (rows.isEmpty() && !plans.isEmpty() && !plans.constFirst().sheets.isEmpty())
        rows.append(plans.constFirst().sheets.constFirst().headings + rejectionHeadings());
    return writeCsv(rows);
}

} // namespace core
