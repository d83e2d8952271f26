#pragma once

#include "core/model/display.h"
#include "core/store/change.h"

namespace app {

/// One line of a record's history: "3 mrt 2026, piet: Fase: weten → willen". Times are shown in the time zone
/// of \a zone.
QString historyLine(const core::Display &display, core::EntityKind kind, const core::FieldChange &change,
                    Qt::TimeSpec zone = Qt::LocalTime);

} // namespace app
