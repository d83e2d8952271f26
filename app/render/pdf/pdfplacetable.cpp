#include "app/render/pdf/pdfplacetable.h"

#include "app/render/pdf/pdfplacetext.h"
#include "app/render/pdf/pdftablerows.h"

#include <QPainter>

#include <algorithm>

namespace app {
namespace {

constexpr double ruleWidth = 0.5;
constexpr double highestRepeatedHead = 0.4; // of a page

PdfTableColumns columnsOf(const PdfPages &pages, const PdfTable &table)
{
    double sum = 0;
    for (const PdfColumn &column : table.columns)
        sum += std::max(0.01, column.weight);
    PdfTableColumns columns;
    columns.edges.push_back(pages.content().left());
    for (const PdfColumn &column : table.columns) {
        const double width = pages.content().width() * std::max(0.01, column.weight) / sum;
        columns.edges.push_back(columns.edges.back() + width);
        columns.atRight.push_back(column.atRight);
    }
    return columns;
}

/// One table on its way onto the pages.
class TablePlacement {
public:
    TablePlacement(PdfPages &pages, const PdfTable &table)
        : m_pages(pages),
          m_table(table),
          m_columns(columnsOf(pages, table)),
          m_headGrid(table.head, static_cast<int>(table.columns.size())),
          m_bodyGrid(table.body, static_cast<int>(table.columns.size())),
          m_groups(m_bodyGrid.groups())
    {
        if (m_headGrid.rowCount() > 0)
            m_head.emplace(pages, m_columns, m_headGrid, PdfRows{0, m_headGrid.rowCount()}, true);
    }

    double leastHeight();
    void place();

private:
    std::unique_ptr<PdfTextBlock> caption()
    {
        const PdfTheme &theme = m_pages.theme();
        return m_pages.block(m_table.caption, m_pages.style(theme.noteSize, theme.heading, true),
                             m_pages.content().width());
    }
    double captionHeight() { return m_table.caption.isEmpty() ? 0 : caption()->height() + 3; }
    PdfTableRows rows(PdfRows group) { return {m_pages, m_columns, m_bodyGrid, group, false}; }
    bool repeatsHead() const
    {
        return m_head && m_head->height() < m_pages.content().height() * highestRepeatedHead;
    }
    double freshSpace() const { return m_pages.content().height() - (repeatsHead() ? m_head->height() : 0); }

    void placeCaption();
    void placeHead();
    void placeGroup(PdfRows group);
    void placeAnchors(PdfRows rows);
    void newPage();
    void paintRules();
    PdfElementId rowOf(const PdfGridCell &cell, PdfElementId section);
    PdfElementId tagHeadCell(const PdfGridCell &cell);
    PdfElementId tagBodyCell(const PdfGridCell &cell);
    void setSpans(PdfElementId id, const PdfGridCell &cell);
    void setHeaders(PdfElementId id, const PdfGridCell &cell, bool isRowHeader);

    PdfPages &m_pages;
    const PdfTable &m_table;
    PdfTableColumns m_columns;
    PdfTableGrid m_headGrid;
    PdfTableGrid m_bodyGrid;
    std::vector<PdfRows> m_groups;
    std::optional<PdfTableRows> m_head;
    PdfTableRows::Rules m_rules;

