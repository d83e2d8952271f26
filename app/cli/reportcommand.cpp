#include "app/cli/reportcommand.h"

#include "app/cli/batchcommand.h"
#include "app/cli/documentcommands.h"
#include "app/cli/reportorder.h"
#include "app/tasks/wholefile.h"
#include "core/model/display.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

/// With the keys of their sections, which --sections and --without take.
ExitCode listKinds(const QString &language)
{
    for (const ReportKind &kind : reportKinds(language)) {
        const auto words = reportTemplate(kind.key, language);
        const QStringList sections = words ? words->allSections() : QStringList();
        print(QStringLiteral("%1  %2 (%3)").arg(kind.key, kind.name, sections.join(QLatin1String(", "))));
    }
    return ExitCode::Done;
}

ExitCode writeEachRegion(const QCommandLineParser &parser, const core::Document &document,
                         const ReportOrder &order)
{
    const QString folder = parser.value(QStringLiteral("output"));
    const QString stem = QFileInfo(document.path()).completeBaseName() + QStringLiteral(" - ") + order.kind;
    const auto reports = reportsOfRegions(document.inventory(), order, folder, stem, {});
    if (!reports)
        return fail(reports.error());
    if (const auto made = makeFolder(folder); !made)
        return fail(made.error());
    BatchWriting writing(parser);
    for (int i = 0; i < static_cast<int>(reports->size()); ++i) {
        ReportOrder one = order;
        one.scope.regions = reports->at(i).regions;
        writing.write(reports->at(i), i + 1, static_cast<int>(reports->size()),
                      [&] { return makeReport(document.inventory(), one, {}); });
    }
    return writing.finish(folder);
}

ExitCode runReport(const QCommandLineParser &parser)
{
    const QString language = core::productLanguage(QLocale());
    if (parser.isSet(QStringLiteral("list")))
        return listKinds(language);
    const QString output = parser.value(QStringLiteral("output"));
    const bool isEachRegion = parser.isSet(QStringLiteral("each-region"));
    if (parser.positionalArguments().isEmpty() || output.isEmpty())
        return failUsage(
            translated(QT_TRANSLATE_NOOP("app::cli", "report needs a file, and -o with where to write.")));
    const QString standard = isEachRegion ? QStringLiteral("pdf") : QFileInfo(output).suffix();
    const auto format = reportFormatOf(
        parser.isSet(QStringLiteral("format")) ? parser.value(QStringLiteral("format")) : standard);
    if (!format) {
        return failUsage(
            translated(QT_TRANSLATE_NOOP("app::cli",
                                         "A report cannot be written as \"%1\". Give a name that ends "
                                         "in one of these, or --format: %2."))
                .arg(QFileInfo(output).fileName(), reportSuffixes().join(QLatin1String(", "))));
    }
    if (const auto wrong = wrongUse(parser, *format))
        return failUsage(*wrong);
    if (const auto spared = spareInputs(output, parser.positionalArguments()); !spared)
        return fail(spared.error());
    const auto document = openForReading(parser.positionalArguments().first());
    if (!document)
        return fail(document.error());
    const auto order = reportOrderOf(parser, **document, *format);
    if (!order)
        return fail(order.error());
    if (isEachRegion)
        return writeEachRegion(parser, **document, *order);
    const auto report = makeReport((*document)->inventory(), *order, {});
    if (!report)
        return fail(report.error());
    if (const auto written = writeWhole(output, *report); !written)
        return fail(written.error());
    print(translated(QT_TRANSLATE_NOOP("app::cli", "The report is in %1.")).arg(output));
    return ExitCode::Done;
}

} // namespace

Command reportCommand()
{
    QList<QCommandLineOption> options = reportOptions();
    options.append({{QStringLiteral("o"), QStringLiteral("output")},
                    translated(QT_TRANSLATE_NOOP("app::cli", "Where to write.")),
                    QStringLiteral("OUT")});
    options.append({QStringLiteral("format"),
                    translated(QT_TRANSLATE_NOOP(
                        "app::cli", "The format, where the name of the output does not tell it.")),
                    reportSuffixes().join(u'|')});
    options.append(QCommandLineOption(
        QStringLiteral("each-region"),
        translated(QT_TRANSLATE_NOOP("app::cli",
                                     "One report for each region of the file; -o is a folder, and the format "
                                     "is pdf unless --format says otherwise."))));
    options.append(replaceOption());
    options.append(QCommandLineOption(
        QStringLiteral("list"), translated(QT_TRANSLATE_NOOP("app::cli", "Names the reports there are."))));
    return {QStringLiteral("report"),
            QStringLiteral("FILE"),
            translated(QT_TRANSLATE_NOOP(
                "app::cli", "Writes a report for print, the browser, a text editor or a spreadsheet.")),
            options,
            0,
            1,
            runReport};
}

} // namespace app
