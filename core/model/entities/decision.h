#pragma once

#include "core/model/fieldinfo.h"

namespace core {

/// What a meeting decided, and what comes of it. Fields: see the .cpp.
struct Decision : Record {
    static constexpr auto entityKind = EntityKind::Decision;

    Known<PartialDate> meetingOn;
    Known<QString> body;
    Known<QString> subject;
    Known<QString> decision;
    Known<QString> grounds;
    Known<QString> affordability;
    Known<QString> followUp;
    Known<PartialDate> dueOn;
    Known<QString> status;
    Known<bool> escalated;
    Known<RecordIdSet> interventions;

    static EntityInfo describe();
};

/// What was learned, for the next region. Fields: see the .cpp.
struct Lesson : Record {
    static constexpr auto entityKind = EntityKind::Lesson;

    Known<QString> text;
    Known<TermSet> tags;

    static EntityInfo describe();
};

/// Who agreed what with whom. Fields: see the .cpp.
struct Agreement : Record {
    static constexpr auto entityKind = EntityKind::Agreement;

    Known<QString> subject;
    Known<RecordIdSet> parties;
    Known<PartialDate> date;
    Known<QString> text;

    static EntityInfo describe();
};

} // namespace core
