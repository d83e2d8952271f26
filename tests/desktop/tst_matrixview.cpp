#include "app/desktop/views/matrix/cardlist.h"
#include "app/desktop/views/matrix/cellpanel.h"
#include "app/desktop/views/matrix/filteredinventory.h"
#include "app/desktop/views/matrix/matrixcanvas.h"
#include "app/desktop/views/matrix/matrixview.h"
#include "tests/desktop/inventoryfixture.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace app;

namespace {

const MatrixKey wetenDigital{QStringLiteral("weten"), QStringLiteral("digitalisering"), {}};

/// The three initiatives of the fixture, without the dates and regions that make them uncertain; one more
/// activity that covers every phase, and three questions about a white cell.
core::Inventory records()
{
    core::Inventory records = InventoryFixture::threeInitiatives();
    core::Initiative one = *records.find<core::Initiative>(InventoryFixture::id(1));
    one.stage = QStringLiteral("structureel");
    core::Initiative two = *records.find<core::Initiative>(InventoryFixture::id(2));
    two.stage = QStringLiteral("structureel");
    two.regions = one.regions;
    two.endsOn = core::Known<core::PartialDate>::unknown(); // "2026" would make it only possible in that year
    records.put(one);
    records.put(two);
    core::Activity all = InventoryFixture::activity(22, 2, QStringLiteral("Loket voor alles"));
    all.phases = core::TermSet{core::allTerms};
    records.put(all);
    core::Signal signal;
    signal.id = InventoryFixture::id(301);
    signal.text = QStringLiteral("Wie helpt mij met personeel?");
    signal.phases = core::TermSet{QStringLiteral("kunnen")};
    signal.themes = core::TermSet{QStringLiteral("arbeidsmarkt")};
    signal.count = 3;
    records.put(signal);
    return records;
}

class Shown {
public:
    explicit Shown(const core::Inventory &inventory = records()) : fixture(inventory), view(fixture.workspace)
    {
        view.resize(1300, 700);
        QSignalSpy spy(&view, &MatrixView::figureShown);
        view.show();
        isReady = spy.wait(20000);
    }
    const MatrixFigure &figure() const { return view.canvas()->figure(); }
    int row(const char *theme) const
    {
        for (int i = 0; i < figure().rows.size(); ++i) {
            if (figure().rows.at(i).key == QLatin1String(theme))
                return i;
        }
        return -1;
    }
    int column(const char *phase) const
    {
        for (int i = 0; i < figure().columns.size(); ++i) {
            if (figure().columns.at(i).key == QLatin1String(phase))
                return i;
        }
        return -1;
    }
    MatrixPosition at(const char *theme, const char *phase) const { return {row(theme), column(phase)}; }
    const MatrixCell &cell(const char *theme, const char *phase) const
    {
        return figure().cell(row(theme), column(phase));
    }
    const core::Activity &activity(quint64 number)
    {
        return *fixture.workspace.inventory().find<core::Activity>(InventoryFixture::id(number));
    }
    bool waitForFigure()
    {
        QSignalSpy spy(&view, &MatrixView::figureShown);
        return spy.wait(20000);
    }

    InventoryFixture fixture;
    MatrixView view;
    bool isReady = false;
};

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

class TestMatrixView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFrameIsFilledFromTheDocument();
    void arrowsWalkOverTheCells();
    void everyCellHasANameForAScreenReader();
    void enterShowsReasonsAndCards();
    void choosingACardSelectsItsActivity();
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
    void anEditThatArrivesMeanwhileIsInTheNextFigure();
    void theFilterNarrowsTheMatrixAndSaysSo();
    void severalRegionsGiveAChoice();
    void zoomShowsCards();
    void aHiddenViewDoesNotAnalyse();
};

void TestMatrixView::theFrameIsFilledFromTheDocument()
{
    Shown shown;
    QVERIFY(shown.isReady);
    QCOMPARE(shown.figure().rows.size(), 5);
    QCOMPARE(shown.figure().columns.size(), 4);
    // Workshop webwinkel: weten; Coaching: willen and kunnen. Scan aan huis: weten; Loket: all four.
    QCOMPARE(shown.cell("digitalisering", "weten").certain, 1);
    QCOMPARE(shown.cell("digitalisering", "ontmoeten").certain, 0);
    QCOMPARE(shown.cell("verduurzaming", "weten").certain, 2);
    QCOMPARE(shown.cell("verduurzaming", "kunnen").certain, 1);
    QCOMPARE(shown.cell("arbeidsmarkt", "kunnen").status, MatrixStatus::White);
    QCOMPARE(shown.cell("arbeidsmarkt", "kunnen").demand, 3);
    QVERIFY(!shown.figure().sentence.isEmpty());
}

