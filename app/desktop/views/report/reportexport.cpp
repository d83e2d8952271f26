#include "app/desktop/views/report/reportexport.h"

#include "app/desktop/jobs/jobrunner.h"
#include "app/tasks/wholefile.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace app {
namespace {

QStringList formatFilters()
{
    return {ReportExport::tr("PDF, for paper and for reading aloud (*.pdf)"),
            ReportExport::tr("HTML, for the browser (*.html)"),
            ReportExport::tr("ODT, to go on writing in (*.odt)"),
            ReportExport::tr("XLSX, the tables as a spreadsheet (*.xlsx)")};
}

QString suffixOf(const QString &filter)
{
    return filter.section(QStringLiteral("(*."), -1).chopped(1);
}

} // namespace

ReportExport::ReportExport(Workspace &workspace, QWidget *window)
    : QObject(window),
      m_workspace(workspace),
      m_window(window)
{ }

ReportExport::~ReportExport()
{
    if (m_cancel)
        m_cancel();
}

void ReportExport::cancel()
{
    if (m_cancel)
        m_cancel();
    m_isBusy = false;
    Q_EMIT stopped();
}

bool ReportExport::begin(const QString &sentence)
{
    if (m_isBusy || !m_workspace.document())
        return false;
    m_isBusy = true;
    Q_EMIT begun(sentence);
    return true;
}

void ReportExport::fail(const core::Error &error)
{
    m_isBusy = false;
    Q_EMIT stopped();
    Q_EMIT m_workspace.failed(error);
}

template <typename T>
void ReportExport::follow(const QFuture<core::Result<T>> &future)
{
    auto *watcher = new QFutureWatcher<core::Result<T>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int percent) {
        if (!watcher->isCanceled())
            Q_EMIT progressed(percent, {});
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
    m_cancel = [running = QFuture<core::Result<T>>(future)]() mutable { running.cancel(); };
}

void ReportExport::askPath(const ReportOrder &order)
{
    const QFileInfo document(m_workspace.document()->path());
    auto *dialog = new QFileDialog(m_window, tr("Save the report as"), document.absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(formatFilters());
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(
        QStringLiteral("%1 - %2.pdf").arg(safeFileName(document.completeBaseName()), order.kind));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &filter) { dialog->setDefaultSuffix(suffixOf(filter)); });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, order](const QString &path) { write(order, path); });
    dialog->open();
}

void ReportExport::write(ReportOrder order, const QString &path)
{
    const auto format = reportFormatOf(QFileInfo(path).suffix());
    if (!format) {
        Q_EMIT m_workspace.failed(
            {core::ErrorCode::InvalidInput,
             tr("A report has a name that ends in one of these: %1. Please choose another name.")
                 .arg(reportSuffixes().join(QLatin1String(", "))),
             path});
        return;
    }
    order.format = *format;
    if (!begin(tr("Making the report…")))
        return;
    follow(runJob<QByteArray>(
        this,
        [inventory = m_workspace.inventory(), order](const core::JobControl &job) {
            return makeReport(inventory, order, job);
        },
        [this, path](const core::Result<QByteArray> &report) {
            if (!report)
                return fail(report.error());
            if (const auto written = writeWhole(path, *report); !written)
                return fail(written.error());
            m_isBusy = false;
            Q_EMIT done(tr("The report is in %1").arg(path), QFileInfo(path).absolutePath());
        }));
}

void ReportExport::askFolder(const ReportOrder &order)
{
    auto *dialog = new QFileDialog(m_window, tr("One report for each region: choose a folder"),
                                   QFileInfo(m_workspace.document()->path()).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, order](const QString &folder) { writeRegions(order, folder, QStringLiteral("pdf")); });
    dialog->open();
}

void ReportExport::writeRegions(ReportOrder order, const QString &folder, const QString &suffix)
{
    order.format = reportFormatOf(suffix).value_or(ReportFormat::Pdf);
    if (!begin(tr("Looking for the regions…")))
        return;
    const QString stem
        = QFileInfo(m_workspace.document()->path()).completeBaseName() + QStringLiteral(" - ") + order.kind;
    follow(runJob<QList<BatchReport>>(
        this,
        [inventory = m_workspace.inventory(), order, folder, stem](const core::JobControl &job) {
            return reportsOfRegions(inventory, order, folder, stem, job);
        },
        [this, order, folder](const core::Result<QList<BatchReport>> &reports) {
            if (!reports)
                return fail(reports.error());
            askReplace(order, *reports, folder);
        }));
}

void ReportExport::askReplace(const ReportOrder &order, const QList<BatchReport> &reports,
                              const QString &folder)
{
    const QStringList there = existingOf(reports);
    if (there.isEmpty())
        return writeAll(order, reports, folder);
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Replace files?"),
        tr("%n file(s) with these names are in the folder already.", nullptr, static_cast<int>(there.size())),
        QMessageBox::NoButton, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QStringList names;
    for (const QString &path : there.first(std::min<qsizetype>(there.size(), 8)))
        names.append(QFileInfo(path).fileName());
    box->setInformativeText(names.join(u'\n'));
    auto *replace = box->addButton(tr("&Replace"), QMessageBox::DestructiveRole);
    auto *keep = box->addButton(tr("&Keep those, write the others"), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(keep);
    connect(box, &QMessageBox::buttonClicked, this, [=, this](const QAbstractButton *button) {
        if (button == replace)
            return writeAll(order, reports, folder);
        if (button != keep)
            return cancel();
        QList<BatchReport> others = reports;
        others.removeIf([&](const BatchReport &report) { return there.contains(report.path); });
        writeAll(order, others, folder);
    });
    connect(box, &QMessageBox::rejected, this, &ReportExport::cancel);
    box->open();
}

void ReportExport::writeAll(const ReportOrder &order, const QList<BatchReport> &reports,
                            const QString &folder)
{
    const int count = static_cast<int>(reports.size());
    const auto tell = [this](int number, int of, const QString &name) { // on the worker
        const QString sentence = tr("%1 of %2: %3").arg(number).arg(of).arg(name);
        QMetaObject::invokeMethod(this, [this, sentence] {
            if (m_isBusy)
                Q_EMIT progressed(-1, sentence);
        });
    };
    auto future = runJob<BatchOutcome>(
        this,
        [inventory = m_workspace.inventory(), order, reports, tell](const core::JobControl &job) {
            return writeReports(inventory, order, reports, job, tell);
        },
        [this, count, folder](const core::Result<BatchOutcome> &outcome) {
            receive(outcome, count, folder);
        });
    follow(future);
    m_cancel = [future]() mutable {
        future.cancel();
        future.waitForFinished(); // it tells this object how far it is; polled every 50 ms
    };
}

void ReportExport::receive(const core::Result<BatchOutcome> &outcome, int count, const QString &folder)
{
    if (!outcome)
        return fail(outcome.error());
    m_isBusy = false;
    const int written = static_cast<int>(outcome->written.size());
    Q_EMIT done(tr("%1 of %2 reports are in %3").arg(written).arg(count).arg(folder), folder);
    if (outcome->failures.isEmpty())
        return;
    QStringList lines;
    for (const BatchFailure &failure : outcome->failures)
        lines.append(failure.name + QStringLiteral(": ") + failure.error.message);
    Q_EMIT m_workspace.failed({outcome->failures.first().error.code,
                               tr("%n report(s) could not be made:", nullptr, static_cast<int>(lines.size()))
                                   + u'\n' + lines.join(u'\n'),
                               folder});
}

} // namespace app
