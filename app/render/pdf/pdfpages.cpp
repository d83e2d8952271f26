#include "app/render/pdf/pdfpages.h"

#include <QFontMetricsF>
#include <QUrl>

#include <algorithm>

namespace app {
namespace {

constexpr qsizetype mostCellBlocks = 2000; // about 5 MB
constexpr double marginGap = 16;           // between content and header or footer

// Addresses that lead to a page or a letter, and nowhere into the machine of the reader.
QString safeAddress(const QString &uri)
{
    const QUrl url(uri.trimmed(), QUrl::StrictMode);
    static const QStringList schemes{QStringLiteral("https"), QStringLiteral("http"),
                                     QStringLiteral("mailto")};
    if (!url.isValid() || !schemes.contains(url.scheme()))
        return {};
    return QString::fromLatin1(url.toEncoded());
}

} // namespace

PdfPages::PdfPages(const Setting &setting)
    : m_setting(setting),
      m_printable(pdfFont(setting.theme.family, setting.theme.bodySize)),
      m_content(setting.geometry.content()),
      m_y(m_content.top())
{ }

PdfPages::PdfPages(const Setting &setting, const Known &known, TaggedPdf &pdf) : PdfPages(setting)
{
    m_known = known;
    m_pdf = &pdf;
}

void PdfPages::newPage()
{
    paintMargin();
    if (m_pdf)
        m_pdf->newPage();
    ++m_page;
    m_y = m_content.top();
    m_hasMargin = true;
    m_holdsOnlyKept = true;
    m_continued = m_section;
}

void PdfPages::beginSection(const QString &title)
{
    m_section = title;
    if (isAtTop())
        m_continued.clear();
}

void PdfPages::begin(double height)
{
    if (height > 0 && height > remaining() + 1e-6 && !isAtTop())
        newPage();
    placeAnchors();
}

void PdfPages::placeAnchors()
{
    for (const QString &name : std::as_const(m_waitingAnchors)) {
        if (!m_anchors.contains(name))
            m_anchors.insert(name, {m_page, m_y});
        if (m_pdf)
            m_pdf->setAnchor(name, m_y);
    }
    m_waitingAnchors.clear();
}

void PdfPages::finish()
{
    placeAnchors();
    paintMargin();
}

int PdfPages::pageOf(const QString &anchor) const
{
    return m_pdf ? m_known.anchors.value(anchor).page + 1 : 0;
}

PdfTextStyle PdfPages::style(double size, const QColor &colour, bool bold) const
{
    return {theme().family, size, bold, false, theme().lineSpacing, colour, theme().link};
}

std::unique_ptr<PdfTextBlock> PdfPages::block(const PdfText &text, const PdfTextStyle &style, double width)
{
    return std::make_unique<PdfTextBlock>(text, style, std::max(1.0, width), m_printable,
                                          [this](const PdfRun &run) { return target(run); });
}

std::shared_ptr<const PdfTextBlock> PdfPages::cellBlock(const PdfText &text, const PdfTextStyle &style,
                                                        double width)
{
    const bool isPlain
        = text.runs.size() <= 1 && std::all_of(text.runs.begin(), text.runs.end(), [](const PdfRun &run) {
              return !run.bold && !run.italic && run.anchor.isEmpty() && run.uri.isEmpty()
                  && run.language.isEmpty();
          });
    if (!isPlain)
        return block(text, style, width);
    if (m_cellBlocks.size() >= mostCellBlocks)
        m_cellBlocks.clear();
    auto &known = m_cellBlocks[{text.runs.isEmpty() ? QString() : text.runs.first().text, width, style.size,
                                style.colour.rgba(), style.bold, style.atRight}];
    if (!known)
        known = block(text, style, width);
    return known;
}

PdfTarget PdfPages::target(const PdfRun &run)
{
    if (!m_pdf || run.anchor.isEmpty())
        return {{}, safeAddress(run.uri)};
    if (m_known.anchors.contains(run.anchor))
        return {run.anchor, {}};
    m_missingAnchors.insert(run.anchor);
    return {{}, safeAddress(run.uri)};
}

PdfElementId PdfPages::add(PdfElementId parent, PdfTag tag)
{
    return m_pdf ? m_pdf->structure().add(parent, tag) : PdfElementId{};
}

void PdfPages::paintArtifact(PdfArtifact artifact, const TaggedPdf::Paint &paint)
{
    if (m_pdf)
        m_pdf->paintArtifact(artifact, paint);
}

void PdfPages::paintMargin()
{
    if (!m_pdf || !m_hasMargin)
        return;
    const PdfPageMargin margin = m_setting.margin({m_page + 1, m_known.pageCount, m_continued});
    const double height = theme().marginSize * theme().lineSpacing;
    paintMarginLine(PdfArtifact::PageHeader, margin.headerLeft, margin.headerRight,
                    m_content.top() - marginGap - height);
    paintMarginLine(PdfArtifact::PageFooter, margin.footerLeft, margin.footerRight,
                    m_content.bottom() + marginGap);
}

void PdfPages::paintMarginLine(PdfArtifact artifact, const QString &left, const QString &right, double top)
{
    if (left.isEmpty() && right.isEmpty())
        return;
    const PdfTextStyle look = style(theme().marginSize, theme().muted);
    const double width = m_content.width();
    const auto rightBlock = block(cleanLine(right), look, width * 0.4);
    const double leftWidth = width - rightBlock->naturalWidth() - 12;
    const QFontMetricsF metrics(pdfFont(theme().family, theme().marginSize));
    const auto leftBlock
        = block(metrics.elidedText(cleanLine(left), Qt::ElideRight, leftWidth * 10), look, leftWidth);
    paintArtifact(artifact, [&](QPainter &painter) {
        const auto paintLine = [&painter, top](const PdfTextBlock &text, double x) {
            for (const PdfTextPiece &piece : text.pieces())
                text.paint(painter, piece, {0, 1}, QPointF(x, top));
        };
        paintLine(*leftBlock, m_content.left());
        paintLine(*rightBlock, m_content.right() - rightBlock->naturalWidth());
    });
}

PdfTextPainter::PdfTextPainter(PdfPages &pages, const PdfTextBlock &block, PdfElementId owner)
    : m_pages(pages),
      m_block(block),
      m_owner(owner),
      m_elements(block.pieces().size())
{ }

void PdfTextPainter::paint(PdfLines lines, QPointF topLeft)
{
    TaggedPdf *pdf = m_pages.pdf();
    if (!pdf)
        return;
    for (std::size_t i = 0; i < m_block.pieces().size(); ++i) {
        const PdfTextPiece &piece = m_block.pieces()[i];
        if (!m_block.reaches(piece, lines))
            continue;
        const PdfElementId element = elementOf(i);
        pdf->paint(
            element, [&](QPainter &painter) { m_block.paint(painter, piece, lines, topLeft); },
            piece.readsBack ? QString() : m_block.text(piece, lines));
        if (pdf->isOnScreen())
            pdf->tell(m_block.text(piece, lines));
        if (piece.target.isNull())
            continue;
        const QString contents = cleanLine(m_block.text(piece, m_block.lines()));
        if (!contents.isEmpty())
            pdf->addLink(element, m_block.areas(piece, lines, topLeft), piece.target, contents);
    }
}

PdfElementId PdfTextPainter::elementOf(std::size_t piece)
{
    const PdfTextPiece &given = m_block.pieces()[piece];
    if (given.target.isNull() && given.language.isEmpty())
        return m_owner;
    if (!m_elements[piece].isValid()) {
        m_elements[piece] = m_pages.add(m_owner, given.target.isNull() ? PdfTag::Span : PdfTag::Link);
        if (!given.language.isEmpty())
            m_pages.pdf()->structure().attributes(m_elements[piece]).language = given.language;
    }
    return m_elements[piece];
}

} // namespace app
