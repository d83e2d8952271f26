#pragma once

#include "app/render/figures/journeylanesbuilder.h"
#include "app/render/figures/journeylanespainter.h"
#include "core/model/entities/journey.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"
#include "core/model/vocabularies.h"
#include "tests/render/recordingdevice.h"

#include <QFile>

/// A small offer in one theme, a journey recorded over it, and what the lanes of both say in a few signs. The
/// shipped resources must be there.
namespace journeysamples {

using namespace app;

inline core::RecordId id(quint64 number)
{
    return {0x0190000000007000, 0x8000000000000000 + number};
}

inline core::TermSet terms(std::initializer_list<const char *> keys)
{
    core::TermSet set;
    for (const char *key : keys)
        set.insert(QString::fromLatin1(key));
    return set;
}

inline void addOffer(core::Inventory &inventory, quint64 number, const char *name, quint64 provider,
                     std::initializer_list<const char *> phases, const char *region = "zandhoek")
{
    core::Initiative initiative;
    initiative.id = id(number);
    initiative.name = QString::fromUtf8(name);
    initiative.stage = QStringLiteral("structureel");
    initiative.themes = terms({"digitalisering"});
    initiative.regions = terms({region});
    inventory.put(initiative);
    core::Activity activity;
    activity.id = id(10 * number + 1);
    activity.initiative = initiative.id;
    activity.name = QString::fromUtf8(name) + QStringLiteral(" op dinsdag");
    if (phases.size() > 0)
        activity.phases = terms(phases);
    inventory.put(activity);
    core::Participation part;
    part.id = id(1000 + number);
    part.initiative = initiative.id;
    part.organisation = id(provider);
    part.role = QStringLiteral("aanbieder");
    inventory.put(part);
}

inline void refer(core::Inventory &inventory, quint64 from, quint64 to)
{
    core::Relation relation;
    relation.id = id(2000 + from);
    relation.from = id(from);
    relation.to = id(to);
    relation.kind = QStringLiteral("verwijst-door");
    inventory.put(relation);
}

/// Café (activity 11, by 901) in ontmoeten and weten; Scan (21, by 902) in willen; Hulp (31, by 902) in
/// kunnen. 11 refers to 21, 21 to 31.
inline core::Inventory whole()
{
    core::Inventory inventory;
    for (const char *name : {"fase", "thema", "relatiesoort", "bestuursniveau"}) {
        QFile file(QStringLiteral(":/stelselkaart/vocabularies/%1.json").arg(QString::fromLatin1(name)));
        file.open(QIODevice::ReadOnly);
        const auto words = core::readVocabulary(file.readAll());
        for (const core::VocabularyTerm &term : *words)
            inventory.put(term);
    }
    for (const auto &[number, name] : {std::pair(901, "Gemeente"), std::pair(902, "Kamer van Koophandel")}) {
        core::Organisation organisation;
        organisation.id = id(static_cast<quint64>(number));
        organisation.name = QString::fromLatin1(name);
        inventory.put(organisation);
    }
    addOffer(inventory, 1, "Café", 901, {"ontmoeten", "weten"});
    addOffer(inventory, 2, "Scan", 902, {"willen"});
    addOffer(inventory, 3, "Hulp", 902, {"kunnen"});
    refer(inventory, 11, 21);
    refer(inventory, 21, 31);
    return inventory;
}

inline core::JourneyStep step(quint64 number, qint64 order, const char *phase,
                              std::initializer_list<quint64> on)
{
    core::JourneyStep made;
    made.id = id(5000 + number);
    made.journey = id(5000);
    made.order = order;
    made.name = QStringLiteral("stap %1").arg(number);
    if (phase)
        made.phase = QString::fromLatin1(phase);
    core::RecordIdSet activities;
    for (const quint64 activity : on)
        activities.insert(id(activity));
    if (!activities.isEmpty())
        made.activities = activities;
    return made;
}

/// One journey of three steps, written down in another order than they are walked.
inline core::Inventory recorded()
{
    core::Inventory inventory = whole();
    core::Journey journey;
    journey.id = id(5000);
    journey.name = QStringLiteral("Ik wil digitaliseren");
    journey.theme = QStringLiteral("digitalisering");
    inventory.put(journey);
    inventory.put(step(1, 3, "kunnen", {31}));
    core::JourneyStep first = step(2, 1, "weten", {11, 21});
    first.need = QStringLiteral("Uitleg in gewone taal");
    inventory.put(first);
    inventory.put(step(3, 2, nullptr, {21}));
    return inventory;
}

struct Built {
    explicit Built(const core::Inventory &inventory, const core::Scope &scope = {}) : vocabularies(inventory)
    {
        core::Profile profile;
        profile.referenceDate = QDate(2026, 6, 30);
        ecosystem = core::Ecosystem::of(inventory, profile, scope).value();
    }
    core::Display display() const
    {
        return core::Display(ecosystem.inventory, vocabularies,
                             QLocale(QLocale::Dutch, QLocale::Netherlands));
    }
    JourneyLanesFigure automatic(LanesBy by = LanesBy::Theme) const
    {
        return journeyLanesFigureOf(ecosystem, *core::journeys(ecosystem), by, display(),
                                    QStringLiteral("alleen een proef"));
    }
    JourneyLanesFigure byHand(const std::optional<core::RecordIdSet> &wanted = {}) const
    {
        return recordedLanesFigureOf(ecosystem, display(), wanted);
    }

    core::Vocabularies vocabularies;
    core::Ecosystem ecosystem;
};

inline const JourneyLane &digital(const JourneyLanesFigure &figure)
{
    for (const JourneyLane &lane : figure.lanes) {
        if (lane.themeKey == QLatin1String("digitalisering"))
            return lane;
    }
    qFatal("no such lane");
}

/// "1-2:1*": stations first to last, door, * where it is new.
inline QString told(const LaneBox &box)
{
    return QStringLiteral("%1-%2:%3%4")
        .arg(box.first)
        .arg(box.last)
        .arg(box.door)
        .arg(box.isNewDoor ? QStringLiteral("*") : QString());
}

inline QStringList told(const JourneyLane &lane)
{
    QStringList boxes;
    for (const LaneBox &box : lane.boxes)
        boxes.append(told(box));
    return boxes;
}

inline QList<qint64> ties(const JourneyLane &lane)
{
    QList<qint64> found;
    for (const LaneBridge &bridge : lane.bridges)
        found.append(bridge.ties);
    return found;
}

inline QString factOf(const JourneyLane &lane, const char *label)
{
    for (const LaneFact &fact : lane.facts) {
        if (fact.label.contains(QLatin1String(label)))
            return fact.number;
    }
    return {};
}

inline QList<RecordingEngine::Text> painted(const QSize &size, const JourneyLanesFigure &figure)
{
    RecordingDevice device(size);
    QPainter painter(&device);
    paintJourneyLanes(painter, QRectF(QPointF(0, 0), QSizeF(size)), figure, {});
    painter.end();
    return device.engine().texts;
}

inline QStringList wordsOf(const QList<RecordingEngine::Text> &texts)
{
    QStringList words;
    for (const auto &text : texts)
        words.append(text.text);
    return words;
}

} // namespace journeysamples
