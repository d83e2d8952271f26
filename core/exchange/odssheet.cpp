#include "core/exchange/odssheet.h"

#include "core/exchange/odstext.h"
#include "core/exchange/sheetxml.h"

namespace core {
namespace {

using Token = SheetXml::Token;

/// LibreOffice keeps the result of a formula that is true or false as the number 1 or 0, shown as a word.
QByteArray truthText(QByteArrayView shown)
{
    for (const char *word : {"TRUE", "WAAR", "WAHR", "VRAI"}) {
        if (shown == word)
            return "ja";
    }
    for (const char *word : {"FALSE", "ONWAAR", "FALSCH", "FAUX"}) {
        if (shown == word)
            return "nee";
    }
    return {};
}

/// Where counting stops; no program has so many rows or columns.
constexpr int lastPlace = 1 << 28;

class OdsSheetReader {
public:
    OdsSheetReader(SheetXml &xml, const OdsStyles &styles, SheetBuilder &builder)
        : m_xml(xml),
          m_styles(styles),
          m_builder(builder)
    { }

    bool read();

private:
    struct ColumnStyle {
        int lastColumn;
        QByteArray name;
    };

    bool readElement();
    void addColumns();
    void beginRow();
    bool readCell();
    bool addCell(QByteArrayView text, int repeats);
    QByteArray valueText(QByteArrayView type) const;
    NumberKind kindOfDay() const;
    int repeats(QByteArrayView attribute) const { return qBound(1, m_xml.number(attribute, 1), lastPlace); }

    SheetXml &m_xml;
    const OdsStyles &m_styles;
    SheetBuilder &m_builder;
    QList<ColumnStyle> m_columnStyles;
    QByteArray m_rowStyle;
    bool m_inRow = false;
    CellPlace m_place{1, 1}; ///< of the next cell
    int m_rowRepeats = 1;
    OdsText m_text;
};

bool OdsSheetReader::read()
{
    for (const int depth = m_xml.depth();;) {
        const Token token = m_xml.next();
        if (token == Token::Failed || token == Token::End)
            return false;
        if (token == Token::StartElement && !readElement())
            return false;
        if (token != Token::EndElement)
            continue;
        if (m_xml.depth() < depth)
            return m_builder.endSheet();
        if (m_inRow && m_xml.name() == "table-row") {
            m_inRow = false;
            if (!m_builder.endRow(m_rowRepeats))
                return false;
            m_place = {qMin(lastPlace, m_place.row + m_rowRepeats), 1};
        }
    }
}

bool OdsSheetReader::readElement()
{
    const QByteArrayView name = m_xml.name();
    if (name == "table-cell" || name == "covered-table-cell")
        return m_inRow ? readCell() : m_xml.skipElement();
    if (name == "table-row") {
        beginRow();
    } else if (name == "table-column") {
        addColumns();
    } else if (name != "table-rows" && name != "table-row-group" && name != "table-header-rows"
               && name != "table-columns" && name != "table-column-group" && name != "table-header-columns") {
        return m_xml.skipElement(); // forms, shapes, and whatever else is no cell
    }
    return true;
}

void OdsSheetReader::addColumns()
{
    const int before = m_columnStyles.isEmpty() ? 0 : m_columnStyles.constLast().lastColumn;
    if (before < m_builder.job().limits.columns) {
        m_columnStyles.append({qMin(lastPlace, before + repeats("table:number-columns-repeated")),
                               m_xml.attribute("table:default-cell-style-name").toByteArray()});
    }
}

void OdsSheetReader::beginRow()
{
    m_inRow = true;
    m_rowRepeats = repeats("table:number-rows-repeated");
    m_rowStyle = m_xml.attribute("table:default-cell-style-name").toByteArray();
    m_place.column = 1;
    m_builder.beginRow(m_place.row);
}

NumberKind OdsSheetReader::kindOfDay() const
{
    if (m_xml.hasAttribute("table:style-name"))
        return m_styles.kindOfDay(m_xml.attribute("table:style-name").toByteArray());
    if (!m_rowStyle.isEmpty())
        return m_styles.kindOfDay(m_rowStyle);
    for (const ColumnStyle &columns : m_columnStyles) {
        if (m_place.column <= columns.lastColumn)
            return m_styles.kindOfDay(columns.name);
    }
    return NumberKind::Day;
}

/// The text of the value that the cell's attributes hold; empty if they hold none.
QByteArray OdsSheetReader::valueText(QByteArrayView type) const
{
    if (type == "string")
        return m_xml.attribute("office:string-value").toByteArray();
    if (type == "boolean" && m_xml.hasAttribute("office:boolean-value"))
        return m_xml.attribute("office:boolean-value") == "true" ? "ja" : "nee";
    if (type == "date")
        return isoDateText(m_xml.attribute("office:date-value"), kindOfDay());
    if (type == "time")
        return isoTimeText(m_xml.attribute("office:time-value"));
    if (type == "float" || type == "currency" || type == "percentage") {
        const QByteArrayView value = m_xml.attribute("office:value");
        bool isNumber = false;
        const double number = value.toByteArray().toDouble(&isNumber);
        if (isNumber)
            return type == "percentage" ? percentText(number) : numberText(number);
    }
    return {};
}

bool OdsSheetReader::readCell()
{
    const int columns = repeats("table:number-columns-repeated");
    const int rowsSpanned = repeats("table:number-rows-spanned");
    const bool hasFormula = m_xml.hasAttribute("table:formula");
    const bool isError = m_xml.attribute("calcext:value-type") == "error";
    const QByteArray type = m_xml.attribute("office:value-type").toByteArray();
    QByteArray value = isError || type.isEmpty() ? QByteArray() : valueText(type);
    if (!m_text.read(m_xml))
        return false;

    if (rowsSpanned > 1 && !m_builder.addMerge(m_place, qMin(lastPlace, m_place.row + rowsSpanned - 1)))
        return false;
    if (const QByteArray truth = truthText(m_text.text()); hasFormula && type == "float" && !truth.isEmpty())
        value = truth;
    const QByteArray &text = value.isEmpty() ? m_text.text() : value;
    if (hasFormula && text.isEmpty() && !m_text.hasParagraph() && type != "string")
        m_builder.noteUnknownFormula(m_place);
    return addCell(text, columns);
}

bool OdsSheetReader::addCell(QByteArrayView text, int repeats)
{
    if (!text.isEmpty()) {
        for (int i = 0; i < repeats; ++i) {
            if (!m_builder.addCell(m_place.column + i, text))
                return false;
            if (m_place.column + i > m_builder.job().limits.columns)
                break; // white space alone
        }
    }
    m_place.column = qMin(lastPlace, m_place.column + repeats);
    return true;
}

} // namespace

bool readOdsSheet(SheetXml &xml, const OdsStyles &styles, SheetBuilder &builder)
{
    return OdsSheetReader(xml, styles, builder).read();
}

} // namespace core
