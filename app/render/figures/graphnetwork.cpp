#include "app/render/figures/graphnetwork.h"

#include "app/render/figures/mapmarks.h"
#include "app/render/figures/palette.h"
#include "app/render/wording.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>

namespace app {
namespace {

constexpr double markShare = 0.62; // of the room a node has: marks do not touch

QString words(const char *text, int n = -1)
{
    return wording(text, n);
}

QString vocabularyOf(core::GraphNode::Type type)
{
    switch (type) {
    case core::GraphNode::Type::Initiative:
        return QStringLiteral("initiatiefsoort");
    case core::GraphNode::Type::Organisation:
        return QStringLiteral("organisatiesoort");
    case core::GraphNode::Type::Activity:
        return QStringLiteral("activiteitsoort");
    case core::GraphNode::Type::Named:
        break;
    }
    return {};
}

MarkShape shapeOf(core::GraphNode::Type type)
{
    switch (type) {
    case core::GraphNode::Type::Initiative:
        return MarkShape::Square;
    case core::GraphNode::Type::Organisation:
        return MarkShape::Round;
    case core::GraphNode::Type::Activity:
        return MarkShape::Diamond;
    case core::GraphNode::Type::Named:
        break;
    }
    return MarkShape::Dashed;
}

/// What everything of a shape is.
QString familyOf(core::GraphNode::Type type)
{
    switch (type) {
    case core::GraphNode::Type::Initiative:
        return words(QT_TRANSLATE_NOOP("app::render", "initiative of any kind"));
    case core::GraphNode::Type::Organisation:
        return words(QT_TRANSLATE_NOOP("app::render", "organisation"));
    case core::GraphNode::Type::Activity:
        return words(QT_TRANSLATE_NOOP("app::render", "activity on its own"));
    case core::GraphNode::Type::Named:
        break;
    }
    return {};
}

class Builder {
public:
    Builder(const core::RecordGraph &graph, const core::Display &display,
            const core::Vocabularies &vocabularies)
        : m_graph(graph),
          m_display(display),
          m_vocabularies(vocabularies)
    { }

    NetworkFigure build(const GraphPlaces &places);

private:
    void addLines(const QList<bool> &isWeak);
    void addNodes(const GraphPlaces &places);
    void chooseLetters();
    void addBands(const QList<NetworkStrip> &bands);
    int nodeKind(const core::GraphNode &node);
    int strokeOf(const core::GraphEdge &edge);
    int linkKind(const core::GraphEdge &edge, bool isWeak);
    QString unknownKind(core::GraphNode::Type type) const;
    QColor colourOf(const QString &vocabulary, const QString &key) const;
    QString spoken(const core::GraphNode &node, int lines, bool isPinned) const;

