#pragma once

#include "core/exchange/importcell.h"
#include "core/exchange/operationorder.h"

#include <deque>
#include <vector>

namespace core {

/// A record that an import makes or meets, with what the sheet has claimed about it so far.
struct ImportDraft {
    struct Claim {
        int field;
        int row; ///< index in ImportPlan::rows
        const ImportCell *cell;
    };

    EntityKind kind = EntityKind::Initiative;
    RecordId id;
    const Record *base = nullptr; ///< as it stands in the inventory; nullptr: new
    std::shared_ptr<Record> own;  ///< with the changes; nullptr: none yet
    std::vector<Claim> claims;
    bool isMet = false;     ///< a row is about it, and not just looked at it
    bool isDropped = false; ///< its row turned out to be wrong

    const Record &record() const { return own ? *own : *base; }
    template <typename E>
    const E &as() const
    {
        return static_cast<const E &>(record());
    }
};

/// Two rows that say different things about one field of one record.
struct ImportDifference {
    ImportDraft *draft;
    int field;
    ImportDraft::Claim kept;
    ImportDraft::Claim other;
    FieldValue otherValue;
};

/// All records of one import. Lives for one plan.
class ImportDrafts {
public:
    enum class Claimed { Nothing, Changed, Differs };

    explicit ImportDrafts(const Inventory &inventory) : m_inventory(inventory) { }

    /// Makes room for what \a rows usually bring: an activity, its initiative, who takes part.
    void expectRows(qsizetype rows) { m_byId.reserve(3 * rows); }

    /// The draft of a record that exists, in the inventory or here; nullptr when there is none. O(log n).
    ImportDraft *find(EntityKind kind, RecordId id);
    /// A new record; its id is set.
    ImportDraft &insert(EntityKind kind, std::shared_ptr<Record> record);
    bool contains(RecordId id) const;

    /// A row says that \a field is \a value. The first known value of a sheet wins over the file's and over
    /// later rows. O(claims).
    Claimed claim(ImportDraft &draft, int field, const FieldValue &value, const ImportCell *cell, int row);
    /// Sets a field without a claim.
    void set(ImportDraft &draft, int field, const FieldValue &value);

    const QList<ImportDifference> &differences() const { return m_differences; }
    std::deque<ImportDraft> &all() { return m_drafts; }
    QList<PlannedRecord> planned() const;
    std::array<ImportCount, entityKindCount> counts() const;

private:
    const Inventory &m_inventory;
    std::deque<ImportDraft> m_drafts;
    QHash<RecordId, ImportDraft *> m_byId;
    QList<ImportDifference> m_differences;
};

} // namespace core
