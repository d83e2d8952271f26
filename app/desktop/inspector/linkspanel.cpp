#include "app/desktop/inspector/linkspanel.h"

#include "app/desktop/inspector/newrecordform.h"
#include "app/desktop/models/recordedits.h"
#include "app/desktop/models/recordmodel.h"
#include "core/model/catalogue.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTreeWidget>

namespace app {
namespace {

constexpr int targetRole = Qt::UserRole + 1;
constexpr int linkRole = Qt::UserRole + 2;

using core::EntityKind;

bool canHave(EntityKind record, EntityKind link)
{
    if (link == EntityKind::Activity)
        return record == EntityKind::Initiative;
    if (link == EntityKind::Participation)
        return record == EntityKind::Initiative || record == EntityKind::Organisation;
    return record == EntityKind::Initiative || record == EntityKind::Activity
        || record == EntityKind::Organisation;
}

/// The field of the new link that points back at \a record.
int backField(EntityKind record, EntityKind link)
{
    const QString key
        = link == EntityKind::Relation ? QStringLiteral("from") : core::entityInfo(record).keyText();
    return core::entityInfo(link).indexOf(key);
}

} // namespace

LinksPanel::LinksPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_list(new QTreeWidget(this)),
      m_remove(new QPushButton(tr("Remove link"), this)),
      m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(6, 6, 6, 6);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(addButton(tr("+ Organisation"), EntityKind::Participation));
    buttons->addWidget(addButton(tr("+ Relation"), EntityKind::Relation));
    buttons->addWidget(addButton(tr("+ Activity"), EntityKind::Activity));
    m_layout->addLayout(buttons);
    m_layout->addWidget(m_list, 1);
    m_layout->addWidget(m_remove);
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setAccessibleName(tr("What this record is tied to"));
    m_list->setToolTip(tr("Enter or a double click goes there"));
    m_remove->setAutoDefault(false);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) { go(item); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &LinksPanel::showButtons);
    connect(m_remove, &QPushButton::clicked, this, &LinksPanel::removeCurrent);
    connect(&workspace, &Workspace::recordsChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

QPushButton *LinksPanel::addButton(const QString &text, EntityKind kind)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    button->setProperty("link", int(kind));
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_addButtons.append(button);
    connect(button, &QPushButton::clicked, this, [this, kind] { openForm(kind); });
    return button;
}

void LinksPanel::showRecord(const RecordRef &record)
{
    if (!(record == m_record))
        closeForm();
    m_record = record;
    if (isVisible())
        refresh();
}

void LinksPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void LinksPanel::refresh()
{
    const QTreeWidgetItem *current = m_list->currentItem();
    const RecordRef kept = current ? current->data(0, targetRole).value<RecordRef>() : RecordRef();
    m_list->clear();
    for (const LinkGroup &group : linksOf(m_workspace.inventory(), m_workspace.display(), m_record)) {
        auto *heading = new QTreeWidgetItem(m_list, {group.title});
        heading->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        QFont bold = font();
        bold.setBold(true);
        heading->setFont(0, bold);
        for (const LinkLine &line : group.lines) {
            auto *item = new QTreeWidgetItem(heading, {line.text});
            item->setToolTip(0, line.text.toHtmlEscaped());
            item->setData(0, targetRole, QVariant::fromValue(line.target));
            item->setData(0, linkRole, QVariant::fromValue(line.link));
            if (!kept.id.isNull() && line.target == kept)
                m_list->setCurrentItem(item);
        }
        heading->setExpanded(true);
    }
    showButtons();
}

RecordRef LinksPanel::linkOf(const QTreeWidgetItem *item) const
{
    return item ? item->data(0, linkRole).value<RecordRef>() : RecordRef();
}

void LinksPanel::showButtons()
{
    const core::Document *document = m_workspace.document();
    const bool canEdit = document && !document->isReadOnly();
    for (QPushButton *button : std::as_const(m_addButtons)) {
        button->setVisible(canHave(m_record.entity, EntityKind(button->property("link").toInt())));
        button->setEnabled(canEdit);
    }
    m_remove->setEnabled(canEdit && !linkOf(m_list->currentItem()).id.isNull());
}

void LinksPanel::go(const QTreeWidgetItem *item)
{
    const RecordRef target = item->data(0, targetRole).value<RecordRef>();
    if (!target.id.isNull())
        m_workspace.setSelection({target});
}

void LinksPanel::removeCurrent()
{
    const RecordRef link = linkOf(m_list->currentItem());
    if (!link.id.isNull())
        deleteRecords(m_workspace, {link});
}

NewRecordForm *LinksPanel::openForm(EntityKind kind)
{
    closeForm();
    const NewRecordForm::Preset preset{{backField(m_record.entity, kind), m_record.id}};
    m_form = new NewRecordForm(m_workspace, kind, preset, 1, this);
    m_form->setTitle(tr("New: %1").arg(m_workspace.display().label(core::entityInfo(kind).singular)));
    m_layout->insertWidget(1, m_form);
    connect(m_form, &NewRecordForm::added, this, &LinksPanel::refresh);
    connect(m_form, &NewRecordForm::dismissed, this, &LinksPanel::closeForm);
    m_form->focusFirst();
    return m_form;
}

void LinksPanel::closeForm()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
}

} // namespace app
