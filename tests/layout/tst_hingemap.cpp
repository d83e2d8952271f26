#include "core/layout/hingemap.h"
#include "core/layout/roworder.h"
#include "graphsamples.h"

#include <QtTest>

using namespace core;
using namespace graphsamples;

namespace {

const QStringList levels{QStringLiteral("europees"), QStringLiteral("landelijk"), QStringLiteral("lokaal")};

/// Node i stands at levels[level[i]]; -1 is unknown.
RecordGraph levelled(const QList<int> &level, const Edges &edges)
{
    RecordGraph result = graph(static_cast<int>(level.size()), edges);
    for (int i = 0; i < level.size(); ++i)
        result.nodes[i].level = levels.value(level.at(i));
    return result;
}

HingeMap mapOf(const RecordGraph &graph, const PinnedPlaces &pinned = {})
{
    const auto map = layoutHingeMap(graph, {levels, pinned});
    return map ? *map : HingeMap();
}

/// Straight from the definition: pairs of lines between the same rows whose ends stand in opposite order.
qint64 countedByHand(const RowGraph &graph, const RowOrder &order)
{
    std::vector<int> column(graph.rowOf.size());
    for (const auto &row : order) {
        for (size_t i = 0; i < row.size(); ++i)
            column[static_cast<size_t>(row[i])] = static_cast<int>(i);
    }
    const auto rowOf = [&](int node) { return graph.rowOf[static_cast<size_t>(node)]; };
    qint64 count = 0;
    for (size_t i = 0; i < graph.lines.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            auto [a, b] = graph.lines[i];
            auto [c, d] = graph.lines[j];
            if (rowOf(a) > rowOf(b))
                std::swap(a, b);
            if (rowOf(c) > rowOf(d))
                std::swap(c, d);
            if (rowOf(a) == rowOf(b) || rowOf(a) != rowOf(c) || rowOf(b) != rowOf(d))
                continue;
            const int upper = column[static_cast<size_t>(a)] - column[static_cast<size_t>(c)];
            const int lower = column[static_cast<size_t>(b)] - column[static_cast<size_t>(d)];
            count += upper * lower < 0;
        }
    }
    return count;
}

RowGraph randomRows(int rows, int nodes, int lines, quint64 seed)
{
    LayoutRandom random(seed);
    RowGraph graph;
    graph.rows = rows;
    for (int i = 0; i < nodes; ++i)
        graph.rowOf.push_back(random.below(rows));
    for (int i = 0; i < lines; ++i)
        graph.lines.emplace_back(random.below(nodes), random.below(nodes));
    return graph;
}

} // namespace

class HingeMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void levelsAreRowsFromEuropeDown()
    {
        const HingeMap map = mapOf(levelled({2, 0, 1, 1}, {{0, 1}}));
        QCOMPARE(map.rows.size(), 3);
        QCOMPARE(map.rows.at(0).level, QStringLiteral("europees"));
        QCOMPARE(map.rows.at(1).nodes, 2);
        QCOMPARE(map.rowOf, (QList<int>{2, 0, 1, 1}));
        for (int i = 0; i < 4; ++i) {
            QVERIFY(map.places.at(i).y() >= map.rows.at(map.rowOf.at(i)).top);
            QVERIFY(map.places.at(i).y() <= map.rows.at(map.rowOf.at(i)).bottom);
        }
        QVERIFY(map.rows.at(0).bottom < map.rows.at(1).top && map.rows.at(1).bottom < map.rows.at(2).top);
    }

    void anUnknownLevelIsTheLastRowOnlyWhereThereIsOne()
    {
        const HingeMap map = mapOf(levelled({0, -1}, {{0, 1}}));
        QCOMPARE(map.rows.size(), 4);
        QVERIFY(map.rows.last().level.isEmpty());
        QCOMPARE(map.rowOf.at(1), 3);
        QVERIFY(!map.arcs.at(0).crossesLevels); // nobody knows whether it does
    }

    void whatJoinsTwoLevelsIsMarked()
    {
        RecordGraph graph = levelled({0, 1, 1, 2}, {{0, 1}, {1, 2}, {2, 3}, {3, 3}});
        GraphEdge participation = graph.edges.first();
        participation.type = GraphEdge::Type::Participation;
        graph.edges.append(participation);
        const HingeMap map = mapOf(graph);
        const QList<HingeArc> expected{{0, true}, {1, false}, {2, true}, {3, false}}; // no participation
        QCOMPARE(map.arcs, expected);
    }

    void aCrossingThatCanGoIsGone()
    {
        // 0 and 1 above 2 and 3, joined crosswise: turning either row takes the one crossing away.
        const HingeMap map = mapOf(levelled({0, 0, 1, 1}, {{0, 3}, {1, 2}}));
        QCOMPARE(map.crossings, 0);
        QCOMPARE(map.places.at(0).x() < map.places.at(1).x(), map.places.at(3).x() < map.places.at(2).x());
    }

    void aFullBipartiteGraphHasTheCrossingsItMustHave()
    {
        // K3,3 in two rows: every pair above with every pair below, 3 · 3 = 9, in whatever order.
        Edges edges;
        for (int a = 0; a < 3; ++a) {
            for (int b = 3; b < 6; ++b)
                edges.emplace_back(a, b);
        }
        QCOMPARE(mapOf(levelled({0, 0, 0, 1, 1, 1}, edges)).crossings, 9);
    }

    void crossingsAreCountedAsDefined()
    {
        for (quint64 seed = 1; seed <= 20; ++seed) {
            const RowGraph graph = randomRows(4, 30, 80, seed);
            const auto order = orderedRows(graph, {});
            QVERIFY(bool(order));
            QCOMPARE(crossingsOf(graph, *order), countedByHand(graph, *order));
        }
    }

    void theSearchNeverMakesItWorse()
    {
        for (quint64 seed = 1; seed <= 20; ++seed) {
            const RowGraph graph = randomRows(3, 40, 60, seed);
            RowOrder byNumber(3);
            for (int node = 0; node < 40; ++node)
                byNumber[static_cast<size_t>(graph.rowOf[static_cast<size_t>(node)])].push_back(node);
            const auto order = orderedRows(graph, {});
            QVERIFY(crossingsOf(graph, *order) < crossingsOf(graph, byNumber));
        }
    }

    void everyNodeHasAPlaceOfItsOwn_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<Edges>("edges");
        QTest::newRow("none") << 0 << Edges();
        QTest::newRow("one") << 1 << Edges();
        QTest::newRow("two with doubles and loops") << 2 << Edges{{0, 1}, {1, 0}, {0, 0}};
        QTest::newRow("isolates") << 500 << Edges();
        QTest::newRow("a star of 5000") << 5001 << star(5000);
        QTest::newRow("a region") << 600 << network(600, 900, 2);
    }
    void everyNodeHasAPlaceOfItsOwn()
    {
        QFETCH(int, nodes);
        QFETCH(Edges, edges);
        QList<int> level;
        for (int i = 0; i < nodes; ++i)
            level.append(i % 7 == 0 ? -1 : i % 5 == 0 ? 0 : i % 3 == 0 ? 1 : 2);
        const HingeMap map = mapOf(levelled(level, edges));
        QCOMPARE(map.places.size(), nodes);
        QVERIFY(leastDistance(map.places) >= 1);
        for (const QPointF &place : map.places)
            QVERIFY(map.bounds.contains(place));
        if (nodes > 400) // readable: no band that runs out of the page
            QVERIFY(map.bounds.width() < 6 * map.bounds.height());
    }

    void isolatesStandAtTheEndOfTheirRow()
    {
        const HingeMap map = mapOf(levelled({0, 0, 0, 1}, {{2, 3}}));
        QVERIFY(map.places.at(2).x() < map.places.at(0).x() && map.places.at(2).x() < map.places.at(1).x());
    }

    void theOrderOfEdgesChangesNothing()
    {
        RecordGraph region = levelled(QList<int>(200, 1), network(200, 300, 6));
        for (int i = 0; i < 200; ++i)
            region.nodes[i].level = levels.at(i % 3);
        const HingeMap before = mapOf(region);
        std::reverse(region.edges.begin(), region.edges.end());
        const HingeMap after = mapOf(region);
        QCOMPARE(after.places, before.places);
        QCOMPARE(after.crossings, before.crossings);
        QCOMPARE(mapOf(region), after);
    }

    void pinnedNodesStandWhereTheyWerePut()
    {
        const RecordGraph region = levelled({0, 1, 1, 1, 2}, {{0, 1}, {1, 4}});
        const HingeMap free = mapOf(region);
        PinnedPlaces pinned;
        pinned.insert(region.nodes.at(0).id, QPointF(30, 2));
        pinned.insert(region.nodes.at(1).id, free.places.at(2));
        const HingeMap map = mapOf(region, pinned);
        QCOMPARE(map.places.at(0), QPointF(30, 2));
        QCOMPARE(map.places.at(1), free.places.at(2));
        QVERIFY(leastDistance(map.places) >= 1 - 1e-9);
        QVERIFY(map.bounds.contains(QPointF(30, 2)));
        QCOMPARE(map.places.at(4), free.places.at(4));
    }

    void aCancelledJobGivesCancelled()
    {
        JobControl job;
        int left = 5;
        job.isCancelled = [&] { return --left <= 0; };
        const auto map = layoutHingeMap(levelled(QList<int>(100, 0), network(100, 50, 1)), {levels, {}}, job);
        QVERIFY(!map || left > 0);
        job.isCancelled = [] { return true; };
        const auto none = layoutHingeMap(levelled({0, 1}, {}), {levels, {}}, job);
        QVERIFY(!none && none.error().code == ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(HingeMapTest)
#include "tst_hingemap.moc"
