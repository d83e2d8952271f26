#include "core/layout/stressdescent.h"

#include "core/layout/layoutrandom.h"
#include "core/layout/parallelchunks.h"
#include "core/layout/stresskernel.h"

#include <array>
#include <cmath>
#include <numeric>

namespace core {
namespace {

constexpr double descentPairs = 1.2e7; // pairs looked at in all; small graphs get more rounds
constexpr int leastRounds = 18;
constexpr int mostRounds = 60;
constexpr double lastStep = 0.1; // of the descent, against weight 1
constexpr int placingRounds = 10;
constexpr float overshoot = 1.8F; // majorisation takes small steps; in all rounds but the last
constexpr int placingChunk = 64;
constexpr float startNoise = 0.4F; // twins would stay on one point for ever

/// The pairs of pivots, round by round.
class Descent {
public:
    Descent(const PivotDistances &distances, quint64 seed)
        : m_distances(distances),
          m_random(seed),
          m_count(distances.pivotCount()),
          m_order(static_cast<std::size_t>(m_count)),
          m_shifts(static_cast<std::size_t>(std::max(0, m_count - 1)))
    {
        std::iota(m_order.begin(), m_order.end(), 0);
        std::iota(m_shifts.begin(), m_shifts.end(), 1);
        for (int p = 0; p < m_count; ++p) {
            const quint16 *row = distances.row(distances.pivots()[static_cast<std::size_t>(p)]);
            for (int q = 0; q < m_count; ++q)
                m_largest = std::max(m_largest, p == q ? 0 : static_cast<int>(row[q]));
        }
        const double side = std::max(1, m_largest);
        for (int p = 0; p < m_count; ++p) {
            m_points.x.push_back(static_cast<float>((m_random.unit() - 0.5) * side));
            m_points.y.push_back(static_cast<float>((m_random.unit() - 0.5) * side));
        }
    }

    /// False when cancelled.
    bool run(const JobControl &job)
    {
        const double first = static_cast<double>(m_largest) * m_largest;
        const double pairs = 0.5 * m_count * std::max(1, m_count - 1);
        const int rounds
            = static_cast<int>(std::clamp<double>(descentPairs / pairs, leastRounds, mostRounds));
        const double shrink = std::log(std::max(first, lastStep) / lastStep) / (rounds - 1);
        for (int round = 0; round < rounds; ++round) {
            m_random.shuffle(m_order);
            m_random.shuffle(m_shifts);
            if (!runRound(first * std::exp(-shrink * round), job))
                return false;
        }
        return true;
    }

    /// Normalised: 0 when every distance is as wanted, but for the scale.
    double stress() const
    {
        double sum = 0, squares = 0;
        for (int p = 0; p < m_count; ++p) {
            const quint16 *row = m_distances.row(m_distances.pivots()[static_cast<std::size_t>(p)]);
            for (int q = 0; q < p; ++q) {
                const auto a = static_cast<std::size_t>(p), b = static_cast<std::size_t>(q);
                const double dx = m_points.x[a] - m_points.x[b], dy = m_points.y[a] - m_points.y[b];
                const double ratio = std::sqrt(dx * dx + dy * dy) / row[q];
                sum += ratio;
                squares += ratio * ratio;
            }
        }
        const double pairs = 0.5 * m_count * std::max(1, m_count - 1);
        return squares > 0 ? 1 - sum * sum / (squares * pairs) : 0;
    }

    PlanePoints takePoints() { return std::move(m_points); }

private:
    bool runRound(double step, const JobControl &job)
    {
        int pairs = 0;
        for (const int shift : m_shifts) {
            if ((pairs += m_count - shift) > 200000) { // some milliseconds
                pairs = 0;
                if (job.isCancelled())
                    return false;
            }
            for (int i = 0; i + shift < m_count; ++i)
                bringTogether(m_order[static_cast<std::size_t>(i)],
                              m_order[static_cast<std::size_t>(i + shift)], static_cast<float>(step));
        }
        return !job.isCancelled();
    }

    void bringTogether(int p, int q, float step)
    {
        const auto a = static_cast<std::size_t>(p), b = static_cast<std::size_t>(q);
        const float wanted = m_distances.row(m_distances.pivots()[a])[q];
        const float dx = m_points.x[a] - m_points.x[b], dy = m_points.y[a] - m_points.y[b];
        const float now = std::sqrt(dx * dx + dy * dy) + 1e-9F;
        const float share = std::min(1.0F, step / (wanted * wanted)) * (now - wanted) / (2 * now);
        m_points.x[a] -= share * dx;
        m_points.y[a] -= share * dy;
        m_points.x[b] += share * dx;
        m_points.y[b] += share * dy;
    }

