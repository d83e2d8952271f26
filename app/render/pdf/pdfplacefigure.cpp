#include "app/render/pdf/pdfplacefigure.h"

#include "app/render/pdf/pdfplacetext.h"

#include <QPainter>

#include <algorithm>

namespace app {
namespace {

constexpr double captionGap = 5;
constexpr double smallestPart = 0.25; ///< of its height, rather than which it goes to the next page

std::unique_ptr<PdfTextBlock> captionOf(PdfPages &pages, const PdfFigure &figure)
{
    const PdfTheme &theme = pages.theme();
    return pages.block(figure.caption, pages.style(theme.noteSize, theme.muted), pages.content().width());
}

double captionHeight(PdfPages &pages, const PdfFigure &figure)
{
    return figure.caption.isEmpty() ? 0 : captionGap + captionOf(pages, figure)->height();
}

// The size on a page that has \a height left for it.
QSizeF sizeWithin(const PdfPages &pages, const PdfFigure &figure, double height)
{
    const QSizeF most(pages.content().width(), std::max(1.0, height));
    if (figure.size.width() <= most.width() && figure.size.height() <= most.height())
        return figure.size;
    return figure.size.scaled(most, Qt::KeepAspectRatio);
}

} // namespace

double leastHeight(PdfPages &pages, const PdfFigure &figure)
{
    const double caption = captionHeight(pages, figure);
    return sizeWithin(pages, figure, pages.content().height() - caption).height() + caption;
}

void place(PdfPages &pages, const PdfFigure &figure)
{
    const double caption = captionHeight(pages, figure);
    const QSizeF whole = sizeWithin(pages, figure, pages.content().height() - caption);
    QSizeF size = whole;
    if (whole.height() + caption > pages.remaining() + 1e-6) {
        const QSizeF smaller = sizeWithin(pages, figure, pages.remaining() - caption);
        const bool staysHere = pages.holdsOnlyKept() && smaller.height() >= whole.height() * smallestPart;
        if (staysHere)
            size = smaller;
        if (!staysHere && !pages.isAtTop())
            pages.newPage();
    }
    const QRectF area(QPointF(pages.content().left(), pages.y()), size);
    const PdfElementId group = pages.add(pages.root(), PdfTag::Div);
    const PdfElementId element = pages.add(group, PdfTag::Figure);
    if (TaggedPdf *pdf = pages.pdf()) {
        PdfAttributes &attributes = pdf->structure().attributes(element);
        attributes.alternative = figure.alternative;
        attributes.box = area;
        pdf->paint(element, [&](QPainter &painter) {
            painter.setClipRect(area);
            figure.paint(painter, area);
        });
    }
    pages.advance(size.height());
    if (!figure.caption.isEmpty()) {
        pages.advance(captionGap);
        const auto block = captionOf(pages, figure);
        placeLines(pages, *block, pages.add(group, PdfTag::Caption), pages.content().left());
    }
    pages.advance(pages.theme().bodySize * 1.2);
}

} // namespace app
