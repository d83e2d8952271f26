#include "app/cli/analysecommand.h"

#include "app/cli/documentcommands.h"
#include "app/cli/settings.h"
#include "app/tasks/analysistask.h"
#include "app/tasks/consistencytask.h"
#include "app/tasks/scenariotask.h"
#include "app/tasks/wholefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace app {
namespace {

constexpr qint64 largestScenario = 64 * 1024 * 1024; // bytes

QString translated(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

bool isJson(const QCommandLineParser &parser)
{
    return parser.value(QStringLiteral("format")) == QLatin1String("json");
}

ExitCode printJson(const core::Result<QJsonObject> &result)
{
    if (!result)
        return fail(result.error());
    printBytes(QJsonDocument(*result).toJson(QJsonDocument::Indented));
    return ExitCode::Done;
}

ExitCode printSentences(const core::Result<QStringList> &sentences)
{
    if (!sentences)
        return fail(sentences.error());
    print(sentences->join(u'\n'));
    return ExitCode::Done;
}

/// The lines of a file, of the standard input, or of a scenario in the document.
core::Result<QByteArray> scenarioLines(const QString &source, const core::Inventory &inventory)
{
    if (source != QLatin1String("-") && !QFileInfo::exists(source))
        return operationsOf(inventory, source);
    if (source != QLatin1String("-"))
        return readWhole(source, largestScenario);
    QFile input;
    QByteArray lines;
    if (input.open(stdin, QIODevice::ReadOnly)) {
        constexpr qint64 chunk = 1024 * 1024;
        for (QByteArray next = input.read(chunk); !next.isEmpty() && lines.size() <= largestScenario;
             next = input.read(chunk))
            lines += next;
    }
    if (lines.size() > largestScenario) {
        return core::Error{core::ErrorCode::InvalidInput,
                           translated(QT_TRANSLATE_NOOP(
                               "app::cli", "The scenario is larger than 64 MB. Give a smaller one.")),
                           {}};
    }
    return lines;
}

/// The file before and after: after a scenario's edits, or since a named version of it.
ExitCode runDifference(const QCommandLineParser &parser, const core::Inventory &before,
                       const core::Inventory &after, const AnalysisSettings &settings,
                       const QStringList &chapters)
{
    if (isJson(parser))
        return printJson(differenceToJson(before, after, settings.profile, settings.scope, chapters, {}));
    return printSentences(differenceToSentences(before, after, settings.profile, settings.scope, {}));
}

ExitCode runScenario(const QCommandLineParser &parser, const core::Inventory &inventory,
                     const AnalysisSettings &settings, const QStringList &chapters)
{
    const auto lines = scenarioLines(parser.value(QStringLiteral("scenario")), inventory);
    if (!lines)
        return fail(lines.error());
    const auto after = inventoryAfter(inventory, *lines);
    if (!after)
        return fail(after.error());
    return runDifference(parser, inventory, *after, settings, chapters);
}

ExitCode runSince(const QCommandLineParser &parser, const core::Document &document,
                  const AnalysisSettings &settings, const QStringList &chapters)
{
    const QString name = parser.value(QStringLiteral("since"));
    const QList<core::VersionInfo> versions = document.versions();
    const auto found = std::find_if(versions.crbegin(), versions.crend(),
                                    [&](const core::VersionInfo &one) { return one.name == name; });
    if (found == versions.crend()) {
        return fail({core::ErrorCode::InvalidInput,
                     translated(QT_TRANSLATE_NOOP("app::cli",
                                                  "This file has no version called \"%1\". Check the name."))
                         .arg(name),
                     {}});
    }
    const auto before = document.inventoryAt(found->change);
    if (!before)
        return fail(before.error());
    return runDifference(parser, *before, document.inventory(), settings, chapters);
}

ExitCode runTest(const QCommandLineParser &parser, const core::Inventory &inventory,
                 const AnalysisSettings &settings)
{
    const QString which = parser.value(QStringLiteral("test"));
    if (isJson(parser))
        return printJson(consistencyToJson(inventory, settings.profile, settings.scope, which, {}));
    return printSentences(consistencyToSentences(inventory, settings.profile, settings.scope, which, {}));
}

ExitCode runAnalyse(const QCommandLineParser &parser)
{
    const QStringList ways{QStringLiteral("scenario"), QStringLiteral("since"), QStringLiteral("test")};
    if (std::count_if(ways.begin(), ways.end(), [&](const QString &way) { return parser.isSet(way); }) > 1)
        return failUsage(translated(QT_TRANSLATE_NOOP(
            "app::cli", "--scenario, --since and --test do not go together. Choose one of them.")));
    const auto document = openForReading(parser.positionalArguments().first());
    if (!document)
        return fail(document.error());
    const core::Inventory &inventory = (*document)->inventory();
    const auto settings = settingsOf(parser, inventory);
    if (!settings)
        return fail(settings.error());
    QStringList chapters = parser.value(QStringLiteral("chapters")).split(u',', Qt::SkipEmptyParts);
    for (QString &chapter : chapters) {
        chapter = chapter.trimmed();
        if (!analysisChapters().contains(chapter)) {
            return failUsage(
                translated(QT_TRANSLATE_NOOP("app::cli", "There is no chapter \"%1\"; there are: %2."))
                    .arg(chapter, analysisChapters().join(QLatin1String(", "))));
        }
    }
    if (parser.isSet(QStringLiteral("scenario")))
        return runScenario(parser, inventory, *settings, chapters);
    if (parser.isSet(QStringLiteral("since")))
        return runSince(parser, **document, *settings, chapters);
    if (parser.isSet(QStringLiteral("test")))
        return runTest(parser, inventory, *settings);
    if (isJson(parser))
        return printJson(analyseToJson(inventory, settings->profile, settings->scope, chapters, {}));
    return printSentences(analyseToSentences(inventory, settings->profile, settings->scope, chapters, {}));
}

} // namespace

Command analyseCommand()
{
    QList<QCommandLineOption> options = analysisOptions();
    options.append({QStringLiteral("chapters"),
                    translated(QT_TRANSLATE_NOOP("app::cli", "Only these parts, with commas between them.")),
                    QStringLiteral("LIST")});
    options.append({QStringLiteral("scenario"),
                    translated(QT_TRANSLATE_NOOP("app::cli",
                                                 "What if: every figure before and after these edits, one "
                                                 "JSON object a line as for apply; the file is not changed. "
                                                 "A file, - for the standard input, or a scenario's name.")),
                    QStringLiteral("EDITS")});
    options.append({QStringLiteral("since"),
                    translated(QT_TRANSLATE_NOOP("app::cli",
                                                 "Every figure in a named version of the file and now, and "
                                                 "what differs.")),
                    QStringLiteral("VERSION")});
    options.append(
        {QStringLiteral("test"),
         translated(QT_TRANSLATE_NOOP("app::cli",
                                      "Whether a planned or existing service fits what exists: the "
                                      "id or name of one initiative, or all.")),
         QStringLiteral("SERVICE")});
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