void TestMatrixView::arrowsWalkOverTheCells()
{
    Shown shown;
    MatrixCanvas *canvas = shown.view.canvas();
    canvas->setCurrent({0, 0});
    QSignalSpy moves(canvas, &MatrixCanvas::currentChanged);
    for (const int key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_Left})
        QTest::keyClick(canvas, Qt::Key(key));
    QCOMPARE(canvas->current(), (MatrixPosition{1, 0}));
    QCOMPARE(moves.size(), 4);
    QTest::keyClick(canvas, Qt::Key_End);
    QCOMPARE(canvas->current(), (MatrixPosition{4, 3}));
    QTest::keyClick(canvas, Qt::Key_Home);
    QCOMPARE(canvas->current(), (MatrixPosition{0, 0}));
}

void TestMatrixView::everyCellHasANameForAScreenReader()
{
    Shown shown;
    MatrixCanvas *canvas = shown.view.canvas();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(canvas);
    QVERIFY(list);
    QCOMPARE(list->childCount(), 20);
    QCOMPARE(list->role(), QAccessible::Table);
    canvas->setCurrent(shown.at("arbeidsmarkt", "kunnen"));
    QAccessibleInterface *cell = list->child(canvas->currentItem());
    QCOMPARE(cell->role(), QAccessible::Cell);
    QCOMPARE(cell->text(QAccessible::Name),
             spokenCell(shown.figure(), canvas->current().row, canvas->current().column));
    QVERIFY(cell->text(QAccessible::Name).startsWith(QStringLiteral("arbeidsmarkt, Kunnen: ")));
    QVERIFY(cell->state().selected);
    QCOMPARE(list->indexOfChild(cell), canvas->currentItem());
    const QPoint middle = cell->rect().center();
    QCOMPARE(list->childAt(middle.x(), middle.y()), cell);
    QVERIFY(!list->child(20));
}

void TestMatrixView::enterShowsReasonsAndCards()
{
    Shown shown;
    MatrixCanvas *canvas = shown.view.canvas();
    canvas->setCurrent(shown.at("verduurzaming", "weten"));
    QTest::keyClick(canvas, Qt::Key_Return);
    CellPanel *panel = shown.view.panel();
    QCOMPARE(panel->detail().cell.certain, 2);
    QCOMPARE(panel->cards()->count(), 2);
    QVERIFY(panel->cards()->item(0)->text().contains(QStringLiteral("Energiescan"))); // its initiative
    QVERIFY(panel->detail().reasons.contains(QStringLiteral("2")));
    canvas->setCurrent(shown.at("arbeidsmarkt", "kunnen"));
    QCOMPARE(panel->detail().demands, QStringList{QStringLiteral("Wie helpt mij met personeel?")});
    QCOMPARE(panel->cards()->count(), 0);
}

void TestMatrixView::choosingACardSelectsItsActivity()
{
    Shown shown;
    shown.view.canvas()->setCurrent(shown.at("digitalisering", "weten"));
    shown.view.panel()->cards()->setCurrentRow(0);
    const RecordRef expected{core::EntityKind::Activity, InventoryFixture::id(11)};
    QCOMPARE(shown.fixture.workspace.selection(), QList<RecordRef>{expected});
}

void TestMatrixView::aMovedCardChangesPhaseInOneUndoableEdit()
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

void TestMatrixView::withCtrlTheOldPhaseStays()
{
    Shown shown;
    const MatrixKey to{QStringLiteral("ontmoeten"), wetenDigital.theme, {}};
    QVERIFY(moveActivity(shown.fixture.workspace, InventoryFixture::id(11), wetenDigital, to, true));
    QCOMPARE(*shown.activity(11).phases,
             (core::TermSet{QStringLiteral("ontmoeten"), QStringLiteral("weten")}));
}

void TestMatrixView::movingToAnotherThemeMakesAnInheritedThemeItsOwn()
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

void TestMatrixView::movingOutOfAllKeepsTheOtherPhases()
{
    Shown shown;
    const MatrixKey from{QStringLiteral("weten"), QStringLiteral("verduurzaming"), {}};
    const MatrixKey to{QStringLiteral("willen"), QStringLiteral("verduurzaming"), {}};
    QVERIFY(moveActivity(shown.fixture.workspace, InventoryFixture::id(22), from, to, false));
    QCOMPARE(
        *shown.activity(22).phases,
        (core::TermSet{QStringLiteral("kunnen"), QStringLiteral("ontmoeten"), QStringLiteral("willen")}));
}

void TestMatrixView::movingNowhereIsNoEdit()
{
    Shown shown;
    Workspace &workspace = shown.fixture.workspace;
    const quint64 before = workspace.document()->revision();
    QVERIFY(!moveActivity(workspace, InventoryFixture::id(11), wetenDigital, wetenDigital, false));
    QVERIFY(!moveActivity(workspace, InventoryFixture::id(999), wetenDigital,
                          {QStringLiteral("willen"), {}, {}}, false));
    QCOMPARE(workspace.document()->revision(), before);
}

