#include "app/desktop/views/journey/activitypicker.h"
#include "app/desktop/views/journey/journeytable.h"
#include "tests/desktop/journeyfixture.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QDropEvent>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QTableView>
#include <QToolButton>

using namespace journeyfixture;

/// The view "Klantreis": what it shows, and what people can do on it with mouse and keys.
class TestJourneyView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void automaticJourneysStandByTheme();
    void aRegionInTheFilterGivesItsOwnLanes();
    void theSearchNarrowsWhatIsAnalysed();
    void theFilterHidesRecordedJourneys();
    void anAutomaticJourneyIsRecordedInOneEdit();
    void aNewJourneyGetsStepsAndUndoTakesThemAway();
    void arrowsGoAlongStepsAndJourneys();
    void whatIsChosenIsSelected();
    void eachStepIsAnAccessibleChild();
    void theListSaysTheSame();
    void aWalkGoesStepByStep();
    void aWalkIsAllAtOnceWhereNothingMayMove();
    void zoomMakesLettersLargerAndKeepsThePlace();
    void thePlaceStaysWithItsStep();
    void aFileThatIsOnlyReadIsNotEdited();
    void anEmptyFileSaysHowToBegin();
};

void TestJourneyView::automaticJourneysStandByTheme()
{
    Shown shown(false);
    QVERIFY(shown.isReady);
    QVERIFY(!shown.figure().isRecorded);
    QCOMPARE(shown.figure().lanes.size(), 5);
    const JourneyLane &digital = shown.figure().lanes.first();
    QCOMPARE(digital.themeKey, QStringLiteral("digitalisering"));
    // Activity 11 in weten, 12 in willen and kunnen; ontmoeten is empty.
    QCOMPARE(digital.stations.at(0).activities, 0);
    QVERIFY(digital.bridges.at(0).isBroken() && !digital.bridges.at(1).isBroken());
    QVERIFY(!shown.view.picker()->isVisible());
}

void TestJourneyView::aRegionInTheFilterGivesItsOwnLanes()
{
    Shown shown(false);
    Filter filter = shown.workspace().filter();
    filter.regions = core::TermSet{QStringLiteral("waterland")};
    QVERIFY(shown.after([&] { shown.workspace().setFilter(filter); }));
    QCOMPARE(shown.figure().lanes.first().regionKey, QStringLiteral("waterland"));
    QCOMPARE(shown.figure().lanes.first().stations.at(1).activities, 0); // 11 is in zandhoek
}

void TestJourneyView::theSearchNarrowsWhatIsAnalysed()
{
    Shown shown(false);
    QCOMPARE(shown.figure().lanes.first().stations.at(1).activities, 1);
    Filter filter = shown.workspace().filter();
    filter.text = QStringLiteral("energie");
    QVERIFY(shown.after([&] { shown.workspace().setFilter(filter); }));
    QCOMPARE(shown.figure().lanes.first().stations.at(1).activities, 0);
    QVERIFY(shown.figure().scope.contains(QStringLiteral("energie")));
}

void TestJourneyView::theFilterHidesRecordedJourneys()
{
    Shown shown;
    QCOMPARE(shown.titles(), (QStringList{QStringLiteral("Ik wil online"), QStringLiteral("Ik wil zuinig")}));
    Filter filter = shown.workspace().filter();
    filter.themes = core::TermSet{QStringLiteral("verduurzaming")};
    QVERIFY(shown.after([&] { shown.workspace().setFilter(filter); }));
    QCOMPARE(shown.titles(), QStringList{QStringLiteral("Ik wil zuinig")});
    filter.themes = {};
    filter.text = QStringLiteral("webwinkel online"); // an activity's word and the journey's
    QVERIFY(shown.after([&] { shown.workspace().setFilter(filter); }));
    QCOMPARE(shown.titles(), QStringList{QStringLiteral("Ik wil online")});
    filter.text = QStringLiteral("webwinkel zuinig");
    QVERIFY(shown.after([&] { shown.workspace().setFilter(filter); }));
    QVERIFY(shown.figure().isEmpty());
}

