#include "app/cli/analysecommand.h"

#include "app/cli/documentcommands.h"
#include "app/cli/settings.h"
#include "app/tasks/analysistask.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

ExitCode runAnalyse(const QCommandLineParser &parser)
{
    const auto document = openForReading(parser.positionalArguments().first());
    if (!document)
        return fail(document.error());
    const core::Inventory &inventory = (*document)->inventory();
    const auto settings = settingsOf(parser, inventory);
    if (!settings)
        return fail(settings.error());
    const QStringList chapters = parser.value(QStringLiteral("chapters")).split(u',', Qt::SkipEmptyParts);
    for (const QString &chapter : chapters) {
        if (!analysisChapters().contains(chapter)) {
            return failUsage(
                translated(QT_TRANSLATE_NOOP("app::cli", "There is no chapter \"%1\"; there are: %2."))
                    .arg(chapter, analysisChapters().join(QLatin1String(", "))));
        }
    }
    if (parser.value(QStringLiteral("format")) == QLatin1String("json")) {
        const auto result = analyseToJson(inventory, settings->profile, settings->scope, chapters, {});
        if (!result)
            return fail(result.error());
        printBytes(QJsonDocument(*result).toJson(QJsonDocument::Indented));
        return ExitCode::Done;
    }
    const auto sentences = analyseToSentences(inventory, settings->profile, settings->scope, {});
    if (!sentences)
        return fail(sentences.error());
    print(sentences->join(u'\n'));
    return ExitCode::Done;
}

} // namespace

Command analyseCommand()
{
    QList<QCommandLineOption> options = analysisOptions();
    options.append({QStringLiteral("chapters"),
                    translated(QT_TRANSLATE_NOOP("app::cli", "Only these parts, with commas between them.")),
                    QStringLiteral("LIST")});
    options.append(formatOption(QStringLiteral("json|text"), QStringLiteral("text")));
    return {QStringLiteral("analyse"),
            QStringLiteral("FILE"),
            translated(QT_TRANSLATE_NOOP(
                "app::cli", "Computes the figures of the method: coverage, white spots, overlap.")),
            options,
            1,
            1,
            runAnalyse};
}

} // namespace app
