#include "core/analysis/lifetime.h"

namespace core {

DayBound DayBound::of(const Known<PartialDate> &date)
{
    if (date.isUnknown())
        return {};
    if (!date.hasValue() || date->isNull())
        return {State::None, 0, 0};
    return {State::Days, date->first().toJulianDay(), date->last().toJulianDay()};
}

namespace {

template <typename Pick>
DayBound narrowed(const DayBound &own, const DayBound &outer, Pick pick)
{
    if (!own.isKnown() || (!own.hasDays() && outer.hasDays()))
        return outer;
    if (!outer.hasDays())
        return own;
    return {DayBound::State::Days, pick(own.first, outer.first), pick(own.last, outer.last)};
}

/// Is \a day on or after the bound?
Certainty reached(const DayBound &bound, qint64 day)
{
    if (day >= bound.last)
        return Certainty::Certain;
    return day < bound.first ? Certainty::No : Certainty::Possible;
}

/// Is \a day on or before the bound?
Certainty notPassed(const DayBound &bound, qint64 day)
{
    if (day <= bound.first)
        return Certainty::Certain;
    return day > bound.last ? Certainty::No : Certainty::Possible;
}

Certainty opposite(Certainty certainty)
{
    if (certainty == Certainty::Possible)
        return certainty;
    return certainty == Certainty::No ? Certainty::Certain : Certainty::No;
}

} // namespace

DayBound laterOf(const DayBound &own, const DayBound &outer)
{
    return narrowed(own, outer, [](qint64 a, qint64 b) { return std::max(a, b); });
}

DayBound earlierOf(const DayBound &own, const DayBound &outer)
{
    return narrowed(own, outer, [](qint64 a, qint64 b) { return std::min(a, b); });
}

Certainty activeAt(const Lifetime &lifetime, QDate day)
{
    const qint64 at = day.toJulianDay();
    Certainty active = Certainty::Certain;
    if (lifetime.start.hasDays())
        active = both(active, reached(lifetime.start, at));
    if (lifetime.end.hasDays())
        active = both(active, notPassed(lifetime.end, at));

    if (lifetime.stage == Lifetime::Stage::Ended)
        return lifetime.end.hasDays() ? both(active, opposite(reached(lifetime.end, at))) : Certainty::No;
    if (lifetime.stage == Lifetime::Stage::Idea)
        return lifetime.start.hasDays() ? both(active, Certainty::Possible) : Certainty::No;

    const bool isSettled
        = lifetime.stage != Lifetime::Stage::Unknown || lifetime.end.isKnown() || lifetime.isPermanent;
    return isSettled ? active : both(active, Certainty::Possible);
}

} // namespace core
