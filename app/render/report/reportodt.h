#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/model/display.h"
#include "core/report/reportcontent.h"

#include <QByteArray>

namespace app {

/// A report as an OpenDocument text that a person can go on writing in: headings with outline levels, a table
/// of contents, tables with header rows that repeat, figures as vectors (and as pixels) with their
/// alternatives, the language. Same report, same bytes; dated by the report's date. Needs a QGuiApplication.
/// Polls for each block. Errors: Cancelled, Internal.
core::Result<QByteArray> writeReportOdt(const core::ReportContent &content, const core::Display &display,
                                        const core::JobControl &job);

} // namespace app
