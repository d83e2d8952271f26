#include "app/desktop/views/network/networktable.h"
#include "core/model/catalogue.h"
#include "tests/desktop/networkfixture.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTableView>
#include <QtTest>

using namespace app;
using namespace networkfixture;

class TestNetworkTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOtherMapsShowTheSameFile();
    void regionsAskedForGetAMapOfTheirOwn();
    void theListHasWhatTheMapHas();
    void theSelectionOfListAndMapIsOne();
    void aRouteIsShownAndSpoken();
    void coloursCanBeThoseOfAField();
    void aWalkGoesStepByStep();
    void picturesSayWhatIsLeftOut();
};

void TestNetworkTools::theOtherMapsShowTheSameFile()
{
    Shown shown;
    for (const NetworkLayout layout : {NetworkLayout::Stakeholders, NetworkLayout::Hinge}) {
        shown.view.setLayout(layout);
        QVERIFY(shown.waitForFigure());
        for (const quint64 number : {1, 2, 3})
            QCOMPARE(shown.canvas()->marksOf(InventoryFixture::id(number)).size(), 1);
        QVERIFY(shown.figure().columns.isEmpty());
        QCOMPARE(shown.figure().bands.isEmpty(), layout == NetworkLayout::Stakeholders);
        QVERIFY(!shown.view.grab().isNull());
        const int mark = shown.markOf(2);
        QTest::mouseClick(shown.canvas()->viewport(), Qt::LeftButton, {},
                          shown.canvas()->markRect(mark).center().toPoint());
        QCOMPARE(shown.selection(), QList<RecordRef>{initiative(2)});
    }
    shown.view.setLayout(NetworkLayout::Journey);
    QVERIFY(shown.waitForFigure());
    QVERIFY(shown.figure().hasCells());
}

void TestNetworkTools::regionsAskedForGetAMapOfTheirOwn()
{
    core::Inventory inventory = records();
    core::Initiative one = *inventory.find<core::Initiative>(InventoryFixture::id(1));
    core::Initiative two = *inventory.find<core::Initiative>(InventoryFixture::id(2));
    one.regions = core::TermSet{QStringLiteral("zandhoek")};
    two.regions = core::TermSet{QStringLiteral("waterland")};
    inventory.put(one);
    inventory.put(two);
    Shown shown(inventory);
    const QList<QRectF> before = rectsOf(shown.figure());
    Filter filter = shown.fixture.workspace.filter();
    filter.regions = core::TermSet{QStringLiteral("waterland")};
    shown.fixture.workspace.setFilter(filter);
    QVERIFY(shown.canvas()->marksOf(InventoryFixture::id(1)).isEmpty()); // hidden at once
    QVERIFY(shown.waitForFigure());
    for (const MapNode &node : shown.figure().nodes)
        QVERIFY(node.id != InventoryFixture::id(1));
    QVERIFY(shown.markOf(2) >= 0);
    filter.regions = {};
    shown.fixture.workspace.setFilter(filter);
    QVERIFY(shown.waitForFigure());
    QCOMPARE(rectsOf(shown.figure()), before); // everything where it was
}

void TestNetworkTools::theListHasWhatTheMapHas()
{
    Shown shown;
    shown.view.setTableShown(true);
    const NetworkTable *table = shown.view.table();
    QAbstractItemModelTester tester(shown.view.table());
    QCOMPARE(table->rowCount(), 3);
    const int row = table->rowOf(InventoryFixture::id(1));
    const auto text
        = [&](int at, NetworkTable::Column column) { return table->index(at, column).data().toString(); };
    QCOMPARE(text(row, NetworkTable::Name), QStringLiteral("Digitale werkplaats"));
    QCOMPARE(text(row, NetworkTable::Kind), QStringLiteral("programma"));
    QCOMPARE(text(row, NetworkTable::Place), QStringLiteral("digitalisering: Weten, Willen, Kunnen"));
    QCOMPARE(text(row, NetworkTable::To), QStringLiteral("verwijst door: Energiescan"));
    QCOMPARE(text(row, NetworkTable::From), QString());
    QCOMPARE(text(table->rowOf(InventoryFixture::id(2)), NetworkTable::From),
             QStringLiteral("verwijst door: Digitale werkplaats"));
    Filter filter = shown.fixture.workspace.filter();
    filter.text = QStringLiteral("energie");
    shown.fixture.workspace.setFilter(filter);
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->rowOf(InventoryFixture::id(1)), -1);
}

