#include "app/desktop/dialogs/reportdialog.h"

#include "app/desktop/jobs/jobrunner.h"
#include "app/desktop/workspace.h"
#include "app/tasks/reporttask.h"
#include "app/tasks/wholefile.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace app {
namespace {

core::Scope scopeOf(const Filter &filter)
{
    return {filter.regions, filter.themes, filter.phases, filter.targetGroups, filter.levels};
}

} // namespace

ReportDialog::ReportDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_kind(new QComboBox),
      m_scope(new QLabel),
      m_busy(new QProgressBar)
{
    setWindowTitle(tr("Make a report"));
    const Filter &filter = workspace.filter();
    const QString date = workspace.display().date(core::PartialDate(filter.referenceDate));
    m_scope->setText(scopeOf(filter).isWhole() ? tr("The whole file at %1").arg(date)
                                               : tr("What the filter shows, at %1").arg(date));
    m_busy->setRange(0, 100);
    m_busy->setAccessibleName(tr("Progress"));
    m_busy->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_make = buttons->addButton(tr("&Make PDF…"), QDialogButtonBox::AcceptRole);
    auto *layout = new QFormLayout(this);
    layout->addRow(tr("&Report"), m_kind);
    layout->addRow(tr("About"), m_scope);
    layout->addRow(m_busy);
    layout->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReportDialog::askPath);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const ReportKind &kind : reportKinds(core::productLanguage(QLocale())))
        m_kind->addItem(kind.name, kind.key);
}

ReportDialog::~ReportDialog()
{
    if (m_cancel)
        m_cancel();
}

void ReportDialog::askPath()
{
    const QFileInfo document(m_workspace.document()->path());
    auto *dialog
        = new QFileDialog(this, tr("Save the report as"), document.absolutePath(), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(
        QStringLiteral("%1 - %2.pdf").arg(document.completeBaseName(), m_kind->currentData().toString()));
    connect(dialog, &QFileDialog::fileSelected, this, &ReportDialog::write);
    dialog->open();
}

void ReportDialog::write(const QString &path)
{
    m_make->setEnabled(false);
    m_busy->show();
    const ReportOrder order{m_kind->currentData().toString(),
                            core::productLanguage(QLocale()),
                            documentTitle(*m_workspace.document()),
                            m_workspace.document()->fingerprint(),
                            m_workspace.profile(),
                            scopeOf(m_workspace.filter())};
    auto future = runJob<QByteArray>(
        this,
        [inventory = m_workspace.inventory(), order](const core::JobControl &job) {
            return makeReport(inventory, order, job);
        },
        [this, path](const core::Result<QByteArray> &pdf) {
            if (pdf)
                return receive(path, *pdf);
            Q_EMIT m_workspace.failed(pdf.error());
            reject();
        });
    m_cancel = [future]() mutable { future.cancel(); };
}

void ReportDialog::receive(const QString &path, const QByteArray &pdf)
{
    if (const auto done = writeWhole(path, pdf); !done) {
        Q_EMIT m_workspace.failed(done.error());
        m_make->setEnabled(true);
        m_busy->hide();
        return;
    }
    Q_EMIT written(tr("The report is in %1").arg(path));
    accept();
}

} // namespace app
