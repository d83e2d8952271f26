#include "core/analysis/qualityupdate.h"

#include "core/analysis/namebook.h"
#include "core/model/catalogue.h"

namespace core {
namespace {

class QualityUpdate {
public:
    QualityUpdate(const DataQuality &old, const Ecosystem &before, const Ecosystem &now,
                  const InventoryDelta &records)
        : m_old(old),
          m_before(before),
          m_now(now),
          m_records(records),
          m_result(old)
    { }

    Result<DataQuality> run(const EcosystemDelta &delta, const JobControl &job)
    {
        updateCompleteness();
        updateVerification(m_result.neverVerified,
                           [](const Record &record) { return !record.verifiedOn.hasValue(); });
        updateVerification(m_result.stale,
                           [&](const Record &record) { return isStale(record, m_now.profile); });
        if (m_records.touches(EntityKind::Organisation) || m_records.touches(EntityKind::Initiative))
            m_book = *m_old.names;
        updateNames<Organisation>();
        if (job.isCancelled())
            return cancelled();
        updateNames<Initiative>();
        if (m_isBookNew)
            m_result.names = std::make_shared<const NameBook>(std::move(m_book));
        if (!delta.isEmpty())
            m_result.withoutProvider = withoutProvider(m_now);
        if (m_records.touches(EntityKind::Relation))
            m_result.namedTargets = namedTargets(m_now.inventory);
        if (m_records.touches(EntityKind::Finding))
            m_result.disagreements = disagreements(m_now.inventory);
        return std::move(m_result);
    }

private:
    void updateCompleteness()
    {
        m_result.records = 0;
        for (const EntityKind kind : judgedKinds)
            m_result.records += m_now.inventory.table(kind).size();
        for (DataQuality::Completeness &completeness : m_result.completeness) {
            const EntityInfo &info = entityInfo(completeness.entity);
            completeness.fields = 0;
            for (const FieldInfo &field : info.fields) {
                if (field.group != completeness.group)
                    continue;
                completeness.fields += m_now.inventory.table(completeness.entity).size();
                for (const RecordDelta &record : m_records.of(completeness.entity)) {
                    if (record.before && !field.get(*record.before).isUnknown())
                        --completeness.known;
                    if (record.after && !field.get(*record.after).isUnknown())
                        ++completeness.known;
                }
            }
        }
    }

    /// The list stands by kind, then id.
    template <typename F>
    void updateVerification(QList<RecordId> &list, F belongs)
    {
        qsizetype from = 0;
        for (const EntityKind kind : judgedKinds) {
            for (const RecordDelta &record : m_records.of(kind)) {
                const bool did = record.before && belongs(*record.before);
                const bool does = record.after && belongs(*record.after);
                if (did == does)
                    continue;
                const auto end = list.cbegin() + endOf(kind, list, from);
                const auto at = std::lower_bound(list.cbegin() + from, end, record.id);
                if (does)
                    list.insert(at, record.id);
                else
                    list.erase(at);
            }
            from = endOf(kind, list, from);
        }
    }
    qsizetype endOf(EntityKind kind, const QList<RecordId> &list, qsizetype from) const
    {
        const auto end = std::partition_point(list.cbegin() + from, list.cend(), [&](RecordId id) {
            return m_before.inventory.find(kind, id) || m_now.inventory.find(kind, id);
        });
        return end - list.cbegin();
    }

    template <typename E>
    void updateNames()
    {
        QSet<RecordId> compared;
        TermSet hosts;
        std::map<RecordId, NameEntryPtr> entries; // of the changed records; null: gone
        for (const RecordDelta &record : m_records.of(E::entityKind)) {
            const E *was = record.was<E>();
            const E *is = record.is<E>();
            const bool sameName = was && is && was->name == is->name;
            if (!sameName || !areOneFamily(*was, *is))
                compared.insert(record.id);
            if (sameName && was->website == is->website)
                continue;
            if (was)
                hosts.insert(hostOf(was->website.value()));
            if (is)
                hosts.insert(hostOf(is->website.value()));
            entries.emplace(record.id, is ? nameEntryOf(*is) : nullptr);
        }
        if (!entries.empty())
            updateEntries<E>(entries);
        if (!compared.isEmpty())
            compareAgain<E>(compared);
        for (const QString &host : hosts) {
            if (!host.isEmpty())
                regroup<E>(host);
        }
    }
    static bool areOneFamily(const Initiative &was, const Initiative &is)
    {
        return was.instanceOf == is.instanceOf;
    }
    static bool areOneFamily(const Organisation &, const Organisation &) { return true; }

