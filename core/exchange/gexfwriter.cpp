#include "core/exchange/graphfile.h"
#include "core/exchange/graphtext.h"

namespace core {
namespace {

constexpr const char *nodeKeys[] = {"type", "kind", "level", "phases", "themes", "regions"};

void appendValue(QByteArray &xml, int key, const QString &text)
{
    if (!text.isEmpty())
        xml += "<attvalue for=\"" + QByteArray::number(key) + "\" value=\"" + xmlText(text) + "\"/>";
}

/// "#rrggbb" as the viz module writes it; nothing for another text.
QByteArray colourOf(const QString &colour)
{
    bool isRead = false;
    const uint rgb = colour.mid(1).toUInt(&isRead, 16);
    if (!isRead || colour.size() != 7)
        return {};
    return "<viz:color r=\"" + QByteArray::number(rgb >> 16 & 0xFF) + "\" g=\""
        + QByteArray::number(rgb >> 8 & 0xFF) + "\" b=\"" + QByteArray::number(rgb & 0xFF) + "\"/>";
}

void appendNode(QByteArray &xml, const GraphNode &node)
{
    xml += "<node id=\"" + xmlText(node.key) + "\" label=\"" + xmlText(node.label) + "\"><attvalues>";
    const QString values[]
        = {typeKey(node.type),   node.kind, node.level, setText(node.phases), setText(node.themes),
           setText(node.regions)};
    for (int key = 0; key < 6; ++key)
        appendValue(xml, key, values[key]);
    xml += "</attvalues>";
}

void appendEdge(QByteArray &xml, const RecordGraph &graph, qsizetype index)
{
    const GraphEdge &edge = graph.edges.at(index);
    xml += "<edge id=\"" + QByteArray::number(index) + "\" source=\"" + xmlText(graph.nodes.at(edge.from).key)
        + "\" target=\"" + xmlText(graph.nodes.at(edge.to).key) + "\"><attvalues>";
    appendValue(xml, 0, typeKey(edge.type));
    appendValue(xml, 1, edge.kind);
    if (edge.type == GraphEdge::Type::Relation)
        appendValue(xml, 2, edge.isDirected ? QStringLiteral("false") : QStringLiteral("true"));
    xml += "</attvalues></edge>\n";
}

} // namespace

QByteArray gexfOf(const RecordGraph &graph, const GraphLooks &looks)
{
    QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<gexf xmlns=\"http://www.gexf.net/1.2draft\" "
                     "xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\">\n"
                     "<graph mode=\"static\" defaultedgetype=\"directed\">\n<attributes class=\"node\">\n";
    int key = 0;
    for (const char *name : nodeKeys)
        xml += "<attribute id=\"" + QByteArray::number(key++) + "\" title=\"" + name
            + "\" type=\"string\"/>\n";
    xml += "</attributes>\n<attributes class=\"edge\">\n"
           "<attribute id=\"0\" title=\"type\" type=\"string\"/>\n"
           "<attribute id=\"1\" title=\"kind\" type=\"string\"/>\n"
           "<attribute id=\"2\" title=\"reciprocal\" type=\"boolean\"/>\n</attributes>\n<nodes>\n";
    for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
        appendNode(xml, graph.nodes.at(i));
        xml += colourOf(looks.colours.value(i));
        if (!looks.places.isEmpty())
            xml += "<viz:position x=\"" + coordinateText(looks.places.at(i).x()) + "\" y=\""
                + coordinateText(-looks.places.at(i).y()) + "\" z=\"0\"/>";
        xml += "</node>\n";
    }
    xml += "</nodes>\n<edges>\n";
    for (qsizetype i = 0; i < graph.edges.size(); ++i)
        appendEdge(xml, graph, i);
    xml += "</edges>\n</graph>\n</gexf>\n";
    return xml;
}

} // namespace core
