#include "app/cli/exportcommand.h"

#include "app/cli/documentcommands.h"
#include "app/tasks/exporttask.h"
#include "core/model/catalogue.h"

#include <QCoreApplication>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

/// "flat" (one row per activity) or the key of one kind of record.
core::Result<void> writeCsvExport(const core::Inventory &inventory, const QString &what,
                                  const QString &output)
{
    if (what.isEmpty() || what == QLatin1String("flat"))
        return exportFlatCsv(inventory, output);
    const core::EntityInfo *entity = core::findEntity(what);
    if (entity)
        return exportRecordsCsv(inventory, entity->kind, output);
    QStringList kinds{QStringLiteral("flat")};
    for (const core::EntityInfo &info : core::catalogue())
        kinds.append(info.keyText());
    return core::Error{
        core::ErrorCode::InvalidInput,
        translated(QT_TRANSLATE_NOOP("app::cli", "--what does not know \"%1\". It can be: %2."))
            .arg(what, kinds.join(QLatin1String(", "))),
        {}};
}

ExitCode runExport(const QCommandLineParser &parser)
{
    const QString output = parser.value(QStringLiteral("output"));
    if (output.isEmpty())
        return failUsage(translated(QT_TRANSLATE_NOOP("app::cli", "export needs -o with where to write.")));
    const auto document = openForReading(parser.positionalArguments().first());
    if (!document)
        return fail(document.error());
    const core::Inventory &inventory = (*document)->inventory();
    const auto written = parser.value(QStringLiteral("format")) == QLatin1String("json")
        ? exportJson(inventory, output)
        : writeCsvExport(inventory, parser.value(QStringLiteral("what")), output);
    if (!written)
        return fail(written.error());
    print(translated(QT_TRANSLATE_NOOP("app::cli", "The export is in %1.")).arg(output));
    return ExitCode::Done;
}

} // namespace

Command exportCommand()
{
    return {
        QStringLiteral("export"),
        QStringLiteral("FILE"),
        translated(
            QT_TRANSLATE_NOOP("app::cli", "Writes the records as JSON (everything) or CSV (a sheet).")),
        {formatOption(QStringLiteral("json|csv"), QStringLiteral("json")),
         QCommandLineOption(QStringLiteral("what"),
                            translated(QT_TRANSLATE_NOOP("app::cli",
                                                         "For CSV: flat, one row per activity, or a kind of "
                                                         "record such as initiative.")),
                            QStringLiteral("WHAT")),
         QCommandLineOption({QStringLiteral("o"), QStringLiteral("output")},
                            translated(QT_TRANSLATE_NOOP("app::cli", "Where to write.")),
                            QStringLiteral("OUT"))},
        1,
        1,
        runExport};
}

} // namespace app
