#include "app/desktop/views/matrix/matrixedits.h"
#include "tests/desktop/matrixfixture.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QScrollBar>
#include <QtTest>

using namespace matrixfixture;

namespace {

/// A whole drag from elsewhere: a drop reaches only what accepted its entering. True when the drop was taken.
bool dropOn(MatrixCanvas *canvas, const QMimeData &mime, const QPointF &point,
            Qt::KeyboardModifiers modifiers)
{
    QDragEnterEvent enter(point.toPoint(), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(canvas->viewport(), &enter);
    if (!enter.isAccepted())
        return false;
    QDragMoveEvent move(point.toPoint(), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(canvas->viewport(), &move);
    QDropEvent drop(point, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, modifiers);
    drop.ignore();
    QCoreApplication::sendEvent(canvas->viewport(), &drop);
    return drop.isAccepted();
}

} // namespace

class TestMatrixEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMovedCardChangesPhaseInOneUndoableEdit();
    void withCtrlTheOldPhaseStays();
    void movingToAnotherThemeMakesAnInheritedThemeItsOwn();
    void movingOutOfAllKeepsTheOtherPhases();
    void movingNowhereIsNoEdit();
    void draggingWithTheMouseMovesACard();
    void aDropFromThePanelMovesACard();
    void strangeDropsAreRefused();
    void aMarkTakesTheCellOutOfTheFrameAndBack();
    void aMarkForAWholeRowSaysSo();
    void thePanelMovesTheChosenCard();
};

void TestMatrixEdits::aMovedCardChangesPhaseInOneUndoableEdit()
{
    Shown shown;
    Workspace &workspace = shown.fixture.workspace;
    const quint64 before = workspace.document()->revision();
    const MatrixKey to{QStringLiteral("ontmoeten"), wetenDigital.theme, {}};
    QVERIFY(moveActivity(workspace, InventoryFixture::id(11), wetenDigital, to, false));
    QCOMPARE(workspace.document()->revision(), before + 1);
    QCOMPARE(*shown.activity(11).phases, core::TermSet{QStringLiteral("ontmoeten")});
    QVERIFY(shown.activity(11).themes.isUnknown()); // still its initiative's
    QVERIFY(workspace.document()->undoLabel().contains(QStringLiteral("Workshop webwinkel")));
    QVERIFY(shown.waitForFigure());
    QCOMPARE(shown.cell("digitalisering", "weten").certain, 0);
    QCOMPARE(shown.cell("digitalisering", "ontmoeten").certain, 1);
    workspace.undo();
    QVERIFY(shown.waitForFigure());
    QCOMPARE(shown.cell("digitalisering", "weten").certain, 1);
}

void TestMatrixEdits::withCtrlTheOldPhaseStays()
{
    Shown shown;
    const MatrixKey to{QStringLiteral("ontmoeten"), wetenDigital.theme, {}};
    QVERIFY(moveActivity(shown.fixture.workspace, InventoryFixture::id(11), wetenDigital, to, true));
    QCOMPARE(*shown.activity(11).phases,
             (core::TermSet{QStringLiteral("ontmoeten"), QStringLiteral("weten")}));
}

void TestMatrixEdits::movingToAnotherThemeMakesAnInheritedThemeItsOwn()
{
    Shown shown;
    Workspace &workspace = shown.fixture.workspace;
    const MatrixKey to{wetenDigital.phase, QStringLiteral("financiering"), {}};
    QVERIFY(moveActivity(workspace, InventoryFixture::id(11), wetenDigital, to, true));
    QCOMPARE(*shown.activity(11).themes,
             (core::TermSet{QStringLiteral("digitalisering"), QStringLiteral("financiering")}));
    const MatrixKey back{wetenDigital.phase, QStringLiteral("arbeidsmarkt"), {}};
    QVERIFY(moveActivity(workspace, InventoryFixture::id(11), to, back, false));
    QCOMPARE(*shown.activity(11).themes,
             (core::TermSet{QStringLiteral("arbeidsmarkt"), QStringLiteral("digitalisering")}));
    QCOMPARE(*shown.activity(11).phases, core::TermSet{QStringLiteral("weten")});
    const auto *initiative = workspace.inventory().find<core::Initiative>(InventoryFixture::id(1));
    QCOMPARE(*initiative->themes, core::TermSet{QStringLiteral("digitalisering")});
}

void TestMatrixEdits::movingOutOfAllKeepsTheOtherPhases()
{
    Shown shown;
    const MatrixKey from{QStringLiteral("weten"), QStringLiteral("verduurzaming"), {}};
    const MatrixKey to{QStringLiteral("willen"), QStringLiteral("verduurzaming"), {}};
    QVERIFY(moveActivity(shown.fixture.workspace, InventoryFixture::id(22), from, to, false));
    QCOMPARE(
        *shown.activity(22).phases,
        (core::TermSet{QStringLiteral("kunnen"), QStringLiteral("ontmoeten"), QStringLiteral("willen")}));
}

void TestMatrixEdits::movingNowhereIsNoEdit()
{
    Shown shown;
    Workspace &workspace = shown.fixture.workspace;
    const quint64 before = workspace.document()->revision();
    QVERIFY(!moveActivity(workspace, InventoryFixture::id(11), wetenDigital, wetenDigital, false));
    QVERIFY(!moveActivity(workspace, InventoryFixture::id(999), wetenDigital,
                          {QStringLiteral("willen"), {}, {}}, false));
    QCOMPARE(workspace.document()->revision(), before);
}

void TestMatrixEdits::draggingWithTheMouseMovesACard()
{
    Shown shown;
    MatrixCanvas *canvas = shown.view.canvas();
    canvas->setZoom(3);
    canvas->verticalScrollBar()->setValue(0);
    const MatrixGeometry geometry = canvas->geometry();
    QVERIFY(geometry.showsCards());
    const MatrixPosition from = shown.at("digitalisering", "weten"),
                         to = shown.at("digitalisering", "kunnen");
    const QPoint start = geometry.cardRect(from.row, from.column, 0).center().toPoint();
    const QPoint end(geometry.cellRect(to.row, to.column).center().toPoint().x(), start.y());
    QWidget *viewport = canvas->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, start);
    QTest::mouseMove(viewport, (start + end) / 2);
    QTest::mouseMove(viewport, end);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, end);
    QCOMPARE(*shown.activity(11).phases, core::TermSet{QStringLiteral("kunnen")});
    // Escape in the middle of a drag leaves everything as it was.
    QVERIFY(shown.waitForFigure());
    canvas->verticalScrollBar()->setValue(0);
    const quint64 before = shown.fixture.workspace.document()->revision();
    const QPoint again = canvas->geometry().cardRect(to.row, to.column, 0).center().toPoint();
    QTest::mousePress(viewport, Qt::LeftButton, {}, again);
    QTest::mouseMove(viewport, again + QPoint(-60, 0));
    QTest::mouseMove(viewport, start);
    QTest::keyClick(canvas, Qt::Key_Escape);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, start);
    QCOMPARE(shown.fixture.workspace.document()->revision(), before);
}

