#include "app/desktop/views/inventory/inventoryview.h"

#include "app/desktop/inspector/editors/fieldeditor.h"
#include "app/desktop/inspector/newrecordform.h"
#include "app/desktop/models/recordedits.h"
#include "app/desktop/views/inventory/fielddelegate.h"
#include "app/desktop/views/inventory/recordtable.h"
#include "core/model/catalogue.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QFocusEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace app {
namespace {

using core::EntityKind;

/// In the order of how often a team needs them. Findings, settings and file data have their own places.
constexpr EntityKind kindsShown[] = {
    EntityKind::Initiative,    EntityKind::Activity,      EntityKind::Organisation,    EntityKind::Signal,
    EntityKind::Participation, EntityKind::Relation,      EntityKind::Region,          EntityKind::Journey,
    EntityKind::Measurement,   EntityKind::Assessment,    EntityKind::ConsistencyTest, EntityKind::CellMark,
    EntityKind::Scenario,      EntityKind::Intervention,  EntityKind::Decision,        EntityKind::Lesson,
    EntityKind::Agreement,     EntityKind::VocabularyTerm};

constexpr int measuredRows = 100;
constexpr int narrowest = 64;
constexpr int widest = 158;
constexpr int narrowestName = 200;
constexpr int widestName = 280;

QString settingsKey(EntityKind kind)
{
    return QStringLiteral("inventory/columns/") + core::entityInfo(kind).keyText();
}

QIcon icon(const char *name)
{
    return QIcon(QStringLiteral(":/stelselkaart/icons/%1.svg").arg(QLatin1String(name)));
}

} // namespace

InventoryView::InventoryView(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_layout(new QVBoxLayout(this)),
      m_tools(new QToolBar(this)),
      m_kinds(new QComboBox(this)),
      m_count(new QLabel(this)),
      m_message(new QLabel(this)),
      m_pages(new QStackedWidget(this)),
      m_table(new RecordTable(workspace, this)),
      m_empty(new QLabel(this)),
      m_emptyButton(new QPushButton(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    buildToolBar();
    buildPages();
    connect(&workspace, &Workspace::documentReplaced, this, [this] {
        closeForm();
        fillKinds();
        showActions();
        // The model hears of the new document after this view does.
        QMetaObject::invokeMethod(this, &InventoryView::fitColumns, Qt::QueuedConnection);
    });
    connect(&workspace, &Workspace::selectionChanged, this, &InventoryView::showActions);
    connect(&workspace, &Workspace::recordsChanged, this, [this] { showMessage({}); });
    fillKinds();
    setKind(EntityKind::Initiative);
}

InventoryView::~InventoryView()
{
    silenceEditors(*this);
}

QAction *InventoryView::addAction(const QString &text, const char *iconName, const QKeySequence &key,
                                  const QString &tip, void (InventoryView::*slot)())
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const QString keys = key.toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
    connect(action, &QAction::triggered, this, slot);
    QWidget::addAction(action);
    return action;
}

void InventoryView::buildToolBar()
{
    m_layout->addWidget(m_tools);
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tools->setIconSize({18, 18});
    m_kinds->setAccessibleName(tr("Kind of record"));
    m_kinds->view()->setAccessibleName(m_kinds->accessibleName());
    m_kinds->setToolTip(tr("Choose which records the table shows"));
    m_kinds->setMaxVisibleItems(20);
    connect(m_kinds, &QComboBox::activated, this,
            [this](int row) { setKind(EntityKind(m_kinds->itemData(row).toInt())); });
    m_tools->addWidget(m_kinds);
    m_tools->addSeparator();

    m_add = addAction(tr("Add"), "add", Qt::CTRL | Qt::Key_N, tr("Add a record"), &InventoryView::addRecord);
    m_addPart = addAction(tr("Activity"), "add", Qt::CTRL | Qt::SHIFT | Qt::Key_A,
                          tr("Add an activity to the selected initiative"), &InventoryView::addPart);
    m_delete = addAction(tr("Delete"), "delete", Qt::Key_Delete, tr("Delete the selected records"),
                         &InventoryView::deleteSelected);
    m_editSeveral = addAction(tr("Set field…"), "settings", Qt::CTRL | Qt::SHIFT | Qt::Key_E,
                              tr("Set one field of all selected records"), &InventoryView::editSelected);
    m_columns
        = addAction(tr("Columns…"), "inventory", {}, tr("Choose the columns"), &InventoryView::chooseColumns);
    m_copy = addAction(tr("Copy rows"), "export", QKeySequence::Copy,
                       tr("Copy the selected rows for a spreadsheet"), &InventoryView::copy);
    m_paste
        = addAction(tr("Paste cells"), "import", QKeySequence::Paste,
                    tr("Paste cells from a spreadsheet, from the current cell on"), &InventoryView::paste);
    m_unfold = new QAction(tr("Unfold"), this);
    m_unfold->setToolTip(tr("Show the parts of all rows"));
    connect(m_unfold, &QAction::triggered, m_table, &RecordTable::expandEverything);
    m_fold = new QAction(tr("Fold"), this);
    m_fold->setToolTip(tr("Hide the parts of all rows"));
    connect(m_fold, &QAction::triggered, m_table, &RecordTable::collapseEverything);
    m_tools->addActions({m_add, m_addPart, m_delete, m_editSeveral});
    m_tools->addSeparator();
    m_tools->addActions({m_columns, m_unfold, m_fold});

    auto *gap = new QWidget(m_tools);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_tools->addWidget(gap);
    m_count->setContentsMargins(8, 0, 8, 0);
    m_tools->addWidget(m_count);
}

void InventoryView::buildPages()
{
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setContentsMargins(8, 4, 8, 4);
    m_message->setAccessibleName(tr("Message"));
    m_message->hide();
    m_layout->addWidget(m_message);
    m_layout->addWidget(m_pages, 1);

    auto *delegate = new FieldDelegate(m_workspace, m_table);
    m_table->setItemDelegate(delegate);
    connect(delegate, &FieldDelegate::refused, this, &InventoryView::showMessage);
    connect(m_table, &QWidget::customContextMenuRequested, this, &InventoryView::showMenu);
    m_table->header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->header(), &QWidget::customContextMenuRequested, this, &InventoryView::chooseColumns);
    connect(m_table->header(), &QHeaderView::sectionMoved, this, &InventoryView::saveColumns);
    m_pages->addWidget(m_table);

    auto *empty = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(empty);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setTextFormat(Qt::PlainText);
    m_emptyButton->setAutoDefault(false);
    layout->addStretch(1);
    layout->addWidget(m_empty);
    layout->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        if (m_model->totalCount() == 0)
            return addRecord();
        Filter cleared;
        cleared.referenceDate = m_workspace.filter().referenceDate;
        m_workspace.setFilter(cleared);
    });
    m_pages->addWidget(empty);
}

