#include "core/exchange/headingwords.h"

#include "core/base/text.h"
#include "core/model/catalogue.h"

#include <QSet>

namespace core {
namespace {

constexpr qsizetype longestHeading = 200; // characters; longer texts are no headings

QString targetOf(const EntityInfo &info, const FieldInfo &field)
{
    return info.keyText() + u'.' + field.keyText();
}

QStringList namesOf(const FieldInfo &field)
{
    return QStringList{field.keyText(), field.label.in(u"nl"), field.label.in(u"en")} + field.aliasList();
}

QStringList singularsOf(const EntityInfo &info)
{
    return {info.singular.in(u"nl"), info.singular.in(u"en")};
}

bool isCommon(const FieldInfo &field)
{
    return QStringList{u"source"_qs, u"verified_on"_qs, u"verified_by"_qs, u"notes"_qs, u"name"_qs}.contains(
        field.keyText());
}

/// Theme, target group and the like: what both an initiative and its activities say under one label.
bool isShared(const FieldInfo &field)
{
    const FieldInfo *other = entityInfo(EntityKind::Initiative).field(field.keyText());
    return other && !isCommon(field) && QByteArray(other->label.nl) == field.label.nl;
}

struct FlatColumn {
    const char16_t *names;
    const char *target;
};

// Headings of the flat sheet that the catalogue's labels do not give.
constexpr FlatColumn flatColumns[] = {
    {u"Aanbieder|Aanbieders|Provider|Providers", "participation.aanbieder"},
    {u"Opdrachtgever|Opdrachtgevers|Commissioner|Client", "participation.opdrachtgever"},
    {u"Financier|Financiers|Funder|Funders", "participation.financier"},
    {u"Partner|Partners", "participation.partner"},
    {u"Trekker|Trekkers|Lead", "participation.trekker"},
    {u"Uitvoerder|Uitvoerders|Executor", "participation.uitvoerder"},
    {u"Initiator|Initiatiefnemer", "participation.initiator"},
    {u"Eigenaar|Eigenaren|Owner", "participation.eigenaar"},
    {u"Liaison", "participation.liaison"},
    {u"Verwijst door naar|Verwijst door|Doorverwijzing|Refers to|Referral", "relation.verwijst-door"},
    {u"Vervolg|Follow-up", "relation.vervolg"},
    {u"Sluit aan op|Connects to", "relation.sluit-aan-op"},
    {u"Werkt samen met|Cooperates with|Works with", "relation.werkt-samen-met"},
    {u"Bereik|Reach", "measurement.value"},
    {u"Bereik eenheid|Eenheid bereik|Reach unit|Unit of reach", "measurement.unit"},
    {u"Bereik jaar|Jaar bereik|Reach year|Year of reach", "measurement.from"},
};

QStringList split(const char16_t *names)
{
    return QStringView(names).toString().split(u'|');
}

/// What the rows of an entity are told apart by, beside an id. All are needed.
QStringList identityOf(const EntityInfo &info)
{
    switch (info.kind) {
    case EntityKind::JourneyStep:
        return {u"journey_step.name"_qs};
    case EntityKind::Relation:
        return {u"relation.from"_qs, u"relation.kind"_qs};
    case EntityKind::Decision:
        return {u"decision.subject"_qs, u"decision.decision"_qs};
    case EntityKind::Lesson:
        return {u"lesson.text"_qs};
    case EntityKind::Agreement:
        return {u"agreement.subject"_qs, u"agreement.text"_qs};
    case EntityKind::Assessment:
        return {u"assessment.criterion"_qs, u"assessment.score"_qs};
    case EntityKind::FileInfo:
        return {u"file_info.title"_qs, u"file_info.scope"_qs};
    default:
        break;
    }
    QStringList needed;
    for (const FieldInfo &field : info.fields) {
        if (field.isRequired)
            needed.append(targetOf(info, field));
    }
    if (needed.isEmpty() && info.nameField)
        needed.append(targetOf(info, *info.field(QString::fromLatin1(info.nameField))));
    return needed;
}

} // namespace

QString headingKey(const QString &heading)
{
    return keyOf(normalised(heading));
}

HeadingWords::HeadingWords(const QString &kind, const Vocabularies &vocabularies) : m_kind(kind)
{
    if (kind == flatSheet) {
        addFlat(vocabularies);
    } else if (kind == u"journey") {
        addEntity(EntityKind::Journey, {});
        addEntity(EntityKind::JourneyStep, {EntityKind::Journey});
    } else if (const EntityInfo *info = findEntity(kind)) {
        addEntity(info->kind, {});
    }
    if (kind == u"measurement") {
        for (const QStringView name :
             {u"Initiatief", u"Activiteit", u"Organisatie", u"Initiative", u"Activity"})
            add(name.toString(), u"measurement.subject"_qs);
    }
}

void HeadingWords::add(const QString &name, const QString &target, bool isExplicit, bool needsActivities)
{
    if (const QString key = headingKey(name); !key.isEmpty())
        m_byName[key].append({target, isExplicit, needsActivities});
}

/// \a others: entities of the same sheet whose plain names come first.
void HeadingWords::addEntity(EntityKind entity, const QList<EntityKind> &others)
{
    const EntityInfo &info = entityInfo(entity);
    QSet<QString> taken;
    for (const EntityKind other : others) {
        for (const FieldInfo &field : entityInfo(other).fields) {
            for (const QString &name : namesOf(field))
                taken.insert(headingKey(name));
        }
    }
    add(info.keyText() + u".id"_qs, info.keyText() + u".id"_qs, true);
    for (const FieldInfo &field : info.fields) {
        if (field.isOwner && field.target && others.contains(*field.target))
            continue; // the row itself says it
        const QString target = targetOf(info, field);
        add(target, target, true);
        for (const QString &name : namesOf(field)) {
            for (const QString &singular : singularsOf(info)) {
                add(name + u' ' + singular, target, true);
                add(singular + u' ' + name, target, true);
            }
            if (!taken.contains(headingKey(name)))
                add(name, target);
        }
    }
}

void HeadingWords::addFlat(const Vocabularies &vocabularies)
{
    const EntityInfo &activity = entityInfo(EntityKind::Activity);
    for (const FieldInfo &field : activity.fields) {
        if (!isShared(field))
            continue;
        for (const QString &name : namesOf(field))
            add(name, targetOf(activity, field), false, true); // before the initiative's
    }
    addEntity(EntityKind::Initiative, {});
    addEntity(EntityKind::Activity, {EntityKind::Initiative});
    for (const FlatColumn &column : flatColumns) {
        const QString target = QString::fromLatin1(column.target);
        add(target, target, true);
        for (const QString &name : split(column.names))
            add(name, target);
    }
    addTerms("rol", "participation", vocabularies);
    addTerms("relatiesoort", "relation", vocabularies);
}

void HeadingWords::addTerms(const char *vocabulary, const char *entity, const Vocabularies &vocabularies)
{
    const QString words = QString::fromLatin1(vocabulary);
    for (const QString &key : vocabularies.keys(words, true, true)) {
        const VocabularyTerm &term = *vocabularies.find(words, key);
        const QString target = QString::fromLatin1(entity) + u'.' + key;
        add(target, target, true);
        for (const QString &name :
             QStringList{key, term.labelNl.value(), term.labelEn.value()} + term.aliases.value().items()) {
            add(name, target);
            add(name + u's', target);
        }
    }
}

/// "Toelichting bevinding" is a label, and would also be "Toelichting" of a finding: the label wins.
bool HeadingWords::isLabelOfAnother(const QList<Candidate> &candidates, const QString &target)
{
    return std::any_of(candidates.cbegin(), candidates.cend(), [&](const Candidate &candidate) {
        return !candidate.isExplicit && candidate.target != target;
    });
}

bool HeadingWords::hasActivities(const QStringList &keys) const
{
    return std::any_of(keys.cbegin(), keys.cend(), [this](const QString &key) {
        const QList<Candidate> candidates = m_byName.value(key);
        return !candidates.isEmpty()
            && std::all_of(candidates.cbegin(), candidates.cend(), [](const Candidate &candidate) {
                   return candidate.target.startsWith(u"activity.") && !candidate.needsActivities;
               });
    });
}

QStringList HeadingWords::targets(const QStringList &headings) const
{
    QStringList keys;
    for (const QString &heading : headings)
        keys.append(heading.size() > longestHeading ? QString() : headingKey(heading));
    const bool withActivities = m_kind == flatSheet && hasActivities(keys);
    QStringList targets(headings.size());
    QSet<QString> taken;
    const auto assign = [&](bool isExplicit) {
        for (qsizetype i = 0; i < keys.size(); ++i) {
            if (!targets.at(i).isEmpty())
                continue;
            const QList<Candidate> candidates = m_byName.value(keys.at(i));
            for (const Candidate &candidate : candidates) {
                if (candidate.isExplicit != isExplicit || taken.contains(candidate.target)
                    || (candidate.needsActivities && !withActivities)
                    || (isExplicit && isLabelOfAnother(candidates, candidate.target)))
                    continue;
                targets[i] = candidate.target;
                taken.insert(candidate.target);
                break;
            }
        }
    };
    assign(true);
    assign(false);
    return targets;
}

bool HeadingWords::canIdentify(const QStringList &targets) const
{
    const bool isFlat = m_kind == flatSheet;
    const EntityInfo &info = isFlat ? entityInfo(EntityKind::Initiative) : *findEntity(m_kind);
    if (targets.contains(info.keyText() + u".id"_qs))
        return true;
    const QStringList needed = identityOf(info);
    return std::all_of(needed.cbegin(), needed.cend(),
                       [&](const QString &one) { return targets.contains(one); });
}

QStringList possibleTargets(const QString &kind, const Vocabularies &vocabularies)
{
    QList<EntityKind> entities;
    if (kind == flatSheet)
        entities = {EntityKind::Initiative, EntityKind::Activity};
    else if (kind == u"journey")
        entities = {EntityKind::Journey, EntityKind::JourneyStep};
    else if (const EntityInfo *info = findEntity(kind))
        entities = {info->kind};
    QStringList targets;
    for (const EntityKind entity : entities) {
        targets.append(entityInfo(entity).keyText() + u".id"_qs);
        for (const FieldInfo &field : entityInfo(entity).fields) {
            const bool isOwn = field.target && entities.contains(*field.target) && field.isOwner;
            if (!isOwn)
                targets.append(targetOf(entityInfo(entity), field));
        }
    }
    if (kind == flatSheet) {
        for (const QString &role : vocabularies.keys(u"rol"_qs))
            targets.append(u"participation."_qs + role);
        for (const QString &relation : vocabularies.keys(u"relatiesoort"_qs))
            targets.append(u"relation."_qs + relation);
        targets += {u"measurement.value"_qs, u"measurement.unit"_qs, u"measurement.from"_qs};
    }
    return targets;
}

} // namespace core
