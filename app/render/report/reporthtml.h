#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/model/display.h"
#include "core/report/reportcontent.h"

#include <QByteArray>

namespace app {

/// A report as one HTML file: headings, contents with links, tables with header cells, figures as vectors
/// with their alternatives; light and dark, on screen and on paper. No script, and nothing is fetched: a
/// policy within the file forbids it. All texts are text. Well-formed, so that XML readers take it too. Same
/// report, same bytes. Needs a QGuiApplication. Polls for each block. Errors: Cancelled, Internal.
core::Result<QByteArray> writeReportHtml(const core::ReportContent &content, const core::Display &display,
                                         const core::JobControl &job);

} // namespace app
