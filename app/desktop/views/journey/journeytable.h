#pragma once

#include "app/render/figures/journeylanesgeometry.h"

#include <QAbstractTableModel>

namespace app {

/// The lanes as a list: a row for each phase or step, with all that stands there, in words. A journey without
/// steps has one row. For keyboard and screen reader, and for whoever likes lists.
class JourneyTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Step, Phase, Need, Barrier, Activities, Onward, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFigure(const JourneyLanesFigure &figure);
    LaneSpot spotAt(int row) const { return m_rows.at(row); }
    int rowOf(const LaneSpot &spot) const; ///< -1 when it is not there; O(rows)

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const LaneSpot &spot, int column) const;

    JourneyLanesFigure m_figure;
    QList<LaneSpot> m_rows;
};

} // namespace app
