#include "app/desktop/views/inventory/recordtable.h"

#include "app/desktop/views/inventory/fielddelegate.h"
#include "core/exchange/csvwriter.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace app {
namespace {

constexpr int mostUnfoldedAgain = 1000;

} // namespace

RecordTable::RecordTable(Workspace &workspace, QWidget *parent) : QTreeView(parent), m_workspace(workspace)
{
    setAccessibleName(tr("Table of records"));
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(false);
    setSortingEnabled(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setStretchLastSection(true);
    header()->setHighlightSections(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setAccessibleName(tr("Columns"));
    connect(&workspace, &Workspace::selectionChanged, this, &RecordTable::takeSelection);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (m_model)
            m_unfolded.insert(m_model->refAt(index).id);
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (m_model)
            m_unfolded.remove(m_model->refAt(index).id);
        m_allUnfolded = false;
    });
}

void RecordTable::setRecords(RecordModel *model)
{
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = nullptr; // what follows must not report the empty selection of the new model
    m_unfolded.clear();
    m_allUnfolded = false;
    QItemSelectionModel *former = selectionModel();
    setModel(model);
    delete former;
    m_model = model;
    if (!model)
        return;
    setRootIsDecorated(childKindOf(model->kind()).has_value());
    connect(model, &QAbstractItemModel::modelReset, this, &RecordTable::restore);
    restore();
}

void RecordTable::restore()
{
    // Thousands of rows are not unfolded at every key of a search; they are again once it left fewer.
    if (m_allUnfolded && m_model->shownCount() <= mostUnfoldedAgain) {
        expandAll();
    } else if (!m_allUnfolded) {
        const QSet<core::RecordId> unfolded = m_unfolded;
        for (const core::RecordId id : unfolded) {
            if (const QModelIndex index = m_model->indexOf(id); index.isValid())
                setExpanded(index, true);
        }
    }
    takeSelection();
}

void RecordTable::takeSelection()
{
    if (!m_model || m_isFollowing)
        return;
    m_isFollowing = true;
    QItemSelection rows;
    QModelIndex first;
    for (const RecordRef &ref : m_workspace.selection()) {
        const QModelIndex index = m_model->indexOf(ref.id);
        if (!index.isValid())
            continue;
        if (!first.isValid())
            first = index;
        rows.append(QItemSelectionRange(index, index.siblingAtColumn(m_model->columnCount() - 1)));
    }
    if (rows != selectionModel()->selection()) {
        selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
        const QModelIndex current = currentIndex();
        if (first.isValid() && !selectionModel()->isSelected(current)) {
            const int column = current.isValid() ? current.column() : 0;
            selectionModel()->setCurrentIndex(first.siblingAtColumn(column), QItemSelectionModel::NoUpdate);
            scrollTo(first);
        }
    }
    m_isFollowing = false;
}

void RecordTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (!m_model || m_isFollowing)
        return;
    m_isFollowing = true;
    m_workspace.setSelection(selectedRecords());
    m_isFollowing = false;
}

QList<RecordRef> RecordTable::selectedRecords() const
{
    QList<RecordRef> refs;
    if (!m_model)
        return refs;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) {
        const auto place = [](const QModelIndex &index) {
            const QModelIndex parent = index.parent();
            return parent.isValid() ? std::pair(parent.row(), index.row() + 1) : std::pair(index.row(), 0);
        };
        return place(a) < place(b);
    });
    for (const QModelIndex &row : std::as_const(rows))
        refs.append(m_model->refAt(row));
    return refs;
}

QList<QStringList> RecordTable::selectedText() const
{
    QList<QStringList> text;
    const QList<RecordRef> refs = selectedRecords();
    if (refs.isEmpty())
        return text;
    QList<int> columns;
    for (int visual = 0; visual < m_model->columnCount(); ++visual)
        columns.append(header()->logicalIndex(visual));
    QStringList titles;
    for (const int column : std::as_const(columns))
        titles.append(m_model->headerData(column, Qt::Horizontal).toString());
    text.append(titles);
    for (const RecordRef &ref : refs) {
        QStringList row;
        for (const int column : std::as_const(columns)) {
            const QString cell = m_model->indexOf(ref.id, column).data().toString();
            row.append(core::looksLikeFormula(cell) ? u'\'' + cell : cell);
        }
        text.append(row);
    }
    return text;
}

QList<QList<PasteTarget>> RecordTable::pasteTargets(qsizetype rows, qsizetype columns) const
{
    QList<QList<PasteTarget>> targets;
    const QModelIndex current = currentIndex();
    if (!m_model || !current.isValid())
        return targets;
    const int firstVisual = header()->visualIndex(current.column());
    const auto targetsOf = [&](const QModelIndex &row) {
        QList<PasteTarget> cells;
        for (int visual = firstVisual; visual < m_model->columnCount() && cells.size() < columns; ++visual) {
            const QModelIndex cell = row.siblingAtColumn(header()->logicalIndex(visual));
            const bool isOpen = cell.flags().testFlag(Qt::ItemIsEditable);
            cells.append({m_model->refAt(cell), isOpen ? m_model->fieldAt(cell) : -1,
                          m_model->headerData(cell.column(), Qt::Horizontal).toString()});
        }
        return cells;
    };
    const QList<RecordRef> selected = selectedRecords();
    if (selected.size() > 1) {
        for (const RecordRef &ref : selected)
            targets.append(targetsOf(m_model->indexOf(ref.id)));
        return targets;
    }
    for (QModelIndex row = current; row.isValid() && targets.size() < rows; row = indexBelow(row))
        targets.append(targetsOf(row));
    return targets;
}

bool RecordTable::reveal(core::RecordId record)
{
    const QModelIndex index = m_model ? m_model->indexOf(record) : QModelIndex();
    if (!index.isValid())
        return false;
    if (index.parent().isValid())
        setExpanded(index.parent(), true);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void RecordTable::expandEverything()
{
    expandAll();
    m_allUnfolded = true;
    scrollTo(currentIndex());
}

void RecordTable::collapseEverything()
{
    collapseAll();
    m_unfolded.clear();
    m_allUnfolded = false;
}

void RecordTable::editCurrent()
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && (index.flags() & Qt::ItemIsEditable))
        edit(index);
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && state() != EditingState) {
        editCurrent();
        return;
    }
    // Left and right walk over the cells: the current cell is where typing and pasting begin. Ctrl folds.
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        const QModelIndex current = currentIndex();
        const int step = event->key() == Qt::Key_Right ? 1 : -1;
        if (!current.isValid())
            return;
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            setExpanded(current.siblingAtColumn(0), step > 0);
            return;
        }
        const int visual = header()->visualIndex(current.column()) + step;
        if (visual >= 0 && visual < header()->count()) {
            const QModelIndex next = current.siblingAtColumn(header()->logicalIndex(visual));
            selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
            scrollTo(next);
        }
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace app
