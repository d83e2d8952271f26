#include "app/render/pdf/pdfplacecontents.h"

#include "app/render/pdf/pdfplacetext.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

// Parts of the type size.
constexpr double levelIndent = 1.6;
constexpr double numberWidth = 3.4;
constexpr double dotPitch = 0.4;
constexpr double dotSize = 0.08;

PdfTextStyle entryStyle(const PdfPages &pages, int level)
{
    return pages.style(pages.theme().bodySize, pages.theme().text, level == 1);
}

double entryGap(const PdfPages &pages, int level)
{
    return pages.theme().bodySize * (level == 1 ? 0.45 : 0.1);
}

void paintDots(PdfPages &pages, double from, double to, double baseline)
{
    const double pitch = pages.theme().bodySize * dotPitch;
    const double size = pages.theme().bodySize * dotSize;
    pages.paintArtifact(PdfArtifact::Layout, [&](QPainter &painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(pages.theme().muted);
        // On a grid of the page, so that the dots of all lines stand below each other.
        const int last = static_cast<int>(std::floor(to / pitch));
        for (int i = static_cast<int>(std::ceil(from / pitch)); i <= last; ++i)
            painter.drawRect(QRectF(i * pitch, baseline - size, size, size));
    });
}

// Heading, dots, page number; heading and number are one link.
void paintEntry(PdfPages &pages, const PdfContentsEntry &entry, const PdfTextBlock &heading, double left,
                PdfElementId item)
{
    TaggedPdf *pdf = pages.pdf();
    const QRectF content = pages.content();
    const double y = pages.y();
    const double gap = pages.theme().bodySize * dotPitch;
    const QString page = QString::number(pages.pageOf(entry.anchor));
    const auto number = pages.block(QString(u' ' + page), entryStyle(pages, entry.level),
                                    pages.theme().bodySize * numberWidth);
    const PdfElementId link = pages.add(pages.add(item, PdfTag::Reference), PdfTag::Link);
    for (const PdfTextPiece &piece : heading.pieces()) {
        pdf->paint(
            link,
            [&](QPainter &painter) { heading.paint(painter, piece, heading.lines(), QPointF(left, y)); },
            piece.readsBack ? QString() : heading.text(piece, heading.lines()));
    }
    const int last = heading.lineCount() - 1;
    const double lastTop = y + heading.height({0, last});
    const double lastWidth = heading.pieces().empty()
        ? 0
        : heading.areas(heading.pieces().back(), {last, last + 1}, QPointF(0, 0)).value(0).right();
    paintDots(pages, left + lastWidth + gap, content.right() - number->naturalWidth() - gap,
              lastTop + pages.theme().bodySize * 1.02);
    for (const PdfTextPiece &piece : number->pieces()) {
        pdf->paint(link, [&](QPainter &painter) {
            number->paint(painter, piece, number->lines(),
                          QPointF(content.right() - number->naturalWidth(), lastTop));
        });
    }
    const QString contents = QCoreApplication::translate("app::render", "%1, page %2").arg(entry.text, page);
    pdf->addLink(link, {QRectF(left, y, content.right() - left, heading.height())}, {entry.anchor, {}},
                 contents);
}

void placeEntry(PdfPages &pages, const PdfContentsEntry &entry, PdfElementId parent)
{
    const double size = pages.theme().bodySize;
    const double left = pages.content().left() + size * levelIndent * (entry.level - 1);
    const auto heading = pages.block(entry.text, entryStyle(pages, entry.level),
                                     pages.content().right() - left - size * (numberWidth + dotPitch));
    const double gap = entryGap(pages, entry.level);
    const double height = std::min(heading->height() + gap, pages.content().height());
    pages.begin(height);
    pages.advance(gap);
    const PdfElementId item = pages.add(parent, PdfTag::TocItem);
    if (pages.pdf())
        paintEntry(pages, entry, *heading, left, item);
    pages.advance(heading->height());
}

void placeFacts(PdfPages &pages, const PdfTitlePage &titlePage)
{
    for (const auto &[label, value] : titlePage.facts) {
        const PdfText text{QList<PdfRun>{{label + QStringLiteral(": "), true, false, {}, {}, {}},
                                         {value, false, false, {}, {}, {}}}};
        const PdfTheme &theme = pages.theme();
        const auto fact = pages.block(text, pages.style(theme.factSize, theme.text), pages.content().width());
        pages.begin(firstLinesHeight(*fact));
        placeLines(pages, *fact, pages.add(pages.root(), PdfTag::P), pages.content().left());
        pages.advance(theme.factSize * 0.7);
    }
}

} // namespace

double leastHeight(const PdfPages &pages, const PdfContents &)
{
    return 2 * (pages.theme().bodySize * pages.theme().lineSpacing + entryGap(pages, 1));
}

void place(PdfPages &pages, const PdfContents &contents, const std::vector<PdfContentsEntry> &entries)
{
    std::vector<PdfElementId> parents{pages.add(pages.root(), PdfTag::Toc)}; // of each level
    for (std::size_t i = contents.firstEntry; i < entries.size(); ++i) {
        const PdfContentsEntry &entry = entries[i];
        if (entry.level > contents.deepestLevel)
            continue;
        if (pages.isStopped())
            return;
        parents.resize(std::min(parents.size(), static_cast<std::size_t>(entry.level)));
        while (parents.size() < static_cast<std::size_t>(entry.level))
            parents.push_back(pages.add(parents.back(), PdfTag::Toc));
        placeEntry(pages, entry, parents.back());
    }
    pages.advance(pages.theme().bodySize);
}

void place(PdfPages &pages, const PdfTitlePage &titlePage)
{
    const PdfTheme &theme = pages.theme();
    const QRectF content = pages.content();
    pages.leaveMarginEmpty();
    pages.paintArtifact(PdfArtifact::Layout, [&](QPainter &painter) {
        painter.fillRect(QRectF(content.left(), content.top(), 60, 6), theme.accent);
    });
    pages.advance(content.height() * theme.titleDrop);
    const QString name = cleanLine(titlePage.title);
    const auto title = pages.block(name, pages.style(theme.titleSize, theme.heading, true), content.width());
    const PdfElementId heading = pages.add(pages.root(), PdfTag::H1);
    if (pages.pdf())
        pages.pdf()->addBookmark(1, name, heading, pages.y());
    placeLines(pages, *title, heading, content.left());
    pages.advance(theme.titleSize * 0.3);
    if (!titlePage.subtitle.isEmpty()) {
        const auto subtitle = pages.block(titlePage.subtitle, pages.style(theme.headingSize(2), theme.muted),
                                          content.width());
        placeLines(pages, *subtitle, pages.add(pages.root(), PdfTag::P), content.left());
    }
    pages.advance(theme.factSize * 4);
    placeFacts(pages, titlePage);
    if (!titlePage.note.isEmpty()) {
        const PdfParagraph note{titlePage.note, PdfParagraphKind::Note};
        pages.advance(theme.bodySize);
        pages.begin(leastHeight(pages, note));
        place(pages, note);
    }
    pages.newPage();
}

} // namespace app
