#pragma once

#include "core/model/fieldinfo.h"

namespace core {

/// A party that takes part: municipality, chamber of commerce, university, hub. Fields: see the .cpp.
struct Organisation : Record {
    static constexpr auto entityKind = EntityKind::Organisation;

    Known<QString> name;
    Known<QString> kind;
    Known<QString> level;
    Known<TermSet> coreRoles;
    Known<TermSet> side;
    Known<QString> task;
    Known<QString> expertise;
    Known<TermSet> targetGroups;
    Known<QString> kvkNumber;
    Known<QString> website;
    Known<RecordId> parent;
    Known<QString> contactName;
    Known<QString> contactEmail;
    Known<QString> contactPhone;

    static EntityInfo describe();
};

} // namespace core
