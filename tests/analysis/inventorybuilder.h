#pragma once

#include "core/analysis/ecosystem.h"
#include "core/model/entities/finding.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"
#include "core/model/entities/region.h"
#include "core/model/entities/settings.h"
#include "core/model/entities/signal.h"
#include "core/model/vocabularies.h"

namespace test {

/// "a|b" as a set; "" as geen.
inline core::Known<core::TermSet> set(const char *text)
{
    const QString all = QString::fromUtf8(text);
    return core::Known<core::TermSet>(core::TermSet(all.split(u'|', Qt::SkipEmptyParts)));
}
inline core::Known<QString> word(const char *text)
{
    return core::Known<QString>(QString::fromUtf8(text));
}
inline core::Known<core::PartialDate> date(const char *text)
{
    return *text ? core::Known<core::PartialDate>(*core::PartialDate::fromIso(QString::fromUtf8(text)))
                 : core::Known<core::PartialDate>::none();
}

/// Makes small inventories in few words. Ids rise in the order of making.
class InventoryBuilder {
public:
    core::Inventory inventory;
    core::Profile profile;
    core::Scope scope;

    InventoryBuilder() { profile.referenceDate = QDate(2026, 7, 1); }

    /// Four phases and the themes of the method.
    InventoryBuilder &usual()
    {
        words("fase", "ontmoeten|weten|willen|kunnen");
        words("thema", "digitalisering|verduurzaming");
        words("doelgroep", "peloton|koploper|starter");
        return *this;
    }
    InventoryBuilder &words(const char *vocabulary, const char *keys, const char *labelPrefix = "")
    {
        const QStringList all = QString::fromUtf8(keys).split(u'|', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < all.size(); ++i) {
            core::VocabularyTerm term = core::newTerm(QString::fromUtf8(vocabulary),
                                                      QString::fromUtf8(labelPrefix) + all.at(i), all.at(i));
            term.position = qint64(i + 1);
            inventory.put(term);
        }
        return *this;
    }
    core::RecordId nextId() { return core::RecordId(1, ++m_count); }

    template <typename E>
    core::RecordId add(std::function<void(E &)> fill = [](E &) {})
    {
        E record;
        record.id = nextId();
        fill(record);
        inventory.put(record);
        return record.id;
    }
    template <typename E>
    void change(core::RecordId id, std::function<void(E &)> fill)
    {
        E record = *inventory.find<E>(id);
        fill(record);
        inventory.put(record);
    }

    /// A known, certainly active initiative (stage pilot) of one region, with one provider of its own.
    core::RecordId initiative(
        const char *region = "r1", const char *provider = nullptr,
        std::function<void(core::Initiative &)> fill = [](core::Initiative &) {})
    {
        const core::RecordId id = add<core::Initiative>([&](core::Initiative &record) {
            record.name = QStringLiteral("initiatief %1").arg(m_count);
            record.stage = word("pilot");
            if (region)
                record.regions = set(region);
            fill(record);
        });
        if (provider)
            participates(id, organisation(provider), "aanbieder");
        return id;
    }
    core::RecordId organisation(const char *name)
    {
        core::RecordId &id = m_organisations[QString::fromUtf8(name)];
        if (id.isNull())
            id = add<core::Organisation>([&](core::Organisation &record) { record.name = word(name); });
        return id;
    }
    core::RecordId participates(core::RecordId initiative, core::RecordId organisation, const char *role)
    {
        return add<core::Participation>([&](core::Participation &record) {
            record.initiative = initiative;
            record.organisation = organisation;
            record.role = word(role);
        });
    }
    core::RecordId activity(
        core::RecordId initiative, const char *phases, const char *themes,
        std::function<void(core::Activity &)> fill = [](core::Activity &) {})
    {
        return add<core::Activity>([&](core::Activity &record) {
            record.initiative = initiative;
            record.name = QStringLiteral("activiteit %1").arg(m_count);
            if (phases)
                record.phases = set(phases);
            if (themes)
                record.themes = set(themes);
            fill(record);
        });
    }
    core::RecordId relation(core::RecordId from, core::RecordId to, const char *kind, bool reciprocal = false)
    {
        return add<core::Relation>([&](core::Relation &record) {
            record.from = from;
            record.to = to;
            record.kind = word(kind);
            record.reciprocal = reciprocal;
        });
    }
    core::RecordId signal(const char *phases, const char *themes, const char *region = nullptr,
                          qint64 count = -1)
    {
        return add<core::Signal>([&](core::Signal &record) {
            record.text = word("vraag");
            if (phases)
                record.phases = set(phases);
            if (themes)
                record.themes = set(themes);
            if (region)
                record.region = word(region);
            if (count >= 0)
                record.count = count;
        });
    }
    core::RecordId mark(const char *phase, const char *theme, const char *region, const char *mark)
    {
        return add<core::CellMark>([&](core::CellMark &record) {
            record.phase = word(phase);
            record.theme = word(theme);
            if (region)
                record.region = word(region);
            record.mark = word(mark);
        });
    }
    core::RecordId region(const char *name, const char *municipalities)
    {
        return add<core::Region>([&](core::Region &record) {
            record.name = word(name);
            record.municipalities = set(municipalities);
        });
    }

    /// The frozen view; the records are meant to be sound, so it cannot fail.
    core::Ecosystem ecosystem() const
    {
        auto made = core::Ecosystem::of(inventory, profile, scope);
        return made ? *made : core::Ecosystem();
    }

private:
    quint64 m_count = 0;
    QHash<QString, core::RecordId> m_organisations;
};

/// All attributes known; one text in each.
inline void known(core::Activity &a)
{
    a.kind = word("scan");
    a.targetGroups = set("peloton");
    a.sizeClasses = set("klein");
    a.sectors = set("bouw");
    a.channels = set("loket");
    a.delivery = word("fysiek");
}

} // namespace test
