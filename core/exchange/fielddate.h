#pragma once

#include "core/base/partialdate.h"

#include <optional>

namespace core {

/// How a date of which the order cannot be seen ("03-04-05") is read.
enum class DateOrder { DayFirst, YearFirst };

/// A date as a person typed it.
struct TypedDate {
    PartialDate date;
    bool isReading
        = false; ///< not what the text says to the letter: "eind 2026" gives 2026, "6/30/2026" 30 June
};

/// Reads ISO, Dutch and English dates: "2026-06-30", "30-6-2026", "30/6/26", "30 juni 2026", "juni 2026",
/// "June 30, 2026", "06-2026", "2026". "Q4 2026", "eind 2026", "medio juni 2026" and the like give the month
/// or year they lie in: less precise, never untrue. A time behind a day is left out. The
/// number a spreadsheet keeps for a day of 1990–2069 ("45321") gives that day. Nothing when it is no
/// date, no day of the calendar, or of a year outside 1000–9999. O(n).
std::optional<TypedDate> parseDate(QStringView text, DateOrder order);

} // namespace core
