#pragma once

#include "core/exchange/importreferrals.h"

namespace core {

/// The rows of a flat sheet: an initiative, what takes part in it, and one of its activities.
class FlatRows final : public SheetRows {
public:
    /// \a columns outlive the rows; their order does not matter.
    FlatRows(ImportWork &work, ImportReferrals &referrals, const std::vector<ImportColumn *> &columns);

    void take(const std::vector<const ImportCell *> &cells, int row) override;

private:
    using Cells = std::vector<const ImportCell *>;

    void place(int column);
    void placeField(int column, const ColumnTarget &target, const FieldInfo &field);
    const ImportCell *at(const Cells &cells, int column) const;
    RecordId idAt(const Cells &cells, int column) const;
    /// Did the row before say the same of the same initiative?
    bool isRepeated(const KnownInitiative &known, const Cells &cells, size_t column) const;

    KnownInitiative *match(const Cells &cells, const QString &name);
    int likeness(const KnownInitiative &known, const Cells &cells) const;
    KnownInitiative *initiativeOf(const Cells &cells, int row);
    void takeInitiative(const KnownInitiative &known, const Cells &cells, int row);
    void takeRoles(KnownInitiative &known, const Cells &cells, int row);
    QString activityName(const KnownInitiative &known, const Cells &cells) const;
    RecordId takeActivity(const KnownInitiative &known, const Cells &cells, int row);
    void takeMeasurement(RecordId subject, const Cells &cells, int row);
    void claim(ImportDraft &draft, const ImportColumn &column, const ImportCell *cell, int row);

    ImportWork &m_work;
    ImportReferrals &m_referrals;
    const std::vector<ImportColumn *> &m_columns;
    std::vector<size_t> m_initiativeFields;
    std::vector<size_t> m_activityFields;
    std::vector<size_t> m_roles;
    std::vector<size_t> m_references;
    std::vector<size_t> m_relations;
    int m_initiativeId = -1; ///< columns; -1: the sheet has none
    int m_initiativeName = -1;
    int m_regions = -1;
    int m_providers = -1;
    int m_activityId = -1;
    int m_activityName = -1;
    int m_value = -1;
    int m_unit = -1;
    int m_from = -1;

    KnownInitiative *m_previous = nullptr; ///< of the last row that was taken
    Cells m_previousCells;
};

} // namespace core