void InventoryView::fillKinds()
{
    const QSignalBlocker blocker(m_kinds);
    const int current = m_model ? int(m_model->kind()) : int(EntityKind::Initiative);
    m_kinds->clear();
    const core::Display display = m_workspace.display();
    for (const EntityKind shown : kindsShown)
        m_kinds->addItem(display.label(core::entityInfo(shown).plural), int(shown));
    m_kinds->setCurrentIndex(m_kinds->findData(current));
}

EntityKind InventoryView::kind() const
{
    return m_model->kind();
}

void InventoryView::setKind(EntityKind kind)
{
    if (m_model && m_model->kind() == kind)
        return;
    closeForm();
    showMessage({});
    RecordModel *former = m_model;
    m_model = new RecordModel(m_workspace, kind, this);
    const QStringList keys = QSettings().value(settingsKey(kind)).toStringList();
    if (!keys.isEmpty())
        m_model->setColumns(columnsFromKeys(kind, keys));
    m_table->header()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->setRecords(m_model);
    delete former;
    fitColumns();
    m_kinds->setCurrentIndex(m_kinds->findData(int(kind)));
    connect(m_model, &RecordModel::countsChanged, this, &InventoryView::showCounts);
    connect(m_model, &RecordModel::refused, this, &InventoryView::showMessage);
    showCounts();
    showActions();
}

void InventoryView::applyColumns(const QList<RecordColumn> &columns)
{
    m_model->setColumns(columns);
    // Headers remember where they were dragged to; the new order stands in the columns themselves.
    QHeaderView *header = m_table->header();
    const QSignalBlocker blocker(header);
    for (int column = 0; column < m_model->columnCount(); ++column)
        header->moveSection(header->visualIndex(column), column);
    fitColumns();
}

