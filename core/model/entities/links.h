#pragma once

#include "core/model/fieldinfo.h"

namespace core {

/// The role of an organisation in an initiative. Fields: see the .cpp.
struct Participation : Record {
    static constexpr auto entityKind = EntityKind::Participation;

    Known<RecordId> initiative;
    Known<RecordId> organisation;
    Known<QString> role;
    Known<qint64> amount;

    static EntityInfo describe();
};

/// A directed link: refers to, follows on, grew out of. Its ends are initiatives, activities or
/// organisations. Fields: see the .cpp.
struct Relation : Record {
    static constexpr auto entityKind = EntityKind::Relation;

    Known<RecordId> from;
    Known<RecordId> to;
    Known<QString> toName;
    Known<QString> kind;
    Known<bool> reciprocal;
    Known<QString> formality;
    Known<QString> reason;

    static EntityInfo describe();
};

} // namespace core
