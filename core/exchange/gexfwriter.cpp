#include "core/exchange/graphfile.h"
#include "core/exchange/graphtext.h"

namespace core {
namespace {

/// The attributes are known by their number.
template <typename Values>
void appendValues(QByteArray &xml, const Values &values)
{
    xml += "<attvalues>";
    int key = 0;
    for (const GraphValue &value : values) {
        if (!value.text.isEmpty())
            xml += "<attvalue for=\"" + QByteArray::number(key) + "\" value=\"" + xmlText(value.text)
                + "\"/>";
        ++key;
    }
    xml += "</attvalues>";
}

template <typename Values>
void appendAttributes(QByteArray &xml, const char *holder, const Values &values)
{
    xml += QByteArray("<attributes class=\"") + holder + "\">\n";
    int key = 0;
    for (const GraphValue &value : values)
        xml += "<attribute id=\"" + QByteArray::number(key++) + "\" title=\"" + value.name + "\" type=\""
            + (qstrcmp(value.name, "reciprocal") == 0 ? "boolean" : "string") + "\"/>\n";
    xml += "</attributes>\n";
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
    xml += "<node id=\"" + xmlText(node.key) + "\" label=\"" + xmlText(node.label) + "\">";
    appendValues(xml, valuesOf(node));
}

void appendEdge(QByteArray &xml, const RecordGraph &graph, qsizetype index)
{
    const GraphEdge &edge = graph.edges.at(index);
    xml += "<edge id=\"" + QByteArray::number(index) + "\" source=\"" + xmlText(graph.nodes.at(edge.from).key)
        + "\" target=\"" + xmlText(graph.nodes.at(edge.to).key) + "\">";
    appendValues(xml, valuesOf(edge));
    xml += "</edge>\n";
}

} // namespace

QByteArray gexfOf(const RecordGraph &graph, const GraphLooks &looks)
{
    QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<gexf xmlns=\"http://www.gexf.net/1.2draft\" "
                     "xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\">\n"
                     "<graph mode=\"static\" defaultedgetype=\"directed\">\n";
    appendAttributes(xml, "node", valuesOf(GraphNode()));
    appendAttributes(xml, "edge", valuesOf(GraphEdge()));
    xml += "<nodes>\n";
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
