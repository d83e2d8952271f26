#pragma once

#include "tests/analysis/inventorybuilder.h"

#include <random>

namespace test {

/// Inventories with everything a file can hold, the same for the same seed.
class RandomInventory {
public:
    explicit RandomInventory(quint32 seed) : m_random(seed) { }

    /// \a unknown: the chance that a field is not filled.
    InventoryBuilder make(int initiatives, double unknown = 0.25, const char *labelPrefix = "")
    {
        m_unknown = unknown;
        InventoryBuilder b;
        b.words("fase", "ontmoeten|weten|willen|kunnen", labelPrefix);
        b.words("thema", "digitalisering|verduurzaming|financiering", labelPrefix);
        b.words("doelgroep", "peloton|koploper", labelPrefix);
        b.region("r1", "m1|m2");
        QList<core::RecordId> ids;
        for (int i = 0; i < initiatives; ++i)
            ids.append(addInitiative(b, ids));
        for (const core::RecordId id : std::as_const(ids)) {
            for (int k = below(4); k > 0; --k)
                addActivity(b, id);
            if (chance(0.8))
                b.participates(id, b.organisation(one("A|B|C|D|E").toUtf8().constData()), "aanbieder");
            if (chance(0.3))
                b.participates(id, b.organisation(one("A|B|C|D|E").toUtf8().constData()), "trekker");
            b.relation(id, ids.at(below(int(ids.size()))),
                       one("verwijst-door|vervolg|werkt-samen-met").toUtf8().constData(), chance(0.2));
        }
        for (int i = 0; i < initiatives / 3; ++i) {
            b.signal(chance(0.9) ? one("ontmoeten|weten|willen|kunnen|weten|willen").toUtf8().constData()
                                 : nullptr,
                     one("digitalisering|verduurzaming|alle").toUtf8().constData(),
                     chance(0.5) ? one("r1|r2|r3").toUtf8().constData() : nullptr,
                     chance(0.5) ? below(9) : -1);
        }
        b.mark("kunnen", "financiering", chance(0.5) ? "r1" : nullptr, chance(0.5) ? "nvt" : "bewust-leeg");
        return b;
    }
    int below(int limit) { return static_cast<int>(m_random() % static_cast<quint32>(limit)); }
    bool chance(double p) { return static_cast<double>(m_random()) / 4294967296.0 < p; }

private:
    QString one(const char *words)
    {
        const QStringList all = QString::fromUtf8(words).split(u'|');
        return all.at(below(int(all.size())));
    }
    core::Known<QString> term(const char *words)
    {
        if (chance(m_unknown))
            return {};
        return chance(0.05) ? core::Known<QString>::none() : core::Known<QString>(one(words));
    }
    core::Known<core::TermSet> terms(const char *words)
    {
        if (chance(m_unknown))
            return {};
        if (chance(0.05))
            return core::Known<core::TermSet>::none();
        if (chance(0.08))
            return set("alle");
        core::TermSet chosen;
        for (int i = below(2); i >= 0; --i)
            chosen.insert(one(words));
        return core::Known<core::TermSet>(chosen);
    }
    core::Known<core::PartialDate> day()
    {
        if (chance(m_unknown + 0.2))
            return {};
        return chance(0.1)
            ? core::Known<core::PartialDate>::none()
            : date(one("2024|2025-03-01|2026|2026-07|2026-12-31|2027-06-30|2028").toUtf8().constData());
    }
    core::RecordId addInitiative(InventoryBuilder &b, const QList<core::RecordId> &others)
    {
        return b.add<core::Initiative>([&](core::Initiative &i) {
            i.name = one("Alfa|Beta|Gamma|Delta");
            i.stage = term("idee|pilot|pilot|structureel|structureel|beëindigd");
            i.regions = terms("r1|r2|r3");
            i.municipalities = chance(0.5) ? terms("m1|m2|m3") : core::Known<core::TermSet>();
            i.level = term("landelijk|regionaal|regionaal|lokaal|europees");
            i.startsOn = chance(0.5) ? date("2020") : core::Known<core::PartialDate>();
            i.endsOn = day();
            i.permanence = term("tijdelijk|structureel");
            i.evaluation = term("nee|kwalitatief|kwantitatief");
            i.themes = terms("digitalisering|verduurzaming|financiering");
            i.targetGroups = terms("peloton|koploper");
            i.sectors = terms("bouw|zorg|horeca");
            if (!others.isEmpty() && chance(0.15))
                i.instanceOf = others.at(below(int(others.size())));
        });
    }
    void addActivity(InventoryBuilder &b, core::RecordId initiative)
    {
        b.add<core::Activity>([&](core::Activity &a) {
            a.initiative = initiative;
            a.phases = terms("ontmoeten|weten|willen|kunnen");
            a.themes = terms("digitalisering|verduurzaming|financiering");
            a.kind = term("scan|training");
            a.targetGroups = terms("peloton|koploper");
            a.sizeClasses = terms("micro|klein");
            a.channels = terms("loket|website");
            a.delivery = term("fysiek|digitaal");
            a.endsOn = chance(0.1) ? day() : core::Known<core::PartialDate>();
        });
    }

    std::mt19937 m_random;
    double m_unknown = 0.25;
};

} // namespace test
