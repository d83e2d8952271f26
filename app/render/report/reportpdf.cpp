#include "app/render/report/reportpdf.h"

#include "app/render/report/reportfigure.h"
#include "app/render/report/reporttext.h"

#include <QCoreApplication>
#include <QPainter>

namespace app {
namespace {

constexpr int deepestInContents = 2;
constexpr int deepestInSlides = 1;   // of the contents
constexpr int deepestOnOwnSlide = 2; // sections below stay on the slide of theirs

PdfText textOf(const core::RichText &text)
{
    PdfText result;
    for (const core::TextRun &run : text)
        result << PdfRun{run.text, run.isBold, false, run.anchor, run.address, run.language};
    return result;
}

constexpr double widerOnSlide = 1.3;

/// The same drawing for a slide: wider, and as large as its place allows, its letters with it.
ReportFigure enlarged(const ReportFigure &figure)
{
    const QSizeF slide = PdfPageGeometry::wide().content().size();
    const QSizeF size(figure.size.width() * widerOnSlide, figure.size.height());
    return {size.scaled(slide, Qt::KeepAspectRatio), [figure, size](QPainter &painter, const QRectF &area) {
                const double scale = area.width() / size.width();
                painter.translate(area.topLeft());
                painter.scale(scale, scale);
                figure.paint(painter, QRectF(QPointF(0, 0), size));
            }};
}

class ReportFlow {
public:
    ReportFlow(PdfFlow &flow, const core::Display &display, ReportPage page)
        : m_flow(flow),
          m_display(display),
          m_isSlides(page == ReportPage::Slides)
    { }

    void add(const core::ReportSection &section, int level)
    {
        const bool needsSlide = m_isSlides && level <= deepestOnOwnSlide && !m_followsHeading;
        if (section.startsPage || needsSlide)
            m_flow.pageBreak();
        m_flow.heading(level, section.title, section.anchor);
        m_followsHeading = section.blocks.isEmpty();
        for (const core::Block &block : section.blocks)
            std::visit([this](const auto &one) { add(one); }, block);
        for (const core::ReportSection &below : section.sections)
            add(below, level + 1);
    }

private:
    void add(const core::Paragraph &paragraph)
    {
        using Style = core::Paragraph::Style;
        const PdfParagraphKind kind = paragraph.style == Style::Lead ? PdfParagraphKind::Lead
            : paragraph.style == Style::Note                         ? PdfParagraphKind::Note
                                                                     : PdfParagraphKind::Body;
        m_flow.paragraph(textOf(paragraph.text), kind);
    }

    void add(const core::ListBlock &list)
    {
        QList<PdfListItem> items;
        for (const core::RichText &item : list.items)
            items.append({textOf(item), {}});
        m_flow.list(items, list.isOrdered);
    }

    void add(const core::TableBlock &block)
    {
        PdfTable table;
        for (const core::TableColumn &column : block.columns)
            table.columns.append({column.weight, column.isNumber});
        table.head = rows(block.headerRows);
        table.body = rows(block.rows);
        table.caption = PdfText(block.caption);
        m_flow.table(table);
        if (!block.note.isEmpty())
            m_flow.paragraph(PdfText(block.note), PdfParagraphKind::Note);
    }

    static QList<PdfRow> rows(const QList<core::TableRow> &given)
    {
        QList<PdfRow> rows;
        for (const core::TableRow &row : given) {
            PdfRow cells;
            for (const core::TableCell &cell : row)
                cells.append({textOf(cell.text), cell.columnSpan, 1, cell.isRowHeader, cell.anchor});
            rows.append(cells);
        }
        return rows;
    }

    void add(const core::FigureBlock &block)
    {
        ReportFigure figure = reportFigure(block, m_display);
        if (m_isSlides)
            figure = enlarged(figure);
        if (!block.sentence.isEmpty()) {
            m_flow.paragraph(PdfText(block.sentence));
            m_flow.keepWithNext();
        }
        m_flow.figure({figure.size, block.alternative, PdfText(block.title), figure.paint});
        if (!block.definition.isEmpty())
            m_flow.paragraph(PdfText(block.definition), PdfParagraphKind::Note);
    }

    PdfFlow &m_flow;
    const core::Display &m_display;
    bool m_isSlides;
    bool m_followsHeading = false;
};

PdfPageMargin slideMargin(const QString &title, const PdfPageFacts &facts)
{
    return {facts.continued, {}, title, PdfFlow::pageNumber(facts)};
}

} // namespace

std::unique_ptr<PdfFlow> reportFlow(const core::ReportContent &given, const core::Display &display,
                                    PdfMaking making)
{
    const core::ReportContent content = shownContent(given);
    PdfDocumentInfo info;
    info.title = content.title;
    info.subject = content.subtitle;
    info.author = content.author;
    info.creator = QStringLiteral("Stelselkaart ") + QCoreApplication::applicationVersion();
    info.language = languageTag(content);
    info.created = content.date.startOfDay(Qt::UTC);
    info.claimsPdfUa = making.claimsPdfUa;

    const bool isSlides = making.page == ReportPage::Slides;
    auto flow = std::make_unique<PdfFlow>(
        info, isSlides ? PdfPageGeometry::wide() : PdfPageGeometry::a4Portrait(),
        isSlides ? PdfTheme::slides() : PdfTheme());
    if (isSlides) {
        flow->setPageMargin(
            [title = content.title](const PdfPageFacts &facts) { return slideMargin(title, facts); });
    }
    flow->titlePage({content.title, content.subtitle, content.facts, {}});
    flow->tableOfContents(isSlides ? deepestInSlides : deepestInContents);
    ReportFlow report(*flow, display, making.page);
    for (const core::ReportSection &section : content.sections)
        report.add(section, 1);
    return flow;
}

core::Result<PdfOutcome> writeReportPdf(const core::ReportContent &content, const core::Display &display,
                                        const core::JobControl &job, PdfMaking making)
{
    return reportFlow(content, display, making)->write(job);
}

} // namespace app