    const PivotDistances &m_distances;
    LayoutRandom m_random;
    int m_count = 0;
    int m_largest = 0;
    std::vector<int> m_order, m_shifts;
    PlanePoints m_points;
};

/// The pivots with padding, which has no weight wherever it stands.
PlanePoints padded(PlanePoints points, int rowSize)
{
    points.x.resize(static_cast<std::size_t>(rowSize), 0);
    points.y.resize(static_cast<std::size_t>(rowSize), 0);
    return points;
}

} // namespace

Result<PlanePoints> descendedPivots(const PivotDistances &distances, quint64 seed, int starts, int threads,
                                    const JobControl &job)
{
    struct Attempt {
        PlanePoints points;
        double stress = 0;
    };
    std::vector<Attempt> attempts(static_cast<std::size_t>(starts));
    const bool isDone = forEachChunk(starts, threads, job, [&](int start) {
        Descent descent(distances, seed + static_cast<quint64>(start));
        if (descent.run(job)) {
            const double stress = descent.stress();
            attempts[static_cast<std::size_t>(start)] = {descent.takePoints(), stress};
        }
    });
    if (!isDone || job.isCancelled())
        return Error{ErrorCode::Cancelled, {}, {}};
    const auto best
        = std::min_element(attempts.begin(), attempts.end(),
                           [](const Attempt &a, const Attempt &b) { return a.stress < b.stress; });
    return std::move(best->points);
}

Result<PlanePoints> placedAgainst(const PlanePoints &pivots, const PivotDistances &distances, quint64 seed,
                                  int threads, const JobControl &job)
{
    const PlanePoints fixed = padded(pivots, distances.rowSize());
    const int nodes = distances.nodeCount();
    PlanePoints places{std::vector<float>(static_cast<std::size_t>(nodes)),
                       std::vector<float>(static_cast<std::size_t>(nodes))};
    const bool isDone = forEachChunk((nodes + placingChunk - 1) / placingChunk, threads, job, [&](int chunk) {
        for (int node = chunk * placingChunk; node < std::min(nodes, (chunk + 1) * placingChunk); ++node) {
            LayoutRandom noise(seed + static_cast<quint64>(node) * 0x9E3779B97F4A7C15ULL);
            StressPoint at = nearPivots(fixed, distances.row(node), distances.rowSize());
            at.x += startNoise * static_cast<float>(noise.unit() - 0.5);
            at.y += startNoise * static_cast<float>(noise.unit() - 0.5);
            for (int round = 0; round < placingRounds; ++round) {
                const StressPoint next = majorised(fixed, distances.row(node), distances.rowSize(), at);
                const float factor = round + 1 < placingRounds ? overshoot : 1;
                at = {at.x + factor * (next.x - at.x), at.y + factor * (next.y - at.y)};
            }
            places.x[static_cast<std::size_t>(node)] = at.x;
            places.y[static_cast<std::size_t>(node)] = at.y;
        }
    });
    if (!isDone)
        return Error{ErrorCode::Cancelled, {}, {}};
    for (int p = 0; p < distances.pivotCount(); ++p) {
        const auto node = static_cast<std::size_t>(distances.pivots()[static_cast<std::size_t>(p)]);
        places.x[node] = pivots.x[static_cast<std::size_t>(p)];
        places.y[node] = pivots.y[static_cast<std::size_t>(p)];
    }
    return places;
}

PlanePoints drawnToNeighbours(const PlanePoints &places, const Adjacency &graph, float share)
{
    PlanePoints drawn = places;
    for (int node = 0; node < graph.size(); ++node) {
        const std::span<const int> neighbours = graph.neighbours(node);
        float x = 0, y = 0;
        for (const int neighbour : neighbours) {
            x += places.x[static_cast<std::size_t>(neighbour)];
            y += places.y[static_cast<std::size_t>(neighbour)];
        }
        if (neighbours.empty())
            continue;
        const auto at = static_cast<std::size_t>(node);
        const auto count = static_cast<float>(neighbours.size());
        drawn.x[at] += share * (x / count - places.x[at]);
        drawn.y[at] += share * (y / count - places.y[at]);
    }
    return drawn;
}

} // namespace core
