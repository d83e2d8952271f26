#include "app/desktop/views/journey/journeytable.h"

namespace app {

void JourneyTable::setFigure(const JourneyLanesFigure &figure)
{
    beginResetModel();
    m_figure = figure;
    m_rows.clear();
    for (int lane = 0; lane < figure.lanes.size(); ++lane) {
        const int stations = static_cast<int>(figure.lanes.at(lane).stations.size());
        for (int station = 0; station < stations; ++station)
            m_rows.append({lane, station, -1});
        if (stations == 0)
            m_rows.append({lane, -1, -1});
    }
    endResetModel();
}

int JourneyTable::rowOf(const LaneSpot &spot) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).lane == spot.lane && m_rows.at(row).station >= spot.station)
            return row;
    }
    return -1;
}

int JourneyTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JourneyTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JourneyTable::text(const LaneSpot &spot, int column) const
{
    const JourneyLane &lane = m_figure.lanes.at(spot.lane);
    if (column == Name)
        return lane.subtitle.isEmpty() || !lane.journey.isNull()
            ? lane.title
            : QStringLiteral("%1, %2").arg(lane.title, lane.subtitle);
    if (spot.station < 0)
        return column == Step ? lane.sentence : QString();
    const LaneStation &station = lane.stations.at(spot.station);
    switch (column) {
    case Step:
        return station.name.isEmpty() ? QString::number(spot.station + 1)
                                      : QStringLiteral("%1. %2").arg(spot.station + 1).arg(station.name);
    case Phase:
        return station.phase.isEmpty() ? nothingYet() : station.phase;
    case Need:
        return station.step.isNull() || !station.need.isEmpty() ? station.need : nothingYet();
    case Barrier:
        return station.step.isNull() || !station.barrier.isEmpty() ? station.barrier : nothingYet();
    case Activities: {
        QStringList texts;
        for (const int box : boxesAt(lane, spot.station))
            texts.append(
                QStringLiteral("%1 (%2)").arg(lane.boxes.at(box).title, providerText(lane.boxes.at(box))));
        if (station.further > 0)
            texts.append(tr("%n more", nullptr, station.further));
        if (texts.isEmpty())
            return station.step.isNull() ? noOffer() : nothingYet();
        return texts.join(QStringLiteral("; "));
    }
    case Onward:
        if (spot.station >= lane.bridges.size())
            return {};
        return lane.bridges.at(spot.station).isBroken() ? lane.bridges.at(spot.station).broken
                                                        : bridgeText(lane.bridges.at(spot.station));
    default:
        return {};
    }
}

QVariant JourneyTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const LaneSpot &spot = m_rows.at(index.row());
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return spot.station < 0
            ? spokenLane(m_figure.lanes.at(spot.lane))
            : QStringLiteral("%1: %2").arg(text(spot, Name),
                                           spokenStation(m_figure.lanes.at(spot.lane), spot.station));
    if (role == Qt::DisplayRole)
        return text(spot, index.column());
    return role == Qt::ToolTipRole ? text(spot, index.column()).toHtmlEscaped() : QVariant();
}

QVariant JourneyTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case Name:
        return tr("Journey");
    case Step:
        return tr("Step");
    case Phase:
        return tr("Phase");
    case Need:
        return tr("Need");
    case Barrier:
        return tr("Barrier");
    case Activities:
        return tr("Activities and providers");
    case Onward:
        return tr("To the next step");
    default:
        return {};
    }
}

} // namespace app
