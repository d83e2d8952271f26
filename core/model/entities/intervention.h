#pragma once

#include "core/model/fieldinfo.h"

namespace core {

/// A list of operations to try on a copy of the inventory. Fields: see the .cpp.
struct Scenario : Record {
    static constexpr auto entityKind = EntityKind::Scenario;

    Known<QString> name;
    Known<QString> summary;
    Known<QString> operations;

    static EntityInfo describe();
};

/// What the region decides to change: why, what, how, who and when. Fields: see the .cpp.
struct Intervention : Record {
    static constexpr auto entityKind = EntityKind::Intervention;

    Known<QString> name;
    Known<QString> why;
    Known<QString> what;
    Known<QString> how;
    Known<QString> who;
    Known<QString> when;
    Known<QString> kind;
    Known<RecordIdSet> targets;
    Known<RecordIdSet> findings;
    Known<RecordIdSet> citedSignals;
    Known<RecordId> scenario;
    Known<RecordId> owner;
    Known<QString> status;
    Known<PartialDate> startsOn;
    Known<PartialDate> dueOn;
    Known<qint64> cost;
    Known<bool> noticeable;
    Known<QString> agendaCard;
    Known<QString> operations;

    static EntityInfo describe();
};

} // namespace core
