#include "core/exchange/graphfile.h"
#include "core/exchange/graphtext.h"

namespace core {
namespace {

/// Graphviz's scanner gives up on a text of more than 16 384 bytes, and with it on the whole file.
constexpr qsizetype mostCharacters = 4000; // of at most three bytes, or two of a pair of four

QString shortened(const QString &text)
{
    if (text.size() <= mostCharacters)
        return text;
    const bool splitsPair = text.at(mostCharacters - 2).isHighSurrogate();
    return text.left(mostCharacters - (splitsPair ? 2 : 1)) + u'…';
}

void appendAttribute(QByteArray &dot, const char *name, const QString &text)
{
    if (!text.isEmpty())
        dot += QByteArray(", ") + name + '=' + dotText(shortened(text));
}

void appendNode(QByteArray &dot, const GraphNode &node)
{
    dot += dotText(node.key) + " [label=" + dotText(shortened(node.label));
    for (const GraphValue &value : valuesOf(node))
        appendAttribute(dot, value.name, value.text);
}

} // namespace

QByteArray dotOf(const RecordGraph &graph, const GraphLooks &looks)
{
    // 20 points are 0.25 inch with some room.
    QByteArray dot = "digraph stelselkaart {\ngraph [charset=\"UTF-8\"];\n"
                     "node [shape=circle, fixedsize=shape, width=0.25, fontsize=6, style=filled, "
                     "fillcolor=\"#ffffff\"];\nedge [arrowsize=0.5];\n";
    for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
        appendNode(dot, graph.nodes.at(i));
        appendAttribute(dot, "fillcolor", looks.colours.value(i));
        if (!looks.places.isEmpty())
            dot += ", pos=\"" + coordinateText(looks.places.at(i).x()) + ','
                + coordinateText(-looks.places.at(i).y()) + "!\"";
        dot += "];\n";
    }
    for (const GraphEdge &edge : graph.edges) {
        dot += dotText(graph.nodes.at(edge.from).key) + " -> " + dotText(graph.nodes.at(edge.to).key)
            + " [type=" + dotText(typeKey(edge.type));
        appendAttribute(dot, "kind", edge.kind);
        if (edge.type == GraphEdge::Type::Participation)
            dot += ", dir=none";
        else if (!edge.isDirected)
            dot += ", dir=both, reciprocal=true";
        dot += "];\n";
    }
    dot += "}\n";
    return dot;
}

} // namespace core
