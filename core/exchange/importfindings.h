#pragma once

#include "core/exchange/importwork.h"

namespace core {

/// Makes a finding of each field about which rows of one record disagree (rule "import-verschil"), unless the
/// inventory has it from an earlier import: the fingerprint is made from the record, the field and the
/// values.
void addFindings(ImportWork &work);

} // namespace core
