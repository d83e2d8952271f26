#include "app/desktop/dialogs/importdialog.h"

#include "app/desktop/dialogs/buttonrow.h"
#include "app/desktop/dialogs/importcolumnspage.h"
#include "app/desktop/dialogs/importsession.h"
#include "app/desktop/dialogs/importtermspage.h"
#include "app/desktop/workspace.h"
#include "app/tasks/importtask.h"
#include "app/tasks/wholefile.h"
#include "core/model/catalogue.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int mostShown = 2000; // rows in a list of the dialog; the file with rejects has them all

QTreeWidget *makeList(const QStringList &headers, const QString &name, int stretched)
{
    auto *list = new QTreeWidget;
    list->setHeaderLabels(headers);
    list->setAccessibleName(name);
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    list->setUniformRowHeights(true);
    list->header()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    return list;
}

} // namespace

ImportDialog::ImportDialog(Workspace &workspace, const QString &path, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_session(new ImportSession(workspace, path, this)),
      m_summary(new QLabel),
      m_busy(new QProgressBar),
      m_tabs(new QTabWidget),
      m_columns(new ImportColumnsPage(*m_session, workspace)),
      m_terms(new ImportTermsPage(*m_session, workspace)),
      m_rejected(makeList({tr("Sheet"), tr("Row"), tr("Column"), tr("Reason")}, tr("Rejected rows"), 3)),
      m_remarks(makeList({tr("Sheet"), tr("Row"), tr("Column"), tr("Remark"), tr("Rows")}, tr("Remarks"), 3))
{
    setWindowTitle(tr("Import %1").arg(QFileInfo(path).fileName()));
    resize(900, 600);
    buildLayout();
    connect(m_session, &ImportSession::planning, this, &ImportDialog::showPlanning);
    connect(m_session, &ImportSession::planned, this, &ImportDialog::showPlan);
    connect(m_session, &ImportSession::failed, this, &ImportDialog::showFailure);
    m_session->start();
}

void ImportDialog::buildLayout()
{
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_summary->setAccessibleName(tr("What would happen"));
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Busy"));
    m_tabs->setAccessibleName(tr("What would happen"));
    m_tabs->addTab(m_columns, tr("Columns"));
    m_tabs->addTab(m_terms, tr("New words"));
    m_tabs->addTab(m_rejected, tr("Rejected rows"));
    m_tabs->addTab(m_remarks, tr("Remarks"));
    for (const int page : {0, 1})
        m_tabs->setTabVisible(page, !m_session->isOfRecords());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_saveRejects = buttons->addButton(tr("Save &rejected rows…"), QDialogButtonBox::ActionRole);
    m_saveMapping = buttons->addButton(tr("Save &mapping…"), QDialogButtonBox::ActionRole);
    letTabWalk(*buttons);
    m_import->setDefault(true);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ImportDialog::offerImport);
    m_saveMapping->setVisible(!m_session->isOfRecords());
    m_saveMapping->setToolTip(tr("Keeps which column is which field, for the next sheet of this kind"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::carryOut);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_saveRejects, &QPushButton::clicked, this, &ImportDialog::askRejects);
    connect(m_saveMapping, &QPushButton::clicked, this, &ImportDialog::askMapping);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_busy);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
}

