#include "app/tasks/consistencytask.h"

#include "core/analysis/choicesentences.h"
#include "core/model/display.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace app {
namespace {

struct Tested {
    core::Ecosystem ecosystem;
    QList<core::Consistency> tests;
};

core::Result<QList<int>> chosen(const core::Ecosystem &ecosystem, const QString &which)
{
    if (which == u"all")
        return core::existingServices(ecosystem);
    const auto services = servicesNamed(ecosystem.inventory, which);
    if (!services)
        return services.error();
    QList<int> found;
    for (const core::RecordId id : *services)
        found.append(ecosystem.initiativeIndex(id));
    return found;
}

core::Result<Tested> tested(const core::Inventory &inventory, const core::Profile &profile,
                            const core::Scope &scope, const QString &which, const core::JobControl &job)
{
    auto ecosystem = core::Ecosystem::of(inventory, profile, scope, job);
    if (!ecosystem)
        return ecosystem.error();
    const auto initiatives = chosen(*ecosystem, which);
    if (!initiatives)
        return initiatives.error();
    const auto pairs = core::overlaps(*ecosystem, job);
    if (!pairs)
        return pairs.error();
    auto tests = core::testConsistency(*ecosystem, *pairs, *initiatives, job);
    if (!tests)
        return tests.error();
    return Tested{std::move(ecosystem).value(), std::move(tests).value()};
}

} // namespace

core::Result<QList<core::RecordId>> servicesNamed(const core::Inventory &inventory, const QString &which)
{
    QList<core::RecordId> found;
    for (const core::Initiative &one : inventory.all<core::Initiative>()) {
        if (one.id.toText() == which || one.name.value() == which)
            found.append(one.id);
    }
    for (const core::Activity &one : inventory.all<core::Activity>()) {
        const bool isMeant = one.id.toText() == which || one.name.value() == which;
        if (found.isEmpty() && isMeant && one.initiative.hasValue()
            && inventory.find<core::Initiative>(*one.initiative))
            found.append(*one.initiative);
    }
    if (!found.isEmpty())
        return found;
    return core::Error{core::ErrorCode::InvalidInput,
                       QCoreApplication::translate("app::tasks",
                                                   "There is no initiative with the id or name \"%1\". Check "
                                                   "it, or test \"all\".")
                           .arg(which),
                       {}};
}

core::Result<QJsonObject> consistencyToJson(const core::Inventory &inventory, const core::Profile &profile,
                                            const core::Scope &scope, const QString &which,
                                            const core::JobControl &job)
{
    const auto result = tested(inventory, profile, scope, which, job);
    if (!result)
        return result.error();
    QJsonArray list;
    for (const core::Consistency &test : result->tests)
        list.append(core::toJson(result->ecosystem, test));
    return QJsonObject{{QStringLiteral("profile"), profile.toJson()},
                       {QStringLiteral("scope"), scope.toText()},
                       {QStringLiteral("consistency"), list}};
}

core::Result<QStringList> consistencyToSentences(const core::Inventory &inventory,
                                                 const core::Profile &profile, const core::Scope &scope,
                                                 const QString &which, const core::JobControl &job)
{
    const auto result = tested(inventory, profile, scope, which, job);
    if (!result)
        return result.error();
    const core::Language language = core::languageOf(core::productLanguage(QLocale()));
    QStringList lines;
    for (const core::Consistency &test : result->tests) {
        if (!lines.isEmpty())
            lines.append(QString());
        lines.append(core::consistencySentences(result->ecosystem, test, language));
    }
    return lines;
}

} // namespace app
