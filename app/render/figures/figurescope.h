#pragma once

#include "core/analysis/ecosystem.h"
#include "core/model/display.h"

namespace app {

/// What a figure is about, for the last line of its legend: the region (index in Areas::regions(); -1: those
/// of the scope, else all), the reference date, the method profile, and \a words where they say more
/// ("filtered on: …").
QString figureScope(const core::Ecosystem &ecosystem, int region, const core::Display &display,
                    const QString &words = {});

} // namespace app
