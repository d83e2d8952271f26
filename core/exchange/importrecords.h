#pragma once

#include "core/exchange/importwork.h"

namespace core {

/// The rows of a sheet with one kind of record, or of journeys with their steps.
///
/// A record is met by its id, else by what identifies it (ImportIndex::identityFields). References are names
/// or ids; an organisation that is named and unknown is added, what else cannot be found makes the row wrong
/// where the field is required and is a remark where it is not.
class RecordRows final : public SheetRows {
public:
    /// \a kind: of the sheet, but for a flat one. \a columns outlive the rows.
    RecordRows(ImportWork &work, EntityKind kind, const std::vector<ImportColumn *> &columns);

    void take(const std::vector<const ImportCell *> &cells, int row) override;
    void finish() override;

private:
    using Cells = std::vector<const ImportCell *>;

    /// What a row says of one field.
    struct Said {
        int field;
        FieldValue value;
        const ImportCell *cell;
        const ImportColumn *column;
    };
    /// What a row says of one record, before anything of it is taken.
    struct Draft {
        EntityKind kind;
        RecordId id;
        QList<Said> said;
        QList<Said> later; ///< references that may name later rows
    };
    struct Pending {
        ImportDraft *draft;
        Said said;
        int row;
    };

    std::optional<Draft> collected(EntityKind kind, const Cells &cells, int row);
    bool collectReference(Draft &draft, Said said, int row);
    FieldValue lookedUp(const FieldInfo &field, const ImportCell &cell, QStringList &missing);
    RecordId recordNamed(const FieldInfo &field, const QString &name);
    std::shared_ptr<Record> recordOf(const Draft &draft) const;
    ImportDraft *existing(const Draft &draft);
    /// Is everything there that a new record needs? Rejects the row if not.
    bool isComplete(const Draft &draft, int row);
    ImportDraft &takeRecord(const Draft &draft, int row);
    void makeKnown(ImportDraft &draft);
    void addOrganisations(int row);
    void completeStep(Draft &step, RecordId journey);
    QString columnOf(const Draft &draft, int field) const;
    void remarkMissing(const Said &said, const QStringList &names, int row);

    ImportWork &m_work;
    EntityKind m_kind;
    const std::vector<ImportColumn *> &m_columns;
    bool m_hasSteps = false;
    std::vector<Pending> m_pending;
    QList<std::pair<QString, RecordId>> m_newOrganisations; ///< of the present row
    QHash<RecordId, qint64> m_lastOrder;                    ///< of a journey's steps
};

} // namespace core
