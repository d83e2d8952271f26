#pragma once

#include "app/desktop/views/journey/activitypicker.h"
#include "app/desktop/views/journey/journeyedits.h"
#include "app/desktop/views/journey/journeyview.h"
#include "core/model/entities/journey.h"
#include "tests/desktop/inventoryfixture.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

/// A view of journeys on the three initiatives of the inventory's fixture.
namespace journeyfixture {

using namespace app;

inline core::RecordId id(quint64 number)
{
    return InventoryFixture::id(number);
}

inline core::JourneyStep step(quint64 number, quint64 journey, qint64 order, const char *name,
                              const core::RecordIdSet &activities)
{
    core::JourneyStep made;
    made.id = id(number);
    made.journey = id(journey);
    made.order = order;
    made.name = QString::fromUtf8(name);
    made.phase = QStringLiteral("weten");
    if (!activities.isEmpty())
        made.activities = activities;
    return made;
}

/// The three initiatives, all of them active. Two journeys: 401 "Ik wil online" (digitalisering) with steps
/// 411 Kijken (activity 11), 412 Kiezen (none) and 413 Doen (12); 402 "Ik wil zuinig" (verduurzaming) with
/// step 421 Meten (21).
inline core::Inventory records()
{
    core::Inventory records = InventoryFixture::threeInitiatives();
    for (const quint64 number : {1, 2}) {
        core::Initiative initiative = *records.find<core::Initiative>(id(number));
        initiative.stage = QStringLiteral("structureel");
        initiative.endsOn = core::Known<core::PartialDate>::unknown();
        records.put(initiative);
    }
    core::Journey online;
    online.id = id(401);
    online.name = QStringLiteral("Ik wil online");
    online.theme = QStringLiteral("digitalisering");
    core::Journey frugal;
    frugal.id = id(402);
    frugal.name = QStringLiteral("Ik wil zuinig");
    frugal.theme = QStringLiteral("verduurzaming");
    records.put(online);
    records.put(frugal);
    records.put(step(411, 401, 1, "Kijken", {id(11)}));
    records.put(step(412, 401, 2, "Kiezen", {}));
    records.put(step(413, 401, 3, "Doen", {id(12)}));
    records.put(step(421, 402, 1, "Meten", {id(21)}));
    return records;
}

class Shown {
public:
    explicit Shown(bool recorded = true, const core::Inventory &inventory = records())
        : fixture(inventory),
          view(fixture.workspace)
    {
        view.resize(1300, 800);
        view.showRecorded(recorded);
        QSignalSpy spy(&view, &JourneyView::figureShown);
        view.show();
        isReady = spy.wait(20000);
    }
    JourneyCanvas *canvas() const { return view.canvas(); }
    const JourneyLanesFigure &figure() const { return view.canvas()->figure(); }
    Workspace &workspace() { return fixture.workspace; }
    qsizetype edits() { return workspace().document()->history().size(); }
    const core::JourneyStep &record(quint64 number)
    {
        return *workspace().inventory().find<core::JourneyStep>(id(number));
    }
    QStringList stepNames(quint64 journey)
    {
        QStringList names;
        for (const core::RecordId one : stepsInOrder(workspace().inventory(), id(journey)))
            names.append(*workspace().inventory().find<core::JourneyStep>(one)->name);
        return names;
    }
    QStringList titles() const
    {
        QStringList found;
        for (const JourneyLane &lane : figure().lanes)
            found.append(lane.title);
        return found;
    }
    /// Does something that changes the lanes, and waits for them.
    template <typename Change>
    bool after(Change change)
    {
        QSignalSpy spy(&view, &JourneyView::figureShown);
        change();
        return !spy.isEmpty() || spy.wait(20000);
    }
    QPoint at(const QRectF &inContent) const { return canvas()->toViewport(inContent).center().toPoint(); }
    QPoint atStation(int lane, int station) const
    {
        return canvas()->toViewport(canvas()->geometry().station(lane, station).dot).center().toPoint();
    }
    QPoint atBox(int lane, int box) const { return at(canvas()->geometry().box(lane, box).first()); }

    InventoryFixture fixture;
    JourneyView view;
    bool isReady = false;
};

/// Drops an activity of the list; \a expected: whether the canvas takes it.
inline void drop(JourneyCanvas *canvas, const QPoint &at, core::RecordId activity, bool expected = true)
{
    QMimeData mime;
    mime.setData(ActivityPicker::mimeType(), activity.toLatin1());
    QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(canvas->viewport(), &enter);
    QDragMoveEvent move(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(canvas->viewport(), &move);
    QCOMPARE(move.isAccepted(), expected);
    QDropEvent event(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(canvas->viewport(), &event);
}

/// Takes what stands at one point of the canvas to another.
inline void drag(JourneyCanvas *canvas, const QPoint &from, const QPoint &to)
{
    QTest::mousePress(canvas->viewport(), Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(canvas->viewport(), (from + to) / 2);
    QTest::mouseMove(canvas->viewport(), to);
    QTest::mouseRelease(canvas->viewport(), Qt::LeftButton, Qt::NoModifier, to);
}

} // namespace journeyfixture
