#include "core/exchange/jsonscanner.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace core {

void JsonScanner::skipSpace()
{
    while (m_at < m_json.size()
           && (m_json[m_at] == ' ' || m_json[m_at] == '\n' || m_json[m_at] == '\r' || m_json[m_at] == '\t'))
        ++m_at;
}

bool JsonScanner::atEnd()
{
    skipSpace();
    return m_at >= m_json.size();
}

bool JsonScanner::take(char symbol)
{
    skipSpace();
    if (m_at >= m_json.size() || m_json[m_at] != symbol)
        return false;
    ++m_at;
    return true;
}

qsizetype JsonScanner::endOfString(qsizetype at, qsizetype limit) const
{
    for (++at; at < limit; ++at) {
        if (m_json[at] == '\\')
            ++at;
        else if (m_json[at] == '"')
            return at + 1;
    }
    return -1;
}

std::optional<QString> JsonScanner::takeString()
{
    skipSpace();
    if (m_at >= m_json.size() || m_json[m_at] != '"')
        return std::nullopt;
    constexpr qsizetype longestKey = 1024;
    const qsizetype end = endOfString(m_at, std::min(m_json.size(), m_at + longestKey));
    if (end < 0)
        return std::nullopt;
    const QByteArray wrapped = '[' + m_json.sliced(m_at, end - m_at).toByteArray() + ']';
    const QJsonArray array = QJsonDocument::fromJson(wrapped).array();
    if (array.size() != 1)
        return std::nullopt;
    m_at = end;
    return array.at(0).toString();
}

std::optional<QByteArrayView> JsonScanner::takeValue(qsizetype longest)
{
    skipSpace();
    const qsizetype begin = m_at;
    const qsizetype limit = std::min(m_json.size(), begin + longest);
    qsizetype depth = 0;
    qsizetype at = begin;
    while (at < limit) {
        const char c = m_json[at];
        if (c == '"') {
            at = endOfString(at, limit);
            if (at < 0)
                return std::nullopt;
            if (depth == 0)
                break;
            continue;
        }
        if (depth == 0 && (c == ',' || c == '}' || c == ']'))
            break;
        ++at;
        if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            break;
    }
    if (at == begin || depth != 0 || (at >= limit && limit < m_json.size()))
        return std::nullopt;
    m_at = at;
    return m_json.sliced(begin, at - begin);
}

} // namespace core
