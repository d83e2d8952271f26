#include "app/render/report/odtxml.h"

namespace app {

void OdtXml::startDocument(const char *root)
{
    m_xml.writeStartDocument();
    start(root,
          {{"xmlns:office", QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:office:1.0")},
           {"xmlns:style", QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:style:1.0")},
           {"xmlns:text", QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:text:1.0")},
           {"xmlns:table", QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:table:1.0")},
           {"xmlns:draw", QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")},
           {"xmlns:fo", QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")},
           {"xmlns:svg", QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")},
           {"xmlns:meta", QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:meta:1.0")},
           {"xmlns:dc", QStringLiteral("http://purl.org/dc/elements/1.1/")},
           {"xmlns:xlink", QStringLiteral("http://www.w3.org/1999/xlink")},
           {"office:version", QStringLiteral("1.3")}});
}

void OdtXml::start(const char *element, const Attributes &given)
{
    m_xml.writeStartElement(QString::fromLatin1(element));
    attributes(given);
}

void OdtXml::empty(const char *element, const Attributes &given)
{
    m_xml.writeEmptyElement(QString::fromLatin1(element));
    attributes(given);
}

void OdtXml::attributes(const Attributes &given)
{
    for (const auto &[name, value] : given) {
        if (!value.isNull())
            m_xml.writeAttribute(QString::fromLatin1(name), value);
    }
}

void OdtXml::element(const char *name, const QString &characters, const Attributes &given)
{
    start(name, given);
    m_xml.writeCharacters(characters);
    end();
}

void OdtXml::text(const QString &text)
{
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype spaces = 0;
        while (at + spaces < text.size() && text.at(at + spaces) == u' ')
            ++spaces;
        const bool isLineEnd = text.at(at) == u'\n';
        // One space between words is a character; readers fold all others away.
        if (!isLineEnd && (spaces == 0 || (spaces == 1 && at > 0 && at + 1 < text.size()))) {
            ++at;
            continue;
        }
        m_xml.writeCharacters(text.mid(from, at - from));
        if (isLineEnd)
            empty("text:line-break", {});
        else
            empty("text:s", {{"text:c", QString::number(spaces)}});
        at += isLineEnd ? 1 : spaces;
        from = at;
    }
    m_xml.writeCharacters(text.mid(from));
}

} // namespace app
