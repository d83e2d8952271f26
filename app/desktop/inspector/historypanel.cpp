#include "app/desktop/inspector/historypanel.h"

#include "app/desktop/inspector/historytext.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

HistoryPanel::HistoryPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_undo(new QPushButton(tr("Undo"), this)),
      m_list(new QListWidget(this)),
      m_note(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_undo);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    m_list->setWordWrap(true);
    m_list->setAlternatingRowColors(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("History of this record"));
    m_note->setWordWrap(true);
    m_undo->setAutoDefault(false);
    m_undo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_undo, &QPushButton::clicked, &workspace, &Workspace::undo);
    connect(&workspace, &Workspace::recordsChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void HistoryPanel::showRecord(const RecordRef &record)
{
    m_record = record;
    if (isVisible())
        refresh();
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void HistoryPanel::refresh()
{
    m_list->clear();
    core::Document *document = m_workspace.document();
    m_undo->setVisible(document && document->canUndo());
    if (!document || m_record.id.isNull())
        return;
    m_undo->setText(tr("Undo: %1").arg(document->undoLabel()));
    m_undo->setToolTip(tr("Takes back the last change of the file (Ctrl+Z)"));
    const auto changes = document->historyOf(m_record.entity, m_record.id);
    if (!changes) {
        m_note->setText(changes.error().message);
        m_note->show();
        return;
    }
    m_note->setText(tr("No changes yet: this record was in the file from the start."));
    m_note->setVisible(changes->isEmpty());
    const core::Display display = m_workspace.display();
    for (const core::FieldChange &change : *changes)
        m_list->addItem(historyLine(display, m_record.entity, change));
}

} // namespace app
