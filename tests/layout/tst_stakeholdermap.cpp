#include "core/layout/stakeholdermap.h"
#include "graphsamples.h"

#include <QElapsedTimer>
#include <QtTest>

#include <atomic>

using namespace core;
using namespace graphsamples;

namespace {

StakeholderMap mapOf(const RecordGraph &graph, const StakeholderMapOptions &options = {})
{
    const auto map = layoutStakeholderMap(graph, options);
    return map ? *map : StakeholderMap();
}

double distance(const QPointF &a, const QPointF &b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

constexpr double rounding = 1 - 1e-9;

} // namespace

class StakeholderMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingLiesOnAnotherWhateverTheGraph_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<Edges>("edges");
        QTest::newRow("no node") << 0 << Edges();
        QTest::newRow("one node") << 1 << Edges();
        QTest::newRow("one node with a loop") << 1 << Edges{{0, 0}};
        QTest::newRow("two apart") << 2 << Edges();
        QTest::newRow("two joined") << 2 << Edges{{0, 1}};
        QTest::newRow("two joined three times, with a loop") << 2 << Edges{{0, 1}, {1, 0}, {0, 1}, {1, 1}};
        QTest::newRow("a triangle") << 3 << Edges{{0, 1}, {1, 2}, {2, 0}};
        QTest::newRow("all isolates") << 700 << Edges();
        QTest::newRow("a path longer than a byte counts") << 400 << path(400);
        QTest::newRow("a star of 5000") << 5001 << star(5000);
        QTest::newRow("a small star") << 40 << star(39);
        QTest::newRow("a region") << 610 << network(610, 900, 3);
        QTest::newRow("more nodes than pivots") << 2500 << network(2500, 4000, 4);
        Edges parts = network(50, 40, 5);
        for (int i = 50; i + 2 < 200; i += 3)
            parts.insert(parts.end(), {{i, i + 1}, {i + 1, i + 2}});
        QTest::newRow("many parts and isolates") << 230 << parts;
    }
    void nothingLiesOnAnotherWhateverTheGraph()
    {
        QFETCH(int, nodes);
        QFETCH(Edges, edges);
        const StakeholderMap map = mapOf(graph(nodes, edges));
        QCOMPARE(map.places.size(), nodes);
        for (const QPointF &place : map.places) {
            QVERIFY(std::isfinite(place.x()) && std::isfinite(place.y()));
            QVERIFY(map.bounds.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(place));
        }
        QVERIFY2(leastDistance(map.places) >= rounding,
                 qPrintable(QString::number(leastDistance(map.places))));
    }

    void theSameGraphAndSeedGiveTheSameBytes()
    {
        const RecordGraph region = graph(1500, network(1500, 2500, 8));
        QCOMPARE(mapOf(region), mapOf(region));
        StakeholderMapOptions other;
        other.seed = 2;
        QVERIFY(mapOf(region).places != mapOf(region, other).places);
    }

    void theNumberOfThreadsChangesNothing()
    {
        const RecordGraph region = graph(1500, network(1500, 2500, 8));
        StakeholderMapOptions one, five;
        one.threads = 1;
        five.threads = 5;
        QCOMPARE(mapOf(region, one), mapOf(region, five));
    }

    void theOrderAndDirectionOfEdgesChangeNothing()
    {
        RecordGraph region = graph(300, network(300, 500, 9));
        const StakeholderMap before = mapOf(region);
        std::reverse(region.edges.begin(), region.edges.end());
        for (GraphEdge &edge : region.edges)
            std::swap(edge.from, edge.to);
        region.edges.append(region.edges.first()); // a double
        QCOMPARE(mapOf(region), before);
    }

    void nearInTheGraphIsNearOnTheMap()
    {
        // On a path, the ends are 99 steps apart and neighbours 1: the stress layout lays it out in a line.
        const StakeholderMap map = mapOf(graph(100, path(100)));
        double along = 0;
        for (int i = 1; i < 100; ++i)
            along += distance(map.places.at(i - 1), map.places.at(i));
        QVERIFY(distance(map.places.first(), map.places.last()) > 0.6 * along);
        QVERIFY(std::abs(along / 99 / map.edgeLength - 1) < 0.3);
    }

    void theStressIsThatOfAGoodMap()
    {
        // Normalised stress of all pairs, scale-free: 0.0 is perfect, a random map has about 0.3. The bench
        // compares with other programs; this only guards against a broken descent.
        const int nodes = 400;
        const Edges edges = network(nodes, 600, 12);
        const StakeholderMap map = mapOf(graph(nodes, edges));
        std::vector<std::vector<int>> neighbours(nodes);
        for (const auto &[a, b] : edges) {
            neighbours[static_cast<size_t>(a)].push_back(b);
            neighbours[static_cast<size_t>(b)].push_back(a);
        }
        double sum = 0, squares = 0, pairs = 0;
        for (int start = 0; start < nodes; ++start) {
            std::vector<int> steps(nodes, -1), queue{start};
            steps[static_cast<size_t>(start)] = 0;
            for (size_t i = 0; i < queue.size(); ++i) {
                for (const int next : neighbours[static_cast<size_t>(queue[i])]) {
                    if (steps[static_cast<size_t>(next)] >= 0)
                        continue;
                    steps[static_cast<size_t>(next)] = steps[static_cast<size_t>(queue[i])] + 1;
                    queue.push_back(next);
                }
            }
            for (int end = 0; end < start; ++end) {
                const double ratio
                    = distance(map.places.at(start), map.places.at(end)) / steps[static_cast<size_t>(end)];
                sum += ratio;
                squares += ratio * ratio;
                ++pairs;
            }
        }
        const double stress = 1 - sum * sum / squares / pairs;
        QVERIFY2(stress < 0.18, qPrintable(QString::number(stress)));
    }

    void pinnedNodesStandWhereTheyWerePut()
    {
        const RecordGraph region = graph(300, network(300, 400, 13));
        const StakeholderMap free = mapOf(region);
        StakeholderMapOptions options;
        options.pinned.insert(region.nodes.at(5).id, QPointF(80, -3.25));
        options.pinned.insert(region.nodes.at(6).id, free.places.at(7)); // right on another
        options.pinned.insert(RecordId(9, 9), QPointF(0, 0));            // not in the graph
        const StakeholderMap map = mapOf(region, options);
        QCOMPARE(map.places.at(5), QPointF(80, -3.25));
        QCOMPARE(map.places.at(6), free.places.at(7));
        QVERIFY(leastDistance(map.places) >= rounding);
        QVERIFY(map.bounds.contains(QPointF(80, -3.25)));
        int moved = 0;
        for (int i = 0; i < 300; ++i)
            moved += map.places.at(i) != free.places.at(i);
        QVERIFY2(moved < 30, qPrintable(QString::number(moved))); // the rest stays where it was
    }

    void twoPinsOnOneSpotAreObeyed()
    {
        const RecordGraph pair = graph(3, path(3));
        StakeholderMapOptions options;
        options.pinned.insert(pair.nodes.at(0).id, QPointF(1, 1));
        options.pinned.insert(pair.nodes.at(1).id, QPointF(1, 1));
        const StakeholderMap map = mapOf(pair, options);
        QCOMPARE(map.places.at(0), map.places.at(1));
        QVERIFY(distance(map.places.at(2), QPointF(1, 1)) >= rounding);
    }

    void aCancelIsHeardWithinFiftyMilliseconds()
    {
        const RecordGraph national = graph(15000, network(15000, 26000, 14));
        for (const int afterMs : {0, 20, 60, 150, 300}) {
            QElapsedTimer timer;
            timer.start();
            std::atomic<qint64> asked = 0;
            std::atomic<qint64> longest = 0;
            JobControl job;
            job.isCancelled = [&] {
                const qint64 now = timer.elapsed();
                longest = std::max(longest.load(), now - asked.load());
                asked = now;
                return now >= afterMs;
            };
            const auto map = layoutStakeholderMap(national, {}, job);
            const qint64 ended = timer.elapsed();
            QVERIFY(map || map.error().code == ErrorCode::Cancelled);
            QVERIFY(afterMs > 0 || !map);
            if (!map) // generous: the machine may be busy with other tests, and this build is not optimised
                QVERIFY2(ended - asked < 250, qPrintable(QString::number(ended - asked)));
        }
    }

    void progressRisesToTheEnd()
    {
        int last = -1;
        bool falls = false;
        JobControl job;
        job.reportProgress = [&](int percent) {
            falls = falls || percent < last;
            last = percent;
        };
        QVERIFY(bool(layoutStakeholderMap(graph(2000, network(2000, 2000, 15)), {}, job)));
        QVERIFY(!falls);
        QVERIFY(last >= 90 && last <= 100);
    }

    void partsStandBesideEachOther()
    {
        // Two triangles: no node of one stands inside the rectangle of the other.
        const StakeholderMap map = mapOf(graph(6, {{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 3}}));
        const auto around = [&](int first) {
            QRectF rect(map.places.at(first), QSizeF(0.001, 0.001));
            for (int i = first; i < first + 3; ++i)
                rect |= QRectF(map.places.at(i), QSizeF(0.001, 0.001));
            return rect;
        };
        QVERIFY(!around(0).intersects(around(3)));
    }
};

QTEST_GUILESS_MAIN(StakeholderMapTest)
#include "tst_stakeholdermap.moc"
