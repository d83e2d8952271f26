#include "app/desktop/inspector/linksmodel.h"

#include "core/model/catalogue.h"
#include "core/model/entities/links.h"
#include "core/model/references.h"

#include <QCoreApplication>
#include <QMap>

namespace app {
namespace {

using core::EntityKind;

class LinkReader {
public:
    LinkReader(const core::Inventory &inventory, const core::Display &display, const RecordRef &record)
        : m_inventory(inventory),
          m_display(display),
          m_record(record)
    { }

    QList<LinkGroup> groups()
    {
        const core::Record *record = m_inventory.find(m_record.entity, m_record.id);
        if (!record)
            return {};
        QList<LinkGroup> result;
        append(result, QCoreApplication::translate("app::Links", "Belongs to"), references(*record));
        QMap<EntityKind, QList<LinkLine>> incoming;
        for (const core::Referrer &referrer : core::referrersOf(m_inventory, {m_record.id}))
            incoming[referrer.entity].append(lineOf(referrer));
        for (auto group = incoming.begin(); group != incoming.end(); ++group)
            append(result, m_display.label(core::entityInfo(group.key()).plural), group.value());
        return result;
    }

private:
    static void append(QList<LinkGroup> &groups, const QString &title, QList<LinkLine> lines)
    {
        if (lines.isEmpty())
            return;
        std::stable_sort(lines.begin(), lines.end(), [](const LinkLine &a, const LinkLine &b) {
            return QString::localeAwareCompare(a.text, b.text) < 0;
        });
        groups.append({QStringLiteral("%1 (%2)").arg(title).arg(lines.size()), lines});
    }

    RecordRef refOf(core::RecordId id) const
    {
        const auto kind = m_inventory.kindOf(id);
        return kind ? RecordRef{*kind, id} : RecordRef{};
    }

    QList<LinkLine> references(const core::Record &record) const
    {
        QList<LinkLine> lines;
        for (const core::FieldInfo &field : core::entityInfo(m_record.entity).fields) {
            const core::FieldValue value = field.get(record);
            QList<core::RecordId> ids;
            if (const auto *id = value.as<core::RecordId>())
                ids.append(*id);
            else if (const auto *set = value.as<core::RecordIdSet>())
                ids = set->items();
            for (const core::RecordId id : std::as_const(ids))
                lines.append({QStringLiteral("%1: %2").arg(m_display.label(field.label), m_display.title(id)),
                              refOf(id),
                              {}});
        }
        return lines;
    }

    LinkLine lineOf(const core::Referrer &referrer) const
    {
        const core::Record &other = *m_inventory.find(referrer.entity, referrer.id);
        const RecordRef link{referrer.entity, referrer.id};
        if (referrer.entity == EntityKind::Participation) {
            const auto &part = static_cast<const core::Participation &>(other);
            const bool fromInitiative = part.initiative.value() == m_record.id;
            const core::RecordId party = fromInitiative ? part.organisation.value() : part.initiative.value();
            return {QStringLiteral("%1: %2").arg(m_display.term(QStringLiteral("rol"), part.role.value()),
                                                 m_display.title(party)),
                    refOf(party), link};
        }
        if (referrer.entity == EntityKind::Relation) {
            const auto &relation = static_cast<const core::Relation &>(other);
            const bool isOut = relation.from.value() == m_record.id;
            const QString kind = m_display.term(QStringLiteral("relatiesoort"), relation.kind.value());
            QString title;
            RecordRef target;
            if (!isOut) {
                title = m_display.title(relation.from.value());
                target = refOf(relation.from.value());
            } else if (relation.to.hasValue()) {
                title = m_display.title(*relation.to);
                target = refOf(*relation.to);
            } else {
                title = relation.toName.value();
                target = link;
            }
            return {QStringLiteral("%1 %2: %3")
                        .arg(isOut ? QStringLiteral("→") : QStringLiteral("←"))
                        .arg(kind, title),
                    target, link};
        }
        const core::FieldInfo &field = core::entityInfo(referrer.entity).fields.at(referrer.field);
        const QString title = m_display.title(referrer.entity, other);
        const bool isPart = field.isOwner;
        return {
            isPart ? title : QStringLiteral("%1 (%2)").arg(title, m_display.label(field.label)), link, {}};
    }

    const core::Inventory &m_inventory;
    const core::Display &m_display;
    const RecordRef m_record;
};

} // namespace

QList<LinkGroup> linksOf(const core::Inventory &inventory, const core::Display &display,
                         const RecordRef &record)
{
    return LinkReader(inventory, display, record).groups();
}

} // namespace app
