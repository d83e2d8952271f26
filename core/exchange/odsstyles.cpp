#include "core/exchange/odsstyles.h"

#include "core/exchange/sheetxml.h"

namespace core {
namespace {

using Token = SheetXml::Token;

/// LibreOffice writes a few hundred at most; what is beyond shows whole days.
constexpr qsizetype mostStyles = 100'000;

} // namespace

bool OdsStyles::read(SheetXml &xml)
{
    QByteArray style; // that is being read
    for (const int depth = xml.depth();;) {
        const Token token = xml.next();
        if (token == Token::Failed || token == Token::End)
            return false;
        if (token == Token::EndElement && xml.depth() < depth)
            return true;
        if (token != Token::StartElement)
            continue;
        if (xml.name() == "date-style" && m_dateStyles.size() < mostStyles) {
            if (!readDateStyle(xml))
                return false;
        } else if (xml.name() == "style") {
            style = xml.attribute("style:name").toByteArray();
            if (xml.hasAttribute("style:data-style-name") && m_dataStyleOf.size() < mostStyles)
                m_dataStyleOf.insert(style, xml.attribute("style:data-style-name").toByteArray());
        } else if (xml.name() == "table-properties" && xml.attribute("table:display") == "false"
                   && m_hiddenTables.size() < mostStyles) {
            m_hiddenTables.insert(style);
        }
    }
}

bool OdsStyles::readDateStyle(SheetXml &xml)
{
    const QByteArray name = xml.attribute("style:name").toByteArray();
    bool year = false;
    bool month = false;
    bool finer = false;
    for (const int depth = xml.depth();;) {
        const Token token = xml.next();
        if (token == Token::Failed || token == Token::End)
            return false;
        if (token == Token::EndElement && xml.depth() < depth)
            break;
        if (token != Token::StartElement)
            continue;
        const QByteArrayView part = xml.name();
        year = year || part == "year";
        month = month || part == "month";
        finer = finer || part == "day" || part == "day-of-week" || part == "week-of-year" || part == "quarter"
            || part == "hours" || part == "minutes" || part == "seconds";
    }
    if (year && !finer)
        m_dateStyles.insert(name, month ? NumberKind::Month : NumberKind::Year);
    return true;
}

NumberKind OdsStyles::kindOfDay(const QByteArray &cellStyle) const
{
    return m_dateStyles.value(m_dataStyleOf.value(cellStyle), NumberKind::Day);
}

} // namespace core
