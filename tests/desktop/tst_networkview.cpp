#include "app/desktop/views/network/neighbourhood.h"
#include "app/desktop/views/network/networkcanvas.h"
#include "app/desktop/views/network/networkview.h"
#include "tests/desktop/inventoryfixture.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace app;

namespace {

/// The three initiatives of the fixture, all of them active; 1 refers to 2. Initiative 1 in digitalisering
/// over weten to kunnen, 2 in verduurzaming in weten, 3 without theme or activity.
core::Inventory records()
{
    core::Inventory records = InventoryFixture::threeInitiatives();
    for (const quint64 number : {1, 2}) {
        core::Initiative initiative = *records.find<core::Initiative>(InventoryFixture::id(number));
        initiative.stage = QStringLiteral("structureel");
        records.put(initiative);
    }
    return records;
}

class Shown {
public:
    explicit Shown(const core::Inventory &inventory = records()) : fixture(inventory), view(fixture.workspace)
    {
        view.resize(1300, 700);
        QSignalSpy spy(&view, &NetworkView::figureShown);
        view.show();
        isReady = spy.wait(20000);
    }
    NetworkCanvas *canvas() const { return view.canvas(); }
    const JourneyMapFigure &figure() const { return view.canvas()->figure(); }
    int placementOf(quint64 number) const
    {
        return canvas()->placementsOf(InventoryFixture::id(number)).value(0, -1);
    }
    QList<RecordRef> selection() const { return fixture.workspace.selection(); }
    bool waitForFigure()
    {
        QSignalSpy spy(&view, &NetworkView::figureShown);
        return spy.wait(20000);
    }

    InventoryFixture fixture;
    NetworkView view;
    bool isReady = false;
};

RecordRef initiative(quint64 number)
{
    return {core::EntityKind::Initiative, InventoryFixture::id(number)};
}

} // namespace

class TestNetworkView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMapHasEveryInitiativeInItsCells();
    void whatHasNoThemeOrPhaseStandsUnderUnknown();
    void aRelationIsALine();
    void aClickSelectsAndCtrlAdds();
    void theSelectionOfOthersIsShown();
    void arrowsGoFromNodeToNode();
    void everyNodeHasANameForAScreenReader();
    void findGoesFromHitToHit();
    void theFilterHidesWithoutMoving();
    void focusFadesWhatIsFarAway();
    void aNewRecordMovesNoOther();
    void zoomKeepsThePointUnderTheMouse();
    void draggingPans();
    void neighbourhoodsAreCountedInSteps();
    void anotherFileStartsAfresh();
    void anEmptyFileIsASentence();
};

void TestNetworkView::theMapHasEveryInitiativeInItsCells()
{
    Shown shown;
    QVERIFY(shown.isReady);
    QCOMPARE(shown.figure().nodes.size(), 3);
    const int one = shown.placementOf(1);
    QVERIFY(one >= 0);
    // Phases in order: ontmoeten, weten, willen, kunnen. The workshop is weten, coaching willen and kunnen.
    QCOMPARE(shown.figure().placements.at(one).columns, (QList<int>{1, 2, 3}));
    QCOMPARE(shown.figure().bands.at(shown.figure().layout.places.at(one).band),
             QStringLiteral("digitalisering"));
    QCOMPARE(shown.figure().nodeAt(one).label, QStringLiteral("Digitale werkplaats"));
    QCOMPARE(shown.figure().nodeKinds.at(shown.figure().nodeAt(one).kind).label, QStringLiteral("programma"));
    QVERIFY(!shown.figure().sentence.isEmpty());
}

void TestNetworkView::whatHasNoThemeOrPhaseStandsUnderUnknown()
{
    Shown shown;
    QVERIFY(shown.figure().hasUnknownBand && shown.figure().hasUnknownColumn);
    const int three = shown.placementOf(3);
    QCOMPARE(shown.figure().layout.places.at(three).band, 5); // after the five themes
    QCOMPARE(shown.figure().placements.at(three).columns, QList<int>{4});
    QCOMPARE(shown.figure().nodeKinds.at(shown.figure().nodeAt(three).kind).shape, MarkShape::Dashed);
}

