#include "app/desktop/models/recordmodel.h"

#include "app/desktop/models/recordedits.h"
#include "app/desktop/models/typedvalue.h"
#include "core/model/catalogue.h"
#include "core/model/validation.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

namespace app {
namespace {

bool isNumber(const core::FieldInfo *field)
{
    return field
        && (field->type == core::FieldType::Integer || field->type == core::FieldType::Real
            || field->type == core::FieldType::Money);
}

} // namespace

RecordModel::RecordModel(Workspace &workspace, core::EntityKind kind, QObject *parent)
    : QAbstractItemModel(parent),
      m_workspace(workspace),
      m_tree(workspace, kind),
      m_columns(defaultColumns(kind)),
      m_filter(workspace.filter())
{
    m_tree.load();
    prepareSearch();
    connect(&workspace, &Workspace::documentReplaced, this, &RecordModel::reload);
    connect(&workspace, &Workspace::filterChanged, this, &RecordModel::applyFilter);
    connect(&workspace, &Workspace::recordsChanged, this, &RecordModel::follow);
}

RecordModel::~RecordModel()
{
    m_texts.cancel();
}

void RecordModel::setColumns(const QList<RecordColumn> &columns)
{
    beginResetModel();
    m_columns = columns;
    m_last = {};
    endResetModel();
}

RecordTree::Node *RecordModel::nodeAt(const QModelIndex &index) const
{
    return static_cast<Node *>(index.internalPointer());
}

RecordRef RecordModel::refAt(const QModelIndex &index) const
{
    const Node &node = *nodeAt(index);
    return {m_tree.kindOf(node), node.record->id};
}

QModelIndex RecordModel::indexOf(const Node &node, int column) const
{
    return node.parent && node.row >= 0 ? createIndex(node.row, column, const_cast<Node *>(&node))
                                        : QModelIndex();
}

QModelIndex RecordModel::indexOf(core::RecordId id, int column) const
{
    const Node *node = const_cast<RecordTree &>(m_tree).find(id);
    if (!node || (node->parent != &m_tree.root() && node->parent->row < 0))
        return {};
    return indexOf(*node, column);
}

int RecordModel::fieldAt(const QModelIndex &index) const
{
    const RecordColumn &column = m_columns.at(index.column());
    if (column.source != RecordColumn::Source::Field)
        return -1;
    return nodeAt(index)->parent == &m_tree.root() ? column.field : column.childField;
}

QModelIndex RecordModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column < 0 || column >= m_columns.size() || row < 0 || parent.column() > 0)
        return {};
    const Node &above = parent.isValid() ? *nodeAt(parent) : m_tree.root();
    return size_t(row) < above.shown.size() ? createIndex(row, column, above.shown[size_t(row)])
                                            : QModelIndex();
}

QModelIndex RecordModel::parent(const QModelIndex &index) const
{
    const Node *above = index.isValid() ? nodeAt(index)->parent : nullptr;
    return above && above != &m_tree.root() ? indexOf(*above) : QModelIndex();
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return shownCount();
    return parent.column() == 0 ? int(nodeAt(parent)->shown.size()) : 0;
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(m_columns.size());
}

QString RecordModel::tooltip(const Node &node, const CellContent &cell, const RecordColumn &column) const
{
    if (!cell.inheritedFrom.isNull())
        return tr("%1\nFrom %2").arg(cell.text, m_workspace.display().title(cell.inheritedFrom));
    if (cell.isFromParts && !cell.value.isUnknown())
        return tr("%1\nFrom its parts; the record itself does not say").arg(cell.text);
    const core::FieldInfo *field = columnField(m_tree.kind(), column);
    const bool hasField = node.parent == &m_tree.root() ? column.field >= 0 : column.childField >= 0;
    if (field && hasField && cell.value.isUnknown())
        return tr("%1: unknown").arg(m_workspace.display().label(field->label));
    return cell.text;
}

const CellContent &RecordModel::contentOf(const Node &node, int column) const
{
    if (m_last.node != &node || m_last.column != column)
        m_last = {&node, column, m_tree.cell(node, m_columns.at(column))};
    return m_last.content;
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeAt(index);
    const RecordColumn &column = m_columns.at(index.column());
    if (role == Qt::TextAlignmentRole) {
        const bool right = column.source == RecordColumn::Source::Completeness
            || isNumber(columnField(m_tree.kind(), column));
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole && role != Qt::FontRole
        && role != Qt::ForegroundRole)
        return {};
    const CellContent &cell = contentOf(node, index.column());
    switch (role) {
    case Qt::DisplayRole:
        // One line a row, however the text was typed.
        return cell.text.left(300).simplified();
    case Qt::EditRole: {
        const int field = fieldAt(index);
        return field < 0
            ? QVariant()
            : QVariant::fromValue(core::entityInfo(m_tree.kindOf(node)).fields.at(field).get(*node.record));
    }
    case Qt::ToolTipRole:
        return tooltip(node, cell, column).toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
    case Qt::FontRole:
        if (!cell.isOwn() || cell.value.isNone()) {
            QFont font = QGuiApplication::font();
            font.setItalic(true);
            return font;
        }
        return {};
    default:
        if (!cell.isOwn() || cell.value.isNone())
            return inheritedTextColour(QGuiApplication::palette());
        return {};
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const RecordColumn &column = m_columns.at(section);
    const QString language = m_workspace.display().language();
    if (role == Qt::DisplayRole)
        return columnTitle(kind(), column, language);
    if (role == Qt::ToolTipRole) {
        if (column.source == RecordColumn::Source::Completeness)
            return tr("Share of the core and standard fields that are known");
        if (const core::FieldInfo *field = columnField(kind(), column))
            return field->help.in(language);
    }
    return {};
}

Qt::ItemFlags RecordModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const core::Document *document = m_workspace.document();
    const int field = fieldAt(index);
    const bool canEdit
        = document && !document->isReadOnly() && field >= 0 && !isFixed(m_tree.kindOf(*nodeAt(index)), field);
    return canEdit ? base | Qt::ItemIsEditable : base;
}

bool RecordModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const RecordRef ref = refAt(index);
    const int field = fieldAt(index);
    const auto parsed = value.userType() == QMetaType::fromType<core::FieldValue>().id()
        ? core::Result<core::FieldValue>(value.value<core::FieldValue>())
        : TypedValues(m_workspace).parse(ref.entity, field, value.toString());
    if (!parsed) {
        Q_EMIT refused(parsed.error().message);
        return false;
    }
    if (const auto problem = core::blockingProblem(ref.entity, field, *parsed)) {
        Q_EMIT refused(problem->sentence);
        return false;
    }
    return setField(m_workspace, {ref}, field, *parsed);
}

void RecordModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= m_columns.size())
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    m_tree.sort(m_columns.at(column), order);
    const QModelIndexList old = persistentIndexList();
    QModelIndexList moved;
    for (const QModelIndex &index : old)
        moved.append(indexOf(*nodeAt(index), index.column()));
    changePersistentIndexList(old, moved);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace app
