#include "app/desktop/views/network/networkpins.h"
#include "app/render/figures/graphnetwork.h"
#include "core/layout/mapplaces.h"
#include "core/model/entities/mapplace.h"
#include "tests/desktop/networkfixture.h"

#include <QAccessible>
#include <QLabel>
#include <QMenu>
#include <QtTest>

#include <cmath>

using namespace app;
using namespace networkfixture;

/// What is dragged or carried on a map stays there: in the view, in the file, after undo and without writing.
class TestNetworkPins : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDraggedNodeIsPinnedAsOneEdit_data();
    void aDraggedNodeIsPinnedAsOneEdit();
    void undoTakesItBack();
    void whatIsDraggedAgainKeepsOnePin();
    void neighboursMakeRoomAndPinsDoNotLieOnEachOther();
    void whatHasALevelStaysInItsBand();
    void theKeyboardCarriesAndDrops();
    void tapsOneAfterAnotherAddUp();
    void escPutsItBack();
    void pAndLPinAndLetGo();
    void aSelectionIsPinnedAndLetGoOfAsOneEdit_data();
    void aSelectionIsPinnedAndLetGoOfAsOneEdit();
    void theMenuPinsAndLetsGo();
    void whatIsPinnedSaysSo();
    void eachMapHasItsOwnPins();
    void theJourneyMapIsPannedNotPinned();
    void aFileThatCanOnlyBeReadSaysSo();
    void whatIsOnlyNamedIsNotPinned();
};

namespace {

qsizetype pinCount(const Shown &shown)
{
    return shown.fixture.workspace.inventory().all<core::MapPlace>().size();
}

QPointF placeOf(const Shown &shown, quint64 number)
{
    return graphPlaceOf(shown.figure(), shown.figure().marks.at(shown.markOf(number)).rect.center());
}

bool show(Shown &shown, NetworkLayout layout)
{
    shown.canvas()->setMotion(false);
    shown.view.setLayout(layout);
    return shown.waitForFigure();
}

/// Takes the node by its middle and lets it go \a by further on.
void drag(const Shown &shown, quint64 number, const QPoint &by)
{
    QWidget *viewport = shown.canvas()->viewport();
    const QPoint from = shown.canvas()->markRect(shown.markOf(number)).center().toPoint();
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    QTest::mouseMove(viewport, from + by / 2);
    QTest::mouseMove(viewport, from + by);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, from + by);
}

double leastDistance(const NetworkFigure &figure)
{
    double least = HUGE_VAL;
    for (int i = 0; i < figure.marks.size(); ++i) {
        for (int j = 0; j < i; ++j) {
            const QPointF way = figure.marks.at(i).rect.center() - figure.marks.at(j).rect.center();
            least = std::min(least, std::hypot(way.x(), way.y()) / graphStep(figure));
        }
    }
    return least;
}

QString said(const Shown &shown)
{
    for (const QLabel *label : shown.view.findChildren<QLabel *>()) {
        if (label->accessibleName() == NetworkView::tr("What the map shows"))
            return label->text();
    }
    return {};
}

} // namespace

void TestNetworkPins::aDraggedNodeIsPinnedAsOneEdit_data()
{
    QTest::addColumn<int>("layout");
    QTest::addColumn<QString>("map");
    QTest::newRow("stakeholders") << int(NetworkLayout::Stakeholders) << QStringLiteral("stakeholder");
    QTest::newRow("hinge") << int(NetworkLayout::Hinge) << QStringLiteral("hinge");
}