void TestNetworkView::aRelationIsALine()
{
    Shown shown;
    QCOMPARE(shown.figure().segments.size(), 1);
    const core::LinkSegment line = shown.figure().segments.first();
    QCOMPARE(shown.figure().nodeAt(line.from).id, InventoryFixture::id(1));
    QCOMPARE(shown.figure().nodeAt(line.to).id, InventoryFixture::id(2));
    QCOMPARE(shown.figure().linkKinds.at(shown.figure().links.at(line.link).kind).label,
             QStringLiteral("verwijst door"));
}

void TestNetworkView::aClickSelectsAndCtrlAdds()
{
    Shown shown;
    const auto centre = [&](quint64 number) {
        return shown.canvas()->placeRect(shown.placementOf(number)).center().toPoint();
    };
    QTest::mouseClick(shown.canvas()->viewport(), Qt::LeftButton, {}, centre(1));
    QCOMPARE(shown.selection(), QList<RecordRef>{initiative(1)});
    QTest::mouseClick(shown.canvas()->viewport(), Qt::LeftButton, Qt::ControlModifier, centre(2));
    QCOMPARE(shown.selection(), (QList<RecordRef>{initiative(1), initiative(2)}));
    QTest::mouseClick(shown.canvas()->viewport(), Qt::LeftButton, Qt::ControlModifier, centre(1));
    QCOMPARE(shown.selection(), QList<RecordRef>{initiative(2)});
    const QRectF last = shown.canvas()->placeRect(shown.placementOf(3));
    QTest::mouseClick(shown.canvas()->viewport(), Qt::LeftButton, {},
                      QPointF(last.left() - 200, last.center().y()).toPoint());
    QVERIFY(shown.selection().isEmpty());
}

void TestNetworkView::theSelectionOfOthersIsShown()
{
    Shown shown;
    shown.fixture.workspace.setSelection({{core::EntityKind::Activity, InventoryFixture::id(21)}});
    QCOMPARE(shown.canvas()->look().isSelected, (QList<bool>{false, true, false})); // its initiative
    shown.fixture.workspace.setSelection({});
    QCOMPARE(shown.canvas()->look().isSelected, (QList<bool>{false, false, false}));
}

void TestNetworkView::arrowsGoFromNodeToNode()
{
    Shown shown;
    NetworkCanvas *canvas = shown.canvas();
    canvas->setCurrent(shown.placementOf(1));
    QTest::keyClick(canvas, Qt::Key_Down);
    QCOMPARE(canvas->current(), shown.placementOf(2));
    QTest::keyClick(canvas, Qt::Key_End);
    QCOMPARE(canvas->current(), shown.placementOf(3));
    QTest::keyClick(canvas, Qt::Key_Home);
    QCOMPARE(canvas->current(), shown.placementOf(1));
    QTest::keyClick(canvas, Qt::Key_Up);
    QCOMPARE(canvas->current(), shown.placementOf(1)); // nothing above
    QTest::keyClick(canvas, Qt::Key_Space);
    QCOMPARE(shown.selection(), QList<RecordRef>{initiative(1)});

    const QList<QPointF> centres{{0, 0}, {100, 3}, {100, 40}, {0, 20}};
    QCOMPARE(placementInDirection(centres, {0, 1, 2, 3}, 0, 1, 0), 1);
    QCOMPARE(placementInDirection(centres, {0, 2, 3}, 0, 1, 0), 2);
    QCOMPARE(placementInDirection(centres, {0, 1, 2, 3}, 0, 0, 1), 3);
    QCOMPARE(placementInDirection(centres, {0, 1, 2, 3}, 0, -1, 0), 0);
}

