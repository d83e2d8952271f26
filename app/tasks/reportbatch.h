#pragma once

#include "app/tasks/reporttask.h"

namespace app {

/// A report of a batch: what it is about, and where it goes.
struct BatchReport {
    QString name; ///< as people know it
    QString path;
    core::TermSet regions; ///< its scope; the other dimensions are those of the order
};

struct BatchFailure {
    QString name;
    core::Error error;
};

/// What became of a batch. One report that fails keeps no other from being made.
struct BatchOutcome {
    QStringList written; ///< paths
    QList<BatchFailure> failures;
};

/// \a number counts from 1. Called on the thread that works.
using BatchProgress = std::function<void(int number, int count, const QString &name)>;

/// \a name as a part of a file name that every system takes: no separators, no signs that cannot be seen, no
/// name that a system keeps for itself, at most 80 bytes. Never empty.
QString safeFileName(const QString &name);

/// One report for each region of the file, or of the order's scope where that names some, in the order of the
/// regions: \a folder / "STEM - REGION.SUFFIX", no two the same. Error InvalidInput where the file has no
/// regions; errors of the analyses.
core::Result<QList<BatchReport>> reportsOfRegions(const core::Inventory &inventory, const ReportOrder &order,
                                                  const QString &folder, const QString &stem,
                                                  const core::JobControl &job);

/// Makes and writes them; documents are never overwritten (writeWhole). Any thread. Error Cancelled.
core::Result<BatchOutcome> writeReports(const core::Inventory &inventory, const ReportOrder &order,
                                        const QList<BatchReport> &reports, const core::JobControl &job,
                                        const BatchProgress &progress);

/// The paths of these that are there already.
QStringList existingOf(const QList<BatchReport> &reports);

} // namespace app
