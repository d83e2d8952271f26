#include "core/layout/adjacency.h"
#include "core/layout/componentpacking.h"
#include "core/layout/parallelchunks.h"
#include "core/layout/pivotdistances.h"
#include "core/layout/pointgrid.h"
#include "core/layout/separation.h"
#include "core/layout/stressdescent.h"
#include "core/layout/stresskernel.h"
#include "graphsamples.h"

#include <QtTest>

#include <numeric>

using namespace core;
using namespace graphsamples;

namespace {

std::vector<int> numbers(int count)
{
    std::vector<int> all(static_cast<size_t>(count));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

QList<QPointF> listOf(const std::vector<QPointF> &points)
{
    return QList<QPointF>(points.begin(), points.end());
}

} // namespace

class LayoutPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doublesLoopsAndDirectionsAreGone()
    {
        const Adjacency graph(4, {{2, 0}, {0, 2}, {0, 1}, {3, 3}, {2, 0}});
        QCOMPARE(graph.size(), 4);
        const auto ofZero = graph.neighbours(0);
        QCOMPARE(std::vector<int>(ofZero.begin(), ofZero.end()), (std::vector<int>{1, 2}));
        QVERIFY(graph.neighbours(3).empty());
        QCOMPARE(Adjacency(0, {}).size(), 0);
    }

    void partsComeLargestFirstThenByTheirFirstNode()
    {
        const auto parts = connectedComponents(Adjacency(7, {{5, 6}, {0, 4}, {4, 2}}));
        QCOMPARE(parts.size(), size_t(4));
        QCOMPARE(parts[0].nodes, (std::vector<int>{0, 2, 4}));
        QCOMPARE(parts[1].nodes, (std::vector<int>{5, 6}));
        QCOMPARE(parts[2].nodes, (std::vector<int>{1}));
        QCOMPARE(parts[3].nodes, (std::vector<int>{3}));
        const auto ofMiddle = parts[0].graph.neighbours(2); // node 4 of the whole, between 0 and 2
        QCOMPARE(std::vector<int>(ofMiddle.begin(), ofMiddle.end()), (std::vector<int>{0, 1}));
    }

    void stepsAreThoseOfASimpleSearch()
    {
        // 150 pivots need three words of sixty-four; the path is longer than a byte counts.
        for (const Edges &edges : {network(300, 200, 1), path(300), star(299)}) {
            const Adjacency graph(300, edges);
            const auto distances = pivotDistances(graph, numbers(150), 2, {});
            QVERIFY(bool(distances));
            for (int pivot = 0; pivot < 150; ++pivot) {
                std::vector<int> steps(300, -1), queue{pivot};
                steps[static_cast<size_t>(pivot)] = 0;
                for (size_t i = 0; i < queue.size(); ++i) {
                    for (const int next : graph.neighbours(queue[i])) {
                        if (steps[static_cast<size_t>(next)] >= 0)
                            continue;
                        steps[static_cast<size_t>(next)] = steps[static_cast<size_t>(queue[i])] + 1;
                        queue.push_back(next);
                    }
                }
                for (int node = 0; node < 300; ++node) {
                    const int expected
                        = node == pivot ? PivotDistances::far : steps[static_cast<size_t>(node)];
                    QCOMPARE(int(distances->row(node)[pivot]), expected);
                }
            }
            QCOMPARE(distances->rowSize(), 152); // 150 padded to a multiple of 8
            QCOMPARE(int(distances->row(7)[151]), int(PivotDistances::far));
        }
    }

    void aNodeIsDrawnToWhereItsStressIsLeast()
    {
        // Pivots at (0, 0) and (10, 0), both 5 steps away: from (5, 1) the function that majorises the stress
        // is smallest at x = 5; each pivot wants it 5 away in its direction, so y = 5 · 1 / √26 = 0.9806.
        PivotDistances distances(1, {0});
        PlanePoints pivots{std::vector<float>(8, 0), std::vector<float>(8, 0)};
        pivots.x[1] = 10;
        std::vector<quint16> steps(8, PivotDistances::far);
        steps[0] = steps[1] = 5;
        const StressPoint moved = majorised(pivots, steps.data(), 8, {5, 1});
        QVERIFY(std::abs(moved.x - 5) < 0.01F);
        QVERIFY(std::abs(moved.y - 0.9806F) < 0.01F);
        const StressPoint start = nearPivots(pivots, steps.data(), 8); // equal weights: the middle
        QVERIFY(std::abs(start.x - 5) < 0.01F && std::abs(start.y) < 0.01F);
    }

    void threeInATriangleStandOneStepApart()
    {
        const auto distances = pivotDistances(Adjacency(3, {{0, 1}, {1, 2}, {2, 0}}), numbers(3), 1, {});
        const auto points = descendedPivots(*distances, 1, 1, 1, {});
        QVERIFY(bool(points));
        for (size_t i = 0; i < 3; ++i) {
            const size_t next = (i + 1) % 3;
            QVERIFY(std::abs(std::hypot(points->x[i] - points->x[next], points->y[i] - points->y[next]) - 1)
                    < 0.01F);
        }
    }