    PdfElementId m_element;
    PdfElementId m_section; ///< THead, then TBody
    PdfElementId m_row;
    int m_rowsTagged = 0; ///< in the section
    std::vector<std::pair<PdfGridCell, PdfElementId>> m_columnHeaders;
    std::vector<std::pair<PdfGridCell, PdfElementId>> m_rowHeaders; ///< that still reach the current row
};

double TablePlacement::leastHeight()
{
    double least = captionHeight() + (m_head ? m_head->height() : 0);
    if (!m_groups.empty()) {
        const PdfTableRows first = rows(m_groups.front());
        least += first.height() <= freshSpace() ? first.height() : first.leastHeight();
    }
    return std::min(least, m_pages.content().height());
}

void TablePlacement::place()
{
    m_element = m_pages.add(m_pages.root(), PdfTag::Table);
    if (m_pages.pdf() && !m_table.summary.isEmpty())
        m_pages.pdf()->structure().attributes(m_element).summary = m_table.summary;
    placeCaption();
    if (m_head)
        placeHead();
    m_section = m_groups.empty() ? PdfElementId{} : m_pages.add(m_element, PdfTag::TableBody);
    m_rowsTagged = 0;
    for (const PdfRows group : m_groups) {
        if (m_pages.isStopped())
            return;
        placeGroup(group);
    }
    paintRules();
    m_pages.advance(m_pages.theme().bodySize * 1.2);
}

void TablePlacement::placeCaption()
{
    if (m_table.caption.isEmpty())
        return;
    const auto block = caption();
    placeLines(m_pages, *block, m_pages.add(m_element, PdfTag::Caption), m_pages.content().left());
    m_pages.advance(3);
}

void TablePlacement::placeHead()
{
    m_section = m_pages.add(m_element, PdfTag::TableHead);
    const auto tag = [this](const PdfGridCell &cell) { return tagHeadCell(cell); };
    if (m_head->height() <= m_pages.remaining() + 1e-6) {
        m_head->place(tag, m_rules);
    } else {
        const auto newPage = [this] {
            paintRules();
            m_pages.newPage();
        };
        m_head->placeDivided(tag, m_rules, {m_pages.content().height(), newPage, [](int) {}});
    }
}

void TablePlacement::placeGroup(PdfRows group)
{
    PdfTableRows rows = this->rows(group);
    const auto tag = [this](const PdfGridCell &cell) { return tagBodyCell(cell); };
    if (rows.height() <= freshSpace() + 1e-6) {
        if (rows.height() > m_pages.remaining() + 1e-6)
            newPage();
        placeAnchors(group);
        rows.place(tag, m_rules);
    } else {
        rows.placeDivided(tag, m_rules,
                          {freshSpace(), [this] { newPage(); },
                           [this](int row) {
                               placeAnchors({row, row + 1});
                           }});
    }
}

void TablePlacement::placeAnchors(PdfRows rows)
{
    for (int row = rows.first; row < rows.end; ++row) {
        for (const PdfCell &cell : m_table.body.at(row)) {
            if (!cell.anchor.isEmpty())
                m_pages.addAnchor(cell.anchor);
        }
    }
    m_pages.placeAnchors();
}

void TablePlacement::newPage()
{
    paintRules();
    m_pages.newPage();
    if (repeatsHead())
        m_head->placeAsArtifact(m_rules);
}

void TablePlacement::paintRules()
{
    if (!m_rules.empty()) {
        m_pages.paintArtifact(PdfArtifact::Layout, [this](QPainter &painter) {
            painter.setPen(QPen(m_pages.theme().rule, ruleWidth, Qt::SolidLine, Qt::FlatCap));
            for (const QLineF &rule : m_rules)
                painter.drawLine(rule);
        });
    }
    m_rules.clear();
}

PdfElementId TablePlacement::rowOf(const PdfGridCell &cell, PdfElementId section)
{
    for (; m_rowsTagged <= cell.row; ++m_rowsTagged)
        m_row = m_pages.add(section, PdfTag::Row);
    return m_row;
}

void TablePlacement::setSpans(PdfElementId id, const PdfGridCell &cell)
{
    if (cell.columnSpan == 1 && cell.rowSpan == 1)
        return;
    PdfAttributes &attributes = m_pages.pdf()->structure().attributes(id);
    attributes.columnSpan = cell.columnSpan;
    attributes.rowSpan = cell.rowSpan;
}

PdfElementId TablePlacement::tagHeadCell(const PdfGridCell &cell)
{
    const bool isEmpty = !cell.cell || cell.cell->text.isEmpty(); // an empty corner heads nothing
    const PdfElementId id = m_pages.add(rowOf(cell, m_section), isEmpty ? PdfTag::Cell : PdfTag::HeaderCell);
    setSpans(id, cell);
    if (isEmpty)
        return id;
    PdfAttributes &attributes = m_pages.pdf()->structure().attributes(id);
    attributes.scope = PdfScope::Column;
    if (m_headGrid.needsHeaderIds()) {
        attributes.named = true;
        setHeaders(id, cell, false);
        m_columnHeaders.emplace_back(cell, id);
    }
    return id;
}

PdfElementId TablePlacement::tagBodyCell(const PdfGridCell &cell)
{
    const bool isRowHeader = cell.cell && cell.cell->isRowHeader && !cell.cell->text.isEmpty();
    const PdfElementId id
        = m_pages.add(rowOf(cell, m_section), isRowHeader ? PdfTag::HeaderCell : PdfTag::Cell);
    setSpans(id, cell);
    if (isRowHeader)
        m_pages.pdf()->structure().attributes(id).scope = PdfScope::Row;
    if (m_columnHeaders.empty())
        return id;
    std::erase_if(m_rowHeaders,
                  [&](const auto &one) { return one.first.row + one.first.rowSpan <= cell.row; });
    setHeaders(id, cell, !isRowHeader);
    if (isRowHeader) {
        m_pages.pdf()->structure().attributes(id).named = true;
        m_rowHeaders.emplace_back(cell, id);
    }
    return id;
}

// A cell is headed by each header cell above it that shares a column with it and, if asked, by those of its
// row.
void TablePlacement::setHeaders(PdfElementId id, const PdfGridCell &cell, bool withRowHeaders)
{
    QList<PdfElementId> headers;
    for (const auto &[header, headerId] : m_columnHeaders) {
        if (header.column < cell.column + cell.columnSpan && cell.column < header.column + header.columnSpan)
            headers.append(headerId);
    }
    if (withRowHeaders) {
        for (const auto &[header, headerId] : m_rowHeaders)
            headers.append(headerId);
    }
    if (!headers.isEmpty())
        m_pages.pdf()->structure().attributes(id).headers = headers;
}

} // namespace

double leastHeight(PdfPages &pages, const PdfTable &table)
{
    return TablePlacement(pages, table).leastHeight();
}

void place(PdfPages &pages, const PdfTable &table)
{
    TablePlacement(pages, table).place();
}

} // namespace app
