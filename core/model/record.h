#pragma once

#include "core/base/known.h"
#include "core/base/partialdate.h"
#include "core/model/sortedset.h"

#include <memory>

namespace core {

/// What every record has. Entities derive from it as plain values; the catalogue says which fields they add.
struct Record {
    RecordId id;
    Known<QString> source;         ///< where the facts come from
    Known<PartialDate> verifiedOn; ///< last day somebody checked them
    Known<QString> verifiedBy;
    Known<QString> notes;
};

/// A stored record never changes: an edit puts a new one in its place.
using RecordPtr = std::shared_ptr<const Record>;

} // namespace core
