#include "core/exchange/csvscanner.h"

#include <algorithm>
#include <cstring>

namespace core {
namespace {

const char *findQuote(const char *from, const char *end)
{
    return static_cast<const char *>(std::memchr(from, '"', static_cast<size_t>(end - from)));
}

} // namespace

CsvScanner::CsvScanner(QByteArrayView text, char delimiter)
    : m_begin(text.begin()),
      m_end(text.end()),
      m_at(m_begin),
      m_quote(m_begin),
      m_delimiter(delimiter)
{
    for (const char c : {delimiter, '\n', '\r'})
        m_ends.at(static_cast<unsigned char>(c)) = true;
}

const char *CsvScanner::plainEnd(const char *from) const
{
    while (from != m_end && !m_ends[static_cast<unsigned char>(*from)])
        ++from;
    return from;
}

CsvScanner::Found CsvScanner::next()
{
    if (m_at == m_end && !m_afterDelimiter)
        return Found::End;
    if (m_at != m_end && *m_at == '"')
        return readQuoted();
    const char *const end = plainEnd(m_at);
    m_cell = QByteArrayView(m_at, end - m_at);
    return finish(end);
}

/// Steps over what stands at \a cellEnd: a delimiter, a line end or nothing.
CsvScanner::Found CsvScanner::finish(const char *cellEnd)
{
    m_at = cellEnd;
    m_afterDelimiter = m_at != m_end && *m_at == m_delimiter;
    if (m_at == m_end)
        return Found::LastCell;
    const bool pair = *m_at == '\r' && m_at + 1 != m_end && m_at[1] == '\n';
    m_at += pair ? 2 : 1;
    return m_afterDelimiter ? Found::Cell : Found::LastCell;
}

CsvScanner::Found CsvScanner::readQuoted()
{
    const char *const inside = m_at + 1;
    const char *quote = findQuote(inside, m_end);
    bool doubled = false;
    while (quote && quote + 1 != m_end && quote[1] == '"') {
        doubled = true;
        quote = findQuote(quote + 2, m_end);
    }
    m_quote = m_at;
    if (!quote)
        return Found::OpenQuote;

    const char *tail = quote + 1;
    const char *const end = plainEnd(tail);
    while (tail != end && (*tail == ' ' || *tail == '\t'))
        ++tail;
    const QByteArrayView content(inside, quote - inside);
    if (tail != end && (content.contains('\n') || content.contains('\r')))
        return Found::OpenQuote;
    setQuotedCell(content, doubled,
                  tail == end ? QByteArrayView() : QByteArrayView(quote + 1, end - quote - 1));
    return finish(end);
}

void CsvScanner::setQuotedCell(QByteArrayView inside, bool doubled, QByteArrayView tail)
{
    if (!doubled && tail.isEmpty() && !inside.contains('\r')) {
        m_cell = inside;
        return;
    }
    m_joined.resize(0);
    for (qsizetype i = 0; i < inside.size(); ++i) {
        const char c = inside.at(i);
        const bool followed = i + 1 < inside.size();
        if (c == '\r') {
            m_joined += '\n';
            i += followed && inside.at(i + 1) == '\n';
        } else {
            m_joined += c;
            i += c == '"'; // the second of the two
        }
    }
    m_joined += tail;
    m_cell = m_joined;
}

} // namespace core
