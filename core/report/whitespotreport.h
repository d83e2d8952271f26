#pragma once

#include "core/report/reportbasis.h"
#include "core/report/reportcontent.h"
#include "core/report/reporttemplate.h"

namespace core {

/// What the title page says that the records do not.
struct ReportOccasion {
    QString fileTitle;     ///< shown as "Bestand"
    QString fingerprint;   ///< of the records
    QString author;        ///< organisation or person in the file's properties; may be empty
    bool isPublic = false; ///< the edition, said on the title page
};

/// The report *Witte vlekken & overlap*: the matrix, the white spots by rank, the overlap with reasons, the
/// quality of the data, and the records as an annex. Personal data are left out. Dated by the reference date.
/// Pure; O(cells + pairs + records).
ReportContent whiteSpotReport(const std::shared_ptr<const ReportBasis> &basis, const ReportTemplate &words,
                              const ReportOccasion &occasion);

} // namespace core
