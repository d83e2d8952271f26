#include "app/render/pdf/pdfflow.h"

#include "app/render/pdf/pdfpass.h"
#include "app/render/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {
namespace {

// Anchors that begin like this are the flow's own.
const QString headingAnchor = QStringLiteral("#heading-%1");

// For contents and bookmarks: the heading itself stands in the text.
QString shortened(const QString &text)
{
    constexpr qsizetype longest = 240;
    return text.size() <= longest ? text : text.left(longest).trimmed() + u'…';
}

core::JobControl partOf(const core::JobControl &job, int from, int to)
{
    core::JobControl part = job;
    part.reportProgress
        = [&job, from, to](int percent) { job.reportProgress(from + percent * (to - from) / 100); };
    return part;
}

} // namespace

QString PdfFlow::pageNumber(const PdfPageFacts &facts)
{
    return wording(QT_TRANSLATE_NOOP("app::render", "Page %1 of %2")).arg(facts.page).arg(facts.pageCount);
}

struct PdfFlow::Document {
    PdfDocumentInfo info;
    PdfPageGeometry geometry;
    PdfTheme theme;
    PageMargin margin;
    std::vector<PdfBlock> blocks;
    std::vector<PdfContentsEntry> entries;
    int lastLevel = 0; ///< of the heading before, as tagged

    template <typename Content>
    void add(Content content, bool keepsWithNext = false)
    {
        blocks.emplace_back(std::move(content), keepsWithNext);
    }
};

PdfFlow::PdfFlow(PdfDocumentInfo info, PdfPageGeometry geometry, PdfTheme theme)
    : m_document(std::make_unique<Document>())
{
    m_document->margin = [title = info.title](const PdfPageFacts &facts) {
        return PdfPageMargin{title, {}, {}, pageNumber(facts)};
    };
    m_document->info = std::move(info);
    m_document->geometry = geometry;
    m_document->theme = std::move(theme);
}

PdfFlow::~PdfFlow() = default;

void PdfFlow::setPageMargin(PageMargin margin)
{
    m_document->margin = std::move(margin);
}

void PdfFlow::titlePage(const PdfTitlePage &page)
{
    m_document->lastLevel = 1;
    m_document->add(page);
}

void PdfFlow::tableOfContents(int deepestLevel)
{
    m_document->add(PdfContents{std::clamp(deepestLevel, 1, 6), m_document->entries.size()});
}

void PdfFlow::heading(int level, const QString &text, const QString &anchorName)
{
    const int tagLevel = std::clamp(level, 1, std::min(6, m_document->lastLevel + 1));
    const QString own = headingAnchor.arg(m_document->entries.size() + 1);
    m_document->lastLevel = tagLevel;
    m_document->entries.push_back({tagLevel, shortened(cleanLine(text)), own});
    anchor(own);
    if (!anchorName.isEmpty())
        anchor(anchorName);
    m_document->add(PdfHeading{std::clamp(level, 1, 6), tagLevel, text, m_document->entries.back().text},
                    true);
}

void PdfFlow::paragraph(const PdfText &text, PdfParagraphKind kind)
{
    if (!text.isEmpty())
        m_document->add(PdfParagraph{text, kind});
}

void PdfFlow::list(const QList<PdfListItem> &items, bool isNumbered)
{
    if (!items.isEmpty())
        m_document->add(PdfList{items, isNumbered});
}

void PdfFlow::table(const PdfTable &table)
{
    Q_ASSERT(!table.columns.isEmpty());
    if (!table.head.isEmpty() || !table.body.isEmpty())
        m_document->add(table);
}

void PdfFlow::figure(const PdfFigure &figure)
{
    Q_ASSERT(figure.paint && !figure.size.isEmpty() && !figure.alternative.isEmpty());
    m_document->add(figure);
}

void PdfFlow::space(double height)
{
    m_document->add(PdfSpace{height});
}

void PdfFlow::pageBreak()
{
    m_document->add(PdfPageBreak{});
}

void PdfFlow::anchor(const QString &name)
{
    m_document->add(PdfAnchor{name});
}

void PdfFlow::keepWithNext()
{
    if (!m_document->blocks.empty())
        m_document->blocks.back().keepsWithNext = true;
}

QSizeF PdfFlow::pageSize() const
{
    return m_document->geometry.size;
}

void PdfFlow::place(PdfPages &pages, const core::JobControl &job) const
{
    const Document &document = *m_document;
    placeBlocks(pages, document.blocks, document.entries, [&](std::size_t done) {
        job.reportProgress(static_cast<int>(done * 100 / document.blocks.size()));
    });
    pages.finish();
}

core::Result<PdfPlan> PdfFlow::plan(const core::JobControl &job) const
{
    PdfPages measured({m_document->theme, m_document->geometry, m_document->margin, job});
    place(measured, job);
    if (job.isCancelled())
        return core::Error{core::ErrorCode::Cancelled, {}, {}};
    return PdfPlan{measured.anchors(), measured.pageCount()};
}

core::Result<void> PdfFlow::show(const PdfPlan &plan, const PdfScreen &screen,
                                 const core::JobControl &job) const
{
    const Document &document = *m_document;
    TaggedPdf pdf(document.info, document.geometry.size, screen);
    PdfPages painted({document.theme, document.geometry, document.margin, job}, {plan.anchors, plan.pageCount},
                     pdf);
    place(painted, job);
    if (job.isCancelled())
        return core::Error{core::ErrorCode::Cancelled, {}, {}};
    pdf.showPage();
    return {};
}

core::Result<PdfOutcome> PdfFlow::write(const core::JobControl &job) const
{
    const Document &document = *m_document;
    const auto measured = plan(partOf(job, 0, 25));
    if (!measured)
        return measured.error();

    const core::JobControl painting = partOf(job, 25, 70);
    TaggedPdf pdf(document.info, document.geometry.size);
    PdfPages painted({document.theme, document.geometry, document.margin, painting},
                     {measured->anchors, measured->pageCount}, pdf);
    place(painted, painting);
    if (job.isCancelled())
        return core::Error{core::ErrorCode::Cancelled, {}, {}};
    Q_ASSERT(painted.pageCount() == measured->pageCount);

    auto bytes = pdf.finish(partOf(job, 70, 100));
    if (!bytes)
        return bytes.error();
    job.reportProgress(100);
    QStringList missing(painted.missingAnchors().begin(), painted.missingAnchors().end());
    missing.sort();
    return PdfOutcome{std::move(bytes).value(), painted.pageCount(), painted.missingCharacters(), missing};
}

} // namespace app
