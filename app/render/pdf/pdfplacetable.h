#pragma once

#include "app/render/pdf/pdfpages.h"

namespace app {

/// What must fit on a page for the table to begin there: caption, head and the first rows that belong
/// together; at most a page. Points.
double leastHeight(PdfPages &pages, const PdfTable &table);

/// Puts the table where the pages stand. Pages break between rows; rows joined by a cell stay together. What
/// is taller than a page is divided between rows and, at last, between lines; no text is lost.
void place(PdfPages &pages, const PdfTable &table);

} // namespace app
