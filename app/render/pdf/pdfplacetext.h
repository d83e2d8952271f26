#pragma once

#include "app/render/pdf/pdfpages.h"

namespace app {

/// A heading as it stands in the document.
struct PdfHeading {
    int level = 1;    ///< its look
    int tagLevel = 1; ///< its place in the outline, without gaps
    QString text;
    QString bookmark; ///< the text, shortened if need be
};

struct PdfParagraph {
    PdfText text;
    PdfParagraphKind kind = PdfParagraphKind::Body;
};

struct PdfList {
    QList<PdfListItem> items;
    bool isNumbered = false;
};

/// How much must fit on a page for the block to begin there, the space before it included. Points.
double leastHeight(PdfPages &pages, const PdfHeading &heading);
double leastHeight(PdfPages &pages, const PdfParagraph &paragraph);
double leastHeight(PdfPages &pages, const PdfList &list);
/// The height of all of it, with the space before and after.
double wholeHeight(PdfPages &pages, const PdfHeading &heading);
double wholeHeight(PdfPages &pages, const PdfParagraph &paragraph);

/// Puts the block where the pages stand, over as many of them as it needs.
void place(PdfPages &pages, const PdfHeading &heading);
void place(PdfPages &pages, const PdfParagraph &paragraph);
void place(PdfPages &pages, const PdfList &list);

/// The lines of \a block that must come together at its beginning: two, or all of three.
double firstLinesHeight(const PdfTextBlock &block);
/// Lines under each other from \a left on; never one line alone above or below a page break. \a beforePart is
/// called with the lines and the area of each page's part before that is painted.
void placeLines(PdfPages &pages, const PdfTextBlock &block, PdfElementId element, double left,
                const std::function<void(const QRectF &)> &beforePart = {});

} // namespace app
