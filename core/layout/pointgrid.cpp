#include "core/layout/pointgrid.h"

#include <algorithm>
#include <cmath>

namespace core {

PointGrid::PointGrid(const std::vector<QPointF> &points, double cellWidth)
{
    double right = 0, bottom = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        m_left = i ? std::min(m_left, points[i].x()) : points[i].x();
        m_top = i ? std::min(m_top, points[i].y()) : points[i].y();
        right = i ? std::max(right, points[i].x()) : points[i].x();
        bottom = i ? std::max(bottom, points[i].y()) : points[i].y();
    }
    const double mostCells = 4.0 * static_cast<double>(points.size()) + 64;
    const double wide = right - m_left, high = bottom - m_top;
    m_width = std::max({cellWidth, std::sqrt(wide * high / mostCells), std::max(wide, high) / mostCells});
    m_columns = static_cast<int>(wide / m_width) + 1;
    m_rows = static_cast<int>(high / m_width) + 1;
    const auto cellOf = [&](const QPointF &point) {
        return static_cast<std::size_t>(rowOf(point.y())) * static_cast<std::size_t>(m_columns)
            + static_cast<std::size_t>(columnOf(point.x()));
    };
    m_starts.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1, 0);
    for (const QPointF &point : points)
        ++m_starts[cellOf(point) + 1];
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    m_items.resize(points.size());
    std::vector<std::size_t> next(m_starts.begin(), m_starts.end() - 1);
    for (std::size_t i = 0; i < points.size(); ++i)
        m_items[next[cellOf(points[i])]++] = static_cast<int>(i);
}

int PointGrid::columnOf(double x) const
{
    return static_cast<int>(std::clamp((x - m_left) / m_width, 0.0, static_cast<double>(m_columns - 1)));
}

int PointGrid::rowOf(double y) const
{
    return static_cast<int>(std::clamp((y - m_top) / m_width, 0.0, static_cast<double>(m_rows - 1)));
}

} // namespace core
