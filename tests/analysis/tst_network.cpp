#include "core/analysis/analysisjson.h"
#include "tests/analysis/randominventory.h"

#include <QtTest>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/connected_components.hpp>

#include <atomic>
#include <chrono>
#include <sched.h>
#include <thread>

using namespace core;
using namespace test;

namespace {

using BoostGraph = boost::adjacency_list<boost::setS, boost::vecS, boost::undirectedS, boost::no_property,
                                         boost::property<boost::edge_index_t, int>>;

using Edges = std::vector<std::pair<int, int>>;

Edges randomEdges(int nodes, int edges, quint32 seed)
{
    std::mt19937 random(seed);
    Edges list;
    for (int i = 0; i < edges; ++i)
        list.push_back({int(random() % quint32(nodes)), int(random() % quint32(nodes))});
    return list;
}

BoostGraph boostGraph(int nodes, const Edges &edges)
{
    BoostGraph graph{size_t(nodes)};
    for (const auto &[a, b] : edges) {
        if (a != b)
            boost::add_edge(size_t(a), size_t(b), graph);
    }
    return graph;
}

/// Initiatives that are in other pieces than the fullest once the node is gone, by removing it.
int comeLoose(const CsrGraph &graph, const std::vector<char> &isInitiative, int gone)
{
    const std::vector<int> home = componentsOf(graph);
    Edges edges;
    for (int v = 0; v < graph.size(); ++v) {
        for (const int *w = graph.begin(v); w != graph.end(v); ++w) {
            if (v != gone && *w != gone)
                edges.push_back({v, *w});
        }
    }
    const std::vector<int> pieces = componentsOf(CsrGraph(graph.size(), edges));
    QMap<int, int> counts;
    int all = 0;
    for (int v = 0; v < graph.size(); ++v) {
        if (v != gone && home[size_t(v)] == home[size_t(gone)] && isInitiative[size_t(v)]) {
            ++counts[pieces[size_t(v)]];
            ++all;
        }
    }
    int most = 0;
    for (const int count : std::as_const(counts))
        most = std::max(most, count);
    return all - most;
}

} // namespace

class TestNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void betweennessOfAPathAndAStarIsKnown()
    {
        // a path of 5: the middle lies between 2·2 = 4 of the (4·3)/2 = 6 pairs of others, its neighbours
        // between 3
        const auto path = betweenness(CsrGraph(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}}));
        QCOMPARE(path->at(0), 0.0);
        QCOMPARE(path->at(1), 3.0 / 6);
        QCOMPARE(path->at(2), 4.0 / 6);
        const auto star = betweenness(CsrGraph(4, {{0, 1}, {0, 2}, {0, 3}, {3, 0}, {2, 2}}));
        QCOMPARE(star->at(0), 1.0); // all pairs pass it; the double edge and the loop do not count
        QCOMPARE(betweenness(CsrGraph(2, {{0, 1}}))->at(0), 0.0);
        QVERIFY(betweenness(CsrGraph(0, {}))->empty());
    }

    void betweennessEqualsBoosts_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<Edges>("edges");
        for (quint32 seed = 1; seed <= 8; ++seed) { // on both sides of the size from which threads help
            const int nodes = 40 + int(seed) * 60;
            QTest::addRow("random %u", seed) << nodes << randomEdges(nodes, nodes * 2, seed);
            QTest::addRow("scattered %u", seed) << nodes << randomEdges(nodes, nodes / 2, seed);
        }
        Edges path, ladder, tree, twins, full;
        for (int i = 0; i < 400; ++i)
            path.push_back({i, i + 1}); // a narrow front all the way
        for (int i = 0; i < 150; ++i) {
            for (const auto &[from, to] : Edges{{0, 1}, {0, 2}, {1, 3}, {2, 3}})
                ladder.push_back({2 * i + from, 2 * i + to});
        }
        for (int i = 1; i < 500; ++i)
            tree.push_back({i, (i - 1) / 3});
        for (int i = 2; i < 300; ++i) {
            twins.push_back({0, i});
            twins.push_back({i, 1});
        }
        for (int i = 0; i < 130; ++i) { // more than two words full of sources, each beside each, given twice
            for (int j = 0; j < 130; ++j)
                full.push_back({i, j});
        }
        QTest::newRow("path") << 401 << path;
        QTest::newRow("ladder") << 302 << ladder;
        QTest::newRow("tree") << 500 << tree;
        QTest::newRow("twins between two") << 300 << twins;
        QTest::newRow("everyone beside everyone") << 130 << full;
        Edges mixed = randomEdges(90, 150, 3); // pieces of each kind in one graph, loops and doubles too
        mixed.insert(mixed.end(), mixed.begin(), mixed.begin() + 40);
        for (const auto &[from, to] : tree)
            mixed.push_back({100 + from, 100 + to});
        for (const auto &[from, to] : ladder)
            mixed.push_back({700 + from, 700 + to});
        mixed.push_back({20, 150});
        mixed.push_back({650, 650});
        QTest::newRow("all together") << 1010 << mixed;
    }
    void betweennessEqualsBoosts()
    {
        QFETCH(int, nodes);
        QFETCH(Edges, edges);
        const BoostGraph graph = boostGraph(nodes, edges);
        std::vector<double> expected(size_t(nodes), 0);
        boost::brandes_betweenness_centrality(
            graph, boost::make_iterator_property_map(expected.begin(), get(boost::vertex_index, graph)));
        const auto own = betweenness(CsrGraph(nodes, edges));
        QCOMPARE(own->size(), size_t(nodes));
        for (size_t i = 0; i < expected.size(); ++i)
            QVERIFY(std::abs(own->at(i) - expected[i] * 2 / (nodes - 1) / (nodes - 2)) < 1e-12);
        QCOMPARE(*betweenness(CsrGraph(nodes, edges)), *own); // the same bytes each time
    }

    void betweennessDoesNotDependOnTheNumberOfThreads()
    {
        const CsrGraph graph(3000, randomEdges(3000, 7000, 11));
        const auto onOne = betweenness(graph, {}, 1);
        for (const unsigned threads : {2U, 3U, 7U, 0U})
            QCOMPARE(*betweenness(graph, {}, threads), *onOne);
    }

    void componentsAndArticulationPointsEqualBoosts()
    {
        for (quint32 seed = 1; seed <= 40; ++seed) {
            const int nodes = 30 + int(seed);
            const auto edges = randomEdges(nodes, nodes, seed);
            const BoostGraph graph = boostGraph(nodes, edges);
            const CsrGraph own(nodes, edges);
            std::vector<int> component(static_cast<size_t>(nodes));
            const int count = boost::connected_components(graph, component.data());
            const std::vector<int> mine = componentsOf(own);
            QCOMPARE(*std::max_element(mine.begin(), mine.end()) + 1, count);
            std::vector<size_t> expected;
            boost::articulation_points(graph, std::back_inserter(expected));
            std::sort(expected.begin(), expected.end());
            std::vector<char> isInitiative;
            for (int i = 0; i < nodes; ++i)
                isInitiative.push_back(i % 3 != 0 ? 1 : 0);
            const auto points = articulationPoints(own, isInitiative);
            QCOMPARE(points.size(), expected.size());
            for (size_t i = 0; i < points.size(); ++i) {
                QCOMPARE(size_t(points[i].node), expected[i]);
                QCOMPARE(points[i].initiatives, comeLoose(own, isInitiative, points[i].node));
            }
        }
    }

    void aLongChainIsNoTrouble()
    {
        std::vector<std::pair<int, int>> edges;
        for (int i = 0; i + 1 < 200000; ++i)
            edges.push_back({i, i + 1});
        const CsrGraph chain(200000, edges);
        const auto points = articulationPoints(chain, std::vector<char>(200000, 1));
        QCOMPARE(points.size(), size_t(199998));
        QCOMPARE(points.front().initiatives, 1);
    }

    void theNetworkHoldsActiveInitiativesAndWhoTakesPart()
    {
        InventoryBuilder b;
        b.usual();
        const auto hub = b.initiative("r1", "Hub"); // ids 1; organisation 2
        const auto two = b.initiative("r1");
        b.participates(two, b.organisation("Hub"), "partner");
        const auto three = b.initiative("r1");
        b.participates(three, b.organisation("Hub"), "financier");
        const auto alone = b.initiative("r1");
        b.initiative("r1", "Weg",
                     [](Initiative &i) { i.endsOn = date("2020"); }); // ended, and so is its provider
        const auto activity = b.activity(two, "weten", "digitalisering");
        b.relation(activity, three, "werkt-samen-met");
        b.relation(hub, hub, "vervolg");
        const Network result = *network(b.ecosystem());
        QCOMPARE(result.nodes.size(), size_t(5)); // four initiatives and Hub
        QCOMPARE(result.graph.edgeCount(), 4);    // three participations, one relation
        QCOMPARE(result.components, 2);
        QCOMPARE(result.isolates.size(), 1);
        QCOMPARE(result.nodes[size_t(result.isolates[0])], alone);
        QCOMPARE(result.articulationPoints.size(), size_t(1)); // Hub: {first} and {two, three} remain
        QCOMPARE(result.articulationPoints[0].initiatives, 1); // the first comes loose
        // Hub lies between first-two and first-three: 2 of (4·3)/2 = 6 pairs
        const auto at = std::find(result.isInitiative.begin(), result.isInitiative.end(), 0);
        QCOMPARE(result.betweenness[size_t(at - result.isInitiative.begin())], 2.0 / 6);
        const QJsonObject json = toJson(result);
        QCOMPARE(json.value(QLatin1String("isolates")).toArray(), QJsonArray{alone.toText()});
        QCOMPARE(json.value(QLatin1String("betweenness")).toArray().size(), 5);
    }

    void theHingeCountsWhatCrosses()
    {
        InventoryBuilder b;
        b.usual();
        const auto national = [&] {
            return b.initiative(nullptr, nullptr, [](Initiative &i) {
                i.level = word("landelijk");
                i.themes = set("digitalisering|verduurzaming");
            });
        };
        const auto n1 = national();
        const auto n2 = national();
        const auto r1 = b.initiative("r1");
        const auto r2 = b.initiative("r1");
        const auto r3 = b.initiative("r1");
        const auto activity = b.activity(r1, "weten", "digitalisering");
        b.relation(n1, r1, "verwijst-door");         // crosses: digitalisering and verduurzaming
        b.relation(activity, n1, "werkt-samen-met"); // the same pair, the other way: digitalisering
        b.relation(n1, r2, "ontsluit");              // another pair, one way: both themes
        b.relation(r3, n2, "overlapt-met");          // not counted
        b.relation(n2, r3, "werkt-tegen");           // not counted
        b.relation(r2, r3, "vervolg");               // does not cross
        const Ecosystem eco = b.ecosystem();
        const Hinge result = *hinge(eco);
        QCOMPARE(result.relations.size(), 3);
        QCOMPARE(result.pairs, 2);
        QCOMPARE(*result.reciprocity, 1.0 / 2);
        QCOMPARE(result.nationalWithoutRegional, QList<int>{eco.initiativeIndex(n2)});
        QCOMPARE(result.regionalWithoutNational, QList<int>{eco.initiativeIndex(r3)});
        QCOMPARE(result.perTheme[0].count, 3);
        QCOMPARE(result.perTheme[1].count, 2);
        QCOMPARE(toJson(eco, result).value(QLatin1String("count")).toInt(), 3);
    }

    void aHingeWithoutRelationsHasNoReciprocity()
    {
        InventoryBuilder b;
        b.usual();
        b.initiative("r1");
        const Hinge result = *hinge(b.ecosystem());
        QVERIFY(!result.reciprocity);
        QCOMPARE(result.pairs, 0);
        QCOMPARE(result.regionalWithoutNational, QList<int>{0});
    }

    void stoppedBetweennessReturnsWithinFiftyMilliseconds()
    {
        using Clock = std::chrono::steady_clock;
        const CsrGraph graph(60000, randomEdges(60000, 180000, 5));
        std::atomic<bool> stop = false;
        Clock::time_point stopped;
        JobControl job;
        job.isCancelled = [&] { return stop.load(); };
        std::thread timer([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            stopped = Clock::now();
            stop = true;
        });
        const auto result = betweenness(graph, job);
        const auto returned = Clock::now();
        timer.join();
        QVERIFY(!result);
        QVERIFY(returned - stopped <= std::chrono::milliseconds(50));
    }
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
