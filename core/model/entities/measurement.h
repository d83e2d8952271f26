#pragma once

#include "core/model/fieldinfo.h"

namespace core {

/// A figure that was measured: reach, satisfaction, use. Fields: see the .cpp.
struct Measurement : Record {
    static constexpr auto entityKind = EntityKind::Measurement;

    Known<RecordId> subject;
    Known<QString> indicator;
    Known<double> value;
    Known<QString> unit;
    Known<PartialDate> from;
    Known<PartialDate> to;
    Known<double> denominator;
    Known<QString> instrument;
    Known<QString> certainty;
    Known<bool> isBaseline;

    static EntityInfo describe();
};

} // namespace core
