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

/// What the sections of a template are made from; a basis needs them.
Chapters chaptersOf(const ReportTemplate &words);

/// Whether it has letters on services that are put to the test: its basis must then hold tests.
bool asksForTests(const ReportTemplate &words);

/// The report of a template: its title page, and its sections in the order of the template. A section whose
/// data are missing says what to record. Personal data are left out. Dated by the reference date. Keys of
/// sections that the program does not know are passed over. Pure; O(cells + pairs + records).
ReportContent composeReport(const std::shared_ptr<const ReportBasis> &basis, const ReportTemplate &words,
                            const ReportOccasion &occasion);

} // namespace core
