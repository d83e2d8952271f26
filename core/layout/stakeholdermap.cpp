#include "core/layout/stakeholdermap.h"

#include "core/layout/componentpacking.h"
#include "core/layout/layoutrandom.h"
#include "core/layout/parallelchunks.h"
#include "core/layout/separation.h"
#include "core/layout/stressdescent.h"

#include <cmath>
#include <numbers>
#include <numeric>

namespace core {
namespace {

constexpr int mostPivots = 1024;
constexpr int leastPivots = 128;
constexpr double mostDistances = 16e6; // 32 MB
constexpr int smallStarts = 2;
constexpr double inkShare = 0.25;    // of the disc that a part covers, for its nodes
constexpr float drawIfSmall = 0.05F; // to the neighbours; small maps show their edges,
constexpr float drawIfLarge = 0.6F;  // in large ones only nearness tells who belongs together
constexpr double shortestEdge = 3;   // node widths; shorter, and small parts are a clot

std::vector<int> drawnPivots(int nodes, LayoutRandom &random)
{
    const int memory = static_cast<int>(mostDistances / nodes);
    const int count = std::min(nodes, std::clamp(memory, leastPivots, mostPivots));
    std::vector<int> all(static_cast<std::size_t>(nodes));
    std::iota(all.begin(), all.end(), 0);
    for (int i = 0; count < nodes && i < count; ++i)
        std::swap(all[static_cast<std::size_t>(i)],
                  all[static_cast<std::size_t>(i + random.below(nodes - i))]);
    all.resize(static_cast<std::size_t>(count));
    return all;
}

/// The radius of the disc with the same spread as the points, around their middle, which is moved to (0, 0).
double centred(PlanePoints &points)
{
    double sumX = 0, sumY = 0, spread = 0;
    const auto count = static_cast<double>(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        sumX += points.x[i];
        sumY += points.y[i];
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
        points.x[i] -= static_cast<float>(sumX / count);
        points.y[i] -= static_cast<float>(sumY / count);
        spread += points.x[i] * points.x[i] + points.y[i] * points.y[i];
    }
    return std::sqrt(2 * spread / count);
}

/// How many node widths a step must be for the nodes to cover the wanted share of their disc.
double edgeLengthFor(std::size_t nodes, double radius)
{
    const double discRadius = std::sqrt(static_cast<double>(nodes) / inkShare) / 2;
    return radius > 0 ? std::max(shortestEdge, discRadius / radius) : shortestEdge;
}

class StakeholderLayout {
public:
    StakeholderLayout(const RecordGraph &graph, const StakeholderMapOptions &options, const JobControl &job)
        : m_graph(graph),
          m_options(options),
          m_job(job),
          m_threads(threadCount(options.threads))
    { }

    Result<StakeholderMap> run()
    {
        std::vector<std::pair<int, int>> edges;
        edges.reserve(static_cast<std::size_t>(m_graph.edges.size()));
        for (const GraphEdge &edge : m_graph.edges)
            edges.emplace_back(edge.from, edge.to);
        const auto nodes = static_cast<int>(m_graph.nodes.size());
        const std::vector<Component> components = connectedComponents(Adjacency(nodes, std::move(edges)));

        std::vector<std::vector<QPointF>> parts;
        parts.reserve(components.size());
        std::size_t done = 0;
        for (const Component &component : components) {
            auto part = placed(component);
            if (!part)
                return part.error();
            parts.push_back(std::move(part).value());
            done += component.nodes.size();
            m_job.reportProgress(static_cast<int>(done * 95 / static_cast<std::size_t>(nodes)));
        }
        packParts(parts);
        m_map.places.resize(nodes);
        for (std::size_t i = 0; i < components.size(); ++i) {
            for (std::size_t k = 0; k < parts[i].size(); ++k)
                m_map.places[components[i].nodes[k]] = parts[i][k];
        }
        return pinned();
    }

private:
    Result<std::vector<QPointF>> placed(const Component &component)
    {
        if (m_job.isCancelled())
            return Error{ErrorCode::Cancelled, {}, {}};
        if (component.nodes.size() == 1)
            return std::vector<QPointF>(1);
        auto stressed = lowStress(component.graph);
        if (!stressed)
            return stressed.error();
        PlanePoints points = std::move(stressed).value();
        const double radius = centred(points);
        if (m_map.edgeLength < shortestEdge) // the first is the largest; all parts have one scale
            m_map.edgeLength = edgeLengthFor(points.size(), radius);
        std::vector<QPointF> result;
        result.reserve(points.size());
        for (std::size_t i = 0; i < points.size(); ++i)
            result.emplace_back(points.x[i] * m_map.edgeLength, points.y[i] * m_map.edgeLength);
        return separated(std::move(result), {}, m_threads, m_job);
    }

    Result<PlanePoints> lowStress(const Adjacency &graph)
    {
        LayoutRandom random(m_options.seed);
        const auto distances = pivotDistances(graph, drawnPivots(graph.size(), random), m_threads, m_job);
        if (!distances)
            return distances.error();
        const bool isSmall = distances->pivotCount() == graph.size(); // the pivots are the nodes, in order
        const int starts = isSmall ? smallStarts : 1;
        const auto pivots = descendedPivots(*distances, random.next(), starts, m_threads, m_job);
        if (!pivots)
            return pivots;
        if (isSmall)
            return drawnToNeighbours(*pivots, graph, drawIfSmall);
        m_job.reportProgress(50);
        const auto all = placedAgainst(*pivots, *distances, random.next(), m_threads, m_job);
        return all ? drawnToNeighbours(*all, graph, drawIfLarge) : all;
    }

    /// What is pinned goes where people put it; the others stay, or make room.
    Result<StakeholderMap> pinned()
    {
        std::vector<char> isFixed(static_cast<std::size_t>(m_map.places.size()), 0);
        bool anyPinned = false;
        for (qsizetype i = 0; i < m_map.places.size(); ++i) {
            const auto pin = m_options.pinned.constFind(m_graph.nodes.at(i).id);
            if (pin == m_options.pinned.constEnd())
                continue;
            m_map.places[i] = *pin;
            isFixed[static_cast<std::size_t>(i)] = 1;
            anyPinned = true;
        }
        if (anyPinned) {
            auto apart = separated({m_map.places.cbegin(), m_map.places.cend()}, isFixed, m_threads, m_job);
            if (!apart)
                return apart.error();
            m_map.places = QList<QPointF>(apart->begin(), apart->end());
        }
        m_map.bounds = boundsOf(m_map.places);
        return m_map;
    }

    const RecordGraph &m_graph;
    const StakeholderMapOptions &m_options;
    const JobControl &m_job;
    const int m_threads;
    StakeholderMap m_map;
};

} // namespace

Result<StakeholderMap> layoutStakeholderMap(const RecordGraph &graph, const StakeholderMapOptions &options,
                                            const JobControl &job)
{
    return StakeholderLayout(graph, options, job).run();
}

} // namespace core