    template <typename E>
    void updateEntries(const std::map<RecordId, NameEntryPtr> &changed)
    {
        m_isBookNew = true;
        const std::vector<NameEntryPtr> former = std::exchange(m_book.entriesOf<E>(), {});
        std::vector<NameEntryPtr> &entries = m_book.entriesOf<E>();
        const RecordTable &table = m_now.inventory.table(E::entityKind);
        const RecordTable &old = m_before.inventory.table(E::entityKind);
        entries.reserve(static_cast<size_t>(table.size()));
        auto at = old.begin();
        for (const RecordTable::Row &row : table) {
            while (at != old.end() && at->id < row.id)
                ++at;
            const auto change = changed.find(row.id);
            entries.push_back(change != changed.end() ? change->second
                                                      : former[static_cast<size_t>(at - old.begin())]);
        }
    }

    template <typename E>
    void compareAgain(const QSet<RecordId> &ids)
    {
        QList<DataQuality::Duplicate> &duplicates = m_result.duplicates;
        duplicates.removeIf([&](const DataQuality::Duplicate &pair) {
            return pair.entity == E::entityKind && (ids.contains(pair.a) || ids.contains(pair.b));
        });
        const auto all = m_now.inventory.all<E>();
        const std::vector<NameEntryPtr> &entries = m_book.entriesOf<E>();
        for (qsizetype one = 0; one < all.size(); ++one) {
            const E &record = all.at(one);
            const Trigrams &trigrams = entries[static_cast<size_t>(one)]->trigrams;
            if (!ids.contains(record.id) || trigrams.empty())
                continue;
            for (qsizetype other = 0; other < all.size(); ++other) {
                const Trigrams &theirs = entries[static_cast<size_t>(other)]->trigrams;
                const auto less = static_cast<double>(std::min(trigrams.size(), theirs.size()));
                const auto more = static_cast<double>(std::max(trigrams.size(), theirs.size()));
                if (other == one || !isAlike(less / more, sameNameThreshold))
                    continue;
                const double similarity = jaccard(trigrams, theirs);
                if (!isAlike(similarity, sameNameThreshold))
                    continue;
                const E &second = all.at(other);
                if ((ids.contains(second.id) && other < one) || areOneService(record, second))
                    continue;
                const DataQuality::Duplicate pair{E::entityKind, std::min(record.id, second.id),
                                                  std::max(record.id, second.id), similarity};
                duplicates.insert(std::lower_bound(duplicates.cbegin(), duplicates.cend(), pair, comesBefore),
                                  pair);
            }
        }
    }

    template <typename E>
    void regroup(const QString &host)
    {
        DataQuality::SharedHost group{E::entityKind, host, {}};
        const std::vector<NameEntryPtr> &entries = m_book.entriesOf<E>();
        for (size_t i = 0; i < entries.size(); ++i) {
            if (entries[i]->host == host)
                group.records.append(m_now.inventory.table(E::entityKind).at(static_cast<qsizetype>(i))->id);
        }
        QList<DataQuality::SharedHost> &groups = m_result.sharedHosts;
        auto at = std::lower_bound(groups.begin(), groups.end(), group,
                                   [](const DataQuality::SharedHost &x, const DataQuality::SharedHost &y) {
                                       return std::tie(x.entity, x.host) < std::tie(y.entity, y.host);
                                   });
        const bool stands = at != groups.end() && at->entity == group.entity && at->host == group.host;
        if (group.records.size() < 2) {
            if (stands)
                groups.erase(at);
        } else if (stands) {
            *at = group;
        } else {
            groups.insert(at, group);
        }
    }

    const DataQuality &m_old;
    const Ecosystem &m_before;
    const Ecosystem &m_now;
    const InventoryDelta &m_records;
    DataQuality m_result;
    NameBook m_book;
    bool m_isBookNew = false;
};

} // namespace

Result<DataQuality> updated(const DataQuality &old, const Ecosystem &before, const Ecosystem &now,
                            const EcosystemDelta &delta, const InventoryDelta &records, const JobControl &job)
{
    return QualityUpdate(old, before, now, records).run(delta, job);
}

} // namespace core