void TestNetworkPins::aDraggedNodeIsPinnedAsOneEdit()
{
    QFETCH(int, layout);
    QFETCH(QString, map);
    Shown shown;
    QVERIFY(show(shown, static_cast<NetworkLayout>(layout)));
    const quint64 revision = shown.fixture.workspace.document()->revision();
    const QPointF before = placeOf(shown, 2);
    const double perPoint = 1 / (graphStep(shown.figure()) * shown.canvas()->zoom());
    drag(shown, 2, QPoint(60, 8));
    QVERIFY(shown.canvas()->isCarrying()); // in sight where it was dropped until the new map is there
    QVERIFY(!shown.view.grab().isNull());
    QVERIFY(shown.waitForFigure());
    QVERIFY(!shown.canvas()->isCarrying());
    QCOMPARE(shown.fixture.workspace.document()->revision(), revision + 1);
    QCOMPARE(shown.fixture.workspace.document()->undoLabel(),
             NetworkPins::tr("Pin %1 on the map").arg(QStringLiteral("Energiescan")));
    QCOMPARE(pinCount(shown), 1);
    const core::MapPlace pin = shown.fixture.workspace.inventory().all<core::MapPlace>().at(0);
    QCOMPARE(*pin.map, map);
    QCOMPARE(*pin.record, InventoryFixture::id(2));
    const QPointF wanted = before + QPointF(60, 8) * perPoint;
    QVERIFY2(std::hypot(*pin.x - wanted.x(), *pin.y - wanted.y()) < 0.02, // places are kept to a hundredth
             qPrintable(QStringLiteral("%1 %2").arg(*pin.x - wanted.x()).arg(*pin.y - wanted.y())));
    QVERIFY((placeOf(shown, 2) - QPointF(*pin.x, *pin.y)).manhattanLength() < 1e-9);
    QVERIFY(shown.selection().isEmpty()); // dragging is no click
}

void TestNetworkPins::undoTakesItBack()
{
    Shown shown;
    QVERIFY(show(shown, NetworkLayout::Stakeholders));
    const QList<QRectF> before = rectsOf(shown.figure());
    drag(shown, 1, QPoint(80, 40));
    QVERIFY(shown.waitForFigure());
    const QList<QRectF> pinned = rectsOf(shown.figure());
    QVERIFY(pinned != before);
    shown.fixture.workspace.undo();
    QVERIFY(shown.waitForFigure());
    QCOMPARE(rectsOf(shown.figure()), before);
    QVERIFY(!shown.figure().isPinned.contains(true));
    shown.fixture.workspace.redo();
    QVERIFY(shown.waitForFigure());
    QCOMPARE(rectsOf(shown.figure()), pinned); // same pin, same place
}

void TestNetworkPins::whatIsDraggedAgainKeepsOnePin()
{
    Shown shown;
    QVERIFY(show(shown, NetworkLayout::Stakeholders));
    drag(shown, 1, QPoint(80, 40));
    QVERIFY(shown.waitForFigure());
    const core::MapPlace first = shown.fixture.workspace.inventory().all<core::MapPlace>().at(0);
    drag(shown, 1, QPoint(-60, 30));
    QVERIFY(shown.waitForFigure());
    QCOMPARE(pinCount(shown), 1);
    const core::MapPlace second = shown.fixture.workspace.inventory().all<core::MapPlace>().at(0);
    QCOMPARE(second.id, first.id);
    QVERIFY(*second.x < *first.x);
}

void TestNetworkPins::neighboursMakeRoomAndPinsDoNotLieOnEachOther()
{
    Shown shown;
    QVERIFY(show(shown, NetworkLayout::Stakeholders));
    const auto onto = [&](quint64 moved, quint64 other) {
        const QPointF way = shown.canvas()->markRect(shown.markOf(other)).center()
            - shown.canvas()->markRect(shown.markOf(moved)).center();
        drag(shown, moved, way.toPoint());
        QVERIFY(shown.waitForFigure());
    };
    onto(1, 2); // which is free and makes room
    QVERIFY2(leastDistance(shown.figure()) > 0.99,
             qPrintable(QString::number(leastDistance(shown.figure()))));
    const QPointF first = placeOf(shown, 1);
    onto(3, 1); // which is pinned and stays
    QVERIFY2(leastDistance(shown.figure()) > 0.99,
             qPrintable(QString::number(leastDistance(shown.figure()))));
    QCOMPARE(placeOf(shown, 1), first);
    QCOMPARE(pinCount(shown), 2);
}