void TestMatrixEdits::aDropFromThePanelMovesACard()
{
    Shown shown;
    MatrixCanvas *canvas = shown.view.canvas();
    const MatrixPosition from = shown.at("digitalisering", "weten"), to = shown.at("financiering", "weten");
    QMimeData mime;
    mime.setData(DraggedCard::mimeType(), DraggedCard{InventoryFixture::id(11), from}.toMime());
    const QPointF point = canvas->geometry().cellRect(to.row, to.column).center();
    QVERIFY(dropOn(canvas, mime, point, Qt::ControlModifier));
    QVERIFY2(shown.activity(11).themes.hasValue(), "the activity was not moved");
    QCOMPARE(*shown.activity(11).themes,
             (core::TermSet{QStringLiteral("digitalisering"), QStringLiteral("financiering")}));
}

void TestMatrixEdits::strangeDropsAreRefused()
{
    const DraggedCard card{InventoryFixture::id(11), {2, 3}};
    QCOMPARE(DraggedCard::fromMime(card.toMime())->activity, card.activity);
    QCOMPARE(DraggedCard::fromMime(card.toMime())->from, card.from);
    for (const char *bytes : {"", "x", "1 2 3", "zzz 1 1"})
        QVERIFY(!DraggedCard::fromMime(bytes));
    QVERIFY(!DraggedCard::fromMime(card.toMime() + " 4"));
    Shown shown;
    const quint64 before = shown.fixture.workspace.document()->revision();
    QMimeData mime;
    mime.setData(DraggedCard::mimeType(), DraggedCard{InventoryFixture::id(11), {77, 0}}.toMime());
    const QPointF point = shown.view.canvas()->geometry().cellRect(0, 0).center();
    QVERIFY(!dropOn(shown.view.canvas(), mime, point, {}));
    QMimeData text;
    text.setText(QStringLiteral("just a text"));
    QVERIFY(!dropOn(shown.view.canvas(), text, point, {}));
    QCOMPARE(shown.fixture.workspace.document()->revision(), before);
}