void TestJourneyView::anAutomaticJourneyIsRecordedInOneEdit()
{
    Shown shown(false);
    shown.canvas()->setCurrent({0, -1, -1});
    const qsizetype before = shown.edits();
    QVERIFY(shown.after([&] { QVERIFY(shown.view.recordCurrent()); }));
    QCOMPARE(shown.edits(), before + 1);
    QVERIFY(shown.view.isRecorded() && shown.figure().isRecorded);
    QCOMPARE(shown.figure().lanes.size(), 3);
    QCOMPARE(shown.canvas()->current().lane, 2); // it stands on the new one
    const JourneyLane &made = shown.figure().lanes.last();
    QCOMPARE(made.themeKey, QStringLiteral("digitalisering"));
    QCOMPARE(made.stations.size(), 4);
    QCOMPARE(made.stations.at(0).activities, 0); // ontmoeten
    QCOMPARE(made.boxes.first().activity, id(11));
    QCOMPARE(made.stations.at(3).phaseKey, QStringLiteral("kunnen"));
    QCOMPARE(shown.workspace().selection().value(0).id, made.journey);
    QVERIFY(shown.after([&] { shown.workspace().undo(); }));
    QCOMPARE(shown.figure().lanes.size(), 2);
    QCOMPARE(shown.workspace().inventory().all<core::JourneyStep>().size(), 4);
}

void TestJourneyView::aNewJourneyGetsStepsAndUndoTakesThemAway()
{
    Shown shown;
    QVERIFY(shown.after([&] { QVERIFY(shown.view.addJourney()); }));
    QCOMPARE(shown.figure().lanes.size(), 3);
    QCOMPARE(shown.canvas()->current(), (LaneSpot{2, -1, -1}));
    QVERIFY(shown.after([&] { QVERIFY(shown.view.addStep()); }));
    QCOMPARE(shown.canvas()->current(), (LaneSpot{2, 0, -1}));
    QCOMPARE(shown.workspace().selection().value(0).entity, core::EntityKind::JourneyStep);
    QVERIFY(shown.after([&] { QVERIFY(shown.view.addStep()); })); // after the one it stands on
    QCOMPARE(shown.figure().lanes.at(2).stations.size(), 2);
    for (int undo = 0; undo < 3; ++undo)
        QVERIFY(shown.after([&] { shown.workspace().undo(); }));
    QCOMPARE(shown.figure().lanes.size(), 2);

    shown.canvas()->setCurrent({0, 0, -1});
    QVERIFY(shown.after([&] { QVERIFY(shown.view.addStep()); }));
    const QStringList names = shown.stepNames(401);
    QCOMPARE(names.size(), 4);
    QCOMPARE(names.first(), QStringLiteral("Kijken"));
    QCOMPARE(names.at(2), QStringLiteral("Kiezen"));
    QCOMPARE(shown.record(412).order, core::Known<qint64>(3)); // the later ones moved up
}

void TestJourneyView::arrowsGoAlongStepsAndJourneys()
{
    Shown shown;
    shown.canvas()->setCurrent({0, -1, -1});
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(shown.canvas(), key);
        return shown.canvas()->current();
    };
    QCOMPARE(press(Qt::Key_Right), (LaneSpot{0, 0, -1}));
    QCOMPARE(press(Qt::Key_Right), (LaneSpot{0, 1, -1}));
    QCOMPARE(press(Qt::Key_Down), (LaneSpot{1, 0, -1})); // the other journey has one step
    QCOMPARE(press(Qt::Key_Right), (LaneSpot{1, 0, -1}));
    QCOMPARE(press(Qt::Key_Left), (LaneSpot{1, -1, -1}));
    QCOMPARE(press(Qt::Key_Left), (LaneSpot{1, -1, -1}));
    QCOMPARE(press(Qt::Key_Home), (LaneSpot{0, -1, -1}));
    QCOMPARE(press(Qt::Key_End), (LaneSpot{1, -1, -1}));
}

