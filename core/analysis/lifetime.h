#pragma once

#include "core/analysis/certainty.h"
#include "core/base/known.h"
#include "core/base/partialdate.h"

#include <QDate>

namespace core {

/// A start or an end in days (Julian): unknown, none, or the days a partial date stands for.
struct DayBound {
    enum class State : unsigned char { Unknown, None, Days };

    State state = State::Unknown;
    qint64 first = 0;
    qint64 last = 0;

    static DayBound of(const Known<PartialDate> &date);
    bool hasDays() const { return state == State::Days; }
    bool isKnown() const { return state != State::Unknown; }
    QDate lastDay() const { return hasDays() ? QDate::fromJulianDay(last) : QDate(); }
    QDate firstDay() const { return hasDays() ? QDate::fromJulianDay(first) : QDate(); }
    bool operator==(const DayBound &) const = default;
};

/// An activity's own start narrows its initiative's: the later of both, day for day.
DayBound laterOf(const DayBound &own, const DayBound &outer);
/// An activity's own end narrows its initiative's: the earlier of both. None (geen) never widens.
DayBound earlierOf(const DayBound &own, const DayBound &outer);

/// When an offer stands, as far as its records say.
struct Lifetime {
    enum class Stage : unsigned char { Unknown, Idea, Ended, Other };

    DayBound start;
    DayBound end;
    Stage stage = Stage::Unknown;
    bool isPermanent = false; ///< permanence is structureel

    bool operator==(const Lifetime &) const = default;
};

/// method.md, "Active at t". A partial date decides only when all its days agree; the end day is included.
Certainty activeAt(const Lifetime &lifetime, QDate day);

} // namespace core
