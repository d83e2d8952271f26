#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"
#include "core/model/recordgraph.h"

#include <QtTest>

using namespace core;

namespace {

RecordId id(int number)
{
    return RecordId(1, static_cast<quint64>(number));
}

/// Initiatives 1 "Scan" and 2 "Lening", organisation 3 "Gemeente"; nothing joins them yet.
Inventory three()
{
    Inventory inventory;
    Initiative scan;
    scan.id = id(1);
    scan.name = QStringLiteral("Scan");
    scan.kind = QStringLiteral("dienst");
    scan.level = QStringLiteral("regionaal");
    scan.themes = TermSet{QStringLiteral("financiering")};
    inventory.put(scan);
    Initiative loan;
    loan.id = id(2);
    loan.name = QStringLiteral("Lening");
    inventory.put(loan);
    Organisation town;
    town.id = id(3);
    town.name = QStringLiteral("Gemeente");
    town.kind = QStringLiteral("gemeente");
    town.level = QStringLiteral("lokaal");
    inventory.put(town);
    return inventory;
}

Relation relation(int number, Known<RecordId> from, Known<RecordId> to)
{
    Relation result;
    result.id = id(number);
    result.from = std::move(from);
    result.to = std::move(to);
    result.kind = QStringLiteral("verwijst-door");
    return result;
}

RecordGraph graphOf(const Inventory &inventory)
{
    return recordGraphOf(inventory, Display(inventory, Vocabularies(inventory), QLocale(QLocale::Dutch)));
}

} // namespace

class RecordGraphTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatStandsAloneIsANodeToo()
    {
        const RecordGraph graph = graphOf(three());
        QCOMPARE(graph.nodes.size(), 3);
        QCOMPARE(graph.edges.size(), 0);
        QCOMPARE(graph.nodes.at(0).label, QStringLiteral("Scan"));
        QCOMPARE(graph.nodes.at(0).kind, QStringLiteral("dienst"));
        QCOMPARE(graph.nodes.at(0).level, QStringLiteral("regionaal"));
        QCOMPARE(graph.nodes.at(0).themes, TermSet{QStringLiteral("financiering")});
        QCOMPARE(graph.nodes.at(0).key, id(1).toText());
        QVERIFY(graph.nodes.at(2).type == GraphNode::Type::Organisation);
        QVERIFY(graph.nodes.at(1).level.isEmpty());
    }

    void anEmptyFileIsAnEmptyGraph() { QCOMPARE(graphOf({}), RecordGraph()); }

    void aParticipationIsALineWithoutDirection()
    {
        Inventory inventory = three();
        Participation participation;
        participation.id = id(9);
        participation.initiative = id(1);
        participation.organisation = id(3);
        participation.role = QStringLiteral("trekker");
        inventory.put(participation);
        const RecordGraph graph = graphOf(inventory);
        QCOMPARE(graph.edges.size(), 1);
        const GraphEdge expected{id(9), 2, 0, GraphEdge::Type::Participation, QStringLiteral("trekker"),
                                 false};
        QCOMPARE(graph.edges.at(0), expected);
    }

    void aRelationRunsFromWhoRefersUnlessItIsReciprocal()
    {
        Inventory inventory = three();
        inventory.put(relation(7, id(2), id(1)));
        Relation both = relation(8, id(1), id(2));
        both.reciprocal = true;
        inventory.put(both);
        const RecordGraph graph = graphOf(inventory);
        QCOMPARE(graph.edges.size(), 2); // by from: 8 runs from node 0, 7 from node 1
        QCOMPARE(graph.edges.at(0).id, id(8));
        QVERIFY(!graph.edges.at(0).isDirected);
        QCOMPARE(graph.edges.at(1).from, 1);
        QCOMPARE(graph.edges.at(1).to, 0);
        QVERIFY(graph.edges.at(1).isDirected);
    }

    void anActivityStandsForItsInitiative()
    {
        Inventory inventory = three();
        Activity workshop;
        workshop.id = id(20);
        workshop.initiative = id(1);
        workshop.name = QStringLiteral("Workshop");
        workshop.phases = TermSet{QStringLiteral("weten")};
        workshop.themes = TermSet{QStringLiteral("arbeidsmarkt")};
        inventory.put(workshop);
        inventory.put(relation(7, id(20), id(2)));
        const RecordGraph graph = graphOf(inventory);
        QCOMPARE(graph.nodes.size(), 3);
        QCOMPARE(graph.nodes.at(0).phases, TermSet{QStringLiteral("weten")});
        const TermSet themes{QStringLiteral("arbeidsmarkt"), QStringLiteral("financiering")};
        QCOMPARE(graph.nodes.at(0).themes, themes);
        QCOMPARE(graph.edges.at(0).from, 0);
        QCOMPARE(graph.edges.at(0).to, 1);
    }

    void anActivityWithoutItsInitiativeIsANode()
    {
        Inventory inventory = three();
        Activity alone;
        alone.id = id(20);
        alone.name = QStringLiteral("Los spreekuur");
        alone.kind = QStringLiteral("een-op-eenadvies");
        inventory.put(alone);
        const RecordGraph graph = graphOf(inventory);
        QCOMPARE(graph.nodes.size(), 4);
        QVERIFY(graph.nodes.at(3).type == GraphNode::Type::Activity);
        QCOMPARE(graph.nodes.at(3).kind, QStringLiteral("een-op-eenadvies"));
    }

    void aNamedTargetIsOneNodeHoweverOftenItIsNamed()
    {
        Inventory inventory = three();
        Relation first = relation(7, id(1), {});
        first.toName = QStringLiteral("Digitale  Werkplaats");
        Relation second = relation(8, id(2), {});
        second.toName = QStringLiteral("digitale werkplaats");
        inventory.put(first);
        inventory.put(second);
        const RecordGraph graph = graphOf(inventory);
        QCOMPARE(graph.nodes.size(), 4);
        QCOMPARE(graph.edges.size(), 2);
        QCOMPARE(graph.edges.at(0).to, graph.edges.at(1).to);
        const GraphNode &named = graph.nodes.at(graph.edges.at(0).to);
        QVERIFY(named.type == GraphNode::Type::Named);
        QCOMPARE(named.label, QStringLiteral("Digitale Werkplaats"));
    }

    void aLineThatLeadsNowhereIsLeftOut()
    {
        Inventory inventory = three();
        inventory.put(relation(7, id(1), id(404)));
        inventory.put(relation(8, {}, id(1)));
        QCOMPARE(graphOf(inventory).edges.size(), 0);
    }

    void doublesAndLoopsAreKept()
    {
        Inventory inventory = three();
        inventory.put(relation(6, id(1), id(2)));
        inventory.put(relation(7, id(1), id(2)));
        inventory.put(relation(8, id(1), id(1)));
        QCOMPARE(graphOf(inventory).edges.size(), 3);
    }

    void anInstanceTakesWhatItDoesNotKnowFromItsGenericService()
    {
        Inventory inventory = three();
        Initiative instance;
        instance.id = id(30);
        instance.name = QStringLiteral("Scan in Zandhoek");
        instance.instanceOf = id(1);
        instance.level = QStringLiteral("lokaal");
        inventory.put(instance);
        const RecordGraph graph = graphOf(inventory);
        const GraphNode &node = graph.nodes.at(graph.indexOf(id(30)));
        QCOMPARE(node.level, QStringLiteral("lokaal"));
        QCOMPARE(node.kind, QStringLiteral("dienst"));
        QCOMPARE(node.themes, TermSet{QStringLiteral("financiering")});
    }

    void anIdThatIsNotThereHasNoIndex()
    {
        const RecordGraph graph = graphOf(three());
        QCOMPARE(graph.indexOf(id(2)), 1);
        QCOMPARE(graph.indexOf(id(99)), -1);
        QCOMPARE(graph.indexOf({}), -1);
    }
};

QTEST_GUILESS_MAIN(RecordGraphTest)
#include "tst_recordgraph.moc"
