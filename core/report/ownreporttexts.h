#pragma once

#include "core/model/inventory.h"

#include <QHash>
#include <QString>

namespace core {

/// The texts that people gave a report in one language, by name. Where two records say the same text, as
/// after a merge, the one made last counts. \a report is the key of its template. O(own texts of the file).
QHash<QString, QString> ownReportTexts(const Inventory &inventory, const QString &report,
                                       const QString &language);

} // namespace core
