#include "app/tasks/reporttask.h"

#include "app/render/report/reporthtml.h"
#include "app/render/report/reportodt.h"
#include "app/render/report/reportxlsx.h"
#include "app/render/wording.h"
#include "app/tasks/texts.h"
#include "core/model/entities/settings.h"
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

core::Result<core::ReportTemplate> loadTemplate(const QString &kind, const QString &language)
{
    shipped::init();
    QFile file(QStringLiteral(":/stelselkaart/reports/%1.json").arg(kind));
    if (kind.contains(u'/') || !file.open(QIODevice::ReadOnly)) {
        QStringList keys;
        for (const ReportKind &known : reportKinds(language))
            keys.append(known.key);
        return core::Error{
            core::ErrorCode::InvalidInput,
            QCoreApplication::translate("app::tasks", "There is no report \"%1\"; there are: %2.")
                .arg(kind, keys.join(QLatin1String(", "))),
            {}};
    }
    return core::ReportTemplate::fromJson(file.readAll(), language, sectionTexts());
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
            kinds.insert({words->place(), {words->key(), words->text("name")}});
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

core::Result<QByteArray> makeReport(const core::Inventory &inventory, const ReportOrder &order,
                                    const core::JobControl &job)
{
    const auto words = loadTemplate(order.kind, order.language);
    if (!words)
        return words.error();
    const bool isPublic = order.edition == ReportEdition::Public;
    const auto basis
        = core::ReportBasis::of(isPublic ? core::publicInventory(inventory) : inventory, order.profile,
                                order.scope, job, {order.hidesSmallNumbers}, core::chaptersOf(*words));
    if (!basis)
        return basis.error();
    const QString title
        = isPublic ? core::PersonalTexts(inventory).without(order.fileTitle) : order.fileTitle;
    const core::ReportContent content
        = core::composeReport(*basis, *words, {title, order.fingerprint, {}, isPublic});
    const core::Display display((*basis)->inventory(), (*basis)->vocabularies, localeOf(order.language));
    QTranslator texts;
    const ReportLanguage language(loadTexts(texts, order.language) ? &texts : nullptr);
    return written(order, content, display, job);
}

} // namespace app
