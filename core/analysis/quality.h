#pragma once

#include "core/analysis/ecosystem.h"
#include "core/model/fieldinfo.h"

#include <QList>

#include <memory>
#include <optional>

namespace core {

inline constexpr Rule qualityRule{"quality", "1.0"};

struct NameBook;

/// What we do not know, and what looks wrong (method.md, 9). Over the whole file, whatever the scope.
struct DataQuality {
    struct Completeness {
        EntityKind entity;
        FieldGroup group;
        qint64 known = 0; ///< fields with a value or geen
        qint64 fields = 0;
        std::optional<double> share() const
        {
            return fields == 0 ? std::nullopt : std::optional<double>(double(known) / double(fields));
        }
    };
    /// Two records of one kind that may be one; a < b.
    struct Duplicate {
        EntityKind entity;
        RecordId a;
        RecordId b;
        double similarity = 0; ///< trigram Jaccard of the normalised names
    };
    /// Records of one kind with one website host, which may be one.
    struct SharedHost {
        EntityKind entity;
        QString host;
        QList<RecordId> records;
    };

    QList<Completeness> completeness; ///< organisation, initiative, activity; kern, standaard, volledig
    QList<RecordId> stale;           ///< certainly not verified for longer than staleMonths; by kind, then id
    QList<RecordId> neverVerified;   ///< verification unknown or geen
    QList<Duplicate> duplicates;     ///< by similarity (9 decimals) from high to low, then by ids
    QList<SharedHost> sharedHosts;   ///< by kind, then host
    QList<RecordId> withoutProvider; ///< initiatives
    QList<RecordId> namedTargets;    ///< relations to a target that is only named
    qint64 records = 0;              ///< that were judged
    QList<RecordId> disagreements;   ///< findings: rows of one record that disagreed
    std::shared_ptr<const NameBook> names; ///< what the next analysis need not make again
};

/// O(fields + name pairs that can be alike). Error Cancelled.
Result<DataQuality> dataQuality(const Ecosystem &ecosystem, const JobControl &job = {});

/// The kinds of record whose fields and verification are judged.
inline constexpr EntityKind judgedKinds[]
    = {EntityKind::Organisation, EntityKind::Initiative, EntityKind::Activity};
/// By similarity (9 decimals) from high to low, then by ids.
bool comesBefore(const DataQuality::Duplicate &x, const DataQuality::Duplicate &y);
QList<RecordId> withoutProvider(const Ecosystem &ecosystem);
QList<RecordId> namedTargets(const Inventory &inventory);
QList<RecordId> disagreements(const Inventory &inventory);

/// Was the record certainly last verified more than staleMonths before the reference date?
bool isStale(const Record &record, const Profile &profile);

/// "https://www.Voorbeeld.nl/pad" -> "voorbeeld.nl"; empty where there is none.
QString hostOf(const QString &website);
/// Jaccard of the sets of three successive characters of the normalised names, padded by two spaces before
/// and one behind; two empty names: 0.
double trigramSimilarity(const QString &a, const QString &b);

} // namespace core