void InventoryView::fitColumns()
{
    const QFontMetrics metrics(m_table->font());
    const int rows = std::min(m_model->rowCount(), measuredRows);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = metrics.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString()) + 34;
        for (int row = 0; row < rows; ++row) {
            const QModelIndex cell = m_model->index(row, column);
            const QModelIndex part = m_model->index(0, column, cell.siblingAtColumn(0));
            for (const QModelIndex &index : {cell, part})
                width = std::max(width, metrics.horizontalAdvance(index.data().toString()) + 18);
        }
        const int room = column == 0 ? std::clamp(width + m_table->indentation(), narrowestName, widestName)
                                     : std::clamp(width, narrowest, widest);
        m_table->setColumnWidth(column, room);
    }
}

void InventoryView::saveColumns()
{
    QStringList keys;
    for (int visual = 0; visual < m_model->columnCount(); ++visual)
        keys.append(m_model->columns().at(m_table->header()->logicalIndex(visual)).key);
    QSettings().setValue(settingsKey(m_model->kind()), keys);
}

QString InventoryView::countText() const
{
    const core::Display display = m_workspace.display();
    const QString all = counted(display, m_model->kind(), m_model->totalCount());
    return m_model->shownCount() == m_model->totalCount()
        ? all
        : tr("%1 of %2").arg(display.locale().toString(m_model->shownCount()), all);
}

void InventoryView::showCounts()
{
    const core::Display display = m_workspace.display();
    const core::EntityInfo &info = core::entityInfo(m_model->kind());
    const QString plural = display.label(info.plural).toLower();
    const bool isOfFilterBar = m_model->kind() == EntityKind::Initiative;
    m_count->setText(isOfFilterBar ? QString() : countText());
    const bool isEmpty = m_model->totalCount() == 0;
    m_empty->setText(isEmpty
                         ? tr("There are no %1 yet. Add the first one here, or import a sheet.").arg(plural)
                         : tr("The filter hides all %1.").arg(plural));
    m_emptyButton->setText(isEmpty ? tr("Add (Ctrl+N)") : tr("Clear the filter"));
    m_emptyButton->setEnabled(!isEmpty || m_add->isEnabled());
    m_pages->setCurrentIndex(m_model->shownCount() == 0 ? 1 : 0);
    Q_EMIT countsChanged(isOfFilterBar ? m_model->shownCount() : -1,
                         isOfFilterBar ? m_model->totalCount() : -1);
}

void InventoryView::focusInEvent(QFocusEvent *event)
{
    QWidget *first = m_model->shownCount() == 0 ? static_cast<QWidget *>(m_emptyButton) : m_table;
    first->setFocus(event->reason());
}

void InventoryView::showActions()
{
    const core::Document *document = m_workspace.document();
    const bool canEdit = document && !document->isReadOnly();
    const qsizetype selected = m_workspace.selection().size();
    const auto child = childKindOf(kind());
    // Words are added where they are needed, and retired by their field: other records name them by key.
    const bool areWords = kind() == EntityKind::VocabularyTerm;
    m_add->setEnabled(canEdit && !areWords);
    m_addPart->setVisible(child.has_value());
    m_unfold->setVisible(child.has_value());
    m_fold->setVisible(child.has_value());
    if (child)
        m_addPart->setText(m_workspace.display().label(core::entityInfo(*child).singular));
    m_addPart->setEnabled(canEdit && !selectedTop().isNull());
    m_delete->setEnabled(canEdit && selected > 0 && !areWords);
    m_editSeveral->setEnabled(canEdit && selected > 0);
    m_copy->setEnabled(selected > 0);
    m_paste->setEnabled(canEdit);
}

void InventoryView::showMessage(const QString &sentence)
{
    m_message->setText(sentence.isEmpty() ? QString() : QStringLiteral("⚠ ") + sentence);
    m_message->setVisible(!sentence.isEmpty());
}

QString InventoryView::shownMessage() const
{
    return m_message->isHidden() ? QString() : m_message->text().mid(2);
}

void InventoryView::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *edit = menu->addAction(tr("Edit cell"), m_table, &RecordTable::editCurrent);
    edit->setShortcut(Qt::Key_F2);
    edit->setEnabled(m_table->currentIndex().flags().testFlag(Qt::ItemIsEditable));
    menu->addActions({m_add, m_addPart, m_editSeveral});
    menu->addSeparator();
    menu->addActions({m_copy, m_paste});
    menu->addSeparator();
    menu->addActions({m_delete, m_columns});
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace app
