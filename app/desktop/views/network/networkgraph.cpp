#include "app/desktop/views/network/networkgraph.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace app {

NetworkGraph::NetworkGraph(const NetworkFigure &figure)
{
    m_offsets.assign(static_cast<std::size_t>(figure.nodes.size()) + 1, 0);
    const auto visit = [&](auto &&use) {
        for (int i = 0; i < figure.segments.size(); ++i) {
            const core::LinkSegment &segment = figure.segments.at(i);
            const int from = figure.marks.at(segment.from).node, to = figure.marks.at(segment.to).node;
            const bool isReciprocal = figure.links.at(segment.link).isReciprocal;
            use(from, Step{to, i, true});
            use(to, Step{from, i, isReciprocal});
        }
    };
    visit([&](int node, const Step &) { ++m_offsets[static_cast<std::size_t>(node) + 1]; });
    std::partial_sum(m_offsets.begin(), m_offsets.end(), m_offsets.begin());
    m_steps.resize(static_cast<std::size_t>(m_offsets.back()));
    std::vector<int> next(m_offsets.begin(), m_offsets.end() - 1);
    visit([&](int node, const Step &step) {
        m_steps[static_cast<std::size_t>(next[static_cast<std::size_t>(node)]++)] = step;
    });
}

QList<bool> NetworkGraph::within(const QList<int> &from, int steps, const QList<bool> &isHidden) const
{
    QList<bool> reached(size(), false);
    QList<int> edge = from;
    for (const int node : from)
        reached[node] = true;
    for (int step = 0; step < steps; ++step) {
        QList<int> next;
        for (const int node : std::as_const(edge)) {
            for (const Step *to = begin(node); to != end(node); ++to) {
                if (!reached.at(to->node) && !flagOf(isHidden, to->node)) {
                    reached[to->node] = true;
                    next.append(to->node);
                }
            }
        }
        edge = next;
    }
    return reached;
}

std::optional<NetworkGraph::Route> NetworkGraph::route(int from, int to, const QList<bool> &isHidden) const
{
    if (auto found = shortest(from, to, isHidden, true))
        return found;
    return shortest(from, to, isHidden, false);
}

std::optional<NetworkGraph::Route> NetworkGraph::shortest(int from, int to, const QList<bool> &isHidden,
                                                          bool directed) const
{
    if (from == to || flagOf(isHidden, from) || flagOf(isHidden, to))
        return std::nullopt;
    std::vector<Step> arrival(static_cast<std::size_t>(size()),
                              Step{-1, -1, true}); // where from, by which line
    std::vector<int> queue{from};
    for (std::size_t at = 0; at < queue.size() && arrival[static_cast<std::size_t>(to)].node < 0; ++at) {
        const int node = queue[at];
        for (const Step *step = begin(node); step != end(node); ++step) {
            Step &known = arrival[static_cast<std::size_t>(step->node)];
            if (known.node >= 0 || step->node == from || flagOf(isHidden, step->node)
                || (directed && !step->isForward))
                continue;
            known = {node, step->segment, true};
            queue.push_back(step->node);
        }
    }
    if (arrival[static_cast<std::size_t>(to)].node < 0)
        return std::nullopt;
    Route route;
    route.followsDirection = directed;
    for (int node = to; node != from; node = arrival[static_cast<std::size_t>(node)].node) {
        route.nodes.prepend(node);
        route.segments.prepend(arrival[static_cast<std::size_t>(node)].segment);
    }
    route.nodes.prepend(from);
    return route;
}

int markInDirection(const NetworkFigure &figure, const QList<int> &candidates, int current, int dx, int dy)
{
    const QPointF from = figure.marks.at(current).rect.center();
    const bool areBars = figure.marks.at(current).isBar();
    int best = current;
    double nearest = std::numeric_limits<double>::max();
    for (const int candidate : candidates) {
        const QPointF way = figure.marks.at(candidate).rect.center() - from;
        const double ahead = way.x() * dx + way.y() * dy;
        const double aside = std::abs(dx ? way.y() : way.x());
        if (candidate == current || ahead <= figure.unit / 40)
            continue;
        // Rows of bars are much nearer to each other than columns: going sideways, a step aside costs more.
        const double distance = ahead + (areBars ? (dx ? 8 : 0.6) : 2) * aside;
        if (distance < nearest) {
            nearest = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace app
