#include "core/analysis/quality.h"

#include "core/analysis/namebook.h"
#include "core/model/catalogue.h"
#include "core/model/entities/finding.h"
#include "core/model/entities/links.h"

#include <cmath>

namespace core {
namespace {

void addCompleteness(DataQuality &result, const Inventory &inventory)
{
    for (const EntityKind kind : judgedKinds) {
        const EntityInfo &info = entityInfo(kind);
        result.records += inventory.table(kind).size();
        for (const FieldGroup group : {FieldGroup::Core, FieldGroup::Standard, FieldGroup::Full}) {
            DataQuality::Completeness completeness{kind, group, 0, 0};
            for (const FieldInfo &field : info.fields) {
                if (field.group != group)
                    continue;
                completeness.fields += inventory.table(kind).size();
                for (const RecordTable::Row &row : inventory.table(kind))
                    completeness.known += field.get(*row.record).isUnknown() ? 0 : 1;
            }
            result.completeness.append(completeness);
        }
    }
}

void addVerification(DataQuality &result, const Inventory &inventory, const Profile &profile)
{
    for (const EntityKind kind : judgedKinds) {
        for (const RecordTable::Row &row : inventory.table(kind)) {
            if (!row.record->verifiedOn.hasValue())
                result.neverVerified.append(row.id);
            else if (isStale(*row.record, profile))
                result.stale.append(row.id);
        }
    }
}

template <typename E>
bool addDuplicates(DataQuality &result, NameBook &book, const Inventory &inventory, const JobControl &job)
{
    const auto all = inventory.all<E>();
    std::vector<NameEntryPtr> &entries = book.entriesOf<E>();
    QList<const Trigrams *> names;
    QMap<QString, QList<RecordId>> hosts;
    for (const E &record : all) {
        if (entries.size() % 256 == 0 && job.isCancelled())
            return false;
        entries.push_back(nameEntryOf(record));
        names.append(&entries.back()->trigrams);
        if (const QString &host = entries.back()->host; !host.isEmpty())
            hosts[host].append(record.id);
    }
    const auto pairs = similarNames(names, sameNameThreshold, job);
    if (!pairs)
        return false;
    for (const NamePair &pair : *pairs) {
        const E &a = all.at(pair.a);
        const E &b = all.at(pair.b);
        if (!areOneService(a, b))
            result.duplicates.append({E::entityKind, a.id, b.id, pair.similarity});
    }
    for (auto it = hosts.cbegin(); it != hosts.cend(); ++it) {
        if (it->size() > 1)
            result.sharedHosts.append({E::entityKind, it.key(), it.value()});
    }
    return true;
}

} // namespace

QList<RecordId> withoutProvider(const Ecosystem &ecosystem)
{
    QList<RecordId> ids;
    for (const InitiativeView &initiative : ecosystem.initiatives) {
        if (initiative.providers.empty())
            ids.append(initiative.id);
    }
    return ids;
}

QList<RecordId> namedTargets(const Inventory &inventory)
{
    QList<RecordId> ids;
    for (const Relation &relation : inventory.all<Relation>()) {
        if (!relation.to.hasValue() && relation.toName.hasValue())
            ids.append(relation.id);
    }
    return ids;
}

QList<RecordId> disagreements(const Inventory &inventory)
{
    QList<RecordId> ids;
    for (const Finding &finding : inventory.all<Finding>()) {
        if (finding.rule.value() == u"import-verschil" && finding.status.value() != u"opgelost")
            ids.append(finding.id);
    }
    return ids;
}

bool isStale(const Record &record, const Profile &profile)
{
    return record.verifiedOn.hasValue() && !record.verifiedOn->isNull()
        && record.verifiedOn->last().addMonths(profile.staleMonths) < profile.referenceDate;
}

Result<DataQuality> dataQuality(const Ecosystem &ecosystem, const JobControl &job)
{
    DataQuality result;
    addCompleteness(result, ecosystem.inventory);
    if (job.isCancelled())
        return cancelled();
    addVerification(result, ecosystem.inventory, ecosystem.profile);
    const auto book = std::make_shared<NameBook>();
    if (!addDuplicates<Organisation>(result, *book, ecosystem.inventory, job)
        || !addDuplicates<Initiative>(result, *book, ecosystem.inventory, job))
        return cancelled();
    result.names = book;
    std::sort(result.duplicates.begin(), result.duplicates.end(), comesBefore);
    result.withoutProvider = withoutProvider(ecosystem);
    result.namedTargets = namedTargets(ecosystem.inventory);
    result.disagreements = disagreements(ecosystem.inventory);
    return result;
}

bool comesBefore(const DataQuality::Duplicate &x, const DataQuality::Duplicate &y)
{
    const double left = std::round(x.similarity * 1e9);
    const double right = std::round(y.similarity * 1e9);
    return left != right ? left > right : std::tie(x.a, x.b) < std::tie(y.a, y.b);
}

QString hostOf(const QString &website)
{
    QString host = website.trimmed().toLower();
    if (const qsizetype scheme = host.indexOf(QLatin1String("://")); scheme >= 0)
        host = host.mid(scheme + 3);
    for (const QChar end : {u'/', u'?', u'#'})
        host = host.section(end, 0, 0);
    host = host.section(u'@', -1).section(u':', 0, 0);
    return host.startsWith(QLatin1String("www.")) ? host.mid(4) : host;
}

} // namespace core