void TestNetworkPins::whatHasALevelStaysInItsBand()
{
    Shown shown;
    QVERIFY(show(shown, NetworkLayout::Hinge));
    const NetworkStrip band = shown.figure().bands.constLast(); // none of them has a level
    QVERIFY(band.isUnknown);
    drag(shown, 2, QPoint(30, -300)); // far into the levels above
    QVERIFY(shown.waitForFigure());
    const QRectF rect = shown.figure().marks.at(shown.markOf(2)).rect;
    QVERIFY2(rect.top() > band.from - 0.5,
             qPrintable(QStringLiteral("%1 %2").arg(rect.top()).arg(band.from)));
    QVERIFY(rect.top() < band.from + shown.figure().unit); // as far as it may
}

void TestNetworkPins::theKeyboardCarriesAndDrops()
{
    Shown shown;
    QVERIFY(show(shown, NetworkLayout::Hinge));
    NetworkCanvas *canvas = shown.canvas();
    canvas->setCurrent(shown.markOf(3));
    const QPointF before = shown.figure().marks.at(shown.markOf(3)).rect.center();
    for (int step = 0; step < 3; ++step)
        QTest::keyPress(canvas, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyPress(canvas, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(pinCount(shown), 0); // still in the hand
    QVERIFY(canvas->isCarrying());
    QTest::keyRelease(canvas, Qt::Key_Control);
    QVERIFY(shown.waitForFigure());
    QCOMPARE(pinCount(shown), 1);
    const QPointF wanted = graphPlaceOf(shown.figure(), before + QPointF(3, 1) * shown.figure().unit);
    QVERIFY((placeOf(shown, 3) - wanted).manhattanLength() < 0.02);
    QCOMPARE(canvas->current(), shown.markOf(3)); // the keyboard stays with it
}

void TestNetworkPins::tapsOneAfterAnotherAddUp()
{
    Shown shown;
    QVERIFY(show(shown, NetworkLayout::Hinge));
    shown.canvas()->setCurrent(shown.markOf(3));
    const QPointF before = shown.figure().marks.at(shown.markOf(3)).rect.center();
    QTest::keyClick(shown.canvas(), Qt::Key_Right, Qt::ControlModifier); // Ctrl is let go each time
    QTest::keyClick(shown.canvas(), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(shown.waitForFigure());
    const QPointF wanted = graphPlaceOf(shown.figure(), before + QPointF(2, 0) * shown.figure().unit);
    QTRY_VERIFY((placeOf(shown, 3) - wanted).manhattanLength() < 0.03);
    QCOMPARE(pinCount(shown), 1);
    QTest::keyPress(shown.canvas(), Qt::Key_Right, Qt::ControlModifier);
    shown.fixture.workspace.undo(); // another map comes while it is in the hand
    QVERIFY(shown.waitForFigure());
    QVERIFY(shown.canvas()->isCarrying());
    QTest::keyRelease(shown.canvas(), Qt::Key_Control);
    QVERIFY(shown.waitForFigure());
    const QPointF further = graphPlaceOf(shown.figure(), before + QPointF(3, 0) * shown.figure().unit);
    QVERIFY((placeOf(shown, 3) - further).manhattanLength() < 0.03);
}

void TestNetworkPins::escPutsItBack()
{
    Shown shown;
    QVERIFY(show(shown, NetworkLayout::Hinge));
    shown.canvas()->setCurrent(shown.markOf(3));
    QTest::keyPress(shown.canvas(), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(shown.canvas()->isCarrying());
    QTest::keyClick(shown.canvas(), Qt::Key_Escape);
    QVERIFY(!shown.canvas()->isCarrying());
    QTest::keyRelease(shown.canvas(), Qt::Key_Control);
    QCOMPARE(pinCount(shown), 0);
}

void TestNetworkPins::pAndLPinAndLetGo()
{
    Shown shown;
    QVERIFY(show(shown, NetworkLayout::Stakeholders));
    const QPointF before = placeOf(shown, 2);
    shown.canvas()->setCurrent(shown.markOf(2));
    QTest::keyClick(shown.canvas(), Qt::Key_L);
    QCOMPARE(said(shown),
             NetworkPins::tr("%1 is not pinned on this map.").arg(QStringLiteral("Energiescan")));
    QTest::keyClick(shown.canvas(), Qt::Key_P);
    QVERIFY(shown.waitForFigure());
    QCOMPARE(pinCount(shown), 1);
    QVERIFY((placeOf(shown, 2) - before).manhattanLength() < 0.02);
    QTest::keyClick(shown.canvas(), Qt::Key_P); // there already: no edit, nothing left in the hand
    QVERIFY(!shown.canvas()->isCarrying());
    QTest::keyClick(shown.canvas(), Qt::Key_L);
    QVERIFY(shown.waitForFigure());
    QCOMPARE(pinCount(shown), 0);
    QCOMPARE(shown.fixture.workspace.document()->undoLabel(),
             NetworkPins::tr("Let go of %1 on the map").arg(QStringLiteral("Energiescan")));
}

void TestNetworkPins::aSelectionIsPinnedAndLetGoOfAsOneEdit_data()
{
    QTest::addColumn<int>("layout");
    QTest::newRow("stakeholders") << int(NetworkLayout::Stakeholders);
    QTest::newRow("hinge") << int(NetworkLayout::Hinge);
}

void TestNetworkPins::aSelectionIsPinnedAndLetGoOfAsOneEdit()
{
    QFETCH(int, layout);
    Shown shown;
    QVERIFY(show(shown, static_cast<NetworkLayout>(layout)));
    shown.canvas()->setFocus();
    QTest::keyClick(shown.canvas(), Qt::Key_P, Qt::ShiftModifier); // nothing is selected
    QCOMPARE(pinCount(shown), 0);
    QVERIFY(said(shown).startsWith(NetworkPins::tr("Select what you want to pin first").left(6)));
    const QPointF first = placeOf(shown, 1), third = placeOf(shown, 3);
    shown.fixture.workspace.setSelection({initiative(1), initiative(3)});
    const quint64 revision = shown.fixture.workspace.document()->revision();
    QTest::keyClick(shown.canvas(), Qt::Key_P, Qt::ShiftModifier);
    QVERIFY(shown.waitForFigure());
    QCOMPARE(shown.fixture.workspace.document()->revision(), revision + 1);
    QCOMPARE(pinCount(shown), 2);
    QVERIFY((placeOf(shown, 1) - first).manhattanLength() < 0.02); // kept to a hundredth
    QVERIFY((placeOf(shown, 3) - third).manhattanLength() < 0.02);
    QCOMPARE(shown.figure().isPinned.count(true), 2);
    QTest::keyClick(shown.canvas(), Qt::Key_P, Qt::ShiftModifier); // again: they stand there already
    QCOMPARE(pinCount(shown), 2);
    shown.fixture.workspace.setSelection({initiative(1), initiative(2), initiative(3)});
    QTest::keyClick(shown.canvas(), Qt::Key_L, Qt::ShiftModifier);
    QVERIFY(shown.waitForFigure());
    QCOMPARE(pinCount(shown), 0);
    QCOMPARE(shown.fixture.workspace.document()->undoLabel(),
             NetworkPins::tr("Let go of %n on the map", nullptr, 2));
    shown.fixture.workspace.undo();
    QCOMPARE(pinCount(shown), 2);
}

void TestNetworkPins::theMenuPinsAndLetsGo()
{
    Shown shown;
    auto *pins = shown.canvas()->findChild<NetworkPins *>();
    QVERIFY(pins);
    QMenu journey;
    pins->addTo(&journey, shown.markOf(1));
    QVERIFY(journey.isEmpty()); // there phase and theme decide
    QVERIFY(show(shown, NetworkLayout::Stakeholders));
    QMenu free;
    pins->addTo(&free, shown.markOf(1));
    QVERIFY(free.actions().at(0)->isEnabled() && !free.actions().at(1)->isEnabled());
    free.actions().at(0)->trigger();
    QVERIFY(shown.waitForFigure());
    QMenu pinned;
    pins->addTo(&pinned, shown.markOf(1));
    QVERIFY(!pinned.actions().at(0)->isEnabled() && pinned.actions().at(1)->isEnabled());
    pinned.actions().at(1)->trigger();
    QVERIFY(shown.waitForFigure());
    QCOMPARE(pinCount(shown), 0);
}

void TestNetworkPins::whatIsPinnedSaysSo()
{
    Shown shown;
    QVERIFY(show(shown, NetworkLayout::Stakeholders));
    const QImage before = shown.canvas()->grab().toImage();
    shown.canvas()->setCurrent(shown.markOf(2));
    QTest::keyClick(shown.canvas(), Qt::Key_P);
    QVERIFY(shown.waitForFigure());
    const QString word = QCoreApplication::translate("app::render", "pinned");
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(shown.canvas());
    int named = 0;
    for (int i = 0; i < shown.canvas()->itemCount(); ++i)
        named += list->child(i)->text(QAccessible::Name).endsWith(word);
    QCOMPARE(named, 1);
    QVERIFY(shown.figure().nodeAt(shown.markOf(2)).spoken.endsWith(word));
    QTRY_VERIFY(shown.canvas()->isSharp());
    const QImage after = shown.canvas()->grab().toImage();
    const QPoint corner = shown.canvas()->markRect(shown.markOf(2)).topRight().toPoint();
    QVERIFY(qGray(after.pixel(corner)) < 80); // the head of the pin
    QVERIFY(qGray(before.pixel(corner)) > 80);
}

void TestNetworkPins::eachMapHasItsOwnPins()
{
    Shown shown;
    QVERIFY(show(shown, NetworkLayout::Stakeholders));
    drag(shown, 1, QPoint(80, 40));
    QVERIFY(shown.waitForFigure());
    QVERIFY(show(shown, NetworkLayout::Hinge));
    QVERIFY(!shown.figure().isPinned.contains(true));
    QVERIFY(show(shown, NetworkLayout::Stakeholders));
    QCOMPARE(shown.figure().isPinned.count(true), 1);
}

void TestNetworkPins::theJourneyMapIsPannedNotPinned()
{
    Shown shown;
    drag(shown, 1, QPoint(80, 40));
    shown.canvas()->setCurrent(shown.markOf(1));
    QTest::keyClick(shown.canvas(), Qt::Key_P);
    QTest::keyClick(shown.canvas(), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(!shown.canvas()->isCarrying());
    QCOMPARE(pinCount(shown), 0);
}

void TestNetworkPins::aFileThatCanOnlyBeReadSaysSo()
{
    Shown shown;
    QVERIFY(show(shown, NetworkLayout::Stakeholders));
    const QString path = shown.fixture.path();
    shown.fixture.workspace.setDocument(nullptr);
    auto reader = core::Document::open(path, core::Document::OpenMode::ReadOnly, QStringLiteral("piet"));
    QVERIFY(reader);
    shown.fixture.workspace.setDocument(std::move(reader).value());
    QVERIFY(shown.waitForFigure());
    const QString start
        = NetworkPins::tr("This file can only be read, so nothing can be pinned or let go. %1")
              .section(u'%', 0, 0);
    drag(shown, 1, QPoint(80, 40));
    QVERIFY2(said(shown).startsWith(start), qPrintable(said(shown)));
    QVERIFY(!shown.canvas()->isCarrying());
    shown.canvas()->setCurrent(shown.markOf(1));
    QTest::keyClick(shown.canvas(), Qt::Key_P);
    QTest::keyClick(shown.canvas(), Qt::Key_L);
    QVERIFY(said(shown).startsWith(start));
    QCOMPARE(pinCount(shown), 0);
}

void TestNetworkPins::whatIsOnlyNamedIsNotPinned()
{
    core::Inventory inventory = records();
    core::Relation named;
    named.id = InventoryFixture::id(202);
    named.from = InventoryFixture::id(1);
    named.toName = QStringLiteral("Elders");
    named.kind = QStringLiteral("verwijst-door");
    inventory.put(named);
    Shown shown(inventory);
    QVERIFY(show(shown, NetworkLayout::Stakeholders));
    for (int mark = 0; mark < shown.figure().marks.size(); ++mark) {
        if (shown.figure().nodeAt(mark).label == QStringLiteral("Elders"))
            shown.canvas()->setCurrent(mark);
    }
    QTest::keyClick(shown.canvas(), Qt::Key_P);
    QVERIFY2(said(shown).startsWith(QStringLiteral("Elders ")), qPrintable(said(shown)));
    QCOMPARE(pinCount(shown), 0);
}

QTEST_MAIN(TestNetworkPins)
#include "tst_networkpins.moc"
