#include "core/exchange/graphtext.h"

#include <cmath>

namespace core {
namespace {

bool isHoldable(char16_t unit)
{
    return unit >= 0x20 ? unit < 0xFFFE : unit == u'\t' || unit == u'\n' || unit == u'\r';
}

/// Whether the '&' at \a at begins what Graphviz would take for an entity.
bool beginsEntity(QStringView text, qsizetype at)
{
    const qsizetype end = text.indexOf(u';', at);
    if (end < at + 2)
        return false;
    const QStringView name = text.mid(at + 1, end - at - 1);
    return std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c == u'#' || c.isLetterOrNumber(); });
}

} // namespace

QString holdable(const QString &text)
{
    QString result = text;
    for (qsizetype i = 0; i < result.size(); ++i) {
        const bool isPair
            = result.at(i).isHighSurrogate() && i + 1 < result.size() && result.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else if (result.at(i).isSurrogate() || !isHoldable(result.at(i).unicode()))
            result[i] = QChar::ReplacementCharacter;
    }
    return result;
}

QByteArray xmlText(const QString &text)
{
    const QByteArray utf8 = holdable(text).toUtf8();
    QByteArray result;
    result.reserve(utf8.size() + utf8.size() / 8);
    for (const char c : utf8) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\t':
            result += "&#9;";
            break;
        case '\n':
            result += "&#10;";
            break;
        case '\r':
            result += "&#13;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

QByteArray dotText(const QString &text)
{
    const QString whole = holdable(text);
    QString result(u'"');
    result.reserve(whole.size() + 8);
    for (qsizetype i = 0; i < whole.size(); ++i) {
        const QChar c = whole.at(i);
        if (c == u'"')
            result += QLatin1String("\\\"");
        else if (c == u'\\')
            result += QLatin1String("\\\\");
        else if (c == u'&' && beginsEntity(whole, i))
            result += QLatin1String("&amp;");
        else
            result += c;
    }
    return (result + u'"').toUtf8();
}

QByteArray coordinateText(double nodeWidths)
{
    const double rounded = std::round(nodeWidths * unitsPerNode * 1000) / 1000;
    return QByteArray::number(rounded == 0 ? 0 : rounded, 'f', 3);
}

std::array<GraphValue, 6> valuesOf(const GraphNode &node)
{
    const auto joined = [](const TermSet &terms) { return terms.items().join(u'|'); };
    return {{{"type", typeKey(node.type)},
             {"kind", node.kind},
             {"level", node.level},
             {"phases", joined(node.phases)},
             {"themes", joined(node.themes)},
             {"regions", joined(node.regions)}}};
}

std::array<GraphValue, 3> valuesOf(const GraphEdge &edge)
{
    const QString reciprocal = edge.type != GraphEdge::Type::Relation ? QString()
        : edge.isDirected                                             ? QStringLiteral("false")
                                                                      : QStringLiteral("true");
    return {{{"type", typeKey(edge.type)}, {"kind", edge.kind}, {"reciprocal", reciprocal}}};
}

} // namespace core
