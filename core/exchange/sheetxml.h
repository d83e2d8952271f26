#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>
#include <vector>

namespace core {

struct SheetLimits;

/// Reads the XML of a spreadsheet as a stream of tokens, from bytes that a stranger wrote.
///
/// Made for this one use instead of QXmlStreamReader because a spreadsheet is a hundred megabytes of small
/// cells: it is about five times as fast, hands out UTF-8 without making a QString of each name, and
/// everything a file can blow up has a bound: the length of a token, the depth, the attributes of an element
/// (Qt compares them all with each other). A document type is refused, so there are no entities but the five
/// of XML. Only UTF-8. Namespaces are not resolved: names come with the prefix that the file uses and
/// without.
///
/// What next(), attribute() and text() hand out is valid until the following next(). Not thread-safe.
class SheetXml {
public:
    enum class Token : unsigned char { StartElement, EndElement, Text, End, Failed };
    enum class Problem : unsigned char {
        None,
        Source,       ///< The source returned -1 and knows why.
        Malformed,    ///< Not well-formed, or cut off.
        DocumentType, ///< <!DOCTYPE
        Encoding,     ///< Not UTF-8
        TooDeep,
        TooLong, ///< One token
    };
    /// Fills at most \a size bytes at \a to. \return how many, 0 at the end, -1 for a failure.
    using Source = std::function<qint64(char *to, qint64 size)>;

    SheetXml(Source source, const SheetLimits &limits);

    /// An empty element is a start and an end. After End or Failed the same comes again.
    Token next();
    /// Precondition: the token is a StartElement. Goes on to the end of that element. \return false if it
    /// failed.
    bool skipElement();

    /// Of the current start or end: "table-row" of <table:table-row>, and with its prefix.
    QByteArrayView name() const { return m_name; }
    QByteArrayView qualifiedName() const { return m_qualifiedName; }
    /// Of the current start; UTF-8 with references resolved, empty if absent. By qualified name.
    QByteArrayView attribute(QByteArrayView qualifiedName) const;
    bool hasAttribute(QByteArrayView qualifiedName) const { return find(qualifiedName) != nullptr; }
    /// The whole number in an attribute, or \a otherwise if there is none or it does not fit.
    int number(QByteArrayView qualifiedName, int otherwise) const;
    /// An attribute by its name without prefix; the first with a prefix if \a prefixed.
    QByteArrayView prefixedAttribute(QByteArrayView name) const;
    /// Of the current Text; UTF-8 with references resolved, line ends '\n'. One text may come in several
    /// tokens.
    QByteArrayView text() const { return m_text; }

    Problem problem() const { return m_problem; }
    int depth() const { return static_cast<int>(m_openElements.size()); }

private:
    struct Attribute {
        QByteArrayView name;
        QByteArrayView value;
    };

    bool refill();
    bool hasBytes(qsizetype count);
    qsizetype findByte(char byte, qsizetype from);
    qsizetype findText(QByteArrayView needle, qsizetype from);
    qsizetype findTagEnd();
    Token fail(Problem problem);
    Token readText();
    std::optional<Token> readMarkup();
    Token readStart();
    Token readEnd();
    bool readAttributes(char *at, char *end);
    bool checkStart();
    bool checkDeclaration(QByteArrayView declaration);
    bool open(QByteArrayView qualifiedName);
    Token close(QByteArrayView qualifiedName);
    void setName(QByteArrayView qualifiedName);
    char *here() { return m_buffer.data() + m_begin; }
    const Attribute *find(QByteArrayView qualifiedName) const;

    Source m_source;
    qsizetype m_longestToken;
    size_t m_mostAttributes;
    size_t m_mostDepth;

    std::vector<char> m_buffer;
    qsizetype m_begin = 0; ///< of what is not yet read, in m_buffer
    qsizetype m_end = 0;   ///< of what the source gave
    bool m_sourceEnded = false;
    bool m_started = false;
    bool m_closePending = false; ///< the current start was <empty/>
    Problem m_problem = Problem::None;

    QByteArrayView m_name;
    QByteArrayView m_qualifiedName;
    QByteArrayView m_text;
    std::vector<Attribute> m_attributes;
    QByteArray m_openNames;                ///< of the open elements, one after the other
    std::vector<qsizetype> m_openElements; ///< where each name begins in m_openNames
};

} // namespace core
