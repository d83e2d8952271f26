#include "app/render/pdf/pdfplacetext.h"

#include <QPainter>

#include <algorithm>

namespace app {
namespace {

constexpr double calloutInset = 10;
constexpr double listIndent = 1.8; // of the type size
constexpr int deepestList = 6;

double indentOf(const PdfPages &pages)
{
    return pages.theme().bodySize * listIndent;
}

// What a kind of paragraph looks like. Points.
struct ParagraphLook {
    PdfTextStyle style;
    double after;
    double inset; ///< on both sides, and above and below
    PdfTag tag;
};

ParagraphLook lookOf(const PdfPages &pages, PdfParagraphKind kind)
{
    const PdfTheme &theme = pages.theme();
    switch (kind) {
    case PdfParagraphKind::Lead:
        return {pages.style(theme.leadSize, theme.text), theme.leadSize * 0.8, 0, PdfTag::P};
    case PdfParagraphKind::Note:
        return {pages.style(theme.noteSize, theme.muted), theme.noteSize * 0.7, 0, PdfTag::Note};
    case PdfParagraphKind::Callout:
        return {pages.style(theme.bodySize, theme.text), theme.bodySize, calloutInset, PdfTag::P};
    case PdfParagraphKind::Body:
        break;
    }
    return {pages.style(theme.bodySize, theme.text), theme.bodySize * 0.7, 0, PdfTag::P};
}

double spaceBefore(const PdfPages &pages, const PdfHeading &heading)
{
    return pages.theme().headingSize(heading.level) * 1.1;
}

double spaceAfter(const PdfPages &pages, const PdfHeading &heading)
{
    return pages.theme().headingSize(heading.level) * 0.45;
}

std::unique_ptr<PdfTextBlock> blockOf(PdfPages &pages, const PdfHeading &heading)
{
    return pages.block(cleanLine(heading.text),
                       pages.style(pages.theme().headingSize(heading.level), pages.theme().heading, true),
                       pages.content().width());
}

std::unique_ptr<PdfTextBlock> blockOf(PdfPages &pages, const PdfParagraph &paragraph)
{
    const ParagraphLook look = lookOf(pages, paragraph.kind);
    return pages.block(paragraph.text, look.style, pages.content().width() - 2 * look.inset);
}

std::unique_ptr<PdfTextBlock> blockOf(PdfPages &pages, const PdfListItem &item, double left)
{
    return pages.block(item.text, pages.style(pages.theme().bodySize, pages.theme().text),
                       pages.content().right() - left);
}

void paintLabel(PdfPages &pages, PdfElementId item, const QString &label, double left)
{
    const auto block
        = pages.block(label, pages.style(pages.theme().bodySize, pages.theme().text), indentOf(pages) * 2);
    PdfTextPainter painter(pages, *block, pages.add(item, PdfTag::Lbl));
    painter.paint(block->lines(), QPointF(left - block->naturalWidth() - 5, pages.y()));
}

void placeItems(PdfPages &pages, const PdfList &list, PdfElementId parent, double left, int depth)
{
    const PdfElementId element = pages.add(parent, PdfTag::L);
    if (pages.pdf()) {
        pages.pdf()->structure().attributes(element).numbering
            = list.isNumbered ? PdfNumbering::Decimal : PdfNumbering::Disc;
    }
    int number = 0;
    for (const PdfListItem &item : list.items) {
        const auto block = blockOf(pages, item, left);
        pages.begin(firstLinesHeight(*block));
        const PdfElementId itemElement = pages.add(element, PdfTag::LI);
        paintLabel(pages, itemElement,
                   list.isNumbered ? QString::number(++number) + u'.' : QStringLiteral("•"), left);
        const PdfElementId body = pages.add(itemElement, PdfTag::LBody);
        placeLines(pages, *block, body, left);
        pages.advance(pages.theme().bodySize * 0.25);
        if (!item.children.isEmpty()) {
            placeItems(pages, {item.children, false}, body,
                       depth < deepestList ? left + indentOf(pages) : left, depth + 1);
        }
    }
}

} // namespace

double firstLinesHeight(const PdfTextBlock &block)
{
    return block.height({0, block.lineCount() <= 3 ? block.lineCount() : 2});
}

void placeLines(PdfPages &pages, const PdfTextBlock &block, PdfElementId element, double left,
                const std::function<void(const QRectF &)> &beforePart)
{
    PdfTextPainter painter(pages, block, element);
    for (int line = 0; line < block.lineCount() && !pages.isStopped();) {
        const int rest = block.lineCount() - line;
        int fitting = block.linesWithin(pages.remaining(), line);
        if (fitting < rest && rest - fitting < 2)
            --fitting; // no last line alone on the next page
        if (fitting < std::min(2, rest) && !pages.isAtTop()) {
            pages.newPage();
            continue;
        }
        const PdfLines part{line, line + std::max(1, std::min(fitting, rest))};
        const QRectF area(left, pages.y(), pages.content().right() - left, block.height(part));
        if (beforePart)
            beforePart(area);
        painter.paint(part, area.topLeft());
        pages.advance(area.height());
        line = part.end;
        if (line < block.lineCount())
            pages.newPage();
    }
}

double leastHeight(PdfPages &pages, const PdfHeading &heading)
{
    return spaceBefore(pages, heading) + blockOf(pages, heading)->height();
}

double wholeHeight(PdfPages &pages, const PdfHeading &heading)
{
    return leastHeight(pages, heading) + spaceAfter(pages, heading);
}

void place(PdfPages &pages, const PdfHeading &heading)
{
    const auto block = blockOf(pages, heading);
    if (heading.level == 1)
        pages.beginSection(heading.bookmark);
    if (!pages.isAtTop())
        pages.advance(spaceBefore(pages, heading));
    const PdfElementId element = pages.add(pages.root(), pdfHeadingTag(heading.tagLevel));
    if (pages.pdf())
        pages.pdf()->addBookmark(heading.tagLevel, heading.bookmark, element, pages.y());
    placeLines(pages, *block, element, pages.content().left());
    pages.advance(spaceAfter(pages, heading));
}

double leastHeight(PdfPages &pages, const PdfParagraph &paragraph)
{
    return firstLinesHeight(*blockOf(pages, paragraph)) + 2 * lookOf(pages, paragraph.kind).inset;
}

double wholeHeight(PdfPages &pages, const PdfParagraph &paragraph)
{
    const ParagraphLook look = lookOf(pages, paragraph.kind);
    return blockOf(pages, paragraph)->height() + 2 * look.inset + look.after;
}

void place(PdfPages &pages, const PdfParagraph &paragraph)
{
    const ParagraphLook look = lookOf(pages, paragraph.kind);
    const auto block = blockOf(pages, paragraph);
    if (block->pieces().empty())
        return;
    const PdfElementId element = pages.add(pages.root(), look.tag);
    pages.advance(look.inset);
    const auto paintFill = [&pages, &look](const QRectF &lines) {
        const QRectF box(pages.content().left(), lines.top() - look.inset * 0.7, pages.content().width(),
                         lines.height() + look.inset * 1.4);
        pages.paintArtifact(PdfArtifact::Layout, [&](QPainter &painter) {
            painter.fillRect(box, pages.theme().fill);
            painter.fillRect(QRectF(box.topLeft(), QSizeF(3, box.height())), pages.theme().accent);
        });
    };
    const bool hasFill = paragraph.kind == PdfParagraphKind::Callout;
    placeLines(pages, *block, element, pages.content().left() + look.inset,
               hasFill ? std::function<void(const QRectF &)>(paintFill) : nullptr);
    pages.advance(look.inset + look.after);
}

double leastHeight(PdfPages &pages, const PdfList &list)
{
    if (list.items.isEmpty())
        return 0;
    return firstLinesHeight(*blockOf(pages, list.items.first(), pages.content().left() + indentOf(pages)));
}

void place(PdfPages &pages, const PdfList &list)
{
    if (list.items.isEmpty())
        return;
    placeItems(pages, list, pages.root(), pages.content().left() + indentOf(pages), 1);
    pages.advance(pages.theme().bodySize * 0.5);
}

} // namespace app