void TestJourneyView::whatIsChosenIsSelected()
{
    Shown shown;
    const auto chosen = [&] { return shown.workspace().selection().value(0); };
    shown.canvas()->setCurrent({0, 2, -1});
    QTest::keyClick(shown.canvas(), Qt::Key_Return);
    QCOMPARE(chosen(), (RecordRef{core::EntityKind::JourneyStep, id(413)}));
    QVERIFY(shown.canvas()->isItemSelected(3));
    QTest::mouseClick(shown.canvas()->viewport(), Qt::LeftButton, Qt::NoModifier, shown.atBox(0, 0));
    QCOMPARE(chosen(), (RecordRef{core::EntityKind::Activity, id(11)}));
    QTest::mouseClick(shown.canvas()->viewport(), Qt::LeftButton, Qt::NoModifier,
                      shown.at(shown.canvas()->geometry().headRect(1)));
    QCOMPARE(chosen(), (RecordRef{core::EntityKind::Journey, id(402)}));
}

void TestJourneyView::eachStepIsAnAccessibleChild()
{
    Shown shown;
    QAccessibleInterface *lanes = QAccessible::queryAccessibleInterface(shown.canvas());
    QVERIFY(lanes);
    QCOMPARE(lanes->childCount(), 6); // two journeys, three steps and one
    QVERIFY(lanes->child(0)->text(QAccessible::Name).startsWith(QStringLiteral("Ik wil online")));
    const QString first = lanes->child(1)->text(QAccessible::Name);
    QVERIFY2(
        first.startsWith(QStringLiteral("Step 1 of 3, Weten, Kijken, Workshop webwinkel, Gemeente Zandhoek")),
        qPrintable(first));
    QVERIFY(first.contains(QStringLiteral("Break")));
    QCOMPARE(lanes->child(0)->role(), QAccessible::ListItem);
    for (int item = 0; item < 6; ++item) {
        const QRect at = lanes->child(item)->rect();
        QCOMPARE(shown.canvas()->itemAt(at.topLeft() + QPoint(3, 3)), item);
    }
}

