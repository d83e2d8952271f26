#pragma once

#include "core/model/recordid.h"

#include <functional>

namespace core {

/// Where the ids of new records come from: RecordId::create, or a counter in tests.
using IdSource = std::function<RecordId()>;

} // namespace core