    const core::RecordGraph &m_graph;
    const core::Display &m_display;
    const core::Vocabularies &m_vocabularies;
    NetworkFigure m_figure;
    QList<int> m_linesAt; ///< each node
    QHash<QString, int> m_nodeKinds;
    QHash<QString, int> m_linkKinds;
    std::map<std::pair<int, QString>, int> m_strokes;
};

QString Builder::unknownKind(core::GraphNode::Type type) const
{
    switch (type) {
    case core::GraphNode::Type::Organisation:
        return words(QT_TRANSLATE_NOOP("app::render", "organisation, kind unknown"));
    case core::GraphNode::Type::Named:
        return words(QT_TRANSLATE_NOOP("app::render", "only named, not recorded"));
    case core::GraphNode::Type::Initiative:
    case core::GraphNode::Type::Activity:
        break;
    }
    return words(QT_TRANSLATE_NOOP("app::render", "kind unknown"));
}

QColor Builder::colourOf(const QString &vocabulary, const QString &key) const
{
    const core::VocabularyTerm *term = key.isEmpty() ? nullptr : m_vocabularies.find(vocabulary, key);
    const QColor colour(term ? term->colour.valueOr({}) : QString());
    return colour.isValid() ? colour : QColor(0x52, 0x52, 0x52);
}

int Builder::nodeKind(const core::GraphNode &node)
{
    const QString vocabulary = vocabularyOf(node.type);
    const QString key = vocabulary + u'/' + node.kind;
    if (const auto known = m_nodeKinds.constFind(key); known != m_nodeKinds.cend())
        return *known;
    const QString label
        = node.kind.isEmpty() ? unknownKind(node.type) : m_display.term(vocabulary, node.kind);
    m_figure.nodeKinds.append(
        {label, {}, shapeOf(node.type), colourOf(vocabulary, node.kind), familyOf(node.type)});
    return m_nodeKinds[key] = static_cast<int>(m_figure.nodeKinds.size()) - 1;
}

/// The plainest are for the kinds that were asked for first.
int Builder::strokeOf(const core::GraphEdge &edge)
{
    const auto kind = std::pair(static_cast<int>(edge.type), edge.kind);
    return m_strokes.try_emplace(kind, static_cast<int>(m_strokes.size())).first->second;
}

int Builder::linkKind(const core::GraphEdge &edge, bool isWeak)
{
    const bool isRole = edge.type == core::GraphEdge::Type::Participation;
    const QString vocabulary = isRole ? QStringLiteral("rol") : QStringLiteral("relatiesoort");
    const QString key = vocabulary + u'/' + edge.kind + (isWeak ? u'-' : u'+');
    if (const auto known = m_linkKinds.constFind(key); known != m_linkKinds.cend())
        return *known;
    const auto next = static_cast<int>(m_figure.linkKinds.size());
    // The same stroke and head for the strong and the weak lines of a kind; a weak line keeps the contrast
    // that any line needs.
    const int stroke = strokeOf(edge);
    const QString label = edge.kind.isEmpty() ? words(QT_TRANSLATE_NOOP("app::render", "kind unknown"))
                                              : m_display.term(vocabulary, edge.kind);
    const QColor colour = colourOf(vocabulary, edge.kind);
    m_figure.linkKinds.append(
        {label, isWeak ? weakLine : darkenedTo(colour, 3), linkStroke(stroke), linkHead(stroke), isWeak});
    return m_linkKinds[key] = next;
}

QString Builder::spoken(const core::GraphNode &node, int lines, bool isPinned) const
{
    QStringList parts{
        node.label,
        m_figure.nodeKinds.at(m_nodeKinds.value(vocabularyOf(node.type) + u'/' + node.kind)).label};
    if (!node.level.isEmpty())
        parts.append(m_display.term(QStringLiteral("bestuursniveau"), node.level));
    const auto add = [&](const QString &vocabulary, const core::TermSet &terms) {
        QStringList labels;
        for (const QString &key : terms)
            labels.append(m_display.term(vocabulary, key));
        if (!labels.isEmpty())
            parts.append(labels.join(QStringLiteral(", ")));
    };
    add(QStringLiteral("thema"), node.themes);
    add(QStringLiteral("fase"), node.phases);
    if (lines > 0)
        parts.append(words(QT_TRANSLATE_N_NOOP("app::render", "%n relations"), lines));
    if (isPinned)
        parts.append(words(QT_TRANSLATE_NOOP("app::render", "pinned")));
    return parts.join(QStringLiteral("; "));
}

void Builder::addLines(const QList<bool> &isWeak)
{
    for (int i = 0; i < m_graph.edges.size(); ++i) {
        if (!flagOf(isWeak, i))
            strokeOf(m_graph.edges.at(i));
    }
    m_linesAt = QList<int>(m_graph.nodes.size(), 0);
    for (int i = 0; i < m_graph.edges.size(); ++i) {
        const core::GraphEdge &edge = m_graph.edges.at(i);
        if (edge.from == edge.to)
            continue;
        m_figure.segments.append({static_cast<int>(m_figure.links.size()), edge.from, edge.to});
        m_figure.links.append({edge.id, linkKind(edge, flagOf(isWeak, i)), !edge.isDirected});
        ++m_linesAt[edge.from];
        ++m_linesAt[edge.to];
    }
}

void Builder::addNodes(const GraphPlaces &places)
{
    const double step = graphStep(m_figure), half = m_figure.unit / 2;
    for (int i = 0; i < m_graph.nodes.size(); ++i) {
        const core::GraphNode &node = m_graph.nodes.at(i);
        const int kind = nodeKind(node);
        m_figure.nodes.append(
            {node.id, node.label, spoken(node, m_linesAt.at(i), flagOf(places.isPinned, i)), kind});
        const QPointF middle = places.nodes.at(i) * step;
        m_figure.marks.append(
            {i, QRectF(middle - QPointF(half, half), QSizeF(m_figure.unit, m_figure.unit)), {}, {}});
        m_figure.world |= m_figure.marks.constLast().rect;
    }
    m_figure.world.adjust(-step, -step, step, step);
}

/// Initiatives choose their letters first, so that they have those of the journey map.
void Builder::chooseLetters()
{
    QList<int> order(m_figure.nodeKinds.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return m_figure.nodeKinds.at(a).shape < m_figure.nodeKinds.at(b).shape;
    });
    QStringList labels;
    for (const int kind : std::as_const(order))
        labels.append(m_figure.nodeKinds.at(kind).label);
    const QStringList letters = distinctLetters(labels);
    for (int i = 0; i < letters.size(); ++i)
        m_figure.nodeKinds[order.at(i)].letter = letters.at(i);
}

/// Rows of one line have no height of their own: each band reaches halfway to its neighbours.
void Builder::addBands(const QList<NetworkStrip> &bands)
{
    const double step = graphStep(m_figure);
    for (int i = 0; i < bands.size(); ++i) {
        const double top = i == 0 ? bands.at(i).from - 1 : (bands.at(i - 1).to + bands.at(i).from) / 2;
        const double bottom
            = i + 1 == bands.size() ? bands.at(i).to + 1 : (bands.at(i).to + bands.at(i + 1).from) / 2;
        m_figure.bands.append({bands.at(i).label, top * step, bottom * step, bands.at(i).isUnknown});
    }
    if (!bands.isEmpty()) {
        m_figure.world.setTop(std::min(m_figure.world.top(), m_figure.bands.constFirst().from));
        m_figure.world.setBottom(std::max(m_figure.world.bottom(), m_figure.bands.constLast().to));
    }
}

NetworkFigure Builder::build(const GraphPlaces &places)
{
    m_figure.isPinned = places.isPinned;
    addLines(places.isWeak);
    addNodes(places);
    chooseLetters();
    addBands(places.bands);
    m_figure.title = places.bands.isEmpty()
        ? words(QT_TRANSLATE_NOOP("app::render", "Network: who works with whom"))
        : words(QT_TRANSLATE_NOOP("app::render", "Network: what joins the levels of government"));
    m_figure.sentence
        = words(QT_TRANSLATE_N_NOOP("app::render", "%n initiatives and organisations on the map."),
                static_cast<int>(m_figure.nodes.size()))
        + u' '
        + words(QT_TRANSLATE_N_NOOP("app::render", "%n lines join them."),
                static_cast<int>(m_figure.links.size()));
    return m_figure;
}

} // namespace

NetworkFigure graphNetwork(const core::RecordGraph &graph, const GraphPlaces &places,
                           const core::Display &display, const core::Vocabularies &vocabularies)
{
    return Builder(graph, display, vocabularies).build(places);
}

double graphStep(const NetworkFigure &figure)
{
    return figure.unit / markShare;
}

QPointF graphPlaceOf(const NetworkFigure &figure, const QPointF &world)
{
    return world / graphStep(figure);
}

} // namespace app
