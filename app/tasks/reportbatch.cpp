#include "app/tasks/reportbatch.h"

#include "app/tasks/texts.h"
#include "app/tasks/wholefile.h"
#include "core/analysis/ecosystem.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace app {
namespace {

constexpr qsizetype mostBytes = 80;

bool isShown(QChar c)
{
    return c.isPrint() && c.category() != QChar::Other_Format && c.category() != QChar::Other_Surrogate;
}

/// Windows keeps these for devices, with any suffix.
bool isReserved(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("CON"), QStringLiteral("PRN"), QStringLiteral("AUX"),
                                     QStringLiteral("NUL")};
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    const bool isPort = stem.size() == 4 && stem.back().isDigit()
        && (stem.startsWith(QLatin1String("COM")) || stem.startsWith(QLatin1String("LPT")));
    return isPort || names.contains(stem);
}

/// The first of NAME, NAME (2), … that is not in \a taken, whatever the case of its letters.
QString unique(const QString &name, QSet<QString> &taken)
{
    QString found = name;
    for (int number = 2; taken.contains(found.toCaseFolded()); ++number)
        found = QStringLiteral("%1 (%2)").arg(name).arg(number);
    taken.insert(found.toCaseFolded());
    return found;
}

core::Error noRegions(const QString &sentence)
{
    return {core::ErrorCode::InvalidInput, sentence, {}};
}

} // namespace

QString safeFileName(const QString &name)
{
    QString safe;
    for (const QChar c : name)
        safe += QStringView(u"/\\:*?\"<>|").contains(c) ? QChar(u'-') : isShown(c) ? c : QChar(u' ');
    safe = safe.simplified();
    while (safe.toUtf8().size() > mostBytes)
        safe.chop(1);
    while (!safe.isEmpty() && (safe.back() == u'.' || safe.back() == u' '))
        safe.chop(1);
    while (safe.startsWith(u'.')) // hidden, or the folder above
        safe.remove(0, 1);
    safe = safe.trimmed();
    if (safe.isEmpty())
        return QStringLiteral("_");
    return isReserved(safe) ? u'_' + safe : safe;
}

core::Result<QList<BatchReport>> reportsOfRegions(const core::Inventory &inventory, const ReportOrder &order,
                                                  const QString &folder, const QString &stem,
                                                  const core::JobControl &job)
{
    const auto ecosystem = core::Ecosystem::of(inventory, order.profile, order.scope, job);
    if (!ecosystem)
        return ecosystem.error();
    const core::Vocabularies vocabularies(inventory);
    const core::Display display(inventory, vocabularies, localeOf(order.language));
    const QString suffix = reportSuffixes().at(static_cast<int>(order.format));
    QList<BatchReport> reports;
    QSet<QString> taken;
    for (const int region : ecosystem->frameRegions) {
        const QString key = ecosystem->areas.regions().at(region);
        const QString name = display.term(QStringLiteral("regio"), key);
        const QString file
            = unique(QStringLiteral("%1 - %2").arg(safeFileName(stem), safeFileName(name)), taken);
        reports.append({name, QDir(folder).filePath(file + u'.' + suffix), core::TermSet{key}});
    }
    if (!reports.isEmpty())
        return reports;
    return noRegions(
        QCoreApplication::translate("app::tasks",
                                    "No initiative in this file says in which region it is, so there is no "
                                    "report for each region. Fill in the regions first."));
}

core::Result<BatchOutcome> writeReports(const core::Inventory &inventory, const ReportOrder &order,
                                        const QList<BatchReport> &reports, const core::JobControl &job,
                                        const BatchProgress &progress)
{
    BatchOutcome outcome;
    const int count = static_cast<int>(reports.size());
    for (int i = 0; i < count; ++i) {
        const BatchReport &report = reports.at(i);
        progress(i + 1, count, report.name);
        core::JobControl part = job;
        part.reportProgress
            = [&job, i, count](int percent) { job.reportProgress((i * 100 + percent) / count); };
        ReportOrder one = order;
        one.scope.regions = report.regions;
        const auto bytes = makeReport(inventory, one, part);
        if (job.isCancelled())
            return core::Error{core::ErrorCode::Cancelled, {}, {}};
        const auto written = bytes ? writeWhole(report.path, *bytes) : core::Result<void>(bytes.error());
        if (written)
            outcome.written.append(report.path);
        else
            outcome.failures.append({report.name, written.error()});
    }
    job.reportProgress(100);
    return outcome;
}

QStringList existingOf(const QList<BatchReport> &reports)
{
    QStringList paths;
    for (const BatchReport &report : reports) {
        if (QFileInfo::exists(report.path))
            paths.append(report.path);
    }
    return paths;
}

} // namespace app
