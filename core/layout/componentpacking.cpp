#include "core/layout/componentpacking.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr double gap = 1.5; // between nodes of different parts, from middle to middle
constexpr double wantedAspect = 1.4;

template <typename Points>
QRectF rectangleAround(const Points &points)
{
    if (points.empty())
        return {};
    QPointF least = points.front(), most = points.front();
    for (const QPointF &point : points) {
        least = QPointF(std::min(least.x(), point.x()), std::min(least.y(), point.y()));
        most = QPointF(std::max(most.x(), point.x()), std::max(most.y(), point.y()));
    }
    return QRectF(least, most);
}

} // namespace

QRectF boundsOf(const QList<QPointF> &points)
{
    return rectangleAround(points);
}

void packParts(std::vector<std::vector<QPointF>> &parts)
{
    std::vector<QRectF> bounds;
    double area = 0, widest = 0;
    for (const auto &part : parts) {
        bounds.push_back(rectangleAround(part));
        area += (bounds.back().width() + gap) * (bounds.back().height() + gap);
        widest = std::max(widest, bounds.back().width());
    }
    const double rowWidth = std::max(widest, std::sqrt(area * wantedAspect));
    double x = 0, y = 0, rowHeight = 0, mapWidth = 0;
    std::vector<QPointF> corners;
    for (const QRectF &part : bounds) {
        if (x > 0 && x + part.width() > rowWidth) {
            y += rowHeight + gap;
            x = rowHeight = 0;
        }
        corners.emplace_back(x, y);
        x += part.width() + gap;
        mapWidth = std::max(mapWidth, x - gap);
        rowHeight = std::max(rowHeight, part.height());
    }
    const QPointF middle(mapWidth / 2, (y + rowHeight) / 2);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QPointF move = corners[i] - bounds[i].topLeft() - middle;
        for (QPointF &point : parts[i])
            point += move;
    }
}

} // namespace core
