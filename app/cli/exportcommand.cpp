#include "app/cli/exportcommand.h"

#include "app/cli/documentcommands.h"
#include "app/cli/settings.h"
#include "app/tasks/exporttask.h"
#include "app/tasks/pictureexport.h"
#include "core/model/catalogue.h"

#include <QCoreApplication>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

core::Error unknownWhat(const QString &what, const QStringList &known)
{
    return {core::ErrorCode::InvalidInput,
            translated(QT_TRANSLATE_NOOP("app::cli", "--what does not know \"%1\". It can be: %2."))
                .arg(what, known.join(QLatin1String(", "))),
            {}};
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
    return unknownWhat(what, kinds);
}

/// The network, with the places of one of its maps.
core::Result<void> writeGraph(const core::Inventory &inventory, GraphFormat format, const QString &what,
                              const QString &output)
{
    const auto engine = what.isEmpty() ? LayoutEngine::Stakeholder : layoutEngineOf(what);
    if (!engine)
        return unknownWhat(what, layoutEngineKeys());
    return exportGraph(inventory, format, *engine, output, {});
}

core::Result<void> writePicture(const QCommandLineParser &parser, const core::Inventory &inventory,
                                PictureFormat format, const QString &what, const QString &output)
{
    const QStringList pictures{QStringLiteral("matrix"), QStringLiteral("journey"),
                               QStringLiteral("stakeholder"), QStringLiteral("hinge"),
                               QStringLiteral("routes")}; // as in Picture
    const auto at = what.isEmpty() ? 0 : pictures.indexOf(what);
    if (at < 0)
        return unknownWhat(what, pictures);
    const auto settings = settingsOf(parser, inventory);
    if (!settings)
        return settings.error();
    return exportPicture(inventory, settings->profile, settings->scope, static_cast<Picture>(at), format,
                         output, {});
}

core::Result<void> write(const QCommandLineParser &parser, const core::Inventory &inventory,
                         const QString &output)
{
    const QString format = parser.value(QStringLiteral("format"));
    const QString what = parser.value(QStringLiteral("what"));
    if (format == QLatin1String("csv"))
        return writeCsvExport(inventory, what, output);
    if (format == QLatin1String("graphml"))
        return writeGraph(inventory, GraphFormat::Graphml, what, output);
    if (format == QLatin1String("gexf"))
        return writeGraph(inventory, GraphFormat::Gexf, what, output);
    if (format == QLatin1String("dot"))
        return writeGraph(inventory, GraphFormat::Dot, what, output);
    if (format == QLatin1String("svg"))
        return writePicture(parser, inventory, PictureFormat::Svg, what, output);
    if (format == QLatin1String("png"))
        return writePicture(parser, inventory, PictureFormat::Png, what, output);
    return exportJson(inventory, output);
}

ExitCode runExport(const QCommandLineParser &parser)
{
    const QString output = parser.value(QStringLiteral("output"));
    if (output.isEmpty())
        return failUsage(translated(QT_TRANSLATE_NOOP("app::cli", "export needs -o with where to write.")));
    if (const auto spared = spareInputs(output, parser.positionalArguments()); !spared)
        return fail(spared.error());
    const auto document = openForReading(parser.positionalArguments().first());
    if (!document)
        return fail(document.error());
    const core::Inventory &inventory = (*document)->inventory();
    const auto written = write(parser, inventory, output);
    if (!written)
        return fail(written.error());
    print(translated(QT_TRANSLATE_NOOP("app::cli", "The export is in %1.")).arg(output));
    return ExitCode::Done;
}

} // namespace

Command exportCommand()
{
    QList<QCommandLineOption> options{
        formatOption(QStringLiteral("json|csv|graphml|gexf|dot|svg|png"), QStringLiteral("json")),
        QCommandLineOption(QStringLiteral("what"),
                           translated(QT_TRANSLATE_NOOP(
                               "app::cli",
                               "For CSV: flat, one row per activity, or a kind of record such as "
                               "initiative. For a network (graphml, gexf, dot): the map whose places "
                               "it gets, stakeholder, journey or hinge. For a picture: matrix, "
                               "journey, stakeholder, hinge or routes (the journeys as lanes).")),
                           QStringLiteral("WHAT")),
        QCommandLineOption({QStringLiteral("o"), QStringLiteral("output")},
                           translated(QT_TRANSLATE_NOOP("app::cli", "Where to write.")),
                           QStringLiteral("OUT"))};
    return {
        QStringLiteral("export"),
        QStringLiteral("FILE"),
        translated(QT_TRANSLATE_NOOP("app::cli",
                                     "Writes the records as JSON (everything) or CSV (a sheet), the network "
                                     "for other programs, or a picture.")),
        options + analysisOptions(),
        1,
        1,
        runExport};
}

} // namespace app
