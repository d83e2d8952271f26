#pragma once

#include "core/exchange/importmatching.h"
#include "core/exchange/importreferrals.h"

namespace core {

/// The rows of a flat sheet: an initiative, what takes part in it, and one of its activities.
class FlatRows final : public SheetRows {
public:
    /// \a columns outlive the rows; their order does not matter.
    FlatRows(ImportWork &work, ImportReferrals &referrals, const std::vector<ImportColumn *> &columns);

    void take(const std::vector<const ImportCell *> &cells, int row) override;
    bool end(const JobControl &job) override;

private:
    using Cells = std::vector<const ImportCell *>;

    void place(int column);
    void placeField(int column, const ColumnTarget &target, const FieldInfo &field);
    const ImportCell *at(const Cells &cells, int column) const;
    RecordId idAt(const Cells &cells, int column) const;
    /// Did the row before say the same of the same initiative?
    bool isRepeated(const KnownInitiative &known, const Cells &cells, size_t column) const;

    bool isUsable(const Cells &cells, int row);
    /// Says of each taken row with a name which initiative it is of.
    void match();
    NameMatching matchingOf(const QString &name);
    MatchRow matchRow(const Cells &cells) const;
    KnownInitiative *initiativeOf(size_t taken);
    void takeRow(size_t taken);
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

    struct Taken {
        Cells cells;
        int row;
        QString name;                     ///< normalised; empty where an id says it
        KnownInitiative *known = nullptr; ///< of the file, once matched
        int made = -1;                    ///< index in m_made, once matched with a new one
    };
    std::vector<Taken> m_taken;
    std::vector<KnownInitiative *> m_made; ///< the sheet's new initiatives; nullptr until their first row

    KnownInitiative *m_previous = nullptr; ///< of the last row that became records
    Cells m_previousCells;
};

} // namespace core
