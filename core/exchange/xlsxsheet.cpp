#include "core/exchange/xlsxsheet.h"

#include "core/exchange/sheetpart.h"
#include "core/exchange/xlsxstrings.h"

#include <algorithm>

namespace core {
namespace {

using Token = SheetXml::Token;

/// A whole number as it must look to need no conversion: no sign, no leading zero, few enough digits.
bool isPlainWhole(QByteArrayView digits)
{
    constexpr qsizetype exactDigits = 15;
    return !digits.isEmpty() && digits.size() <= exactDigits && (digits.front() != '0' || digits.size() == 1)
        && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class XlsxSheetReader {
public:
    XlsxSheetReader(SheetPart &part, const XlsxContext &context, SheetBuilder &builder)
        : m_part(part),
          m_xml(part.xml()),
          m_context(context),
          m_builder(builder)
    { }

    Result<void> read();

private:
    enum class CellType : unsigned char { Number, Shared, Inline, FormulaText, Boolean, Error, Date };

    static CellType typeOf(QByteArrayView name);
    bool readElement();
    bool beginRow();
    bool beginCell();
    bool readCell();
    bool readCellElement();
    bool addCell();
    bool addShared();
    bool addNumber();
    bool addMerge();
    bool damaged(const char *detail);

    SheetPart &m_part;
    SheetXml &m_xml;
    const XlsxContext &m_context;
    SheetBuilder &m_builder;
    bool m_inRow = false;
    CellPlace m_place;
    CellType m_type = CellType::Number;
    NumberKind m_kind = NumberKind::Plain;
    bool m_hasFormula = false;
    QByteArray m_value;
    QByteArray m_inlineText;
};

Result<void> XlsxSheetReader::read()
{
    for (Token token = m_xml.next(); token != Token::End; token = m_xml.next()) {
        bool fine = token != Token::Failed;
        if (token == Token::StartElement) {
            fine = readElement();
        } else if (token == Token::EndElement && m_inRow && m_xml.name() == "row") {
            m_inRow = false;
            fine = m_builder.endRow();
        }
        if (!fine)
            return m_builder.hasFailed() ? m_builder.failure() : m_part.failure();
    }
    if (!m_builder.endSheet())
        return m_builder.failure();
    return {};
}

bool XlsxSheetReader::readElement()
{
    const QByteArrayView name = m_xml.name();
    if (name == "row")
        return beginRow();
    if (name == "c")
        return !m_inRow || (beginCell() && readCell());
    if (name == "mergeCell")
        return addMerge();
    if (name == "extLst")
        return m_xml.skipElement();
    return true;
}

bool XlsxSheetReader::damaged(const char *detail)
{
    return m_builder.fail(sheeterror::damaged(m_builder.job(), QString::fromLatin1(detail)));
}

bool XlsxSheetReader::beginRow()
{
    constexpr int lastRow = 1'048'576;
    const int number = m_xml.hasAttribute("r") ? m_xml.number("r", 0) : m_place.row + 1;
    if (m_inRow || number < 1 || number > lastRow)
        return damaged("row number");
    m_place = {number, 0};
    m_inRow = true;
    m_builder.beginRow(number);
    return true;
}

XlsxSheetReader::CellType XlsxSheetReader::typeOf(QByteArrayView name)
{
    if (name == "s")
        return CellType::Shared;
    if (name == "inlineStr")
        return CellType::Inline;
    if (name == "str")
        return CellType::FormulaText;
    if (name == "b")
        return CellType::Boolean;
    if (name == "e")
        return CellType::Error;
    return name == "d" ? CellType::Date : CellType::Number;
}

bool XlsxSheetReader::beginCell()
{
    const QByteArrayView reference = m_xml.attribute("r");
    if (reference.isEmpty()) {
        ++m_place.column;
    } else {
        const std::optional<CellPlace> place = cellPlace(reference);
        if (!place || place->row != m_place.row)
            return damaged("cell reference");
        m_place = *place;
    }
    m_type = typeOf(m_xml.attribute("t"));
    const int style = m_xml.number("s", 0);
    m_kind = m_context.styles.value(style, NumberKind::Plain);
    m_hasFormula = false;
    m_value.resize(0);
    m_inlineText.resize(0);
    return true;
}

bool XlsxSheetReader::readCell()
{
    for (const int depth = m_xml.depth();;) {
        switch (m_xml.next()) {
        case Token::StartElement:
            if (!readCellElement())
                return false;
            break;
        case Token::EndElement:
            if (m_xml.depth() < depth)
                return addCell();
            break;
        case Token::Text:
            break;
        case Token::End:
        case Token::Failed:
            return false;
        }
    }
}

bool XlsxSheetReader::readCellElement()
{
    const QByteArrayView name = m_xml.name();
    if (name == "is")
        return readXlsxText(m_xml, m_inlineText);
    if (name != "v") {
        m_hasFormula = m_hasFormula || name == "f";
        return m_xml.skipElement();
    }
    for (;;) {
        const Token token = m_xml.next();
        if (token == Token::EndElement)
            return true;
        if (token != Token::Text)
            return token == Token::StartElement && damaged("element in a value");
        m_value += m_xml.text();
    }
}

bool XlsxSheetReader::addCell()
{
    if (m_hasFormula && m_value.isEmpty() && m_type != CellType::FormulaText && m_type != CellType::Inline) {
        m_builder.noteUnknownFormula(m_place);
        return true;
    }
    switch (m_type) {
    case CellType::Shared:
        return m_value.isEmpty() || addShared();
    case CellType::Inline:
        return m_builder.addCell(m_place.column, m_inlineText);
    case CellType::FormulaText:
        resolveXlsxEscapes(m_value);
        return m_builder.addCell(m_place.column, m_value);
    case CellType::Boolean:
        if (m_value == "1" || m_value == "true")
            return m_builder.addCell(m_place.column, QByteArrayView("ja"));
        return m_value.isEmpty() || m_builder.addCell(m_place.column, QByteArrayView("nee"));
    case CellType::Error:
        return m_builder.addCell(m_place.column, m_value);
    case CellType::Date:
        return m_builder.addCell(m_place.column, isoDateText(m_value, m_kind));
    case CellType::Number:
        return m_value.isEmpty() || addNumber();
    }
    return true;
}

bool XlsxSheetReader::addShared()
{
    bool isNumber = false;
    const int index = m_value.toInt(&isNumber);
    if (!isNumber || index < 0 || index >= m_context.strings.size())
        return damaged("shared string");
    return m_builder.addPooled(m_place.column, m_context.strings.at(index));
}

/// What is no number in a cell for numbers is kept as the text that it is.
bool XlsxSheetReader::addNumber()
{
    if (m_kind == NumberKind::Plain && isPlainWhole(m_value))
        return m_builder.addCell(m_place.column, m_value);
    bool isNumber = false;
    const double number = m_value.toDouble(&isNumber);
    return m_builder.addCell(m_place.column,
                             isNumber ? serialText(number, m_kind, m_context.from1904) : m_value);
}

bool XlsxSheetReader::addMerge()
{
    const QByteArrayView range = m_xml.attribute("ref");
    const qsizetype colon = range.indexOf(':');
    if (colon < 0)
        return true;
    const std::optional<CellPlace> first = cellPlace(range.first(colon));
    const std::optional<CellPlace> last = cellPlace(range.sliced(colon + 1));
    return !first || !last || m_builder.addMerge(*first, last->row);
}

} // namespace

Result<void> readXlsxSheet(ZipFile &archive, const QByteArray &part, const XlsxContext &context,
                           SheetBuilder &builder)
{
    auto opened = SheetPart::open(archive, part);
    if (!opened)
        return opened.error();
    return XlsxSheetReader(**opened, context, builder).read();
}

} // namespace core
