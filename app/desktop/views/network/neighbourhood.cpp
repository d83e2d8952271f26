#include "app/desktop/views/network/neighbourhood.h"

#include <QPointF>

#include <cmath>
#include <limits>

namespace app {

QList<bool> neighbourhood(const JourneyMapFigure &figure, const QList<int> &from, int steps,
                          const QList<bool> &isHidden)
{
    const auto hidden = [&](int node) { return !isHidden.isEmpty() && isHidden.at(node); };
    QList<QList<int>> around(figure.nodes.size());
    for (const core::LinkSegment &segment : figure.segments) {
        const int a = figure.placements.at(segment.from).node, b = figure.placements.at(segment.to).node;
        around[a].append(b);
        around[b].append(a);
    }
    QList<bool> reached(figure.nodes.size(), false);
    QList<int> edge = from;
    for (const int node : from)
        reached[node] = true;
    for (int step = 0; step < steps; ++step) {
        QList<int> next;
        for (const int node : std::as_const(edge)) {
            for (const int other : around.at(node)) {
                if (!reached.at(other) && !hidden(other)) {
                    reached[other] = true;
                    next.append(other);
                }
            }
        }
        edge = next;
    }
    return reached;
}

int placementInDirection(const QList<QPointF> &centres, const QList<int> &candidates, int current, int dx,
                         int dy)
{
    const QPointF from = centres.at(current);
    int best = current;
    double nearest = std::numeric_limits<double>::max();
    for (const int candidate : candidates) {
        const QPointF way = centres.at(candidate) - from;
        const double ahead = way.x() * dx + way.y() * dy;
        const double aside = std::abs(dx ? way.y() : way.x());
        if (candidate == current || ahead <= 0.5)
            continue;
        // Rows are much nearer to each other than columns: going sideways, a step aside costs more.
        const double distance = ahead + (dx ? 8 : 0.6) * aside;
        if (distance < nearest) {
            nearest = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace app
