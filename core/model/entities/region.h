#pragma once

#include "core/model/fieldinfo.h"

namespace core {

/// What is known of a region besides its name. Fields: see the .cpp.
struct Region : Record {
    static constexpr auto entityKind = EntityKind::Region;

    Known<QString> name;
    Known<QString> kind;
    Known<TermSet> municipalities;
    Known<TermSet> provinces;
    Known<QString> programmeStatus;
    Known<qint64> targetReach;
    Known<qint64> firmsMicro;
    Known<qint64> firmsSmall;
    Known<qint64> firmsMedium;
    Known<RecordId> coordinator;
    Known<double> ezFte;

    static EntityInfo describe();
};

} // namespace core
