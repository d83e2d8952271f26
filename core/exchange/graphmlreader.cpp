#include "core/exchange/graphfile.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringConverter>
#include <QXmlStreamReader>

#include <algorithm>
#include <numeric>

namespace core {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("core::exchange", text);
}

TermSet termsOf(const QString &text)
{
    QList<QString> terms;
    for (const QString &term : text.split(u'|', Qt::SkipEmptyParts))
        terms.append(term.trimmed());
    return TermSet(terms);
}

GraphNode::Type nodeType(const QString &key)
{
    for (const auto type :
         {GraphNode::Type::Organisation, GraphNode::Type::Activity, GraphNode::Type::Named}) {
        if (typeKey(type) == key || (type == GraphNode::Type::Organisation && key == QLatin1String("org")))
            return type;
    }
    return GraphNode::Type::Initiative;
}

void setField(GraphNode &node, const QString &name, const QString &text)
{
    if (name == QLatin1String("label"))
        node.label = text;
    else if (name == QLatin1String("type"))
        node.type = nodeType(text);
    else if (name == QLatin1String("kind"))
        node.kind = text;
    else if (name == QLatin1String("level"))
        node.level = text;
    else if (name == QLatin1String("phases") || name == QLatin1String("phase"))
        node.phases = termsOf(text);
    else if (name == QLatin1String("themes") || name == QLatin1String("theme"))
        node.themes = termsOf(text);
    else if (name == QLatin1String("regions") || name == QLatin1String("region"))
        node.regions = termsOf(text);
}

QString documentTypeSentence()
{
    return translated(QT_TRANSLATE_NOOP("core::exchange",
                                        "this GraphML file has a document type, which could make it grow "
                                        "without end. Please save it without one."));
}

/// Behind the first \a mark from \a at on.
qsizetype endOf(const QByteArray &xml, QByteArrayView mark, qsizetype at)
{
    const qsizetype found = xml.indexOf(mark, at);
    return found < 0 ? xml.size() : found + mark.size();
}

/// Behind the tag that begins at \a at, with what it has more than a tag without attributes: '=' outside
/// quotation marks.
qsizetype endOfTag(const QByteArray &xml, qsizetype at, int &attributes)
{
    attributes = 0;
    char quote = '\0';
    for (; at < xml.size(); ++at) {
        const char c = xml.at(at);
        if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '=')
            ++attributes;
        else if (c == '>')
            return at + 1;
    }
    return at;
}

/// Whether a tag has more attributes than \a most; looked at beforehand, because nothing stops Qt once it
/// reads such a tag.
bool hasTagsTooLong(const QByteArray &xml, int most)
{
    for (qsizetype at = xml.indexOf('<'); at >= 0 && at < xml.size(); at = xml.indexOf('<', at)) {
        const QByteArrayView rest = QByteArrayView(xml).sliced(at);
        int attributes = 0;
        if (rest.startsWith("<!--"))
            at = endOf(xml, "-->", at + 4);
        else if (rest.startsWith("<![CDATA["))
            at = endOf(xml, "]]>", at);
        else if (rest.startsWith("<?"))
            at = endOf(xml, "?>", at);
        else
            at = endOfTag(xml, at, attributes);
        if (attributes > most)
            return true;
    }
    return false;
}

class GraphmlReader {
public:
    GraphmlReader(const GraphmlLimits &limits, const JobControl &job) : m_limits(limits), m_job(job) { }

    Result<RecordGraph> read(const QByteArray &bytes)
    {
        const bool isWide = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
        const QString wide = isWide ? QStringDecoder(QStringDecoder::Utf16).decode(bytes) : QString();
        // Another encoding would show other tags to Qt than were looked at.
        if (!isWide && bytes.contains('\0'))
            return malformed();
        if (hasTagsTooLong(isWide ? wide.toUtf8() : bytes, m_limits.attributes))
            return unusual();
        if (isWide)
            m_xml.addData(wide);
        else
            m_xml.addData(bytes);
        return read();
    }

private:
    struct End {
        QString key;
        qint64 line = 0;
    };

