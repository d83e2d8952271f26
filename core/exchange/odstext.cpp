#include "core/exchange/odstext.h"

#include "core/exchange/sheetxml.h"

namespace core {

bool OdsText::read(SheetXml &xml)
{
    using Token = SheetXml::Token;
    m_text.resize(0);
    m_paragraphs = 0;
    m_paragraphDepth = 0;
    for (const int cellDepth = xml.depth();;) {
        switch (xml.next()) {
        case Token::StartElement:
            if (!readElement(xml))
                return false;
            break;
        case Token::EndElement:
            if (xml.depth() < cellDepth)
                return true;
            if (xml.depth() < m_paragraphDepth)
                m_paragraphDepth = 0;
            break;
        case Token::Text:
            if (m_paragraphDepth > 0)
                append(xml.text());
            break;
        case Token::End:
        case Token::Failed:
            return false;
        }
    }
}

bool OdsText::readElement(SheetXml &xml)
{
    constexpr int mostSpaces = 10'000;
    const QByteArrayView name = xml.name();
    if (!xml.qualifiedName().startsWith("text:") || name == "note" || name == "ruby-text")
        return xml.skipElement();
    if (name == "p" || name == "h") {
        if (m_paragraphDepth == 0)
            m_paragraphDepth = xml.depth();
        beginParagraph();
    } else if (m_paragraphDepth == 0) {
        return true; // a list, whose items hold paragraphs
    } else if (name == "s") {
        appendLiteral(QByteArray(qBound(1, xml.number("text:c", 1), mostSpaces), ' '));
    } else if (name == "tab") {
        appendLiteral("\t");
    } else if (name == "line-break") {
        appendLiteral("\n");
    }
    return true;
}

void OdsText::beginParagraph()
{
    if (m_paragraphs++ > 0)
        m_text += '\n';
    m_afterSpace = true;
}

void OdsText::append(QByteArrayView characters)
{
    const char *from = characters.begin();
    for (const char *at = from; at != characters.end(); ++at) {
        const bool isSpace = *at == ' ' || *at == '\t' || *at == '\n';
        if (!isSpace || (*at == ' ' && !m_afterSpace)) {
            m_afterSpace = isSpace;
            continue;
        }
        m_text.append(from, at - from);
        from = at + 1;
        if (!m_afterSpace)
            m_text += ' ';
        m_afterSpace = true;
    }
    m_text.append(from, characters.end() - from);
}

void OdsText::appendLiteral(QByteArrayView characters)
{
    m_text += characters;
    m_afterSpace = false;
}

} // namespace core
