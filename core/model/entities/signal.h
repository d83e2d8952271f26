#pragma once

#include "core/model/fieldinfo.h"

namespace core {

/// A question or need heard from entrepreneurs. Fields: see the .cpp.
struct Signal : Record {
    static constexpr auto entityKind = EntityKind::Signal;

    Known<QString> text;
    Known<TermSet> themes;
    Known<TermSet> phases;
    Known<TermSet> targetGroups;
    Known<QString> region;
    Known<RecordId> community;
    Known<qint64> count;
    Known<QString> state;
    Known<QString> method;
    Known<PartialDate> receivedOn;

    static EntityInfo describe();
};

} // namespace core
