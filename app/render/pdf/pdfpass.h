#pragma once

#include "app/render/pdf/pdfplacecontents.h"
#include "app/render/pdf/pdfplacefigure.h"
#include "app/render/pdf/pdfplacetable.h"
#include "app/render/pdf/pdfplacetext.h"

#include <variant>

namespace app {

struct PdfSpace {
    double height = 0;
};
struct PdfPageBreak { };
struct PdfAnchor {
    QString name;
};

/// One thing of a flow, in reading order.
struct PdfBlock {
    template <typename Content>
    PdfBlock(Content given, bool keeps)
        : content(std::in_place_type<Content>, std::move(given)),
          keepsWithNext(keeps)
    { }

    std::variant<PdfHeading, PdfParagraph, PdfList, PdfTable, PdfFigure, PdfContents, PdfTitlePage, PdfSpace,
                 PdfPageBreak, PdfAnchor>
        content;
    bool keepsWithNext;
};

/// Puts all blocks onto the pages. Stops early when the job is cancelled. \a progress is called with the
/// number of blocks done.
void placeBlocks(PdfPages &pages, const std::vector<PdfBlock> &blocks,
                 const std::vector<PdfContentsEntry> &entries,
                 const std::function<void(std::size_t)> &progress);

} // namespace app
