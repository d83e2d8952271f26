#pragma once

#include "core/model/display.h"
#include "core/report/figuredata.h"

namespace core {

/// Whether the initiative certainly is about the theme: by its own record or by one of its activities.
bool isAbout(const Ecosystem &ecosystem, const InitiativeView &initiative, int theme);

/// The initiatives of the scope that are active or still to begin, by theme in the order of the vocabulary;
/// one with several themes stands with its first. Within a theme the ones that end first come first, those
/// without a known end last. At most \a most: the first to end. From the year before the reference date to
/// the end of the second year after it. O(n log n).
TimelineData timelineOf(const Ecosystem &ecosystem, const Display &display, qsizetype most);

/// The cells of \a frame that tip from the reference date on, by date, with who pays for what carries them;
/// at most \a most. O(cells · activities + participations).
CalendarData calendarOf(const Ecosystem &ecosystem, const Frame &frame, const Display &display,
                        qsizetype most);

} // namespace core
