#pragma once

#include "core/model/fieldinfo.h"

namespace core {

/// What an analysis or import found and what people made of it. Fields: see the .cpp.
struct Finding : Record {
    static constexpr auto entityKind = EntityKind::Finding;

    Known<QString> rule;
    Known<QString> fingerprint;
    Known<RecordIdSet> records;
    Known<QString> status;
    Known<QString> overlapVerdict;
    Known<QString> note;
    Known<QString> confirmedBy;
    Known<PartialDate> confirmedOn;

    static EntityInfo describe();
};

/// A decision about one cell of the matrix. A dimension left unknown means: for each value. Fields: see the
/// .cpp.
struct CellMark : Record {
    static constexpr auto entityKind = EntityKind::CellMark;

    Known<QString> phase;
    Known<QString> theme;
    Known<QString> region;
    Known<QString> targetGroup;
    Known<QString> mark;
    Known<QString> reason;
    Known<QString> author;
    Known<PartialDate> date;

    static EntityInfo describe();
};

} // namespace core
