#include "app/cli/reportcommand.h"

#include "app/cli/documentcommands.h"
#include "app/cli/settings.h"
#include "app/tasks/reporttask.h"
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

ExitCode listKinds(const QString &language)
{
    for (const ReportKind &kind : reportKinds(language))
        print(QStringLiteral("%1  %2").arg(kind.key, kind.name));
    return ExitCode::Done;
}

core::Error usage(const char *text)
{
    return {core::ErrorCode::InvalidInput, translated(text), {}};
}

/// Both are of a PDF alone: asked for with another format, they would do nothing, and nobody would see it.
core::Result<PdfMaking> pdfMakingOf(const QCommandLineParser &parser, ReportFormat format)
{
    PdfMaking making;
    const QString page = parser.value(QStringLiteral("page"));
    if (page == QLatin1String("slides"))
        making.page = ReportPage::Slides;
    else if (page != QLatin1String("a4"))
        return usage(QT_TRANSLATE_NOOP("app::cli", "--page is a4 or slides."));
    making.claimsPdfUa = parser.isSet(QStringLiteral("claim-pdfua"));
    if (format != ReportFormat::Pdf && (making.claimsPdfUa || making.page != ReportPage::A4)) {
        return usage(QT_TRANSLATE_NOOP(
            "app::cli", "--page slides and --claim-pdfua are for a PDF. Give a name that ends in .pdf."));
    }
    return making;
}

ExitCode runReport(const QCommandLineParser &parser)
{
    const QString language = core::productLanguage(QLocale());
    if (parser.isSet(QStringLiteral("list")))
        return listKinds(language);
    const QString output = parser.value(QStringLiteral("output"));
    if (parser.positionalArguments().isEmpty() || output.isEmpty())
        return failUsage(
            translated(QT_TRANSLATE_NOOP("app::cli", "report needs a file, and -o with where to write.")));
    const auto format
        = reportFormatOf(parser.isSet(QStringLiteral("format")) ? parser.value(QStringLiteral("format"))
                                                                : QFileInfo(output).suffix());
    if (!format) {
        return failUsage(
            translated(QT_TRANSLATE_NOOP("app::cli",
                                         "A report cannot be written as \"%1\". Give a name that ends "
                                         "in one of these, or --format: %2."))
                .arg(QFileInfo(output).fileName(), reportSuffixes().join(QLatin1String(", "))));
    }
    const auto making = pdfMakingOf(parser, *format);
    if (!making)
        return failUsage(making.error().message);
    if (const auto spared = spareInputs(output, parser.positionalArguments()); !spared)
        return fail(spared.error());
    const QString path = parser.positionalArguments().first();
    const auto document = openForReading(path);
    if (!document)
        return fail(document.error());
    const auto settings = settingsOf(parser, (*document)->inventory());
    if (!settings)
        return fail(settings.error());
    ReportOrder order{
        parser.value(QStringLiteral("template")),
        parser.isSet(QStringLiteral("report-lang")) ? parser.value(QStringLiteral("report-lang")) : language,
        documentTitle(**document),
        (*document)->fingerprint(),
        settings->profile,
        settings->scope,
        *format,
        parser.value(QStringLiteral("edition")) == QLatin1String("public") ? ReportEdition::Public
                                                                           : ReportEdition::Internal,
        parser.isSet(QStringLiteral("hide-small-numbers")),
        *making};
    const auto report = makeReport((*document)->inventory(), order, {});
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
    QList<QCommandLineOption> options = analysisOptions();
    options.append({QStringLiteral("template"),
                    translated(QT_TRANSLATE_NOOP("app::cli", "Which report; --list names them.")),
                    QStringLiteral("KEY"), QStringLiteral("witte-vlekken")});
    options.append({{QStringLiteral("o"), QStringLiteral("output")},
                    translated(QT_TRANSLATE_NOOP("app::cli", "Where to write.")),
                    QStringLiteral("OUT")});
    options.append({QStringLiteral("format"),
                    translated(QT_TRANSLATE_NOOP(
                        "app::cli", "The format, where the name of the output does not tell it.")),
                    reportSuffixes().join(u'|')});
    options.append(
        {QStringLiteral("page"),
         translated(QT_TRANSLATE_NOOP(
             "app::cli", "Of a PDF: a4 to print, slides (16:9, large letters) to show in a room.")),
         QStringLiteral("a4|slides"), QStringLiteral("a4")});
    options.append(
        {QStringLiteral("edition"),
         translated(QT_TRANSLATE_NOOP("app::cli",
                                      "For whom: no edition holds personal data, the public one no budgets "
                                      "either.")),
         QStringLiteral("internal|public"), QStringLiteral("internal")});
    options.append(
        QCommandLineOption(QStringLiteral("hide-small-numbers"),
                           translated(QT_TRANSLATE_NOOP(
                               "app::cli", "Does not tell counts of entrepreneurs' questions below 5."))));
    options.append(QCommandLineOption(
        QStringLiteral("claim-pdfua"),
        translated(QT_TRANSLATE_NOOP("app::cli",
                                     "Of a PDF: writes that it follows PDF/UA-1. Only for who has it "
                                     "checked with a validator."))));
    options.append(
        {QStringLiteral("report-lang"),
         translated(QT_TRANSLATE_NOOP("app::cli", "The language of the report; without it --lang.")),
         QStringLiteral("nl|en")});
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
