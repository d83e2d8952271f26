#pragma once

#include "app/desktop/workspace.h"

namespace app {

/// One line of the links of a record.
struct LinkLine {
    QString text;
    RecordRef target; ///< what a click goes to
    RecordRef link;   ///< the participation or relation behind the line, to be removed; null id for none
};

/// Lines under one heading: "Activiteiten (3)".
struct LinkGroup {
    QString title;
    QList<LinkLine> lines;
};

/// Everything a record is tied to, by kind: what it is part of, its parts, who takes part, relations out and
/// in, and what else speaks of it (measurements, journeys, …). Empty groups are left out. O(records).
QList<LinkGroup> linksOf(const core::Inventory &inventory, const core::Display &display,
                         const RecordRef &record);

} // namespace app
