#pragma once

#include "app/render/pdf/pdfflow.h"
#include "core/model/display.h"
#include "core/report/reportcontent.h"

namespace app {

/// What a report is printed or shown on.
enum class ReportPage : unsigned char {
    A4,
    Slides, ///< 16 : 9 in large letters: a section on each, figures as large as they fit
};

/// How a report becomes a PDF.
struct PdfMaking {
    ReportPage page = ReportPage::A4;
    bool claimsPdfUa = false; ///< as PdfDocumentInfo
};

/// The report as a document that is still to be laid out; owns all it needs. Paint it in the language of the
/// report (ReportLanguage).
std::unique_ptr<PdfFlow> reportFlow(const core::ReportContent &content, const core::Display &display,
                                    PdfMaking making = {});

/// Paints a report as a tagged PDF: title page, contents, sections with bookmarks, tables with repeated
/// heads, figures with alternative texts; the same content on any page. \a display gives figures their words,
/// in the language of the report. The date in the file is the report's. Errors as PdfFlow::write.
core::Result<PdfOutcome> writeReportPdf(const core::ReportContent &content, const core::Display &display,
                                        const core::JobControl &job, PdfMaking making = {});

} // namespace app
