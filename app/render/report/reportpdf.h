#pragma once

#include "app/render/pdf/pdfflow.h"
#include "core/model/display.h"
#include "core/report/reportcontent.h"

namespace app {

/// Paints a report on A4 as a tagged PDF: title page, contents, sections with bookmarks, tables with repeated
/// heads, figures with alternative texts. \a display gives figures their words, in the language of the
/// report. The date in the file is the report's. Errors as PdfFlow::write.
core::Result<PdfOutcome> writeReportPdf(const core::ReportContent &content, const core::Display &display,
                                        const core::JobControl &job);

} // namespace app
