#include "core/layout/separation.h"

#include "core/layout/layoutrandom.h"
#include "core/layout/parallelchunks.h"
#include "core/layout/pointgrid.h"

#include <atomic>
#include <cmath>
#include <numbers>
#include <unordered_map>

namespace core {
namespace {

constexpr double wanted = 1.06; // where those that lie on each other are pushed to, so that the rounds end
constexpr double longestMove = 1;
constexpr int mostRounds = 80;
constexpr int chunkSize = 256;

double squared(const QPointF &vector)
{
    return QPointF::dotProduct(vector, vector);
}

/// From b to a, of length 1; for points on one spot a direction drawn from their indices.
QPointF away(const QPointF &difference, double length, int a, int b)
{
    if (length > 1e-9)
        return difference / length;
    LayoutRandom random(static_cast<quint64>(std::min(a, b)) << 32 | static_cast<quint64>(std::max(a, b)));
    const double angle = 2 * std::numbers::pi * random.unit();
    return (a < b ? 1 : -1) * QPointF(std::cos(angle), std::sin(angle));
}

/// What pushes on one point; sets \a isTouched when another is too near.
QPointF pushOn(int index, const std::vector<QPointF> &points, const std::vector<char> &isFixed,
               const PointGrid &grid, bool &isTouched)
{
    const QPointF at = points[static_cast<std::size_t>(index)];
    QPointF sum;
    grid.forEachNear(at, [&](int other) {
        if (other == index)
            return;
        const QPointF difference = at - points[static_cast<std::size_t>(other)];
        const double distance2 = squared(difference);
        if (distance2 >= 1)
            return;
        isTouched = true;
        const double distance = std::sqrt(distance2);
        const bool otherStays = !isFixed.empty() && isFixed[static_cast<std::size_t>(other)];
        sum += (otherStays ? 1 : 0.45) * (wanted - distance) * away(difference, distance, index, other);
    });
    const double length = std::sqrt(squared(sum));
    return length > longestMove ? sum * (longestMove / length) : sum;
}

/// Rounds of pushing; false when cancelled. \a isApart says whether nothing lies on another any more.
bool push(std::vector<QPointF> &points, const std::vector<char> &isFixed, int threads, const JobControl &job,
          bool &isApart)
{
    const int count = static_cast<int>(points.size());
    std::vector<QPointF> moved(points.size());
    for (int round = 0; round < mostRounds; ++round) {
        const PointGrid grid(points, 1);
        std::atomic<bool> anyTouched = false;
        const bool isDone = forEachChunk((count + chunkSize - 1) / chunkSize, threads, job, [&](int chunk) {
            for (int i = chunk * chunkSize; i < std::min(count, (chunk + 1) * chunkSize); ++i) {
                const auto at = static_cast<std::size_t>(i);
                bool isTouched = false;
                moved[at] = points[at];
                if (isFixed.empty() || !isFixed[at])
                    moved[at] += pushOn(i, points, isFixed, grid, isTouched);
                if (isTouched)
                    anyTouched = true;
            }
        });
        if (!isDone)
            return false;
        isApart = !anyTouched;
        if (isApart)
            return true;
        points.swap(moved);
    }
    return true;
}

/// Finds free places around points, remembering for each spot how far out all is taken.
class FreePlaces {
public:
    bool isFree(const QPointF &place) const
    {
        const auto column = cell(place.x()), row = cell(place.y());
        for (qint64 r = row - 1; r <= row + 1; ++r) {
            for (qint64 c = column - 1; c <= column + 1; ++c) {
                const auto found = m_taken.find(key(c, r));
                if (found == m_taken.end())
                    continue;
                for (const QPointF &other : found->second) {
                    if (squared(place - other) < 1)
                        return false;
                }
            }
        }
        return true;
    }

    void take(const QPointF &place) { m_taken[key(cell(place.x()), cell(place.y()))].push_back(place); }

    QPointF nearestFree(const QPointF &place)
    {
        int &ring = m_rings[key(cell(place.x()), cell(place.y()))];
        for (;; ++ring) {
            const int steps = std::max(1, 12 * ring);
            for (int step = 0; step < steps; ++step) {
                const double angle = 2 * std::numbers::pi * step / steps;
                const QPointF found = place + 0.5 * ring * QPointF(std::cos(angle), std::sin(angle));
                if (isFree(found))
                    return found;
            }
        }
    }

private:
    static qint64 cell(double coordinate) { return static_cast<qint64>(std::floor(coordinate)); }
    static quint64 key(qint64 column, qint64 row)
    {
        return (static_cast<quint64>(column) << 32) ^ (static_cast<quint64>(row) & 0xFFFFFFFFU);
    }

    std::unordered_map<quint64, std::vector<QPointF>> m_taken;
    std::unordered_map<quint64, int> m_rings;
};

/// False when cancelled.
bool settle(std::vector<QPointF> &points, const std::vector<char> &isFixed, const JobControl &job)
{
    FreePlaces places;
    for (std::size_t i = 0; i < isFixed.size(); ++i) {
        if (isFixed[i])
            places.take(points[i]);
    }
    std::vector<std::size_t> homeless;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!isFixed.empty() && isFixed[i])
            continue;
        if (places.isFree(points[i]))
            places.take(points[i]);
        else
            homeless.push_back(i);
    }
    for (std::size_t i = 0; i < homeless.size(); ++i) {
        if (i % 16 == 0 && job.isCancelled())
            return false;
        QPointF &point = points[homeless[i]];
        point = places.nearestFree(point);
        places.take(point);
    }
    return true;
}

} // namespace

Result<std::vector<QPointF>> separated(std::vector<QPointF> points, const std::vector<char> &isFixed,
                                       int threads, const JobControl &job)
{
    bool isApart = points.size() < 2;
    const bool isDone = isApart
        || (push(points, isFixed, threads, job, isApart) && (isApart || settle(points, isFixed, job)));
    if (!isDone)
        return Error{ErrorCode::Cancelled, {}, {}};
    return points;
}

} // namespace core
