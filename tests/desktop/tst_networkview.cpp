#include "app/desktop/views/network/networkcanvas.h"
#include "app/desktop/views/network/networkview.h"
#include "tests/desktop/networkfixture.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace app;
using namespace networkfixture;

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
    void anotherFileStartsAfresh();
    void anEmptyFileIsASentence();
};

void TestNetworkView::theMapHasEveryInitiativeInItsCells()
{
    Shown shown;
    QVERIFY(shown.isReady);
    QCOMPARE(shown.figure().nodes.size(), 3);
    const int one = shown.markOf(1);
    QVERIFY(one >= 0);
    // Phases in order: ontmoeten, weten, willen, kunnen. The workshop is weten, coaching willen and kunnen.
    QCOMPARE(columnsOf(shown.figure(), one), (QList<int>{1, 2, 3}));
    QCOMPARE(bandOf(shown.figure(), one), 0);
    QCOMPARE(shown.figure().bands.at(0).label, QStringLiteral("digitalisering"));
    QCOMPARE(shown.figure().nodeAt(one).label, QStringLiteral("Digitale werkplaats"));
    QCOMPARE(shown.figure().nodeKinds.at(shown.figure().nodeAt(one).kind).label, QStringLiteral("programma"));
    QVERIFY(!shown.figure().sentence.isEmpty());
}

void TestNetworkView::whatHasNoThemeOrPhaseStandsUnderUnknown()
{
    Shown shown;
    QVERIFY(shown.figure().bands.constLast().isUnknown && shown.figure().columns.constLast().isUnknown);
    const int three = shown.markOf(3);
    QCOMPARE(bandOf(shown.figure(), three), 5); // after the five themes
    QCOMPARE(columnsOf(shown.figure(), three), QList<int>{4});
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
    const auto centre
        = [&](quint64 number) { return shown.canvas()->markRect(shown.markOf(number)).center().toPoint(); };
    QTest::mouseClick(shown.canvas()->viewport(), Qt::LeftButton, {}, centre(1));
    QCOMPARE(shown.selection(), QList<RecordRef>{initiative(1)});
    QTest::mouseClick(shown.canvas()->viewport(), Qt::LeftButton, Qt::ControlModifier, centre(2));
    QCOMPARE(shown.selection(), (QList<RecordRef>{initiative(1), initiative(2)}));
    QTest::mouseClick(shown.canvas()->viewport(), Qt::LeftButton, Qt::ControlModifier, centre(1));
    QCOMPARE(shown.selection(), QList<RecordRef>{initiative(2)});
    const QRectF last = shown.canvas()->markRect(shown.markOf(3));
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
    canvas->setCurrent(shown.markOf(1));
    QTest::keyClick(canvas, Qt::Key_Down);
    QCOMPARE(canvas->current(), shown.markOf(2));
    QTest::keyClick(canvas, Qt::Key_End);
    QCOMPARE(canvas->current(), shown.markOf(3));
    QTest::keyClick(canvas, Qt::Key_Home);
    QCOMPARE(canvas->current(), shown.markOf(1));
    QTest::keyClick(canvas, Qt::Key_Up);
    QCOMPARE(canvas->current(), shown.markOf(1)); // nothing above
    QTest::keyClick(canvas, Qt::Key_Space);
    QCOMPARE(shown.selection(), QList<RecordRef>{initiative(1)});
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
    QCOMPARE(shown.canvas()->current(), shown.markOf(2));
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
    const QList<QRectF> before = rectsOf(shown.figure());
    Filter filter = shown.fixture.workspace.filter();
    filter.themes = core::TermSet{QStringLiteral("digitalisering")};
    shown.fixture.workspace.setFilter(filter);
    QCOMPARE(shown.canvas()->visibleMarks(), QList<int>{shown.markOf(1)});
    QCOMPARE(QAccessible::queryAccessibleInterface(shown.canvas())->childCount(), 1);
    QCOMPARE(rectsOf(shown.figure()), before);
    filter.themes = {};
    filter.text = QStringLiteral("werkplaats");
    shown.fixture.workspace.setFilter(filter);
    QCOMPARE(shown.canvas()->visibleMarks().size(), 1);
    filter.text.clear();
    shown.fixture.workspace.setFilter(filter);
    QCOMPARE(shown.canvas()->visibleMarks().size(), 3);
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
    const auto cellsOf = [&](quint64 number) { return shown.figure().marks.at(shown.markOf(number)).cells; };
    const QList<int> one = cellsOf(1), two = cellsOf(2), three = cellsOf(3);
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
    QCOMPARE(cellsOf(1), one);
    QCOMPARE(cellsOf(2), two);
    QCOMPARE(cellsOf(3), three);
    QVERIFY(shown.markOf(4) >= 0);
}

void TestNetworkView::zoomKeepsThePointUnderTheMouse()
{
    Shown shown;
    NetworkCanvas *canvas = shown.canvas();
    QVERIFY(canvas->isFitted());
    const double fit = canvas->fitZoom();
    const QPointF point = canvas->markRect(shown.markOf(2)).center();
    canvas->setZoom(4 * fit, point);
    QCOMPARE(canvas->zoom(), 4 * fit);
    const QPointF moved = canvas->markRect(shown.markOf(2)).center();
    QVERIFY2((moved - point).manhattanLength() < 6,
             qPrintable(QString::number((moved - point).manhattanLength())));
    canvas->setZoom(1000, point);
    QVERIFY(canvas->zoom() <= std::max(8.0, 8 * fit));
    canvas->fit();
    QVERIFY(canvas->isFitted());
    QCOMPARE(canvas->horizontalScrollBar()->maximum(), 0);
    QTest::keyClick(canvas, Qt::Key_Minus);
    QCOMPARE(canvas->zoom(), fit); // all is in sight already
    canvas->setCurrent(shown.markOf(3));
    QTest::keyClick(canvas, Qt::Key_Plus);
    QVERIFY(canvas->zoom() > fit);
    QTest::keyClick(canvas, Qt::Key_0);
    QCOMPARE(canvas->zoom(), fit);
}

void TestNetworkView::draggingPans()
{
    Shown shown;
    NetworkCanvas *canvas = shown.canvas();
    canvas->setZoom(4 * canvas->fitZoom(), QPointF(600, 300));
    const int before = canvas->horizontalScrollBar()->value();
    QWidget *viewport = canvas->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, QPoint(600, 300));
    QTest::mouseMove(viewport, QPoint(560, 300));
    QTest::mouseMove(viewport, QPoint(500, 300));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, QPoint(500, 300));
    QCOMPARE(canvas->horizontalScrollBar()->value(), before + 100);
    QVERIFY(shown.selection().isEmpty()); // panning is no click
}

void TestNetworkView::anotherFileStartsAfresh()
{
    Shown shown;
    shown.fixture.workspace.setDocument(nullptr);
    QTRY_VERIFY(shown.figure().nodes.isEmpty());
    QVERIFY(shown.canvas()->visibleMarks().isEmpty());
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
