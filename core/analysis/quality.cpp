#include "core/analysis/quality.h"

#include "core/analysis/namematch.h"
#include "core/model/catalogue.h"
#include "core/model/entities/finding.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"

#include <cmath>

namespace core {
namespace {

constexpr EntityKind judged[] = {EntityKind::Organisation, EntityKind::Initiative, EntityKind::Activity};

void addCompleteness(DataQuality &result, const Inventory &inventory)
{
    for (const EntityKind kind : judged) {
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
    for (const EntityKind kind : judged) {
        for (const RecordTable::Row &row : inventory.table(kind)) {
            if (!row.record->verifiedOn.hasValue())
                result.neverVerified.append(row.id);
            else if (isStale(*row.record, profile))
                result.stale.append(row.id);
        }
    }
}

/// Do two initiatives stand for one service in several regions? Then equal names are no mistake.
bool areOneService(const Initiative &a, const Initiative &b)
{
    const auto is = [](const Known<RecordId> &of, RecordId id) { return of.hasValue() && *of == id; };
    return is(a.instanceOf, b.id) || is(b.instanceOf, a.id)
        || (a.instanceOf.hasValue() && b.instanceOf == a.instanceOf);
}

template <typename E>
bool addDuplicates(DataQuality &result, const Inventory &inventory, const JobControl &job)
{
    const auto all = inventory.all<E>();
    QStringList names;
    QMap<QString, QList<RecordId>> hosts;
    for (const E &record : all) {
        names.append(record.name.value());
        if (const QString host = hostOf(record.website.value()); !host.isEmpty())
            hosts[host].append(record.id);
    }
    const auto pairs = similarNames(names, 0.8, job);
    if (!pairs)
        return false;
    for (const NamePair &pair : *pairs) {
        const E &a = all.at(pair.a);
        const E &b = all.at(pair.b);
        if constexpr (std::is_same_v<E, Initiative>) {
            if (areOneService(a, b))
                continue;
        }
        result.duplicates.append({E::entityKind, a.id, b.id, pair.similarity});
    }
    for (auto it = hosts.cbegin(); it != hosts.cend(); ++it) {
        if (it->size() > 1)
            result.sharedHosts.append({E::entityKind, it.key(), it.value()});
    }
    return true;
}

void addLooseEnds(DataQuality &result, const Ecosystem &ecosystem)
{
    for (const InitiativeView &initiative : ecosystem.initiatives) {
        if (initiative.providers.empty())
            result.withoutProvider.append(initiative.id);
    }
    for (const Relation &relation : ecosystem.inventory.all<Relation>()) {
        if (!relation.to.hasValue() && relation.toName.hasValue())
            result.namedTargets.append(relation.id);
    }
    for (const Finding &finding : ecosystem.inventory.all<Finding>()) {
        if (finding.rule.value() == u"import-verschil" && finding.status.value() != u"opgelost")
            result.disagreements.append(finding.id);
    }
}

} // namespace

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
    if (!addDuplicates<Organisation>(result, ecosystem.inventory, job)
        || !addDuplicates<Initiative>(result, ecosystem.inventory, job))
        return cancelled();
    std::stable_sort(result.duplicates.begin(), result.duplicates.end(),
                     [](const DataQuality::Duplicate &x, const DataQuality::Duplicate &y) {
                         const double left = std::round(x.similarity * 1e9);
                         const double right = std::round(y.similarity * 1e9);
                         return left != right ? left > right : std::pair(x.a, x.b) < std::pair(y.a, y.b);
                     });
    addLooseEnds(result, ecosystem);
    return result;
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
