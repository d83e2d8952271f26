#include "core/exchange/graphfile.h"
#include "core/exchange/graphtext.h"

namespace core {
namespace {

struct Key {
    const char *id;
    const char *holder;
    const char *name;
    const char *type;
};

constexpr Key keys[] = {
    {"label", "node", "label", "string"},
    {"type", "node", "type", "string"},
    {"kind", "node", "kind", "string"},
    {"level", "node", "level", "string"},
    {"phases", "node", "phases", "string"},
    {"themes", "node", "themes", "string"},
    {"regions", "node", "regions", "string"},
    {"x", "node", "x", "double"},
    {"y", "node", "y", "double"},
    {"colour", "node", "colour", "string"},
    {"e_type", "edge", "type", "string"},
    {"e_kind", "edge", "kind", "string"},
    {"reciprocal", "edge", "reciprocal", "boolean"},
};

/// Nothing for an empty text: unknown is not the empty text.
void appendData(QByteArray &xml, const char *key, const QString &text)
{
    if (!text.isEmpty())
        xml += QByteArray("<data key=\"") + key + "\">" + xmlText(text) + "</data>";
}

/// Keys are of the whole file: those that a node has too have a name of their own.
QByteArray edgeKey(const char *name)
{
    const bool isOfBoth = qstrcmp(name, "type") == 0 || qstrcmp(name, "kind") == 0;
    return isOfBoth ? QByteArray("e_") + name : QByteArray(name);
}

void appendNode(QByteArray &xml, const GraphNode &node)
{
    xml += "<node id=\"" + xmlText(node.key) + "\">";
    appendData(xml, "label", node.label);
    for (const GraphValue &value : valuesOf(node))
        appendData(xml, value.name, value.text);
}

} // namespace

QByteArray graphmlOf(const RecordGraph &graph, const GraphLooks &looks)
{
    QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
                     "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                     "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
                     "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    for (const Key &key : keys) {
        xml += QByteArray("<key id=\"") + key.id + "\" for=\"" + key.holder + "\" attr.name=\"" + key.name
            + "\" attr.type=\"" + key.type + "\"/>\n";
    }
    xml += "<graph id=\"stelselkaart\" edgedefault=\"directed\">\n";
    for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
        appendNode(xml, graph.nodes.at(i));
        if (!looks.places.isEmpty())
            xml += "<data key=\"x\">" + coordinateText(looks.places.at(i).x()) + "</data><data key=\"y\">"
                + coordinateText(looks.places.at(i).y()) + "</data>";
        appendData(xml, "colour", looks.colours.value(i));
        xml += "</node>\n";
    }
    for (qsizetype i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge &edge = graph.edges.at(i);
        xml += "<edge id=\"e" + QByteArray::number(i) + "\" source=\""
            + xmlText(graph.nodes.at(edge.from).key) + "\" target=\"" + xmlText(graph.nodes.at(edge.to).key)
            + "\">";
        for (const GraphValue &value : valuesOf(edge))
            appendData(xml, edgeKey(value.name).constData(), value.text);
        xml += "</edge>\n";
    }
    xml += "</graph>\n</graphml>\n";
    return xml;
}

} // namespace core