void TestJourneyView::theListSaysTheSame()
{
    Shown shown;
    const QAbstractItemModelTester tester(shown.view.table(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    shown.view.setTableShown(true);
    auto *table = shown.view.findChild<QTableView *>();
    QVERIFY(table->isVisible());
    const auto text
        = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    QCOMPARE(table->model()->rowCount(), 4);
    QCOMPARE(text(0, JourneyTable::Name), QStringLiteral("Ik wil online"));
    QCOMPARE(text(0, JourneyTable::Step), QStringLiteral("1. Kijken"));
    QCOMPARE(text(0, JourneyTable::Activities), QStringLiteral("Workshop webwinkel (Gemeente Zandhoek)"));
    QVERIFY(text(0, JourneyTable::Onward).startsWith(QStringLiteral("Break")));
    QCOMPARE(text(1, JourneyTable::Activities), QStringLiteral("nothing yet"));
    QCOMPARE(text(3, JourneyTable::Onward), QString());
    table->selectRow(2);
    QCOMPARE(shown.canvas()->current(), (LaneSpot{0, 2, -1}));
    QCOMPARE(shown.workspace().selection().value(0).id, id(413));
    QVERIFY(shown.after([&] { QVERIFY(shown.view.addJourney()); }));
    QCOMPARE(table->model()->rowCount(), 5); // one row for a journey without steps
    QVERIFY(table->model()
                ->index(4, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("no steps yet")));
}

void TestJourneyView::aWalkGoesStepByStep()
{
    Shown shown;
    if (!shown.canvas()->wantsMotion())
        QSKIP("nothing moves here");
    QSignalSpy said(shown.view.walk(), &JourneyWalk::said);
    shown.canvas()->setCurrent({0, 2, -1});
    shown.view.walk()->start(0);
    QVERIFY(shown.view.walk()->isWalking());
    QCOMPARE(shown.canvas()->walkedStations(), 1);
    QCOMPARE(shown.canvas()->current(), (LaneSpot{0, 0, -1}));
    QVERIFY(said.first().first().toString().startsWith(QStringLiteral("Step 1 of 3")));
    QVERIFY(said.wait(6000));
    QCOMPARE(shown.canvas()->walkedStations(), 2);
    shown.view.walk()->stop();
    QCOMPARE(shown.canvas()->walkedStations(), 0);
    shown.view.walk()->start(9); // there is no such journey
    QVERIFY(!shown.view.walk()->isWalking());
}

void TestJourneyView::aWalkIsAllAtOnceWhereNothingMayMove()
{
    Shown shown;
    shown.canvas()->setMotion(false);
    QSignalSpy said(shown.view.walk(), &JourneyWalk::said);
    shown.view.walk()->start(0);
    QVERIFY(!shown.view.walk()->isWalking());
    QCOMPARE(shown.canvas()->walkedStations(), 3);
    QCOMPARE(said.size(), 1);
}

void TestJourneyView::zoomMakesLettersLargerAndKeepsThePlace()
{
    Shown shown;
    const double em = shown.canvas()->geometry().em();
    QTest::keyClick(shown.canvas(), Qt::Key_Plus);
    QCOMPARE(shown.canvas()->geometry().em(), 1.2 * em);
    shown.canvas()->setZoom(100);
    QCOMPARE(shown.canvas()->zoom(), 4.0);
    for (int lane = 0; lane < 2; ++lane) {
        for (int at = 0; at < shown.figure().lanes.at(lane).stations.size(); ++at)
            QVERIFY(shown.canvas()->geometry().laneRect(lane).contains(
                shown.canvas()->geometry().station(lane, at).whole));
    }
    shown.canvas()->setCurrent({0, 2, -1});
    QVERIFY(shown.canvas()->viewport()->rect().contains(shown.atStation(0, 2))); // it is brought into sight
    QTest::keyClick(shown.canvas(), Qt::Key_0);
    QCOMPARE(shown.canvas()->zoom(), 1.0);
}

void TestJourneyView::thePlaceStaysWithItsStep()
{
    Shown shown;
    shown.canvas()->setCurrent({1, 0, -1});
    QVERIFY(shown.after([&] {
        shown.workspace().edit(QStringLiteral("weg"),
                               [](core::Edit &edit) { return edit.remove({id(401)}); });
    }));
    QCOMPARE(shown.canvas()->current(), (LaneSpot{0, 0, -1}));
    QVERIFY(shown.after([&] { shown.workspace().undo(); }));
    QCOMPARE(shown.canvas()->current(), (LaneSpot{1, 0, -1}));
}

void TestJourneyView::aFileThatIsOnlyReadIsNotEdited()
{
    QTemporaryDir folder;
    Shown shown;
    const QString copy = folder.filePath(QStringLiteral("kopie.stelsel"));
    QVERIFY(shown.workspace().document()->saveCopy(copy));
    auto opened = core::Document::open(copy, core::Document::OpenMode::ReadOnly, QStringLiteral("piet"));
    QVERIFY(opened);
    QVERIFY(shown.after([&] { shown.workspace().setDocument(std::move(opened).value()); }));
    QTRY_COMPARE(shown.figure().lanes.size(), 2);
    QVERIFY(!shown.canvas()->isEditable());
    shown.canvas()->setCurrent({0, 1, -1});
    QVERIFY(!shown.view.removeCurrent());
    drop(shown.canvas(), shown.atStation(0, 1), id(12), false);
    for (const QToolButton *button : shown.view.findChildren<QToolButton *>()) {
        if (button->text() == QLatin1String("New journey") || button->text() == QLatin1String("New step"))
            QVERIFY(!button->isEnabled());
    }
}

void TestJourneyView::anEmptyFileSaysHowToBegin()
{
    Shown shown(true, core::Inventory());
    QVERIFY(shown.figure().isEmpty());
    QCOMPARE(shown.canvas()->itemCount(), 0);
    QTest::keyClick(shown.canvas(), Qt::Key_Down);
    QTest::keyClick(shown.canvas(), Qt::Key_Return);
    QTest::mouseClick(shown.canvas()->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(50, 50));
    QVERIFY(!shown.view.recordCurrent() && !shown.view.addStep() && !shown.view.removeCurrent());
    const auto labels = shown.view.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->text().contains(QStringLiteral("New journey"));
    }));
}

QTEST_MAIN(TestJourneyView)
#include "tst_journeyview.moc"
