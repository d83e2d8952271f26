#include "core/exchange/sheetxml.h"

#include "core/exchange/sheetlimits.h"
#include "core/exchange/sheetxmltext.h"

#include <cstring>

namespace core {
namespace {

constexpr qsizetype chunk = 64LL * 1024;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool endsName(char c)
{
    return isSpace(c) || c == '=' || c == '/' || c == '>' || c == '<' || c == '"' || c == '\'';
}

} // namespace

SheetXml::SheetXml(Source source, const SheetLimits &limits)
    : m_source(std::move(source)),
      m_longestToken(limits.xmlTokenBytes),
      m_mostAttributes(static_cast<size_t>(limits.xmlAttributes)),
      m_mostDepth(static_cast<size_t>(limits.xmlDepth)),
      m_buffer(static_cast<size_t>(chunk))
{ }

SheetXml::Token SheetXml::fail(Problem problem)
{
    if (m_problem == Problem::None)
        m_problem = problem;
    return Token::Failed;
}

/// Reads on behind what is not yet read, which moves to the front. False at the end and after a failure.
bool SheetXml::refill()
{
    if (m_sourceEnded || m_problem != Problem::None)
        return false;
    const qsizetype kept = m_end - m_begin;
    if (kept > m_longestToken) {
        fail(Problem::TooLong);
        return false;
    }
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, static_cast<size_t>(kept));
    m_begin = 0;
    m_end = kept;
    if (static_cast<qsizetype>(m_buffer.size()) - kept < chunk)
        m_buffer.resize(m_buffer.size() * 2);

    const qint64 count = m_source(m_buffer.data() + kept, static_cast<qsizetype>(m_buffer.size()) - kept);
    if (count < 0)
        fail(Problem::Source);
    m_sourceEnded = count <= 0;
    m_end += qMax<qint64>(0, count);
    return count > 0;
}

bool SheetXml::hasBytes(qsizetype count)
{
    while (m_end - m_begin < count) {
        if (!refill())
            return false;
    }
    return true;
}

/// Where \a byte stands, counted from m_begin; -1 if it does not come.
qsizetype SheetXml::findByte(char byte, qsizetype from)
{
    do {
        const qsizetype size = m_end - m_begin;
        if (const void *hit = std::memchr(here() + from, byte, static_cast<size_t>(size - from)))
            return static_cast<const char *>(hit) - here();
        from = size;
    } while (refill());
    return -1;
}

qsizetype SheetXml::findText(QByteArrayView needle, qsizetype from)
{
    for (qsizetype at = from; (at = findByte(needle.back(), at)) >= 0; ++at) {
        const qsizetype begin = at - needle.size() + 1;
        if (begin >= from
            && std::memcmp(here() + begin, needle.data(), static_cast<size_t>(needle.size())) == 0)
            return begin;
    }
    return -1;
}

/// Where the '>' of the tag at m_begin stands; one within quotes is none.
qsizetype SheetXml::findTagEnd()
{
    for (qsizetype at = 1;;) {
        const char *const bytes = here();
        const qsizetype size = m_end - m_begin;
        while (at < size && bytes[at] != '>' && bytes[at] != '"' && bytes[at] != '\'')
            ++at;
        if (at == size) {
            if (!refill())
                return -1;
            continue;
        }
        if (bytes[at] == '>')
            return at;
        at = findByte(bytes[at], at + 1) + 1;
        if (at == 0)
            return -1;
    }
}

bool SheetXml::checkStart()
{
    m_started = true;
    if (!hasBytes(4))
        return true; // too short to be anything; the end is noticed soon enough
    const QByteArrayView first(here(), 4);
    if (first.startsWith("\xef\xbb\xbf")) {
        m_begin += 3;
    } else if (first.startsWith("\xfe\xff") || first.startsWith("\xff\xfe") || first.contains('\0')) {
        fail(Problem::Encoding); // UTF-16 or UTF-32
        return false;
    }
    return true;
}

bool SheetXml::checkDeclaration(QByteArrayView declaration)
{
    if (!declaration.startsWith("<?xml ") || !declaration.contains("encoding"))
        return true;
    const QByteArray lower = declaration.toByteArray().toLower();
    if (lower.contains("utf-8") || lower.contains("utf8") || lower.contains("us-ascii"))
        return true;
    fail(Problem::Encoding);
    return false;
}

SheetXml::Token SheetXml::next()
{
    if (m_problem != Problem::None || (!m_started && !checkStart()))
        return Token::Failed;
    if (m_closePending) {
        m_closePending = false;
        return close(m_qualifiedName);
    }
    for (;;) {
        if (!hasBytes(1)) {
            if (m_problem != Problem::None)
                return Token::Failed;
            return m_openElements.empty() ? Token::End : fail(Problem::Malformed);
        }
        if (*here() != '<')
            return readText();
        if (!hasBytes(2))
            return fail(Problem::Malformed);
        const char kind = here()[1];
        if (kind == '/')
            return readEnd();
        if (kind != '!' && kind != '?')
            return readStart();
        if (const std::optional<Token> token = readMarkup())
            return *token;
    }
}

