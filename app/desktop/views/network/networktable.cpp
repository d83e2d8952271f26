#include "app/desktop/views/network/networktable.h"

#include <QSet>

namespace app {

NetworkTable::NetworkTable(QObject *parent) : QAbstractTableModel(parent) { }

void NetworkTable::setFigure(const NetworkFigure &figure)
{
    beginResetModel();
    m_figure = figure;
    m_rows.clear();
    m_rowOf.clear();
    m_lines = QList<QList<int>>(figure.nodes.size());
    m_marks = QList<QList<int>>(figure.nodes.size());
    for (int i = 0; i < figure.segments.size(); ++i) {
        m_lines[figure.marks.at(figure.segments.at(i).from).node].append(i);
        m_lines[figure.marks.at(figure.segments.at(i).to).node].append(i);
    }
    for (int i = 0; i < figure.marks.size(); ++i)
        m_marks[figure.marks.at(i).node].append(i);
    endResetModel();
}

void NetworkTable::setRows(const QList<int> &nodes)
{
    if (nodes == m_rows)
        return;
    beginResetModel();
    m_rows = nodes;
    m_rowOf.clear();
    for (int row = 0; row < m_rows.size(); ++row)
        m_rowOf.insert(idAt(row), row);
    endResetModel();
}

int NetworkTable::rowOf(core::RecordId id) const
{
    return m_rowOf.value(id, -1);
}

int NetworkTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NetworkTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// "refers to: Energiescan, Groeiregie; follows on: …"; a reciprocal line counts both ways.
QString NetworkTable::joined(int node, bool outwards) const
{
    QMap<int, QStringList> byKind;
    QSet<std::pair<int, core::RecordId>> seen; // a link may be drawn in several bands
    for (const int i : m_lines.at(node)) {
        const core::LinkSegment &segment = m_figure.segments.at(i);
        const MapLink &link = m_figure.links.at(segment.link);
        const int from = m_figure.marks.at(segment.from).node, to = m_figure.marks.at(segment.to).node;
        if (!link.isReciprocal && (from == node) != outwards)
            continue;
        const MapNode &other = m_figure.nodes.at(from == node ? to : from);
        if (seen.contains({link.kind, other.id}))
            continue;
        seen.insert({link.kind, other.id});
        byKind[link.kind].append(other.label);
    }
    QStringList parts;
    for (auto it = byKind.cbegin(); it != byKind.cend(); ++it)
        parts.append(QStringLiteral("%1: %2").arg(m_figure.linkKinds.at(it.key()).label,
                                                  it.value().join(QStringLiteral(", "))));
    return parts.join(QStringLiteral("; "));
}

/// The bands with the columns reached in each.
QString NetworkTable::place(int node) const
{
    if (!m_figure.hasCells())
        return m_figure.nodes.at(node).spoken.section(QStringLiteral("; "), 2);
    const auto columns = m_figure.columns.size();
    QStringList parts;
    for (const int mark : m_marks.at(node)) {
        QStringList reached;
        for (const int cell : m_figure.marks.at(mark).cells)
            reached.append(m_figure.columns.at(cell % columns).label);
        const int band = static_cast<int>(m_figure.marks.at(mark).cells.value(0) / columns);
        parts.append(
            QStringLiteral("%1: %2").arg(m_figure.bands.at(band).label, reached.join(QStringLiteral(", "))));
    }
    return parts.join(QStringLiteral("; "));
}

QVariant NetworkTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const int at = m_rows.at(index.row());
    const MapNode &node = m_figure.nodes.at(at);
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return node.spoken;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    QString text;
    switch (index.column()) {
    case Name:
        text = node.label;
        break;
    case Kind:
        text = m_figure.nodeKinds.at(node.kind).label;
        break;
    case Place:
        text = place(at);
        break;
    case To:
    case From:
        text = joined(at, index.column() == To);
        break;
    default:
        break;
    }
    return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
}

QVariant NetworkTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case Name:
        return tr("Name");
    case Kind:
        return tr("Kind");
    case Place:
        return tr("Stands at");
    case To:
        return tr("Goes to");
    case From:
        return tr("Comes from");
    default:
        return {};
    }
}

} // namespace app