void TestNetworkTools::theSelectionOfListAndMapIsOne()
{
    Shown shown;
    shown.view.setTableShown(true);
    auto *list = shown.view.findChild<QTableView *>();
    list->setFocus();
    list->selectRow(shown.view.table()->rowOf(InventoryFixture::id(2)));
    QCOMPARE(shown.selection(), QList<RecordRef>{initiative(2)});
    QVERIFY(shown.canvas()->isItemSelected(
        static_cast<int>(shown.canvas()->visibleMarks().indexOf(shown.markOf(2)))));
    shown.fixture.workspace.setSelection({initiative(1), initiative(3)});
    QList<int> rows;
    for (const QModelIndex &index : list->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QList<int> expected{shown.view.table()->rowOf(InventoryFixture::id(1)),
                        shown.view.table()->rowOf(InventoryFixture::id(3))};
    std::sort(expected.begin(), expected.end());
    QCOMPARE(rows, expected);
    QCOMPARE(shown.selection().size(), 2); // following is not choosing
}

void TestNetworkTools::aRouteIsShownAndSpoken()
{
    Shown shown;
    auto *status = shown.view.findChild<QLabel *>();
    QVERIFY(!shown.view.showRoute()); // nothing is selected
    shown.fixture.workspace.setSelection({initiative(1), initiative(2)});
    QVERIFY(shown.view.showRoute());
    QCOMPARE(shown.canvas()->trail().segments, QList<int>{0});
    QCOMPARE(shown.canvas()->trail().marks.size(), 2);
    QVERIFY(status->text().contains(QStringLiteral("Digitale werkplaats → Energiescan")));
    shown.fixture.workspace.setSelection({initiative(1), initiative(3)});
    QVERIFY(!shown.view.showRoute()); // no relation leads to the third
    QVERIFY(shown.canvas()->trail().marks.isEmpty());
    QVERIFY(status->text().contains(QStringLiteral("Energiescan")) == false);
}

void TestNetworkTools::coloursCanBeThoseOfAField()
{
    Shown shown;
    QVERIFY(shown.canvas()->look().colouring.isByKind());
    const QList<ColourField> fields = colourFields(shown.fixture.workspace);
    QVERIFY(fields.size() > 5);
    const auto stage = std::find_if(fields.begin(), fields.end(), [](const ColourField &field) {
        return core::entityInfo(core::EntityKind::Initiative)
                   .fields[static_cast<std::size_t>(field.field)]
                   .keyText()
            == QLatin1String("stage");
    });
    QVERIFY(stage != fields.end());
    shown.view.setColourField(1 + static_cast<int>(stage - fields.begin()));
    const NetworkColouring &colouring = shown.canvas()->look().colouring;
    QCOMPARE(colouring.groupOfNode.size(), 3);
    QCOMPARE(colouring.groups.at(colouring.groupOfNode.at(0)).label, QStringLiteral("structureel"));
    QCOMPARE(colouring.groupOfNode.at(0), colouring.groupOfNode.at(1));
    QCOMPARE(colouring.groupOfNode.at(2), colouring.groupOfNode.at(0)); // all three are
    QSet<QString> letters;
    for (const NetworkColourGroup &group : colouring.groups)
        letters.insert(group.letter);
    QCOMPARE(letters.size(), colouring.groups.size()); // told apart without colour
    shown.view.setColourField(0);
    QVERIFY(shown.canvas()->look().colouring.isByKind());
}

void TestNetworkTools::aWalkGoesStepByStep()
{
    Shown shown;
    WalkRoute route;
    route.theme = route.label = QStringLiteral("digitalisering");
    route.nodes = {InventoryFixture::id(1), InventoryFixture::id(2)};
    route.steps = {QStringLiteral("Workshop"), QStringLiteral("Scan")};
    QSignalSpy said(shown.view.walk(), &NetworkWalk::said);
    shown.canvas()->setMotion(true);
    if (shown.canvas()->wantsMotion()) {
        shown.view.walk()->start(route);
        QCOMPARE(shown.canvas()->trail().marks, QList<int>{shown.markOf(1)});
        QTRY_COMPARE_WITH_TIMEOUT(shown.view.walk()->step(), 1, 5000);
        shown.view.walk()->stop();
        QVERIFY(shown.canvas()->trail().marks.isEmpty());
    }
    shown.canvas()->setMotion(false); // all at once
    said.clear();
    shown.view.walk()->start(route);
    QVERIFY(!shown.view.walk()->isWalking());
    QCOMPARE(shown.canvas()->trail().marks, (QList<int>{shown.markOf(1), shown.markOf(2)}));
    QCOMPARE(shown.canvas()->trail().segments, QList<int>{0});
    QCOMPARE(said.size(), 1);
    QVERIFY(said.first().first().toString().contains(QStringLiteral("Scan")));
}

void TestNetworkTools::picturesSayWhatIsLeftOut()
{
    Shown shown;
    Filter filter = shown.fixture.workspace.filter();
    filter.themes = core::TermSet{QStringLiteral("digitalisering")};
    filter.text = QStringLiteral("werkplaats");
    shown.fixture.workspace.setFilter(filter);
    const QByteArray svg = figureSvg(shown.view.painting(), QSizeF(960, 600), {}, {});
    QVERIFY(svg.contains("digitalisering"));
    QVERIFY(svg.contains("werkplaats"));
    QVERIFY(svg.contains("2026"));
    QVERIFY(!svg.contains("Energiescan"));
}

QTEST_MAIN(TestNetworkTools)
#include "tst_networktools.moc"
