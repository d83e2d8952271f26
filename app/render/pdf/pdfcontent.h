#pragma once

#include "app/render/pdf/pdfrecording.h"
#include "core/base/result.h"

class QPainter;

namespace app {

/// Draws mark \a number of a page, out of sight. Mark n stands before fragment n, the last one after the last
/// fragment. The painter must be in its initial state on a QPdfWriter of 720 dpi.
void drawFragmentMark(QPainter &painter, int number);

/// A page's content stream with its marks taken out and each fragment wrapped in a marked-content sequence of
/// its own: BDC q … Q EMC. What stands before the first mark and after the last paints nothing and stays.
///
/// Error Internal, without a message, when the marks are not exactly 0 to fragments.size(): then this version
/// of Qt writes them in a way not known here. O(n).
core::Result<QByteArray> markedContent(const QByteArray &content, const std::vector<PdfFragment> &fragments,
                                       const PdfStructure &structure);

} // namespace app
