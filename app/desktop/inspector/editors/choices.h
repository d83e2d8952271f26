#pragma once

#include "app/desktop/inspector/editors/fieldeditor.h"

namespace app {

/// One thing a field can be set to.
struct Choice {
    QString label;
    core::FieldValue value; ///< a term's key, yes/no, or a record's id
    int indent = 0;         ///< 1 for a sub-term
};

/// What can be chosen for a term, yes/no or reference field: terms in the order of their vocabulary
/// (sub-terms below their term, "alle" last), records by title. O(records of the target kinds).
QList<Choice> choicesFor(const FieldPlace &place);

} // namespace app
