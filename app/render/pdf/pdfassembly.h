#pragma once

#include "app/render/pdf/pdfrecording.h"
#include "core/base/jobcontrol.h"
#include "core/base/result.h"

namespace app {

/// Joins a recording to one PDF 1.7 file: tagged content, structure tree, links, bookmarks, metadata,
/// repaired fonts. Deterministic, the file's /ID included.
///
/// Errors: Internal (a link without an anchor, a drawing that cannot be taken apart, a fault in libqpdf),
/// Cancelled. Any thread. O(bytes + elements).
core::Result<QByteArray> assemblePdf(const PdfRecording &recording, const core::JobControl &job);

} // namespace app
