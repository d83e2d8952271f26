#include "app/desktop/inspector/inspectorpanel.h"

#include "app/desktop/inspector/editors/fieldeditor.h"
#include "app/desktop/inspector/historypanel.h"
#include "app/desktop/inspector/linkspanel.h"
#include "app/desktop/inspector/multieditpanel.h"
#include "app/desktop/inspector/recordform.h"
#include "app/desktop/models/recordcells.h"
#include "core/model/catalogue.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace app {

InspectorPanel::InspectorPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_title(new QLabel(this)),
      m_kind(new QLabel(this)),
      m_readOnly(new QLabel(this)),
      m_pages(new QStackedWidget(this)),
      m_nothing(new QLabel(this)),
      m_tabs(new QTabWidget(this)),
      m_forms(new QStackedWidget(this)),
      m_links(new LinksPanel(workspace, this)),
      m_history(new HistoryPanel(workspace, this)),
      m_multiEdit(new MultiEditPanel(workspace, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(2);
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_title->setFont(large);
    for (QLabel *label : {m_title, m_kind, m_readOnly, m_nothing}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(8, 0, 8, 0);
    }
    m_nothing->setText(tr("Nothing is selected. Choose a record to see and change it here."));
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_forms, tr("Fields"));
    m_tabs->addTab(m_links, tr("Links"));
    m_tabs->addTab(m_history, tr("History"));
    m_tabs->setAccessibleName(tr("Inspector"));
    m_pages->setAccessibleName(tr("Inspector"));
    m_forms->setAccessibleName(tr("Fields"));
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the inspector"));
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(m_tabs);
    m_pages->addWidget(m_multiEdit);
    layout->addWidget(m_title);
    layout->addWidget(m_kind);
    layout->addWidget(m_readOnly);
    layout->addWidget(m_pages, 1);
    setMinimumWidth(320);

    connect(&workspace, &Workspace::selectionChanged, this, &InspectorPanel::showSelection);
    connect(&workspace, &Workspace::recordsChanged, this, &InspectorPanel::refresh);
    connect(&workspace, &Workspace::documentReplaced, this, &InspectorPanel::forgetForms);
    showSelection();
}

InspectorPanel::~InspectorPanel()
{
    silenceEditors(*this);
}

void InspectorPanel::forgetForms()
{
    for (RecordForm *form : std::as_const(m_formByKind)) {
        m_forms->removeWidget(form);
        form->deleteLater();
    }
    m_formByKind.clear();
    showSelection();
}

RecordForm *InspectorPanel::form() const
{
    return m_pages->currentWidget() == m_tabs ? qobject_cast<RecordForm *>(m_forms->currentWidget())
                                              : nullptr;
}

RecordForm *InspectorPanel::formFor(core::EntityKind kind)
{
    RecordForm *&form = m_formByKind[int(kind)];
    if (!form) {
        form = new RecordForm(m_workspace, kind, m_forms);
        m_forms->addWidget(form);
    }
    return form;
}

void InspectorPanel::showSelection()
{
    const QList<RecordRef> &selection = m_workspace.selection();
    const core::Document *document = m_workspace.document();
    const bool isReadOnly = document && document->isReadOnly();
    m_readOnly->setText(isReadOnly ? document->readOnlyReason() : QString());
    m_readOnly->setVisible(isReadOnly && !selection.isEmpty());
    m_title->setVisible(selection.size() == 1);
    m_kind->setVisible(selection.size() == 1);
    if (selection.size() == 1) {
        showOne(selection.constFirst());
        m_pages->setCurrentWidget(m_tabs);
    } else if (selection.isEmpty()) {
        m_pages->setCurrentWidget(m_nothing);
    } else {
        m_multiEdit->setRecords(selection);
        m_pages->setCurrentWidget(m_multiEdit);
    }
}

void InspectorPanel::showOne(const RecordRef &ref)
{
    const core::Document *document = m_workspace.document();
    RecordForm *form = formFor(ref.entity);
    form->setReadOnly(!document || document->isReadOnly());
    form->showRecord(ref.id);
    m_forms->setCurrentWidget(form);
    m_links->showRecord(ref);
    m_history->showRecord(ref);
    const core::Record *record = m_workspace.inventory().find(ref.entity, ref.id);
    if (!record)
        return;
    const core::Display display = m_workspace.display();
    m_title->setText(display.title(ref.entity, *record).simplified().left(160));
    m_kind->setText(tr("%1 · %2 % complete")
                        .arg(display.label(core::entityInfo(ref.entity).singular))
                        .arg(completenessOf(m_workspace.inventory(), ref.entity, *record)));
}

void InspectorPanel::refresh()
{
    if (m_workspace.selection().size() == 1)
        showOne(m_workspace.selection().constFirst());
}

} // namespace app
