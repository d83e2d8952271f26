#include "app/desktop/dialogs/reportdialog.h"

#include "app/desktop/dialogs/buttonrow.h"
#include "app/desktop/jobs/jobrunner.h"
#include "app/desktop/workspace.h"
#include "app/tasks/reporttask.h"
#include "app/tasks/wholefile.h"

#include <QCheckBox>
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
      m_format(new QComboBox),
      m_language(new QComboBox),
      m_edition(new QComboBox),
      m_smallNumbers(new QCheckBox(tr("Leave out &numbers below 5"))),
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
    m_make = buttons->addButton(tr("&Make report…"), QDialogButtonBox::AcceptRole);
    letTabWalk(*buttons);
    auto *layout = new QFormLayout(this);
    layout->addRow(tr("&Report"), m_kind);
    layout->addRow(tr("About"), m_scope);
    layout->addRow(tr("&Format"), m_format);
    layout->addRow(tr("&Language"), m_language);
    layout->addRow(tr("&Edition"), m_edition);
    layout->addRow(m_smallNumbers);
    layout->addRow(m_busy);
    layout->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReportDialog::askPath);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const ReportKind &kind : reportKinds(core::productLanguage(QLocale())))
        m_kind->addItem(kind.name, kind.key);
    fillChoices();
}

void ReportDialog::fillChoices()
{
    m_format->addItem(tr("PDF, for paper and for reading aloud"), QStringLiteral("pdf"));
    m_format->addItem(tr("HTML, for the browser"), QStringLiteral("html"));
    m_format->addItem(tr("ODT, to go on writing in"), QStringLiteral("odt"));
    m_format->addItem(tr("XLSX, the tables as a spreadsheet"), QStringLiteral("xlsx"));
    m_language->addItem(QStringLiteral("Nederlands"), QStringLiteral("nl"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(m_language->findData(core::productLanguage(QLocale())));
    m_edition->addItem(tr("Internal: no personal data"), QVariant::fromValue(int(ReportEdition::Internal)));
    m_edition->addItem(tr("Public: no personal data, no budgets"),
                       QVariant::fromValue(int(ReportEdition::Public)));
    m_smallNumbers->setToolTip(tr("Counts of questions from entrepreneurs below 5 read \"fewer than 5\"."));
}

ReportDialog::~ReportDialog()
{
    if (m_cancel)
        m_cancel();
}

void ReportDialog::askPath()
{
    const QFileInfo document(m_workspace.document()->path());
    const QString suffix = m_format->currentData().toString();
    auto *dialog = new QFileDialog(this, tr("Save the report as"), document.absolutePath(),
                                   QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("%1 - %2.%3")
                           .arg(document.completeBaseName(), m_kind->currentData().toString(), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, &ReportDialog::write);
    dialog->open();
}

void ReportDialog::write(const QString &path)
{
    const auto format = reportFormatOf(QFileInfo(path).suffix());
    if (!format) {
        Q_EMIT m_workspace.failed(
            {core::ErrorCode::InvalidInput,
             tr("A report has a name that ends in one of these: %1. Please choose another "
                "name.")
                 .arg(reportSuffixes().join(QLatin1String(", "))),
             path});
        return;
    }
    m_make->setEnabled(false);
    m_busy->show();
    const ReportOrder order{m_kind->currentData().toString(),
                            m_language->currentData().toString(),
                            documentTitle(*m_workspace.document()),
                            m_workspace.document()->fingerprint(),
                            m_workspace.profile(),
                            scopeOf(m_workspace.filter()),
                            *format,
                            static_cast<ReportEdition>(m_edition->currentData().toInt()),
                            m_smallNumbers->isChecked()};
    auto future = runJob<QByteArray>(
        this,
        [inventory = m_workspace.inventory(), order](const core::JobControl &job) {
            return makeReport(inventory, order, job);
        },
        [this, path](const core::Result<QByteArray> &report) {
            if (report)
                return receive(path, *report);
            Q_EMIT m_workspace.failed(report.error());
            reject();
        });
    m_cancel = [future]() mutable { future.cancel(); };
}

void ReportDialog::receive(const QString &path, const QByteArray &report)
{
    if (const auto done = writeWhole(path, report); !done) {
        Q_EMIT m_workspace.failed(done.error());
        m_make->setEnabled(true);
        m_busy->hide();
        return;
    }
    Q_EMIT written(tr("The report is in %1").arg(path));
    accept();
}

} // namespace app