void TestNetworkView::everyNodeHasANameForAScreenReader()
{
    Shown shown;
    NetworkCanvas *canvas = shown.canvas();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(canvas);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 3);
    for (int i = 0; i < 3; ++i) {
        QAccessibleInterface *node = list->child(i);
        QCOMPARE(node->role(), QAccessible::ListItem);
        QVERIFY(!node->text(QAccessible::Name).isEmpty());
        QCOMPARE(list->indexOfChild(node), i);
        const QPoint middle = node->rect().center();
        QCOMPARE(list->childAt(middle.x(), middle.y()), node);
    }
    const QString name = list->child(0)->text(QAccessible::Name);
    for (const char *part :
         {"Digitale werkplaats", "programma", "digitalisering", "Weten", "Willen", "Kunnen", "1 relations"})
        QVERIFY2(name.contains(QLatin1String(part)), qPrintable(name));
    shown.fixture.workspace.setSelection({initiative(1)});
    QVERIFY(list->child(0)->state().selected);
    QVERIFY(!list->child(1)->state().selected);
}

void TestNetworkView::findGoesFromHitToHit()
{
    Shown shown;
    auto *find = shown.view.findChild<QLineEdit *>();
    find->setText(QStringLiteral("ENERGIE"));
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(shown.selection(), QList<RecordRef>{initiative(2)});
    QCOMPARE(shown.canvas()->current(), shown.placementOf(2));
    find->setText(QStringLiteral("cafe"));
    QVERIFY(shown.view.findNext());
    QCOMPARE(shown.selection(), QList<RecordRef>{initiative(3)});
    QVERIFY(shown.view.findNext()); // round and found again
    find->setText(QStringLiteral("zeppelin"));
    QVERIFY(!shown.view.findNext());
    QCOMPARE(shown.selection(), QList<RecordRef>{initiative(3)});
}

void TestNetworkView::theFilterHidesWithoutMoving()
{
    Shown shown;
    const core::JourneyMapLayout before = shown.figure().layout;
    Filter filter = shown.fixture.workspace.filter();
    filter.themes = core::TermSet{QStringLiteral("digitalisering")};
    shown.fixture.workspace.setFilter(filter);
    QCOMPARE(shown.canvas()->visiblePlacements(), QList<int>{shown.placementOf(1)});
    QCOMPARE(QAccessible::queryAccessibleInterface(shown.canvas())->childCount(), 1);
    QCOMPARE(shown.figure().layout, before);
    filter.themes = {};
    filter.text = QStringLiteral("werkplaats");
    shown.fixture.workspace.setFilter(filter);
    QCOMPARE(shown.canvas()->visiblePlacements().size(), 1);
    filter.text.clear();
    shown.fixture.workspace.setFilter(filter);
    QCOMPARE(shown.canvas()->visiblePlacements().size(), 3);
}

void TestNetworkView::focusFadesWhatIsFarAway()
{
    Shown shown;
    shown.fixture.workspace.setSelection({initiative(1)});
    QVERIFY(shown.canvas()->look().isFaded.isEmpty());
    shown.view.setFocusSteps(1);
    QCOMPARE(shown.canvas()->look().isFaded, (QList<bool>{false, false, true})); // 2 is referred to, 3 is not
    shown.view.setFocusSteps(0);
    QVERIFY(shown.canvas()->look().isFaded.isEmpty());
}

void TestNetworkView::aNewRecordMovesNoOther()
{
    Shown shown;
    const core::JourneyMapLayout before = shown.figure().layout;
    core::Initiative made = InventoryFixture::initiative(4, QStringLiteral("Aanloop"));
    made.stage = QStringLiteral("structureel");
    made.themes = core::TermSet{QStringLiteral("digitalisering")};
    core::Activity activity = InventoryFixture::activity(41, 4, QStringLiteral("Inloop"));
    activity.phases = core::TermSet{QStringLiteral("weten")};
    QVERIFY(shown.fixture.workspace.edit(QStringLiteral("x"), [&](core::Edit &edit) -> core::Result<void> {
        if (const auto done = edit.insert(made); !done)
            return done.error();
        const auto done = edit.insert(activity);
        return done ? core::Result<void>() : done.error();
    }));
    QVERIFY(shown.waitForFigure());
    QCOMPARE(shown.figure().nodes.size(), 4);
    for (const core::JourneyMapPlace &place : before.places)
        QCOMPARE(*shown.figure().layout.find(place.id, place.band), place);
}

