#pragma once

#include "core/model/entitykind.h"
#include "core/model/fieldvalue.h"
#include "core/model/recordid.h"

#include <QDateTime>
#include <QList>

namespace core {

/// What happened to one record.
struct RecordChange {
    enum class Kind { Inserted, Updated, Deleted };

    EntityKind entity = EntityKind::Initiative;
    RecordId id;
    Kind kind = Kind::Updated;
    QList<int> fields; ///< for Updated: indices in EntityInfo::fields

    bool operator==(const RecordChange &) const = default;
};

/// What one edit, undo or redo did to the inventory; what views update from.
struct Change {
    enum class Cause { Edit, Undo, Redo };

    Cause cause = Cause::Edit;
    QString label;
    quint64 revision = 0; ///< of the document after it
    QList<RecordChange> records;
};

/// One entry of the change log.
struct ChangeInfo {
    qint64 number = 0; ///< 1, 2, … in the order of writing; unique in a file
    RecordId id;
    qint64 parent = 0; ///< the entry this one was made on top of; 0 for the first
    QString author;
    QDateTime at; ///< UTC
    QString label;
    bool isUndone = false; ///< not on the way from the first entry to the present state
};

/// One field of one record, before and after an entry of the log.
struct FieldChange {
    ChangeInfo change;
    RecordChange::Kind kind = RecordChange::Kind::Updated;
    int field = -1; ///< index in EntityInfo::fields; -1 for the record as a whole (inserted, deleted)
    FieldValue before;
    FieldValue after;
};

/// A marker in the log with a name: a nulmeting, the state of a meeting.
struct VersionInfo {
    RecordId id;
    QString name;
    qint64 change = 0; ///< number of the entry that was last; 0: before the first
    QString author;
    QDateTime at; ///< UTC
};

} // namespace core
