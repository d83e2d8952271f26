#include "core/exchange/importreferrals.h"

#include "core/base/text.h"
#include "core/exchange/fieldlist.h"
#include "core/model/catalogue.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"

#include <QCoreApplication>

namespace core {
namespace {

bool sharesRegion(const KnownInitiative &a, const KnownInitiative &b)
{
    const TermSet mine = a.draft->as<Initiative>().regions.value();
    const TermSet theirs = b.draft->as<Initiative>().regions.value();
    return std::any_of(mine.begin(), mine.end(),
                       [&](const QString &region) { return theirs.contains(region); });
}

bool servesAll(const KnownInitiative &known)
{
    const auto &initiative = known.draft->as<Initiative>();
    const QString level = initiative.level.value();
    return initiative.regions.value().contains(allTerms)
        || (!initiative.regions.hasValue() && (level == u"landelijk" || level == u"europees"));
}

/// The only one, else the only one in the region of \a from; nullptr when that leaves a choice.
KnownInitiative *onlyOne(const QList<KnownInitiative *> &candidates, const KnownInitiative &from)
{
    if (candidates.size() == 1)
        return candidates.constFirst();
    KnownInitiative *found = nullptr;
    for (KnownInitiative *candidate : candidates) {
        if (!sharesRegion(*candidate, from))
            continue;
        if (found)
            return nullptr;
        found = candidate;
    }
    return found;
}

QByteArray relationIdentity(RecordId from, const QString &kind, RecordId to, const QString &name)
{
    IdentityKey key;
    key.add(from).add(kind);
    if (to.isNull())
        key.add(u"").add(name);
    else
        key.add(to).add(u"");
    return key.bytes();
}

} // namespace

void ImportReferrals::addRelation(RecordId from, RecordId initiative, const ImportColumn &column,
                                  const ImportCell *cell, int row)
{
    m_relations.push_back({from, initiative, &column, cell, row});
}

void ImportReferrals::addReference(RecordId initiative, const ImportColumn &column, const ImportCell *cell,
                                   int row)
{
    m_references.push_back({initiative, initiative, &column, cell, row});
}

void ImportReferrals::resolve()
{
    for (const Pending &pending : m_references)
        refer(pending);
    for (const Pending &pending : m_relations)
        relate(pending);
}

const QStringList &ImportReferrals::namesIn(const ImportCell *cell)
{
    QStringList &names = m_names[cell];
    if (names.isEmpty()) {
        const auto isName
            = [this](const QString &name) { return m_work.index.isInitiativeName(normalised(name)); };
        names = splitList(cell->text, isName).value_or(QStringList{cell->text});
    }
    return names;
}

void ImportReferrals::relate(const Pending &pending)
{
    const QStringList names = namesIn(pending.cell);
    for (const QString &name : names)
        relateTo(pending, name);
}

void ImportReferrals::relateTo(const Pending &pending, const QString &name)
{
    const QString kind = pending.column->target().term;
    const QString key = normalised(name);
    const QList<KnownInitiative *> candidates = m_work.index.initiatives(key);
    const auto existing = [&](RecordId to) {
        return m_work.index.find(EntityKind::Relation, relationIdentity(pending.from, kind, to, key));
    };
    for (const KnownInitiative *candidate : candidates) {
        if (const RecordId known = existing(candidate->id); !known.isNull()) {
            m_work.met(EntityKind::Relation, known);
            return;
        }
    }
    const KnownInitiative *target = onlyOne(candidates, *m_work.index.initiative(pending.initiative));
    const RecordId named = existing(RecordId());
    if (!named.isNull()) {
        ImportDraft &draft = m_work.met(EntityKind::Relation, named);
        if (!target)
            return;
        const EntityInfo &info = entityInfo(EntityKind::Relation);
        m_work.drafts.set(draft, info.indexOf(u"to"), target->id);
        m_work.drafts.set(draft, info.indexOf(u"to_name"), FieldValue());
        m_work.index.add(EntityKind::Relation, draft.record());
        m_work.accept(pending.row);
        return;
    }
    Relation relation;
    relation.from = pending.from;
    relation.kind = kind;
    if (target)
        relation.to = target->id;
    else
        relation.toName = name;
    m_work.add(std::move(relation), pending.row);
    if (!target && !candidates.isEmpty()) {
        m_work.remark(pending.row, pending.column->name(), pending.cell->text,
                      QCoreApplication::translate(
                          "core::exchange",
                          "Several initiatives are called \"%1\" and none or more than one is in "
                          "the same region; the referral keeps the name only.")
                          .arg(name));
    }
}

void ImportReferrals::refer(const Pending &pending)
{
    const FieldInfo &field = *pending.column->field();
    KnownInitiative *from = m_work.index.initiative(pending.initiative);
    const KnownInitiative *target = nullptr;
    if (const auto *id = pending.cell->value.as<RecordId>()) {
        target = m_work.index.initiative(*id);
    } else if (!pending.cell->names.isEmpty()) {
        QList<KnownInitiative *> candidates
            = m_work.index.initiatives(normalised(pending.cell->names.constFirst()));
        candidates.removeOne(from);
        const auto generic = std::find_if(candidates.cbegin(), candidates.cend(),
                                          [](const KnownInitiative *one) { return servesAll(*one); });
        if (field.keyText() == u"instance_of" && generic != candidates.cend())
            target = *generic;
        else
            target = onlyOne(candidates, *from);
        if (!target && !candidates.isEmpty())
            target = candidates.constFirst();
    } else if (pending.cell->value.isNone()) {
        if (m_work.drafts.claim(*from->draft, pending.column->target().field, FieldValue::none(),
                                pending.cell, pending.row)
            == ImportDrafts::Claimed::Changed)
            m_work.accept(pending.row);
        return;
    }
    if (!target) {
        m_work.remark(pending.row, pending.column->name(), pending.cell->text,
                      QCoreApplication::translate("core::exchange",
                                                  "No initiative is called \"%1\"; the field stays unknown.")
                          .arg(tidied(pending.cell->text)));
        return;
    }
    if (m_work.drafts.claim(*from->draft, pending.column->target().field, target->id, pending.cell,
                            pending.row)
        == ImportDrafts::Claimed::Changed)
        m_work.accept(pending.row);
}

} // namespace core
