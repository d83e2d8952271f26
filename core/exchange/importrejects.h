#pragma once

#include "core/exchange/importplan.h"

namespace core {

/// The rejected rows as CSV: each sheet's own headings and cells, and behind them "Rij", "Kolom" and "Reden".
/// Mended rows can be imported from it; the three columns are passed over then. Sheets stand under each other
/// with an empty line between them. Only the headings of the first when nothing was rejected.
QByteArray rejectsCsv(const QList<ImportPlan> &plans);

} // namespace core