void TestMatrixView::draggingWithTheMouseMovesACard()
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

void TestMatrixView::aDropFromThePanelMovesACard()
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

void TestMatrixView::strangeDropsAreRefused()
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

void TestMatrixView::aMarkTakesTheCellOutOfTheFrameAndBack()
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

void TestMatrixView::aMarkForAWholeRowSaysSo()
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

void TestMatrixView::anEditThatArrivesMeanwhileIsInTheNextFigure()
{
    Shown shown;
    Workspace &workspace = shown.fixture.workspace;
    for (int i = 0; i < 5; ++i) { // each cancels the analysis of the one before
        core::Activity more
            = InventoryFixture::activity(static_cast<quint64>(500 + i), 1, QStringLiteral("Extra"));
        more.phases = core::TermSet{QStringLiteral("ontmoeten")};
        QVERIFY(workspace.edit(QStringLiteral("x"), [&](core::Edit &edit) -> core::Result<void> {
            const auto done = edit.insert(more);
            return done ? core::Result<void>() : done.error();
        }));
    }
    QTRY_COMPARE(shown.cell("digitalisering", "ontmoeten").certain, 5);
}

void TestMatrixView::theFilterNarrowsTheMatrixAndSaysSo()
{
    Shown shown;
    Workspace &workspace = shown.fixture.workspace;
    Filter filter = workspace.filter();
    filter.themes = core::TermSet{QStringLiteral("digitalisering")};
    filter.text = QStringLiteral("coaching");
    workspace.setFilter(filter);
    QTRY_COMPARE(shown.figure().rows.size(), 1);
    QCOMPARE(shown.cell("digitalisering", "weten").certain, 0); // Workshop webwinkel is filtered out
    QCOMPARE(shown.cell("digitalisering", "willen").certain, 1);
    QVERIFY(shown.figure().scope.contains(QStringLiteral("coaching")));
    QCOMPARE(filterWords(Filter()), QString());
}

void TestMatrixView::severalRegionsGiveAChoice()
{
    core::Inventory two = records();
    core::Initiative other = *two.find<core::Initiative>(InventoryFixture::id(2));
    other.regions = core::TermSet{QStringLiteral("waterland")};
    two.put(other);
    Shown shown(two);
    QVERIFY(shown.isReady);
    QComboBox *regions = shown.view.regions();
    QCOMPARE(regions->count(), 3); // all together, Waterland, Zandhoek
    QCOMPARE(shown.cell("verduurzaming", "weten").certain, 2);
    const int zandhoek = regions->findData(QStringLiteral("zandhoek"));
    regions->setCurrentIndex(zandhoek);
    Q_EMIT regions->activated(zandhoek);
    QVERIFY(shown.waitForFigure());
    QCOMPARE(shown.cell("verduurzaming", "weten").certain, 0);
    QCOMPARE(shown.cell("digitalisering", "weten").certain, 1);
    QVERIFY(shown.figure().scope.contains(QStringLiteral("Zandhoek")));
    shown.view.canvas()->setCurrent(shown.at("digitalisering", "weten"));
    QCOMPARE(shown.view.panel()->detail().key.region, QStringLiteral("zandhoek"));
}

void TestMatrixView::zoomShowsCards()
{
    Shown shown;
    MatrixCanvas *canvas = shown.view.canvas();
    QVERIFY(!canvas->geometry().showsCards());
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(canvas, Qt::Key_Plus);
    QVERIFY(canvas->zoom() > 3);
    QVERIFY(canvas->geometry().showsCards());
    QVERIFY(canvas->verticalScrollBar()->maximum() > 0);
    canvas->setCurrent({4, 0}); // comes into sight
    const QRectF rect = canvas->geometry().cellRect(4, 0);
    QVERIFY(rect.intersects(QRectF(canvas->viewport()->rect())));
    QTest::keyClick(canvas, Qt::Key_0);
    QCOMPARE(canvas->zoom(), 1.0);
    QCOMPARE(canvas->verticalScrollBar()->maximum(), 0);
}

void TestMatrixView::aHiddenViewDoesNotAnalyse()
{
    InventoryFixture fixture(records());
    MatrixView view(fixture.workspace);
    QSignalSpy spy(&view, &MatrixView::figureShown);
    Filter filter = fixture.workspace.filter();
    filter.referenceDate = QDate(2026, 1, 1);
    fixture.workspace.setFilter(filter);
    QVERIFY(!spy.wait(200));
    view.show();
    QVERIFY(spy.wait(20000));
}

QTEST_MAIN(TestMatrixView)
#include "tst_matrixview.moc"
