#pragma once

#include "app/desktop/workspace.h"

namespace app {

/// Reads what people type or paste into a field: core::FieldParser for values, titles for references.
///
/// Remembers the titles of the kinds it met, so make one for many cells; it does not follow later changes.
class TypedValues {
public:
    explicit TypedValues(const Workspace &workspace);
    ~TypedValues();

    /// Blank is unknown, "geen" is none. Error InvalidInput: a sentence that says what the field takes. Terms
    /// that are in no vocabulary are an error here; setNewTerm() adds them.
    core::Result<core::FieldValue> parse(core::EntityKind kind, int field, const QString &text);
    /// What stands in an editor for a stored value: parse() reads it back to the same value.
    static QString editable(const Workspace &workspace, const core::FieldInfo &field,
                            const core::FieldValue &value);

private:
    struct Titles;

    core::Result<core::RecordId> recordNamed(std::optional<core::EntityKind> kind, const QString &title);
    core::Result<core::FieldValue> references(const core::FieldInfo &field, const QString &text);

    const Workspace &m_workspace;
    std::unique_ptr<Titles> m_titles;
};

} // namespace app