/// On the last page there is nothing left to look at, so Enter imports.
void ImportDialog::offerImport()
{
    if (m_import->isEnabled() && m_tabs->currentIndex() == m_tabs->count() - 1)
        m_import->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::showPlanning()
{
    m_busy->show();
    m_import->setEnabled(false);
    m_saveRejects->setEnabled(false);
    m_saveMapping->setEnabled(false);
    m_tabs->setEnabled(false);
    m_summary->setText(tr("Reading the sheet and looking what would happen…"));
}

QString ImportDialog::summary() const
{
    using Outcome = core::ImportRow::Outcome;
    const core::ImportPlan &plan = m_session->plan();
    const QLocale locale;
    QStringList lines{tr("%1 rows: %2 accepted, %3 already there, %4 rejected.")
                          .arg(locale.toString(plan.rows.size()),
                               locale.toString(plan.count(Outcome::Accepted)),
                               locale.toString(plan.count(Outcome::Merged)),
                               locale.toString(plan.count(Outcome::Rejected)))};
    QStringList kinds;
    for (const core::EntityInfo &info : core::catalogue()) {
        const core::ImportCount &count = plan.counts[static_cast<size_t>(info.kind)];
        if (count.created + count.updated > 0) {
            kinds.append(tr("%1: %2 new, %3 changed")
                             .arg(m_workspace.display().label(info.plural), locale.toString(count.created),
                                  locale.toString(count.updated)));
        }
    }
    lines.append(kinds.isEmpty() ? tr("Everything in this sheet is already in the file.")
                                 : kinds.join(QStringLiteral(" · ")));
    lines.append(tr("Nothing has changed yet. The import is one change: Ctrl+Z takes it back."));
    return lines.join(u'\n');
}

void ImportDialog::showPlan()
{
    const core::ImportPlan &plan = m_session->plan();
    m_busy->hide();
    m_tabs->setEnabled(true);
    m_summary->setText(summary());
    m_columns->fill();
    m_terms->fill();
    fillRejected();
    fillRemarks();
    m_tabs->setTabText(1, tr("New words (%1)").arg(m_terms->topLevelItemCount()));
    m_tabs->setTabText(2, tr("Rejected rows (%1)").arg(plan.rejected.size()));
    m_tabs->setTabText(3, tr("Remarks (%1)").arg(plan.remarks.size()));
    m_import->setEnabled(!plan.operations.isEmpty() && !plan.hasOpenQuestions());
    m_saveRejects->setEnabled(!plan.rejected.isEmpty());
    m_saveMapping->setEnabled(true);
    offerImport();
}

void ImportDialog::showFailure(const core::Error &error)
{
    if (error.code == core::ErrorCode::Cancelled)
        return;
    m_busy->hide();
    m_tabs->setEnabled(m_session->isPlanned());
    m_summary->setText(error.message);
}

void ImportDialog::fillRejected()
{
    m_rejected->clear();
    const core::ImportPlan &plan = m_session->plan();
    for (const core::RejectedRow &row : plan.rejected.mid(0, mostShown)) {
        m_rejected->addTopLevelItem(new QTreeWidgetItem(
            {plan.sheets.at(row.sheet).name, QString::number(row.row), row.column, row.reason}));
    }
}

void ImportDialog::fillRemarks()
{
    m_remarks->clear();
    const core::ImportPlan &plan = m_session->plan();
    for (const QString &remark : m_session->workbook().remarks)
        m_remarks->addTopLevelItem(new QTreeWidgetItem({QString(), QString(), QString(), remark}));
    for (const core::ImportRemark &remark : plan.remarks.mid(0, mostShown)) {
        const QString row = remark.column.isEmpty() ? QString() : QString::number(remark.row);
        m_remarks->addTopLevelItem(new QTreeWidgetItem({plan.sheets.at(remark.sheet).name, row, remark.column,
                                                        remark.sentence, QLocale().toString(remark.rows)}));
    }
}

void ImportDialog::carryOut()
{
    if (!m_session->carryOut())
        return;
    const auto accepted = m_session->plan().count(core::ImportRow::Outcome::Accepted);
    Q_EMIT imported(
        tr("%n row(s) imported. Ctrl+Z takes the import back.", nullptr, static_cast<int>(accepted)));
    accept();
}

void ImportDialog::askRejects()
{
    auto *dialog = new QFileDialog(this, tr("Save rejected rows"),
                                   QFileInfo(m_session->path()).absolutePath(), tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const auto written = writeWhole(path, rejectsCsv({m_session->plan()})); !written)
            Q_EMIT m_workspace.failed(written.error());
    });
    dialog->open();
}

void ImportDialog::askMapping()
{
    auto *dialog = new QFileDialog(this, tr("Save mapping"), QFileInfo(m_session->path()).absolutePath(),
                                   tr("Mapping (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const auto written = writeWhole(path, m_session->plan().mapping.toJson()); !written)
            Q_EMIT m_workspace.failed(written.error());
    });
    dialog->open();
}

} // namespace app
