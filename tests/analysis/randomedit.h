#pragma once

#include "core/analysis/overlap.h"
#include "core/model/catalogue.h"
#include "core/model/references.h"
#include "tests/analysis/randominventory.h"

namespace test {

/// Edits of every kind on a small inventory: any field of any entity, new records, deletions with and without
/// what they own, links, verdicts. The same for the same seed.
class RandomEdit {
public:
    RandomEdit(quint32 seed, core::Inventory inventory)
        : m_random(seed),
          m_inventory(std::move(inventory)) { }

    const core::Inventory &inventory() const { return m_inventory; }
    const QString &label() const { return m_label; }

    void edit()
    {
        const core::EntityKind kind = anyKind();
        const int dice = below(20);
        const core::RecordTable &table = m_inventory.table(kind);
        if (dice == 0 && table.size() > 0)
            remove(kind, table.at(below(int(table.size())))->id);
        else if (dice <= 4 || table.size() == 0)
            insert(kind);
        else
            update(kind, table.at(below(int(table.size())))->id);
    }

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<quint32>(limit)); }
    QString one(const char *words)
    {
        const QStringList all = QString::fromUtf8(words).split(u'|');
        return all.at(below(int(all.size())));
    }
    core::EntityKind anyKind()
    {
        using core::EntityKind;
        constexpr EntityKind often[] = {EntityKind::Initiative, EntityKind::Activity, EntityKind::Activity,
                                        EntityKind::Relation, EntityKind::Participation};
        if (below(3) > 0)
            return often[below(int(std::size(often)))];
        // Words change seldom: most of their changes make the analysis start anew, which proves little.
        const EntityKind kind = core::entityKinds[size_t(below(core::entityKindCount))];
        return kind == EntityKind::VocabularyTerm && below(4) > 0 ? EntityKind::Finding : kind;
    }
    void say(const char *what, core::EntityKind kind, const QString &field = {})
    {
        m_label = QLatin1String(what) + u' ' + core::entityInfo(kind).keyText() + u' ' + field;
    }

    void remove(core::EntityKind kind, core::RecordId id)
    {
        say("delete", kind);
        if (below(2) == 0) { // what pointed at it points at nothing
            m_inventory.remove(kind, id);
            return;
        }
        const auto operations = core::deletionOf(m_inventory, {id});
        for (const core::Operation &operation : operations)
            m_inventory.apply(operation);
    }

    void insert(core::EntityKind kind)
    {
        const core::EntityInfo &info = core::entityInfo(kind);
        say("insert", kind);
        const auto record = info.create();
        // Half of the new records stand among the old ones, where indexes move.
        record->id = below(2) == 0 ? core::RecordId(0, ++m_count * 7919 % 1000003 + 1)
                                   : core::RecordId(1, ++m_count);
        if (below(8) == 0 && !m_removed.isEmpty())
            record->id = m_removed.at(below(int(m_removed.size())));
        if (m_inventory.kindOf(record->id))
            return;
        for (const core::FieldInfo &field : info.fields) {
            if (below(3) > 0)
                field.set(*record, valueOf(field));
        }
        m_inventory.put(kind, record);
        m_removed.append(record->id);
    }

    void update(core::EntityKind kind, core::RecordId id)
    {
        const core::EntityInfo &info = core::entityInfo(kind);
        const auto record = info.copy(*m_inventory.find(kind, id));
        for (int count = 1 + below(2); count > 0; --count) {
            const core::FieldInfo &field = info.fields.at(below(int(info.fields.size())));
            say("update", kind, field.keyText());
            field.set(*record, valueOf(field));
        }
        m_inventory.put(kind, record);
    }

    core::RecordId anyRecord(std::optional<core::EntityKind> target)
    {
        using core::EntityKind;
        constexpr EntityKind ends[]
            = {EntityKind::Initiative, EntityKind::Activity, EntityKind::Organisation};
        const core::RecordTable &table = m_inventory.table(target ? *target : ends[below(3)]);
        if (table.size() == 0 || below(12) == 0)
            return core::RecordId(0, quint64(below(1000003)) + 1); // most likely of no record
        return table.at(below(int(table.size())))->id;
    }

    QString wordOf(const core::FieldInfo &field)
    {
        static const QHash<QString, const char *> words{
            {QStringLiteral("fase"), "ontmoeten|weten|willen|kunnen|kunnen|alle|vreemd"},
            {QStringLiteral("thema"), "digitalisering|verduurzaming|financiering|alle|vreemd"},
            {QStringLiteral("doelgroep"), "peloton|koploper|alle"},
            {QStringLiteral("regio"), "r1|r1|r2|r3|r3|alle|r4"},
            {QStringLiteral("gemeente"), "m1|m2|m3|alle"},
            {QStringLiteral("bestuursniveau"), "landelijk|regionaal|lokaal|europees"},
            {QStringLiteral("levensfase"), "idee|pilot|structureel|beëindigd"},
            {QStringLiteral("looptijd"), "tijdelijk|structureel"},
            {QStringLiteral("evaluatie"), "nee|kwalitatief"},
            {QStringLiteral("rol"), "aanbieder|trekker|coördinator|partner"},
            {QStringLiteral("relatiesoort"), "verwijst-door|vervolg|sluit-aan-op|werkt-tegen|overlapt-met"},
            {QStringLiteral("overlapoordeel"), "bewust|complementair|ongewenst"},
            {QStringLiteral("bevindingstatus"), "open|opgelost"},
            {QStringLiteral("vakmarkering"), "nvt|bewust-leeg"},
            {QStringLiteral("indicator"), "bereik|tevredenheid"},
            {QStringLiteral("eenheid"), "uniek|contacten|anders"},
            {QStringLiteral("score"), "ja|deels|nee"},
            {QStringLiteral("kernrol"), "aanjager|financier"},
        };
        const QString key = field.keyText();
        if (field.vocabulary)
            return one(words.value(field.vocabularyText(), "een|twee|drie"));
        if (key == u"rule")
            return one("overlap|overlap|import-verschil");
        if (key == u"fingerprint")
            return core::overlapFingerprint(anyRecord(core::EntityKind::Initiative),
                                            anyRecord(core::EntityKind::Initiative));
        if (key == u"vocabulary")
            return one("fase|thema|doelgroep|toetskader|bestuursniveau|kernrol");
        if (key == u"website")
            return one("https://www.een.nl/a|http://een.nl|twee.nl|drie.nl");
        return one("Alfa loket|Alfa loketten|Beta|Beta regeling mkb|Beta regelingen mkb|r1|r2|weten|Gamma");
    }

    core::FieldValue valueOf(const core::FieldInfo &field)
    {
        using core::FieldType;
        if (const int dice = below(10); dice < 2)
            return dice == 0 ? core::FieldValue() : core::FieldValue(core::Known<QString>::none());
        switch (field.type) {
        case FieldType::Integer:
        case FieldType::Money:
            return core::FieldValue(qint64(below(9)));
        case FieldType::Real:
            return core::FieldValue(below(90) / 7.0);
        case FieldType::Date:
            return core::FieldValue(*core::PartialDate::fromIso(
                one("2023|2024-05|2025-07-01|2026|2026-06-30|2026-12|2027-06-30|2028")));
        case FieldType::YesNo:
            return core::FieldValue(below(2) == 0);
        case FieldType::Terms: {
            core::TermSet set;
            for (int count = 1 + below(3); count > 0; --count)
                set.insert(wordOf(field));
            return core::FieldValue(set);
        }
        case FieldType::Reference:
            return core::FieldValue(anyRecord(field.target));
        case FieldType::References:
            return core::FieldValue(core::RecordIdSet{anyRecord(field.target), anyRecord(field.target)});
        default:
            return core::FieldValue(wordOf(field));
        }
    }

    std::mt19937 m_random;
    core::Inventory m_inventory;
    QList<core::RecordId> m_removed;
    QString m_label;
    quint64 m_count = 0;
};

} // namespace test
