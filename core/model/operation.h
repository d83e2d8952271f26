#pragma once

#include "core/model/entitykind.h"
#include "core/model/fieldvalue.h"

#include <QList>

namespace core {

/// One step of an edit, import plan or scenario, as plain data.
struct Operation {
    enum class Kind { Insert, Update, Delete };
    struct Assignment {
        int field = 0; ///< index in EntityInfo::fields
        FieldValue value;

        bool operator==(const Assignment &) const = default;
    };

    Kind kind = Kind::Update;
    EntityKind entity = EntityKind::Initiative;
    RecordId id;
    QList<Assignment> fields; ///< fields not named keep their value (update) or stay unknown (insert)

    bool operator==(const Operation &) const = default;
};

} // namespace core