void TestMatrixEdits::aMarkTakesTheCellOutOfTheFrameAndBack()
{
    Shown shown;
    Workspace &workspace = shown.fixture.workspace;
    shown.view.canvas()->setCurrent(shown.at("arbeidsmarkt", "weten"));
    CellPanel *panel = shown.view.panel();
    panel->findChild<QLineEdit *>()->setText(QStringLiteral("  De markt doet dit  "));
    QVERIFY(panel->mark(QStringLiteral("nvt")));
    const auto marks = workspace.inventory().all<core::CellMark>();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(*marks.at(0).reason, QStringLiteral("De markt doet dit"));
    QCOMPARE(*marks.at(0).author, workspace.document()->author());
    QVERIFY(shown.waitForFigure());
    QCOMPARE(shown.cell("arbeidsmarkt", "weten").status, MatrixStatus::NotApplicable);
    QCOMPARE(grandTotal(shown.figure()).frame, 19);
    QVERIFY(panel->mark(QStringLiteral("bewust-leeg"))); // takes the place of the first
    QCOMPARE(workspace.inventory().all<core::CellMark>().size(), 1);
    QVERIFY(shown.waitForFigure());
    QCOMPARE(shown.cell("arbeidsmarkt", "weten").status, MatrixStatus::White);
    QVERIFY(shown.cell("arbeidsmarkt", "weten").isDeliberate);
    QVERIFY(panel->unmark());
    QCOMPARE(workspace.inventory().all<core::CellMark>().size(), 0);
    QVERIFY(!panel->unmark());
}

void TestMatrixEdits::aMarkForAWholeRowSaysSo()
{
    core::CellMark mark;
    mark.theme = QStringLiteral("digitalisering");
    QVERIFY(!isOfCellAlone(mark, wetenDigital));
    mark.phase = QStringLiteral("weten");
    QVERIFY(isOfCellAlone(mark, wetenDigital));
    core::Inventory inventory;
    mark.phase = core::Known<QString>::unknown();
    mark.id = InventoryFixture::id(401);
    inventory.put(mark);
    QCOMPARE(marksOn(inventory, wetenDigital).size(), 1);
    QCOMPARE(marksOn(inventory, {QStringLiteral("weten"), QStringLiteral("financiering"), {}}).size(), 0);
    mark.region = QStringLiteral("zandhoek");
    inventory.put(mark);
    QCOMPARE(marksOn(inventory, wetenDigital).size(), 0); // of one region, not of the whole file
    QCOMPARE(marksOn(inventory,
                     {QStringLiteral("weten"), QStringLiteral("digitalisering"), QStringLiteral("zandhoek")})
                 .size(),
             1);
}

void TestMatrixEdits::thePanelMovesTheChosenCard()
{
    Shown shown;
    shown.view.canvas()->setCurrent(shown.at("digitalisering", "weten"));
    CellPanel *panel = shown.view.panel();
    const MatrixKey to{QStringLiteral("kunnen"), wetenDigital.theme, {}};
    panel->cards()->setCurrentRow(-1);
    QVERIFY(!panel->moveCurrentCard(to, false)); // nothing chosen
    panel->cards()->setCurrentRow(0);
    QVERIFY(panel->moveCurrentCard(to, false));
    QCOMPARE(*shown.activity(11).phases, core::TermSet{QStringLiteral("kunnen")});
    QVERIFY(shown.waitForFigure());
    QCOMPARE(panel->cards()->count(), 0); // the panel follows the cell it shows
    QCOMPARE(panel->detail().key, wetenDigital);
}

QTEST_MAIN(TestMatrixEdits)
#include "tst_matrixedits.moc"