void TestNetworkView::zoomKeepsThePointUnderTheMouse()
{
    Shown shown;
    NetworkCanvas *canvas = shown.canvas();
    const QPointF point = canvas->placeRect(shown.placementOf(2)).center();
    canvas->setZoom(4, point);
    QCOMPARE(canvas->zoom(), 4.0);
    const QPointF moved = canvas->placeRect(shown.placementOf(2)).center();
    QVERIFY2((moved - point).manhattanLength() < 6,
             qPrintable(QString::number((moved - point).manhattanLength())));
    canvas->setZoom(1000, point);
    QVERIFY(canvas->zoom() <= 40);
    canvas->fit();
    QCOMPARE(canvas->zoom(), 1.0);
    QCOMPARE(canvas->horizontalScrollBar()->maximum(), 0);
    canvas->setCurrent(shown.placementOf(3));
    QTest::keyClick(canvas, Qt::Key_Plus);
    QVERIFY(canvas->zoom() > 1);
    QTest::keyClick(canvas, Qt::Key_0);
    QCOMPARE(canvas->zoom(), 1.0);
}

void TestNetworkView::draggingPans()
{
    Shown shown;
    NetworkCanvas *canvas = shown.canvas();
    canvas->setZoom(4, QPointF(600, 300));
    const int before = canvas->horizontalScrollBar()->value();
    QWidget *viewport = canvas->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, QPoint(600, 300));
    QTest::mouseMove(viewport, QPoint(560, 300));
    QTest::mouseMove(viewport, QPoint(500, 300));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, QPoint(500, 300));
    QCOMPARE(canvas->horizontalScrollBar()->value(), before + 100);
    QVERIFY(shown.selection().isEmpty()); // panning is no click
}

void TestNetworkView::neighbourhoodsAreCountedInSteps()
{
    JourneyMapFigure figure;
    for (quint64 i = 0; i < 5; ++i) {
        figure.nodes.append({core::RecordId(0, i + 1), {}, {}, 0});
        figure.placements.append(MapPlacement{static_cast<int>(i), QList<int>{0}});
    }
    figure.segments = {{0, 0, 1}, {0, 2, 1}, {0, 2, 3}}; // 0 → 1 ← 2 → 3, and 4 alone
    QCOMPARE(neighbourhood(figure, {0}, 0, {}), (QList<bool>{true, false, false, false, false}));
    QCOMPARE(neighbourhood(figure, {0}, 1, {}), (QList<bool>{true, true, false, false, false}));
    QCOMPARE(neighbourhood(figure, {0}, 2, {}), (QList<bool>{true, true, true, false, false}));
    QCOMPARE(neighbourhood(figure, {0}, 3, {}), (QList<bool>{true, true, true, true, false}));
    const QList<bool> withoutOne{false, true, false, false, false};
    QCOMPARE(neighbourhood(figure, {0}, 3, withoutOne), (QList<bool>{true, false, false, false, false}));
}

void TestNetworkView::anotherFileStartsAfresh()
{
    Shown shown;
    shown.fixture.workspace.setDocument(nullptr);
    QTRY_VERIFY(shown.figure().nodes.isEmpty());
    QVERIFY(shown.canvas()->visiblePlacements().isEmpty());
    QTest::keyClick(shown.canvas(), Qt::Key_Down); // nothing to go to, nothing breaks
    QCOMPARE(shown.canvas()->current(), -1);
}

void TestNetworkView::anEmptyFileIsASentence()
{
    Shown shown(core::Inventory{});
    QVERIFY(shown.isReady);
    QVERIFY(shown.figure().isEmpty());
    QVERIFY(!shown.view.grab().isNull());
    QVERIFY(!shown.view.findNext());
}

QTEST_MAIN(TestNetworkView)
#include "tst_networkview.moc"
