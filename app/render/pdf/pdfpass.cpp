#include "app/render/pdf/pdfpass.h"

#include <algorithm>

namespace app {
namespace {

template <typename... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

double leastHeightOf(PdfPages &pages, const PdfBlock &block)
{
    return std::visit(Overloaded{
                          [](const PdfTitlePage &) { return 0.0; },
                          [](const PdfSpace &space) { return space.height; },
                          [](const PdfPageBreak &) { return 0.0; },
                          [](const PdfAnchor &) { return 0.0; },
                          [&pages](const auto &content) { return leastHeight(pages, content); },
                      },
                      block.content);
}

// What may go over pages counts with its beginning.
double wholeHeightOf(PdfPages &pages, const PdfBlock &block)
{
    return std::visit(Overloaded{
                          [&pages](const PdfHeading &heading) { return wholeHeight(pages, heading); },
                          [&pages](const PdfParagraph &paragraph) { return wholeHeight(pages, paragraph); },
                          [&](const auto &) { return leastHeightOf(pages, block); },
                      },
                      block.content);
}

bool isTransparent(const PdfBlock &block)
{
    return std::holds_alternative<PdfSpace>(block.content)
        || std::holds_alternative<PdfAnchor>(block.content);
}

// What must come on one page: the block's beginning or, where it stays with the next, all of it and the
// next's.
double heightToKeep(PdfPages &pages, const std::vector<PdfBlock> &blocks, std::size_t index)
{
    double height = 0;
    for (std::size_t i = index; i < blocks.size(); ++i) {
        const PdfBlock &block = blocks[i];
        if (std::holds_alternative<PdfPageBreak>(block.content))
            break;
        height += block.keepsWithNext ? wholeHeightOf(pages, block) : leastHeightOf(pages, block);
        if (!block.keepsWithNext && !isTransparent(block))
            break;
    }
    return height;
}

void placeSpace(PdfPages &pages, double height)
{
    if (!pages.isAtTop())
        pages.advance(std::min(height, pages.remaining()));
}

void placeBlock(PdfPages &pages, const PdfBlock &block, const std::vector<PdfContentsEntry> &entries)
{
    std::visit(Overloaded{
                   [&](const PdfContents &contents) { place(pages, contents, entries); },
                   [&](const PdfSpace &space) { placeSpace(pages, space.height); },
                   [&](const PdfPageBreak &) {
                       if (!pages.isAtTop())
                           pages.newPage();
                   },
                   [&](const PdfAnchor &anchor) { pages.addAnchor(anchor.name); },
                   [&](const auto &content) { place(pages, content); },
               },
               block.content);
}

} // namespace

void placeBlocks(PdfPages &pages, const std::vector<PdfBlock> &blocks,
                 const std::vector<PdfContentsEntry> &entries,
                 const std::function<void(std::size_t)> &progress)
{
    for (std::size_t i = 0; i < blocks.size() && !pages.isStopped(); ++i) {
        const PdfBlock &block = blocks[i];
        const bool isAnchor = std::holds_alternative<PdfAnchor>(block.content);
        if (!isAnchor && !std::holds_alternative<PdfPageBreak>(block.content)) {
            // A figure makes itself fit under what must stay with it, and its sentence under a heading.
            const bool fitsItself = pages.holdsOnlyKept()
                && (block.keepsWithNext || std::holds_alternative<PdfFigure>(block.content));
            pages.begin(fitsItself ? 0 : heightToKeep(pages, blocks, i));
            if (pages.isAtTop())
                pages.setHoldsOnlyKept(true);
        }
        placeBlock(pages, block, entries);
        if (!isAnchor && !block.keepsWithNext && !pages.isAtTop())
            pages.setHoldsOnlyKept(false);
        progress(i + 1);
    }
}

} // namespace app
