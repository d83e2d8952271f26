#pragma once

#include "app/render/pdf/pdfpages.h"

namespace app {

/// The figure and its caption; at most a page. Points.
double leastHeight(PdfPages &pages, const PdfFigure &figure);

/// Puts the figure where the pages stand, smaller when it is wider than the page, higher than it, or higher
/// than what the headings before it leave.
///
/// Figure and caption are neighbours in a Div: readers say a figure's alternative text instead of all that is
/// in it, a caption included.
void place(PdfPages &pages, const PdfFigure &figure);

} // namespace app
