#include "app/cli/reportorder.h"

#include "app/cli/settings.h"
#include "core/model/display.h"

#include <QCoreApplication>
#include <QLocale>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
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

/// The words of a list with commas.
QStringList keysOf(const QString &text)
{
    QStringList keys;
    for (const QString &key : text.split(u',', Qt::SkipEmptyParts))
        keys.append(key.trimmed());
    return keys;
}

/// The sections to leave out, whichever of the two ways they are given.
core::Result<QStringList> withoutOf(const QCommandLineParser &parser, const ReportOrder &order)
{
    if (!parser.isSet(QStringLiteral("sections")))
        return keysOf(parser.value(QStringLiteral("without")));
    const auto words = reportTemplate(order.kind, order.language);
    if (!words)
        return words.error();
    QStringList without = words->allSections();
    for (const QString &key : keysOf(parser.value(QStringLiteral("sections")))) {
        if (without.removeAll(key) == 0)
            return QStringList{key}; // makeReport says that there is no such section, and which there are
    }
    return without;
}

} // namespace

QList<QCommandLineOption> reportOptions()
{
    QList<QCommandLineOption> options = analysisOptions();
    options.append({QStringLiteral("template"),
                    translated(QT_TRANSLATE_NOOP("app::cli", "Which report; --list names them.")),
                    QStringLiteral("KEY"), QStringLiteral("witte-vlekken")});
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
    options.append({QStringLiteral("test"),
                    translated(QT_TRANSLATE_NOOP("app::cli",
                                                 "For the template consistentietoets: the initiative or "
                                                 "activity to test, or all; without it what is planned.")),
                    QStringLiteral("SERVICE")});
    options.append(
        {QStringLiteral("report-lang"),
         translated(QT_TRANSLATE_NOOP("app::cli", "The language of the report; without it --lang.")),
         QStringLiteral("nl|en")});
    options.append(
        {QStringLiteral("sections"),
         translated(QT_TRANSLATE_NOOP("app::cli", "Only these sections, by their keys, with commas.")),
         QStringLiteral("A,B")});
    options.append({QStringLiteral("without"),
                    translated(QT_TRANSLATE_NOOP("app::cli", "All sections but these.")),
                    QStringLiteral("A,B")});
    return options;
}

std::optional<QString> wrongUse(const QCommandLineParser &parser, ReportFormat format)
{
    if (const auto making = pdfMakingOf(parser, format); !making)
        return making.error().message;
    if (parser.isSet(QStringLiteral("sections")) && parser.isSet(QStringLiteral("without")))
        return translated(QT_TRANSLATE_NOOP("app::cli", "Give --sections or --without, not both."));
    return std::nullopt;
}

core::Result<ReportOrder> reportOrderOf(const QCommandLineParser &parser, const core::Document &document,
                                        ReportFormat format)
{
    const auto settings = settingsOf(parser, document.inventory());
    if (!settings)
        return settings.error();
    const auto making = pdfMakingOf(parser, format);
    if (!making)
        return making.error();
    ReportOrder order;
    order.kind = parser.value(QStringLiteral("template"));
    order.language = parser.isSet(QStringLiteral("report-lang")) ? parser.value(QStringLiteral("report-lang"))
                                                                 : core::productLanguage(QLocale());
    order.fileTitle = documentTitle(document);
    order.fingerprint = document.fingerprint();
    order.profile = settings->profile;
    order.scope = settings->scope;
    order.format = format;
    order.edition = parser.value(QStringLiteral("edition")) == QLatin1String("public")
        ? ReportEdition::Public
        : ReportEdition::Internal;
    order.hidesSmallNumbers = parser.isSet(QStringLiteral("hide-small-numbers"));
    order.pdf = *making;
    order.tested = parser.value(QStringLiteral("test"));
    const auto without = withoutOf(parser, order);
    if (!without)
        return without.error();
    order.without = *without;
    return order;
}

} // namespace app
