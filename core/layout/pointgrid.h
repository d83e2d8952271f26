#pragma once

#include <QPointF>

#include <algorithm>
#include <vector>

namespace core {

/// Points sorted into square cells, to find those near a place. The cells are at least as wide as asked for,
/// and wider where the points are so spread that there would be far more cells than points.
class PointGrid {
public:
    PointGrid(const std::vector<QPointF> &points, double cellWidth);

    /// Calls visit(index) for each point in the nine cells around \a place: at least those within cellWidth.
    template <typename Visit>
    void forEachNear(const QPointF &place, const Visit &visit) const
    {
        const int column = columnOf(place.x()), row = rowOf(place.y());
        for (int r = std::max(0, row - 1); r <= std::min(m_rows - 1, row + 1); ++r) {
            const std::size_t line = static_cast<std::size_t>(r) * static_cast<std::size_t>(m_columns);
            const std::size_t first = line + static_cast<std::size_t>(std::max(0, column - 1));
            const std::size_t last = line + static_cast<std::size_t>(std::min(m_columns - 1, column + 1));
            for (std::size_t i = m_starts[first]; i < m_starts[last + 1]; ++i)
                visit(m_items[i]);
        }
    }

private:
    int columnOf(double x) const;
    int rowOf(double y) const;

    double m_left = 0, m_top = 0, m_width = 1;
    int m_columns = 1, m_rows = 1;
    std::vector<std::size_t> m_starts;
    std::vector<int> m_items;
};

} // namespace core
