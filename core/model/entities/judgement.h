#pragma once

#include "core/model/fieldinfo.h"

namespace core {

/// A judgement of people on one criterion, with evidence. Fields: see the .cpp.
struct Assessment : Record {
    static constexpr auto entityKind = EntityKind::Assessment;

    Known<RecordId> initiative;
    Known<RecordId> scenario;
    Known<QString> framework;
    Known<QString> criterion;
    Known<QString> score;
    Known<QString> evidence;
    Known<QString> author;
    Known<PartialDate> date;

    static EntityInfo describe();
};

/// The answers of people on whether a planned service fits what exists. Fields: see the .cpp.
struct ConsistencyTest : Record {
    static constexpr auto entityKind = EntityKind::ConsistencyTest;

    Known<RecordId> initiative;
    Known<QString> policyStage;
    Known<QString> testers;
    Known<QString> nut;
    Known<QString> noodzaak;
    Known<QString> rolverdeling;
    Known<QString> vormgeving;
    Known<TermSet> outcome;
    Known<QString> recommendations;
    Known<QString> sentTo;
    Known<PartialDate> sentOn;
    Known<QString> followUp;

    static EntityInfo describe();
};

} // namespace core
