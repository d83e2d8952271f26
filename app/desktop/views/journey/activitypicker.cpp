#include "app/desktop/views/journey/activitypicker.h"

#include "app/desktop/models/searchtext.h"
#include "core/model/entities/activity.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

void ActivityListModel::read(const Workspace &workspace)
{
    beginResetModel();
    m_all.clear();
    const core::Inventory &inventory = workspace.inventory();
    const core::Display display = workspace.display();
    for (const core::Activity &activity : inventory.all<core::Activity>()) {
        Entry entry{activity.id, display.title(core::EntityKind::Activity, activity), {}, {}};
        if (activity.initiative.hasValue())
            entry.initiative = display.title(*activity.initiative);
        entry.searched = SearchText::ofTitle(entry.name + u' ' + entry.initiative);
        m_all.append(std::move(entry));
    }
    std::stable_sort(m_all.begin(), m_all.end(),
                     [](const Entry &a, const Entry &b) { return a.searched < b.searched; });
    findRows();
    endResetModel();
}

void ActivityListModel::setSearch(const QString &text)
{
    beginResetModel();
    m_search = text;
    findRows();
    endResetModel();
}

void ActivityListModel::findRows()
{
    const SearchWords words(m_search);
    m_rows.clear();
    for (int at = 0; at < m_all.size(); ++at) {
        if (words.isEmpty() || words.in(m_all.at(at).searched) == words.all())
            m_rows.append(at);
    }
}

int ActivityListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ActivityListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = m_all.at(m_rows.at(index.row()));
    const auto text = [&](const char16_t *between) {
        return entry.initiative.isEmpty() ? entry.name
                                          : entry.name + QString::fromUtf16(between) + entry.initiative;
    };
    switch (role) {
    case Qt::DisplayRole:
        return text(u"\n");
    case Qt::AccessibleTextRole:
        return text(u" – ");
    case Qt::ToolTipRole:
        return text(u" – ").toHtmlEscaped();
    default:
        return {};
    }
}

Qt::ItemFlags ActivityListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList ActivityListModel::mimeTypes() const
{
    return {ActivityPicker::mimeType()};
}

QMimeData *ActivityListModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *mime = new QMimeData;
    mime->setData(ActivityPicker::mimeType(), idAt(indexes.first().row()).toLatin1());
    return mime;
}

ActivityPicker::ActivityPicker(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new ActivityListModel(this)),
      m_search(new QLineEdit),
      m_list(new QListView)
{
    m_search->setPlaceholderText(tr("Find an activity"));
    m_search->setAccessibleName(tr("Find an activity"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Activities to put on a journey"));
    m_list->setUniformItemSizes(true);
    m_list->setAlternatingRowColors(true);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    auto *hint = new QLabel(tr("Drag an activity onto a step. Or choose one and press Enter: it is put on "
                               "the step you stand on."));
    hint->setWordWrap(true);
    hint->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(hint);
    setMinimumWidth(150);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setSearch(text);
        m_list->setCurrentIndex(m_model->index(0, 0));
    });
    connect(m_list, &QListView::doubleClicked, this, &ActivityPicker::choose);
    connect(&workspace, &Workspace::documentReplaced, this, [this] {
        m_isStale = true;
        refresh();
    });
    connect(&workspace, &Workspace::recordsChanged, this, [this](const core::Change &change) {
        m_isStale |= std::any_of(change.records.cbegin(), change.records.cend(), [](const auto &record) {
            return record.entity == core::EntityKind::Activity
                || record.entity == core::EntityKind::Initiative;
        });
        refresh();
    });
}

void ActivityPicker::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ActivityPicker::refresh()
{
    if (!m_isStale || !isVisible())
        return;
    m_isStale = false;
    m_model->read(m_workspace);
}

void ActivityPicker::choose()
{
    if (const QModelIndex current = m_list->currentIndex(); current.isValid())
        Q_EMIT chosen(m_model->idAt(current.row()));
}

/// Down leads from the search to the list; Enter in either chooses.
bool ActivityPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose();
        return true;
    }
    if (watched == m_search && key == Qt::Key_Down) {
        m_list->setFocus(Qt::OtherFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0, 0));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace app