/// Reads what begins with "<!" or "<?". Nothing after a comment or an instruction, which say nothing.
std::optional<SheetXml::Token> SheetXml::readMarkup()
{
    const auto startsWith = [this](QByteArrayView text) {
        return hasBytes(text.size()) && QByteArrayView(here(), text.size()) == text;
    };
    if (startsWith("<![CDATA[")) {
        const qsizetype end = findText("]]>", 9);
        if (end < 0)
            return fail(Problem::Malformed);
        m_text = QByteArrayView(here() + 9, end - 9);
        m_begin += end + 3;
        return Token::Text;
    }
    if (startsWith("<!DOCTYPE"))
        return fail(Problem::DocumentType);
    const bool comment = startsWith("<!--");
    if (!comment && !startsWith("<?"))
        return fail(Problem::Malformed);
    const QByteArrayView closing = comment ? "-->" : "?>";
    const qsizetype end = findText(closing, comment ? 4 : 2);
    if (end < 0)
        return fail(Problem::Malformed);
    if (!comment && !checkDeclaration(QByteArrayView(here(), end)))
        return Token::Failed;
    m_begin += end + closing.size();
    return std::nullopt;
}

SheetXml::Token SheetXml::readText()
{
    qsizetype end = findByte('<', 1);
    if (m_problem != Problem::None)
        return Token::Failed;
    if (end < 0)
        end = m_end - m_begin;
    char *const begin = here();
    const qsizetype size = resolveXmlText(begin, end);
    if (size < 0)
        return fail(Problem::Malformed);
    m_text = QByteArrayView(begin, size);
    m_begin += end;
    return Token::Text;
}

SheetXml::Token SheetXml::readStart()
{
    const qsizetype end = findTagEnd();
    if (end < 0)
        return fail(Problem::Malformed);
    char *at = here() + 1;
    char *last = here() + end;
    m_begin += end + 1;
    m_closePending = last[-1] == '/';
    if (m_closePending)
        --last;

    const char *const nameBegin = at;
    while (at < last && !endsName(*at))
        ++at;
    const QByteArrayView qualified(nameBegin, at - nameBegin);
    if (qualified.isEmpty() || !readAttributes(at, last))
        return fail(Problem::Malformed);
    return open(qualified) ? Token::StartElement : Token::Failed;
}

bool SheetXml::readAttributes(char *at, char *end)
{
    m_attributes.clear();
    for (;;) {
        const char *const before = at;
        while (at < end && isSpace(*at))
            ++at;
        if (at == end)
            return true;
        if (at == before || m_attributes.size() >= m_mostAttributes)
            return false;
        const char *const nameBegin = at;
        while (at < end && !endsName(*at))
            ++at;
        const QByteArrayView name(nameBegin, at - nameBegin);
        while (at < end && isSpace(*at))
            ++at;
        if (name.isEmpty() || at == end || *at != '=')
            return false;
        ++at;
        while (at < end && isSpace(*at))
            ++at;
        if (at == end || (*at != '"' && *at != '\''))
            return false;
        const char quote = *at++;
        auto *const valueEnd = static_cast<char *>(std::memchr(at, quote, static_cast<size_t>(end - at)));
        const qsizetype size = valueEnd ? resolveXmlText(at, valueEnd - at) : -1;
        if (size < 0)
            return false;
        m_attributes.push_back({name, QByteArrayView(at, size)});
        at = valueEnd + 1;
    }
}

SheetXml::Token SheetXml::readEnd()
{
    const qsizetype end = findByte('>', 2);
    if (end < 0)
        return fail(Problem::Malformed);
    const char *const begin = here() + 2;
    const char *last = here() + end;
    while (last > begin && isSpace(last[-1]))
        --last;
    m_begin += end + 1;
    const QByteArrayView qualified(begin, last - begin);
    if (m_openElements.empty() || QByteArrayView(m_openNames).sliced(m_openElements.back()) != qualified)
        return fail(Problem::Malformed);
    return close(qualified);
}

bool SheetXml::open(QByteArrayView qualifiedName)
{
    if (m_openElements.size() >= m_mostDepth) {
        fail(Problem::TooDeep);
        return false;
    }
    m_openElements.push_back(m_openNames.size());
    m_openNames.append(qualifiedName);
    setName(qualifiedName);
    return true;
}

SheetXml::Token SheetXml::close(QByteArrayView qualifiedName)
{
    m_openNames.truncate(m_openElements.back());
    m_openElements.pop_back();
    setName(qualifiedName);
    return Token::EndElement;
}

void SheetXml::setName(QByteArrayView qualifiedName)
{
    m_qualifiedName = qualifiedName;
    m_name = qualifiedName.sliced(qualifiedName.lastIndexOf(':') + 1);
}

bool SheetXml::skipElement()
{
    for (const size_t outside = m_openElements.size() - 1; m_openElements.size() > outside;) {
        if (const Token token = next(); token == Token::Failed || token == Token::End)
            return false;
    }
    return true;
}

const SheetXml::Attribute *SheetXml::find(QByteArrayView qualifiedName) const
{
    for (const Attribute &attribute : m_attributes) {
        if (attribute.name == qualifiedName)
            return &attribute;
    }
    return nullptr;
}

QByteArrayView SheetXml::attribute(QByteArrayView qualifiedName) const
{
    const Attribute *const found = find(qualifiedName);
    return found ? found->value : QByteArrayView();
}

QByteArrayView SheetXml::prefixedAttribute(QByteArrayView name) const
{
    for (const Attribute &attribute : m_attributes) {
        const qsizetype colon = attribute.name.indexOf(':');
        if (colon > 0 && attribute.name.sliced(colon + 1) == name)
            return attribute.value;
    }
    return {};
}

int SheetXml::number(QByteArrayView qualifiedName, int otherwise) const
{
    const QByteArrayView value = attribute(qualifiedName);
    bool isNumber = false;
    const int number = value.isEmpty() ? 0 : value.toByteArray().toInt(&isNumber);
    return isNumber ? number : otherwise;
}

} // namespace core
