#include "core/exchange/graphfile.h"
#include "core/exchange/graphtext.h"

#include <QtTest>
#include <QXmlStreamReader>

using namespace core;

namespace {

const QString awkward
    = QStringLiteral("\"Quoted\" 'single'\nsecond line\ttab ]]> <b>&amp; & &lt; \\n back\\ 🚲 é");

GraphNode node(quint64 number, const QString &label)
{
    GraphNode result;
    result.id = RecordId(1, number);
    result.key = result.id.toText();
    result.label = label;
    return result;
}

GraphEdge edge(int from, int to, GraphEdge::Type type, const QString &kind, bool isDirected)
{
    return {RecordId(2, 1), from, to, type, kind, isDirected};
}

/// Three nodes of which the last has no line; doubles and a loop.
RecordGraph sample()
{
    RecordGraph graph;
    graph.nodes = {node(1, awkward), node(2, QStringLiteral("Gemeente")), node(3, QStringLiteral("Alleen"))};
    graph.nodes[0].kind = QStringLiteral("dienst");
    graph.nodes[0].level = QStringLiteral("regionaal");
    graph.nodes[0].phases = TermSet{QStringLiteral("weten"), QStringLiteral("kunnen")};
    graph.nodes[0].themes = TermSet{QStringLiteral("arbeidsmarkt")};
    graph.nodes[0].regions = TermSet{QStringLiteral("zandhoek")};
    graph.nodes[1].type = GraphNode::Type::Organisation;
    graph.edges = {edge(0, 0, GraphEdge::Type::Relation, QStringLiteral("verwijst-door"), true),
                   edge(0, 1, GraphEdge::Type::Relation, QStringLiteral("werkt-samen-met"), false),
                   edge(1, 0, GraphEdge::Type::Participation, QStringLiteral("trekker"), false),
                   edge(1, 0, GraphEdge::Type::Participation, QStringLiteral("financier"), false)};
    return graph;
}

GraphLooks looks()
{
    return {{{1.5, -2}, {0, 0}, {-0.00001, 3}},
            {QStringLiteral("#ff0080"), QString(), QStringLiteral("#000000")}};
}

/// The elements of an XML file, each as its path and attributes; fails the test when it is not well-formed.
struct Element {
    QString path;
    QXmlStreamAttributes attributes;
};

QList<Element> elementsOf(const QByteArray &xml)
{
    QList<Element> elements;
    QStringList open;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            open.append(reader.qualifiedName().toString());
            elements.append({open.join(u'/'), reader.attributes()});
        } else if (reader.isEndElement()) {
            open.removeLast();
        }
    }
    if (reader.hasError())
        return {};
    return elements;
}

int countOf(const QList<Element> &elements, const char *path)
{
    return static_cast<int>(std::count_if(elements.cbegin(), elements.cend(), [&](const Element &element) {
        return element.path == QLatin1String(path);
    }));
}

RecordGraph read(const QByteArray &xml)
{
    const auto graph = readGraphml(xml);
    return graph ? *graph : RecordGraph();
}

QByteArray graphml(const char *body)
{
    return QByteArray("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">") + body + "</graphml>";
}

} // namespace

class GraphFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void graphmlComesBackAsItWas()
    {
        RecordGraph expected = sample();
        for (GraphEdge &line : expected.edges)
            line.id = RecordId(); // edges have no id of their own in the file
        QCOMPARE(read(graphmlOf(sample(), looks())), expected);
        QCOMPARE(read(graphmlOf({})), RecordGraph());
    }

    void graphmlHasItsKeysBeforeTheGraph()
    {
        const auto elements = elementsOf(graphmlOf(sample(), looks()));
        bool inGraph = false;
        QStringList declared;
        for (const Element &element : elements) {
            inGraph = inGraph || element.path == QLatin1String("graphml/graph");
            if (element.path == QLatin1String("graphml/key")) {
                QVERIFY(!inGraph);
                declared.append(element.attributes.value(QLatin1String("id")).toString());
            }
            if (element.path.endsWith(QLatin1String("/data")))
                QVERIFY(declared.contains(element.attributes.value(QLatin1String("key")).toString()));
        }
        QCOMPARE(countOf(elements, "graphml/graph/node"), 3);
        QCOMPARE(countOf(elements, "graphml/graph/edge"), 4);
        QVERIFY(declared.contains(QStringLiteral("x")) && declared.contains(QStringLiteral("colour")));
    }

    void placesAreTwentyUnitsANode()
    {
        const QByteArray xml = graphmlOf(sample(), looks());
        QVERIFY(
            xml.contains("<data key=\"x\">30.000</data><data key=\"y\">-40.000</data>")); // 1.5 · 20, -2 · 20
        QVERIFY(xml.contains("<data key=\"x\">0.000</data><data key=\"y\">60.000</data>")); // never -0
        QVERIFY(xml.contains("<data key=\"colour\">#ff0080</data>"));
        QVERIFY(!graphmlOf(sample()).contains("<data key=\"x\">"));
    }

    void gexfHasTheStructureOfItsSchema()
    {
        const auto elements = elementsOf(gexfOf(sample(), looks()));
        QCOMPARE(elements.value(0).path, QStringLiteral("gexf"));
        QCOMPARE(countOf(elements, "gexf/graph"), 1);
        QCOMPARE(countOf(elements, "gexf/graph/attributes"), 2);
        QCOMPARE(countOf(elements, "gexf/graph/nodes/node"), 3);
        QCOMPARE(countOf(elements, "gexf/graph/edges/edge"), 4);
        QCOMPARE(countOf(elements, "gexf/graph/nodes/node/viz:position"), 3);
        QCOMPARE(countOf(elements, "gexf/graph/nodes/node/viz:color"), 2);
        QSet<QString> nodes;
        for (const Element &element : elements) {
            const auto value
                = [&](const char *name) { return element.attributes.value(QLatin1String(name)).toString(); };
            if (element.path.endsWith(QLatin1String("nodes/node")))
                nodes.insert(value("id"));
            if (element.path.endsWith(QLatin1String("edges/edge")))
                QVERIFY(nodes.contains(value("source")) && nodes.contains(value("target")));
            if (element.path.endsWith(QLatin1String("viz:color")) && value("r") != QLatin1String("0"))
                QCOMPARE(value("r") + value("g") + value("b"), QStringLiteral("2550128")); // ff, 00, 80
        }
        for (const Element &element : elements) {
            if (element.path.endsWith(QLatin1String("nodes/node"))) {
                QCOMPARE(element.attributes.value(QLatin1String("label")).toString(), awkward);
                break;
            }
        }
    }

    /// The schema itself (gexf.xsd 1.2) is on no server that packages come from: what it asks of the elements
    /// that are written is repeated here, after the format's own primer.
    void gexfUsesNothingItsSchemaDoesNotKnow()
    {
        const QHash<QString, QStringList> known{
            {QStringLiteral("gexf"), {QStringLiteral("version")}},
            {QStringLiteral("graph"), {QStringLiteral("mode"), QStringLiteral("defaultedgetype")}},
            {QStringLiteral("attributes"), {QStringLiteral("class")}},
            {QStringLiteral("attribute"),
             {QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("type")}},
            {QStringLiteral("nodes"), {}},
            {QStringLiteral("node"), {QStringLiteral("id"), QStringLiteral("label")}},
            {QStringLiteral("edges"), {}},
            {QStringLiteral("edge"),
             {QStringLiteral("id"), QStringLiteral("source"), QStringLiteral("target")}},
            {QStringLiteral("attvalues"), {}},
            {QStringLiteral("attvalue"), {QStringLiteral("for"), QStringLiteral("value")}},
            {QStringLiteral("viz:color"), {QStringLiteral("r"), QStringLiteral("g"), QStringLiteral("b")}},
            {QStringLiteral("viz:position"),
             {QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z")}}};
        QSet<QString> declared, edges;
        QString holder;
        for (const Element &element : elementsOf(gexfOf(sample(), looks()))) {
            const QString name = element.path.section(u'/', -1);
            QVERIFY2(known.contains(name), qPrintable(name));
            QStringList attributes;
            for (const auto &attribute : element.attributes)
                attributes.append(attribute.name().toString());
            QCOMPARE(attributes, known.value(name));
            const auto value
                = [&](const char *key) { return element.attributes.value(QLatin1String(key)).toString(); };
            if (name == QLatin1String("attributes"))
                holder = value("class");
            else if (name == QLatin1String("attribute"))
                declared.insert(holder + value("id"));
            else if (name == QLatin1String("nodes") || name == QLatin1String("edges"))
                holder = name.chopped(1);
            else if (name == QLatin1String("attvalue"))
                QVERIFY(declared.contains(holder + value("for")));
            else if (name == QLatin1String("edge"))
                edges.insert(value("id"));
        }
        QCOMPARE(declared.size(), 6 + 3);
        QCOMPARE(edges.size(), 4);
    }

    void dotCutsWhatGraphvizCannotRead()
    {
        RecordGraph graph = sample();
        graph.nodes[0].label = QString(4001, u'é');
        graph.nodes[1].label = QString(4000, u'x');
        graph.nodes[2].label = QString(3998, u'y') + QStringLiteral("🚲🚲"); // 4 002, a pair at the cut
        const QString dot = QString::fromUtf8(dotOf(graph));
        QVERIFY(dot.contains(u'"' + QString(3999, u'é') + QStringLiteral("…\"")));
        QVERIFY(dot.contains(u'"' + QString(4000, u'x') + u'"'));
        QVERIFY(dot.contains(u'"' + QString(3998, u'y') + QStringLiteral("…\""))); // no half of a pair
        for (const GraphNode &node : graph.nodes) {
            QVERIFY(dot.contains(node.key));
            QVERIFY(QString::fromUtf8(graphmlOf(graph)).contains(node.label)); // the others keep all of it
            QVERIFY(QString::fromUtf8(gexfOf(graph)).contains(node.label));
        }
    }

    void dotHasEveryNodeAndLine()
    {
        const QByteArray dot = dotOf(sample(), looks());
        QCOMPARE(dot.count(" -> "), 4);
        QCOMPARE(dot.count("[label="), 3);
        QVERIFY(dot.contains("pos=\"30.000,40.000!\"")); // y goes up
        QVERIFY(dot.contains("dir=both"));
        QVERIFY(dot.contains("dir=none"));
    }

    void dotTextShowsWhatItWasMadeFrom_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << QStringLiteral("Scan") << QByteArray("\"Scan\"");
        QTest::newRow("quotes") << QStringLiteral("a \"b\"") << QByteArray("\"a \\\"b\\\"\"");
        QTest::newRow("a backslash at the end") << QStringLiteral("a\\") << QByteArray("\"a\\\\\"");
        QTest::newRow("an escape of Graphviz") << QStringLiteral("\\N") << QByteArray("\"\\\\N\"");
        QTest::newRow("an entity") << QStringLiteral("&lt;") << QByteArray("\"&amp;lt;\"");
        QTest::newRow("no entity") << QStringLiteral("R&D; x") << QByteArray("\"R&amp;D; x\"");
        QTest::newRow("a mere ampersand") << QStringLiteral("R & D") << QByteArray("\"R & D\"");
        QTest::newRow("html") << QStringLiteral("<b>x</b>") << QByteArray("\"<b>x</b>\"");
    }
    void dotTextShowsWhatItWasMadeFrom()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(dotText(text), expected);
    }

    void whatXmlCannotHoldBecomesAReplacement()
    {
        QString text = QStringLiteral("a?b?c?d");
        text[1] = QChar(0);
        text[3] = QChar(0x0B);
        text[5] = QChar(0xD83D); // half a pair
        QCOMPARE(holdable(text), QStringLiteral("a\uFFFDb\uFFFDc\uFFFDd"));
        QCOMPARE(holdable(awkward), awkward);
        QCOMPARE(holdable(QString(QChar(0xFFFE))), QStringLiteral("\uFFFD"));
        RecordGraph graph;
        graph.nodes = {node(1, text)};
        QCOMPARE(read(graphmlOf(graph)).nodes.value(0).label, holdable(text));
        QCOMPARE(elementsOf(gexfOf(graph)).isEmpty(), false);
        QVERIFY(!dotOf(graph).contains('\0'));
    }

    void equalGraphsGiveEqualBytes()
    {
        QCOMPARE(graphmlOf(sample(), looks()), graphmlOf(sample(), looks()));
        QCOMPARE(gexfOf(sample(), looks()), gexfOf(sample(), looks()));
        QCOMPARE(dotOf(sample(), looks()), dotOf(sample(), looks()));
    }

    void theGraphmlOfOthersIsRead()
    {
        const RecordGraph graph
            = read(graphml("<key id=\"d0\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>"
                           "<key id=\"d1\" for=\"node\" attr.name=\"theme\" attr.type=\"string\"/>"
                           "<key id=\"d2\" for=\"node\" attr.name=\"weight\" attr.type=\"double\"/>"
                           "<graph edgedefault=\"undirected\"><edge source=\"n1\" target=\"n2\"/>"
                           "<node id=\"n1\"><data key=\"d0\">Een</data><data key=\"d2\">3</data></node>"
                           "<node id=\"n2\"><desc>x</desc><data key=\"d1\">circulair</data></node></graph>"));
        QCOMPARE(graph.nodes.size(), 2);
        QCOMPARE(graph.edges.size(), 1);
        const bool swapped = graph.nodes.at(0).key == QLatin1String("n2");
        QCOMPARE(graph.nodes.at(swapped ? 1 : 0).label, QStringLiteral("Een"));
        QCOMPARE(graph.nodes.at(swapped ? 0 : 1).label, QStringLiteral("n2"));
        QCOMPARE(graph.nodes.at(swapped ? 0 : 1).themes, TermSet{QStringLiteral("circulair")});
        QVERIFY(graph.nodes.at(0).id < graph.nodes.at(1).id);
    }

    void theOrderInTheFileDoesNotMatter()
    {
        const char *one = "<graph><node id=\"a\"/><node id=\"b\"/><node id=\"c\"/>"
                          "<edge source=\"a\" target=\"b\"/><edge source=\"b\" target=\"c\"/></graph>";
        const char *other = "<graph><edge source=\"b\" target=\"c\"/><node id=\"c\"/><node id=\"a\"/>"
                            "<edge source=\"a\" target=\"b\"/><node id=\"b\"/></graph>";
        QVERIFY(!read(graphml(one)).nodes.isEmpty());
        QCOMPARE(read(graphml(one)), read(graphml(other)));
    }

    void whatIsWrongIsSaidWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("XML");
        QTest::newRow("no XML") << QByteArray("node,x,y\n") << QStringLiteral("XML");
        QTest::newRow("another format") << QByteArray("<gexf/>") << QStringLiteral("GraphML");
        QTest::newRow("cut off") << graphmlOf(sample()).left(1500) << QStringLiteral("XML");
        QTest::newRow("a node twice")
            << graphml("<graph><node id=\"a\"/>\n<node id=\"a\"/></graph>") << QStringLiteral("Line 2");
        QTest::newRow("a node without id") << graphml("<graph><node/></graph>") << QStringLiteral("id");
        QTest::newRow("an edge to nowhere")
            << graphml("<graph><node id=\"a\"/>\n\n<edge source=\"a\" target=\"b\"/></graph>")
            << QStringLiteral("Line 3");
        QTest::newRow("a document type that grows")
            << QByteArray("<!DOCTYPE g [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<graphml>&b;</graphml>")
            << QStringLiteral("document type");
    }
    void whatIsWrongIsSaidWithItsLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const auto graph = readGraphml(bytes);
        QVERIFY(!graph);
        QVERIFY(graph.error().code == ErrorCode::InvalidInput);
        QVERIFY2(graph.error().message.contains(word), qPrintable(graph.error().message));
    }

    /// Each at the limit, and one beyond it.
    void limitsAreKept()
    {
        const QByteArray bytes = graphmlOf(sample());
        const RecordGraph graph = sample();
        const auto tries = [&bytes](auto GraphmlLimits::*limit, qint64 most) {
            GraphmlLimits limits;
            limits.*limit = static_cast<std::remove_reference_t<decltype(limits.*limit)>>(most);
            const auto read = readGraphml(bytes, limits);
            return read ? QString() : read.error().message;
        };
        QCOMPARE(tries(&GraphmlLimits::nodes, graph.nodes.size()), QString());
        QVERIFY(tries(&GraphmlLimits::nodes, graph.nodes.size() - 1).contains(QLatin1String("nodes")));
        QCOMPARE(tries(&GraphmlLimits::edges, graph.edges.size()), QString());
        QVERIFY(tries(&GraphmlLimits::edges, graph.edges.size() - 1).contains(QLatin1String("edges")));
        QCOMPARE(tries(&GraphmlLimits::fileBytes, bytes.size()), QString());
        QVERIFY(tries(&GraphmlLimits::fileBytes, bytes.size() - 1).contains(QLatin1String("MB")));
        QCOMPARE(tries(&GraphmlLimits::depth, 4), QString()); // graphml > graph > node > data
        QVERIFY(tries(&GraphmlLimits::depth, 3).contains(QLatin1String("complicated")));
    }

    /// Qt compares all attributes of an element with each other, and nothing stops it.
    void anElementWithManyAttributesIsRefusedBeforeItIsRead()
    {
        const auto isRead = [](const QByteArray &before, int count) {
            QByteArray text = before + "<graph><node id=\"a=b>\"";
            for (int i = 1; i < count; ++i)
                text += " a" + QByteArray::number(i) + "='=\"='";
            return static_cast<bool>(readGraphml(graphml((text + "/></graph>").constData())));
        };
        const QByteArray many(300, '=');
        QVERIFY(isRead({}, 256));
        QVERIFY(!isRead({}, 257));
        QVERIFY(!isRead({}, 200'000));
        QVERIFY(isRead("<!-- " + many + " ' -->", 2));
        QVERIFY(isRead("<desc><![CDATA[" + many + "]]></desc>", 2));
        QVERIFY(!isRead("<!-- ' -->", 300));
    }

    void anotherEncodingIsReadOrRefusedButNeverLookedPast()
    {
        const QString text = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-16\"?><graphml><graph>"
                                            "<node id=\"é\"/></graph></graphml>");
        const QByteArray wide
            = QStringEncoder(QStringEncoder::Utf16, QStringConverter::Flag::WriteBom).encode(text);
        QCOMPARE(read(wide).nodes.constFirst().key, QStringLiteral("é"));
        QVERIFY(!readGraphml(wide.mid(2))); // without its mark
        QVERIFY(!readGraphml(QByteArray("<graphml>\0</graphml>", 20)));
    }

    void aCutFileNeverCrashes()
    {
        const QByteArray whole = graphmlOf(sample(), looks());
        for (qsizetype size = 0; size < whole.size() - 12; size += 7)
            QVERIFY(!readGraphml(whole.left(size)));
    }
};

QTEST_GUILESS_MAIN(GraphFileTest)
#include "tst_graphfile.moc"
