#include "app/desktop/models/filteredinventory.h"
#include "tests/desktop/matrixfixture.h"

#include <QAccessible>
#include <QComboBox>
#include <QListWidget>
#include <QScrollBar>
#include <QtTest>

using namespace matrixfixture;

class TestMatrixView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFrameIsFilledFromTheDocument();
    void arrowsWalkOverTheCells();
    void everyCellHasANameForAScreenReader();
    void enterShowsReasonsAndCards();
    void choosingACardSelectsItsActivity();
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
