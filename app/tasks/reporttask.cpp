#include "app/tasks/reporttask.h"

#include "app/render/report/reporthtml.h"
#include "app/render/report/reportodt.h"
#include "app/render/report/reportxlsx.h"
#include "app/render/wording.h"
#include "app/tasks/consistencytask.h"
#include "app/tasks/texts.h"
#include "core/model/entities/settings.h"
#include "core/report/ownreporttexts.h"
#include "core/report/publicinventory.h"
#include "core/report/reportcomposer.h"
#include "resources/shipped.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTranslator>

#include <map>

namespace app {
namespace {

/// The words of all sections, in both languages.
QByteArray sectionTexts()
{
    shipped::init();
    QFile file(QStringLiteral(":/stelselkaart/report-texts.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

core::Error wrongOrder(const QString &sentence)
{
    return {core::ErrorCode::InvalidInput, sentence, {}};
}

/// The template with the sections of the order and the file's own texts.
core::Result<core::ReportTemplate> wordsOf(const core::Inventory &inventory, const ReportOrder &order)
{
    const auto words
        = reportTemplate(order.kind, order.language,
                         {core::ownReportTexts(inventory, order.kind, order.language), order.without});
    if (!words)
        return words.error();
    for (const QString &section : order.without) {
        if (!words->allSections().contains(section)) {
            return wrongOrder(
                QCoreApplication::translate("app::tasks",
                                            "The report \"%1\" has no section \"%2\"; its sections are: %3.")
                    .arg(order.kind, section, words->allSections().join(QLatin1String(", "))));
        }
    }
    if (words->sections().isEmpty()) {
        return wrongOrder(QCoreApplication::translate(
            "app::tasks", "All sections of this report are left out. Choose at least one."));
    }
    return words;
}

core::Result<core::ReportMaking> makingOf(const core::Inventory &inventory, const ReportOrder &order,
                                          const core::ReportTemplate &words)
{
    using Tests = core::ReportMaking::Tests;
    core::ReportMaking making{order.hidesSmallNumbers};
    if (!core::asksForTests(words))
        return making;
    making.tests = order.tested.isEmpty()      ? Tests::Planned
        : order.tested == QLatin1String("all") ? Tests::Existing
                                               : Tests::Chosen;
    if (making.tests != Tests::Chosen)
        return making;
    const auto services = servicesNamed(inventory, order.tested);
    if (!services)
        return services.error();
    making.chosen = *services;
    return making;
}

core::Result<QByteArray> written(const ReportOrder &order, const core::ReportContent &content,
                                 const core::Display &display, const core::JobControl &job)
{
    switch (order.format) {
    case ReportFormat::Html:
        return writeReportHtml(content, display, job);
    case ReportFormat::Odt:
        return writeReportOdt(content, display, job);
    case ReportFormat::Xlsx:
        return writeReportXlsx(content, display, job);
    case ReportFormat::Pdf:
        break;
    }
    const auto pdf = writeReportPdf(content, display, job, order.pdf);
    if (!pdf)
        return pdf.error();
    return pdf->bytes;
}

} // namespace

std::optional<ReportFormat> reportFormatOf(const QString &suffix)
{
    const auto at = reportSuffixes().indexOf(suffix.toLower());
    return at < 0 ? std::nullopt : std::optional(static_cast<ReportFormat>(at));
}

QStringList reportSuffixes()
{
    return {QStringLiteral("pdf"), QStringLiteral("html"), QStringLiteral("odt"),
            QStringLiteral("xlsx")}; // in the order of ReportFormat
}

QList<ReportKind> reportKinds(const QString &language)
{
    shipped::init();
    std::map<int, ReportKind> kinds; // by place
    for (const QString &name : QDir(QStringLiteral(":/stelselkaart/reports")).entryList(QDir::Files)) {
        QFile file(QStringLiteral(":/stelselkaart/reports/") + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto words = core::ReportTemplate::fromJson(file.readAll(), language, sectionTexts()))
            kinds.insert({words->place(), {words->key(), words->text("name"), words->text("subtitle")}});
    }
    QList<ReportKind> inOrder;
    for (const auto &[place, kind] : kinds)
        inOrder.append(kind);
    return inOrder;
}

QString documentTitle(const core::Document &document)
{
    for (const core::FileInfo &file : document.inventory().all<core::FileInfo>()) {
        if (file.title.hasValue())
            return *file.title;
    }
    return QFileInfo(document.path()).completeBaseName();
}

core::Result<core::ReportTemplate> reportTemplate(const QString &kind, const QString &language,
                                                  const core::ReportWishes &wishes)
{
    shipped::init();
    QFile file(QStringLiteral(":/stelselkaart/reports/%1.json").arg(kind));
    if (kind.contains(u'/') || !file.open(QIODevice::ReadOnly)) {
        QStringList keys;
        for (const ReportKind &known : reportKinds(language))
            keys.append(known.key);
        return wrongOrder(
            QCoreApplication::translate("app::tasks", "There is no report \"%1\"; there are: %2.")
                .arg(kind, keys.join(QLatin1String(", "))));
    }
    return core::ReportTemplate::fromJson(file.readAll(), language, sectionTexts(), wishes);
}

core::Result<PreparedReport> prepareReport(const core::Inventory &inventory, const ReportOrder &order,
                                           const core::JobControl &job)
{
    const bool isPublic = order.edition == ReportEdition::Public;
    const core::Inventory shown = isPublic ? core::publicInventory(inventory) : inventory;
    const auto words = wordsOf(shown, order);
    if (!words)
        return words.error();
    const auto making = makingOf(inventory, order, *words);
    if (!making)
        return making.error();
    const auto basis
        = core::ReportBasis::of(shown, order.profile, order.scope, job, *making, core::chaptersOf(*words));
    if (!basis)
        return basis.error();
    const QString title
        = isPublic ? core::PersonalTexts(inventory).without(order.fileTitle) : order.fileTitle;
    QTranslator texts; // its figures speak in sentences already
    const ReportLanguage language(loadTexts(texts, order.language) ? &texts : nullptr);
    return PreparedReport{core::composeReport(*basis, *words, {title, order.fingerprint, {}, isPublic}),
                          *basis, order.language};
}

core::Display PreparedReport::display() const
{
    return core::Display(basis->inventory(), basis->vocabularies, localeOf(language));
}

core::Result<QByteArray> makeReport(const core::Inventory &inventory, const ReportOrder &order,
                                    const core::JobControl &job)
{
    const auto report = prepareReport(inventory, order, job);
    if (!report)
        return report.error();
    QTranslator texts;
    const ReportLanguage language(loadTexts(texts, order.language) ? &texts : nullptr);
    return written(order, report->content, report->display(), job);
}

} // namespace app
