#include "app/cli/importreport.h"

#include "core/model/catalogue.h"
#include "core/model/display.h"

#include <QCoreApplication>
#include <QLocale>

namespace app {
namespace {

QString translated(const char *text, int count = -1)
{
    return QCoreApplication::translate("app::cli", text, nullptr, count);
}

qsizetype total(const QList<core::ImportPlan> &plans, core::ImportRow::Outcome outcome)
{
    qsizetype count = 0;
    for (const core::ImportPlan &plan : plans)
        count += plan.count(outcome);
    return count;
}

/// The lines up to \a most, and one that says how many were left out.
void append(QStringList &all, QStringList lines, int most)
{
    const auto more = lines.size() - most;
    if (more > 0) {
        lines = lines.mid(0, most);
        lines.append(translated(QT_TRANSLATE_N_NOOP("app::cli", "… and %n more"), static_cast<int>(more)));
    }
    all += lines;
}

QStringList rejectLines(const core::ImportPlan &plan)
{
    QStringList lines;
    for (const core::RejectedRow &row : plan.rejected) {
        const QString sheet = plan.sheets.at(row.sheet).name;
        lines.append(row.column.isEmpty()
                         ? translated(QT_TRANSLATE_NOOP("app::cli", "Rejected: %1, row %2: %3"))
                               .arg(sheet)
                               .arg(row.row)
                               .arg(row.reason)
                         : translated(QT_TRANSLATE_NOOP("app::cli", "Rejected: %1, row %2, column %3: %4"))
                               .arg(sheet)
                               .arg(row.row)
                               .arg(row.column, row.reason));
    }
    return lines;
}

QStringList termLines(const core::ImportPlan &plan)
{
    QStringList lines;
    for (const core::UnknownTerm &term : plan.unknownTerms) {
        using Answer = core::UnknownTerm::Answer;
        if (term.answer == Answer::AddedSilently || term.answer == Answer::Replaced)
            continue;
        const QString sentence = term.answer == Answer::Added
            ? translated(QT_TRANSLATE_NOOP("app::cli", "New word in the list \"%1\": %2"))
            : term.answer == Answer::Open
            ? translated(QT_TRANSLATE_NOOP("app::cli", "Which word of the list \"%1\" is meant by: %2?"))
            : translated(QT_TRANSLATE_NOOP("app::cli", "Word that is not in the list \"%1\": %2"));
        lines.append(sentence.arg(term.vocabulary, term.text));
    }
    return lines;
}

QStringList remarkLines(const core::ImportPlan &plan)
{
    QStringList lines;
    for (const core::ImportRemark &remark : plan.remarks) {
        if (remark.column.isEmpty()) {
            lines.append(QStringLiteral("%1: %2").arg(plan.sheets.at(remark.sheet).name, remark.sentence));
            continue;
        }
        lines.append(translated(QT_TRANSLATE_NOOP("app::cli", "%1, row %2, column %3: %4"))
                         .arg(plan.sheets.at(remark.sheet).name)
                         .arg(remark.row)
                         .arg(remark.column, remark.sentence));
    }
    return lines;
}

} // namespace

QString rowTally(const QList<core::ImportPlan> &plans)
{
    using Outcome = core::ImportRow::Outcome;
    const auto accepted = total(plans, Outcome::Accepted);
    const auto merged = total(plans, Outcome::Merged);
    const auto rejected = total(plans, Outcome::Rejected);
    return translated(QT_TRANSLATE_NOOP("app::cli", "rows %1 = accepted %2 + merged %3 + rejected %4"))
        .arg(accepted + merged + rejected)
        .arg(accepted)
        .arg(merged)
        .arg(rejected);
}

QStringList entityTally(const QList<core::ImportPlan> &plans)
{
    QStringList lines;
    const QString language = core::productLanguage(QLocale());
    for (const core::EntityInfo &info : core::catalogue()) {
        core::ImportCount sum;
        for (const core::ImportPlan &plan : plans) {
            const core::ImportCount &count = plan.counts[static_cast<size_t>(info.kind)];
            sum.created += count.created;
            sum.updated += count.updated;
            sum.unchanged += count.unchanged;
        }
        if (sum.created + sum.updated + sum.unchanged == 0)
            continue;
        lines.append(translated(QT_TRANSLATE_NOOP("app::cli", "%1: created %2, updated %3, unchanged %4"))
                         .arg(info.plural.in(language))
                         .arg(sum.created)
                         .arg(sum.updated)
                         .arg(sum.unchanged));
    }
    return lines;
}

QStringList noteworthy(const core::ImportPlan &plan, int most)
{
    QStringList lines;
    append(lines, rejectLines(plan), most);
    append(lines, termLines(plan), most);
    for (const core::ImportSheet &sheet : plan.sheets) {
        if (sheet.kind.isEmpty())
            lines.append(
                translated(QT_TRANSLATE_NOOP("app::cli", "The sheet \"%1\" was left out: no known headers."))
                    .arg(sheet.name));
        if (!sheet.unmapped.isEmpty())
            lines.append(translated(QT_TRANSLATE_NOOP("app::cli", "Columns of \"%1\" that were left out: %2"))
                             .arg(sheet.name, sheet.unmapped.join(QLatin1String(", "))));
        if (sheet.blankRows + sheet.headerRows > 0)
            lines.append(translated(QT_TRANSLATE_NOOP(
                                        "app::cli", "Skipped in \"%1\": blank rows %2, repeated headers %3"))
                             .arg(sheet.name)
                             .arg(sheet.blankRows)
                             .arg(sheet.headerRows));
    }
    append(lines, remarkLines(plan), most);
    return lines;
}

} // namespace app