    Result<RecordGraph> read()
    {
        while (!m_xml.atEnd() && !m_xml.isStartElement()) {
            if (m_xml.readNext() == QXmlStreamReader::DTD)
                return fail(documentTypeSentence());
        }
        if (m_xml.hasError())
            return malformed();
        if (m_xml.name() != QLatin1String("graphml"))
            return fail(translated(
                QT_TRANSLATE_NOOP("core::exchange", "this is no GraphML file. Please choose another one.")));
        while (!m_xml.atEnd() && !m_problem) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                readElement();
            else if (m_xml.isEndElement())
                --m_depth;
        }
        if (m_problem)
            return *m_problem;
        if (m_xml.hasError())
            return malformed();
        return sorted();
    }

    Error fail(const QString &sentence) const
    {
        return {ErrorCode::InvalidInput,
                translated(QT_TRANSLATE_NOOP("core::exchange", "Line %1: %2"))
                    .arg(m_xml.lineNumber())
                    .arg(sentence),
                {}};
    }

    Error malformed() const
    {
        Error error = fail(translated(
            QT_TRANSLATE_NOOP("core::exchange", "the file is not well-formed XML. Please export it again.")));
        error.detail = m_xml.errorString();
        return error;
    }

    static Error unusual()
    {
        return {
            ErrorCode::InvalidInput,
            translated(QT_TRANSLATE_NOOP("core::exchange",
                                         "The file is built in a more complicated way than a graph needs. "
                                         "Please export it again, from another program if need be.")),
            {}};
    }

    void readElement()
    {
        if (++m_depth > m_limits.depth) {
            m_problem = unusual();
        } else if (++m_elements % 1024 == 0 && m_job.isCancelled()) {
            m_problem = Error{ErrorCode::Cancelled, {}, {}};
        } else if (m_xml.name() == QLatin1String("key")) {
            const auto attributes = m_xml.attributes();
            const QString name = attributes.value(QLatin1String("attr.name")).toString();
            m_names.insert(attributes.value(QLatin1String("id")).toString(), name);
        } else if (m_xml.name() == QLatin1String("node")) {
            readNode();
        } else if (m_xml.name() == QLatin1String("edge")) {
            readEdge();
        } else if (m_xml.name() == QLatin1String("data")) {
            readData();
        }
    }

    void readNode()
    {
        GraphNode node;
        node.key = m_xml.attributes().value(QLatin1String("id")).toString();
        node.label = node.key;
        node.id = RecordId::fromText(node.key).value_or(
            RecordId::fromName(QStringLiteral("graphml:") + node.key));
        if (node.key.isEmpty())
            m_problem = fail(translated(
                QT_TRANSLATE_NOOP("core::exchange", "a node has no id. Please export the file again.")));
        else if (m_indexOf.contains(node.key))
            m_problem = fail(
                translated(QT_TRANSLATE_NOOP("core::exchange",
                                             "the node \"%1\" is given twice. Please export the file again."))
                    .arg(node.key));
        else if (m_graph.nodes.size() >= m_limits.nodes)
            m_problem = fail(translated(QT_TRANSLATE_NOOP(
                "core::exchange", "the file has too many nodes. Please choose a smaller part of it.")));
        m_indexOf.insert(node.key, static_cast<int>(m_graph.nodes.size()));
        m_graph.nodes.append(node);
        m_inEdge = false;
    }

    void readEdge()
    {
        const auto attributes = m_xml.attributes();
        const auto line = m_xml.lineNumber();
        if (m_graph.edges.size() >= m_limits.edges)
            m_problem = fail(translated(QT_TRANSLATE_NOOP(
                "core::exchange", "the file has too many edges. Please choose a smaller part of it.")));
        m_ends.append({{attributes.value(QLatin1String("source")).toString(), line},
                       {attributes.value(QLatin1String("target")).toString(), line}});
        GraphEdge edge;
        edge.isDirected = attributes.value(QLatin1String("directed")) != QLatin1String("false");
        m_graph.edges.append(edge);
        m_inEdge = true;
    }

    void readData()
    {
        const QString name = m_names.value(m_xml.attributes().value(QLatin1String("key")).toString());
        if (m_inEdge ? m_graph.edges.isEmpty() : m_graph.nodes.isEmpty())
            return;
        const QString text = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
        --m_depth;
        if (!m_inEdge) {
            setField(m_graph.nodes.last(), name, text);
        } else if (name == QLatin1String("kind")) {
            m_graph.edges.last().kind = text;
        } else if (name == QLatin1String("type") && text == typeKey(GraphEdge::Type::Participation)) {
            m_graph.edges.last().type = GraphEdge::Type::Participation;
            m_graph.edges.last().isDirected = false;
        } else if (name == QLatin1String("reciprocal")) {
            m_graph.edges.last().isDirected = text != QLatin1String("true");
        }
    }

    /// Ends may stand before their nodes, so they are looked up last; then all is put in the graph's order.
    Result<RecordGraph> sorted()
    {
        QList<int> order(m_graph.nodes.size()), placeOf(m_graph.nodes.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(),
                  [&](int a, int b) { return m_graph.nodes.at(a).id < m_graph.nodes.at(b).id; });
        RecordGraph graph;
        for (int i = 0; i < order.size(); ++i) {
            placeOf[order.at(i)] = i;
            graph.nodes.append(m_graph.nodes.at(order.at(i)));
        }
        for (qsizetype i = 0; i < m_graph.edges.size(); ++i) {
            GraphEdge edge = m_graph.edges.at(i);
            for (const End &end : {m_ends.at(i).first, m_ends.at(i).second}) {
                if (!m_indexOf.contains(end.key))
                    return Error{
                        ErrorCode::InvalidInput,
                        translated(
                            QT_TRANSLATE_NOOP("core::exchange",
                                              "Line %1: the edge leads to \"%2\", and there is no such node. "
                                              "Please export the file again."))
                            .arg(end.line)
                            .arg(end.key),
                        {}};
            }
            edge.from = placeOf.at(m_indexOf.value(m_ends.at(i).first.key));
            edge.to = placeOf.at(m_indexOf.value(m_ends.at(i).second.key));
            graph.edges.append(edge);
        }
        std::stable_sort(graph.edges.begin(), graph.edges.end(), [](const GraphEdge &a, const GraphEdge &b) {
            return std::tie(a.from, a.to) < std::tie(b.from, b.to);
        });
        return graph;
    }

    QXmlStreamReader m_xml;
    const GraphmlLimits &m_limits;
    const JobControl &m_job;
    int m_depth = 1;     ///< of open elements, the root included
    RecordGraph m_graph; ///< in the order of the file
    QList<std::pair<End, End>> m_ends;
    QHash<QString, int> m_indexOf;
    QHash<QString, QString> m_names; ///< of the keys
    std::optional<Error> m_problem;
    bool m_inEdge = false;
    qint64 m_elements = 0;
};

} // namespace

Result<RecordGraph> readGraphml(const QByteArray &bytes, const GraphmlLimits &limits, const JobControl &job)
{
    if (bytes.size() > limits.fileBytes)
        return Error{
            ErrorCode::InvalidInput,
            translated(QT_TRANSLATE_NOOP("core::exchange",
                                         "The file is larger than %1 MB. Please choose a smaller part "
                                         "of it."))
                .arg(limits.fileBytes / (1024 * 1024)),
            {}};
    return GraphmlReader(limits, job).read(bytes);
}

} // namespace core
