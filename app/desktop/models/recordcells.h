#pragma once

#include "app/desktop/models/providerindex.h"
#include "app/desktop/models/recordcolumn.h"
#include "app/desktop/workspace.h"

namespace app {

/// What stands in one cell of a table.
struct CellContent {
    core::FieldValue value; ///< what counts: the own value, the inherited one, or what was counted
    QString text;
    core::RecordId inheritedFrom; ///< null for an own value
    bool isFromParts = false;     ///< the union of what the parts have, where the record itself says nothing

    bool isOwn() const { return inheritedFrom.isNull() && !isFromParts; }
};

/// Reads cells: fields, values inherited, and what is counted from several records. Reads the workspace and
/// the index, which must outlive it.
class RecordCells {
public:
    RecordCells(const Workspace &workspace, const ProviderIndex &providers)
        : m_workspace(workspace),
          m_providers(providers)
    { }

    /// Of a record of the table's own kind; \a parts are the records below it. A set that only the parts have
    /// (phases) is their union.
    CellContent ofTop(core::EntityKind kind, const core::Record &record, const RecordColumn &column,
                      const QList<const core::Record *> &parts) const;
    /// Of a part, in a table whose own kind is \a topKind. Empty where a part has no such field.
    CellContent ofPart(core::EntityKind topKind, const core::Record &part, const RecordColumn &column) const;

private:
    CellContent ofField(core::EntityKind kind, int field, const core::Record &record) const;
    CellContent completeness(core::EntityKind kind, const core::Record &record) const;
    CellContent providers(const core::Record &initiative) const;
    CellContent unionOf(core::EntityKind childKind, int field,
                        const QList<const core::Record *> &parts) const;

    const Workspace &m_workspace;
    const ProviderIndex &m_providers;
};

/// Share of the core and standard fields that are known, 0 to 100; what is inherited is known.
int completenessOf(const core::Inventory &inventory, core::EntityKind kind, const core::Record &record);

} // namespace app
