#include "app/tasks/reporttask.h"

#include "app/render/report/reportpdf.h"
#include "core/model/entities/settings.h"
#include "core/report/whitespotreport.h"
#include "resources/shipped.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace app {
namespace {

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
    return core::ReportTemplate::fromJson(file.readAll(), language);
}

} // namespace

QList<ReportKind> reportKinds(const QString &language)
{
    shipped::init();
    QList<ReportKind> kinds;
    for (const QString &name :
         QDir(QStringLiteral(":/stelselkaart/reports")).entryList(QDir::Files, QDir::Name)) {
        QFile file(QStringLiteral(":/stelselkaart/reports/") + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto words = core::ReportTemplate::fromJson(file.readAll(), language))
            kinds.append({words->key(), words->text("name")});
    }
    return kinds;
}

QString documentTitle(const core::Document &document)
{
    for (const core::FileInfo &file : document.inventory().all<core::FileInfo>()) {
        if (file.title.hasValue())
            return *file.title;
    }
    return QFileInfo(document.path()).completeBaseName();
}

core::Result<QByteArray> makeReportPdf(const core::Inventory &inventory, const ReportOrder &order,
                                       const core::JobControl &job)
{
    const auto words = loadTemplate(order.kind, order.language);
    if (!words)
        return words.error();
    const auto basis = core::ReportBasis::of(inventory, order.profile, order.scope, job);
    if (!basis)
        return basis.error();
    const core::ReportContent content
        = core::whiteSpotReport(*basis, *words, {order.fileTitle, order.fingerprint, {}});
    const QLocale locale = order.language == QLatin1String("en")
        ? QLocale(QLocale::English, QLocale::UnitedKingdom)
        : QLocale(QLocale::Dutch, QLocale::Netherlands);
    const core::Display display((*basis)->inventory(), (*basis)->vocabularies, locale);
    const auto written = writeReportPdf(content, display, job);
    if (!written)
        return written.error();
    return written->bytes;
}

} // namespace app
