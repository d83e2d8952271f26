#pragma once

#include "core/exchange/importdrafts.h"
#include "core/model/inventory.h"

#include <QHash>

#include <deque>

namespace core {

/// What tells records of one kind apart beside their ids, as one comparable key: names normalised, the rest
/// as it is.
class IdentityKey {
public:
    IdentityKey &add(RecordId id);
    IdentityKey &add(QStringView text); ///< as it is
    IdentityKey &add(const FieldInfo &field, const FieldValue &value);
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// An initiative as rows are matched with it.
struct KnownInitiative {
    RecordId id;
    ImportDraft *draft = nullptr;
    RecordIdSet providers; ///< organisations in the role aanbieder
    int order = 0;         ///< the oldest is 0
};

/// Finds records by what a sheet says of them: those of the inventory and those the import makes.
class ImportIndex {
public:
    ImportIndex(const Inventory &inventory, ImportDrafts &drafts);

    /// The fields a kind of record is told apart by; see IdentityKey.
    static const QList<int> &identityFields(EntityKind kind);
    static QByteArray identityOf(EntityKind kind, const Record &record);

    /// Null when there is none; of several the oldest. O(1), the first call of a kind O(its records).
    RecordId find(EntityKind kind, const QByteArray &identity);
    /// Records of a kind whose title is \a name, normalised; oldest first.
    QList<RecordId> named(EntityKind kind, const QString &name);
    /// Makes a new record known under its identity and title.
    void add(EntityKind kind, const Record &record);

    bool isOrganisation(const QString &name); ///< normalised

    QList<KnownInitiative *> initiatives(const QString &name); ///< normalised; oldest first
    KnownInitiative *initiative(RecordId id);
    KnownInitiative &addInitiative(ImportDraft &draft, const QString &name);
    bool isInitiativeName(const QString &name); ///< normalised

private:
    struct Kind {
        bool hasIdentities = false;
        bool hasNames = false; ///< entered on the first call of named()
        QHash<QByteArray, RecordId> byIdentity;
        QHash<QString, QList<RecordId>> byName;
    };

    Kind &withIdentities(EntityKind kind);
    Kind &withNames(EntityKind kind);
    static void enterIdentity(Kind &index, EntityKind kind, const Record &record);
    static void enterName(Kind &index, EntityKind kind, const Record &record);
    void loadInitiatives();

    const Inventory &m_inventory;
    ImportDrafts &m_drafts;
    std::array<Kind, entityKindCount> m_kinds;
    bool m_hasInitiatives = false;
    std::deque<KnownInitiative> m_initiatives;
    QHash<QString, QList<KnownInitiative *>> m_initiativesByName;
    QHash<RecordId, KnownInitiative *> m_initiativesById;
};

} // namespace core
