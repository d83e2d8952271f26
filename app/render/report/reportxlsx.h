#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/model/display.h"
#include "core/report/reportcontent.h"

#include <QByteArray>

namespace app {

/// The tables of a report as a workbook: a sheet with title, facts and links, then one sheet for each table
/// and each figure's numbers, with frozen heads, filters and charts of counts. Texts are texts, never
/// formulas; numbers are numbers. Same report, same bytes. Polls for each row. Errors: Cancelled, Internal
/// (also when the folder for temporary files is full).
core::Result<QByteArray> writeReportXlsx(const core::ReportContent &content, const core::Display &display,
                                         const core::JobControl &job);

} // namespace app