    void aShareOfTheWayToTheNeighboursIsTaken()
    {
        // Node 1 between 0 at (0, 0) and 2 at (4, 0), itself at (2, 8): half the way is (2, 4).
        const PlanePoints points{{0, 2, 4}, {0, 8, 0}};
        const PlanePoints drawn = drawnToNeighbours(points, Adjacency(3, path(3)), 0.5F);
        QCOMPARE(drawn.x[1], 2.0F);
        QCOMPARE(drawn.y[1], 4.0F);
        QCOMPARE(drawn.x[0], 1.0F); // half the way to (2, 8)
        QCOMPARE(drawn.y[0], 4.0F);
    }

    void pointsAreSeparatedHoweverTheyLie_data()
    {
        QTest::addColumn<std::vector<QPointF>>("points");
        LayoutRandom random(4);
        std::vector<QPointF> scattered, crowded;
        for (int i = 0; i < 2000; ++i) {
            scattered.emplace_back(60 * random.unit(), 60 * random.unit());
            crowded.emplace_back(3 * random.unit(), 3 * random.unit());
        }
        QTest::newRow("none") << std::vector<QPointF>();
        QTest::newRow("one") << std::vector<QPointF>{{3, 4}};
        QTest::newRow("two on one spot") << std::vector<QPointF>(2);
        QTest::newRow("1500 on one spot") << std::vector<QPointF>(1500);
        QTest::newRow("scattered") << scattered;
        QTest::newRow("crowded") << crowded;
        QTest::newRow("far apart") << std::vector<QPointF>{{0, 0}, {0.5, 0}, {1e7, 1e7}, {1e7, 1e7}};
    }
    void pointsAreSeparatedHoweverTheyLie()
    {
        QFETCH(std::vector<QPointF>, points);
        const auto apart = separated(points, {}, 2, {});
        QVERIFY(bool(apart));
        QCOMPARE(apart->size(), points.size());
        QVERIFY(leastDistance(listOf(*apart)) >= 1 - 1e-9);
        QVERIFY(*separated(points, {}, 1, {}) == *apart);
    }

    void whatIsApartStaysAndWhatIsFixedStays()
    {
        const std::vector<QPointF> apart{{0, 0}, {1.5, 0}, {0, 1.5}};
        QVERIFY(*separated(apart, {}, 1, {}) == apart);
        const std::vector<QPointF> close{{0, 0}, {0.2, 0}, {0.1, 0}};
        const auto moved = separated(close, {1, 0, 0}, 1, {});
        QCOMPARE(moved->front(), QPointF(0, 0));
        QVERIFY(leastDistance(listOf(*moved)) >= 1 - 1e-9);
    }

    void everyPointNearbyIsFound()
    {
        LayoutRandom random(6);
        std::vector<QPointF> points;
        for (int i = 0; i < 400; ++i)
            points.emplace_back(20 * random.unit() * random.unit(), 500 * random.unit());
        const PointGrid grid(points, 1.5);
        for (const QPointF &point : points) {
            int found = 0, near = 0;
            grid.forEachNear(point, [&](int other) {
                const QPointF d = points[static_cast<size_t>(other)] - point;
                found += std::hypot(d.x(), d.y()) <= 1.5;
            });
            for (const QPointF &other : points)
                near += std::hypot(other.x() - point.x(), other.y() - point.y()) <= 1.5;
            QCOMPARE(found, near);
        }
    }

    void packedPartsKeepTheirShapeAndTheirDistance()
    {
        std::vector<std::vector<QPointF>> parts{
            {{0, 0}, {10, 0}, {10, 8}}, {{5, 5}, {7, 5}}, {{0, 0}}, {{0, 0}}};
        packParts(parts);
        QCOMPARE(parts[0][1] - parts[0][0], QPointF(10, 0));
        QCOMPARE(parts[1][1] - parts[1][0], QPointF(2, 0));
        QList<QPointF> all;
        for (const auto &part : parts)
            all.append(listOf(part));
        QVERIFY(leastDistance(all) >= 1.5 - 1e-9);
        const QPointF middle = boundsOf(all).center();
        QVERIFY(std::abs(middle.x()) < 1e-9 && std::abs(middle.y()) < 1e-9);
    }

    void everyChunkIsWorkedOnceOrTheJobIsCancelled()
    {
        std::vector<std::atomic<int>> worked(100);
        QVERIFY(forEachChunk(100, 4, {}, [&](int chunk) { ++worked[static_cast<size_t>(chunk)]; }));
        for (const auto &count : worked)
            QCOMPARE(count.load(), 1);
        JobControl job;
        job.isCancelled = [] { return true; };
        std::atomic<int> more = 0;
        QVERIFY(!forEachChunk(100, 4, job, [&](int) { ++more; }));
        QCOMPARE(more.load(), 0);
    }
};

QTEST_GUILESS_MAIN(LayoutPartsTest)
#include "tst_layoutparts.moc"
