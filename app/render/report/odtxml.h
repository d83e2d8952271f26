#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QXmlStreamWriter>

namespace app {

/// Writes the XML of a text document: elements by their usual prefixes, and text whose spaces and line ends
/// survive. Attributes with a null value are left out. Texts must be free of control characters
/// (shownText()).
class OdtXml {
public:
    using Attributes = QList<std::pair<const char *, QString>>;

    explicit OdtXml(QByteArray &to) : m_xml(&to) { }

    /// The root with the namespaces of the format and its version.
    void startDocument(const char *root);
    void endDocument() { m_xml.writeEndDocument(); }
    void start(const char *element, const Attributes &attributes = {});
    void empty(const char *element, const Attributes &attributes);
    void end() { m_xml.writeEndElement(); }
    /// Characters as they are: for titles and meta data.
    void characters(const QString &text) { m_xml.writeCharacters(text); }
    /// Within a paragraph: runs of spaces and line ends as elements of their own.
    void text(const QString &text);
    /// A whole element with characters.
    void element(const char *name, const QString &characters, const Attributes &attributes = {});

private:
    void attributes(const Attributes &attributes);

    QXmlStreamWriter m_xml;
};

} // namespace app
