#pragma once

#include "core/model/fieldinfo.h"

namespace core {

/// The place on one map where people want a record to stand. Fields: see the .cpp.
struct MapPlace : Record {
    static constexpr auto entityKind = EntityKind::MapPlace;

    Known<QString> map; ///< "stakeholder" or "hinge"
    Known<RecordId> record;
    Known<double> x; ///< node widths, to the right
    Known<double> y; ///< node widths, down

    static EntityInfo describe();
};

} // namespace core
