#pragma once

#include "app/render/pdf/pdfrecording.h"
#include "app/render/pdf/qpdfobjects.h"

#include <optional>
#include <vector>

namespace app {

/// The anchor of the first link that leads to none, or nothing.
std::optional<QString> missingAnchor(const PdfRecording &recording);

/// Makes the link annotations and hangs them on their pages; the result is in the order of the recording.
/// Precondition: missingAnchor() is nothing. Throws what libqpdf throws, like the next one.
std::vector<PdfObject> writeLinks(QPDF &file, const PdfRecording &recording);

/// Writes the bookmarks as an outline whose first two levels are open. \a elements: the structure element of
/// each bookmark.
void writeBookmarks(QPDF &file, const PdfRecording &recording, const std::vector<PdfObject> &elements);

} // namespace app
