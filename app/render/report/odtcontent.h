#pragma once

#include "app/render/report/zippackage.h"
#include "core/base/jobcontrol.h"
#include "core/model/display.h"
#include "core/report/reportcontent.h"

namespace app {

struct OdtContent {
    QByteArray xml;              ///< content.xml
    QList<PackagePart> pictures; ///< each figure as SVG and as PNG
};

/// What a report says, as the body of a text document. \a content as shownContent(). Polls for each block.
/// Errors: Cancelled, Internal.
core::Result<OdtContent> odtContent(const core::ReportContent &content, const core::Display &display,
                                    const core::JobControl &job);

} // namespace app
