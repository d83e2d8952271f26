// What the inventory's actions do.
#include "app/desktop/inspector/multieditpanel.h"
#include "app/desktop/inspector/newrecordform.h"
#include "app/desktop/models/recordedits.h"
#include "app/desktop/models/tabtext.h"
#include "app/desktop/views/inventory/columnsdialog.h"
#include "app/desktop/views/inventory/inventoryview.h"
#include "app/desktop/views/inventory/messages.h"
#include "app/desktop/views/inventory/recordtable.h"
#include "core/model/catalogue.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace app {
namespace {

using core::EntityKind;

constexpr int formColumns = 3;

} // namespace

/// The selected initiative (journey), or that of the selected activity (step); null for none.
core::RecordId InventoryView::selectedTop() const
{
    const auto child = childKindOf(kind());
    if (!child || m_workspace.selection().isEmpty())
        return {};
    const RecordRef &ref = m_workspace.selection().constFirst();
    if (ref.entity == kind())
        return ref.id;
    const core::Record *part = ref.entity == *child ? m_workspace.inventory().find(*child, ref.id) : nullptr;
    if (!part)
        return {};
    const core::FieldInfo &up = core::entityInfo(*child).fields.at(parentFieldOf(kind()));
    return up.get(*part).known<core::RecordId>().value();
}

void InventoryView::addRecord()
{
    const core::Display display = m_workspace.display();
    openForm(kind(), {}, tr("New: %1").arg(display.label(core::entityInfo(kind()).singular).toLower()));
}

void InventoryView::addPart()
{
    const core::RecordId top = selectedTop();
    if (top.isNull())
        return showMessage(tr("Select a row first: the new one is added below it."));
    const EntityKind child = *childKindOf(kind());
    const core::Display display = m_workspace.display();
    openForm(
        child, {{parentFieldOf(kind()), top}},
        tr("New: %1 of %2")
            .arg(display.label(core::entityInfo(child).singular).toLower(), display.title(top).left(80)));
}

void InventoryView::openForm(EntityKind kind, const QList<core::Operation::Assignment> &preset,
                             const QString &title)
{
    const core::Document *document = m_workspace.document();
    if (!document || document->isReadOnly())
        return;
    closeForm();
    m_form = new NewRecordForm(m_workspace, kind, preset, formColumns, this);
    m_form->setTitle(title);
    m_layout->insertWidget(1, m_form);
    connect(m_form, &NewRecordForm::added, this, &InventoryView::showAdded);
    connect(m_form, &NewRecordForm::dismissed, this, [this] {
        closeForm();
        m_table->setFocus();
    });
    m_form->show();
    m_form->focusFirst();
}

void InventoryView::closeForm()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
}

void InventoryView::showAdded(const RecordRef &record)
{
    // The form keeps the focus: it is ready for the next one.
    if (!m_table->reveal(record.id))
        showMessage(tr("Added, but the filter hides it: %1")
                        .arg(titleOf(m_workspace.display(), m_workspace.inventory(), {record})));
}

void InventoryView::deleteSelected()
{
    const QList<RecordRef> records = m_table->selectedRecords();
    if (records.isEmpty())
        return;
    const core::Display display = m_workspace.display();
    const QString consequence = deletionSentence(m_workspace.inventory(), display, records);
    if (consequence.isEmpty() && records.size() == 1) {
        deleteRecords(m_workspace, records);
        return;
    }
    auto *dialog = new DeleteDialog(titleOf(display, m_workspace.inventory(), records), consequence,
                                    takenAlong(m_workspace.inventory(), display, records), this);
    connect(dialog, &QDialog::accepted, this, [this, records] { deleteRecords(m_workspace, records); });
    dialog->open();
}

void InventoryView::editSelected()
{
    const QList<RecordRef> records = m_table->selectedRecords();
    if (records.isEmpty())
        return;
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Set a field"));
    dialog->setMinimumWidth(400);
    auto *layout = new QVBoxLayout(dialog);
    auto *panel = new MultiEditPanel(m_workspace, dialog);
    panel->setRecords(records);
    layout->addWidget(panel);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(panel, &MultiEditPanel::applied, dialog, &QDialog::accept);
    dialog->open();
}

void InventoryView::copy()
{
    const QList<QStringList> text = m_table->selectedText();
    if (!text.isEmpty())
        QApplication::clipboard()->setText(writeTabText(text));
}

void InventoryView::paste()
{
    const QList<QStringList> text = readTabText(QApplication::clipboard()->text());
    if (text.isEmpty())
        return;
    qsizetype columns = 0;
    for (const QStringList &row : text)
        columns = std::max(columns, row.size());
    const auto targets = m_table->pasteTargets(text.size(), columns);
    if (targets.isEmpty())
        return showMessage(tr("Choose the cell where pasting should begin."));
    const PastePlan plan = planPaste(m_workspace, text, targets);
    if (!plan.faults.isEmpty()) {
        (new PasteFaultsDialog(plan.faults, this))->open();
        return;
    }
    applyPaste(m_workspace, plan);
}

void InventoryView::chooseColumns()
{
    auto *dialog = new ColumnsDialog(kind(), m_model->columns(), m_workspace.display().language(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        applyColumns(dialog->chosen());
        saveColumns();
    });
    dialog->open();
}

} // namespace app
