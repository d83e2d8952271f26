#pragma once

#include "app/render/figures/networkfigure.h"

#include <QAbstractTableModel>

namespace app {

/// The map as a list: a row for each node in sight of the filter, in the reading order of the map, with what
/// it is, where it stands and to whom it is joined, in words. For keyboard and screen reader, and for whoever
/// likes lists.
class NetworkTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Kind, Place, To, From, ColumnCount };

    explicit NetworkTable(QObject *parent = nullptr);

    /// Another figure, without rows yet. O(nodes + lines).
    void setFigure(const NetworkFigure &figure);
    void setRows(const QList<int> &nodes);
    int nodeAt(int row) const { return m_rows.at(row); }
    int rowOf(core::RecordId id) const; ///< -1 when it is not there
    core::RecordId idAt(int row) const { return m_figure.nodes.at(m_rows.at(row)).id; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString joined(int node, bool outwards) const;
    QString place(int node) const;

    NetworkFigure m_figure;
    QList<int> m_rows;
    QHash<core::RecordId, int> m_rowOf;
    QList<QList<int>> m_lines; ///< segments at each node
    QList<QList<int>> m_marks; ///< marks of each node
};

} // namespace app
