#include "app/tasks/scenariotask.h"

#include "core/analysis/choicesentences.h"
#include "core/analysis/scenario.h"
#include "core/exchange/editlines.h"
#include "core/model/display.h"
#include "core/model/entities/intervention.h"

#include <QCoreApplication>
#include <QLocale>

namespace app {
namespace {

core::Error wrong(const QString &sentence)
{
    return {core::ErrorCode::InvalidInput, sentence, {}};
}

/// Ids that no document gives: far beyond any clock, so that they stand last.
core::IdSource idsOfLine(qsizetype line, const core::Inventory &inventory)
{
    return [line, &inventory] {
        quint64 low = static_cast<quint64>(line);
        while (inventory.kindOf(core::RecordId(0xffffffffffff7000, low)))
            low += quint64(1) << 32U;
        return core::RecordId(0xffffffffffff7000, low);
    };
}

} // namespace

core::Result<core::Inventory> inventoryAfter(const core::Inventory &inventory, const QByteArray &lines)
{
    core::Inventory changed = inventory;
    const QList<QByteArray> list = lines.split('\n');
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list.at(i).trimmed().isEmpty())
            continue;
        const auto edit = core::parseEditLine(list.at(i), changed, idsOfLine(i + 1, changed));
        if (!edit)
            return core::Error{
                edit.error().code,
                QCoreApplication::translate("app::tasks", "Line %1 of the scenario cannot be done. %2")
                    .arg(QString::number(i + 1), edit.error().message),
                edit.error().detail};
        for (const core::Operation &operation : edit->operations) {
            if (!changed.apply(operation))
                return wrong(QCoreApplication::translate("app::tasks",
                                                         "Line %1 of the scenario cannot be done: a value "
                                                         "does not fit its field.")
                                 .arg(i + 1));
        }
    }
    return changed;
}

core::Result<QByteArray> operationsOf(const core::Inventory &inventory, const QString &scenario)
{
    for (const core::Scenario &one : inventory.all<core::Scenario>()) {
        if (one.id.toText() != scenario && one.name.value() != scenario)
            continue;
        if (one.operations.hasValue())
            return one.operations->toUtf8();
        return wrong(QCoreApplication::translate("app::tasks",
                                                 "The scenario \"%1\" has no operations yet. Add them, one "
                                                 "edit a line.")
                         .arg(scenario));
    }
    return wrong(QCoreApplication::translate(
                     "app::tasks", "There is no file and no scenario called \"%1\". Check the name.")
                     .arg(scenario));
}

core::Result<QJsonObject> differenceToJson(const core::Inventory &before, const core::Inventory &after,
                                           const core::Profile &profile, const core::Scope &scope,
                                           const QStringList &chapters, const core::JobControl &job)
{
    const auto both = core::whatIf(before, after, profile, scope, job, core::chaptersOf(chapters));
    return both ? core::Result<QJsonObject>(core::toJson(*both, chapters)) : both.error();
}

core::Result<QStringList> differenceToSentences(const core::Inventory &before, const core::Inventory &after,
                                                const core::Profile &profile, const core::Scope &scope,
                                                const core::JobControl &job)
{
    const auto both = core::whatIf(before, after, profile, scope, job, {});
    if (!both)
        return both.error();
    return core::scenarioSentences(both->difference, core::languageOf(core::productLanguage(QLocale())));
}

} // namespace app
