#include "core/analysis/network.h"

namespace core {
namespace {

/// Depth-first search with low points (Hopcroft and Tarjan 1973), without recursion: a chain of a million is
/// no trouble. Counts the initiatives of each piece a node would leave behind.
class CutSearch {
public:
    CutSearch(const CsrGraph &graph, const std::vector<char> &isInitiative)
        : m_graph(graph),
          m_isInitiative(isInitiative),
          m_entered(size_t(graph.size()), 0),
          m_low(size_t(graph.size()), 0),
          m_below(size_t(graph.size()), 0),
          m_cutOff(size_t(graph.size()), 0),
          m_largest(size_t(graph.size()), 0),
          m_pieces(size_t(graph.size()), 0)
    { }

    std::vector<ArticulationPoint> find()
    {
        std::vector<ArticulationPoint> points;
        for (int root = 0; root < m_graph.size(); ++root) {
            if (m_entered[size_t(root)] == 0)
                search(root, points);
        }
        std::sort(points.begin(), points.end(),
                  [](const ArticulationPoint &a, const ArticulationPoint &b) { return a.node < b.node; });
        return points;
    }

private:
    struct Step {
        int node;
        int parent;
        const int *next;
    };

    void enter(int node, int parent)
    {
        m_entered[size_t(node)] = m_low[size_t(node)] = ++m_clock;
        m_below[size_t(node)] = m_isInitiative[size_t(node)] ? 1 : 0;
        m_path.push_back({node, parent, m_graph.begin(node)});
        m_component.push_back(node);
    }

    void search(int root, std::vector<ArticulationPoint> &points)
    {
        m_component.clear();
        enter(root, -1);
        while (!m_path.empty()) {
            Step &step = m_path.back();
            if (step.next == m_graph.end(step.node)) {
                const Step done = step;
                m_path.pop_back();
                if (done.parent >= 0)
                    leave(done.node, done.parent);
                continue;
            }
            const int to = *step.next++;
            if (m_entered[size_t(to)] == 0)
                enter(to, step.node);
            else if (to != step.parent)
                m_low[size_t(step.node)] = std::min(m_low[size_t(step.node)], m_entered[size_t(to)]);
        }
        for (const int node : m_component) {
            const auto at = size_t(node);
            if (m_pieces[at] < (node == root ? 2 : 1))
                continue;
            const int others = m_below[size_t(root)] - (m_isInitiative[at] ? 1 : 0);
            const int rest = others - m_cutOff[at]; // the piece that holds the root
            points.push_back({node, others - std::max(m_largest[at], rest)});
        }
    }

    /// Back from \a node to \a parent: a part that reaches no higher than the parent is a piece of its own.
    void leave(int node, int parent)
    {
        const auto at = size_t(parent);
        m_low[at] = std::min(m_low[at], m_low[size_t(node)]);
        m_below[at] += m_below[size_t(node)];
        if (m_low[size_t(node)] < m_entered[at])
            return;
        ++m_pieces[at];
        m_cutOff[at] += m_below[size_t(node)];
        m_largest[at] = std::max(m_largest[at], m_below[size_t(node)]);
    }

    const CsrGraph &m_graph;
    const std::vector<char> &m_isInitiative;
    std::vector<int> m_entered; ///< when a node was entered, from 1; 0: not yet
    std::vector<int> m_low;
    std::vector<int> m_below;   ///< initiatives in the tree below and including the node
    std::vector<int> m_cutOff;  ///< initiatives in the pieces below that it cuts off
    std::vector<int> m_largest; ///< of the largest of those pieces
    std::vector<int> m_pieces;
    std::vector<Step> m_path;
    std::vector<int> m_component;
    int m_clock = 0;
};

} // namespace

std::vector<ArticulationPoint> articulationPoints(const CsrGraph &graph,
                                                  const std::vector<char> &isInitiative)
{
    return CutSearch(graph, isInitiative).find();
}

} // namespace core
