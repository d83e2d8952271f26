#pragma once

#include "app/render/figures/networkfigure.h"

#include <optional>
#include <vector>

namespace app {

/// Which nodes of a figure are joined by which lines. A value, made once for a figure; O(nodes + lines).
class NetworkGraph {
public:
    NetworkGraph() = default;
    explicit NetworkGraph(const NetworkFigure &figure);

    struct Step {
        int node = 0;          ///< at the other end
        int segment = 0;       ///< of the figure
        bool isForward = true; ///< along the direction of the relation, or in either where it is reciprocal
    };
    /// The lines at \a node, in the order of the figure.
    const Step *begin(int node) const { return m_steps.data() + m_offsets[static_cast<std::size_t>(node)]; }
    const Step *end(int node) const { return m_steps.data() + m_offsets[static_cast<std::size_t>(node) + 1]; }
    int size() const { return static_cast<int>(m_offsets.size()) - 1; }

    /// For each node, whether it is within \a steps relations of one of \a from, whatever their direction;
    /// the nodes themselves are. \a isHidden nodes are not passed through; empty: none is. O(nodes + lines).
    QList<bool> within(const QList<int> &from, int steps, const QList<bool> &isHidden) const;

    struct Route {
        QList<int> nodes;    ///< from the first to the last
        QList<int> segments; ///< one less
        bool followsDirection = true;
    };
    /// The fewest relations from one node to another: along their direction where that is possible, else
    /// whatever their direction. Nothing where they are not joined. O(nodes + lines).
    std::optional<Route> route(int from, int to, const QList<bool> &isHidden) const;

private:
    std::optional<Route> shortest(int from, int to, const QList<bool> &isHidden, bool directed) const;

    std::vector<int> m_offsets{0};
    std::vector<Step> m_steps;
};

/// The mark to go to from \a current in a direction (dx, dy: one of -1, 0, 1): the nearest that lies more
/// that way than sideways; \a current itself when there is none. Only \a candidates are looked at.
int markInDirection(const NetworkFigure &figure, const QList<int> &candidates, int current, int dx, int dy);

} // namespace app
