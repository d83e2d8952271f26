#pragma once

#include "core/model/fieldinfo.h"

namespace core {

/// The road of an entrepreneur from a situation to a solution. Fields: see the .cpp.
struct Journey : Record {
    static constexpr auto entityKind = EntityKind::Journey;

    Known<QString> name;
    Known<QString> situation;
    Known<QString> theme;
    Known<TermSet> targetGroups;

    static EntityInfo describe();
};

/// One step of a journey. Fields: see the .cpp.
struct JourneyStep : Record {
    static constexpr auto entityKind = EntityKind::JourneyStep;

    Known<RecordId> journey;
    Known<qint64> order;
    Known<QString> phase;
    Known<QString> name;
    Known<QString> need;
    Known<QString> barrier;
    Known<RecordIdSet> activities;

    static EntityInfo describe();
};

} // namespace core
