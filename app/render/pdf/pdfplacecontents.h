#pragma once

#include "app/render/pdf/pdfpages.h"

#include <vector>

namespace app {

/// The table of contents, as it stands in the document.
struct PdfContents {
    int deepestLevel = 2;
    std::size_t firstEntry = 0; ///< the headings before it are not in it
};

/// A heading the table of contents leads to.
struct PdfContentsEntry {
    int level = 1; ///< as tagged
    QString text;
    QString anchor;
};

/// A line of the table of contents. Points.
double leastHeight(const PdfPages &pages, const PdfContents &contents);
/// One line for each of its entries; a long heading takes more lines. Each is a link as a whole.
void place(PdfPages &pages, const PdfContents &contents, const std::vector<PdfContentsEntry> &entries);

/// The title page, from the top of an empty page on, which it ends. Facts that do not fit go on on the next
/// page.
void place(PdfPages &pages, const PdfTitlePage &titlePage);

} // namespace app
